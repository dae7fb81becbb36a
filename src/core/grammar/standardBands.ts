// Intervals with points → bands without gap or overlap; or nothing at all.
import type { Decimal } from '../units';
import type { Interval, LooseEdge } from './standardConditions';
import type { Band, Edge, FullPoints } from './standardTypes';

export interface PrintedBand { readonly interval: Interval; readonly points: FullPoints }
export interface ReadBands { readonly bands: readonly Band[]; readonly sharedEdges: readonly Decimal[] }

type Ends = { readonly low: LooseEdge | null; readonly high: LooseEdge | null; readonly points: FullPoints };

/** From the lowest up: open low ends first, a single value (=100%) by its value. */
const byLow = (a: Ends, b: Ends): number => {
  if (!a.low || !b.low) return a.low ? 1 : b.low ? -1 : 0;
  return a.low.at.comparedTo(b.low.at) || (a.low.inclusive === false ? 1 : 0) - (b.low.inclusive === false ? 1 : 0);
};

/**
 * ≥95%得3分，≥90%得2分: each band but the first begins where a better one above (or beneath) it ends. Only ends that
 * are not printed are filled in.
 */
function nested(printed: readonly PrintedBand[]): readonly Ends[] {
  const ends = printed.map(({ interval, points }): Ends => ({ low: interval.low, high: interval.high, points }));
  return ends.map((band, i) => {
    const better = ends[i - 1];
    if (!better || valueOf(better.points) <= valueOf(band.points)) return band;
    if (band.low && !band.high && better.low?.at.greaterThan(band.low.at)) return { ...band, high: otherSide(better.low) };
    if (band.high && !band.low && better.high?.at.lessThan(band.high.at)) return { ...band, low: otherSide(better.high) };
    return band;
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
  const sorted = [...nested(printed)].sort(byLow);
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
