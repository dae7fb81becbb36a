// What a method gives, and what it needs to know: common to all methods.
import { clamp, ratio, roundPoints, ZERO, type Decimal, type Points, type Ratio } from '../units';
import type { CellRef } from '../workbook';
import type { IndicatorPolicy } from '../rules';
import { cell, constant } from './expressions';
import type { Expression, OpenReason, ScoreRange, Step } from './evaluation';

/** A score by rule, rounded once, with its working. */
export interface RuleScore {
  readonly kind: 'scored';
  readonly score: Points;
  readonly steps: readonly Step[];
  readonly expression: Expression | null;
  readonly sources: readonly CellRef[];
  readonly attainment: Ratio | null;
  readonly reached: boolean | null;
  /** 定性 达成: counts, and is listed under 请确认. */
  readonly toConfirm: boolean;
}

/** A person scores; what is known so far stands beside it. */
export interface OpenOutcome {
  readonly kind: 'open';
  readonly why: OpenReason;
  readonly range: ScoreRange;
  readonly attainment: Ratio | null;
  readonly reached: boolean | null;
  readonly steps: readonly Step[];
}

export type MethodOutcome =
  | RuleScore
  | OpenOutcome
  | { readonly kind: 'missing'; readonly what: string; readonly cells: readonly CellRef[] }
  /** Only a verdict, a count or a person can say. `why` stands where nobody does. */
  | { readonly kind: 'verdictNeeded'; readonly why: OpenReason };

/** The frame every method scores in. */
export interface MethodContext {
  readonly maxPoints: Points;
  /** The cell of the 分值, where it holds that number; null: it is written into formulas as a constant. */
  readonly maxPointsCell: CellRef | null;
  readonly decimals: number;
  readonly policy: IndicatorPolicy;
}

/** From nothing to everything. */
export const fullRange = (maxPoints: Points): ScoreRange => ({ from: roundPoints(ZERO, 0), to: maxPoints });

export const open = (why: OpenReason, range: ScoreRange, known: Partial<Pick<OpenOutcome, 'attainment' | 'reached' | 'steps'>> = {}): OpenOutcome =>
  ({ kind: 'open', why, range, attainment: null, reached: null, steps: [], ...known });

/** Exact points as the sheet will show them: within 0…分值, rounded once. */
export const settle = (exact: Decimal, context: MethodContext): Points =>
  roundPoints(clamp(exact, ZERO, context.maxPoints), context.decimals);

/** A score that no formula carries: the parts that most methods leave at their defaults. */
export const scored = (score: Points, steps: readonly Step[], more: Partial<Omit<RuleScore, 'kind' | 'score' | 'steps'>> = {}): RuleScore =>
  ({ kind: 'scored', score, steps, expression: null, sources: [], attainment: null, reached: null, toConfirm: false, ...more });

/** `×10＝9.88` */
export function timesStep(factor: Decimal, context: MethodContext): Extract<Step, { kind: 'times' }> {
  const exact = context.maxPoints.times(factor);
  return { kind: 'times', factor: ratio(factor), maxPoints: context.maxPoints, exact, score: settle(exact, context) };
}

/** The 分值 as a formula sees it: its cell, else its digits. */
export const maxPointsExpression = (context: MethodContext): Expression =>
  context.maxPointsCell ? cell(context.maxPointsCell) : constant(context.maxPoints);
