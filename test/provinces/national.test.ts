// The national project form as 廊坊 prints it, and the same without a single merge.
import { grid } from '../support/grid';
import { judge, scoresIn } from './judged';

const form = grid(`
  | 项目支出绩效自评表 | | | | | | | | |
  | （2023年度） | | | | | | | | |
  | 项目名称 | | 道路养护 | | | | | | |
  | 主管部门 | | 澄湖市交通运输局 | | | | 实施单位 | 澄湖市公路站 | |
  | 项目资金（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | | 年度资金总额 | | 120 | 150 | 120 | 10 | | |
  | | 其中：当年财政拨款 | | 120 | 150 | 120 | — | | — |
  | | 上年结转资金 | | 0 | 0 | 0 | — | | — |
  | | 其他资金 | | 0 | 0 | 0 | — | | — |
  | 年度总体目标 | 预期目标 | | | | 实际完成情况 | | | |
  | | 完成县道养护 | | | | 已完成县道养护 | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | | 产出指标 | 数量指标 | 养护里程 | ≥80公里 | 72公里 | 30 | | 雨季停工 |
  | | | 时效指标 | 完工时间 | 2023年11月30日前 | 2023年11月20日 | 20 | | |
  | | 效益指标 | 社会效益指标 | 交通事故下降率 | ≥10% | 12% | 30 | | |
  | | 满意度指标 | 服务对象满意度指标 | 司乘满意度 | ≥90% | 91% | 10 | | |
  | 总分 | | | | | | 100 | | |`, { name: '自评表' });

test('no merges at all: the caption 绩效指标 stands left of the header, everything else is read as it is printed', () => {
  const { card } = judge(form);
  // 执行率 120÷150＝80％，×10＝8；72÷80＝90％，×30＝27；8＋27＋20＋30＋10＝95
  expect(scoresIn(card)).toEqual(['执行率 8/10', '养护里程 27/30', '完工时间 20/20', '交通事故下降率 30/30', '司乘满意度 10/10']);
  expect([card.total, card.grade, card.ruleSet?.id]).toEqual([95, '优', 'national/project/2020']);
  expect(card.level1Scores).toEqual({ 产出指标: 47, 效益指标: 30, 满意度指标: 10 });
});
