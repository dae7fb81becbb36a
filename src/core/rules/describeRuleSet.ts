// A whole rule set in words, for `rules show`: one line an indicator, with its points, method, source and basis.
import { formatPoints, type Points } from '../units';
import { describeMethod } from './describeMethod';
import { describePolicy } from './describePolicy';
import type { FullGroup, FullRuleSet } from './fullRuleSet';
import type { SourceRef } from './ruleSet';
import { BASIS_WORDS, FORM_WORDS } from './words';

export const describePoints = (value: Points | null): string => (value === null ? '分值以表为准' : `${formatPoints(value)}分`);

/** `2024年度`, `2020年度起`, `2018—2020年度`. */
export function describeYears({ from, to }: FullRuleSet['fiscalYears']): string {
  if (to === from) return `${String(from)}年度`;
  return to === null ? `${String(from)}年度起` : `${String(from)}—${String(to)}年度`;
}

/** `间接依据，依据待核`: whatever is not quoted still has to be looked up. */
export const describeBasis = (source: SourceRef): string => (source.basis === 'quoted' ? BASIS_WORDS.quoted : `${BASIS_WORDS[source.basis]}，依据待核`);

/** `《…通知》（示财绩〔2025〕1号）附件2第1行`. */
export function describeSource(source: SourceRef, ruleSet: FullRuleSet): string {
  const found = ruleSet.sources[source.ref];
  const number = found?.number === undefined ? '' : `（${found.number}）`;
  return `${found?.title ?? source.ref}${number}，${source.at}`;
}

const reviewState = (ruleSet: FullRuleSet): string =>
  (ruleSet.reviewed ? `已由${ruleSet.reviewed.by}于${ruleSet.reviewed.on}复核` : '规则未经复核');

function groupLines(group: FullGroup, depth: number): readonly string[] {
  const names = group.aliases.length > 0 ? `（又称${group.aliases.join('、')}）` : '';
  return [`${'  '.repeat(depth)}${group.name}${names} ${describePoints(group.points)}`, ...(group.parts ?? []).flatMap((part) => groupLines(part, depth + 1))];
}

function indicatorLines(ruleSet: FullRuleSet): readonly string[] {
  const { executionRate } = ruleSet;
  const execution = executionRate
    ? [`预算执行率 ${describePoints(executionRate.maxPoints)} ${describeMethod(executionRate.method, executionRate.maxPoints)}［${describeBasis(executionRate.source)}］`] : [];
  return [...execution, ...ruleSet.indicators.map((indicator) =>
    `${indicator.level2}／${indicator.name} ${describePoints(indicator.maxPoints)} ${describeMethod(indicator.method, indicator.maxPoints)}［${describeBasis(indicator.methodSource ?? indicator.source)}］`)];
}

/** Lines of text, joined by line breaks. */
export function describeRuleSet(ruleSet: FullRuleSet): string {
  const { title, id, jurisdiction, form, fiscalYears, total, grades } = ruleSet;
  return [
    title,
    `标识：${id}；地区：${jurisdiction.name}；表种：${FORM_WORDS[form]}；适用：${describeYears(fiscalYears)}；总分：${formatPoints(total)}分；${reviewState(ruleSet)}`,
    ...Object.values(ruleSet.sources).map((source) => `来源：${source.title}${source.number === undefined ? '' : `（${source.number}）`}`),
    grades ? `等级：${grades.bands.map((band) => `${band.label}（${formatPoints(band.from)}分起）`).join('、')}` : '等级：依据未规定',
    ...ruleSet.groups.flatMap((group) => groupLines(group, 0)),
    ...indicatorLines(ruleSet),
    ...describePolicy(ruleSet),
  ].join('\n');
}
