// Years and units named above the tables of one form: all of them have to be the form's (C18).
import { topLeft } from '../workbook';
import { fiscalYearIn, matchKey, unitNameIn } from '../grammar';
import type { RecognizedTable } from '../tables';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

/** Tables that speak of another time by their nature. */
const OF_OTHER_TIMES: readonly RecognizedTable['kind'][] = ['oldReport', 'ownReport', 'ownScorecard', 'ownWorkingPaper', 'ruleSheet'];

export const checkTitles = (checked: Checked): readonly Finding[] =>
  checked.form.tables.filter((table) => !OF_OTHER_TIMES.includes(table.kind)).flatMap((table) => [...yearOf(checked, table), ...unitOf(checked, table)]);

function yearOf({ form }: Checked, table: RecognizedTable): readonly Finding[] {
  const { fiscalYear } = form.basics;
  const printed = fiscalYearIn(table.title);
  if (!fiscalYear || printed === null || printed === fiscalYear.value) return [];
  return [findingIn(form, { at: topLeft(table.range), about: table.title }, {
    kind: 'namesDiffer', what: 'year', here: String(printed), there: String(fiscalYear.value), thereAt: fiscalYear.at,
  })];
}

/** One name may be the short form of the other; 项目 tables of a unit below stand under the name of the one above. */
function unitOf({ form }: Checked, table: RecognizedTable): readonly Finding[] {
  const { unit } = form.basics;
  const printed = unitNameIn(table.title);
  if (!unit || printed === null || form.kind !== 'overallDepartmental') return [];
  const here = matchKey(printed);
  const there = matchKey(unit.value);
  if (here.includes(there) || there.includes(here)) return [];
  return [findingIn(form, { at: topLeft(table.range), about: table.title }, { kind: 'namesDiffer', what: 'unit', here: printed, there: unit.value, thereAt: unit.at })];
}
