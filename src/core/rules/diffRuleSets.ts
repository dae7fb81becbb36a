// What changed between two rule sets, in words: `jixiao rules diff A B`.
import { formatPoints, type Points } from '../units';
import { describeMethod } from './describeMethod';
import { describeSwitch, POLICY_SWITCHES } from './describePolicy';
import { describePoints, describeYears } from './describeRuleSet';
import { FORM_WORDS, SWITCH_WORDS } from './words';
import type { FullGroup, FullIndicator, FullMethod, FullRuleSet } from './fullRuleSet';

/** One aspect of both, as words; nothing where they agree. */
function changed(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what}：${before} → ${after}`];
}

interface Scored { readonly points: Points | null; readonly method: FullMethod | null }

const scoredWords = ({ points, method }: Scored): string => (method ? describeMethod(method, points) : '');

function comparePoints(name: string, before: Points | null, after: Points | null): readonly string[] {
  return changed(`${name} 分值`, describePoints(before), describePoints(after));
}

/** The method is compared at the same 分值, so that a change of points alone is told once. */
function compareScored(name: string, before: Scored, after: Scored): readonly string[] {
  return [...comparePoints(name, before.points, after.points), ...changed(`${name} 计分方法`, scoredWords({ ...before, points: null }), scoredWords({ ...after, points: null }))];
}

const gradeWords = ({ grades }: FullRuleSet): string => (grades ? grades.bands.map((band) => `${band.label}${formatPoints(band.from)}分起`).join('、') : '未规定');

/** Level 1 and level 2, flattened; level 2 is named with its level 1. */
function flatten(groups: readonly FullGroup[]): ReadonlyMap<string, Points | null> {
  return new Map(groups.flatMap((group) => [[group.name, group.points] as const, ...(group.parts ?? []).map((part) => [`${group.name}／${part.name}`, part.points] as const)]));
}

function compareGroups(before: FullRuleSet, after: FullRuleSet): readonly string[] {
  const old = flatten(before.groups);
  const now = flatten(after.groups);
  return [
    ...[...old].flatMap(([name, points]) => (now.has(name) ? comparePoints(name, points, now.get(name) ?? null) : [`取消 ${name}（${describePoints(points)}）`])),
    ...[...now].flatMap(([name, points]) => (old.has(name) ? [] : [`新增 ${name}（${describePoints(points)}）`])),
  ];
}

/** By id first, since names change from year to year; else by name, since ids of other authors differ. */
const counterpart = (indicator: FullIndicator, others: readonly FullIndicator[]): FullIndicator | undefined =>
  others.find((other) => other.id === indicator.id) ?? others.find((other) => other.name === indicator.name);

function compareIndicator(before: FullIndicator, after: FullIndicator): readonly string[] {
  const scored = ({ maxPoints, method }: FullIndicator): Scored => ({ points: maxPoints, method });
  return [
    ...changed(`${before.name} 名称`, before.name, after.name),
    ...changed(`${after.name} 所在`, `${before.level1}／${before.level2}`, `${after.level1}／${after.level2}`),
    ...compareScored(after.name, scored(before), scored(after)),
  ];
}

function compareIndicators(before: FullRuleSet, after: FullRuleSet): readonly string[] {
  return [
    ...before.indicators.flatMap((indicator) => {
      const now = counterpart(indicator, after.indicators);
      return now ? compareIndicator(indicator, now) : [`取消指标 ${indicator.name}（${describePoints(indicator.maxPoints)}）`];
    }),
    ...after.indicators.flatMap((indicator) => (counterpart(indicator, before.indicators) ? [] : [`新增指标 ${indicator.name}（${describePoints(indicator.maxPoints)}）`])),
  ];
}

function compareExecutionRate(before: FullRuleSet, after: FullRuleSet): readonly string[] {
  const scored = ({ executionRate }: FullRuleSet): Scored => ({ points: executionRate?.maxPoints ?? null, method: executionRate?.method ?? null });
  if (!before.executionRate && !after.executionRate) return [];
  if (!before.executionRate || !after.executionRate) return [after.executionRate ? '新增 单独计分的预算执行率' : '取消 单独计分的预算执行率'];
  return compareScored('预算执行率', scored(before), scored(after));
}

const openWords = (ruleSet: FullRuleSet): string => (ruleSet.open ?? []).map((open) => SWITCH_WORDS[open.switch]).join('、') || '无';

/** Lines that say what a change from `before` to `after` brings; none where both score alike. Sources are not compared. */
export function diffRuleSets(before: FullRuleSet, after: FullRuleSet): readonly string[] {
  return [
    ...changed('表种', FORM_WORDS[before.form], FORM_WORDS[after.form]),
    ...changed('适用', describeYears(before.fiscalYears), describeYears(after.fiscalYears)),
    ...changed('总分', formatPoints(before.total), formatPoints(after.total)),
    ...changed('得分小数位数', String(before.rounding.decimals), String(after.rounding.decimals)),
    ...changed('等级', gradeWords(before), gradeWords(after)),
    ...compareExecutionRate(before, after), ...compareGroups(before, after), ...compareIndicators(before, after),
    ...POLICY_SWITCHES.flatMap((name) => changed(SWITCH_WORDS[name], describeSwitch(before.policy, name), describeSwitch(after.policy, name))),
    ...changed('待选口径', openWords(before), openWords(after)),
  ];
}
