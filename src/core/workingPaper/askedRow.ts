// Rows of 评分底稿 with something to answer, questions and settings alike; and their header.
import type { LayoutCell } from '../workbook';
import type { QuestionChoice } from '../scoring';
import { ANSWER_HEADER, ID_HEADER, questionMark } from '../tables';
import { columnOf, paperRow, textCell, type PaperCells, type PaperRow } from './paperRow';

/** Excel takes a list of at most 255 letters, parted by commas. */
const LONGEST_LIST = 255;

export interface Asked {
  readonly id: string;
  /** 序号, or what kind of row it is. */
  readonly number: string;
  readonly form: string;
  readonly what: string;
  readonly todo: string;
  readonly where: LayoutCell;
  /** What may be answered, in words and as choices; `typed`: something else too. */
  readonly may: string;
  readonly choices: readonly QuestionChoice[];
  readonly typed: boolean;
  readonly given: string;
}

export function askedRow({ id, number, form, what, todo, where, may, choices, typed, given }: Asked): PaperRow {
  const labels = choices.map(({ label }) => label);
  const isList = !typed && labels.length > 0 && !labels.some((label) => label.includes(',')) && labels.join(',').length <= LONGEST_LIST;
  return paperRow({
    ...wordsOf([form, what, todo, may], 'text'),
    level1: textCell(number, 'centered'), inputs: where,
    pointsReason: textCell(choices.find(({ value }) => value === given)?.label ?? given, 'input'), id: textCell(questionMark(id, choices), 'mark'),
  }, isList ? [{ column: columnOf('pointsReason'), list: labels }] : []);
}

export const headerRow = (): PaperRow => paperRow({
  ...wordsOf(['自评表', '问题', '怎么办', '可以回答'], 'header'),
  level1: textCell('序号', 'header'), inputs: textCell('位置', 'header'), pointsReason: textCell(ANSWER_HEADER, 'header'), id: textCell(ID_HEADER, 'mark'),
});

/** Words in their columns; those without words are boxed too, so that a row reads as one. */
function wordsOf([form = '', what = '', todo = '', may = '']: readonly string[], style: 'header' | 'text'): PaperCells {
  const words = { name: form, standard: what, source: todo, working: may, level2: '', maxPoints: '', systemScore: '', verdict: '', band: '', points: '' };
  return Object.fromEntries(Object.entries(words).map(([column, text]) => [column, textCell(text, style)]));
}
