// What a person reads on the command line of one assessment.
import { describeAssessment } from '../../src/cli/print';
import { assess } from '../../src/core/assess';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { projectForm } from '../core/scoring/sheets';
import { workbookOf } from '../support/grid';
import { rulebook } from '../support/pipeline';

const printed = (money: string): string => describeAssessment('甲.xlsx', assess(workbookOf(projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |`, money)), rulebook, DEFAULT_CHOICES));

test('what has to be filled in waits for her, with what stands there instead', () => {
  expect(printed('100 | 100 | 98,5')).toContain('待您处理（1项）：\n  1. ［缺数］自评表!E6：“预算执行率”缺少全年执行数（填的是“98,5”，读不出数）。请补填后重新评分。');
  expect(printed('100 | 100 | 98.5')).not.toContain('待您处理');
});
