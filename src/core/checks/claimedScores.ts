// Scores people wrote, against what the rule gives and against each other (C02, C15).
import { points, type Points } from '../units';
import { disagreeingScores, type ScoreRange } from '../scoring';
import { ofEachIndicator } from './check';

/** Typed, registered or entered, and not what the rule gives: both figures are shown, hers counts. */
export const checkClaims = ofEachIndicator(({ result, ruleScore: byRule, claims, maxPoints }, { evaluation }) => {
  if (result.kind !== 'scored' || !byRule || !maxPoints || byRule.equals(result.score)) return null;
  const { registered, entered } = claims;
  const typed = claims.typedInForm ?? claims.typedInSelfCheck;
  if (result.origin === 'declared' && typed) return { kind: 'ownScoreDiffers', at: typed.at, own: result.score, byRule, totalByRule: evaluation.totalByRule };
  if (result.origin === 'registered' && registered) return { kind: 'registeredDiffers', at: registered.at, registered: registered.value, byRule: points(maxPoints.minus(byRule)) };
  return result.origin === 'entered' && entered ? { kind: 'enteredDiffers', at: entered.at, entered: result.score, byRule } : null;
});

export const checkDisagreements = ofEachIndicator((indicator) => {
  const scores = disagreeingScores(indicator);
  return scores && { kind: 'scoresDisagree', at: scores.formAt, inForm: scores.form.toFixed(), selfCheck: scores.selfCheck.toFixed(), selfCheckAt: scores.selfCheckAt };
});

/** 部分达成 with the points of 达成: the words and the score do not fit. */
export const checkBands = ofEachIndicator(({ result, ruleRange: range, claims, at, actual }) => {
  if (result.kind !== 'scored' || !range || isWithin(result.score, range)) return null;
  const claim = claims.entered ?? claims.typedInForm ?? claims.typedInSelfCheck ?? claims.registered;
  return { kind: 'scoreOutsideBand', at: claim?.at ?? at, score: result.score, words: actual?.value ?? '', range };
});

const isWithin = (score: Points, { from, to, below }: ScoreRange): boolean =>
  score.greaterThanOrEqualTo(from) && (to === undefined || score.lessThanOrEqualTo(to)) && (below === undefined || score.lessThan(below));
