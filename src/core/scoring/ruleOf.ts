// Which rule an indicator is scored by: the form's printed words, else the rule set, else a named default.
import { describeStandard, matchKey, normalizeText, parseStandard, type PrintedStandard } from '../grammar';
import { ONE, ratio, type Points } from '../units';
import type { IndicatorPolicy, Method, RuleIndicator, RuleSet, SourceRef } from '../rules';
import type { AppliedRule } from './evaluation';
import type { Leaf } from './leaf';
import { groupOfName, methodOfPrinted } from './printedMethod';
import type { FixedPoints, Rule, RuleMethod } from './rule';
import { targetSourcesOf, type TargetSources } from './targetSource';

/** Finds the rules of a form's indicators; reads each printed wording once. */
export interface RuleBook { readonly ruleFor: (leaf: Leaf) => Rule }

/** @param policy the switches as they stand, hers included */
export function ruleBookOf(ruleSet: RuleSet | null, policy: IndicatorPolicy): RuleBook {
  const indicators = indicatorFinder(ruleSet);
  const read = new Map<string, PrintedStandard | null>();
  const standardOf = (words: string, leaf: Leaf, maxPoints: Points): PrintedStandard | null => {
    const key = `${words}\n${maxPoints.toFixed()}\n${leaf.name}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const parsed = parseStandard(words, { maxPoints, indicatorName: leaf.name });
    read.set(key, parsed);
    return parsed;
  };
  const targetSources = targetSourcesOf(ruleSet);
  return { ruleFor: (leaf) => ruleFor({ leaf, ruleSet, policy, indicator: indicators(leaf), targetSources, standardOf }) };
}

interface RuleInput {
  readonly leaf: Leaf;
  readonly ruleSet: RuleSet | null;
  readonly policy: IndicatorPolicy;
  readonly indicator: RuleIndicator | null;
  readonly targetSources: TargetSources;
  readonly standardOf: (words: string, leaf: Leaf, maxPoints: Points) => PrintedStandard | null;
}

function ruleFor(input: RuleInput): Rule {
  const { leaf } = input;
  const words = leaf.fields.standard?.text ?? '';
  if (normalizeText(words) === '') return byExplanation(input) ?? byRuleSet(input);
  const printed = leaf.maxPoints && input.standardOf(words, leaf, leaf.maxPoints);
  if (printed) return byPrinted(input, { words, printed, maxPoints: leaf.maxPoints });
  if (input.indicator && sameWords(words, input.indicator)) return byRuleSet(input);
  return unread(input, words);
}

/** 指标解释 often holds the formula; words that are no standard are simply an explanation. */
function byExplanation(input: RuleInput): Rule | null {
  const { leaf } = input;
  const words = leaf.fields.explanation?.text ?? '';
  const printed = words === '' || !/分/.test(words) ? null : leaf.maxPoints && input.standardOf(words, leaf, leaf.maxPoints);
  return printed && leaf.maxPoints ? byPrinted(input, { words, printed, maxPoints: leaf.maxPoints }) : null;
}

const sameWords = (words: string, indicator: RuleIndicator): boolean =>
  [indicator.methodSource?.quote, indicator.source.quote].some((quote) => quote !== undefined && matchKey(quote) === matchKey(words));

interface Printed { readonly words: string; readonly printed: PrintedStandard; readonly maxPoints: Points }

function byPrinted(input: RuleInput, { words, printed, maxPoints }: Printed): Rule {
  const { leaf } = input;
  const { method, basis } = methodOfPrinted({ standard: printed, name: leaf.name, maxPoints, composite: isComposite(leaf) });
  const { notApplicable, failing } = printed;
  return {
    ...common(input), method, basis,
    applied: { method: asRuleSetMethod(method), from: 'printed', words, understood: describeStandard(printed), source: null, toVerify: false },
    notApplicable: notApplicable && { points: notApplicable.points ?? maxPoints, clause: notApplicable.condition },
    failing: failing && { points: failing.points, clause: quoteOf(printed, 'failing') ?? words },
  };
}

const quoteOf = (printed: PrintedStandard, meaning: PrintedStandard['quotes'][number]['meaning']): string | undefined =>
  printed.quotes.find((quote) => quote.meaning === meaning)?.words;

/** 产出指标完成情况: a row of the form that stands for indicators of another table. */
const isComposite = (leaf: Leaf): boolean => leaf.group === null && /指标.*完成/.test(leaf.name);

const common = ({ policy, indicator, targetSources }: RuleInput): Pick<Rule, 'notApplicablePolicy' | 'compliance' | 'notApplicable' | 'failing' | 'basis' | 'targetSources'> => ({
  targetSources,
  notApplicablePolicy: indicator?.notApplicable ?? policy.notApplicable,
  compliance: indicator?.compliance ?? false, notApplicable: null, failing: null, basis: null,
});

function unread(input: RuleInput, words: string): Rule {
  return {
    ...common(input), method: { kind: 'forPerson', quote: words },
    applied: { method: null, from: 'printed', words, understood: '', source: null, toVerify: false },
  };
}

function byRuleSet(input: RuleInput): Rule {
  const { leaf, ruleSet, indicator } = input;
  if (leaf.role === 'executionRate' || (!indicator && isExecutionRate(leaf))) return byExecutionRate(input);
  const source = indicator && (indicator.methodSource ?? indicator.source);
  if (indicator && source && mayDecide(indicator.method, source) && fitsPoints(indicator, leaf)) {
    const failing: FixedPoints | null = indicator.method.kind === 'checklist' && indicator.method.failing !== undefined
      ? { points: indicator.method.failing, clause: source.quote ?? indicator.name } : null;
    return {
      ...common(input), method: withPartial(indicator.method), failing,
      applied: byNotice(indicator.method, source),
    };
  }
  return byDefault(input, ruleSet);
}

/** Marked 依据待核 unless we hold the notice's own words. */
const byNotice = (method: Method, source: SourceRef): AppliedRule =>
  ({ method, from: 'ruleSet', words: source.quote ?? '', understood: '', source, toVerify: source.basis !== 'quoted' });

const DECIDED_ELSEWHERE: readonly Method['kind'][] = ['checklist', 'stated', 'byTarget', 'indicatorSet', 'qualitative'];

/** Thresholds and formulas need a source we hold; what only says who decides (a verdict, the sheet's own target) does not. */
function mayDecide(method: Method, source: SourceRef): boolean {
  return DECIDED_ELSEWHERE.includes(method.kind) || source.basis !== 'assumed';
}

/** Points of bands and deductions belong to one 分值 and are never scaled to another. */
function fitsPoints(indicator: RuleIndicator, leaf: Leaf): boolean {
  const { method, maxPoints } = indicator;
  const inPoints = method.kind === 'perOccurrence' || (method.kind === 'bands' && method.bands.some((band) => band.award?.kind === 'points'));
  return !inPoints || (maxPoints !== null && leaf.maxPoints?.equals(maxPoints) === true);
}

const EXECUTION_RATE = /^(?:项目|部门|资金|全年)?预算(?:资金)?(?:执行|支出)率$|^部门(?:整体)?(?:预算)?(?:资金)?支出率$|^(?:项目)?资金执行率$|^预算执行(?:情况)?$|^执行率$/;
const isExecutionRate = (leaf: Leaf): boolean => /执行|支出率/.test(leaf.name) && EXECUTION_RATE.test(normalizeText(leaf.name)) && leaf.group === null;

const RATE = { name: '预算执行率', numerator: 'outturn', denominator: 'revisedBudget' } as const;

function byExecutionRate(input: RuleInput): Rule {
  const rule = input.ruleSet?.executionRate ?? null;
  const fits = rule && (rule.method.kind !== 'bands' || !rule.method.bands.some((band) => band.award?.kind === 'points') || input.leaf.maxPoints?.equals(rule.maxPoints));
  if (rule && fits) {
    const { method, source } = rule;
    return { ...common(input), method: withPartial(method), applied: byNotice(method, source) };
  }
  const method: Method = { kind: 'proportional', rate: RATE, cap: ratio(ONE) };
  return { ...common(input), method: { kind: 'proportional', rate: RATE, cap: ratio(ONE) }, applied: policyRule(method, null) };
}

/** The sheet's own target and actual, where it has them; its own composites by their names; else nobody says how. */
function byDefault(input: RuleInput, ruleSet: RuleSet | null): Rule {
  const { leaf } = input;
  const group = isComposite(leaf) ? groupOfName(leaf.name) : null;
  if (group) return { ...common(input), method: { kind: 'indicatorSet', group }, applied: policyRule({ kind: 'indicatorSet', group }, null) };
  const { fields } = leaf;
  const hasTarget = fields.target ?? fields.adjustedTarget ?? fields.originalTarget ?? fields.actual;
  if (input.policy.coefficient && fields.coefficient) {
    return { ...common(input), method: { kind: 'coefficient' }, applied: policyRule({ kind: 'coefficient' }, ruleSet) };
  }
  if (hasTarget) return { ...common(input), method: { kind: 'byTarget' }, applied: policyRule({ kind: 'byTarget' }, ruleSet) };
  return { ...common(input), method: { kind: 'none' }, applied: { method: null, from: 'none', words: '', understood: '', source: null, toVerify: true } };
}

/** A named default: 依据待核 unless the rule set quotes the notice for it. A target's clause is known when the target is read. */
function policyRule(method: Method, ruleSet: RuleSet | null): AppliedRule {
  const source = ruleSet?.policy.sources[method.kind] ?? null;
  return { method, from: source ? 'ruleSet' : 'policy', words: source?.quote ?? '', understood: '', source, toVerify: source?.basis !== 'quoted' };
}

function withPartial(method: Method): RuleMethod {
  if (method.kind !== 'perOccurrence') return method;
  const { rate } = method;
  if (!rate) return { kind: method.kind, each: method.each, what: method.what, rate: null, unit: null };
  const { definition, base, step, side, partialSteps } = rate;
  return {
    kind: method.kind, each: method.each, what: method.what,
    rate: { definition, base, step, side, partial: partialSteps }, unit: null,
  };
}

function asRuleSetMethod(method: RuleMethod): Method | null {
  switch (method.kind) {
    case 'reversedTarget':
    case 'perStepOfTarget':
    case 'bandsOfActual':
    case 'proportionalToActual':
    case 'share':
    case 'shareOfRate':
    case 'passOfTarget':
    case 'classes':
    case 'lateness':
    case 'perUnitOfActual':
    case 'forPerson':
    case 'none': return null;
    case 'perOccurrence': return method.rate === null ? { kind: method.kind, each: method.each, what: method.what } : null;
    default: return method;
  }
}

/** By name or alias; where several share one, by the second level too. */
function indicatorFinder(ruleSet: RuleSet | null): (leaf: Leaf) => RuleIndicator | null {
  const byName = new Map<string, RuleIndicator[]>();
  for (const indicator of ruleSet?.indicators ?? []) {
    for (const name of [indicator.name, ...indicator.aliases]) {
      const key = matchKey(name);
      byName.set(key, [...(byName.get(key) ?? []), indicator]);
    }
  }
  if (byName.size === 0) return () => null;
  return (leaf) => {
    const found = byName.get(matchKey(leaf.name)) ?? [];
    return found.find((one) => matchKey(one.level2) === matchKey(leaf.level2)) ?? found[0] ?? null;
  };
}
