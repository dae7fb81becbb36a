// The header of the questions and settings in 评分底稿.
import { ANSWER_HEADER, ID_HEADER } from '../tables';
import { paperRow, textCell, type PaperCells, type PaperRow } from './paperRow';

/** Columns without words are boxed too, so that a row reads as one. */
export const boxed = (style: 'header' | 'text'): PaperCells =>
  Object.fromEntries((['level2', 'maxPoints', 'systemScore', 'verdict', 'band', 'points'] as const).map((column) => [column, textCell('', style)]));

export const headerRow = (): PaperRow => paperRow({
  ...boxed('header'), level1: textCell('序号', 'header'), name: textCell('自评表', 'header'), standard: textCell('问题', 'header'), source: textCell('怎么办', 'header'),
  inputs: textCell('位置', 'header'), working: textCell('可以回答', 'header'), pointsReason: textCell(ANSWER_HEADER, 'header'), id: textCell(ID_HEADER, 'mark'),
});
