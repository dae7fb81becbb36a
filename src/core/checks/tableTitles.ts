// Years and units named above the tables of one form: all of them have to be the form's (C18).
import { topLeft } from '../workbook';
import { fiscalYearIn, matchKey, unitNameIn } from '../grammar';
import type { RecognizedTable } from '../tables';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

/** Tables that speak of another time by their nature. */
const OF_OTHER_TIMES: readonly RecognizedTable['kind'][] = ['oldReport', 'ownReport', 'ownScorecard', 'ownWorkingPaper', 'ruleSheet'];

export const checkTitles = (checked: Checked): readonly Finding[] => [
  ...checked.form.tables.filter((table) => !OF_OTHER_TIMES.includes(table.kind)).flatMap((table) => [...yearOf(checked, table), ...unitOf(checked, table)]),
  ...tablesOfOthers(checked).flatMap((table) => unitOf(checked, table)),
];

/** Beside the only form of a workbook a table under another unit's name is used by none: that must be said. */
const tablesOfOthers = ({ form, tables }: Checked): readonly RecognizedTable[] =>
  (tables.forms.length === 1 ? tables.tables.filter((table) => table.unit && !form.tables.some(({ id }) => id === table.id)) : []);

function yearOf({ form }: Checked, table: RecognizedTable): readonly Finding[] {
  const { fiscalYear } = form.basics;
  const printed = fiscalYearIn(table.title);
  if (!fiscalYear || printed === null || printed === fiscalYear.value) return [];
  return [findingIn(form, { at: topLeft(table.range), about: table.title }, {
    kind: 'namesDiffer', what: 'year', here: String(printed), there: String(fiscalYear.value), thereAt: fiscalYear.at,
  })];
}

/** One name may be the short form of the other; the title of a 项目 table of a unit below names the one above. */
function unitOf({ form }: Checked, table: RecognizedTable): readonly Finding[] {
  const { unit, implementingUnit, competentDepartment } = form.basics;
  const printed = table.unit?.value ?? (form.kind === 'overallDepartmental' ? unitNameIn(table.title) : null);
  const own = unit ?? implementingUnit;
  const names = (form.kind === 'overallDepartmental' ? [unit] : [unit, implementingUnit, competentDepartment]).flatMap((name) => (name ? [matchKey(name.value)] : []));
  const here = matchKey(printed ?? '');
  if (!own || printed === null || names.some((there) => here.includes(there) || there.includes(here))) return [];
  return [findingIn(form, { at: table.unit?.at ?? topLeft(table.range), about: table.title }, { kind: 'namesDiffer', what: 'unit', here: printed, there: own.value, thereAt: own.at })];
}
