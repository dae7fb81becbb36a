// Workbooks for what a switch, an answer, or a table of few offices makes us say.
import { assess } from '../../../src/core/assess';
import type { Assessment } from '../../../src/core/assessment';
import { DEFAULT_CHOICES, type Answers } from '../../../src/core/scoring';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { grid, workbookOf } from '../../support/grid';
import { rulebook } from '../../support/pipeline';
import { budget, departmentForm, oneIndicator, projectForm, selfCheck } from '../scoring/sheets';

const read = (sheets: readonly SheetSnapshot[], answers: Answers = {}): Assessment => assess(workbookOf(...sheets), rulebook, { ...DEFAULT_CHOICES, answers });

/** Switches of the one form, and answers to its judgments, as they would be given in 评分底稿. */
function told(sheets: readonly SheetSnapshot[], switches: Readonly<Record<string, string>>): Assessment {
  const form = read(sheets).forms[0]?.form.id ?? '';
  return read(sheets, Object.fromEntries(Object.entries(switches).map(([name, value]) => [name.includes('/') ? name.replace('/', `/${form}/`).replace(/\/$/, '') : `开关/${form}/${name}`, value])));
}

const over = [oneIndicator('≤90元', '99元', '10')];
const short = [oneIndicator('≥10场', '8场', '10')];
const far = [oneIndicator('≥100次', '150次', '10')];
const notApplicable = [oneIndicator('≥10场', '不适用', '10')];
const sources = [grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | 实施单位 | 示例市某中心 | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | 100 | 100 | 92 | 10 | | |
  | ^ | 其中：当年财政拨款 | 80 | 80 | 76 | — | | — |
  | ^ | 上年结转资金 | 10 | 10 | 8 | — | | — |
  | ^ | 其他资金 | 10 | 10 | 8 | — | | — |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10场 | 11场 | 90 | | |
  | 总分 | < | < | < | < | 100 | | |`, { name: '自评表' })];

/** 加分 of three points, claimed or not. */
const bonus = (claimed: string): readonly SheetSnapshot[] => [projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10场 | 9场 | 90 | | 场地停用 |
  | 加分项 | 加分项 | 获得表彰 | 市级以上 | ${claimed} |`)];

const rateForm = departmentForm('| 预算执行 | 预算执行 | 预算执行率 | 10 | | | |\n| 产出指标 | 数量指标 | 接收档案 | 90 | | 90 | |');
const quarters = [rateForm, budget(`
  | 合计 | 100 | 100 | 90 | 10 |
  | 年度平均执行率 | | | 88% | |
  | 一季度 | 100 | 100 | 20 | |
  | 二季度 | 100 | 100 | 50 | |
  | 三季度 | 100 | 100 | 70 | |
  | 四季度 | 100 | 100 | 90 | |`)];

const coefficients = [grid(`
  | 重庆市某区科技局部门整体绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年初指标值 | 全年完成值 | 得分系数（%） | 指标权重 | 指标得分 |
  | 产出指标 | 数量指标 | 甲 | 20 | 20 | 100 | 50 | |
  | 效益指标 | 社会效益 | 乙 | 90 | 81 | 90 | 40 | |`, { name: '自评表' })];

/** Printed standards over one department's rows, with what was said of them. */
const printed = [departmentForm(`
  | 管理效率 | 预算执行 | 结转结余率 | 20 | 结转结余率≤5%得20分；5%－8%得10分。 | | |
  | 管理效率 | 采购管理 | 采购合规 | 20 | 每发现一处不合规扣2分，扣完为止。 | | |
  | 管理效率 | 信息公开 | 预决算公开 | 20 | 按规定公开的得20分。 | | |
  | 管理效率 | 资产管理 | 资产盘点 | 20 | 按要求盘点的得20分。 | | |
  | 管理效率 | 资产管理 | 资产配置 | 20 | 按标准配置的得20分。 | 18 | |`), selfCheck(`
  | 信息公开 | 预决算公开 | 20 | 部分符合 | | | |
  | 采购管理 | 采购合规 | 20 | 存在问题 | | | |
  | 资产管理 | 资产盘点 | 20 | 不符合 | | | |
  | 资产管理 | 资产配置 | 20 | 符合 | 3 | 超标一台 | |`), budget('| 合计 | 100 | 100 | 80 | 20 |')];

const composite = departmentForm(`
  | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 60 | 按各产出指标权重×完成率计分，完成率最高按100%计。 | | |
  | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 40 | 按各效益指标权重×完成率计分，完成率最高按100%计。 | | |`);
const targets = grid(`
  | 部门整体绩效目标完成情况 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
  | 产出指标 | 数量指标 | 甲 | ≥3场 | 3场 | 30 |
  | 效益指标 | 社会效益 | 丁 | ≥3场 | | 20 |
  | 效益指标 | 社会效益 | 戊 | 明显改善 | 基本达成 | 20 |`, { name: '目标' });

const uncounted = departmentForm('| 管理效率 | 采购管理 | 采购合规 | 100 | 每发现一处不合规扣2分，扣完为止。 | | |');

/** Two years of one notice, and nothing that says which. */
const rivals = grid(`
  | 广州市海珠区某局部门整体支出绩效自评表 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
  | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 20 | |
  | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 20 | |
  | 履职效能 | 整体效能 | 部门预算资金支出率 | 10 | |
  | 管理效率 | 预算编制 | 新增预算项目事前绩效评估 | 50 | |`, { name: '自评表' });

const yearless = grid(`
  | 项目支出绩效自评表 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
  | 产出指标 | 时效指标 | 完成时间 | 12月底前 | 11月20日 | 50 |
  | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 50 |`, { name: '自评表' });

const stepped = grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分标准 | 分值 |
  | 产出指标 | 质量指标 | 合格率 | ≥90% | 88.5% | 达到目标值得满分，每低于目标值1个百分点扣0.5分，扣完为止。 | 100 |`, { name: '自评表' });

const twice = [departmentForm(`
  | 管理效率 | 信息公开 | 公开 | 50 | 按规定公开的得50分。 | | |
  | 管理效率 | 绩效管理 | 制度 | 50 | 制度健全的得50分。 | | |`), selfCheck(`
  | 信息公开 | 公开 | 25 | 符合 | | | |
  | 信息公开 | 公开 | 25 | 不符合 | | | |
  | 绩效管理 | 制度 | 50 | 符合 | | | |`)];

const core = [grid(`
  | 中央部门项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | 主管部门 | 某部 | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 100 | 100 | 100 | 10 | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 成本指标 | 经济成本指标 | 甲 | ≤10万元 | 9万元 | 20 | | |
  | 产出指标 | 数量指标 | 乙 | ≥10场 | 8场 | 40 | | 停用 |
  | 效益指标 | 社会效益指标 | 丙 | ≥90% | 95% | 20 | | |
  | 满意度指标 | 满意度指标 | 丁 | ≥90% | 95% | 10 | | |
  | 总分 | < | < | < | < | 100 | | |`, { name: '自评表' })];

const unpointed = [grid(`
  | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 |
  | 产出指标 | 数量指标 | 甲 | ≥3场 | 3场 |
  | 效益指标 | 社会效益 | 乙 | ≥3场 | 2场 |`, { name: '指标' })];

const threePublic = [departmentForm('| 投入 | 预算配置 | “三公”经费变动率 | 100 | “三公”经费变动率≤0得100分，否则不得分。 | | |'),
  budget('| 合计 | 100 | 100 | 98 | 2 |\n| “三公”经费 | 9 | 9 | 8 | |'), grid(`
  | 基本数字 | < |
  | | 单位：万元 |
  | 上年“三公”经费 | 10 |`, { name: '基本数字' })];

export const switched = (): readonly Assessment[] => [
  told(over, { reverse: 'linear' }), told(over, { reverse: 'ratio' }), told(short, { passThreshold: '60%' }), told(far, { overAchievementDeduction: '130%以上扣1分' }),
  ...['fullMarks', 'redistributeWithinLevel', 'rescale'].flatMap((policy) => [told(notApplicable, { notApplicable: policy }), told(notApplicable, { '判断/示例指标': policy })]),
  told(sources, { executionRateCarryover: 'excluded' }), told(sources, { executionRateFunds: 'fiscal' }), told(sources, { capTotalByExecutionRate: 'true' }),
  ...['capped', 'uncapped', 'ignored'].map((value) => told(bonus('市级表彰 | 3 | 3 | '), { bonus: value })), read(bonus(' | 3 | | ')),
  told(quarters, { executionRateSource: 'average' }), told(quarters, { executionRateSource: 'quarterly' }),
  read(coefficients), read(printed), read([composite, targets]), read([composite, { ...targets, values: [] }]), read([yearless]), read([uncounted]), read([rivals]), read([stepped]), read(twice), read(core),
  told(unpointed, { '等权/': '是' }), told(threePublic, { threePublicChange: 'budget' }),
];
