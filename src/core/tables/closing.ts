// What closes a form: 合计, 总分 and 等级, each in a cell of its own, or several in one (总分：96.5分（优）).
import { normalizeText } from '../grammar';
import type { LeveledRow } from './levels';
import { fieldsAt, type Fields } from './rowFields';
import { fieldCellAt, rightOf, sourcedAt, wordsIn, wordsWithin, type Area, type SheetView, type Taken } from './sheetView';
import type { FieldCell, Sourced } from './table';
import type { TableFrame } from './tableFrame';
import type { Words } from './words';

export interface RawTotal {
  readonly row: number;
  readonly kind: 'total' | 'subtotal';
  readonly label: Sourced<string>;
  readonly level1: string | null;
  readonly fields: Fields;
}

/** 优, 良好, 合格, A级: what a person writes as a grade. */
const GRADES = '(?:优秀?|良好?|中等?|一般|较?差|不?[合及]格|[A-D])';
const GRADE_WORD = new RegExp(`^"?${GRADES}"?[级等]?$`);
const isGradeWord = (text: string): boolean => GRADE_WORD.test(normalizeText(text));

const TOTAL = '(?:(?:自评|评价|综合|最终|本次)?(?:总分|总得分|得分|分数|得分合计)|合计得分|总计得分)';
const GRADE = '(?:自评|评价|绩效|评定|综合)*(?:等级|等次|结论|结果)';
const IN_ONE_CELL = new RegExp(`^${TOTAL}(?::|为)(\\d+(?:\\.\\d+)?)分?[,;、]?[(["]?(?:${GRADE}(?::|为)?)?"?(${GRADES})?["\\])]?(?:级|等级?|等次)?[)\\]]?$`);
/** 合计得分：　　分, to be filled in by hand. */
const LEFT_BLANK = new RegExp(`^${TOTAL}(?::|为)_*分$`);
const GRADE_ALONE = new RegExp(`^${GRADE}(?::|为)"?(${GRADES})"?(?:级|等级?)?$`);

/** The total ('' where it is left blank) and the grade that one cell tells in words; null where it tells neither. */
export function closingIn(text: string): { readonly total: string | null; readonly grade: string | null } | null {
  if (text.length > 40 || !/[分级等结]/.test(text)) return null;
  const plain = normalizeText(text).replaceAll(' ', '');
  const [, total = null, grade = null] = IN_ONE_CELL.exec(plain) ?? [];
  if (total !== null) return { total, grade };
  if (LEFT_BLANK.test(plain)) return { total: '', grade: null };
  const [, alone = null] = GRADE_ALONE.exec(plain) ?? [];
  return alone === null ? null : { total: null, grade: alone };
}

interface Closed { readonly score: FieldCell | null; readonly grade: FieldCell | null }

/** What a cell tells in words: values within a longer text are read, never written to. */
function toldAt(view: SheetView, { text, at: { row, column } }: Sourced<string>): Closed | null {
  const told = closingIn(text);
  const part = (value: string | null): FieldCell | null => (value === null ? null : { ...fieldCellAt(view, row, column), value, text: value, formula: null, partOfText: true });
  return told && { score: part(told.total), grade: part(told.grade) };
}

/** The rows of sums, each with its cells. */
export function totalsOf(frame: TableFrame, rows: readonly LeveledRow[]): readonly RawTotal[] {
  const { view, span } = frame;
  return rows.flatMap(({ row, kind, levels }): readonly RawTotal[] => {
    if (kind !== 'total' && kind !== 'subtotal') return [];
    const [label = sourcedAt(view, row, span.left)] = wordsIn(view, [row], span);
    const fields = fieldsAt(frame, row);
    const score = fields.score && { score: scoreBeside(frame, label, fields.score) };
    return [{ row, kind, label, level1: levels.level1?.value ?? null, fields: { ...fields, ...score } }];
  });
}

/** The cell of the sum: under 得分, unless the label tells it itself, or the row has parts of its own (总分 | 97 | 等级 | 优). */
function scoreBeside({ view, words }: TableFrame, label: Sourced<string>, under: FieldCell): FieldCell {
  const { row, column } = label.at;
  const parts = wordsIn(view, [row], { left: column + 1, right: under.at.column });
  const parted = [...parts].some(({ text }) => words.row(text) === 'grade');
  const covered = (view.mergeAt(row, under.at.column)?.left ?? under.at.column) < under.at.column;
  return toldAt(view, label)?.score ?? (parted || covered ? fieldCellAt(view, row, rightOf(view, row, column)) : under);
}

/** The cell of 自评等级, in a row of its own or in that of the total: where a grade is written, else beside the label. */
export function gradeOf(frame: TableFrame, rows: readonly LeveledRow[]): FieldCell | null {
  const { view, words, span, columns } = frame;
  for (const { row, kind } of rows) {
    if (kind !== 'grade' && kind !== 'total') continue;
    const texts = [...wordsIn(view, [row], span)];
    const told = texts.map((text) => toldAt(view, text)?.grade).find((grade) => grade);
    if (told) return told;
    const label = texts.find(({ text }) => words.row(text) === 'grade')?.at.column;
    if (label === undefined) continue;
    const written = texts.find(({ text, at }) => at.column > label && isGradeWord(text));
    if (written) return fieldCellAt(view, row, written.at.column);
    // Without merges the label's own width is unknown: behind the label columns the first other column is meant.
    const lastLabel = Math.max(...columns.labels, span.left);
    return fieldCellAt(view, row, view.mergeAt(row, label) || label > lastLabel ? rightOf(view, row, label) : lastLabel + 1);
  }
  return null;
}

export interface Closing extends Closed { readonly label: Sourced<string> }

/** 自评总分 | 96 and 等级：优 where they stand in the head or foot of a form, outside its tables. */
export function closingOutside(view: SheetView, words: Words, area: Area, taken: Taken): Closing | null {
  const found: Closing[] = [];
  for (const label of wordsWithin(view, area, taken)) {
    const { score, grade } = closingAt(view, words, label);
    if (score ?? grade) found.push({ label, score, grade });
  }
  const [first] = found;
  return first ? { ...first, score: found.find(({ score }) => score)?.score ?? null, grade: found.find(({ grade }) => grade)?.grade ?? null } : null;
}

function closingAt(view: SheetView, words: Words, label: Sourced<string>): Closed {
  const { row, column } = label.at;
  const kind = words.row(label.text);
  const beside = fieldCellAt(view, row, rightOf(view, row, column));
  const fits = (is: boolean, value: (text: string) => boolean): FieldCell | null => (is && (beside.text === '' || value(beside.text)) ? beside : null);
  return toldAt(view, label) ?? {
    score: fits(kind === 'total' && label.text.includes('分'), (text) => /^[\d.]+分?$/.test(normalizeText(text))),
    grade: fits(kind === 'grade', isGradeWord),
  };
}
