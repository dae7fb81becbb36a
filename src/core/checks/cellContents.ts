// Cells that hold an error, or a number typed as text where a formula would need the number.
import { formatCell, isError, type CellRef } from '../workbook';
import { readNumber } from '../grammar';
import type { BudgetLine, FieldCell, IndicatorField, IndicatorRow } from '../tables';
import { tablesOf } from '../scoring';
import { spanOf, type Check, type Checked } from './check';

const rowsOf = ({ form }: Checked): readonly IndicatorRow[] => [...(form.scorecard?.rows ?? []), ...form.details, ...form.selfChecks];
const linesOf = ({ form }: Checked): readonly BudgetLine[] => tablesOf(form).flatMap((table) => table.lines);

export const checkErrors: Check = (checked) =>
  [...rowsOf(checked), ...linesOf(checked)].flatMap((row) => Object.values(row.fields).flatMap(({ at, value }) => (
    isError(value) ? { kind: 'cellError', at, about: ('name' in row ? row.name : row.label).value, error: value.error } : [])));

/** Columns that are numbers by their nature; targets and actuals are texts as often as not. */
const NUMERIC_FIELDS: readonly IndicatorField[] = ['maxPoints', 'score', 'deduction'];

interface TextNumber { readonly at: CellRef; readonly about: string; readonly text: string }

/** One finding for those that stand one below the other in one column, whatever table they belong to. */
export const checkTextNumbers: Check = (checked) => columnsOf(textNumbers(checked)).map((column) => {
  const [{ at, about }] = column;
  return { kind: 'numberAsText', at: spanOf(at, column.map((one) => one.at)), about, texts: column.map(({ text }) => text) };
});

const textNumbers = (checked: Checked): readonly TextNumber[] => [
  ...rowsOf(checked).flatMap((row) => NUMERIC_FIELDS.flatMap((name) => textNumber(row.fields[name], row.name.value))),
  ...[...(checked.form.scorecard?.subtotals ?? []), checked.form.scorecard?.totals ?? []].flat().flatMap(({ label, score }) => textNumber(score, label.value)),
  ...linesOf(checked).flatMap((line) => Object.values(line.amounts).flatMap(({ numeric, text, at }) => (!numeric && isPlainNumber(text) ? [{ at, about: line.label.value, text }] : []))),
];

const textNumber = (field: FieldCell | null | undefined, about: string): readonly TextNumber[] =>
  (typeof field?.value === 'string' && !field.partOfText && isPlainNumber(field.value) ? [{ at: field.at, about, text: field.text }] : []);

type Column = readonly [TextNumber, ...TextNumber[]];

function columnsOf(numbers: readonly TextNumber[]): readonly Column[] {
  const sorted = [...new Map(numbers.map((one) => [formatCell(one.at), one])).values()]
    .sort((a, b) => (a.at.sheet === b.at.sheet ? a.at.column - b.at.column || a.at.row - b.at.row : a.at.sheet < b.at.sheet ? -1 : 1));
  return sorted.reduce<readonly Column[]>((columns, one) => {
    const column = columns.at(-1);
    const above = column?.at(-1)?.at;
    const follows = column && above?.sheet === one.at.sheet && above.column === one.at.column && above.row + 1 === one.at.row;
    return follows ? [...columns.slice(0, -1), [...column, one]] : [...columns, [one]];
  }, []);
}

/** 57.21 and 1,234.5 as text; 57.21万元 says more than a number and is left alone. */
function isPlainNumber(text: string): boolean {
  const read = readNumber(text, 'General');
  return read.kind === 'number' && read.wasText && read.unit === null;
}
