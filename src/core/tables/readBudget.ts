// The lines under the header of a budget table: amounts by source or by category, notes and rates between them.
import { moneyUnitIn, readNumber } from '../grammar';
import type { MoneyUnit } from '../units';
import { budgetColumns, type BudgetColumns } from './budgetColumns';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import { amountIn, unitAbove } from './money';
import { filledIn, isBasicsLabel, isColumnNumbers, isNote, isNumbered, isSignature, isTitle, singleText, totalKind, type Span } from './rowKinds';
import { anchorOf, fieldCellAt, sourcedAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { Amount, BudgetCategory, BudgetField, BudgetLine, FieldCell, Sourced } from './table';
import type { Words } from './words';

/** A budget table as it stands, before it has an id. */
export interface RawBudget {
  readonly header: Header;
  readonly columns: BudgetColumns;
  readonly span: Span;
  readonly printed: MoneyUnit;
  /** false: nothing on the sheet says the unit; 万元 is assumed and asked about. */
  readonly unitKnown: boolean;
  readonly lines: readonly Omit<BudgetLine, 'tableId'>[];
  readonly notes: readonly Sourced<string>[];
  readonly bottom: number;
}

const MOST_BLANK = 4;
const MOST_STRAY = 2;
const AMOUNTS = ['originalBudget', 'revisedBudget', 'outturn', 'carryover', 'received'] as const;
type Frame = { readonly view: SheetView; readonly words: Words; readonly columns: BudgetColumns; readonly span: Span };

/** Reads the lines below `header`, down to `limit` at most. `title`: the heading above, which may give the unit. */
export function readBudget(view: SheetView, words: Words, header: Header, room: { readonly limit: number; readonly floor: number; readonly title: string }): RawBudget {
  const columns = budgetColumns(words, { ...header, columns: header.columns.map((column) => asLabels(view, words, header, column)) });
  const span = { left: header.left, right: header.right };
  const known = header.columns.map(({ text }) => moneyUnitIn(text)).find((unit) => unit !== null) ?? moneyUnitIn(room.title) ?? unitAbove(view, header, room.floor);
  const printed = known ?? '万元';
  const frame: Frame = { view, words, columns, span };
  const rows = linesOf(frame, header.bottom + 1, room.limit);
  return {
    header, columns, span, printed, unitKnown: known !== null || rows.some((row) => hasUnits(frame, row.row)),
    lines: withWhole(rows.filter(({ kind }) => kind === 'line').map(({ row }) => lineAt(frame, row, printed))),
    notes: rows.filter(({ kind }) => kind === 'note').flatMap(({ row }) => filledIn(view, row, span).map((column) => sourcedAt(view, row, column))),
    bottom: rows.at(-1)?.row ?? header.bottom,
  };
}

/** 年度预算数（万元） over the names of funds heads the labels: what stands under a column of amounts is figures. */
function asLabels(view: SheetView, words: Words, header: Header, column: HeaderColumn): HeaderColumn {
  const { meaning } = column;
  if (!meaning?.budget || meaning.label || meaning.budget === 'remark' || meaning.budget === 'reason') return column;
  const under = [1, 2].map((down) => wordsAt(view, header.bottom + down, column.column));
  return under.some((text) => text !== '' && words.category(text) !== null) ? { ...column, meaning: { ...meaning, budget: null, label: true } } : column;
}

type Line = Omit<BudgetLine, 'tableId'>;

/** 部门总支出 | 0 | 0 | 0 | 10 above 基本支出 | 500 …: the first line, of no known name, is the whole where it alone bears the points. */
function withWhole(lines: readonly Line[]): readonly Line[] {
  const [first, ...parts] = lines;
  const scored = lines.filter(({ fields: { maxPoints } }) => maxPoints && readNumber(maxPoints.value, maxPoints.format).kind === 'number');
  const known = parts.some(({ category }) => category !== 'other' && category !== 'namedProject');
  return first?.category === 'other' && known && scored.length === 1 && scored[0] === first && !lines.some(({ category }) => category === 'total')
    ? [{ ...first, category: 'total' }, ...parts] : lines;
}

type Row = { readonly row: number; readonly kind: 'line' | 'note' | 'blank' | 'stray' };

function linesOf(frame: Frame, first: number, limit: number): readonly Row[] {
  const rows: Row[] = [];
  let blank = 0;
  let stray = 0;
  for (let row = first; row <= limit && blank <= MOST_BLANK && stray < MOST_STRAY; row += 1) {
    const kind = kindOfRow(frame, row, rows);
    if (kind === 'end') break;
    blank = kind === 'blank' ? blank + 1 : 0;
    stray = kind === 'stray' ? stray + 1 : kind === 'blank' ? stray : 0;
    rows.push({ row, kind });
  }
  const last = rows.findLastIndex(({ row, kind }) => kind === 'note' || (kind === 'line' && !headsNext(frame, row, limit)));
  return rows.slice(0, last + 1);
}

/** A lone label right above the next header is its title (“三公”经费情况), not a line of this table. */
const headsNext = ({ view, span }: Frame, row: number, limit: number): boolean =>
  limit < view.bottom && row >= limit - 1 && filledIn(view, row, span).length === 1;

function kindOfRow({ view, words, columns, span }: Frame, row: number, before: readonly Row[]): Row['kind'] | 'end' {
  const filled = filledIn(view, row, span);
  if (filled.length === 0 || (before.every(({ kind }) => kind === 'blank') && isColumnNumbers(view, row, span))) return 'blank';
  const texts = filled.map((column) => wordsAt(view, row, column)).filter((text) => text !== '');
  const [first = ''] = texts;
  const only = singleText(view, row, span);
  if (isNote(first) || (only !== '' && isNumbered(only) && before.at(-1)?.kind === 'note')) return 'note';
  if (texts.some(isSignature)) return 'end';
  const label = labelOf({ view, words, columns, span }, row);
  const data = [...columns.byField.values()].some((column) => holdsFigure(fieldCellAt(view, row, column)));
  if (label === null) return data ? 'stray' : endOrStray(words, first);
  if (isTitle(words, label.value) || words.row(label.value) === 'objectives') return 'end';
  const category = words.category(label.value);
  if (category || totalKind(words, label.value)) return 'line';
  if (isBasicsLabel(words, label.value) && !data) return 'end';
  return data ? 'line' : endOrStray(words, first);
}

const holdsFigure = ({ value, format }: FieldCell): boolean => readNumber(value, format).kind === 'number' || (value !== null && typeof value === 'object');

const endOrStray = (words: Words, text: string): 'end' | 'stray' =>
  isTitle(words, text) || words.row(text) === 'objectives' || words.text(text) !== null || isBasicsLabel(words, text) ? 'end' : 'stray';

/** The label of a line: the words nearest left of its amounts; 小计 belongs to the label left of it. */
function labelOf({ view, words, columns }: Frame, row: number): Sourced<string> | null {
  const own = columns.labels.flatMap((column) => {
    const at = anchorOf(view, row, column);
    return at.column === column && wordsAt(view, at.row, column) !== '' ? [sourcedAt(view, at.row, column)] : [];
  });
  const ownRow = own.filter(({ at }) => at.row === row);
  const label = columns.preferred === null ? ownRow.at(-1) : ownRow.find(({ at }) => at.column === columns.preferred) ?? ownRow.at(-1);
  if (!label) return null;
  const wider = words.row(label.value) === 'subtotal' ? own.findLast(({ at }) => at.column < label.at.column) : undefined;
  return wider ?? label;
}

function lineAt(frame: Frame, row: number, printed: MoneyUnit): Omit<BudgetLine, 'tableId'> {
  const { view, words, columns } = frame;
  const label = labelOf(frame, row) ?? { value: '', at: { sheet: view.name, row, column: columns.labels[0] ?? frame.span.left }, text: '' };
  const fields: Partial<Record<BudgetField, FieldCell>> = {};
  for (const [field, column] of columns.byField) fields[field] = fieldCellAt(view, row, column);
  const amounts: Partial<Record<(typeof AMOUNTS)[number], Amount>> = {};
  for (const field of AMOUNTS) {
    const cell = fields[field];
    // 年度资金总额（元）: the label of a line may give its unit.
    const amount = cell && amountIn(cell, columns.units.get(field) ?? moneyUnitIn(label.text) ?? printed);
    if (amount) amounts[field] = amount;
  }
  const category = categoryOf(words, columns, label.value);
  // A line about what is left over at the year's end holds one amount, in whichever column it was put.
  const leftOver = category === 'carryover' ? amounts.carryover ?? amounts.outturn ?? amounts.revisedBudget ?? amounts.originalBudget : undefined;
  return { category, label, amounts: leftOver ? { ...amounts, carryover: leftOver } : amounts, fields };
}

function categoryOf(words: Words, columns: BudgetColumns, label: string): BudgetCategory {
  const known = words.category(label);
  if (known) return known;
  if (totalKind(words, label) === 'total') return 'total';
  return columns.namesProjects ? 'namedProject' : 'other';
}

const hasUnits = (frame: Frame, row: number): boolean => {
  const { view, columns } = frame;
  return moneyUnitIn(labelOf(frame, row)?.text ?? '') !== null || AMOUNTS.some((field) => { const column = columns.byField.get(field); return column !== undefined && /元$/.test(textAt(view, row, column)); });
};
