// docs/rulesets.md: every rule set as tables, with what is known of where its numbers come from.
import {
  describeBasis, describeMethod, describePoints, describePolicy, describeSource, describeYears, FORM_WORDS, type FullGroup, type FullRuleSet, type KnownRules,
} from '../core/rules';

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');

/** The anchor that Markdown readers make of a heading that is an id. */
const anchor = (id: string): string => id.toLowerCase().replaceAll('/', '');

function groupRows(group: FullGroup, ruleSet: FullRuleSet, parent = ''): readonly (readonly string[])[] {
  const own = [parent === '' ? group.name : `　${group.name}`, describePoints(group.points), describeSource(group.source, ruleSet), describeBasis(group.source)];
  return [own, ...(group.parts ?? []).flatMap((part) => groupRows(part, ruleSet, group.name))];
}

function indicatorRows(ruleSet: FullRuleSet): readonly (readonly string[])[] {
  const { executionRate } = ruleSet;
  const execution = executionRate
    ? [['预算执行率（资金栏）', describePoints(executionRate.maxPoints), describeMethod(executionRate.method, executionRate.maxPoints), describeSource(executionRate.source, ruleSet), describeBasis(executionRate.source)]] : [];
  return [...execution, ...ruleSet.indicators.map(({ name, level2, maxPoints, method, source, methodSource }) => {
    const cited = methodSource ?? source;
    return [`${level2}／${name}`, describePoints(maxPoints), describeMethod(method, maxPoints), describeSource(cited, ruleSet), describeBasis(cited)];
  })];
}

function sourceLines(ruleSet: FullRuleSet): readonly string[] {
  return Object.values(ruleSet.sources).map(({ title, number, issued, url }) =>
    `- ${title}${number === undefined ? '' : `（${number}）`}${issued === undefined ? '' : `，${issued}`}${url === undefined ? '' : `，<${url}>`}`);
}

function section(ruleSet: FullRuleSet): string {
  const { id, title, jurisdiction, form, fiscalYears, grades, groups, total, reviewed } = ruleSet;
  const indicators = indicatorRows(ruleSet);
  const policy = describePolicy(ruleSet);
  return [
    `## ${id}`, `**${title}**`,
    `${jurisdiction.name}，${FORM_WORDS[form]}，${describeYears(fiscalYears)}，总分${total.toFixed()}分。${reviewed ? `${reviewed.on}由${reviewed.by}复核。` : '规则未经复核。'}`,
    ['来源：', ...sourceLines(ruleSet)].join('\n'),
    grades ? `等级：${grades.bands.map((band) => `${band.label} ≥${band.from.toFixed()}`).join('，')}（${describeSource(grades.source, ruleSet)}；${describeBasis(grades.source)}）` : '等级：依据未规定，不评等级。',
    ...(groups.length > 0 ? [table(['一级、二级指标', '分值', '出处', '依据'], groups.flatMap((group) => groupRows(group, ruleSet)))] : []),
    ...(indicators.length > 0 ? [table(['指标', '分值', '计分方法', '出处', '依据'], indicators)] : []),
    ...(policy.length > 0 ? [['计分口径：', ...policy.map((line) => `- ${line}`)].join('\n')] : []),
  ].join('\n\n');
}

const INTRODUCTION = `# 评分规则

本页由 \`npx tsx src/rulesets/compile.ts\` 从 \`src/rulesets/\` 的 YAML 生成，请勿直接修改。

自评表上印的分值、评分标准优先于这里的规则；这里只补表上没有写的。“原文”是手里有通知的原话；“间接依据”只见于公开的表、报告或系统口径；
“推定”是凭一般框架写的，只用来认表和给出空表，不决定得分。凡不是原文的，得分旁标“依据待核”。分值写“以表为准”的，表上没有就会询问。`;

/** The whole page. */
export function documentRuleSets({ all }: KnownRules<FullRuleSet>): string {
  const index = table(['规则', '地区', '表种', '适用'], all.map(({ id, jurisdiction, form, fiscalYears }) =>
    [`[${id}](#${anchor(id)})`, jurisdiction.name, FORM_WORDS[form], describeYears(fiscalYears)]));
  return `${[INTRODUCTION, index, ...all.map(section)].join('\n\n')}\n`;
}
