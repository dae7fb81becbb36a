// A method as written in YAML → the method as compiled: rate names become rate definitions, band words become edges.
import { assertNever } from '../core/units';
import { parseInterval, type Band, type BandInterval, type Digits, type Encoded, type FullMethod, type QualitativeBand, type RateDefinition } from '../core/rules';
import type { MethodText, RateText } from './shape';

export type Rates = Readonly<Record<string, RateText>>;
/** Digits of a YAML text as data. */
export const encodeDigits = (digits: string): Digits => `=${digits}`;

type BandText = Extract<MethodText, { kind: 'bands' }>['bands'][number];

/** The rate a method measures. @throws Error if it is not defined: `verifyText` has refused such a file before */
function encodeRate(id: string, rates: Rates): Encoded<RateDefinition> {
  const found = rates[id];
  if (!found) throw new Error(`encodeRate: no rate “${id}”`);
  const { name, numerator, denominator, minus, stated } = found;
  return { name, numerator, denominator, ...(minus !== undefined && { minus: encodeDigits(minus) }), ...(stated && { stated }) };
}

const encodeEdge = (edge: NonNullable<BandInterval['from']>): Encoded<typeof edge> => ({ value: encodeDigits(edge.value.toFixed()), inclusive: edge.inclusive });

function encodeBand(band: BandText): Encoded<Band> {
  const { from, to } = parseInterval(band.when) ?? {};
  const award: Encoded<Band['award']> = band.points !== undefined ? { kind: 'points', points: encodeDigits(band.points) }
    : band.share !== undefined ? { kind: 'share', share: encodeDigits(band.share) } : null;
  return { ...(from && { from: encodeEdge(from) }), ...(to && { to: encodeEdge(to) }), award };
}

function encodePerOccurrence(method: Extract<MethodText, { kind: 'perOccurrence' }>, rates: Rates): Encoded<FullMethod> {
  const { kind, what, beyond } = method;
  const each = encodeDigits(method.each);
  if (!beyond) return { kind, each, what };
  const { side, partialSteps } = beyond;
  return { kind, each, what, rate: { definition: encodeRate(beyond.measure, rates), base: encodeDigits(beyond.base), step: encodeDigits(beyond.step), side, partialSteps } };
}

export const encodeQualitativeBand = ({ label, level, from, to }: Extract<MethodText, { kind: 'qualitative' }>['bands'][number]): Encoded<QualitativeBand> =>
  ({ label, level, from: encodeDigits(from), to: encodeDigits(to) });

export function encodeMethod(method: MethodText, rates: Rates): Encoded<FullMethod> {
  switch (method.kind) {
    case 'proportional': return { kind: method.kind, rate: encodeRate(method.measure, rates), cap: encodeDigits(method.cap) };
    case 'reverseLinear':
    case 'reverseRatio': return { kind: method.kind, rate: encodeRate(method.measure, rates), target: encodeDigits(method.target) };
    case 'bands': return { kind: method.kind, rate: encodeRate(method.measure, rates), bands: method.bands.map(encodeBand) };
    case 'passThreshold': return { kind: method.kind, rate: encodeRate(method.measure, rates), pass: encodeDigits(method.pass) };
    case 'checklist': return { kind: method.kind, items: method.items, ...(method.failing !== undefined && { failing: encodeDigits(method.failing) }) };
    case 'perOccurrence': return encodePerOccurrence(method, rates);
    case 'indicatorSet': return { kind: method.kind, group: method.group };
    case 'qualitative': return { kind: method.kind, bands: method.bands.map(encodeQualitativeBand) };
    case 'coefficient':
    case 'byTarget':
    case 'stated': return { kind: method.kind };
    default: return assertNever(method);
  }
}
