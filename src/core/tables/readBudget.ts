// The lines under the header of a budget table: amounts by source or by category, notes and rates between them.
import { moneyUnitIn } from '../grammar';
import type { MoneyUnit } from '../units';
import { isError } from '../workbook';
import { budgetColumns, type BudgetColumns } from './budgetColumns';
import { AMOUNTS, lineOf, type Line } from './budgetLines';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import { unitAbove } from './money';
import { isBasicsLabel, isColumnNumbers, isNote, isNumbered, isSignature, isTitle, totalKind } from './rowKinds';
import { anchorOf, fieldCellAt, filledIn, numberIn, sourcedAt, textAt, wordsAt, wordsIn, type SheetView, type Span } from './sheetView';
import type { FieldCell, Sourced } from './table';
import { notesIn, walkRows, type Patience, type RowOfKind } from './walkRows';
import type { Words } from './words';

/** A budget table as it stands, before it has an id. */
export interface RawBudget {
  readonly header: Header;
  readonly columns: BudgetColumns;
  readonly span: Span;
  readonly printed: MoneyUnit;
  /** false: nothing on the sheet says the unit; 万元 is assumed and asked about. */
  readonly unitKnown: boolean;
  readonly lines: readonly Line[];
  readonly notes: readonly Sourced<string>[];
  readonly bottom: number;
}

const PATIENCE: Patience = { blank: 4, stray: 2 };
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
    lines: withWhole(rows.flatMap(({ row, kind }) => (kind === 'line' ? lineAt(frame, row, printed) : []))),
    notes: notesIn(view, rows, span),
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

/** 部门总支出 | 0 | 0 | 0 | 10 above 基本支出 | 500 …: the first line, of no known name, is the whole where it alone bears the points. */
function withWhole(lines: readonly Line[]): readonly Line[] {
  const [first, ...parts] = lines;
  const scored = lines.filter(({ fields }) => numberIn(fields.maxPoints));
  const known = parts.some(({ category }) => category !== 'other' && category !== 'namedProject');
  return first?.category === 'other' && known && scored.length === 1 && scored[0] === first && !lines.some(({ category }) => category === 'total')
    ? [{ ...first, category: 'total' }, ...parts] : lines;
}

type Row = RowOfKind<'line' | 'note' | 'blank' | 'stray'>;

function linesOf(frame: Frame, first: number, limit: number): readonly Row[] {
  const rows = walkRows(first, limit, PATIENCE, (row, before: readonly Row[]) => kindOfRow(frame, row, before));
  const last = rows.findLastIndex(({ row, kind }) => kind === 'note' || (kind === 'line' && !headsNext(frame, row, limit)));
  return rows.slice(0, last + 1);
}

/** A lone label right above the next header is its title (“三公”经费情况), not a line of this table. */
const headsNext = ({ view, span }: Frame, row: number, limit: number): boolean =>
  limit < view.bottom && row >= limit - 1 && filledIn(view, row, span).length === 1;

function kindOfRow(frame: Frame, row: number, before: readonly Row[]): Row['kind'] | 'end' {
  const { view, words, columns, span } = frame;
  const filled = filledIn(view, row, span);
  if (filled.length === 0 || (before.every(({ kind }) => kind === 'blank') && isColumnNumbers(view, row, span))) return 'blank';
  const texts = [...wordsIn(view, [row], span)].map(({ text }) => text);
  const [first = ''] = texts;
  if (isNote(first) || (filled.length === 1 && isNumbered(first) && before.at(-1)?.kind === 'note')) return 'note';
  if (texts.some(isSignature)) return 'end';
  const label = labelOf(frame, row)?.value ?? '';
  const data = [...columns.byField.values()].some((column) => holdsFigure(fieldCellAt(view, row, column)));
  if (isTitle(words, label) || words.row(label) === 'objectives') return 'end';
  if (words.category(label) ?? totalKind(words, label)) return 'line';
  if (data) return label === '' ? 'stray' : 'line';
  return [label, first].some((text) => isBasicsLabel(words, text)) || isTitle(words, first) || words.row(first) === 'objectives' || words.text(first) ? 'end' : 'stray';
}

/** A number, or an error where one was. */
const holdsFigure = (cell: FieldCell): boolean => numberIn(cell) !== null || isError(cell.value);

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

function lineAt(frame: Frame, row: number, printed: MoneyUnit): readonly Line[] {
  const { view, columns } = frame;
  const label = labelOf(frame, row);
  return label ? [lineOf({ ...frame, printed }, label, Object.fromEntries([...columns.byField].map(([field, column]) => [field, fieldCellAt(view, row, column)])))] : [];
}

const hasUnits = (frame: Frame, row: number): boolean => moneyUnitIn(labelOf(frame, row)?.text ?? '') !== null
  || AMOUNTS.some((field) => textAt(frame.view, row, frame.columns.byField.get(field) ?? 0).endsWith('元'));
