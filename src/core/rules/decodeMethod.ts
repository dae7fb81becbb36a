// Compiled methods and bands → methods with exact decimals.
import { assertNever, decimal, points, ratio } from '../units';
import type { Encoded } from './encoded';
import type { Band, Method, QualitativeBand, RateDefinition } from './ruleSet';

export function decodeRate(rate: Encoded<RateDefinition>): RateDefinition {
  const { name, numerator, denominator, minus, stated } = rate;
  return { name, numerator, denominator, ...(minus !== undefined && { minus: ratio(minus) }), ...(stated !== undefined && { stated }) };
}

const decodeEdge = (edge: { readonly value: string; readonly inclusive: boolean }): NonNullable<Band['from']> =>
  ({ value: decimal(edge.value), inclusive: edge.inclusive });

function decodeAward(award: Encoded<Band['award']>): Band['award'] {
  if (award === null) return null;
  return award.kind === 'points' ? { kind: 'points', points: points(award.points) } : { kind: 'share', share: ratio(award.share) };
}

export function decodeBand(band: Encoded<Band>): Band {
  return { ...(band.from && { from: decodeEdge(band.from) }), ...(band.to && { to: decodeEdge(band.to) }), award: decodeAward(band.award) };
}

export function decodeQualitativeBand(band: Encoded<QualitativeBand>): QualitativeBand {
  return { label: band.label, level: band.level, from: ratio(band.from), to: ratio(band.to) };
}

function decodePerOccurrence(method: Extract<Encoded<Method>, { kind: 'perOccurrence' }>): Method {
  const { kind, what, rate } = method;
  const each = points(method.each);
  if (!rate) return { kind, each, what };
  const { side, partialSteps } = rate;
  return { kind, each, what, rate: { definition: decodeRate(rate.definition), base: ratio(rate.base), step: ratio(rate.step), side, partialSteps } };
}

export function decodeMethod(method: Encoded<Method>): Method {
  switch (method.kind) {
    case 'proportional': return { kind: method.kind, rate: decodeRate(method.rate), cap: ratio(method.cap) };
    case 'reverseLinear':
    case 'reverseRatio': return { kind: method.kind, rate: decodeRate(method.rate), target: ratio(method.target) };
    case 'bands': return { kind: method.kind, rate: decodeRate(method.rate), bands: method.bands.map(decodeBand) };
    case 'qualitative': return { kind: method.kind, bands: method.bands.map(decodeQualitativeBand) };
    case 'passThreshold': return { kind: method.kind, rate: decodeRate(method.rate), pass: ratio(method.pass) };
    case 'checklist': return { kind: method.kind, items: method.items, ...(method.failing !== undefined && { failing: points(method.failing) }) };
    case 'perOccurrence': return decodePerOccurrence(method);
    case 'indicatorSet': return { kind: method.kind, group: method.group };
    case 'coefficient':
    case 'byTarget':
    case 'stated': return { kind: method.kind };
    default: return assertNever(method);
  }
}
