// 计分口径 in 评分底稿: what matters to the form is offered, what she chooses there holds on the next run.
import { assessmentJson } from '../../../src/core/assessmentJson';
import { scoresIn } from '../../provinces/judged';
import { xlsxOf } from '../../provinces/xlsxOf';
import { formatCell, sheetNamed, type WorkbookSnapshot } from '../../../src/core/workbook';
import { grid } from '../../support/grid';
import { scoreBytes, withCells } from '../../support/pipeline';

const form = grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 垃圾清运 | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | 100 | 100 | 100 | 10 | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 成本指标 | 单位成本 | ≤90元 | 99元 | 50 | | 油价上涨 |
  | 效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 92% | 30 | | |
  | 满意度指标 | 满意度指标 | 居民满意度 | ≥90% | 95% | 10 | | |`, { name: '自评表' });

/** Where she answers the setting of that name. @throws Error if it is not offered */
function answerCell(workbook: WorkbookSnapshot, name: string): string {
  const paper = sheetNamed(workbook, '评分底稿');
  const rows = paper?.values ?? [];
  const header = rows.find((row) => row?.includes('您的回答')) ?? [];
  const row = rows.findIndex((one) => one?.includes('口径') === true && one.includes(name));
  if (row < 0) throw new Error(`not offered: ${name}`);
  return formatCell({ sheet: '评分底稿', row: row + (paper?.used?.top ?? 1), column: header.indexOf('您的回答') + (paper?.used?.left ?? 1) });
}

test('the reverse formula: linear until she chooses the other in 评分底稿', () => {
  const first = scoreBytes(xlsxOf(form));
  // (1－9÷90)×50＝45；90÷99×50＝45.4545
  expect(scoresIn(assessmentJson(first.assessment).scorecards[0] ?? fail())).toContain('单位成本 45/50');
  const answered = withCells(first.bytes, { [answerCell(first.snapshot, '反向指标')]: '按指标值÷完成值' });
  const second = scoreBytes(answered);
  expect(scoresIn(assessmentJson(second.assessment).scorecards[0] ?? fail())).toContain('单位成本 45.45/50');
  expect(scoreBytes(second.bytes).assessment.edits).toEqual([]);
});

test('a switch on which nothing hangs is not offered', () => {
  const { snapshot } = scoreBytes(xlsxOf(form));
  expect(() => answerCell(snapshot, '执行率分母')).toThrow('not offered');
  expect(() => answerCell(snapshot, '总分按执行率封顶')).toThrow('not offered');
});

const fail = (): never => { throw new Error('no scorecard'); };
