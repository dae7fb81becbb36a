// How figures are written in sentences and workings.
import { amountIn, decimal, formatFixed, formatPercent, formatPlain, HUNDRED, roundHalfUp, type Decimal, type Points, type Ratio, type Yuan } from '../units';
import type { ScoreRange, Total } from '../scoring';

/** `690.47万元`, as exact as the amount is. */
export const wan = (amount: Yuan): string => `${formatPlain(amountIn(amount, '万元'))}万元`;

export const pts = (value: Decimal): string => formatPlain(value);

/** A score in a working: two places where it is no whole number, `20` where it is. */
export const scoreText = (value: Decimal): string => (value.isInteger() ? formatPlain(value) : formatFixed(value, Math.max(2, value.decimalPlaces())));

export const percent = (rate: Decimal): string => formatPercent(rate);

/** A rate of a scale, without idle zeros: `10%`, `97.5%`. */
export const edgePercent = (rate: Decimal): string => `${formatPlain(rate.times(HUNDRED))}%`;

const MOST_PLACES = 10;

/**
 * A rate with as many places (at least two) as a reader with a calculator needs to reach the same score.
 * @param maxPoints 分值 the rate is multiplied with; null: two places
 */
export function percentThatReproduces(rate: Ratio, maxPoints: Points | null, score: Points | null): string {
  if (maxPoints === null || score === null) return percent(rate);
  for (let places = 2; places < MOST_PLACES; places += 1) {
    const shown = roundHalfUp(rate, places + 2);
    if (roundHalfUp(shown.times(maxPoints), Math.max(2, score.decimalPlaces())).equals(score)) return formatPercent(rate, places);
  }
  return formatPercent(rate, MOST_PLACES);
}

/** `93.45–94.85`; `[4.2,5.6)` reads as 4.2至不足5.6. */
export function scoreRange(range: ScoreRange): string {
  if (range.below) return `${pts(range.from)}至不足${pts(range.below)}`;
  return range.to ? `${pts(range.from)}–${pts(range.to)}` : `${pts(range.from)}以上`;
}

/** `96.88分，优` / `暂计76.88分，6项20分待确认，区间76.88–96.88`. */
export function totalText(total: Total): string {
  switch (total.kind) {
    case 'final': return `${pts(total.points)}分${total.grade === null ? '' : `，${total.grade}`}`;
    case 'provisional': return provisionalText(total);
    case 'none': return '没有分值，不计分';
  }
}

/** Without 分值 of some open indicator nobody knows how many points are open: only the lower end is said. */
function provisionalText({ points, open, openMaxPoints, range }: Extract<Total, { kind: 'provisional' }>): string {
  const so = `暂计${pts(points)}分，${String(open.length)}项`;
  if (range.to === undefined && range.below === undefined) return `${so}待确认，其中有的没有分值，总分至少${pts(range.from)}分`;
  return `${so}${pts(openMaxPoints)}分待确认，区间${scoreRange(range)}`;
}

export const count = (n: number): string => formatPlain(decimal(String(n)));
