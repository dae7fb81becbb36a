// Scores people wrote, against what the rule gives and against each other (C02, C15).
import { points, type Points } from '../units';
import { disagreeingScores, type IndicatorEvaluation, type ScoreRange } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

const all = ({ evaluation }: Checked): readonly IndicatorEvaluation[] => [...evaluation.indicators, ...evaluation.details];

/** Typed, registered or entered, and not what the rule gives: both figures are shown, hers counts. */
export const checkClaims = (checked: Checked): readonly Finding[] => all(checked).flatMap((indicator) => claimOf(checked, indicator));

function claimOf({ form, evaluation }: Checked, indicator: IndicatorEvaluation): readonly Finding[] {
  const { result, ruleScore, claims, maxPoints, name: about } = indicator;
  if (result.kind !== 'scored' || !ruleScore || !maxPoints || ruleScore.equals(result.score)) return [];
  const typed = claims.typedInForm ?? claims.typedInSelfCheck;
  if (result.origin === 'declared' && typed) {
    return [findingIn(form, { at: typed.at, about }, { kind: 'ownScoreDiffers', own: result.score, byRule: ruleScore, totalByRule: evaluation.totalByRule })];
  }
  if (result.origin === 'registered' && claims.registered) {
    const byRule = points(maxPoints.minus(ruleScore));
    return [findingIn(form, { at: claims.registered.at, about }, { kind: 'registeredDiffers', registered: claims.registered.value, byRule })];
  }
  if (result.origin !== 'entered' || !claims.entered) return [];
  return [findingIn(form, { at: claims.entered.at, about }, { kind: 'enteredDiffers', entered: result.score, byRule: ruleScore })];
}

export const checkDisagreements = (checked: Checked): readonly Finding[] =>
  all(checked).flatMap((indicator) => {
    const scores = disagreeingScores(indicator);
    return scores ? [findingIn(checked.form, { at: scores.formAt, about: indicator.name }, {
      kind: 'scoresDisagree', inForm: scores.form.toFixed(), selfCheck: scores.selfCheck.toFixed(), selfCheckAt: scores.selfCheckAt,
    })] : [];
  });

/** Below nothing or above the 分值: left as it is, and not counted. */
export const checkBoundsOfScores = (checked: Checked): readonly Finding[] =>
  all(checked).flatMap((indicator) => {
    const { result, maxPoints } = indicator;
    if (result.kind !== 'judgmentNeeded' || result.why.kind !== 'typedOutOfBounds' || !maxPoints) return [];
    return [findingIn(checked.form, { at: result.at, about: indicator.name }, { kind: 'scoreOutOfBounds', score: result.why.typed, maxPoints })];
  });

/** 部分达成 with the points of 达成: the words and the score do not fit. */
export const checkBands = (checked: Checked): readonly Finding[] =>
  all(checked).flatMap((indicator) => {
    const { result, ruleRange } = indicator;
    if (result.kind !== 'scored' || !ruleRange) return [];
    const { score } = result;
    if (isWithin(score, ruleRange)) return [];
    const { entered, typedInForm, typedInSelfCheck, registered } = indicator.claims;
    const at = (entered ?? typedInForm ?? typedInSelfCheck ?? registered)?.at ?? indicator.at;
    const words = indicator.actual?.value ?? '';
    return [findingIn(checked.form, { at, about: indicator.name }, { kind: 'scoreOutsideBand', score, words, range: ruleRange })];
  });

const isWithin = (score: Points, { from, to, below }: ScoreRange): boolean =>
  score.greaterThanOrEqualTo(from) && (to === undefined || score.lessThanOrEqualTo(to)) && (below === undefined || score.lessThan(below));
