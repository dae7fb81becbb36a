// What closes a form: 合计, 总分 and 等级, each in a cell of its own, or several in one (总分：96.5分（优）).
import { normalizeText } from '../grammar';
import type { BodyRow, TableFrame } from './bodyRows';
import type { Levels } from './levels';
import type { Fields } from './readIndicators';
import { filledIn } from './rowKinds';
import { fieldCellAt, rightOf, sourcedAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { FieldCell, Sourced } from './table';
import type { Words } from './words';

export interface RawTotal {
  readonly row: number;
  readonly kind: 'total' | 'subtotal';
  readonly label: Sourced<string>;
  readonly level1: string | null;
  readonly fields: Fields;
}

/** 优, 良好, 合格, A级: what a person writes as a grade. */
const GRADES = '(?:优秀?|良好?|中等?|一般|较差|差|合格|及格|不合格|不及格|[A-D])';
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

/** A value told within a longer cell: read, never written to. */
const within = (cell: FieldCell, text: string): FieldCell => ({ ...cell, value: text, text, formula: null, partOfText: true });

/** The rows of sums, each with its cells; `fieldsAt` gives those of the table's columns. */
export function totalsOf({ view, span, words }: TableFrame, rows: readonly BodyRow[], given: { readonly levels: ReadonlyMap<number, Levels>; readonly fieldsAt: (row: number) => Fields }): readonly RawTotal[] {
  const sums = rows.filter((one): one is { row: number; kind: 'total' | 'subtotal' } => one.kind === 'total' || one.kind === 'subtotal');
  return sums.map(({ row, kind }) => {
    const column = filledIn(view, row, span).find((one) => wordsAt(view, row, one) !== '') ?? span.left;
    const fields = given.fieldsAt(row);
    const score = fields.score && scoreBeside({ view, words }, column, fields.score);
    return { row, kind, label: sourcedAt(view, row, column), level1: given.levels.get(row)?.level1?.value ?? null, fields: score ? { ...fields, score } : fields };
  });
}

/** The cell of the sum: under 得分, unless the label tells it itself, or the row has parts of its own (总分 | 97 | 等级 | 优). */
function scoreBeside({ view, words }: { readonly view: SheetView; readonly words: Words }, label: number, under: FieldCell): FieldCell {
  const { row, column } = under.at;
  const told = closingIn(wordsAt(view, row, label))?.total ?? null;
  if (told !== null) return within(fieldCellAt(view, row, label), told);
  const parted = view.columnsAt(row).some((one) => one > label && one <= column && words.row(wordsAt(view, row, one)) === 'grade');
  const covered = (view.mergeAt(row, column)?.left ?? column) < column;
  return parted || covered ? fieldCellAt(view, row, rightOf(view, row, label)) : under;
}

/** The cell of 自评等级, in a row of its own or in that of the total: where a grade is written, else beside the label. */
export function gradeOf(frame: TableFrame, rows: readonly BodyRow[]): FieldCell | null {
  const { view, words, span, columns } = frame;
  for (const { row, kind } of rows) {
    if (kind !== 'grade' && kind !== 'total') continue;
    const filled = filledIn(view, row, span);
    const told = filled.flatMap((column) => { const grade = closingIn(wordsAt(view, row, column))?.grade; return grade ? [within(fieldCellAt(view, row, column), grade)] : []; });
    if (told[0]) return told[0];
    const label = filled.find((column) => words.row(wordsAt(view, row, column)) === 'grade');
    if (label === undefined) continue;
    const written = filled.find((column) => column > label && isGradeWord(wordsAt(view, row, column)));
    if (written !== undefined) return fieldCellAt(view, row, written);
    // Without merges the label's own width is unknown: behind the label columns the first other column is meant.
    const inLabels = label <= Math.max(...columns.labels, span.left);
    const column = view.mergeAt(row, label) || !inLabels ? rightOf(view, row, label) : Math.max(...columns.labels, label) + 1;
    return fieldCellAt(view, row, column);
  }
  return null;
}

export interface Closing { readonly label: Sourced<string>; readonly score: FieldCell | null; readonly grade: FieldCell | null }
interface Area { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** 自评总分 | 96 and 等级：优 where they stand in the head or foot of a form, outside its tables. */
export function closingOutside(view: SheetView, words: Words, area: Area, skip: (row: number, column: number) => boolean): Closing | null {
  const found: Closing[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (const column of view.columnsAt(row)) {
      if (column < area.left || column > area.right || skip(row, column)) continue;
      const { score, grade } = closingAt(view, words, row, column);
      if (score || grade) found.push({ label: sourcedAt(view, row, column), score, grade });
    }
  }
  const [first] = found;
  return first ? { ...first, score: found.find(({ score }) => score)?.score ?? null, grade: found.find(({ grade }) => grade)?.grade ?? null } : null;
}

function closingAt(view: SheetView, words: Words, row: number, column: number): Omit<Closing, 'label'> {
  const text = wordsAt(view, row, column);
  const cell = fieldCellAt(view, row, column);
  const told = closingIn(text);
  if (told) return { score: told.total === null ? null : within(cell, told.total), grade: told.grade === null ? null : within(cell, told.grade) };
  const kind = words.row(text);
  const beside = fieldCellAt(view, row, rightOf(view, row, column));
  const score = kind === 'total' && /分/.test(text) && (beside.text === '' || /^[\d.]+分?$/.test(normalizeText(beside.text))) ? beside : null;
  const grade = kind === 'grade' && (beside.text === '' || isGradeWord(textAt(view, row, beside.at.column))) ? beside : null;
  return { score, grade };
}
