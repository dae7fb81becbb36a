// The sheet's own target against its actual: what each outcome of the comparison earns.
import { assertNever, clamp, formatDay, formatPlain, NO_POINTS, ONE, ratio, ratioOf, roundPoints, ZERO, type Ratio } from '../units';
import type { AskReason, Measured, Outcome } from '../grammar';
import type { CellRef } from '../workbook';
import type { FieldCell } from '../tables';
import type { Comparison, OpenReason, Step } from './evaluation';
import { missing, open, partInCells, scored, scoredPart, type MethodContext, type MethodOutcome, type RuleScore } from './methodOutcome';
import { passShare, reverseAttainment } from './methodOfRate';
import { scoreByWords } from './methodQualitative';
import { isUpperBound, shareInCells } from './targetExpression';

/** A compared row with its two cells. */
export interface TargetRow {
  readonly comparison: Comparison;
  readonly target: FieldCell | null;
  readonly actual: FieldCell | null;
  readonly texts: { readonly target: string; readonly actual: string };
}

/** Does it say anything at all? */
export const hasFigures = ({ comparison: { target, actual } }: TargetRow): boolean => target.kind !== 'nothing' || actual.kind !== 'nothing';

/** What a row's target and actual leave open; both texts go with it. */
type RowReason = Extract<OpenReason['kind'],
  | 'lateDeadline' | 'outsideRange' | 'bareCostExceeded' | 'equalExceeded' | 'bareZeroExceeded' | 'negativeActual' | 'targetUnreadable'
  | 'deadlineYearUnknown' | 'severalThresholds' | 'unitClash' | 'wordsForNumber' | 'classMissed'>;

export function scoreByTarget(row: TargetRow, context: MethodContext): MethodOutcome {
  const { outcome, target, actual } = row.comparison;
  const ask = (kind: RowReason, known: { readonly reached: false; readonly attainment?: Ratio | null } | null = null): MethodOutcome => open({ kind, ...row.texts }, known ?? {});
  switch (outcome.kind) {
    case 'reached': return reached(outcome, row, context);
    case 'boundDecides': return full(row, { actual: row.texts.actual, target: formatPlain(outcome.bound.target), comparison: isUpperBound(target) ? '≤' : '不低于' }, context);
    case 'achievedInWords':
    case 'notAchievedInWords': return scoreByWords(outcome, row.texts.actual, context);
    case 'short': return short(outcome.measured, row, context);
    case 'exceeds': return exceeds(outcome.measured, row, context);
    case 'outsideRange': return ask('outsideRange', { reached: false, attainment: attainmentOf(outcome.measured) });
    case 'late': return ask('lateDeadline', { reached: false });
    case 'worseClass': return ask('classMissed', { reached: false });
    case 'boundUndecided': return missing('实际完成值的确数', row.actual?.at);
    case 'needsNumber':
    case 'needsDate': return ask('wordsForNumber');
    case 'unitClash': return ask('unitClash');
    case 'asked': {
      const kind = ASKED[outcome.reason];
      if (!kind) return open({ kind: 'comparisonUnclear', reason: outcome.reason, ...row.texts });
      return ask(kind, kind === 'bareZeroExceeded' ? { reached: false } : null);
    }
    case 'actualMissing': return missing('实际完成值', row.actual?.at);
    case 'targetMissing': return missing('年度指标值', row.target?.at);
    case 'targetUnreadable': return ask(target.kind === 'unreadable' && target.reason === 'yearUnknown' ? 'deadlineYearUnknown' : 'targetUnreadable');
    case 'actualUnreadable':
      if (actual.kind === 'error') return open({ kind: 'cellError', error: actual.error });
      return target.kind === 'qualitative' || target.kind === 'class' ? open({ kind: 'qualitativeWords', words: row.texts.actual }) : ask('wordsForNumber');
    default: return assertNever(outcome);
  }
}

/** What is asked in words of its own; the rest is simply not to be compared. */
const ASKED: Readonly<Partial<Record<AskReason, RowReason>>> = {
  bareCostExceeded: 'bareCostExceeded', fixedExceeded: 'equalExceeded', bareZeroExceeded: 'bareZeroExceeded',
  negativeActual: 'negativeActual', severalTargets: 'severalThresholds',
};

/** @returns null where the target is zero or less, of which no share can be reached */
export const attainmentOf = (measured: Measured): Ratio | null =>
  (measured.target.greaterThan(ZERO) ? ratioOf(measured.actual, measured.target) : null);

export const sourcesOf = (...fields: readonly (FieldCell | null)[]): readonly CellRef[] => fields.flatMap((field) => field?.at ?? []);

function knownOf(row: TargetRow, measured: Measured | null, context: MethodContext): Pick<RuleScore, 'sources' | 'attainment' | 'expression'> {
  return { sources: sourcesOf(row.actual, row.target), attainment: measured && attainmentOf(measured), expression: measured && shareInCells(row, measured, context) };
}

type ReachedStep = Extract<Step, { kind: 'reached' }>;

function full(row: TargetRow, shown: Pick<ReachedStep, 'actual' | 'target' | 'comparison'>, context: MethodContext, measured: Measured | null = null): RuleScore {
  const { maxPoints } = context;
  const known = knownOf(row, measured, context);
  return scored(maxPoints, [{ kind: 'reached', ...shown, score: maxPoints }], { ...known, reached: true, expression: partInCells(known.expression, context) });
}

function reached({ by, measured, remarks }: Extract<Outcome, { kind: 'reached' }>, row: TargetRow, context: MethodContext): MethodOutcome {
  const { comparison: { target, actual }, texts } = row;
  if (by === 'date') {
    return full(row, {
      actual: actual.kind === 'date' ? formatDay(actual.to) : texts.actual, target: target.kind === 'deadline' ? formatDay(target.on) : texts.target, comparison: '不晚于',
    }, context);
  }
  if (!measured) return full(row, { ...texts, comparison: '不低于' }, context);
  const done = formatPlain(measured.actual);
  if (target.kind === 'range') return full(row, { actual: done, target: texts.target, comparison: '在' }, context, measured);
  const upper = isUpperBound(target);
  if (remarks.includes('equalExceeded')) {
    const { equalExceeded } = context.policy;
    if (equalExceeded === 'reverse') return { ...exceeds(measured, row, context), expression: null };
    if (equalExceeded === 'ask') return open({ kind: 'equalExceeded', ...texts }, { reached: false, attainment: attainmentOf(measured) });
  }
  const result = full(row, { actual: done, target: formatPlain(measured.target), comparison: upper ? '≤' : '≥' }, context, measured);
  return upper ? result : lessOverAchievement(result, context);
}

/** Takes points off only where the rule set says from which attainment and how many. */
function lessOverAchievement(result: RuleScore, { maxPoints, decimals, policy }: MethodContext): MethodOutcome {
  const rule = policy.overAchievementDeduction;
  const { attainment } = result;
  if (!rule || !attainment || attainment.lessThan(rule.from)) return result;
  const cost = rule.by === 'points' ? rule.amount : maxPoints.times(rule.amount).times(rule.by === 'share' ? ONE : attainment.minus(rule.from));
  const score = roundPoints(clamp(maxPoints.minus(cost), ZERO, maxPoints), decimals);
  return { ...result, score, expression: null, steps: [...result.steps, { kind: 'overAchievementDeduction', attainment, rule, maxPoints, score }] };
}

/** actual ÷ target × 分值, or nothing under the pass mark where the rule set has one. */
function short(measured: Measured, row: TargetRow, context: MethodContext): MethodOutcome {
  const attainment = ratio(clamp(ratioOf(measured.actual, measured.target), ZERO, ONE));
  const { passThreshold: pass } = context.policy;
  const steps: readonly Step[] = [
    { kind: 'attainment', actual: measured.actual, target: measured.target, attainment },
    ...(pass === null ? [] : [{ kind: 'passThreshold', attainment, pass } as const]),
  ];
  const known = { sources: sourcesOf(row.actual, row.target), attainment, expression: shareInCells(row, measured, context), reached: false };
  return scoredPart(pass === null ? attainment : passShare(attainment, pass), steps, known, context);
}

function exceeds(measured: Measured, row: TargetRow, context: MethodContext): RuleScore {
  const { actual, target } = measured;
  const { reverse: formula } = context.policy;
  const attainment = reverseAttainment(actual, target, formula);
  const steps: readonly Step[] = [{ kind: 'reverse', formula, actual, target, attainment }];
  const known = { ...knownOf(row, measured, context), reached: false };
  return target.greaterThan(ZERO) ? scoredPart(attainment, steps, known, context) : scored(NO_POINTS, steps, known);
}
