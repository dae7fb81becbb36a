// What her columns hold, said as she would: units behind names, shares, measures beside reasons, one reason of several losses.
import type { ReportDraft } from '../../../src/core/narrative';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { scoreBytes } from '../../support/pipeline';
import { grid } from '../../support/grid';
import { xlsxOf } from '../../provinces/xlsxOf';

const linesOf = (...sheets: readonly SheetSnapshot[]): readonly string[] => {
  const report: ReportDraft | null = scoreBytes(xlsxOf(...sheets)).assessment.forms[0]?.report ?? null;
  if (!report) throw new Error('no report');
  return report.paragraphs.map(({ text }) => text);
};
const behind = (lines: readonly string[], heading: string): string => lines[lines.indexOf(heading) + 1] ?? '';

const project = (rows: string, department = '澄湖区水务局'): SheetSnapshot => grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称：河道保洁 | < | 主管部门：${department} | < | 实施单位：澄湖区河道所 | < | < | < |
  | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | 资金总额 | 100 | 100 | 100 | 10 | | | |
  ${rows}
  | 合计 | < | < | < | < | 100 | | |`, { name: '自评表' });

test('a unit behind the name is one of the figures; brackets that are none stay in the name', () => {
  const text = linesOf(project(`
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 安装路灯（盏） | ≥800 | 760 | 50 | | 供货不足 |
  | ^ | ^ | 改造河段（二期） | 3 | 3 | 30 | | |
  | 满意度指标 | 满意度 | 培训人次（人次） | 200人次 | 210人次 | 10 | | |`)).join('\n');
  expect(text).toContain('安装路灯760盏（年度指标值≥800盏，完成率95.00%），未达到指标值的原因是供货不足');
  expect(text).toContain('安装路灯扣2.5分：年度指标值≥800盏，实际完成760盏');
  expect(text).toContain('改造河段（二期）3');
  expect(text).toContain('培训人次（人次）');
});

test('a share that was scored as a percentage is told as one', () => {
  expect(linesOf(project(`
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 质量指标 | 验收合格率 | 100% | 0.985 | 90 | |`)).join('\n')).toContain('验收合格率为98.5%（年度指标值为100%）');
});

describe('reasons and measures', () => {
  const lines = linesOf(project(`
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 改进措施 |
  | 产出指标 | 保洁长度 | ≥30公里 | 24公里 | 20 | | 汛期停工。改进措施：增加夜间班次。 | |
  | ^ | 打捞垃圾量 | ≥500吨 | 400吨 | 20 | | 设备检修 | 5月底前购置打捞船1艘 |
  | 效益指标 | 水质达标率 | ≥90% | 81% | 25 | | 设备检修 | |
  | ^ | 投诉办结率 | 100% | 90% | 25 | | 人手不足 | |`));
  const problems = lines.slice(lines.indexOf('三、存在的主要问题'), lines.indexOf('四、下一步改进措施'));
  const measures = lines.slice(lines.indexOf('四、下一步改进措施'));
  test('one cause of several losses is one problem, wherever they stand', () => {
    expect(problems.filter((line) => line.startsWith('（'))).toEqual(['（一）保洁长度未达到指标值', '（二）打捞垃圾量、水质达标率未达到指标值', '（三）投诉办结率未达到指标值']);
    expect(behind(problems, '（二）打捞垃圾量、水质达标率未达到指标值')).toContain('扣2.5分，原因都是设备检修。【待补充');
  });
  test('what she will do stands under the problem it answers, out of its column and from behind its label', () => {
    expect(behind(measures, '（一）针对保洁长度未达到指标值的问题')).toBe('增加夜间班次。');
    expect(behind(measures, '（二）针对打捞垃圾量、水质达标率未达到指标值的问题')).toBe('5月底前购置打捞船1艘。');
    expect(behind(measures, '（三）针对投诉办结率未达到指标值的问题')).toBe('【待补充：做法、责任科室、时限】');
  });
  test('a measure is no reason', () => { expect(lines.join('\n')).toContain('得16分，原因是汛期停工。'); });
});

test('without a loss nothing is called a loss', () => {
  const lines = linesOf(project('| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n  | 产出指标 | 保洁长度 | ≥30公里 | 32公里 | 90 | |'));
  expect(behind(lines, '三、存在的主要问题')).toBe('【待补充：自评发现的问题；没有的写明】');
});

test('a body that carries out its own project is named once', () => {
  const rows = '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n  | 产出指标 | 保洁长度 | ≥30公里 | 32公里 | 90 | |';
  expect(linesOf(project(rows, '澄湖区河道所')).join('\n')).toContain('本项目由澄湖区河道所主管并实施。');
  expect(linesOf(project(rows)).join('\n')).toContain('本项目由澄湖区河道所实施，主管部门是澄湖区水务局。');
});

test('targets and results under the labels of other provinces, and why a target was missed, stay her words', () => {
  const lines = linesOf(grid(`
  | 2024年度部门整体绩效自评表 | < | < | < | < | < | < | < |
  | 部门名称 | 江南区民政局 | < | < | < | < | < | < |
  | 预算执行情况（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
  | 年度总金额 | < | 100 | 100 | 100 | | 10 | |
  | 当年整体绩效目标 | 年初绩效目标 | < | 全年（调整）绩效目标 | < | 全年目标完成情况 | < | < |
  | ^ | 建设服务点10个。 | < | | < | 建成服务点9个。 | < | < |
  | 未能完成原因 | 1个点位消防验收未通过。 | < | < | < | < | < | < |
  | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 全年完成值 | 得分系数 | 权重 | 得分 |
  | 建成服务点 | 个 | ≥ | 10 | 9 | | 90 | |
  | 合计 | | | | | | 100 | |`, { name: '自评表' }));
  expect(behind(lines, '（三）部门整体支出绩效目标')).toBe('建设服务点10个。');
  expect(behind(lines, '（二）年度目标完成情况')).toBe('建成服务点9个。');
  expect(behind(lines, '（三）未完成年度目标的原因')).toBe('1个点位消防验收未通过。');
});

test('indicators that nobody has scored yet are not counted as missed', () => {
  const text = linesOf(grid(`
  | 2024年度部门整体绩效自评表 | < | < | < | < | < | < | < |
  | 部门名称 | 江南区民政局 | < | < | < | < | < | < |
  | 预算执行情况（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
  | 年度总金额 | < | 100 | 100 | 100 | | 10 | |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | | | 分值 | 得分 |
  | 效益指标 | 服务能力 | 明显提升 | | | | 90 | |
  | 合计 | | | | | | 100 | |`, { name: '自评表' })).join('\n');
  expect(text).toContain('共设指标1项，其中效益指标1项，是否达到指标值尚未确定的1项。');
});
