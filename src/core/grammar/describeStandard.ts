// What was understood of a printed standard, said in Chinese for 评分底稿.
import { assertNever, formatPlain, type Decimal } from '../units';
import type { Band, Edge, FullPoints, OccurrenceDeduction, PrintedStandard, ScoringClause, StepDeduction } from './standardTypes';

const full = (points: FullPoints): string => (points === null ? '满分' : `${formatPlain(points)}分`);
const fen = (points: Decimal): string => `${formatPlain(points)}分`;

/** Methods whose own words already tell what the rest gives. */
const SAYS_ALL: readonly ScoringClause['kind'][] = ['limit', 'bands', 'lateness'];

/** One line: method, then clauses for failing and for units without such business, then what is left to a person. */
export function describeStandard(standard: PrintedStandard): string {
  const { definition, notApplicable, failing, forJudgment, method } = standard;
  const parts = [
    definition ? `${definition.name ?? '比率'}＝${definition.numerator}÷${definition.denominator}` : null,
    describeMethod(method),
    failing && !SAYS_ALL.includes(method.kind) ? `未做到的得${fen(failing.points)}` : null,
    notApplicable ? `${notApplicable.condition}的得${full(notApplicable.points)}` : null,
    forJudgment.length > 0 ? `须由人判断：${forJudgment.join('；')}` : null,
  ];
  return parts.filter((part) => part !== null).join('；');
}

function describeMethod(method: ScoringClause): string {
  switch (method.kind) {
    case 'proportional': return describeProportion(method);
    case 'pass': return `得分＝（${method.measure ?? '完成率'}－${formatPlain(method.from)}％）÷（1－${formatPlain(method.from)}％）×${method.points === null ? '分值' : full(method.points)}，低于${formatPlain(method.from)}％不得分`;
    case 'classes': return method.items.map(({ label, points }) => `${label}${gives(points)}`).join('，');
    case 'lateness': return `按时得${full(method.points)}，逾期${method.bands.map((band) => describeBand(band, LATE_UNITS[method.unit])).join('，')}${describeShared(method.sharedEdges, LATE_UNITS[method.unit])}`;
    case 'perUnit': return `每${formatPlain(method.per)}${method.unit}得${fen(method.each)}，最高${full(method.points)}`;
    case 'reverseLinear': return '超过指标值的，得分＝（1－（完成值－指标值）÷指标值）×分值';
    case 'reverseRatio': return '超过指标值的，得分＝指标值÷完成值×分值';
    case 'indicatorSet': return `${setName(method.set)}指标逐项计分：权重×完成率，完成率最高按100％`;
    case 'bands': return `${method.measure ?? '比率'}分档：${method.bands.map((band) => describeBand(band, unitOf(method))).join('，')}${describeShared(method.sharedEdges, unitOf(method))}`;
    case 'limit': return describeLimit(method);
    case 'perStep': return `${method.measure ?? (method.unit === null ? '比率' : '')}${describeThreshold(method)}得${full(method.points)}，${describeStep(method.deduction, method.side, method.unit)}`;
    case 'perOccurrence': return `${method.condition === null ? '' : `${method.condition}的`}得${full(method.points)}，${[...method.deductions.map(describeOccurrence), ...method.once.map(({ text, points }) => `${text}扣${fen(points)}`)].join('，')}，扣完为止`;
    case 'checklist': return method.items.map(({ text, points }) => `${text}得${fen(points)}`).join('，');
    case 'qualitative': return method.shares === null
      ? '达成得满分，部分达成、未达成由人定分'
      : `达成在分值的100％至${formatPlain(method.shares.achieved)}％之间，部分达成在${formatPlain(method.shares.achieved)}％至${formatPlain(method.shares.partly)}％之间，未达成在${formatPlain(method.shares.partly)}％以下，由人定分`;
    case 'stated': return `${method.condition}的得${full(method.points)}，按${method.ofTarget ? '是否达到指标值' : '自查结论'}`;
    default: return assertNever(method);
  }
}

const LATE_UNITS = { day: '天', workday: '个工作日', month: '个月' } as const;
const unitOf = ({ percent, unit }: Extract<ScoringClause, { kind: 'bands' }>): string => (percent ? '％' : unit ?? '');
const gives = (points: FullPoints): string => (points?.isZero() === true ? '不得分' : `得${full(points)}`);

function describeProportion({ of, measure, points, fullAt, zeroBelow }: Extract<ScoringClause, { kind: 'proportional' }>): string {
  const whole = points === null ? '分值' : full(points);
  const below = zeroBelow ? `，低于${formatPlain(zeroBelow)}％不得分` : '';
  const name = of === 'target' ? '完成率' : measure ?? '比率';
  if (fullAt) return `得分＝${name}÷${formatPlain(fullAt)}％×${whole}，最高${full(points)}${below}`;
  return `${of === 'target' ? `完成指标值得${full(points)}，未完成按完成值÷指标值的比例得分` : `得分＝${name}×${whole}，最高${full(points)}`}${below}`;
}

const setName = (set: 'output' | 'benefit' | null): string => (set === 'output' ? '产出' : set === 'benefit' ? '效益' : '各');

/** One band in words: 75％≤值＜90％得1分. `unit` stands behind each figure. */
export function describeBand({ low, high, points }: Band, unit: string): string {
  const at = (edge: Edge): string => `${formatPlain(edge.at)}${unit}`;
  if (low && high && low.at.equals(high.at)) return `＝${at(low)}${gives(points)}`;
  const lower = low && high ? `${at(low)}${low.inclusive ? '≤' : '＜'}值` : low ? `${low.inclusive ? '≥' : '＞'}${at(low)}` : '';
  return `${lower}${high ? `${high.inclusive ? '≤' : '＜'}${at(high)}` : ''}${gives(points)}`;
}

const describeShared = (edges: readonly Decimal[], unit: string): string =>
  edges.length === 0 ? '' : `（恰为${edges.map((edge) => `${formatPlain(edge)}${unit}`).join('、')}时归哪一档没有写明）`;

function describeLimit(method: Extract<ScoringClause, { kind: 'limit' }>): string {
  const failing = method.perExcess ? `，${describeStep(method.perExcess, method.comparison === '≤' || method.comparison === '<' ? 'above' : 'below')}`
    : method.otherwise === null ? '' : `，否则得${fen(method.otherwise)}`;
  return `${method.left}${method.comparison}${method.right}得${full(method.points)}${failing}`;
}

const describeThreshold = ({ threshold, percent, side }: Extract<ScoringClause, { kind: 'perStep' }>): string =>
  threshold === null ? '达到指标值' : `${side === 'below' ? '≥' : '≤'}${formatPlain(threshold)}${percent ? '％' : ''}`;

const PARTIAL: Readonly<Record<StepDeduction['partial'], string>> = {
  unstated: '（不足一档如何扣没有写明）', countsWhole: '（不足一档按一档）', ignored: '（不足一档不扣）', proportional: '（不足一档按比例）',
};

const describeStep = ({ step, percent, deduct, partial }: StepDeduction, side: 'below' | 'above', unit: string | null = null): string =>
  `每${side === 'below' ? '低' : '超'}${formatPlain(step)}${percent ? '个百分点' : unit ?? ''}扣${fen(deduct)}${PARTIAL[partial]}`;

const describeOccurrence = ({ per, deduct, subject, unit }: OccurrenceDeduction): string =>
  `“${subject}”每${formatPlain(per)}${unit}扣${fen(deduct)}`;
