// Intervals with points → bands without gap or overlap; or nothing at all.
import { ONE, type Decimal } from '../units';
import type { Interval, LooseEdge } from './standardConditions';
import type { Band, Edge, FullPoints } from './standardTypes';

/** `deducts`: printed as 扣2分; where nothing of the kind holds there is no deduction. */
export interface PrintedBand { readonly interval: Interval; readonly points: FullPoints; readonly deducts?: true }
export interface ReadBands { readonly bands: readonly Band[]; readonly sharedEdges: readonly Decimal[] }

type Ends = { readonly low: LooseEdge | null; readonly high: LooseEdge | null; readonly points: FullPoints };

/** From the lowest up: open low ends first, a single value (=100%) by its value. */
const byLow = (a: Ends, b: Ends): number => {
  if (!a.low || !b.low) return a.low ? 1 : b.low ? -1 : 0;
  return a.low.at.comparedTo(b.low.at) || (a.low.inclusive === false ? 1 : 0) - (b.low.inclusive === false ? 1 : 0);
};

/**
 * ≥95%得3分，≥90%得2分; 超过10%扣2分，超过20%扣4分: a band open to one side ends where the next one to that side begins.
 * Only ends that are not printed are filled in.
 */
function nested(printed: readonly PrintedBand[]): readonly Ends[] {
  const lows = printed.flatMap(({ interval }) => interval.low ?? []).sort((a, b) => a.at.comparedTo(b.at));
  const highs = printed.flatMap(({ interval }) => interval.high ?? []).sort((a, b) => b.at.comparedTo(a.at));
  return printed.map(({ interval: { low, high }, points }) => {
    const above = low && !high ? lows.find(({ at }) => at.greaterThan(low.at)) : undefined;
    const below = high && !low ? highs.find(({ at }) => at.lessThan(high.at)) : undefined;
    return { low: below ? otherSide(below) : low, high: above ? otherSide(above) : high, points };
  });
}

/** Of things that are counted 1-2 and 3 meet: up to 2 is below 3. */
function meetInUnits(printed: readonly PrintedBand[]): readonly PrintedBand[] {
  const lows = printed.flatMap(({ interval }) => interval.low ?? []);
  return printed.map((band) => {
    const { high } = band.interval;
    const above = high && high.inclusive !== false ? lows.find((edge) => edge.at.equals(high.at.plus(ONE)) && edge.inclusive !== false) : undefined;
    return above ? { ...band, interval: { ...band.interval, high: { at: above.at, inclusive: false } } } : band;
  });
}

/** The same edge seen from the other side. */
export const otherSide = ({ at, inclusive }: LooseEdge): LooseEdge => ({ at, inclusive: inclusive === null ? null : !inclusive });

/**
 * Sorts printed bands and settles the ends whose sign is not printed: 10%－20% between ≤10% and >20% is above 10 and up
 * to 20. Where neither neighbour says (80%-90%, 90%-100%), the end belongs to the upper band and is listed as shared.
 * @returns null if two bands overlap, leave a gap between them or contradict each other's ends
 */
export function joinBands(printed: readonly PrintedBand[]): ReadBands | null {
  const counted = printed.every(({ interval }) => interval.unit !== null);
  const sorted = [...nested(counted ? meetInUnits(printed) : printed)].sort(byLow);
  const sharedEdges: Decimal[] = [];
  const settled: { low: Edge | null; high: Edge | null; points: FullPoints }[] = [];
  for (const [i, ends] of sorted.entries()) {
    const below = settled[i - 1];
    const low = below ? settleLow(ends.low, sorted[i - 1]?.high ?? null) : ends.low && { at: ends.low.at, inclusive: ends.low.inclusive ?? true };
    if (below && !low) return null;
    if (below && low) {
      if (ends.low?.inclusive === null && sorted[i - 1]?.high?.inclusive === null) sharedEdges.push(low.at);
      below.high = { at: low.at, inclusive: !low.inclusive };
    }
    settled.push({ low, high: ends.high && { at: ends.high.at, inclusive: ends.high.inclusive ?? true }, points: ends.points });
  }
  if (!oneWay(settled)) return null;
  return { bands: rising(settled) ? [...settled].reverse() : settled, sharedEdges };
}

/** The lower end of a band where the band beneath it ends. @returns null for a gap or an overlap */
function settleLow(low: LooseEdge | null, beneath: LooseEdge | null): Edge | null {
  if (!beneath || !low || !low.at.equals(beneath.at)) return null;
  if (low.inclusive !== null && beneath.inclusive !== null) return low.inclusive === beneath.inclusive ? null : { at: low.at, inclusive: low.inclusive };
  return { at: low.at, inclusive: low.inclusive ?? (beneath.inclusive === null ? true : !beneath.inclusive) };
}

/** 满分 counts above every number. */
const valueOf = (points: FullPoints): number => (points === null ? Number.POSITIVE_INFINITY : points.toNumber());
const rising = (bands: readonly Band[]): boolean => valueOf(bands[0]?.points ?? null) < valueOf(bands.at(-1)?.points ?? null);

/** Points that go down one way: a scale that rises and falls is not one we know how to read. */
function oneWay(bands: readonly Band[]): boolean {
  const values = bands.map((band) => valueOf(band.points));
  const pairs = values.slice(1).map((value, i) => [values[i] ?? value, value] as const);
  return pairs.every(([a, b]) => a >= b) || pairs.every(([a, b]) => a <= b);
}
