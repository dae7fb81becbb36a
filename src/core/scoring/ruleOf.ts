// Which rule an indicator is scored by: the form's printed words, else the rule set, else a named default.
import { describeStandard, matchKey, normalizeText, parseStandard } from '../grammar';
import { ONE, ratio, type Points } from '../units';
import { allAliases, type IndicatorPolicy, type Method, type RuleIndicator, type RuleSet, type SourceRef } from '../rules';
import { grouped } from './grouped';
import type { Leaf } from './leaf';
import { groupOfName, methodOfPrinted } from './printedMethod';
import type { Rule, RuleMethod } from './rule';
import { underPolicy } from './ruleUnderPolicy';

/**
 * Reads the rule of each indicator once.
 * @param policy     the switches as they stand, hers included
 * @param rateAnswer what she answered to the question which of two rates counts; null where she did not
 */
export function ruleFinder(ruleSet: RuleSet | null, policy: IndicatorPolicy, rateAnswer: string | null): (leaf: Leaf) => Rule {
  const indicators = indicatorFinder(ruleSet);
  const rules = new Map<Leaf, Rule>();
  return (leaf) => {
    const rule = rules.get(leaf) ?? underPolicy(ruleFor({ leaf, ruleSet, policy, indicator: indicators(leaf) }), policy, rateAnswer);
    rules.set(leaf, rule);
    return rule;
  };
}

interface RuleInput {
  readonly leaf: Leaf;
  readonly ruleSet: RuleSet | null;
  readonly policy: IndicatorPolicy;
  readonly indicator: RuleIndicator | null;
}

function ruleFor(input: RuleInput): Rule {
  const { leaf: { fields }, indicator } = input;
  const words = fields.standard?.text ?? '';
  if (normalizeText(words) === '') {
    // 指标解释 often holds the formula; words that are no standard are simply an explanation.
    const explained = fields.explanation?.text ?? '';
    return (explained.includes('分') ? byPrinted(input, explained) : null) ?? byRuleSet(input);
  }
  const printed = byPrinted(input, words);
  if (printed) return printed;
  if (indicator && sameWords(words, indicator)) return byRuleSet(input);
  return ruleBy({ kind: 'stated' }, { ...input, from: 'printed', words });
}

const sameWords = (words: string, { methodSource, source }: RuleIndicator): boolean =>
  [methodSource?.quote, source.quote].some((quote) => quote !== undefined && matchKey(quote) === matchKey(words));

/** @returns null for words that are no standard */
function byPrinted(input: RuleInput, words: string): Rule | null {
  const { leaf } = input;
  const { name, maxPoints } = leaf;
  if (!maxPoints) return null;
  const printed = parseStandard(words, { maxPoints, indicatorName: name });
  if (!printed) return null;
  const { method, basis } = methodOfPrinted({ standard: printed, name, maxPoints, composite: isComposite(leaf) });
  const { notApplicable, failing } = printed;
  return {
    ...ruleBy(method, { ...input, from: 'printed', words }), basis, understood: describeStandard(printed),
    notApplicable: notApplicable && { points: notApplicable.points ?? maxPoints, clause: notApplicable.condition },
    failing: failing && { points: failing.points, clause: failing.words },
  };
}

/** 产出指标完成情况: a row of the form that stands for indicators of another table. */
const isComposite = (leaf: Leaf): boolean => leaf.group === null && /指标.*完成/.test(leaf.name);

interface By extends RuleInput { readonly from: Rule['from']; readonly words?: string | undefined; readonly source?: SourceRef | null }

/** Marked 依据待核 unless the form says it, or we hold the notice's own words. */
const ruleBy = (method: RuleMethod, { policy, indicator, from, source = null, words = source?.quote ?? '' }: By): Rule => ({
  method, from, words, understood: '', source, toVerify: from !== 'printed' && source?.basis !== 'quoted',
  basis: null, notApplicable: null, failing: null, notApplicablePolicy: indicator?.notApplicable ?? policy.notApplicable, compliance: indicator?.compliance ?? false,
});

function byRuleSet(input: RuleInput): Rule {
  const { leaf, indicator, ruleSet } = input;
  if (leaf.role === 'executionRate' || (!indicator && isExecutionRate(leaf))) {
    const rule = ruleSet?.executionRate;
    return rule && fitsPoints(rule, leaf) ? ruleBy(withSteps(rule.method), { ...input, from: 'ruleSet', source: rule.source })
      : ruleBy({ kind: 'proportional', rate: RATE, cap: ratio(ONE) }, { ...input, from: 'policy' });
  }
  if (!indicator) return byDefault(input);
  const { method } = indicator;
  const source = indicator.methodSource ?? indicator.source;
  if (!mayDecide(method, source) || !fitsPoints(indicator, leaf)) return byDefault(input);
  const failing = method.kind === 'checklist' ? method.failing : undefined;
  return {
    ...ruleBy(withSteps(method), { ...input, from: 'ruleSet', source }),
    failing: failing ? { points: failing, clause: source.quote ?? indicator.name } : null,
  };
}

const DECIDED_ELSEWHERE: readonly Method['kind'][] = ['checklist', 'stated', 'byTarget', 'indicatorSet', 'qualitative'];

/** Thresholds and formulas need a source we hold; what only says who decides (a verdict, the sheet's own target) does not. */
const mayDecide = (method: Method, source: SourceRef): boolean => DECIDED_ELSEWHERE.includes(method.kind) || source.basis !== 'assumed';

/** Points of bands and deductions belong to one 分值 and are never scaled to another. */
function fitsPoints({ method, maxPoints }: { readonly method: Method; readonly maxPoints: Points | null }, leaf: Leaf): boolean {
  const inPoints = method.kind === 'perOccurrence' || (method.kind === 'bands' && method.bands.some((band) => band.award?.kind === 'points'));
  return !inPoints || (maxPoints !== null && leaf.maxPoints?.equals(maxPoints) === true);
}

const EXECUTION_RATE = /^(?:项目|部门|资金|全年)?预算(?:资金)?(?:执行|支出)率$|^部门(?:整体)?(?:预算)?(?:资金)?支出率$|^(?:项目)?资金执行率$|^预算执行(?:情况)?$|^执行率$/;
const isExecutionRate = (leaf: Leaf): boolean => leaf.group === null && EXECUTION_RATE.test(normalizeText(leaf.name));

const RATE = { name: '预算执行率', numerator: 'outturn', denominator: 'revisedBudget' } as const;

/** The sheet's own target and actual, where it has them; its own composites by their names; else nobody says how. */
function byDefault(input: RuleInput): Rule {
  const { leaf, ruleSet, policy } = input;
  const { fields } = leaf;
  const group = isComposite(leaf) ? groupOfName(leaf.name) : null;
  if (group) return ruleBy({ kind: 'indicatorSet', group }, { ...input, from: 'policy' });
  const kind = policy.coefficient && fields.coefficient ? 'coefficient' : fields.target ?? fields.adjustedTarget ?? fields.originalTarget ?? fields.actual ? 'byTarget' : 'none';
  // A named default, unless the rule set quotes the notice for it. A target's clause is known when the target is read.
  const source = ruleSet?.policy.sources[kind] ?? null;
  return ruleBy({ kind }, { ...input, from: kind === 'none' ? 'none' : source ? 'ruleSet' : 'policy', source });
}

/** A deduction by steps of a rate is a method of its own here. */
function withSteps(method: Method): RuleMethod {
  if (method.kind !== 'perOccurrence') return method;
  const { kind, each, what, rate } = method;
  if (!rate) return { kind, each, what, unit: null };
  const { definition, base, step, side, partialSteps } = rate;
  return { kind: 'perStep', each, what, rate: definition, base, step, side, partial: partialSteps, percent: true, unit: null };
}

/** By name or alias; where several share one, by the second level too. */
function indicatorFinder(ruleSet: RuleSet | null): (leaf: Leaf) => RuleIndicator | null {
  const named = (ruleSet?.indicators ?? []).flatMap((indicator) => allAliases(indicator).map((name) => ({ key: matchKey(name), indicator })));
  const byName = grouped(named, ({ key }) => key);
  return ({ name, level2 }) => {
    const found = byName.size === 0 ? [] : (byName.get(matchKey(name)) ?? []).map(({ indicator }) => indicator);
    return found.find((one) => matchKey(one.level2) === matchKey(level2)) ?? found[0] ?? null;
  };
}
