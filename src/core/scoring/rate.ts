// A rate (numerator ÷ denominator) with the step that shows it and the expression that computes it.
import { decimal, ONE, ratio, ratioOf, ZERO, type Ratio } from '../units';
import { isError, type CellRef } from '../workbook';
import type { IndicatorPolicy, MeasureId, RateDefinition } from '../rules';
import type { Expression, OpenReason, Operand, PolicyNote, Step } from './evaluation';
import { binary, cellOf, constant } from './expressions';
import { leftOut, type Basis, type Measure, type Measures } from './measures';
import { sourcesOf, type TargetRow } from './methodByTarget';
import { open, type MethodOutcome } from './methodOutcome';
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

/** `idle`: nothing was planned and nothing spent, which is no rate but keeps within a limit. */
export type RateReading = MeasuredRate | { readonly kind: 'none'; readonly outcome: MethodOutcome; readonly idle: MeasuredRate | null };

const none = (outcome: MethodOutcome, idle: MeasuredRate | null = null): RateReading => ({ kind: 'none', outcome, idle });

/** A rate that stands in the row itself. */
export const statedInRow = ({ actual }: TargetRow, rate: Ratio, name: string): MeasuredRate => ({
  kind: 'rate', rate, operands: null, expression: null, sources: sourcesOf(actual), steps: actual ? [{ kind: 'statedRate', name, rate, at: actual.at }] : [],
});

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
  const { name, stated, minus = null } = definition;
  if (stated) return statedRateOf(name, stated, context.measures);
  const above = context.measures.find(definition.numerator, context.basis, leavingIn(definition, context.policy));
  const below = denominatorOf(definition, context);
  if (above.kind === 'missing' || below.kind === 'missing') return missingOf([above, below]);
  const denominator = below.operand;
  const numerator = printedIn(above.operand, denominator.unit);
  const doubt = doubtOf(definition, numerator, denominator);
  const quotient = (rate: Ratio, expression: Expression | null): MeasuredRate => ({
    kind: 'rate', rate, operands: { numerator, denominator }, expression, sources: [numerator.at, denominator.at],
    steps: [
      ...policiesOf(definition, below.basis, context).map((policy): Step => ({ kind: 'policy', policy })),
      { kind: 'quotient', name, numerator, denominator, minus, rate, shownDecimals: 2 },
    ],
  });
  if (doubt) return none(open(doubt), denominator.value.isZero() && numerator.value.isZero() ? quotient(ratio(ONE), null) : null);
  return quotient(ratio(ratioOf(numerator.value, denominator.value).minus(minus ?? ZERO)), quotientExpression(above.operand, denominator, minus));
}

/** Why a person has to look at the two figures before they are divided. */
function doubtOf({ numerator: id, minus }: RateDefinition, numerator: Operand, denominator: Operand): OpenReason | null {
  const printed = ({ printed: digits, unit }: Operand): string => `${digits}${unit}`;
  const negative = [denominator, ...(minus ? [] : [numerator])].find(({ value }) => value.isNegative());
  if (negative) return { kind: 'negativeActual', actual: printed(negative) };
  if (denominator.value.isZero()) return { kind: 'zeroBudget' };
  return SPENT.includes(id) && unitsProbablyDiffer(denominator.value, numerator.value)
    ? { kind: 'moneyUnitsDiffer', budget: printed(denominator), outturn: printed(numerator) } : null;
}

function statedRateOf(name: string, id: MeasureId, measures: Measures): RateReading {
  const found = measures.find(id);
  if (found.kind === 'missing') return missingOf([found]);
  const { operand } = found;
  const rate = ratio(operand.value);
  const steps: readonly Step[] = id === 'quarterlyExecutionRate' ? [
    { kind: 'policy', policy: 'quarterlyAverageRate' },
    { kind: 'quotient', name, numerator: operand, denominator: { ...operand, value: QUARTERS, printed: QUARTERS.toFixed() }, minus: null, rate, shownDecimals: 2 },
  ] : [{ kind: 'policy', policy: 'statedAverageRate' }, { kind: 'statedRate', name, rate, at: operand.at }];
  return { kind: 'rate', rate, operands: null, steps, expression: cellOf(operand), sources: [operand.at] };
}

/** 全年预算数 gives way to 年初预算数 where the workbook has no revised budget; one that cannot be read is there all the same. */
function denominatorOf(definition: RateDefinition, { measures, basis, policy }: RateContext): Measure {
  const { numerator, denominator: id } = definition;
  const leaving = leavingIn(definition, policy);
  const chosen = id === 'revisedBudget' ? policy[numerator === 'carryover' ? 'carryoverRateBasis' : 'executionRateBasis'] : BASIS_SWITCHES[id] && policy[BASIS_SWITCHES[id]];
  const wanted = basis ?? (chosen === 'revisedBudget' ? 'revised' : chosen ? 'original' : null);
  if (id !== 'revisedBudget') return measures.find(id, wanted, leaving);
  const original = measures.find('originalBudget', null, leaving);
  if (wanted === 'original') return original;
  const revised = measures.find(id, null, leaving);
  return revised.kind === 'missing' && revised.unread === null && original.kind === 'found' ? original : revised;
}

/** Only the execution rate of the whole is taken of a part of the money. */
const leavingIn = ({ numerator }: RateDefinition, policy: IndicatorPolicy): ReturnType<typeof leftOut> => (numerator === 'outturn' ? leftOut(policy) : []);

/** Switches and stand-ins that made the rate what it is. */
function policiesOf(definition: RateDefinition, used: Basis | null, { basis, policy }: RateContext): readonly PolicyNote[] {
  const { numerator, denominator } = definition;
  const bySwitch = BASIS_SWITCHES[denominator] !== undefined && basis !== used;
  const told: readonly (PolicyNote | false)[] = [
    ...leavingIn(definition, policy).map((left) => left.policy),
    numerator === 'threePublicBudget' && denominator === 'threePublicPriorYear' && 'changeOfBudget',
    used === 'original' && (denominator === 'revisedBudget' || bySwitch) && 'originalBudgetAsBase',
    used === 'revised' && bySwitch && 'revisedBudgetAsBase',
  ];
  return told.filter((note) => note !== false);
}

function missingOf(measures: readonly Measure[]): RateReading {
  const gaps = measures.filter((measure) => measure.kind === 'missing');
  return none({ kind: 'missing', what: gaps.map(gapWords).join('、'), cells: gaps.flatMap((gap) => gap.cells) });
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
  const quotient = binary(factor && !factor.equals(ONE) ? binary(above, '*', constant(factor)) : above, '/', below);
  return minus === null ? quotient : binary(quotient, '-', constant(minus));
}
