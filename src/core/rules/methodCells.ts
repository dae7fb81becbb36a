// A method as cells of 评分规则: its kind, its rate, and one line for each condition or parameter. {@link readMethodCells} reads them back.
import { assertNever, formatPoints, ONE } from '../units';
import { formatInterval, formatRate } from './bandText';
import { MEASURE_NAMES } from './measureNames';
import { joinParts } from './ruleTable';
import { LEVEL_WORDS, METHOD_WORDS, PARTIAL_WORDS, SIDE_WORDS } from './words';
import type { FullMethod } from './fullRuleSet';
import type { Band, QualitativeBand, RateDefinition } from './ruleSet';

/** One line below a method: a condition or a parameter, and what it gives or is. */
export interface MethodLine { readonly condition: string; readonly value: string }
export interface MethodCells { readonly kind: string; readonly rate: string; readonly lines: readonly MethodLine[] }

/** Names of the parameters, as they stand in 条件或参数. */
export const PARAMETERS = {
  cap: '封顶', target: '目标', pass: '及格线', item: '核对', failing: '不符合', each: '每有', base: '基准', step: '每档', side: '扣分方向',
  partial: '不足一档', group: '范围',
} as const;

const line = (condition: string, value: string): MethodLine => ({ condition, value });

/** `结转结余率＝年末结转结余÷全年预算数`, `…÷上年“三公”经费－100%`, `…；取财政部门通报的平均执行率`. */
export function rateCell(rate: RateDefinition): string {
  const minus = rate.minus ? `－${formatRate(rate.minus)}` : '';
  const stated = rate.stated ? `；取${MEASURE_NAMES[rate.stated]}` : '';
  return `${rate.name}＝${MEASURE_NAMES[rate.numerator]}÷${MEASURE_NAMES[rate.denominator]}${minus}${stated}`;
}

/** `5分`, `分值的50%`, `满分`, `未规定`. */
export function awardCell(award: Band['award']): string {
  if (award === null) return '未规定';
  if (award.kind === 'points') return `${formatPoints(award.points)}分`;
  return award.share.equals(ONE) ? '满分' : `分值的${formatRate(award.share)}`;
}

export const qualitativeLine = (band: QualitativeBand): MethodLine =>
  line(joinParts([LEVEL_WORDS[band.level], band.label]), `${formatRate(band.from)}—${formatRate(band.to)}`);

function perOccurrenceLines(method: Extract<FullMethod, { kind: 'perOccurrence' }>): readonly MethodLine[] {
  const each = line(joinParts([PARAMETERS.each, method.what]), `扣${formatPoints(method.each)}分`);
  if (!method.rate) return [each];
  const { base, step, side, partialSteps } = method.rate;
  return [each, line(PARAMETERS.base, formatRate(base)), line(PARAMETERS.step, formatRate(step)), line(PARAMETERS.side, SIDE_WORDS[side]), line(PARAMETERS.partial, PARTIAL_WORDS[partialSteps])];
}

function linesOf(method: FullMethod): readonly MethodLine[] {
  switch (method.kind) {
    case 'proportional': return [line(PARAMETERS.cap, formatRate(method.cap))];
    case 'reverseLinear':
    case 'reverseRatio': return [line(PARAMETERS.target, formatRate(method.target))];
    case 'bands': return method.bands.map((band) => line(formatInterval(band), awardCell(band.award)));
    case 'qualitative': return method.bands.map(qualitativeLine);
    case 'passThreshold': return [line(PARAMETERS.pass, formatRate(method.pass))];
    case 'checklist': return [
      ...method.items.map((item) => line(joinParts([PARAMETERS.item, item]), '')),
      ...(method.failing ? [line(PARAMETERS.failing, `${formatPoints(method.failing)}分`)] : []),
    ];
    case 'perOccurrence': return perOccurrenceLines(method);
    case 'indicatorSet': return [line(PARAMETERS.group, method.group)];
    case 'coefficient':
    case 'byTarget':
    case 'stated': return [];
    default: return assertNever(method);
  }
}

function rateOf(method: FullMethod): RateDefinition | null {
  if (method.kind === 'perOccurrence') return method.rate?.definition ?? null;
  return 'rate' in method ? method.rate : null;
}

export function methodCells(method: FullMethod): MethodCells {
  const rate = rateOf(method);
  return { kind: METHOD_WORDS[method.kind], rate: rate ? rateCell(rate) : '', lines: linesOf(method) };
}
