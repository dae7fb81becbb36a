// The merged ranges of every sheet. Only for set-up: asking for them makes Excel forget its own undo.
import { parseRangeA1 } from '../../core/workbook';
import { cellCount, rectOf, RECT_PROPERTIES, type Rect } from './layout';
import { learntMerges } from './learntMerges';
import type { Merges } from './merges';
import { converse, type RequestSettings } from './requests';

/** One request, once the sheets are known. @param sheets ids of the sheets as last read */
export function learnMerges(settings: RequestSettings, sheets: readonly string[]): Promise<Merges> {
  return converse(settings, {}, async (context, sync) => {
    const asked = sheets.map((id) => {
      const used = context.workbook.worksheets.getItem(id).getUsedRange(false).untrack();
      used.load([...RECT_PROPERTIES]);
      const areas = used.getMergedAreasOrNullObject().untrack();
      areas.load('address');
      return { id, used, areas };
    });
    await sync();
    return learntMerges(new Map(asked.map(({ id, used, areas }) => [id, { used: rectOf(used), merges: areas.isNullObject ? [] : areasOf(areas.address), labels: null }])));
  });
}

/** `'甲,乙'!A1:C1,'甲,乙'!A3:A9`: the addresses stand behind exclamation marks, whatever the sheet is called. */
export function areasOf(address: string): readonly Rect[] {
  return [...address.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g)]
    .flatMap(([, range = '']) => parseRangeA1(range) ?? []).filter((rect) => cellCount(rect) > 1);
}
