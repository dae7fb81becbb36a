// Budgets without a header over their amounts: those that lie on their side (年初预算数 | 全年执行数 down the left, funds
// across the top), and single figures behind labels of their own (调整预算（万元） | 120 | 决算 | 114).
import { moneyUnitIn } from '../grammar';
import type { MoneyUnit } from '../units';
import { AMOUNTS, lineOf, type Line, type Print } from './budgetLines';
import type { BudgetColumns } from './budgetColumns';
import { unitAbove, unitBehind } from './money';
import type { RawBudget } from './readBudget';
import { fieldCellAt, filledIn, numberIn, numbersFrom, rightOf, textAt, wordsIn, type SheetView, type Taken } from './sheetView';
import type { BudgetField, FieldCell, Sourced } from './table';
import type { Words } from './words';

/** A label of a budget field with the figure right of it or behind its colon (`inline`); null: there is none. */
interface Labelled { readonly row: number; readonly column: number; readonly field: BudgetField; readonly text: string; readonly value: FieldCell | null; readonly unit: MoneyUnit | null; readonly inline: boolean }

/** How many blank cells may lie between a label and its figure, and blank rows between two rows of a block. */
const REACH = 3;
const MOST_BLANK = 1;
const INLINE = /^([^：:]{2,14})[：:]\s*(\S.*)$/;

/** Where to look: rows with header words, outside the cells taken by tables; `floorOf`: how far up what belongs to a row may stand. */
interface Surroundings { readonly rows: readonly number[]; readonly taken: Taken; readonly floorOf: (top: number) => number }

/** Blocks in `rows` (those that hold words of headers) outside the cells that are `taken` by tables with a header. */
export function lyingBudgets(view: SheetView, words: Words, { rows, taken, floorOf }: Surroundings): readonly RawBudget[] {
  const labels = [...wordsIn(view, rows)].flatMap((label) => (taken(label.at.row, label.at.column) ? [] : labelledAt(view, words, label)));
  return blocksOf(labels).flatMap((block) => budgetOf(view, words, block, floorOf) ?? []);
}

function labelledAt(view: SheetView, words: Words, { text, at: { row, column } }: Sourced<string>): readonly Labelled[] {
  const whole = words.column(text);
  const [, before = '', behind] = whole ? [] : INLINE.exec(text) ?? [];
  const field = (whole ?? words.column(before))?.budget ?? null;
  if (field === null || field === 'remark' || field === 'reason') return [];
  const inline = behind !== undefined;
  const cell: FieldCell = inline ? { ...fieldCellAt(view, row, column), value: behind, partOfText: true } : figureRight(view, row, column);
  const written = field === 'score' || field === 'executionRate';
  const holds = numberIn(cell) !== null;
  return [{ row, column, field, text, value: (inline ? holds && !written : holds || written) ? cell : null, unit: moneyUnitIn(text) ?? unitBehind(view, row, cell.at.column), inline }];
}

/** The first filled cell right of a label; the one beside it where a score or rate is still to be written. */
function figureRight(view: SheetView, row: number, column: number): FieldCell {
  const left = rightOf(view, row, column);
  const [next = left] = filledIn(view, row, { left, right: left + REACH - 1 });
  const cell = fieldCellAt(view, row, next);
  return numberIn(cell) ? cell : fieldCellAt(view, row, left);
}

/** Rows that follow one another, but for a blank one. */
function blocksOf(labels: readonly Labelled[]): readonly (readonly Labelled[])[] {
  const blocks: Labelled[][] = [];
  for (const label of labels) {
    const block = blocks.at(-1);
    if (block && label.row - (block.at(-1)?.row ?? 0) <= MOST_BLANK + 1) block.push(label);
    else blocks.push([label]);
  }
  return blocks;
}

/** @returns null unless both a budget and an outturn are there, each once */
function budgetOf(view: SheetView, words: Words, labels: readonly Labelled[], floorOf: Surroundings['floorOf']): RawBudget | null {
  const amounts = labels.filter(({ field, value }) => numberIn(value) && AMOUNTS.some((one) => one === field));
  const fields = new Set(amounts.map(({ field }) => field));
  if (!fields.has('outturn') || (!fields.has('revisedBudget') && !fields.has('originalBudget')) || fields.size < amounts.length) return null;
  const [first] = amounts;
  const upright = first && amounts.every(({ column, inline }) => column === first.column && !inline);
  const used = upright ? labels.filter(({ column }) => column === first.column) : labels;
  const top = Math.min(...used.map(({ row }) => row));
  const left = Math.min(...used.map(({ column }) => column));
  const captioned = used.find(({ unit }) => unit)?.unit ?? captionsOf(view, top, left).map(moneyUnitIn).find((unit) => unit !== null);
  const known = captioned ?? unitAbove(view, { top, left, right: view.right }, floorOf(top));
  const columns: BudgetColumns = {
    byField: new Map(used.map(({ field, column }) => [field, column])), labels: [left], preferred: null, plainBudget: null,
    units: new Map(used.flatMap(({ field, unit }) => (unit ? [[field, unit] as const] : [])).reverse()),
  };
  const print: Print = { words, columns, printed: known ?? '万元' };
  const across = upright ? acrossOf(view, print, used) : [];
  const figures = used.flatMap(({ field, value }) => (value ? [[field, value] as const] : []));
  const lines = across.length > 0 ? across : [lineOf(print, { value: '合计', at: { sheet: view.name, row: top, column: left }, text: '合计' }, Object.fromEntries(figures))];
  const right = Math.max(left, ...lines.flatMap((line) => Object.values(line.fields).map(({ at }) => at.column)));
  return {
    header: {
      kind: 'budget', top: Math.min(top, ...lines.map(({ label }) => label.at.row)), bottom: top, left, right, matched: used.length,
      columns: used.map(({ column, text, row }) => ({ column, right: column, text, row, rows: [row], meaning: words.column(text) })),
    },
    columns, span: { left, right }, printed: print.printed, lines, notes: [], bottom: Math.max(...used.map(({ row }) => row)),
    unitKnown: known !== null || figures.some(([, { value }]) => typeof value === 'string' && value.endsWith('元')),
  };
}

/** What stands left of the labels: 预算执行情况（万元）, merged over them all. */
const captionsOf = (view: SheetView, top: number, left: number): readonly string[] =>
  [top, top - 1].flatMap((row) => filledIn(view, row, { left: left - REACH, right: left - 1 }).map((column) => textAt(view, row, column)));

/** One line for each column right of the labels that has a heading, at most two rows above its first amount, and an amount. */
function acrossOf(view: SheetView, print: Print, labels: readonly Labelled[]): readonly Line[] {
  const [{ row: top, column: left } = { row: 0, column: 0 }] = labels;
  return numbersFrom(rightOf(view, top, left), view.right).flatMap((column) => {
    const [label] = wordsIn(view, [top - 1, top - 2], { left: column, right: column });
    const line = label && lineOf(print, label, Object.fromEntries(labels.map(({ field, row }) => [field, fieldCellAt(view, row, column)])));
    return line && Object.keys(line.amounts).length > 0 ? [line] : [];
  });
}
