// The rows of an indicator table, each with what it is; where the table ends.
import { isNothing, labelPoints, readNumber } from '../grammar';
import { decimal } from '../units';
import type { IndicatorColumns } from './indicatorColumns';
import { closingIn } from './closing';
import { labelAt } from './levels';
import { beginsBlock, filledIn, isColumnNumbers, isLevelSum, isNote, isNumbered, isPageMark, isSignature, singleText, totalKind, type Span } from './rowKinds';
import { fieldCellAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { IndicatorField } from './table';
import type { Words } from './words';

export type BodyKind = 'indicator' | 'template' | 'blank' | 'total' | 'subtotal' | 'grade' | 'note' | 'signature' | 'stray';
export interface BodyRow { readonly row: number; readonly kind: BodyKind }

/** What a row is judged by. */
export interface TableFrame {
  readonly view: SheetView;
  readonly words: Words;
  readonly columns: IndicatorColumns;
  /** Columns of the table, with a caption column left of the header. */
  readonly span: Span;
}

/** More blank rows than a spacer has, or lines that fit nothing: the table is over. */
const MOST_BLANK = 6;
const MOST_STRAY = 3;
/** Fields that show a row to be an indicator and no remark. */
const EVIDENCE: readonly IndicatorField[] = [
  'target', 'originalTarget', 'adjustedTarget', 'actual', 'maxPoints', 'weight', 'standard', 'verdict', 'deduction', 'score',
];
/** What no template prints: where one of these stands, 指标1 is somebody's name for an indicator. */
const ANSWERS: readonly IndicatorField[] = ['target', 'originalTarget', 'adjustedTarget', 'actual'];
/** A level's name is short; a sentence in its column is a remark. */
const LONGEST_LEVEL = 20;
/** 指标1：, ……: where a template wants indicators to be written. */
export const PLACEHOLDER = /^(?:指标\s*[\d一二三四五六七八九十]*\s*[：:]?|[.…·]+|[（(]?(?:请填写.*|可增行.*|自行添加.*)[)）]?)$/;

/** What the rows so far mean for the next one. */
interface SoFar {
  readonly last: BodyKind | null;
  readonly indicators: number;
  readonly noted: boolean;
  readonly signed: boolean;
  /** The total of the whole table has passed: what follows is no indicator. */
  readonly closed: boolean;
  readonly blank: number;
  readonly stray: number;
}
const NOTHING_YET: SoFar = { last: null, indicators: 0, noted: false, signed: false, closed: false, blank: 0, stray: 0 };

/** Rows `first` to `limit` as far as they belong to the table; blank and stray rows at its end are left out. */
export function bodyRows(frame: TableFrame, first: number, limit: number): readonly BodyRow[] {
  const rows: BodyRow[] = [];
  let so = NOTHING_YET;
  for (let row = first; row <= limit && so.blank <= MOST_BLANK && so.stray < MOST_STRAY; row += 1) {
    const kind = kindOfRow(frame, row, so);
    if (kind === 'end') break;
    rows.push({ row, kind });
    so = after(so, kind, kind === 'total' && so.indicators > 0 && closesTable(frame, row));
  }
  const last = rows.findLastIndex(({ kind }) => kind !== 'blank' && kind !== 'stray');
  return withUnlabelledPlaces(rows.slice(0, last + 1));
}

/**
 * In a blank template that is not merged only the first row of a level bears its label: the rows under it wait, too.
 * One blank row in the whole table is a spacer.
 */
function withUnlabelledPlaces(rows: readonly BodyRow[]): readonly BodyRow[] {
  if (rows.some(({ kind }) => kind === 'indicator')) return rows;
  const first = rows.findIndex(({ kind }) => kind === 'template');
  const last = rows.findLastIndex(({ kind }) => kind === 'template' || kind === 'total' || kind === 'subtotal');
  const waits = (one: BodyRow, index: number): boolean => one.kind === 'blank' && first >= 0 && index > first && index < last;
  return rows.filter(waits).length < 2 ? rows : rows.map((one, index) => (waits(one, index) ? { ...one, kind: 'template' } : one));
}

const after = (so: SoFar, kind: BodyKind, closes: boolean): SoFar => ({
  last: kind === 'blank' ? so.last : kind,
  indicators: so.indicators + (kind === 'indicator' ? 1 : 0),
  noted: so.noted || kind === 'note', signed: so.signed || kind === 'signature', closed: so.closed || closes,
  blank: kind === 'blank' ? so.blank + 1 : 0,
  stray: kind === 'stray' ? so.stray + 1 : kind === 'blank' ? so.stray : 0,
});

function kindOfRow(frame: TableFrame, row: number, so: SoFar): BodyKind | 'end' {
  const { view, words, span } = frame;
  const filled = filledIn(view, row, span);
  if (filled.length === 0) return !so.closed && isTemplate(frame, row) ? 'template' : 'blank';
  if (so.last === null && isColumnNumbers(view, row, span)) return 'blank';
  const closing = isPlainIndicator(frame, row) ? null : closingKind(frame, row, filled, so);
  if (closing) return closing;
  if (so.signed) return 'end';
  const indicator = isIndicator(frame, row);
  if (indicator && !so.closed && !(so.noted && !hasPoints(frame, row))) return 'indicator';
  if (beginsBlock(view, words, row, span)) return 'end';
  return !indicator && !so.closed && isTemplate(frame, row) ? 'template' : 'stray';
}

const WHOLE = decimal('100');

/** 总分, or 合计 of the full hundred, after indicators: not the sum of one level, after which others follow. */
function closesTable({ view, words, columns, span }: TableFrame, row: number): boolean {
  const label = filledIn(view, row, span).map((column) => words.key(wordsAt(view, row, column))).join('');
  const column = (columns.byField.get('maxPoints') ?? columns.byField.get('weight'))?.column;
  const cell = column === undefined ? null : fieldCellAt(view, row, column);
  const read = cell && readNumber(cell.value, cell.format);
  return /总分|总计|总得分/.test(label) || (read?.kind === 'number' && read.value.equals(WHOLE));
}

/** A name of its own with points and a target or standard: an indicator even if it is called 等级 or says 已签字. */
function isPlainIndicator({ view, columns }: TableFrame, row: number): boolean {
  const filled = (fields: readonly IndicatorField[]): boolean => fieldFilled(view, columns, row, fields);
  return filled(['name']) && filled(['maxPoints', 'weight']) && filled(['target', 'originalTarget', 'adjustedTarget', 'standard']);
}

function closingKind({ view, words, span, columns }: TableFrame, row: number, filled: readonly number[], so: SoFar): BodyKind | null {
  const texts = filled.map((column) => ({ column, text: wordsAt(view, row, column) })).filter(({ text }) => text !== '');
  const [first] = texts;
  if (!first) return null;
  const only = singleText(view, row, span);
  if (isPageMark(only)) return 'blank';
  if (isNote(first.text) || (so.last === 'note' && only !== '' && isNumbered(only))) return 'note';
  if (texts.some(({ text }) => isSignature(text))) return 'signature';
  const told = closingIn(only === '' ? first.text : only);
  if (told && so.indicators > 0) return told.total === null ? 'grade' : 'total';
  const name = columns.byField.get('name')?.column;
  const labels = texts.filter(({ column }) => column === first.column || columns.labels.includes(column));
  for (const { column, text } of labels) {
    const kind = totalKind(words, text) ?? (column !== name && isLevelSum(words, text) ? 'subtotal' : null);
    // 自评得分 | 96.5 | 自评等级 | 优: what stands under 指标值 is a label, too.
    const graded = texts.some(({ column: one, text: other }) => one > column && words.row(other) === 'grade');
    if (kind && (graded || !fieldFilled(view, columns, row, ['target', 'originalTarget', 'adjustedTarget']))) return kind;
  }
  return words.row(first.text) === 'grade' && so.last !== null ? 'grade' : null;
}

const fieldFilled = (view: SheetView, columns: IndicatorColumns, row: number, fields: readonly IndicatorField[]): boolean =>
  fields.some((field) => { const column = columns.byField.get(field)?.column; return column !== undefined && textAt(view, row, column) !== ''; });

const hasPoints = ({ view, columns }: TableFrame, row: number): boolean => fieldFilled(view, columns, row, ['maxPoints', 'weight', 'target', 'standard']);

function isIndicator(frame: TableFrame, row: number): boolean {
  const name = nameOf(frame, row);
  if (name === null) return false;
  const { view, columns, span } = frame;
  if (fieldFilled(view, columns, row, EVIDENCE)) return true;
  // A bare name counts within a level, beside a number or another label; not as a lone sentence under the table.
  const inLevel = (['level1', 'level2'] as const).some((level) => { const column = columns.byField.get(level)?.column; return column !== undefined && labelAt(frame, row, column) !== null; });
  return inLevel && name.length <= 40 && (filledIn(view, row, span).length > 1 || columns.byField.has('score'));
}

/**
 * The name in an indicator's row: its own cell; else that of a level merged over the name's column (预算执行率（10分）),
 * where the row carries data.
 */
export function nameOf(frame: TableFrame, row: number): string | null {
  const { view, columns } = frame;
  const own = ownLabel(frame, row);
  if (own && own.at.row === row) return PLACEHOLDER.test(own.value) && !fieldFilled(view, columns, row, ANSWERS) ? null : own.value;
  if (own && fieldFilled(view, columns, row, ['target', 'actual', 'maxPoints'])) return own.value;
  return levelAsName(frame, row)?.value ?? null;
}

/** The cell of names. Beside a 分值 of its own, the number in 培训场次（2） or 培训场次2 belongs to the name. */
function ownLabel(frame: TableFrame, row: number): ReturnType<typeof labelAt> {
  const { view, columns } = frame;
  const column = columns.byField.get('name')?.column;
  const label = column === undefined ? null : labelAt(frame, row, column);
  const printed = label && labelPoints(label.text).points;
  const given = (columns.byField.get('maxPoints') ?? columns.byField.get('weight'))?.column;
  if (!label || !printed || given === undefined || /分\s*[)）\]】]?$/.test(label.text)) return label;
  const cell = fieldCellAt(view, row, given);
  const points = readNumber(cell.value, cell.format);
  return points.kind === 'number' && points.value.equals(printed) ? label : { ...label, value: label.text.replace(/\s+/g, '') };
}

/** The level label that stands for a name in this row. */
export function levelAsName(frame: TableFrame, row: number): ReturnType<typeof labelAt> {
  const { view, columns } = frame;
  if (!fieldFilled(view, columns, row, ['target', 'actual', 'maxPoints', 'weight', 'standard'])) return null;
  for (const level of ['level2', 'level1'] as const) {
    const column = columns.byField.get(level)?.column;
    const label = column === undefined ? null : labelAt(frame, row, column);
    if (label && label.at.row === row && !PLACEHOLDER.test(label.value)) return label;
  }
  return null;
}

/** A row to be filled: it lies in a level, or names one, or holds a placeholder, and has neither name nor target. */
function isTemplate(frame: TableFrame, row: number): boolean {
  const { view, columns } = frame;
  if (fieldFilled(view, columns, row, ANSWERS)) return false;
  const name = columns.byField.get('name')?.column;
  if (name !== undefined && PLACEHOLDER.test(textAt(view, row, name)) && textAt(view, row, name) !== '') return true;
  return (['level1', 'level2'] as const).some((level) => {
    const column = columns.byField.get(level)?.column;
    const label = column === undefined ? null : labelAt(frame, row, column);
    return label !== null && !isNothing(label.value) && label.value.length <= LONGEST_LEVEL;
  });
}
