// What a method gives, and what it needs to know: common to all methods.
import { clamp, NO_POINTS, ratio, roundPoints, ZERO, type Decimal, type Points, type Ratio } from '../units';
import type { CellRef } from '../workbook';
import type { IndicatorPolicy } from '../rules';
import { binary, cell, constant, rounded } from './expressions';
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
  /** null: from nothing to everything. */
  readonly range: ScoreRange | null;
  readonly attainment: Ratio | null;
  readonly reached: boolean | null;
  readonly steps: readonly Step[];
}

export interface MissingInput { readonly kind: 'missing'; readonly what: string; readonly cells: readonly CellRef[] }

export type MethodOutcome =
  | RuleScore
  | OpenOutcome
  | MissingInput
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
export const fullRange = (maxPoints: Points): ScoreRange => ({ from: NO_POINTS, to: maxPoints });

export const open = (why: OpenReason, known: Partial<Omit<OpenOutcome, 'kind' | 'why'>> = {}): OpenOutcome =>
  ({ kind: 'open', why, range: null, attainment: null, reached: null, steps: [], ...known });

export const missing = (what: string, at: CellRef | null | undefined): MissingInput => ({ kind: 'missing', what, cells: at ? [at] : [] });

/** Printed words that only a person can apply are quoted to her; without any words there is no rule. */
export const needsVerdict = (words: string): MethodOutcome => ({ kind: 'verdictNeeded', why: words === '' ? { kind: 'noRule' } : { kind: 'standardForPerson', quote: words } });

/** How many there were, no table holds. */
export const needsCount = ({ what }: { readonly what: string }): MethodOutcome => ({ kind: 'verdictNeeded', why: { kind: 'occurrencesUnknown', what } });

/** Exact points as the sheet will show them: within 0…分值, rounded once. */
export const settle = (exact: Decimal, context: MethodContext): Points =>
  roundPoints(clamp(exact, ZERO, context.maxPoints), context.decimals);

type Known = Partial<Omit<RuleScore, 'kind' | 'score' | 'steps'>>;

/** A score with what most methods leave at its default. */
export const scored = (score: Points, steps: readonly Step[], known: Known = {}): RuleScore =>
  ({ kind: 'scored', score, steps, expression: null, sources: [], attainment: null, reached: null, toConfirm: false, ...known });

/** A part of the 分值: `…；×10＝9.88`. `expression` of `known` is that of the part. */
export function scoredPart(part: Decimal, steps: readonly Step[], known: Known, context: MethodContext): RuleScore {
  const { maxPoints } = context;
  const exact = maxPoints.times(part);
  const score = settle(exact, context);
  return scored(score, [...steps, { kind: 'times', factor: ratio(part), maxPoints, exact, score }], { ...known, expression: partInCells(known.expression, context) });
}

/** `ROUND(D8*…,2)`: a part of the 分值, which is its cell or its digits. */
export const partInCells = (part: Expression | null | undefined, { maxPoints, maxPointsCell, decimals }: MethodContext): Expression | null =>
  (part ? rounded(binary(maxPointsCell ? cell(maxPointsCell) : constant(maxPoints), '*', part), decimals) : null);
