// The rows of an indicator table, each with what it is; where the table ends.
import { isNothing, labelPoints } from '../grammar';
import { HUNDRED } from '../units';
import { closingIn } from './closing';
import { beginsBlock, isColumnNumbers, isLevelSum, isNote, isNumbered, isPageMark, isSignature, totalKind } from './rowKinds';
import { filledIn, numberIn, wordsIn } from './sheetView';
import type { Sourced } from './table';
import { ANSWERS, cellIn, holds, labelIn, LEVELS, POINTS, pointsCellIn, TARGETS, VALUES, type TableFrame } from './tableFrame';
import { walkRows, type Patience, type RowOfKind } from './walkRows';

export type BodyKind = 'indicator' | 'template' | 'blank' | 'total' | 'subtotal' | 'grade' | 'note' | 'signature' | 'stray';
export type BodyRow = RowOfKind<BodyKind>;

const PATIENCE: Patience = { blank: 6, stray: 3 };
/** A level's name is short; a sentence in its column is a remark. */
const LONGEST_LEVEL = 20;
/** 指标1：, ……: where a template wants indicators to be written. */
const PLACEHOLDER = /^(?:指标\s*[\d一二三四五六七八九十]*\s*[：:]?|[.…·]+|[（(]?(?:请填写.*|可增行.*|自行添加.*)[)）]?)$/;

/** What the rows so far mean for the next one. */
interface SoFar {
  /** The kind of the row above, blank ones passed over. */
  readonly last: BodyKind | null;
  readonly seen: ReadonlySet<BodyKind>;
  /** The total of the whole table has passed: what follows is no indicator. */
  readonly closed: boolean;
}

/** Rows `first` to `limit` as far as they belong to the table; blank and stray rows at its end are left out. */
export function bodyRows(frame: TableFrame, first: number, limit: number): readonly BodyRow[] {
  const seen = new Set<BodyKind>();
  let above: BodyKind | null = null;
  let closed = false;
  const rows = walkRows<BodyKind>(first, limit, PATIENCE, (row) => {
    const kind = kindOfRow(frame, row, { last: above, seen, closed });
    if (kind === 'end' || kind === 'blank') return kind;
    seen.add(kind);
    above = kind;
    closed ||= kind === 'total' && seen.has('indicator') && closesTable(frame, row);
    return kind;
  });
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

function kindOfRow(frame: TableFrame, row: number, so: SoFar): BodyKind | 'end' {
  const { view, words, span } = frame;
  const filled = filledIn(view, row, span);
  if (filled.length === 0) return !so.closed && isTemplate(frame, row) ? 'template' : 'blank';
  if (so.last === null && isColumnNumbers(view, row, span)) return 'blank';
  const closing = isPlainIndicator(frame, row) ? null : closingKind(frame, row, so);
  if (closing) return closing;
  if (so.seen.has('signature')) return 'end';
  const indicator = isIndicator(frame, row);
  if (indicator && !so.closed && !(so.seen.has('note') && !holds(frame, row, [...POINTS, 'target', 'standard']))) return 'indicator';
  if (beginsBlock(view, words, row, span)) return 'end';
  return !indicator && !so.closed && isTemplate(frame, row) ? 'template' : 'stray';
}

/** 总分, or 合计 of the full hundred, after indicators: not the sum of one level, after which others follow. */
function closesTable(frame: TableFrame, row: number): boolean {
  const { view, words, span } = frame;
  const label = [...wordsIn(view, [row], span)].map(({ text }) => words.key(text)).join('');
  return /总分|总计|总得分/.test(label) || numberIn(pointsCellIn(frame, row))?.value.equals(HUNDRED) === true;
}

/** A name of its own with points and a target or standard: an indicator even if it is called 等级 or says 已签字. */
const isPlainIndicator = (frame: TableFrame, row: number): boolean =>
  holds(frame, row, ['name']) && holds(frame, row, POINTS) && holds(frame, row, [...TARGETS, 'standard']);

function closingKind(frame: TableFrame, row: number, so: SoFar): BodyKind | null {
  const { view, words, span, columns } = frame;
  const texts = [...wordsIn(view, [row], span)];
  const [first] = texts;
  if (!first) return null;
  const alone = filledIn(view, row, span).length === 1;
  if (alone && isPageMark(first.text)) return 'blank';
  if (isNote(first.text) || (so.last === 'note' && alone && isNumbered(first.text))) return 'note';
  if (texts.some(({ text }) => isSignature(text))) return 'signature';
  const told = closingIn(first.text);
  if (told && so.seen.has('indicator')) return told.total === null ? 'grade' : 'total';
  for (const { at: { column }, text } of texts.filter((one) => one === first || columns.labels.includes(one.at.column))) {
    const kind = totalKind(words, text) ?? (column !== columns.byField.get('name') && isLevelSum(words, text) ? 'subtotal' : null);
    // 自评得分 | 96.5 | 自评等级 | 优: what stands under 指标值 is a label, too.
    const graded = texts.some((other) => other.at.column > column && words.row(other.text) === 'grade');
    if (kind && (graded || !holds(frame, row, TARGETS))) return kind;
  }
  return words.row(first.text) === 'grade' && so.last !== null ? 'grade' : null;
}

function isIndicator(frame: TableFrame, row: number): boolean {
  const name = nameOf(frame, row);
  if (name === null) return false;
  if (holds(frame, row, VALUES)) return true;
  // A bare name counts within a level, beside a number or another label; not as a lone sentence under the table.
  const inLevel = LEVELS.some((level) => labelIn(frame, row, level));
  return inLevel && name.value.length <= 40 && (filledIn(frame.view, row, frame.span).length > 1 || frame.columns.byField.has('score'));
}

/**
 * The name in an indicator's row: its own cell; else that of a level merged over the name's column (预算执行率（10分）),
 * where the row carries data.
 */
export function nameOf(frame: TableFrame, row: number): Sourced<string> | null {
  const own = ownLabel(frame, row);
  if (own?.at.row === row) return PLACEHOLDER.test(own.value) && !holds(frame, row, ANSWERS) ? null : own;
  return own && holds(frame, row, ['target', 'actual', 'maxPoints']) ? own : levelAsName(frame, row);
}

/** The cell of names. Beside a 分值 of its own, the number in 培训场次（2） or 培训场次2 belongs to the name. */
function ownLabel(frame: TableFrame, row: number): Sourced<string> | null {
  const label = labelIn(frame, row, 'name');
  const given = pointsCellIn(frame, row);
  const printed = label && given && !/分\s*[)）\]】]?$/.test(label.text) ? labelPoints(label.text).points : null;
  return !label || !printed || numberIn(given)?.value.equals(printed) === true ? label : { ...label, value: label.text.replace(/\s+/g, '') };
}

/** The level label that stands for a name in this row. */
function levelAsName(frame: TableFrame, row: number): Sourced<string> | null {
  if (!holds(frame, row, ['target', 'actual', ...POINTS, 'standard'])) return null;
  const labels = LEVELS.flatMap((level) => labelIn(frame, row, level) ?? []);
  return labels.findLast(({ at, value }) => at.row === row && !PLACEHOLDER.test(value)) ?? null;
}

/** Does the cell of names only say that one is wanted? */
export const isPlaceholder = (frame: TableFrame, row: number): boolean => PLACEHOLDER.test(cellIn(frame, row, 'name')?.text ?? '');

/** A row to be filled: it lies in a level, or names one, or holds a placeholder, and has neither name nor target. */
const isTemplate = (frame: TableFrame, row: number): boolean => !holds(frame, row, ANSWERS)
  && (isPlaceholder(frame, row) || LEVELS.some((level) => {
    const label = labelIn(frame, row, level);
    return label !== null && !isNothing(label.value) && label.value.length <= LONGEST_LEVEL;
  }));
