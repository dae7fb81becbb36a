// What was understood of a printed standard, said in Chinese for 评分底稿.
import { assertNever, formatPlain, type Decimal } from '../units';
import type { Band, Edge, FullPoints, OccurrenceDeduction, PrintedStandard, ScoringClause, StepDeduction } from './standardTypes';

const full = (points: FullPoints): string => (points === null ? '满分' : `${formatPlain(points)}分`);
const fen = (points: Decimal): string => `${formatPlain(points)}分`;

/** One line: method, then clauses for failing and for units without such business, then what is left to a person. */
export function describeStandard(standard: PrintedStandard): string {
  const { definition, notApplicable, failing, forJudgment, method } = standard;
  const parts = [
    definition ? `${definition.name ?? '比率'}＝${definition.numerator}÷${definition.denominator}` : null,
    describeMethod(method),
    failing && method.kind !== 'limit' ? `未做到的得${fen(failing.points)}` : null,
    notApplicable ? `${notApplicable.condition}的得${full(notApplicable.points)}` : null,
    forJudgment.length > 0 ? `须由人判断：${forJudgment.join('；')}` : null,
  ];
  return parts.filter((part) => part !== null).join('；');
}

function describeMethod(method: ScoringClause): string {
  switch (method.kind) {
    case 'proportional': return method.of === 'target'
      ? `完成指标值得${full(method.points)}，未完成按完成值÷指标值的比例得分`
      : `得分＝${method.measure ?? '比率'}×${method.points === null ? '分值' : full(method.points)}，最高${full(method.points)}`;
    case 'reverseLinear': return '超过指标值的，得分＝（1－（完成值－指标值）÷指标值）×分值';
    case 'reverseRatio': return '超过指标值的，得分＝指标值÷完成值×分值';
    case 'indicatorSet': return `${setName(method.set)}指标逐项计分：权重×完成率，完成率最高按100％`;
    case 'bands': return `${method.measure ?? '比率'}分档：${method.bands.map((band) => describeBand(band, method.percent)).join('，')}${describeShared(method.sharedEdges, method.percent)}`;
    case 'limit': return describeLimit(method);
    case 'perStep': return `${method.measure ?? (method.unit === null ? '比率' : '')}${describeThreshold(method)}得${full(method.points)}，${describeStep(method.deduction, method.side, method.unit)}`;
    case 'perOccurrence': return `${method.condition === null ? '' : `${method.condition}的`}得${full(method.points)}，${method.deductions.map(describeOccurrence).join('，')}，扣完为止`;
    case 'checklist': return method.items.map(({ text, points }) => `${text}得${fen(points)}`).join('，');
    case 'qualitative': return method.shares === null
      ? '达成得满分，部分达成、未达成由人定分'
      : `达成在分值的100％至${formatPlain(method.shares.achieved)}％之间，部分达成在${formatPlain(method.shares.achieved)}％至${formatPlain(method.shares.partly)}％之间，未达成在${formatPlain(method.shares.partly)}％以下，由人定分`;
    case 'stated': return `${method.condition}的得${full(method.points)}，按${method.ofTarget ? '是否达到指标值' : '自查结论'}`;
    default: return assertNever(method);
  }
}

const setName = (set: 'output' | 'benefit' | null): string => (set === 'output' ? '产出' : set === 'benefit' ? '效益' : '各');

function describeBand({ low, high, points }: Band, percent: boolean): string {
  const at = (edge: Edge): string => `${formatPlain(edge.at)}${percent ? '％' : ''}`;
  const gives = points?.isZero() === true ? '不得分' : `得${full(points)}`;
  if (low && high && low.at.equals(high.at)) return `＝${at(low)}${gives}`;
  const lower = low && high ? `${at(low)}${low.inclusive ? '≤' : '＜'}值` : low ? `${low.inclusive ? '≥' : '＞'}${at(low)}` : '';
  return `${lower}${high ? `${high.inclusive ? '≤' : '＜'}${at(high)}` : ''}${gives}`;
}

const describeShared = (edges: readonly Decimal[], percent: boolean): string =>
  edges.length === 0 ? '' : `（恰为${edges.map((edge) => `${formatPlain(edge)}${percent ? '％' : ''}`).join('、')}时归哪一档没有写明）`;

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
