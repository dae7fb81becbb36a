// Short words for a printed standard, so that tables of wordings read at a glance.
import { parseStandard, type Band, type PrintedStandard, type StepDeduction } from '../../../src/core/grammar';
import { points } from '../../../src/core/units';

export const readStandard = (text: string, maxPoints: string): PrintedStandard | null =>
  parseStandard(text, { maxPoints: points(maxPoints) });

const full = (value: { toFixed(): string } | null): string => value?.toFixed() ?? 'full';
const step = ({ step: size, deduct, partial }: StepDeduction): string => `-${deduct.toFixed()}/${size.toFixed()}${partial === 'unstated' ? '' : ` ${partial}`}`;
const band = (unit: string) => ({ low, high, points: given }: Band): string => {
  const at = (edge: { readonly at: { toFixed(): string } }): string => `${edge.at.toFixed()}${edge.at.toFixed() === '0' ? '' : unit}`;
  return `${low ? `${low.inclusive ? '[' : '('}${at(low)}` : '('}..${high ? `${at(high)}${high.inclusive ? ']' : ')'}` : ')'}=${full(given)}`;
};
const bandsOf = (bands: readonly Band[], unit = ''): string => bands.map(band(unit)).join(' ');

function sayMethod({ method, failing }: PrintedStandard): string {
  switch (method.kind) {
    case 'proportional': return `proportional ${method.of} ${method.measure ?? '-'} ${full(method.points)}${method.fullAt ? ` to ${method.fullAt.toFixed()}` : ''}${method.zeroBelow ? ` from ${method.zeroBelow.toFixed()}` : ''}`;
    case 'pass': return `pass ${method.measure ?? '-'} ${method.from.toFixed()}`;
    case 'reverseLinear':
    case 'reverseRatio': return `${method.kind} ${full(method.points)}`;
    case 'indicatorSet': return `set ${method.set ?? '-'}`;
    case 'bands': return `bands ${method.measure ?? '-'} ${method.unit === null ? '' : `${method.unit} `}${bandsOf(method.bands)}${method.sharedEdges.length > 0 ? ` shared ${method.sharedEdges.join()}` : ''}`;
    case 'limit': return `limit ${method.left}${method.comparison}${method.right} ${full(method.points)} ${failing !== null && !method.perExcess ? '0' : '-'}${method.perExcess ? ` ${step(method.perExcess)}` : ''}`;
    case 'perStep': return `perStep ${method.measure ?? '-'} ${method.side} ${method.threshold?.toFixed() ?? 'target'} ${full(method.points)} ${step(method.deduction)}`;
    case 'perOccurrence': return `perOccurrence ${full(method.points)} ${method.deductions.map((d) => `${d.subject}:-${d.deduct.toFixed()}/${d.per.toFixed()}`).join(' ')}${method.once.length > 0 ? ` once ${method.once.map((one) => `${one.text}:-${one.points.toFixed()}`).join(' ')}` : ''}`;
    case 'perUnit': return `perUnit ${method.per.toFixed()}${method.unit} +${method.each.toFixed()} to ${full(method.points)}`;
    case 'classes': return `classes ${method.items.map(({ label, points: given }) => `${label}=${full(given)}`).join(' ')}`;
    case 'lateness': return `late ${full(method.points)} ${bandsOf(method.bands, method.unit === 'day' ? '' : method.unit === 'month' ? '月' : '工作日')}${method.sharedEdges.length > 0 ? ` shared ${method.sharedEdges.join()}` : ''}`;
    case 'checklist': return `checklist ${method.items.map((item) => `${item.text}=${item.points.toFixed()}`).join(' ')}`;
    case 'qualitative': return `qualitative ${method.shares ? `${method.shares.achieved.toFixed()}/${method.shares.partly.toFixed()}` : '-'}`;
    case 'stated': return `stated ${method.condition} ${full(method.points)}${method.ofTarget ? ' of target' : ''}`;
  }
}

/** The method in short. @returns null where the text is not read */
export function sayStandard(text: string, maxPoints: string): string | null {
  const standard = readStandard(text, maxPoints);
  return standard && sayMethod(standard);
}
