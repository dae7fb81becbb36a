// Cells that hold an error, or a number typed as text where a formula would need the number.
import { isError } from '../workbook';
import { readNumber } from '../grammar';
import type { BudgetLine, FieldCell, FormTotals, IndicatorField, IndicatorRow } from '../tables';
import { tablesOf } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

const rowsOf = ({ form }: Checked): readonly IndicatorRow[] => [...(form.scorecard?.rows ?? []), ...form.details, ...form.selfChecks];
const linesOf = ({ form }: Checked): readonly BudgetLine[] => tablesOf(form).flatMap((table) => table.lines);

export const checkErrors = (checked: Checked): readonly Finding[] =>
  [...rowsOf(checked), ...linesOf(checked)].flatMap((row) => Object.values(row.fields).flatMap((field) => (
    isError(field.value) ? [findingIn(checked.form, { at: field.at, about: nameOf(row) }, { kind: 'cellError', error: field.value.error })] : [])));

const nameOf = (row: IndicatorRow | BudgetLine): string => ('name' in row ? row.name.value : row.label.value);

/** Columns that are numbers by their nature; targets and actuals are texts as often as not. */
const NUMERIC_FIELDS: readonly IndicatorField[] = ['maxPoints', 'score', 'deduction'];

export const checkTextNumbers = (checked: Checked): readonly Finding[] => [
  ...totalsOf(checked).flatMap(({ label, score }) => textNumber(checked, score ?? undefined, label.value)),
  ...rowsOf(checked).flatMap((row) => NUMERIC_FIELDS.flatMap((name) => textNumber(checked, row.fields[name], row.name.value))),
  ...linesOf(checked).flatMap((line) => Object.values(line.amounts).flatMap(({ numeric, text, at }) => (
    !numeric && isPlainNumber(text) ? [findingIn(checked.form, { at, about: line.label.value }, { kind: 'numberAsText', text })] : []))),
];

const totalsOf = ({ form: { scorecard } }: Checked): readonly Pick<FormTotals, 'label' | 'score'>[] =>
  (scorecard ? [...scorecard.subtotals, ...(scorecard.totals ? [scorecard.totals] : [])] : []);

function textNumber(checked: Checked, field: FieldCell | undefined, about: string): readonly Finding[] {
  if (typeof field?.value !== 'string' || !isPlainNumber(field.value)) return [];
  return [findingIn(checked.form, { at: field.at, about }, { kind: 'numberAsText', text: field.text })];
}

/** 57.21 and 1,234.5 as text; 57.21万元 says more than a number and is left alone. */
function isPlainNumber(text: string): boolean {
  const read = readNumber(text, 'General');
  return read.kind === 'number' && read.wasText && read.unit === null;
}
