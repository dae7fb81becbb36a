// Workbooks in which everything is in order: not a single finding, and nothing is asked.
import { grid } from '../support/grid';
import { judge, type Judged } from './judged';

const project = grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < | < |
  | 项目名称 | 校园安全设施更新 | < | < | < | < | < | < | < |
  | 主管部门 | 澄湖市教育局 | < | < | < | 实施单位 | 澄湖市第三中学 | < | < |
  | 项目资金（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | < | 150 | 160 | 156.8 | 10 | | |
  | ^ | 其中：当年财政拨款 | < | 150 | 160 | 156.8 | — | — | — |
  | ^ | 上年结转资金 | < | 0 | 0 | 0 | — | — | — |
  | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
  | ^ | 更新消防和监控设施，消除校园安全隐患 | < | < | < | 已更新消防和监控设施，隐患整改到位 | < | < | < |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | ^ | 产出指标 | 数量指标 | 更新监控点位 | ≥120个 | 126个 | 20 | | |
  | ^ | ^ | 质量指标 | 设备验收合格率 | ≥98% | 99.2% | 15 | | |
  | ^ | ^ | 时效指标 | 安装完成时间 | 2024年8月底前 | 2024年8月20日 | 15 | | |
  | ^ | 效益指标 | 社会效益指标 | 安全隐患整改率 | ≥95% | 92.15% | 30 | | 一处围墙须待雨季后施工；已列入次年三月前完成。 |
  | ^ | 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 93.6% | 10 | | 问卷调查320份 |
  | 总分 | < | < | < | < | < | 100 | | |`, { name: '项目支出绩效自评表' });

const department = grid(`
  | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 单位名称：澄湖市档案馆 | < | < | < | < | < | 单位：万元 | < |
  | 支出类型 | 年初预算数 | 全年预算数 | 全年执行数 | 年末结转结余 | 支出率 | | |
  | 基本支出 | 400 | 410 | 408 | 2 | 99.51% | | |
  | 项目支出 | 180 | 190 | 184 | 6 | 96.84% | | |
  | 部门整体支出 | 580 | 600 | 592 | 8 | 98.67% | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 预算执行 | 预算执行 | 预算执行率 | 100% | 98.67% | 10 | | |
  | 产出指标 | 数量指标 | 接收档案数量 | ≥5000卷 | 5230卷 | 30 | | |
  | ^ | 质量指标 | 数字化加工合格率 | ≥98% | 99.1% | 20 | | |
  | 效益指标 | 社会效益指标 | 查档利用人次 | ≥1200人次 | 1260人次 | 30 | | |
  | 满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95% | 97.3% | 10 | | 现场问卷210份 |
  | 合计 | < | < | < | < | 100 | | |`, { name: '自评表' });

const said = ({ json }: Judged): readonly string[] => [
  ...json.findings.map(({ kind, where, note }) => `${kind} ${where} ${note}`), ...json.questions.map(({ id }) => id),
];

test('a project form in order: no finding, no question', () => {
  const judged = judge(project);
  // 156.8÷160＝98％，×10＝9.8；92.15÷95＝97％，×30＝29.1；9.8＋20＋15＋15＋29.1＋10＝98.9
  expect([said(judged), judged.card.total, judged.card.grade]).toEqual([[], 98.9, '优']);
});

test('a departmental form in order: no finding, no question', () => {
  const judged = judge(department);
  // 592÷600＝98.6667％，×10＝9.87；9.87＋30＋20＋30＋10＝99.87
  expect([said(judged), judged.card.total, judged.card.grade]).toEqual([[], 99.87, '优']);
});

test('near miss: one figure less, and it is told', () => {
  const judged = judge({ ...project, values: project.values.map((row, index) => (index === 12 ? (row ?? []).map((value) => (value === '99.2%' ? '95%' : value)) : row)) });
  // 95÷98×15＝14.54：扣分没有原因
  expect(judged.json.findings.map(({ kind }) => kind)).toEqual(['reasonMissing']);
});
