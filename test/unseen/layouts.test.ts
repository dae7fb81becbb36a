// Layouts: labels over the money block, two forms on a sheet, a block of blank rows, no form at all.
import { grid } from '../support/grid';
import { judge, scoresIn } from '../provinces/judged';
import { assessmentJson } from '../../src/core/assessmentJson';
import { scoreBytes } from '../support/pipeline';
import { xlsxOf } from '../provinces/xlsxOf';

const STACKED = grid(`
  | 附件1-1 | < | < | < | < | < | < | < |
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 农贸市场升级 | < | < | 实施单位 | 澄湖区市场监管局 | < | < |
  | 资金（元） | 年初预算数 | 调整预算数 | 决算数 | 分值 | 执行率 | 得分 | |
  | 资金总额 | 1200000 | 1250000 | 1187500 | 10 | | | |
  | 一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值 | 分值 | 得分 | 偏差原因 |
  | 产出 | 数量 | 改造市场 | 5个 | 5个 | 30 | | |
  | ^ | 质量 | 验收合格率 | 100% | 100% | 20 | | |
  | 效益 | 社会效益 | 投诉下降率 | ≥15% | 12% | 30 | | 一个市场施工扰民 |
  | 满意度 | 满意度 | 商户满意度 | ≥80% | 88% | 10 | | |
  | 合计 | < | < | < | < | 100 | | |
  | 填表人：张三 | < | < | < | 联系电话：0000 | < | < | < |
  | | | | | | | | |
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 食品抽检 | < | < | 实施单位 | 澄湖区市场监管局 | < | < |
  | 资金（万元） | 年初预算数 | 调整预算数 | 决算数 | 分值 | 执行率 | 得分 | |
  | 资金总额 | 80 | 80 | 80 | 10 | | | |
  | 一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值 | 分值 | 得分 | 偏差原因 |
  | 产出 | 数量 | 抽检批次 | ≥1600批次 | 1640批次 | 30 | | |
  | ^ | 质量 | 不合格处置率 | 100% | 99% | 20 | | |
  | 效益 | 社会效益 | 食品安全事件 | 0起 | 0 | 30 | | |
  | 满意度 | 满意度 | 群众满意度 | ≥85% | 85.6% | 10 | | |
  | 合计 | < | < | < | < | 100 | | |`, { name: '项目表' });

test('项目名称 beside 实施单位 above the money is no heading: both forms keep their names and units of money', () => {
  const json = assessmentJson(scoreBytes(xlsxOf(STACKED), {}).assessment);
  expect(json.scorecards.map(({ key, total }) => [key, total])).toEqual([['农贸市场升级', 93.5], ['食品抽检', 99.8]]);
  expect(json.findings.map(({ kind }) => kind)).not.toContain('moneyUnitMissing');
});

const SHORT = grid(`
  | 项目支出绩效自评表（2023年度） | < | < | < | < | < |
  | 项目名称：惠民文艺演出 | < | < | 主管部门：澄湖区文旅局 | < | < |
  | 资金（万元） | 年初预算 | 全年预算 | 全年执行 | 分值 | 得分 |
  | 合计 | 50 | 50 | 41 | 10 | |
  | 一级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
  | 产出 | 演出场次 | 不少于40场 | 33场 | 30 | |
  | ^ | 演出质量合格率 | 达到95%以上 | 95% | 20 | |
  | 效益 | 观众人次 | 2万人次以上 | 17600人次 | 30 | |
  | 满意度 | 观众满意度 | 不低于90% | 81.9% | 10 | |
  | 总得分 | < | < | < | 100 | |
  | 评价等级 | | < | < | < | < |
  | 说明：评价结果分四档：[95,100]为优，[85,95)为良，[70,85)为中，70分以下为差。 | < | < | < | < | < |`, { name: '自评' });

test('全年执行 is money spent; bands of grades as intervals', () => {
  const { card } = judge(SHORT);
  expect(scoresIn(card)).toEqual(['执行率 8.2/10', '演出场次 24.75/30', '演出质量合格率 20/20', '观众人次 26.4/30', '观众满意度 9.1/10']);
  expect([card.total, card.grade]).toEqual([88.45, '良']);
});
