// A rate (numerator ÷ denominator) with the step that shows it and the expression that computes it.
import { decimal, ONE, ratio, ratioOf, type Ratio } from '../units';
import { isError, type CellRef } from '../workbook';
import type { IndicatorPolicy, MeasureId, RateDefinition } from '../rules';
import type { Expression, Operand, Step } from './evaluation';
import { binary, cellOf, constant } from './expressions';
import { leftOut, type Basis, type Measure, type Measures } from './measures';
import { conversion, printedIn } from './operands';
import { unitsProbablyDiffer } from './unitSlip';

/** A rate of the workbook. `operands` is null for a rate that is stated as such. */
export interface MeasuredRate {
  readonly kind: 'rate';
  readonly rate: Ratio;
  readonly operands: { readonly numerator: Operand; readonly denominator: Operand } | null;
  /** Policies first, then the quotient, so that the product may follow it. */
  readonly steps: readonly Step[];
  readonly expression: Expression | null;
  readonly sources: readonly CellRef[];
}

export type RateReading =
  | MeasuredRate
  | { readonly kind: 'missing'; readonly what: string; readonly cells: readonly CellRef[] }
  /** Nothing to divide by: what that means is for a person to say. */
  | { readonly kind: 'zeroDenominator'; readonly numerator: Operand; readonly denominator: Operand }
  | { readonly kind: 'negative'; readonly operand: Operand }
  /** One of the two is probably in another unit of money. */
  | { readonly kind: 'unitsDiffer'; readonly numerator: Operand; readonly denominator: Operand };

export interface RateContext {
  readonly measures: Measures;
  /** Which budget the form says stands below the line. */
  readonly basis: Basis | null;
  readonly policy: IndicatorPolicy;
}

/** Denominators that are budgets of a kind of their own, each with the switch that says which: 年初 where nobody says otherwise. */
const BASIS_SWITCHES: Readonly<Partial<Record<MeasureId, 'controlRateBasis' | 'threePublicBasis'>>> = {
  overheadsBudget: 'controlRateBasis', procurementBudget: 'controlRateBasis', threePublicBudget: 'threePublicBasis',
};
const QUARTERS = decimal('4');

/** Money spent as planned: of these a rate of 0.01% or 9,000% is no rate. A carry-over may be that small. */
const SPENT: readonly MeasureId[] = ['outturn', 'basicOutturn', 'projectOutturn'];

export function measureRate(definition: RateDefinition, context: RateContext): RateReading {
  if (definition.stated) return statedRateOf(definition, definition.stated, context.measures);
  const numerator = context.measures.find(definition.numerator, context.basis, leavingIn(definition, context.policy));
  const denominator = denominatorOf(definition, context);
  if (numerator.kind === 'missing' || denominator.kind === 'missing') return missingOf([numerator, denominator]);
  const below = denominator.operand;
  const above = printedIn(numerator.operand, below.unit);
  const mayBeNegative = definition.minus !== undefined;
  if (below.value.isNegative()) return { kind: 'negative', operand: below };
  if (above.value.isNegative() && !mayBeNegative) return { kind: 'negative', operand: above };
  if (below.value.isZero()) return { kind: 'zeroDenominator', numerator: above, denominator: below };
  if (SPENT.includes(definition.numerator) && unitsProbablyDiffer(below.value, above.value)) return { kind: 'unitsDiffer', numerator: above, denominator: below };
  const rate = ratio(ratioOf(above.value, below.value).minus(definition.minus ?? ratio('0')));
  return {
    kind: 'rate', rate, operands: { numerator: above, denominator: below },
    steps: [
      ...switchSteps(definition, context.policy), ...basisSteps(definition.denominator, denominator.basis, context),
      { kind: 'quotient', name: definition.name, numerator: above, denominator: below, minus: definition.minus ?? null, rate, shownDecimals: 2 },
    ],
    expression: quotientExpression(numerator.operand, below, definition.minus ?? null),
    sources: [above.at, below.at],
  };
}

function statedRateOf(definition: RateDefinition, id: MeasureId, measures: Measures): RateReading {
  const found = measures.find(id);
  if (found.kind === 'missing') return missingOf([found]);
  const { operand } = found;
  const rate = ratio(operand.value);
  const stated: readonly Step[] = id === 'quarterlyExecutionRate' ? [
    { kind: 'policy', policy: 'quarterlyAverageRate' },
    { kind: 'quotient', name: definition.name, numerator: operand, denominator: { ...operand, value: QUARTERS, printed: QUARTERS.toFixed() }, minus: null, rate, shownDecimals: 2 },
  ] : [{ kind: 'policy', policy: 'statedAverageRate' }, { kind: 'statedRate', name: definition.name, rate, at: operand.at }];
  return { kind: 'rate', rate, operands: null, steps: stated, expression: cellOf(operand), sources: [operand.at] };
}

/** 全年预算数 gives way to 年初预算数 where the workbook has no revised budget; one that cannot be read is there all the same. */
function denominatorOf(definition: RateDefinition, context: RateContext): Measure {
  const { measures, basis, policy } = context;
  const id = definition.denominator;
  const leaving = leavingIn(definition, policy);
  if (id !== 'revisedBudget') {
    const name = BASIS_SWITCHES[id];
    return measures.find(id, basis ?? (name && policy[name] === 'revisedBudget' ? 'revised' : null), leaving);
  }
  const chosen = definition.numerator === 'carryover' ? policy.carryoverRateBasis : policy.executionRateBasis;
  const wanted = basis ?? (chosen === 'originalBudget' ? 'original' : 'revised');
  const first = measures.find(wanted === 'original' ? 'originalBudget' : 'revisedBudget', null, leaving);
  if (first.kind === 'found' || wanted === 'original' || first.unread !== null) return first;
  const original = measures.find('originalBudget', null, leaving);
  return original.kind === 'found' ? original : first;
}

/** Only the execution rate of the whole is taken of a part of the money. */
const leavingIn = ({ numerator }: RateDefinition, policy: IndicatorPolicy): ReturnType<typeof leftOut> => (numerator === 'outturn' ? leftOut(policy) : []);

function switchSteps(definition: RateDefinition, policy: IndicatorPolicy): readonly Step[] {
  const leaving = leavingIn(definition, policy);
  return [
    ...(leaving.includes('priorCarryover') ? [{ kind: 'policy', policy: 'withoutCarryover' } as const] : []),
    ...(leaving.includes('otherFunds') ? [{ kind: 'policy', policy: 'fiscalFundsOnly' } as const] : []),
    ...(definition.numerator === 'threePublicBudget' && definition.denominator === 'threePublicPriorYear' ? [{ kind: 'policy', policy: 'changeOfBudget' } as const] : []),
  ];
}

function basisSteps(id: MeasureId, used: Basis | null, context: RateContext): readonly Step[] {
  const original = { kind: 'policy', policy: 'originalBudgetAsBase' } as const;
  const revised = { kind: 'policy', policy: 'revisedBudgetAsBase' } as const;
  if (id === 'revisedBudget') return used === 'original' ? [original] : [];
  if (!BASIS_SWITCHES[id] || used === null) return [];
  return context.basis === used ? [] : [used === 'original' ? original : revised];
}

function missingOf(measures: readonly Measure[]): RateReading {
  const gaps = measures.flatMap((measure) => (measure.kind === 'missing' ? [measure] : []));
  return { kind: 'missing', what: gaps.map(gapWords).join('、'), cells: gaps.flatMap((gap) => gap.cells) };
}

/** The name of what is missing, with what stands in its cell instead. */
function gapWords({ name, unread }: Extract<Measure, { kind: 'missing' }>): string {
  if (!unread) return name;
  if (!isError(unread.value)) return `${name}（填的是“${unread.text}”，读不出数）`;
  return unread.value.error === '#未计算' ? `${name}（公式没有算出结果）` : `${name}（单元格是错误值${unread.value.error}）`;
}

function quotientExpression(numerator: Operand, denominator: Operand, minus: Ratio | null): Expression | null {
  const above = cellOf(numerator);
  const below = cellOf(denominator);
  if (!above || !below) return null;
  const factor = conversion(numerator.unit, denominator.unit);
  const same = factor === null || factor.equals(ONE);
  const quotient = binary(same ? above : binary(above, '*', constant(factor)), '/', below);
  return minus === null ? quotient : binary(quotient, '-', constant(minus));
}
