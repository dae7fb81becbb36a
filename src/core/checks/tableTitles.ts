// Years and units named above the tables of one form: all of them have to be the form's (C18).
import { topLeft } from '../workbook';
import { fiscalYearIn, matchKey, unitNameIn } from '../grammar';
import type { RecognizedTable } from '../tables';
import type { Check, Checked, Found } from './check';

/** Tables that speak of another time by their nature. */
const OF_OTHER_TIMES: readonly RecognizedTable['kind'][] = ['oldReport', 'ownReport', 'ownScorecard', 'ownWorkingPaper', 'ruleSheet'];

export const checkTitles: Check = (checked) => [
  ...checked.form.tables.filter((table) => !OF_OTHER_TIMES.includes(table.kind)).flatMap((table) => [yearOf(checked, table) ?? [], unitOf(checked, table) ?? []].flat()),
  ...tablesOfOthers(checked).flatMap((table) => unitOf(checked, table) ?? []),
];

/** Beside the only form of a workbook a table under another unit's name is used by none: that must be said. */
const tablesOfOthers = ({ form, tables }: Checked): readonly RecognizedTable[] =>
  (tables.forms.length === 1 ? tables.tables.filter((table) => table.unit && !form.tables.some(({ id }) => id === table.id)) : []);

function yearOf({ form: { basics: { fiscalYear } } }: Checked, { title: about, range }: RecognizedTable): Found | null {
  const printed = fiscalYearIn(about);
  if (!fiscalYear || printed === null || printed === fiscalYear.value) return null;
  return { kind: 'namesDiffer', at: topLeft(range), about, what: 'year', here: String(printed), there: String(fiscalYear.value), thereAt: fiscalYear.at };
}

/** One name may be the short form of the other; the title of a 项目 table of a unit below names the one above. */
function unitOf({ form }: Checked, { title: about, range, unit: named }: RecognizedTable): Found | null {
  const { unit, implementingUnit, competentDepartment } = form.basics;
  const whole = form.kind === 'overallDepartmental';
  const printed = named?.value ?? (whole ? unitNameIn(about) : null);
  const own = unit ?? implementingUnit;
  const names = (whole ? [unit] : [unit, implementingUnit, competentDepartment]).flatMap((name) => (name ? [matchKey(name.value)] : []));
  const here = matchKey(printed ?? '');
  if (!own || printed === null || names.some((there) => here.includes(there) || there.includes(here))) return null;
  return { kind: 'namesDiffer', at: named?.at ?? topLeft(range), about, what: 'unit', here: printed, there: own.value, thereAt: own.at };
}
