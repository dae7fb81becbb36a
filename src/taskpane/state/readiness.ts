// Can the button be pressed, and if not, why and what to do: one reason, one way forward.
import { PROBLEM_WORDS } from '../../core/messages';
import { formatRange } from '../../core/workbook';
import type { Assessment } from '../../core/assessment';
import type { Problem } from './state';

/** null: ready. */
export async function hindranceOf({ tables, forms, findings }: Assessment): Promise<Problem | null> {
  const uncertain = tables.doubts.find((doubt) => doubt.kind === 'tableUncertain');
  if (uncertain) return { ...PROBLEM_WORDS.tableUncertain(uncertain.table.title, formatRange(uncertain.table.range)), way: 'settings' };
  const twice = tables.doubts.find((doubt) => doubt.kind === 'twoTablesForOne');
  if (twice) {
    return { ...PROBLEM_WORDS.twoTables(twice.candidates[0]?.title ?? '', twice.candidates.map(({ range }) => formatRange(range)).join('、')), way: 'settings' };
  }
  if (forms.length > 0) return null;
  const said = findings.find(({ kind }) => kind === 'noTable');
  if (!said) return { ...PROBLEM_WORDS.noForm, way: 'settings' };
  const { describeFinding } = await import(/* webpackChunkName: "extras" */ './findingWords');
  return { what: describeFinding(said).what, todo: PROBLEM_WORDS.noForm.todo, way: 'settings' };
}
