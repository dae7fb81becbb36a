// A printed 评分标准 as it was read → the method that carries it out.
import { assertNever, HUNDRED, ONE, points, ratio, ZERO, type Decimal, type Points, type Ratio } from '../units';
import { describeBand, type Band as PrintedBand, type Edge, type PrintedStandard, type ScoringClause, type StepDeduction } from '../grammar';
import type { QualitativeBand, RateDefinition } from '../rules';
import type { Basis } from './measures';
import { rateOfWords, type RateOfWords } from './rateWords';
import type { RuleMethod, ScaleBand, StepsInRow, StepsOfRate } from './rule';

export interface PrintedMethod { readonly method: RuleMethod; readonly basis: Basis | null }

/** What is printed, and whose: 实际支出≤预算数 says only with the indicator's name whose. */
export interface PrintedFor { readonly standard: PrintedStandard; readonly name: string; readonly maxPoints: Points;
  /** A row without target and actual of its own that stands for a group of indicators. */
  readonly composite: boolean;
}

/** Whether it holds, its items or her verdict say. */
const CHECKLIST: RuleMethod = { kind: 'checklist' };

type Clause<K extends ScoringClause['kind']> = Extract<ScoringClause, { kind: K }>;

export function methodOfPrinted(printed: PrintedFor): PrintedMethod {
  const { standard: { method: clause }, name, maxPoints, composite } = printed;
  switch (clause.kind) {
    case 'proportional': return clause.of === 'target' ? plain(ofTarget(clause, composite ? groupOfName(name) : null)) : proportional(clause, printed);
    case 'pass': {
      const pass = inPercent(clause.from);
      return ofRate(clause.measure === null ? null : rateOf(printed, clause.measure), (rate) => (rate ? { kind: 'passThreshold', rate, pass } : { kind: 'byTargetAs', policy: { passThreshold: pass } }));
    }
    case 'classes': return plain({ kind: 'classes', items: clause.items.map(({ label, points: given }) => ({ label, points: given ?? maxPoints })) });
    case 'lateness': return plain({ kind: 'lateness', bands: scaleOf(clause, { percent: false, inWords: '天', full: maxPoints }), inDays: clause.unit === 'day' });
    case 'perUnit': return plain({ kind: 'perUnitOfActual', per: clause.per, unit: clause.unit, each: clause.each });
    case 'reverseLinear': return plain({ kind: 'byTargetAs', policy: { reverse: 'linear' } });
    case 'reverseRatio': return plain({ kind: 'byTargetAs', policy: { reverse: 'ratio' } });
    case 'indicatorSet': return plain(sumOf(clause.set === 'output' ? '产出' : clause.set === 'benefit' ? '效益' : groupOfName(name)));
    case 'bands': {
      const { percent, unit } = clause;
      const found = unit === null ? rateOf(printed, clause.measure) : null;
      return ofRate(found, (rate) => {
        const bands = scaleOf(clause, { percent, inWords: rate || percent ? null : unit ?? '', full: maxPoints });
        return rate ? { kind: 'bands', rate, bands } : { kind: 'bandsInRow', bands, percent, unit };
      });
    }
    case 'limit': return limit(clause, printed);
    case 'perStep': {
      const { threshold, percent, unit, side, deduction, measure } = clause;
      const base = threshold && fractionIf(percent, threshold);
      return ofRate(base && unit === null ? rateOf(printed, measure) : null, (rate) =>
        (rate && base ? stepsOf(deduction, { rate, base, side }) : { kind: 'stepsInRow', ...steps(deduction, side), base, unit }));
    }
    case 'perOccurrence': return plain(occurrences(clause));
    case 'checklist':
    case 'stated': return plain(CHECKLIST);
    case 'qualitative': return plain(clause.shares ? { kind: 'qualitative', bands: qualitativeBands(clause.shares) } : BY_TARGET);
    default: return assertNever(clause);
  }
}

const plain = (method: RuleMethod): PrintedMethod => ({ method, basis: null });

const BY_TARGET: RuleMethod = { kind: 'byTarget' };

const sumOf = (group: '产出' | '效益' | null): RuleMethod => (group ? { kind: 'indicatorSet', group } : BY_TARGET);

/** The method over a rate, with the budget its words name; of the row's own figure (null) where no rate is known. */
const ofRate = (found: RateOfWords | null, method: (rate: RateDefinition | null) => RuleMethod): PrintedMethod =>
  ({ method: method(found?.rate ?? null), basis: found?.basis ?? null });

const inPercent = (printed: Decimal): Ratio => ratio(printed.dividedBy(HUNDRED));
const fractionIf = (percent: boolean, printed: Decimal): Decimal => (percent ? inPercent(printed) : printed);

/** 产出指标完成情况 → 产出. Null: the name says neither, or both. */
export function groupOfName(name: string): '产出' | '效益' | null {
  const output = name.includes('产出');
  const benefit = /效益|效果/.test(name);
  return output === benefit ? null : output ? '产出' : '效益';
}

/** Which figures the standard speaks of: its own formula first, then the measure a clause names, then the indicator. */
const rateOf = ({ standard, name }: PrintedFor, measure: string | null): RateOfWords | null =>
  rateOfWords(standard.definition ?? { name: measure, numerator: null, denominator: null }, name);

/** `fullAt` and `zeroBelow` as fractions; null where neither is printed. */
function endsOf({ fullAt, zeroBelow }: Clause<'proportional'>): Extract<RuleMethod, { kind: 'share' }>['ends'] | null {
  return fullAt ?? zeroBelow ? { fullAt: fullAt ? inPercent(fullAt) : ratio(ONE), zeroBelow: zeroBelow && inPercent(zeroBelow) } : null;
}

/** 产出指标完成情况 has no target of its own: its indicators have. */
function ofTarget(clause: Clause<'proportional'>, group: '产出' | '效益' | null): RuleMethod {
  const ends = endsOf(clause);
  return ends ? { kind: 'shareOfTarget', ends } : sumOf(group);
}

/** 年度平均执行率×10分 is of that rate; 完成率×10分 of the indicator's own. */
function proportional(clause: Clause<'proportional'>, printed: PrintedFor): PrintedMethod {
  const ends = endsOf(clause);
  return ofRate(rateOf(printed, clause.measure) ?? rateOf(printed, null), (rate) =>
    (rate && !ends ? { kind: 'proportional', rate, cap: ratio(ONE) } : { kind: 'share', rate, ends: ends ?? { fullAt: ratio(ONE), zeroBelow: null } }));
}

/** `inWords`: the unit in which the bands are told in words, where their figures are no rates. */
interface Scale { readonly percent: boolean; readonly inWords: string | null; readonly full: Points }

/** An edge that two bands claim belongs to neither: a value exactly there is for a person. */
function scaleOf({ bands, sharedEdges }: Pick<Clause<'lateness'>, 'bands' | 'sharedEdges'>, { percent, inWords, full }: Scale): readonly ScaleBand[] {
  const edge = ({ at, inclusive }: Edge): NonNullable<ScaleBand['from']> =>
    ({ value: fractionIf(percent, at), inclusive: inclusive && !sharedEdges.some((shared) => shared.equals(at)) });
  return bands.map((band: PrintedBand) => ({
    ...(band.low && { from: edge(band.low) }), ...(band.high && { to: edge(band.high) }), award: { kind: 'points', points: band.points ?? full },
    ...(inWords !== null && { words: describeBand(band, inWords) }),
  }));
}

/** 实际支出≤预算数得2分 is a scale of 实际÷预算 with its edge at 1; 每超1个百分点扣… counts from there. */
function limit(clause: Clause<'limit'>, printed: PrintedFor): PrintedMethod {
  const { left, right, comparison, perExcess } = clause;
  const found = rateOfWords({ name: null, numerator: left, denominator: right }, printed.name) ?? rateOf(printed, null);
  if (!found) return plain(CHECKLIST);
  const { rate, basis } = found;
  const upper = comparison === '≤' || comparison === '<';
  if (perExcess) return { method: stepsOf(perExcess, { rate, base: ONE, side: upper ? 'above' : 'below' }), basis };
  const otherwise = printed.standard.failing?.points ?? null;
  const inclusive = comparison === '≤' || comparison === '≥';
  const [near, far] = upper ? ['to', 'from'] as const : ['from', 'to'] as const;
  return {
    method: {
      kind: 'bands', rate, bands: [
        { [near]: { value: ONE, inclusive }, award: { kind: 'points', points: clause.points ?? printed.maxPoints } },
        { [far]: { value: ONE, inclusive: !inclusive }, award: otherwise && { kind: 'points', points: otherwise } },
      ],
    }, basis,
  };
}

const steps = ({ step, percent, deduct: each, partial }: StepDeduction, side: StepsOfRate['side']): Omit<StepsInRow, 'kind' | 'base' | 'unit'> =>
  ({ step: fractionIf(percent, step), side, each, partial, percent });

/** Steps of a rate are fractions, whatever is printed. */
const stepsOf = (deduction: StepDeduction, { rate, base, side }: Pick<StepsOfRate, 'rate' | 'base' | 'side'>): StepsOfRate =>
  ({ kind: 'perStep', ...steps(deduction, side), rate, base, what: rate.name, percent: true, unit: null });

/** How many there were only a person knows; of several kinds each is named, and 未制定制度扣2分 is no matter of counting. */
function occurrences({ deductions, once }: Clause<'perOccurrence'>): RuleMethod {
  if (once.length > 0) return CHECKLIST;
  const [first, ...others] = deductions;
  return {
    kind: 'perOccurrence', each: points(first ? first.deduct.dividedBy(first.per) : ZERO), what: deductions.map((one) => one.subject).join('、'),
    unit: first && others.length === 0 ? first.unit : null,
  };
}

function qualitativeBands(shares: { readonly achieved: Decimal; readonly partly: Decimal }): readonly QualitativeBand[] {
  const achieved = inPercent(shares.achieved);
  const partly = inPercent(shares.partly);
  return [
    { label: '达成', level: 'achieved', from: achieved, to: ratio(ONE) },
    { label: '部分达成', level: 'partly', from: partly, to: achieved },
    { label: '未达成', level: 'missed', from: ratio(ZERO), to: partly },
  ];
}
