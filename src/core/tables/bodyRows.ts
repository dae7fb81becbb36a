// The rows of an indicator table, each with what it is; where the table ends.
import type { IndicatorColumns } from './indicatorColumns';
import { labelAt } from './levels';
import { beginsBlock, filledIn, isLevelSum, isNote, isNumbered, isSignature, singleText, totalKind, type Span } from './rowKinds';
import { textAt, wordsAt, type SheetView } from './sheetView';
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
/** 指标1：, ……: where a template wants indicators to be written. */
const PLACEHOLDER = /^(?:指标\s*[\d一二三四五六七八九十]*\s*[：:]?|[.…·]+|[（(]?(?:请填写.*|可增行.*|自行添加.*)[)）]?)$/;

/** Rows `first` to `limit` as far as they belong to the table; blank and stray rows at its end are left out. */
export function bodyRows(frame: TableFrame, first: number, limit: number): readonly BodyRow[] {
  const rows: BodyRow[] = [];
  let blank = 0;
  let stray = 0;
  for (let row = first; row <= limit && blank <= MOST_BLANK && stray < MOST_STRAY; row += 1) {
    const kind = kindOfRow(frame, row, rows);
    if (kind === 'end') break;
    blank = kind === 'blank' ? blank + 1 : 0;
    stray = kind === 'stray' ? stray + 1 : kind === 'blank' ? stray : 0;
    rows.push({ row, kind });
  }
  const last = rows.findLastIndex(({ kind }) => kind !== 'blank' && kind !== 'stray');
  return rows.slice(0, last + 1);
}

function kindOfRow(frame: TableFrame, row: number, before: readonly BodyRow[]): BodyKind | 'end' {
  const { view, words, span } = frame;
  const filled = filledIn(view, row, span);
  if (filled.length === 0) return isTemplate(frame, row) ? 'template' : 'blank';
  const closing = closingKind(frame, row, filled, before);
  if (closing) return closing;
  if (before.some(({ kind }) => kind === 'signature')) return 'end';
  const noted = before.some(({ kind }) => kind === 'note');
  if (isIndicator(frame, row) && !(noted && !hasPoints(frame, row))) return 'indicator';
  if (beginsBlock(view, words, row, span)) return 'end';
  return isTemplate(frame, row) ? 'template' : 'stray';
}

function closingKind({ view, words, span, columns }: TableFrame, row: number, filled: readonly number[], before: readonly BodyRow[]): BodyKind | null {
  const texts = filled.map((column) => ({ column, text: wordsAt(view, row, column) })).filter(({ text }) => text !== '');
  const [first] = texts;
  if (!first) return null;
  const only = singleText(view, row, span);
  if (isNote(first.text) || (only !== '' && isNumbered(only) && lastKind(before) === 'note')) return 'note';
  if (texts.some(({ text }) => isSignature(text))) return 'signature';
  const name = columns.byField.get('name')?.column;
  const labels = texts.filter(({ column }) => column === first.column || columns.labels.includes(column));
  for (const { column, text } of labels) {
    const kind = totalKind(words, text) ?? (column !== name && isLevelSum(words, text) ? 'subtotal' : null);
    if (kind && !fieldFilled(view, columns, row, ['target', 'originalTarget', 'adjustedTarget'])) return kind;
  }
  return words.row(first.text) === 'grade' && before.length > 0 ? 'grade' : null;
}

const lastKind = (rows: readonly BodyRow[]): BodyKind | undefined => rows.findLast(({ kind }) => kind !== 'blank')?.kind;

const fieldFilled = (view: SheetView, columns: IndicatorColumns, row: number, fields: readonly IndicatorField[]): boolean =>
  fields.some((field) => { const column = columns.byField.get(field)?.column; return column !== undefined && textAt(view, row, column) !== ''; });

const hasPoints = ({ view, columns }: TableFrame, row: number): boolean => fieldFilled(view, columns, row, ['maxPoints', 'weight', 'target', 'standard']);

function isIndicator(frame: TableFrame, row: number): boolean {
  const name = nameOf(frame, row);
  if (name === null) return false;
  const { view, columns, span } = frame;
  if (fieldFilled(view, columns, row, EVIDENCE)) return true;
  // A bare name counts within a level, beside a number or another label; not as a lone sentence under the table.
  const inLevel = (['level1', 'level2'] as const).some((level) => { const column = columns.byField.get(level)?.column; return column !== undefined && labelAt(view, row, column) !== null; });
  return inLevel && name.length <= 40 && (filledIn(view, row, span).length > 1 || columns.byField.has('score'));
}

/**
 * The name in an indicator's row: its own cell; else that of a level merged over the name's column (预算执行率（10分）),
 * where the row carries data.
 */
export function nameOf({ view, columns }: TableFrame, row: number): string | null {
  const column = columns.byField.get('name')?.column;
  const own = column === undefined ? null : labelAt(view, row, column);
  if (own && own.at.row === row) return PLACEHOLDER.test(own.value) ? null : own.value;
  if (own && fieldFilled(view, columns, row, ['target', 'actual', 'maxPoints'])) return own.value;
  return levelAsName({ view, columns }, row)?.value ?? null;
}

/** The level label that stands for a name in this row. */
export function levelAsName({ view, columns }: Pick<TableFrame, 'view' | 'columns'>, row: number): ReturnType<typeof labelAt> {
  if (!fieldFilled(view, columns, row, ['target', 'actual', 'maxPoints', 'weight', 'standard'])) return null;
  for (const level of ['level2', 'level1'] as const) {
    const column = columns.byField.get(level)?.column;
    const label = column === undefined ? null : labelAt(view, row, column);
    if (label && label.at.row === row && !PLACEHOLDER.test(label.value)) return label;
  }
  return null;
}

/** A row to be filled: it lies in a level, or names one, or holds a placeholder, and has neither name nor target. */
function isTemplate({ view, columns }: TableFrame, row: number): boolean {
  if (fieldFilled(view, columns, row, ['target', 'originalTarget', 'adjustedTarget', 'actual'])) return false;
  const name = columns.byField.get('name')?.column;
  if (name !== undefined && PLACEHOLDER.test(textAt(view, row, name)) && textAt(view, row, name) !== '') return true;
  return (['level1', 'level2'] as const).some((level) => {
    const column = columns.byField.get(level)?.column;
    return column !== undefined && labelAt(view, row, column) !== null;
  });
}
