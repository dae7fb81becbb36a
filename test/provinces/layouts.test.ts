// Layouts no sample has: seven second levels, tables side by side over two pages, headers printed on each page, a deduction column.
import { assessmentJson } from '../../src/core/assessmentJson';
import type { SheetSnapshot } from '../../src/core/workbook';
import { grid } from '../support/grid';
import { judge, judgeWith, scoresIn } from './judged';
import { xlsxOf } from './xlsxOf';
import { scoreBytes } from '../support/pipeline';
import { asText, deducting, hiddenRows, printedPages, seven, twoPages } from './books/layouts';

test('seven second levels, a spacer column, amounts whose labels have no header', () => {
  const { card } = judge(seven);
  // 支出率 494÷520＝95％，×10＝9.5；结转结余率 26÷520＝5％≤10％，得5；54≤60，得3；9.5≤10，得2
  expect(scoresIn(card)).toEqual([
    '统计报表上报及时率 20/20', '统计数据质量合格率 19.6/20', '部门预算资金支出率 9.5/10', '结转结余率 5/5', '预决算公开 5/5',
    '绩效管理制度建设 12/15', '采购活动合规 10/10', '资产盘点 10/10', '公用经费控制率 3/3', '“三公”经费控制率 2/2',
  ]);
  // 20＋19.6＋9.5＋5＋5＋12＋10＋10＋3＋2＝96.1
  expect(card.total).toBe(96.1);
  expect(Object.keys(card.level2Scores)).toHaveLength(7);
});

test('two pages side by side: money left, indicators right', () => {
  const { card } = judge(twoPages);
  // 执行率 49÷50＝98％，×10＝9.8；采购 9500÷10000×30＝28.5；9.8＋28.5＋20＋30＋10＝98.3
  expect(scoresIn(card)).toEqual(['执行率 9.8/10', '采购图书 28.5/30', '到馆时间 20/20', '借阅量 30/30', '读者满意度 10/10']);
  expect(card.total).toBe(98.3);
});

test('a header printed again on the second page goes on with the first', () => {
  const { card } = judge(printedPages);
  // 执行率 285÷300＝95％，×10＝9.5；9÷10×10＝9；90.25÷95＝95％，×10＝9.5；9.5＋20＋9＋20＋30＋9.5＝98
  expect(scoresIn(card)).toEqual(['执行率 9.5/10', '维修校舍面积 20/20', '维修学校数 9/10', '验收合格率 20/20', '受益学生 30/30', '师生满意度 9.5/10']);
  expect(card.total).toBe(98);
});

const headAgain = (second: string): SheetSnapshot => grid(`
  | 项目绩效自评表 | < | < | < | < | < |
  | 项目名称：甲项目（2024年度） | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 维修校舍面积 | ≥5000平方米 | 4500平方米 | 60 | |
  | 项目绩效自评表 | < | < | < | < | < |
  | 项目名称：${second}（2024年度） | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分 |
  | 效益指标 | 社会效益指标 | 受益学生 | ≥8000人 | 8200人 | 40 | |`, { name: '打印稿' });

test('a page head printed again word for word goes on too; another project under the same title is a form of its own', () => {
  // 4500÷5000×60＝54；54＋40＝94
  expect(judge(headAgain('甲项目')).card.total).toBe(94);
  expect(assessmentJson(scoreBytes(xlsxOf(headAgain('乙项目'))).assessment).scorecards.map(({ key }) => key)).toHaveLength(2);
});

test('a column of deductions in place of scores: registered ones count, empty ones are not zero', () => {
  const { card } = judge(deducting);
  // 走访 360÷400×30＝27（没有登记扣分，按完成率）；档案 20－2＝18；10＋27＋18＋30＋10＝95
  expect(scoresIn(card)).toEqual(['执行率 10/10', '矫正对象走访 27/30', '档案规范率 18/20', '再犯罪率 30/30', '对象满意度 10/10']);
  expect(card.total).toBe(95);
});

test('everything typed as text, full-width digits and Chinese numerals', () => {
  const { card } = judge(asText);
  // 执行率 1140÷1200＝95％，×10＝9.5；19÷20×30＝28.5；9.5＋28.5＋20＋30＋10＝98
  expect(scoresIn(card)).toEqual(['执行率 9.5/10', '运维系统数 28.5/30', '系统可用率 20/20', '服务人次 30/30', '用户满意度 10/10']);
  expect([card.total, card.fiscalYear]).toEqual([98, 2024]);
});

test('hidden rows of a form are part of it', () => {
  const { card } = judge({ sheet: hiddenRows, hiddenRows: [7, 8] });
  // 10＋50＋30＋81÷90×10（＝9）＝99
  expect([scoresIn(card), card.total]).toEqual([['执行率 10/10', '巡护里程 50/50', '火灾发生数 30/30', '群众满意度 9/10'], 99]);
});

test('hidden sheets are named, never read', () => {
  const old = { ...grid(`
    | 项目支出绩效自评表（2023年度） | < | < | < | < | < | < |
    | 项目名称 | 护林防火 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 巡护里程 | ≥1公里 | 0公里 | 100 | |`, { name: '上年（勿动）' }), visibility: 'hidden' as const };
  const judged = judge(old, hiddenRows);
  expect(judged.card.total).toBe(99);
  expect(judged.json.findings.filter(({ kind }) => kind === 'hiddenSheets').map(({ where }) => where)).toEqual([expect.stringContaining('上年（勿动）')]);
});

test('the same bytes give the same plan, and a second run changes nothing', () => {
  const first = scoreBytes(xlsxOf(seven));
  expect(scoreBytes(first.bytes).assessment.edits).toEqual([]);
  expect(judgeWith({}, seven).scored.assessment.edits).toEqual(first.assessment.edits);
});
