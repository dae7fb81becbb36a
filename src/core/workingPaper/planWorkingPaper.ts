// 评分底稿 as edits.
import { planOwnSheet, type WorkbookEdit } from '../workbook';
import { WORKING_PAPER_COLUMNS } from '../tables';
import { layoutWorkingPaper } from './layoutWorkingPaper';
import type { PaperInput } from './paperInput';

/** Edits that bring the paper up to date; none when it is. Its hidden name ends with our last row: her own notes follow below. */
export const planWorkingPaper = (input: PaperInput): readonly WorkbookEdit[] => planOwnSheet('workingPaper', input.workbook, (name, standing) => {
  const { layout, bottom } = layoutWorkingPaper(input, name, standing);
  return { layout, named: { bottom, right: WORKING_PAPER_COLUMNS.length } };
});
