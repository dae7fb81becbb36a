// Workbooks for what only few people do: approved targets left out, weights that leave a remainder, tables nobody can be
// sure of, sheets of ours copied, rules of their own that contradict themselves.
import { assess } from '../../../src/core/assess';
import type { Assessment } from '../../../src/core/assessment';
import { planRuleSheet } from '../../../src/core/rules';
import { DEFAULT_CHOICES, type Choices } from '../../../src/core/scoring';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook';
import { fullRuleSets } from '../../../src/rulesets/fullRuleSets';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';
import { rulebook } from '../../support/pipeline';
import { budget, departmentForm, projectForm } from '../scoring/sheets';

const of = (workbook: WorkbookSnapshot, choices: Partial<Choices> = {}): Assessment => assess(workbook, rulebook, { ...DEFAULT_CHOICES, ...choices });

const form = projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 30 | | |
  | 产出指标 | 数量指标 | 机制 | 基本健全 | 部分达成年度指标 | 30 | 29 | 仍在试行 |
  | 产出指标 | 时效指标 | 进度 | 2024年2月30日前 | 2024年2月1日 | 10 | | |
  | 满意度指标 | 满意度指标 | 群众满意度 | ≥90% | 92% | 20 | | |`, '100 | 100 | 95');

const approved = grid(`
  | 项目绩效目标申报表（2024年度，批复） | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 |`, { name: '批复' });

const surveyed = grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 100 | 100 | 95 | 10 | 0.95 | |
  | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
  | ^ | 提升服务水平。 | < | < | 已完成，无结转结余。 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | 80 | | 培训通知 |
  | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 94% | 10 | | |
  | 总分 | < | < | < | < | 100 | | |`, { name: '表' });

const department = departmentForm(`
  | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 40 | 按各产出指标权重×完成率计分，完成率最高按100%计。 | | |
  | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 40 | 按各效益指标权重×完成率计分，完成率最高按100%计。 | | |
  | 管理效率 | 绩效管理 | 制度建设 | 20 | 制度健全的得20分。 | | |`);

const targets = grid(`
  | 部门整体绩效目标完成情况 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 权重 | 年度指标值 | 实际完成值 |
  | 产出指标 | 数量指标 | 甲 | 0.1 {0.00%} | ≥3场 | 3场 |
  | 产出指标 | 数量指标 | 乙 | 0.1 {0.00%} | ≥3场 | 3场 |
  | 产出指标 | 数量指标 | 丙 | 0.5 {0.00%} | ≥3场 | 3场 |
  | 效益指标 | 社会效益 | 丁 | 0.3 {0.00%} | ≥90% | 95% |`, { name: '目标' });

const list = grid(`
  | 2024年度项目支出清单 | < | < | < | < |
  | | | | | 单位：万元 |
  | 序号 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
  | 1 | 其他项目 | 100 | 100 | 100 |
  | 合计 | < | 100 | 100 | 100 |`, { name: '清单' });

const items = grid(`
  | 经费使用情况 | < | < |
  | | | 单位：元 |
  | 序号 | 资金用途 | 金额（元） |
  | 1 | 培训费 | 600000 |
  | 2 | 资料费 | 300000 |
  | 合计 | < | 900000 |`, { name: '明细' });

const spent = budget('| 基本支出 | 480 | 500 | 490 | 10 |\n| 项目支出 | 100 | 120 | 95 | 5 |\n| 合计 | 580 | 620 | 585 | 15 |');

/** Sheets of ours without the hidden names by which they are known, as other programs leave them. */
function copied(): WorkbookSnapshot {
  const workbook = workbookOf(form);
  return { ...applyEdits(workbook, of(workbook).edits), ownNames: [] };
}

/** Rules of her own whose first 分值 is no number. */
function ownRules(): WorkbookSnapshot {
  const [rules] = fullRuleSets().all;
  const workbook = workbookOf(form);
  const plan = rules && planRuleSheet(rules, workbook);
  if (plan?.kind !== 'planned') throw new Error('no rules to plan');
  const withRules = applyEdits(workbook, plan.edits);
  const broken = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, values: sheet.values.map((row) => row?.map((value) => (value === '总分' ? '总计' : value))) });
  return { ...withRules, sheets: withRules.sheets.map((sheet) => (sheet.name === plan.sheet ? broken(sheet) : sheet)) };
}

const hiddenRow = { range: { sheet: '自评表', top: 7, left: 1, bottom: 11, right: 8 }, hiddenRows: [8] };

export const others = (): readonly Assessment[] => [
  of(workbookOf(form, approved)), of(workbookOf(surveyed)), of(workbookOf(department, targets)), of(workbookOf(department, spent, list)), of(workbookOf(surveyed, items)),
  of(workbookOf(form), { entries: [{ form: of(workbookOf(form)).forms[0]?.form.id ?? '', indicator: indicator('甲'), points: '25', pointsReason: '复核' }] }),
  of(workbookOf(form), { entries: [{ form: of(workbookOf(form)).forms[0]?.form.id ?? '', indicator: indicator('甲'), verdict: '否' }] }),
  of(copied()), of(ownRules()), of(workbookOf({ ...form, filter: hiddenRow })), of(workbookOf({ ...form, protection: { unlocked: [] } })),
  of(workbookOf(grid('| 指标 | 完成值 |\n| 甲 | 1 |', { name: '汇总' }))),
  of(workbookOf(grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < |
    | 一级指标 | 三级指标 | 完成值 | 分值 | 自评得分 | 得分 |
    | 产出指标 | 甲 | 1 | 100 | | |`))),
  of(workbookOf(grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < |
    | 一级指标 | 三级指标 | 年度指标值 | 分值 |
    | 产出指标 | 甲 | ≥1场 | 100 |`))),
];

const indicator = (name: string): string => of(workbookOf(form)).forms[0]?.evaluation.indicators.find((one) => one.name === name)?.id ?? '';
