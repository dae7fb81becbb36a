// A rule set → the rows of 评分规则. `readRuleTable` is its inverse.
import { formatPoints, type Points } from '../units';
import { POLICY_SWITCHES } from './describePolicy';
import { methodCells } from './methodCells';
import { switchCell } from './policyCells';
import { EXECUTION_RATE_ROW, joinParts, joinWords, type RuleRow, type RuleTable } from './ruleTable';
import { BASIS_WORDS, FORM_WORDS, NOT_APPLICABLE_WORDS, SWITCH_WORDS } from './words';
import type { FullGroup, FullIndicator, FullMethod, FullRuleSet } from './fullRuleSet';
import type { SourceRef } from './ruleSet';

const pointsCell = (value: Points | null): string => (value ? formatPoints(value) : '');

const sourceCells = (source: SourceRef | undefined): RuleRow => (source
  ? { 来源: source.ref, 出处: source.at, 依据: BASIS_WORDS[source.basis], 原文: source.quote ?? '' } : {});

const methodSourceCells = (source: SourceRef | undefined): RuleRow => (source
  ? { 方法来源: source.ref, 方法出处: source.at, 方法依据: BASIS_WORDS[source.basis], 方法原文: source.quote ?? '' } : {});

function basicRows(ruleSet: FullRuleSet): readonly RuleRow[] {
  const { id, title, jurisdiction, form, fiscalYears, reviewed, total, rounding, hints } = ruleSet;
  const row = (事项: string, 内容: string): RuleRow => ({ 事项, 内容 });
  return [
    row('规则标识', id), row('规则名称', title), row('地区代码', jurisdiction.code), row('地区名称', jurisdiction.name), row('表种', FORM_WORDS[form]),
    row('起始年度', String(fiscalYears.from)), row('截止年度', fiscalYears.to === null ? '' : String(fiscalYears.to)),
    row('复核日期', reviewed?.on ?? ''), row('复核人', reviewed?.by ?? ''), row('总分', formatPoints(total)),
    { ...row('得分小数位数', String(rounding.decimals)), ...sourceCells(rounding.source) }, row('认表用词', joinWords(hints)),
  ];
}

const sourceRows = (ruleSet: FullRuleSet): readonly RuleRow[] => Object.entries(ruleSet.sources).map(([key, source]) =>
  ({ 代号: key, 名称: source.title, 文号: source.number ?? '', 印发日期: source.issued ?? '', 网址: source.url ?? '' }));

const gradeRows = ({ grades }: FullRuleSet): readonly RuleRow[] =>
  (grades?.bands ?? []).map((band) => ({ 等级: band.label, '下限（含）': formatPoints(band.from), ...sourceCells(grades?.source) }));

function groupRows(group: FullGroup, level: '一级' | '二级'): readonly RuleRow[] {
  const own: RuleRow = { 级次: level, 名称: group.name, 别名: joinWords(group.aliases), 分值: pointsCell(group.points), ...sourceCells(group.source) };
  return [own, ...(group.parts ?? []).flatMap((part) => groupRows(part, '二级'))];
}

/** The first line of a method stands in the row of its indicator, the others in rows below it. */
function withMethod(row: RuleRow, method: FullMethod): readonly RuleRow[] {
  const { kind, rate, lines } = methodCells(method);
  const [first, ...more] = lines.map((line) => ({ 条件或参数: line.condition, 得分或取值: line.value }));
  return [{ ...row, 计分方法: kind, 率: rate, ...first }, ...more];
}

function indicatorRows(indicator: FullIndicator): readonly RuleRow[] {
  const { id, level1, level2, name, aliases, maxPoints, compliance, notApplicable, source, methodSource } = indicator;
  return withMethod({
    标识: id, 一级指标: level1, 二级指标: level2, 指标名称: name, 别名: joinWords(aliases), 分值: pointsCell(maxPoints),
    逐项确认: compliance ? '是' : '', 不适用时: notApplicable ? NOT_APPLICABLE_WORDS[notApplicable] : '', ...sourceCells(source), ...methodSourceCells(methodSource),
  }, indicator.method);
}

function executionRows({ executionRate }: FullRuleSet): readonly RuleRow[] {
  if (!executionRate) return [];
  return withMethod({ 标识: EXECUTION_RATE_ROW, 指标名称: '预算执行率', 分值: pointsCell(executionRate.maxPoints), ...sourceCells(executionRate.source) }, executionRate.method);
}

const policyRows = ({ policy }: FullRuleSet): readonly RuleRow[] =>
  POLICY_SWITCHES.map((name) => ({ 事项: SWITCH_WORDS[name], 取值: switchCell(policy, name), ...sourceCells(policy.sources[name]) }));

const openRows = ({ open }: FullRuleSet): readonly RuleRow[] => (open ?? []).map((each) =>
  ({ 事项: SWITCH_WORDS[each.switch], 问题: each.question, 选项: joinWords(each.choices.map(({ value, label }) => joinParts([value, label]))) }));

const vocabularyRows = ({ vocabulary }: FullRuleSet): readonly RuleRow[] =>
  Object.entries(vocabulary).flatMap(([key, words]) => (words ? [{ 用途: key, 词语: joinWords(words) }] : []));

export function writeRuleTable(ruleSet: FullRuleSet): RuleTable {
  return {
    basics: basicRows(ruleSet), sources: sourceRows(ruleSet), grades: gradeRows(ruleSet),
    groups: ruleSet.groups.flatMap((group) => groupRows(group, '一级')),
    indicators: [...executionRows(ruleSet), ...ruleSet.indicators.flatMap(indicatorRows)],
    policy: policyRows(ruleSet), open: openRows(ruleSet), vocabulary: vocabularyRows(ruleSet),
  };
}
