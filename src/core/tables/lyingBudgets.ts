// Budgets without a header over their amounts: those that lie on their side (年初预算数 | 全年执行数 down the left, funds
// across the top), and single figures behind labels of their own (调整预算（万元） | 120 | 决算 | 114).
import { moneyUnitIn, parseMoneyUnit, readNumber } from '../grammar';
import type { MoneyUnit } from '../units';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import { amountIn, unitAbove } from './money';
import type { RawBudget } from './readBudget';
import { totalKind } from './rowKinds';
import { fieldCellAt, rightOf, textAt, wordsAt, type SheetView } from './sheetView';
import type { Amount, BudgetField, FieldCell, Sourced } from './table';
import type { Words } from './words';

/** A label of a budget field with the figure right of it or behind its colon (`inline`); null: there is none. */
interface Labelled { readonly row: number; readonly column: number; readonly field: BudgetField; readonly text: string; readonly value: FieldCell | null; readonly unit: MoneyUnit | null; readonly inline: boolean }
type Line = RawBudget['lines'][number];
type Fields = Readonly<Partial<Record<BudgetField, FieldCell>>>;

const AMOUNTS = ['originalBudget', 'revisedBudget', 'outturn', 'carryover', 'received'] as const;
/** How many blank cells may lie between a label and its figure, and blank rows between two rows of a block. */
const REACH = 3;
const MOST_BLANK = 1;
const INLINE = /^([^：:]{2,14})[：:]\s*(\S.*)$/;

const isFigure = (cell: FieldCell): boolean => readNumber(cell.value, cell.format).kind === 'number';

/** Where to look: rows with header words, outside the cells taken by tables; `floorOf`: how far up what belongs to a row may stand. */
interface Surroundings { readonly rows: readonly number[]; readonly taken: (row: number, column: number) => boolean; readonly floorOf: (top: number) => number }

/** Blocks in `rows` (those that hold words of headers) outside the cells that are `taken` by tables with a header. */
export function lyingBudgets(view: SheetView, words: Words, { rows, taken, floorOf }: Surroundings): readonly RawBudget[] {
  const labels = rows.map((row) => view.columnsAt(row).flatMap((column) => (taken(row, column) ? [] : labelledAt(view, words, row, column) ?? [])));
  return blocksOf(labels.filter((row) => row.length > 0)).flatMap((block) => budgetOf(view, words, block, floorOf) ?? []);
}

/** The field that a label cell, or the words before its colon, stand for. */
export const labelsBudget = (words: Words, text: string): BudgetField | null => {
  const budget = words.column(text)?.budget ?? words.column(INLINE.exec(text)?.[1] ?? '')?.budget ?? null;
  return budget === 'remark' || budget === 'reason' ? null : budget;
};

function labelledAt(view: SheetView, words: Words, row: number, column: number): Labelled | null {
  const text = wordsAt(view, row, column);
  const field = text === '' ? null : labelsBudget(words, text);
  if (field === null) return null;
  const [, , behind] = words.column(text) ? [] : INLINE.exec(text) ?? [];
  const own = fieldCellAt(view, row, column);
  const value: FieldCell = behind === undefined ? figureRight(view, row, column) : { ...own, value: behind, partOfText: true };
  const written = field === 'score' || field === 'executionRate';
  return { row, column, field, text, value: (behind === undefined ? isFigure(value) || written : isFigure(value) && !written) ? value : null, unit: moneyUnitIn(text) ?? unitBehind(view, value), inline: behind !== undefined };
}

/** The first filled cell right of a label; the one beside it where a score or rate is still to be written. */
function figureRight(view: SheetView, row: number, column: number): FieldCell {
  const from = rightOf(view, row, column);
  const next = view.columnsAt(row).find((one) => one >= from && one < from + REACH);
  const cell = fieldCellAt(view, row, next ?? from);
  return isFigure(cell) ? cell : fieldCellAt(view, row, from);
}

/** 编制数 | 30 | 人, 决算数 | 494 | 万元: the unit in the cell behind the figure. */
function unitBehind(view: SheetView, { at }: FieldCell): MoneyUnit | null {
  const next = view.columnsAt(at.row).find((column) => column > at.column);
  return next === undefined ? null : parseMoneyUnit(wordsAt(view, at.row, next));
}

/** Rows that follow one another, but for a blank one. */
function blocksOf(rows: readonly (readonly Labelled[])[]): readonly (readonly (readonly Labelled[])[])[] {
  const blocks: (readonly Labelled[])[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const last = block?.at(-1)?.[0]?.row ?? -Infinity;
    if (block && (row[0]?.row ?? 0) - last <= MOST_BLANK + 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** @returns null unless both a budget and an outturn are there, each once */
function budgetOf(view: SheetView, words: Words, rows: readonly (readonly Labelled[])[], floorOf: Surroundings['floorOf']): RawBudget | null {
  const labels = rows.flat();
  const amounts = labels.filter(({ field, value }) => value && isFigure(value) && AMOUNTS.some((one) => one === field));
  const has = (field: BudgetField): boolean => amounts.some((one) => one.field === field);
  if (!has('outturn') || (!has('revisedBudget') && !has('originalBudget'))) return null;
  if (new Set(amounts.map(({ field }) => field)).size < amounts.length) return null;
  const [first] = amounts;
  const upright = first && amounts.every(({ column, inline }) => column === first.column && !inline);
  const used = upright ? labels.filter(({ column }) => column === first.column) : labels;
  const top = Math.min(...used.map(({ row }) => row));
  const bottom = Math.max(...used.map(({ row }) => row));
  const left = Math.min(...used.map(({ column }) => column));
  const captioned = used.find(({ unit }) => unit)?.unit ?? captionsOf(view, top, left).map(moneyUnitIn).find((unit) => unit !== null);
  const known = captioned ?? unitAbove(view, { top, left, right: view.right }, floorOf(top));
  const frame: Frame = { view, words, labels: used, printed: known ?? '万元' };
  const across = upright ? acrossOf(frame, top) : [];
  const lines = across.length > 0 ? across : [lineOf(frame, { value: '合计', at: { sheet: view.name, row: top, column: left }, text: '合计' }, fieldsOf(used))];
  const right = Math.max(left, ...lines.flatMap(({ fields }) => Object.values(fields).map(({ at }) => at.column)));
  const header: Header = { kind: 'budget', top: across.length > 0 ? Math.min(top, ...lines.map(({ label }) => label.at.row)) : top, bottom: top, left, right, matched: used.length, columns: used.map((one) => headerColumn(words, one)) };
  const inWords = used.some(({ value }) => typeof value?.value === 'string' && /元$/.test(value.value));
  return {
    header, span: { left, right }, printed: frame.printed, unitKnown: known !== null || inWords, lines, notes: [], bottom,
    columns: { byField: new Map(used.map(({ field, column }) => [field, column])), units: new Map(), labels: [left], preferred: null, namesProjects: false, plainBudget: null, unknown: [] },
  };
}

const headerColumn = (words: Words, { column, text, row }: Labelled): HeaderColumn => ({ column, right: column, text, row, rows: [row], meaning: words.column(text) });

/** What stands left of the labels: 预算执行情况（万元）, merged over them all. */
const captionsOf = (view: SheetView, top: number, left: number): readonly string[] => {
  const from = Math.max(view.left, left - REACH);
  return [top, top - 1].flatMap((row) => Array.from({ length: left - from }, (_, index) => textAt(view, row, from + index)));
};

interface Frame { readonly view: SheetView; readonly words: Words; readonly labels: readonly Labelled[]; readonly printed: MoneyUnit }

const fieldsOf = (labels: readonly Labelled[]): Fields => Object.fromEntries(labels.flatMap(({ field, value }) => (value ? [[field, value] as const] : [])));

/** One line for each column right of the labels that has a heading and an amount. */
function acrossOf({ view, words, labels, printed }: Frame, top: number): readonly Line[] {
  const from = rightOf(view, top, labels[0]?.column ?? view.left);
  const lines: Line[] = [];
  for (let column = from; column <= view.right; column += 1) {
    const label = headingOver(view, top, column);
    const fields: Fields = Object.fromEntries(labels.map(({ field, row }) => [field, fieldCellAt(view, row, column)]));
    const line = label && lineOf({ view, words, labels, printed }, label, fields);
    if (line && Object.keys(line.amounts).length > 0) lines.push(line);
  }
  return lines;
}

/** The nearest words above the first row of amounts, at most two rows up. */
function headingOver(view: SheetView, top: number, column: number): Sourced<string> | null {
  for (const row of [top - 1, top - 2]) {
    const text = wordsAt(view, row, column);
    if (text !== '') return { value: text, at: { sheet: view.name, row, column }, text };
  }
  return null;
}

function lineOf({ words, labels, printed }: Frame, label: Sourced<string>, fields: Fields): Line {
  const amounts: Partial<Record<(typeof AMOUNTS)[number], Amount>> = {};
  for (const field of AMOUNTS) {
    const cell = fields[field];
    const unit = labels.find((one) => one.field === field)?.unit ?? moneyUnitIn(label.value) ?? printed;
    const amount = cell && amountIn(cell, unit);
    if (amount) amounts[field] = amount;
  }
  return { category: words.category(label.value) ?? (totalKind(words, label.value) === 'total' ? 'total' : 'other'), label, amounts, fields };
}
