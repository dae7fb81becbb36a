// A printed 评分标准 as it was read → the method that carries it out.
import { assertNever, HUNDRED, ONE, points, ratio, ZERO, type Decimal, type Points } from '../units';
import { describeBand, type Band as PrintedBand, type Edge, type PrintedStandard, type ScoringClause, type StepDeduction } from '../grammar';
import type { Band, QualitativeBand } from '../rules';
import type { Basis } from './measures';
import { endsOf } from './methodShare';
import { rateOfWords, type RateOfWords } from './rateWords';
import type { PerOccurrence, RuleMethod } from './rule';

export interface PrintedMethod { readonly method: RuleMethod; readonly basis: Basis | null }

/** What is printed, and whose: 实际支出≤预算数 says only with the indicator's name whose. */
export interface PrintedFor { readonly standard: PrintedStandard; readonly name: string; readonly maxPoints: Points;
  /** A row without target and actual of its own that stands for a group of indicators. */
  readonly composite: boolean;
}

export function methodOfPrinted(printed: PrintedFor): PrintedMethod {
  const { standard, name } = printed;
  const clause = standard.method;
  switch (clause.kind) {
    case 'proportional': return clause.of === 'target' ? ofTarget(clause, printed) : proportional(clause, printed);
    case 'pass': return pass(clause, printed);
    case 'classes': return withoutRate({ kind: 'classes', items: clause.items.map(({ label, points: given }) => ({ label, points: given ?? printed.maxPoints })) });
    case 'lateness': {
      const scale = clause.bands.map((band) => bandOfPrinted(band, { clause: { percent: false, sharedEdges: clause.sharedEdges }, full: printed.maxPoints }));
      return withoutRate({ kind: 'lateness', bands: scale, words: clause.bands.map((band) => describeBand(band, '天')), inDays: clause.unit === 'day' });
    }
    case 'perUnit': return withoutRate({ kind: 'perUnitOfActual', per: clause.per, unit: clause.unit, each: clause.each });
    case 'reverseLinear': return withoutRate({ kind: 'reversedTarget', formula: 'linear' });
    case 'reverseRatio': return withoutRate({ kind: 'reversedTarget', formula: 'ratio' });
    case 'indicatorSet': {
      const group = clause.set === 'output' ? '产出' : clause.set === 'benefit' ? '效益' : groupOfName(name);
      return withoutRate(group ? { kind: 'indicatorSet', group } : { kind: 'byTarget' });
    }
    case 'bands': return bands(clause, printed);
    case 'limit': return limit(clause, printed);
    case 'perStep': return perStep(clause, printed);
    case 'perOccurrence': return withoutRate(occurrences(clause));
    case 'checklist': return withoutRate({ kind: 'checklist', items: clause.items.map((item) => item.text) });
    case 'qualitative': return withoutRate(clause.shares ? { kind: 'qualitative', bands: qualitativeBands(clause.shares) } : { kind: 'byTarget' });
    case 'stated': return withoutRate({ kind: 'checklist', items: [clause.condition] });
    default: return assertNever(clause);
  }
}

const withoutRate = (method: RuleMethod): PrintedMethod => ({ method, basis: null });

/** 产出指标完成情况 → 产出. Null: the name says neither, or both. */
export function groupOfName(name: string): '产出' | '效益' | null {
  const output = name.includes('产出');
  const benefit = /效益|效果/.test(name);
  return output === benefit ? null : output ? '产出' : '效益';
}

/** Which figures the standard speaks of: its own formula first, then the measure a clause names, then the indicator. */
function rateOf({ standard, name }: PrintedFor, measure: string | null): RateOfWords | null {
  return rateOfWords(standard.definition ?? { name: measure, numerator: null, denominator: null }, name);
}

/** 产出指标完成情况 has no target of its own: its indicators have. */
function ofTarget({ fullAt, zeroBelow }: Proportional, { name, composite }: PrintedFor): PrintedMethod {
  const group = composite ? groupOfName(name) : null;
  if (fullAt ?? zeroBelow) return withoutRate({ kind: 'share', of: 'target', ends: endsOf(fullAt, zeroBelow) });
  return withoutRate(group ? { kind: 'indicatorSet', group } : { kind: 'byTarget' });
}

type Proportional = Extract<ScoringClause, { kind: 'proportional' }>;

/** 年度平均执行率×10分 is of that rate; 完成率×10分 of the indicator's own. */
function proportional({ measure, fullAt, zeroBelow }: Proportional, printed: PrintedFor): PrintedMethod {
  const found = rateOf(printed, measure) ?? rateOf(printed, null);
  if (fullAt ?? zeroBelow) {
    const ends = endsOf(fullAt, zeroBelow);
    return found ? { method: { kind: 'shareOfRate', rate: found.rate, ends }, basis: found.basis } : withoutRate({ kind: 'share', of: 'actual', ends });
  }
  return found ? { method: { kind: 'proportional', rate: found.rate, cap: ratio(ONE) }, basis: found.basis } : withoutRate({ kind: 'proportionalToActual' });
}

function pass({ measure, from }: Extract<ScoringClause, { kind: 'pass' }>, printed: PrintedFor): PrintedMethod {
  const found = measure === null ? null : rateOf(printed, measure);
  const mark = ratio(from.dividedBy(HUNDRED));
  return found ? { method: { kind: 'passThreshold', rate: found.rate, pass: mark }, basis: found.basis } : withoutRate({ kind: 'passOfTarget', from: mark });
}

function bands(clause: Extract<ScoringClause, { kind: 'bands' }>, printed: PrintedFor): PrintedMethod {
  const scale = clause.bands.map((band) => bandOfPrinted(band, { clause, full: printed.maxPoints }));
  const found = clause.unit === null ? rateOf(printed, clause.measure) : null;
  return found
    ? { method: { kind: 'bands', rate: found.rate, bands: scale }, basis: found.basis }
    : withoutRate({ kind: 'bandsOfActual', bands: scale, percent: clause.percent, unit: clause.unit, words: clause.bands.map((band) => describeBand(band, clause.unit ?? '')) });
}

interface Scale { readonly clause: Pick<Extract<ScoringClause, { kind: 'bands' }>, 'percent' | 'sharedEdges'>; readonly full: Points }

/** An edge that two bands claim belongs to neither: a value exactly there is for a person. */
function bandOfPrinted(band: PrintedBand, { clause, full }: Scale): Band {
  const edge = (printed: Edge): NonNullable<Band['from']> => ({
    value: clause.percent ? printed.at.dividedBy(HUNDRED) : printed.at,
    inclusive: printed.inclusive && !clause.sharedEdges.some((shared) => shared.equals(printed.at)),
  });
  return { ...(band.low && { from: edge(band.low) }), ...(band.high && { to: edge(band.high) }), award: { kind: 'points', points: band.points ?? full } };
}

/** 实际支出≤预算数得2分 is a scale of 实际÷预算 with its edge at 1; 每超1个百分点扣… counts from there. */
function limit(clause: Extract<ScoringClause, { kind: 'limit' }>, printed: PrintedFor): PrintedMethod {
  const found = rateOfWords({ name: null, numerator: clause.left, denominator: clause.right }, printed.name) ?? rateOf(printed, null);
  if (!found) return withoutRate({ kind: 'checklist', items: [`${clause.left}${clause.comparison}${clause.right}`] });
  const { rate, basis } = found;
  const upper = clause.comparison === '≤' || clause.comparison === '<';
  if (clause.perExcess) return { method: stepsOf(clause.perExcess, { definition: rate, base: ratio(ONE), side: upper ? 'above' : 'below' }), basis };
  const otherwise = clause.otherwise ?? printed.standard.failing?.points ?? null;
  const inclusive = clause.comparison === '≤' || clause.comparison === '≥';
  const within: Band['award'] = { kind: 'points', points: clause.points ?? printed.maxPoints };
  const beyond: Band['award'] = otherwise && { kind: 'points', points: otherwise };
  const scale: readonly Band[] = upper
    ? [{ to: { value: ONE, inclusive }, award: within }, { from: { value: ONE, inclusive: !inclusive }, award: beyond }]
    : [{ from: { value: ONE, inclusive }, award: within }, { to: { value: ONE, inclusive: !inclusive }, award: beyond }];
  return { method: { kind: 'bands', rate, bands: scale }, basis };
}

type PrintedScale = Pick<NonNullable<PerOccurrence['rate']>, 'definition' | 'base' | 'side'>;

function stepsOf(deduction: StepDeduction, scale: PrintedScale): PerOccurrence {
  const step = ratio(deduction.percent ? deduction.step.dividedBy(HUNDRED) : deduction.step);
  return { kind: 'perOccurrence', each: deduction.deduct, what: scale.definition.name, rate: { ...scale, step, partial: deduction.partial }, unit: null };
}

function perStep(clause: Extract<ScoringClause, { kind: 'perStep' }>, printed: PrintedFor): PrintedMethod {
  const { deduction, side, threshold } = clause;
  const found = threshold && clause.unit === null && rateOf(printed, clause.measure);
  if (found) {
    const base = ratio(clause.percent ? threshold.dividedBy(HUNDRED) : threshold);
    return { method: stepsOf(deduction, { definition: found.rate, base, side }), basis: found.basis };
  }
  const { step, deduct: each, percent, partial } = deduction;
  return withoutRate({ kind: 'perStepOfTarget', side, step, each, percent, partial, threshold, unit: clause.unit });
}

/** How many there were only a person knows; of several kinds each is named, and 未制定制度扣2分 is no matter of counting. */
function occurrences(clause: Extract<ScoringClause, { kind: 'perOccurrence' }>): RuleMethod {
  const [first] = clause.deductions;
  if (clause.once.length > 0) return { kind: 'checklist', items: [...clause.deductions.map((one) => one.subject), ...clause.once.map((one) => one.text)] };
  const each = first ? points(first.deduct.dividedBy(first.per)) : points(ZERO);
  return { kind: 'perOccurrence', each, what: clause.deductions.map((one) => one.subject).join('、'), rate: null, unit: clause.deductions.length === 1 ? first?.unit ?? null : null };
}

function qualitativeBands(shares: { readonly achieved: Decimal; readonly partly: Decimal }): readonly QualitativeBand[] {
  const achieved = ratio(shares.achieved.dividedBy(HUNDRED));
  const partly = ratio(shares.partly.dividedBy(HUNDRED));
  return [
    { label: '达成', level: 'achieved', from: achieved, to: ratio(ONE) },
    { label: '部分达成', level: 'partly', from: partly, to: achieved },
    { label: '未达成', level: 'missed', from: ratio(ZERO), to: partly },
  ];
}
