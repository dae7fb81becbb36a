// What was understood of a printed standard, said in Chinese for 评分底稿.
import { assertNever, formatPlain, type Decimal } from '../units';
import type { Band, Edge, FullPoints, PrintedStandard, ScoringClause, StepDeduction } from './standardTypes';

const fen = (points: Decimal): string => `${formatPlain(points)}分`;
const full = (points: FullPoints, unprinted = '满分'): string => (points === null ? unprinted : fen(points));
const whole = (points: FullPoints): string => full(points, '分值');
const gives = (points: FullPoints): string => (points?.isZero() === true ? '不得分' : `得${full(points)}`);
const percent = (figure: Decimal): string => `${formatPlain(figure)}％`;
const underFloor = (floor: Decimal | null): string => (floor ? `，低于${percent(floor)}不得分` : '');

/** One line: method, then clauses for failing and for units without such business, then what is left to a person. */
export function describeStandard({ definition, notApplicable, failing, forJudgment, method }: PrintedStandard): string {
  const parts = [
    definition ? `${definition.name ?? '比率'}＝${definition.numerator}÷${definition.denominator}` : '',
    describeMethod(method, failing),
    // The other methods' own words already tell what the rest gives.
    failing !== null && method.kind !== 'limit' && method.kind !== 'bands' && method.kind !== 'lateness' ? '未做到的得0分' : '',
    notApplicable ? `${notApplicable.condition}的得${full(notApplicable.points)}` : '',
    forJudgment.length > 0 ? `须由人判断：${forJudgment.join('；')}` : '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

function describeMethod(method: ScoringClause, failing: PrintedStandard['failing']): string {
  switch (method.kind) {
    case 'proportional': return describeProportion(method);
    case 'pass': return `得分＝（${method.measure ?? '完成率'}－${percent(method.from)}）÷（1－${percent(method.from)}）×${whole(method.points)}${underFloor(method.from)}`;
    case 'classes': return method.items.map(({ label, points }) => `${label}${gives(points)}`).join('，');
    case 'lateness': return `按时得${full(method.points)}，逾期${describeBands(method, LATE_UNITS[method.unit])}`;
    case 'perUnit': return `每${formatPlain(method.per)}${method.unit}得${fen(method.each)}，最高${full(method.points)}`;
    case 'reverseLinear': return '超过指标值的，得分＝（1－（完成值－指标值）÷指标值）×分值';
    case 'reverseRatio': return '超过指标值的，得分＝指标值÷完成值×分值';
    case 'indicatorSet': return `${method.set === null ? '各' : SETS[method.set]}指标逐项计分：权重×完成率，完成率最高按100％`;
    case 'bands': return `${method.measure ?? '比率'}分档：${describeBands(method, method.percent ? '％' : method.unit ?? '')}`;
    case 'limit': {
      const above = method.comparison === '≤' || method.comparison === '<';
      const beyond = method.perExcess ? `，${describeStep(method.perExcess, above ? 'above' : 'below', null)}` : failing === null ? '' : '，否则得0分';
      return `${method.left}${method.comparison}${method.right}得${full(method.points)}${beyond}`;
    }
    case 'perStep': {
      const { threshold, side, unit } = method;
      const from = threshold ? `${side === 'below' ? '≥' : '≤'}${formatPlain(threshold)}${method.percent ? '％' : ''}` : '达到指标值';
      return `${method.measure ?? (unit === null ? '比率' : '')}${from}得${full(method.points)}，${describeStep(method.deduction, side, unit)}`;
    }
    case 'perOccurrence': {
      const counted = method.deductions.map(({ per, deduct, subject, unit }) => `“${subject}”每${formatPlain(per)}${unit}扣${fen(deduct)}`);
      return `${method.condition === null ? '' : `${method.condition}的`}得${full(method.points)}，${[...counted, ...method.once.map(({ text, points }) => `${text}扣${fen(points)}`), '扣完为止'].join('，')}`;
    }
    case 'checklist': return method.items.map(({ text, points }) => `${text}得${fen(points)}`).join('，');
    case 'qualitative': {
      if (method.shares === null) return '达成得满分，部分达成、未达成由人定分';
      const [achieved, partly] = [percent(method.shares.achieved), percent(method.shares.partly)];
      return `达成在分值的100％至${achieved}之间，部分达成在${achieved}至${partly}之间，未达成在${partly}以下，由人定分`;
    }
    case 'stated': return `${method.condition}的得${full(method.points)}，按${method.ofTarget ? '是否达到指标值' : '自查结论'}`;
    default: return assertNever(method);
  }
}

const LATE_UNITS = { day: '天', workday: '个工作日', month: '个月' } as const;
const SETS = { output: '产出', benefit: '效益' } as const;

function describeProportion({ of, measure, points, fullAt, zeroBelow }: Extract<ScoringClause, { kind: 'proportional' }>): string {
  const below = underFloor(zeroBelow);
  if (of === 'target' && !fullAt) return `完成指标值得${full(points)}，未完成按完成值÷指标值的比例得分${below}`;
  return `得分＝${of === 'target' ? '完成率' : measure ?? '比率'}${fullAt ? `÷${percent(fullAt)}` : ''}×${whole(points)}，最高${full(points)}${below}`;
}

/** One band in words: 75％≤值＜90％得1分. `unit` stands behind each figure. */
export function describeBand({ low, high, points }: Band, unit: string): string {
  const at = (edge: Edge): string => `${formatPlain(edge.at)}${unit}`;
  if (low && high && low.at.equals(high.at)) return `＝${at(low)}${gives(points)}`;
  const lower = low && high ? `${at(low)}${low.inclusive ? '≤' : '＜'}值` : low ? `${low.inclusive ? '≥' : '＞'}${at(low)}` : '';
  return `${lower}${high ? `${high.inclusive ? '≤' : '＜'}${at(high)}` : ''}${gives(points)}`;
}

function describeBands({ bands, sharedEdges }: { readonly bands: readonly Band[]; readonly sharedEdges: readonly Decimal[] }, unit: string): string {
  const shared = sharedEdges.map((edge) => `${formatPlain(edge)}${unit}`).join('、');
  return bands.map((band) => describeBand(band, unit)).join('，') + (shared === '' ? '' : `（恰为${shared}时归哪一档没有写明）`);
}

const PARTIAL: Readonly<Record<StepDeduction['partial'], string>> = { unstated: '如何扣没有写明', countsWhole: '按一档', ignored: '不扣', proportional: '按比例' };

const describeStep = ({ step, percent: ofRate, deduct, partial }: StepDeduction, side: 'below' | 'above', unit: string | null): string =>
  `每${side === 'below' ? '低' : '超'}${formatPlain(step)}${ofRate ? '个百分点' : unit ?? ''}扣${fen(deduct)}（不足一档${PARTIAL[partial]}）`;
