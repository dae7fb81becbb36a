// Can the button be pressed, and if not, why and what to do: one reason, one way forward.
import { PANE_WORDS } from '../../core/messages';
import { formatRange } from '../../core/workbook';
import type { Assessment } from '../../core/assessment';
import type { Problem } from './state';

/** null: ready. */
export async function hindranceOf({ tables, forms, findings }: Assessment): Promise<Problem | null> {
  const uncertain = tables.doubts.find((doubt) => doubt.kind === 'tableUncertain');
  if (uncertain) return { ...PANE_WORDS.problems.tableUncertain(uncertain.table.title, formatRange(uncertain.table.range)), way: 'settings' };
  const twice = tables.doubts.find((doubt) => doubt.kind === 'twoTablesForOne');
  if (twice) {
    return { ...PANE_WORDS.problems.twoTables(twice.candidates[0]?.title ?? '', twice.candidates.map(({ range }) => formatRange(range)).join('、')), way: 'settings' };
  }
  if (forms.length > 0) return null;
  const said = findings.find(({ kind }) => kind === 'noTable');
  if (!said) return { ...PANE_WORDS.problems.noForm, way: 'settings' };
  const { describeFinding } = await import(/* webpackChunkName: "extras" */ './findingWords');
  return { what: describeFinding(said).what, todo: PANE_WORDS.problems.noForm.todo, way: 'settings' };
}
