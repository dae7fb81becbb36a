// Grades are for the total they were made for: 9.95 of 10 points is not 差.
import { describeQuestion } from '../../../src/core/messages';
import { points } from '../../../src/core/units';
import { grid } from '../../support/grid';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { score, type Scored } from './sheets';

/** The national form with points of another sum; `notes` stand below it. */
const formOf = (rate: string, output: string, effect: string, satisfaction: string, whole: string, notes = ''): SheetSnapshot => grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | 实施单位 | 示例市某中心 | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 100 | 100 | 95 | ${rate} | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | ${output} | | |
  | 效益指标 | 社会效益指标 | 乙 | ≥90% | 92% | ${effect} | | |
  | 满意度指标 | 满意度指标 | 丙 | ≥90% | 94% | ${satisfaction} | | |
  | 总分 | < | < | < | < | ${whole} | | |
  | 自评等级 | | < | < | < | < | < | < |${notes === '' ? '' : `\n  | 注：${notes} | < | < | < | < | < | < | < |`}`, { name: '自评表' });

const ten = formOf('1', '5', '3', '1', '10');
const asked = ({ questions }: Scored): readonly string[] => questions.flatMap((question) => (question.about.kind === 'grades' ? [describeQuestion(question).what] : []));

test.each([['10', ten, '9.95'], ['1', formOf('0.1', '0.5', '0.3', '0.1', '1'), '1'], ['105', formOf('10', '50', '30', '15', '105'), '104.5']])(
  'a form of %s points is not graded by the bands of a hundred: asked, with the reason', (whole, sheet, total) => {
    const scored = score([sheet]);
    expect(scored.evaluation.total).toEqual({ kind: 'final', points: points(total), grade: null });
    expect(asked(scored)).toEqual([`分值合计${whole}，规则的等级线不是按这个分值定的，没有评等级`]);
  });

test('a form of a hundred is graded, and not asked about', () => {
  const scored = score([formOf('10', '50', '30', '10', '100')]);
  expect(scored.evaluation.total).toMatchObject({ grade: '优' });
  expect(asked(scored)).toEqual([]);
});

test('bands that the form prints for its own points are used', () => {
  const printed = score([formOf('1', '5', '3', '1', '10', '9分（含）以上为优，8分（含）至9分为良，6分（含）至8分为中，6分以下为差。')]);
  expect(printed.evaluation.total).toMatchObject({ grade: '优' });
});

test('bands printed for a hundred grade no form of ten', () => {
  const printed = score([formOf('1', '5', '3', '1', '10', '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。')]);
  expect(printed.evaluation.total).toMatchObject({ grade: null });
});

test('her answer in the points of the form counts', () => {
  const { form } = score([ten]);
  const answered = score([ten], { answers: { [`等级/${form.id}`]: '9分（含）以上为优，8分（含）至9分为良，6分（含）至8分为中，6分以下为差' } });
  expect(answered.evaluation.total).toMatchObject({ grade: '优' });
});
