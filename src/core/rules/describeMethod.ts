// A method in an accountant's words: in documents, in 评分底稿, on the command line.
import { assertNever, formatPercent, formatPoints, ONE, type Points } from '../units';
import { formatInterval, formatRate } from './bandText';
import { MEASURE_NAMES } from './measureNames';
import { PARTIAL_WORDS, SIDE_WORDS } from './words';
import type { FullMethod } from './fullRuleSet';
import type { Band, QualitativeBand, RateDefinition } from './ruleSet';

/** `结转结余率＝年末结转结余÷全年预算数`; a change says 本年÷上年－1, a rate stated as such where it is taken from. */
export function describeRate(rate: RateDefinition): string {
  if (rate.stated) return `${rate.name}（取${MEASURE_NAMES[rate.stated]}）`;
  const minus = rate.minus ? `－${formatRate(rate.minus) === '100%' ? '1' : formatRate(rate.minus)}` : '';
  return `${rate.name}＝${MEASURE_NAMES[rate.numerator]}÷${MEASURE_NAMES[rate.denominator]}${minus}`;
}

/** `得5分`, `得满分`, `不得分`, `得分值的50%`, `如何计分未规定，由人判断`. */
export function describeAward(award: Band['award']): string {
  if (award === null) return '如何计分未规定，由人判断';
  if (award.kind === 'points') return award.points.isZero() ? '不得分' : `得${formatPoints(award.points)}分`;
  if (award.share.isZero()) return '不得分';
  return award.share.equals(ONE) ? '得满分' : `得分值的${formatRate(award.share)}`;
}

const describeBand = (band: Band, name: string): string => `${formatInterval(band).replace('率', name)}的，${describeAward(band.award)}`;

/** `达成年度指标：分值的80%（含）–100%`. */
export function describeQualitativeBand(band: QualitativeBand): string {
  return `${band.label}：分值的${formatPercent(band.to, 0)}至${formatPercent(band.from, 0)}${band.level === 'missed' ? '' : '（含）'}`;
}

function describePerOccurrence(method: Extract<FullMethod, { kind: 'perOccurrence' }>): string {
  const { each, what, rate } = method;
  const deduction = `扣${formatPoints(each)}分，扣完为止`;
  if (!rate) return `每有${what}，${deduction}`;
  const { definition, base, step, side, partialSteps } = rate;
  const within = side === 'above' ? `不高于${formatRate(base)}` : side === 'below' ? `不低于${formatRate(base)}` : `等于${formatRate(base)}`;
  const points = `${formatRate(step).replace('%', '')}个百分点`;
  return `${describeRate(definition)}；${within}得满分，每${SIDE_WORDS[side]}${points}${deduction}（不足一档的，${PARTIAL_WORDS[partialSteps]}）`;
}

function describeChecklist(method: Extract<FullMethod, { kind: 'checklist' }>): string {
  const items = method.items.length > 0 ? `核对${method.items.join('、')}；` : '';
  const failing = method.failing === undefined ? '不符合的，扣分由人判断' : method.failing.isZero() ? '不符合的不得分' : `不符合的得${formatPoints(method.failing)}分`;
  return `${items}符合的得满分，${failing}`;
}

/** How points come about under `method`, for an indicator worth `maxPoints` (null: not known). */
export function describeMethod(method: FullMethod, maxPoints: Points | null): string {
  const full = maxPoints ? `${formatPoints(maxPoints)}分` : '分值';
  switch (method.kind) {
    case 'proportional': return `${describeRate(method.rate)}；得分＝${method.rate.name}×${full}，率最高按${formatRate(method.cap)}计`;
    case 'reverseLinear': return `${describeRate(method.rate)}；不高于${formatRate(method.target)}得满分，超过的得分＝［1－（率－${formatRate(method.target)}）÷${formatRate(method.target)}］×${full}，不低于0分`;
    case 'reverseRatio': return `${describeRate(method.rate)}；不高于${formatRate(method.target)}得满分，超过的得分＝${formatRate(method.target)}÷率×${full}`;
    case 'bands': return `${describeRate(method.rate)}；${method.bands.map((band) => describeBand(band, method.rate.name)).join('；')}`;
    case 'qualitative': return `由人在档内定分：${method.bands.map(describeQualitativeBand).join('；')}`;
    case 'passThreshold': return `${describeRate(method.rate)}；低于${formatRate(method.pass)}不得分，以上得分＝（率－${formatRate(method.pass)}）÷（100%－${formatRate(method.pass)}）×${full}`;
    case 'checklist': return describeChecklist(method);
    case 'perOccurrence': return describePerOccurrence(method);
    case 'indicatorSet': return `绩效目标中各${method.group}指标得分之和`;
    case 'coefficient': return `得分＝表上填列的得分系数×${full}`;
    case 'byTarget': return '按年度指标值与实际完成值计分';
    case 'stated': return '依据未写明算法，由人填分';
    default: return assertNever(method);
  }
}
