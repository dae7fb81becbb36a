// The sheet's own target against its actual: what each outcome of the comparison earns.
import { assertNever, clamp, formatDay, formatPlain, NO_POINTS, ONE, ratio, ratioOf, roundPoints, ZERO, type Ratio } from '../units';
import type { AskReason, Measured, Outcome, Target } from '../grammar';
import type { CellRef } from '../workbook';
import type { Comparison, OpenReason, Step } from './evaluation';
import { fullRange, open, scored, timesStep, type MethodContext, type MethodOutcome, type RuleScore } from './methodOutcome';
import { passShare } from './methodPassThreshold';
import { scoreByWords } from './methodQualitative';
import { reverseAttainment } from './methodReverse';
import { targetExpression, type TargetCells } from './targetExpression';

/** The texts and cells of a compared row. */
export interface TargetRow extends TargetCells {
  readonly comparison: Comparison;
  readonly targetText: string;
  readonly actualText: string;
}

export function scoreByTarget(row: TargetRow, context: MethodContext): MethodOutcome {
  const { outcome } = row.comparison;
  const whole = fullRange(context.maxPoints);
  const texts = { target: row.targetText, actual: row.actualText };
  switch (outcome.kind) {
    case 'reached': return reached(outcome, row, context);
    case 'boundDecides':
      return full(row, context, {
        kind: 'reached', actual: row.actualText, target: formatPlain(outcome.bound.target), comparison: boundWord(row.comparison.target), score: context.maxPoints,
      });
    case 'achievedInWords':
    case 'notAchievedInWords': return scoreByWords(outcome, row.actualText, context);
    case 'short': return short(outcome.measured, row, context);
    case 'exceeds': return exceeds(outcome.measured, row, context);
    case 'outsideRange': return open({ kind: 'outsideRange', ...texts }, whole, missed(outcome.measured));
    case 'late': return open({ kind: 'lateDeadline', ...texts }, whole, missed(null));
    case 'worseClass': return open({ kind: 'classMissed', ...texts }, whole, missed(null));
    case 'boundUndecided': return missing(row.actualAt, '实际完成值的确数');
    case 'needsNumber':
    case 'needsDate': return open({ kind: 'wordsForNumber', ...texts }, whole);
    case 'unitClash': return open({ kind: 'unitClash', ...texts }, whole);
    case 'asked': return open(askedReason(outcome.reason, texts), whole, { reached: outcome.reason === 'bareZeroExceeded' ? false : null });
    case 'actualMissing': return missing(row.actualAt, '实际完成值');
    case 'targetMissing': return missing(row.targetAt, '年度指标值');
    case 'targetUnreadable': return open(unreadableTarget(row), whole);
    case 'actualUnreadable': return open(unreadableActual(row), whole);
    default: return assertNever(outcome);
  }
}

const missing = (at: CellRef | null, what: string): MethodOutcome => ({ kind: 'missing', what, cells: at ? [at] : [] });

const missed = (measured: Measured | null): { readonly reached: false; readonly attainment: Ratio | null } =>
  ({ reached: false, attainment: measured && attainmentOf(measured) });

/** @returns null where the target is zero or less, of which no share can be reached */
export const attainmentOf = (measured: Measured): Ratio | null =>
  (measured.target.greaterThan(ZERO) ? ratioOf(measured.actual, measured.target) : null);

const isUpperBound = (target: Target): boolean => target.kind === 'quantity' && (target.comparison === '≤' || target.comparison === '<');
const boundWord = (target: Target): '≤' | '不低于' => (isUpperBound(target) ? '≤' : '不低于');

function full(row: TargetRow, context: MethodContext, step: Step, measured: Measured | null = null): RuleScore {
  return scored(context.maxPoints, [step], {
    sources: [row.actualAt, row.targetAt].flatMap((at) => at ?? []), reached: true, attainment: measured && attainmentOf(measured),
    expression: measured && targetExpression(row, measured, context),
  });
}

function reached(outcome: Extract<Outcome, { kind: 'reached' }>, row: TargetRow, context: MethodContext): MethodOutcome {
  const { measured } = outcome;
  const score = context.maxPoints;
  const { target, actual } = row.comparison;
  if (outcome.by === 'date') {
    const done = actual.kind === 'date' ? formatDay(actual.to) : row.actualText;
    const due = target.kind === 'deadline' ? formatDay(target.on) : row.targetText;
    return full(row, context, { kind: 'reached', actual: done, target: due, comparison: '不晚于', score });
  }
  if (!measured) return full(row, context, { kind: 'reached', actual: row.actualText, target: row.targetText, comparison: '不低于', score });
  const done = formatPlain(measured.actual);
  if (target.kind === 'range') return full(row, context, { kind: 'reached', actual: done, target: row.targetText, comparison: '在', score }, measured);
  const step: Step = { kind: 'reached', actual: done, target: formatPlain(measured.target), comparison: isUpperBound(target) ? '≤' : '≥', score };
  const result = full(row, context, step, measured);
  const beyond = target.kind === 'quantity' && target.comparison === '=' && measured.actual.greaterThan(measured.target);
  if (beyond && context.policy.equalExceeded === 'reverse') return { ...exceeds(measured, row, context), expression: null };
  if (beyond && context.policy.equalExceeded === 'ask') {
    return open({ kind: 'equalExceeded', target: row.targetText, actual: row.actualText }, fullRange(context.maxPoints), { reached: false, attainment: attainmentOf(measured) });
  }
  return isUpperBound(target) ? result : lessOverAchievement(result, measured, context);
}

/** Takes points off only where the rule set says from which attainment and how many. */
function lessOverAchievement(result: RuleScore, measured: Measured, context: MethodContext): MethodOutcome {
  const rule = context.policy.overAchievementDeduction;
  const attainment = rule && attainmentOf(measured);
  if (!rule || !attainment || attainment.lessThan(rule.from)) return result;
  const { maxPoints, decimals } = context;
  const cost = rule.by === 'points' ? rule.amount : maxPoints.times(rule.amount).times(rule.by === 'share' ? ONE : attainment.minus(rule.from));
  const left = roundPoints(clamp(maxPoints.minus(cost), ZERO, maxPoints), decimals);
  return { ...result, score: left, expression: null, steps: [...result.steps, { kind: 'overAchievementDeduction', attainment, rule, maxPoints, score: left }] };
}

/** actual ÷ target × 分值, or nothing under the pass mark where the rule set has one. */
function short(measured: Measured, row: TargetRow, context: MethodContext): MethodOutcome {
  const attainment = ratio(clamp(ratioOf(measured.actual, measured.target), ZERO, ONE));
  const { passThreshold } = context.policy;
  const times = timesStep(passThreshold === null ? attainment : passShare(attainment, passThreshold), context);
  const steps: readonly Step[] = [
    { kind: 'attainment', actual: measured.actual, target: measured.target, attainment },
    ...(passThreshold === null ? [] : [{ kind: 'passThreshold', attainment, pass: passThreshold } as const]), times,
  ];
  return scored(times.score, steps, {
    sources: [row.actualAt, row.targetAt].flatMap((at) => at ?? []), attainment, reached: false, expression: targetExpression(row, measured, context),
  });
}

function exceeds(measured: Measured, row: TargetRow, context: MethodContext): RuleScore {
  const sources = [row.actualAt, row.targetAt].flatMap((at) => at ?? []);
  const { reverse } = context.policy;
  const attainment = reverseAttainment(ratio(measured.actual), ratio(measured.target), reverse);
  if (!measured.target.greaterThan(ZERO)) {
    const policy: Step = { kind: 'reverse', formula: reverse, actual: measured.actual, target: measured.target, attainment };
    return scored(NO_POINTS, [policy], { sources, reached: false });
  }
  const times = timesStep(attainment, context);
  return scored(times.score, [{ kind: 'reverse', formula: reverse, actual: measured.actual, target: measured.target, attainment }, times], {
    sources, reached: false, attainment: attainmentOf(measured), expression: targetExpression(row, measured, context),
  });
}

function unreadableTarget({ comparison: { target }, targetText }: TargetRow): OpenReason {
  return { kind: target.kind === 'unreadable' && target.reason === 'yearUnknown' ? 'deadlineYearUnknown' : 'targetUnreadable', target: targetText };
}

function unreadableActual(row: TargetRow): OpenReason {
  const { target, actual } = row.comparison;
  if (actual.kind === 'error') return { kind: 'cellError', error: actual.error };
  if (target.kind === 'qualitative' || target.kind === 'class') return { kind: 'qualitativeWords', words: row.actualText };
  return { kind: 'wordsForNumber', target: row.targetText, actual: row.actualText };
}

function askedReason(reason: AskReason, texts: { readonly target: string; readonly actual: string }): OpenReason {
  switch (reason) {
    case 'bareCostExceeded': return { kind: 'bareCostExceeded', ...texts };
    case 'fixedExceeded': return { kind: 'equalExceeded', ...texts };
    case 'bareZeroExceeded': return { kind: 'bareZeroExceeded', actual: texts.actual };
    case 'negativeActual': return { kind: 'negativeActual', actual: texts.actual };
    case 'severalTargets': return { kind: 'severalThresholds', target: texts.target };
    case 'negativeTarget':
    case 'percentScale':
    case 'unitUnstated':
    case 'changeUnclear':
    case 'dateUndecided':
    case 'classOrderUnknown':
    case 'kindsDiffer': return { kind: 'comparisonUnclear', reason, ...texts };
    default: return assertNever(reason);
  }
}
