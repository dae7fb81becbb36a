// Drawn sheets → evaluation, the way a workbook goes: recognized, its rule set chosen, scored.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import { chooseRuleSet, DEFAULT_CHOICES, evaluate, questionsOf, type Choices, type Evaluation, type IndicatorEvaluation, type Question } from '../../../src/core/scoring';
import { recognizeTables, type Form, type PersonEntry, type RecognizedTables } from '../../../src/core/tables';
import type { RuleSet } from '../../../src/core/rules';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { loadRulebook } from '../../../src/rulesets/rulebook';
import { grid, workbookOf } from '../../support/grid';

export interface Scored {
  readonly tables: RecognizedTables;
  readonly form: Form;
  readonly evaluation: Evaluation;
  readonly questions: readonly Question[];
  /** By name, of the form or of its details. */
  readonly of: (name: string) => IndicatorEvaluation;
}

export interface ScoringOptions {
  readonly answers?: Choices['answers'];
  readonly entries?: readonly PersonEntry[];
  /** Changes the chosen rule set, to try a switch. */
  readonly ruleSet?: (chosen: RuleSet) => RuleSet;
}

const rulebook = loadRulebook();

/** Scores the first form of these sheets. */
export function score(sheets: readonly SheetSnapshot[], options: ScoringOptions = {}): Scored {
  const tables = recognizeTables(workbookOf(...sheets), rulebook.vocabulary, ALL_EXTRAS);
  const [form] = tables.forms;
  if (!form) throw new Error('score: no form was recognized');
  const choices: Choices = { ...DEFAULT_CHOICES, answers: options.answers ?? {} };
  const { choice } = chooseRuleSet(form, rulebook, choices);
  const changed = choice && options.ruleSet ? { ...choice, ruleSet: options.ruleSet(choice.ruleSet) } : choice;
  const evaluation = evaluate(form, changed, { ...choices, extras: ALL_EXTRAS }, (options.entries ?? []).map((entry) => ({ ...entry, form: form.id })));
  const of = (name: string): IndicatorEvaluation => {
    const found = [...evaluation.indicators, ...evaluation.details].find((one) => one.name === name);
    if (!found) throw new Error(`score: no indicator ${name}`);
    return found;
  };
  return { tables, form, evaluation, questions: questionsOf(form, evaluation, choices), of };
}

/** A project's form as the national sheet prints it; `rows` from 一级指标 on, `money` = 年初预算, 全年预算, 全年执行. */
export function projectForm(rows: string, money = '100 | 100 | 100'): SheetSnapshot {
  return grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 主管部门 | 示例市某局 | < | < | 实施单位 | 示例市某中心 | < | < |
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | | ${money} | 10 | | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    ${rows.trim()}
    | 总分 | < | < | < | < | 100 | | |`, { name: '自评表' });
}

/** One indicator among the others of its form: 产出指标 数量指标, worth `points` of 90. */
export const oneIndicator = (target: string, actual: string, points = '8', level2 = '数量指标', name = '示例指标'): SheetSnapshot =>
  projectForm(`
    | 产出指标 | ${level2} | ${name} | ${target} | ${actual} | ${points} | | |
    | 产出指标 | 质量指标 | 其他产出 | ≥90% | 95% | ${String(50 - Number(points))} | | |
    | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 30 | | |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | | |`);

/** 评分底稿 of an earlier run: what she wrote for one indicator. */
export function entryFor(indicator: string, written: Partial<Record<'verdict' | 'band' | 'points' | 'pointsReason' | 'evidence' | 'reason', string | number>>): PersonEntry {
  const cell = (column: number, value: string | number | undefined): PersonEntry['points'] =>
    (value === undefined ? null : { at: { sheet: '评分底稿', row: 5, column }, value, formula: null, format: 'General', text: String(value) });
  return {
    form: '', indicator, verdict: cell(8, written.verdict), band: cell(9, written.band), points: cell(10, written.points),
    pointsReason: cell(11, written.pointsReason), evidence: cell(12, written.evidence), reason: cell(13, written.reason),
  };
}

/** A department's form with printed standards: 一级 | 二级 | 三级 | 分值 | 评分标准 | 得分 | 扣分说明. */
export function departmentForm(rows: string, total = '100'): SheetSnapshot {
  return grid(`
    | 部门整体支出绩效自评表 | < | < | < | < | < | < |
    | 单位名称：示例市某局 | | | | | | 2024年度 |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明 |
    ${rows.trim()}
    | 总分 | < | < | ${total} | | | |`, { name: '部门自评表' });
}

/** 自查表: 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 | 佐证材料. */
export const selfCheck = (rows: string): SheetSnapshot => grid(`
    | 管理效率自查登记表 | < | < | < | < | < | < |
    | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 | 佐证材料 |
    ${rows.trim()}`, { name: '自查' });

/** 部门预算执行: 年初预算数 | 全年预算数 | 全年执行数 | 年末结转结余, in 万元. */
export const budget = (rows: string, unit = '万元'): SheetSnapshot => grid(`
    | 部门预算执行情况 | < | < | < | < |
    | | | | | 单位：${unit} |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 年末结转结余 |
    ${rows.trim()}`, { name: '预算' });
