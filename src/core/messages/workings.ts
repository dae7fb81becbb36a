// 计算过程: the steps of a score in words and digits that a reader can follow with a calculator.
import { assertNever, formatPercent, formatPlain, HUNDRED, ONE, ratio, ratioOf, roundHalfUp, ZERO, type Points, type Ratio } from '../units';
import { formatCell } from '../workbook';
import type { Band } from '../rules';
import type { Step } from '../scoring';
import { edgePercent, percentThatReproduces, pts, scoreText } from './numbers';
import { policyWords } from './policies';

/** The working of a score, `；` between its steps: `682.37÷690.47＝98.83%；×10＝9.88`. */
export function describeWorking(steps: readonly Step[]): string {
  return steps.map((step, index) => describeStep(step, steps[index + 1])).filter((words) => words !== '').join('；');
}

function describeStep(step: Step, next: Step | undefined): string {
  switch (step.kind) {
    case 'quotient': {
      const change = step.minus === null ? '' : `−${formatPlain(step.minus)}`;
      return `${step.numerator.printed}÷${step.denominator.printed}${change}＝${rateText(step.rate, next)}`;
    }
    case 'statedRate': return `${step.name}${rateText(step.rate, next)}（${formatCell(step.at)}）`;
    case 'times': return `×${pts(step.maxPoints)}＝${step.score.toFixed(Math.max(2, step.score.decimalPlaces()))}`;
    case 'capped': return `超过${edgePercent(step.cap)}的按${edgePercent(step.cap)}计`;
    case 'reached': return `${step.actual}${step.comparison}${step.target}，得满分${pts(step.score)}`;
    case 'attainment': return `${formatPlain(step.actual)}÷${formatPlain(step.target)}＝${clampedText(() => ratioOf(step.actual, step.target), step.attainment, next)}`;
    case 'reverse': return reverseWords(step, next);
    case 'passThreshold':
      return step.attainment.lessThan(step.pass)
        ? `完成率低于${edgePercent(step.pass)}，不得分`
        : `（完成率−${edgePercent(step.pass)}）÷（100%−${edgePercent(step.pass)}）＝${rateText(passShare(step.attainment, step.pass), next)}`;
    case 'inBand': return `${bandWords(step.band)}，得${pts(step.score)}`;
    case 'limit':
      return step.within
        ? `${step.actual.printed}≤${step.limit.printed}，得${pts(step.score)}`
        : `${step.actual.printed}＞${step.limit.printed}，得${pts(step.score)}`;
    case 'occurrences': return occurrenceWords(step);
    case 'qualitative': return qualitativeWords(step);
    case 'partsSum': return `${step.group}${String(step.count)}项指标得分之和＝${pts(step.score)}`;
    case 'registeredDeduction': return `${pts(step.maxPoints)}−${pts(step.deduction)}＝${pts(step.score)}（登记扣${pts(step.deduction)}分，${formatCell(step.at)}）`;
    case 'verdict': return `自查“${step.words}”，得${pts(step.score)}`;
    case 'printedClause': return `表印“${step.clause}”，得${pts(step.score)}`;
    case 'typedScore': return typedWords(step.at, step.score, step.ruleScore);
    case 'enteredScore': return enteredWords(step);
    case 'coefficient': return `得分系数${edgePercent(step.coefficient)}（${formatCell(step.at)}）`;
    case 'overAchievementDeduction': return overWords(step);
    case 'policy': return policyWords(step.policy);
    default: return assertNever(step);
  }
}

/** A rate; where the next step multiplies it, with the places that reproduce its product. */
function rateText(rate: Ratio, next: Step | undefined): string {
  return next?.kind === 'times' ? percentThatReproduces(rate, next.maxPoints, next.score) : percentThatReproduces(rate, null, null);
}

function reverseWords(step: Extract<Step, { kind: 'reverse' }>, next: Step | undefined): string {
  const actual = formatPlain(step.actual);
  const target = formatPlain(step.target);
  if (!step.target.greaterThan(ZERO)) return `指标值为${target}，完成值${actual}超过了它，得0`;
  return step.formula === 'linear'
    ? `1−（${actual}−${target}）÷${target}＝${clampedText(() => ratio(ONE.minus(ratioOf(step.actual.minus(step.target), step.target))), step.attainment, next)}`
    : `${target}÷${actual}＝${rateText(step.attainment, next)}`;
}

/** What the quotient comes to, and that less than nothing counts as nothing: the figures before it must give what follows. */
function clampedText(exactly: () => Ratio, counted: Ratio, next: Step | undefined): string {
  const exact = counted.isZero() ? exactly() : counted;
  return exact.isNegative() ? `${formatPercent(exact).replace('-', '−')}，低于0按0计` : rateText(counted, next);
}

const passShare = (attainment: Ratio, pass: Ratio): Ratio => attainment.minus(pass).dividedBy(ONE.minus(pass)) as Ratio;

/** Places of 6.67个百分点 and of 6.6667 steps of it: enough for the same score, where steps count in proportion. */
const BEYOND_PLACES = 2;
const COUNT_PLACES = 6;

function occurrenceWords(step: Extract<Step, { kind: 'occurrences' }>): string {
  const beyond = step.beyond === null ? `${step.what}${formatPlain(roundHalfUp(step.count, COUNT_PLACES))}项` : `${step.beyond.isNegative() ? '低' : '超'}${formatPlain(roundHalfUp(step.beyond.abs().times(HUNDRED), BEYOND_PLACES))}个百分点`;
  if (step.count.isZero()) return `未超，得${pts(step.score)}`;
  const floor = step.maxPoints.minus(step.count.times(step.each)).isNegative() ? '，扣完为止得0' : `＝${pts(step.score)}`;
  return `${beyond}；${pts(step.maxPoints)}−${formatPlain(roundHalfUp(step.count, COUNT_PLACES))}×${pts(step.each)}${floor}`;
}

/** The cost with the figures a reader needs to follow it: `10−10×（150%−130%）×50%＝9`. */
function overWords({ attainment, rule, maxPoints, score }: Extract<Step, { kind: 'overAchievementDeduction' }>): string {
  const reached = edgePercent(roundHalfUp(attainment, COUNT_PLACES));
  const beyond = rule.by === 'excess' ? `×（${reached}−${edgePercent(rule.from)}）` : '';
  const cost = rule.by === 'points' ? formatPlain(rule.amount) : `${pts(maxPoints)}${beyond}×${edgePercent(rule.amount)}`;
  return `为指标值的${reached}，按口径扣分：${pts(maxPoints)}−${cost}＝${pts(score)}`;
}

const LEVEL_WORDS = { achieved: '达成', partly: '部分达成', missed: '未达成' } as const;

function qualitativeWords(step: Extract<Step, { kind: 'qualitative' }>): string {
  const level = LEVEL_WORDS[step.level];
  const result = step.score === null ? '由人在档内定分' : step.level === 'achieved' ? `得满分${pts(step.score)}` : `得${pts(step.score)}`;
  return `定性指标，${step.words}（${level}），${result}`;
}

/** `≤10%` / `在10%－20%档` / `＞20%` */
export function bandWords(band: Band): string {
  if (band.from && band.to) return `在${edgePercent(band.from.value)}－${edgePercent(band.to.value)}档`;
  if (band.to) return `${band.to.inclusive ? '≤' : '＜'}${edgePercent(band.to.value)}`;
  if (band.from) return `${band.from.inclusive ? '≥' : '＞'}${edgePercent(band.from.value)}`;
  return '不分档';
}

function typedWords(at: Parameters<typeof formatCell>[0], score: Points, ruleScore: Points | null): string {
  const rule = ruleScore === null || ruleScore.equals(score) ? '' : `；按规则为${scoreText(ruleScore)}，保留填写数，请核对`;
  return `会计自填${pts(score)}（${formatCell(at)}）${rule}`;
}

/** Where a score of hers stands: its cell, or her answer to our question. */
export const ownScoreAt = (step: Extract<Step, { kind: 'typedScore' | 'enteredScore' }>): string =>
  (step.kind === 'enteredScore' && step.by === 'answer' ? '您的回答' : formatCell(step.at));

function enteredWords(step: Extract<Step, { kind: 'enteredScore' }>): string {
  const rule = step.ruleScore === null || step.ruleScore.equals(step.score) ? '' : `；按规则为${scoreText(step.ruleScore)}`;
  const reason = step.reason === '' ? '' : `，理由：${step.reason}`;
  return `人工得分${pts(step.score)}（${ownScoreAt(step)}）${reason}${rule}`;
}
