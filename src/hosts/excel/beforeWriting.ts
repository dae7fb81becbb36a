// What can be refused before anything is sent, from what the last reading saw: so that the message names the reason.
import { formatCell, isWritable, sameSheetName, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import { HostError } from '../host';
import { directionOf } from './journal';
import { afterWriting } from './readBack';

const LONGEST_TEXT = 32_767;

/** @throws HostError when the plan cannot be written into this workbook */
export function refuseImpossible(edits: readonly WorkbookEdit[], workbook: WorkbookSnapshot | null): void {
  // What is taken back stood in cells before.
  const written = directionOf(edits) === 'back' ? afterWriting(edits) : [];
  const long = written.find(({ content }) => content.kind === 'text' && content.text.length > LONGEST_TEXT);
  if (long) throw new HostError('textTooLong', { cell: formatCell(long.at) });
  if (workbook) for (const edit of edits) refuseOn(edit, workbook);
}

function refuseOn(edit: WorkbookEdit, { sheets, structureProtected }: WorkbookSnapshot): void {
  const find = (name: string): SheetSnapshot | undefined => sheets.find((sheet) => sameSheetName(sheet.name, name));
  switch (edit.kind) {
    case 'createSheet':
    case 'removeOwnSheet':
      if (structureProtected) throw new HostError('structureProtected');
      if (edit.kind === 'createSheet' && find(edit.layout.name)) throw new HostError('sheetNameTaken', { sheet: edit.layout.name });
      return;
    case 'setCell':
    case 'setNumberFormat': {
      const sheet = find(edit.at.sheet);
      // A protected sheet takes no formats, not even in the cells it lets her write.
      if (sheet && (!isWritable(sheet, edit.at) || (sheet.protection && edit.kind === 'setNumberFormat'))) throw new HostError('sheetProtected', { sheet: sheet.name, cell: formatCell(edit.at) });
      if (sheet?.filter?.hiddenRows.includes(edit.at.row)) throw new HostError('filterActive', { sheet: sheet.name });
      return;
    }
    case 'insertRows':
    case 'removeOwnRows': {
      const sheet = find(edit.sheet);
      if (sheet?.protection) throw new HostError('sheetProtected', { sheet: sheet.name });
      if (sheet?.filter && sheet.filter.hiddenRows.length > 0) throw new HostError('filterActive', { sheet: sheet.name });
    }
  }
}
