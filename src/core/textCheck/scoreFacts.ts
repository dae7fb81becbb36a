// Points of the form as facts: total, levels, indicators, what was taken off; and how many indicators there are.
import { decimal, decimalOfDouble, HUNDRED, NO_POINTS, ratioOf, sumDecimals, type Decimal } from '../units';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { CellRef } from '../workbook';
import type { FactRole, FormFact } from './facts';

export function scoreFacts({ form, evaluation }: EvaluatedForm): FormFact[] {
  const range = form.scorecard?.range ?? form.tables[0]?.range;
  if (!range) return [];
  const corner: CellRef = { sheet: range.sheet, row: range.top, column: range.left };
  const { total, maxPointsSum } = evaluation;
  const scoreAt = form.scorecard?.totals?.score?.at ?? corner;
  return [
    ...(maxPointsSum ? [pointsFact('total', TOTAL_NAMES, 'maxPoints', maxPointsSum, '满分', form.scorecard?.totals?.maxPoints?.at ?? corner)] : []),
    ...(total.kind === 'none' ? [] : [pointsFact('total', TOTAL_NAMES, 'score', total.points, total.kind === 'final' ? '总分' : '已定分合计', scoreAt),
      ...(maxPointsSum ? [pointsFact('total', [...TOTAL_NAMES, '合计扣', '共扣'], 'deduction', maxPointsSum.minus(total.points).minus(total.kind === 'provisional' ? total.openMaxPoints : NO_POINTS), '应扣分', scoreAt)] : [])]),
    ...(maxPointsSum && evaluation.executionRate ? evaluation.indicators.filter((one) => one.id === evaluation.executionRate?.indicator && one.maxPoints !== null)
      .map((one) => pointsFact('total/indicators', ['指标分值合计', '绩效指标分值'], 'maxPoints', maxPointsSum.minus(one.maxPoints ?? NO_POINTS), '绩效指标分值合计', one.at)) : []),
    ...(total.kind === 'provisional' ? [pointsFact('open', ['未定分', '尚未定分', '待确认', '待定'], 'maxPoints', total.openMaxPoints, '未定分的分值', scoreAt)] : []),
    ...levelFacts({ form, evaluation }, corner),
    ...[...evaluation.indicators, ...evaluation.details].flatMap(pointsOfIndicator),
    ...evaluation.indicators.filter((one) => one.id === evaluation.executionRate?.indicator).flatMap((one) => pointsOfIndicator(one).map((fact) => ({ ...fact, subject: 'whole', names: [...fact.names, '执行率', '支出率'] }))),
    ...countFacts({ form, evaluation }, corner), ...weightFacts(evaluation),
  ];
}

/** 权重 of each indicator that has one, and of all under one first level. */
function weightFacts({ indicators, details }: EvaluatedForm['evaluation']): FormFact[] {
  const weighed = [...indicators, ...details].flatMap((one) => {
    const value = one.row?.fields.weight?.value;
    return typeof value === 'number' ? [{ one, weight: decimalOfDouble(value) }] : [];
  });
  const fact = (names: readonly string[], weight: Decimal, at: CellRef): FormFact =>
    ({ subject: `weight/${names[0] ?? ''}`, names, role: 'weight', measured: { value: weight.lessThanOrEqualTo('1') ? weight.times(HUNDRED) : weight, unit: '%' }, bound: false, label: `${names[0] ?? ''}·权重`, at });
  const levels = [...new Map(weighed.map(({ one }) => [one.level1, one.at])).entries()];
  return [
    ...weighed.map(({ one, weight }) => fact([one.name], weight, one.at)),
    ...levels.map(([level, at]) => fact([level, level.replace(/指标$/u, '')], sumDecimals(weighed.filter(({ one }) => one.level1 === level).map(({ weight }) => weight)), at)),
  ];
}

const TOTAL_NAMES = ['绩效自评得分', '部门整体支出绩效自评', '自评总分', '总得分', '绩效总分', '自评结果', '自评得分', '暂计得分', '已定分的指标'];

const pointsFact = (subject: string, names: readonly string[], role: FactRole, value: Decimal, label: string, at: CellRef): FormFact =>
  ({ subject, names, role, measured: { value, unit: '分' }, bound: false, label, at });

function levelFacts({ evaluation }: EvaluatedForm, corner: CellRef): FormFact[] {
  const levels = [
    ...evaluation.level1.map((level) => ({ ...level, first: evaluation.indicators.find((one) => one.level1 === level.name) })),
    ...evaluation.level2.map((level) => ({ ...level, first: evaluation.indicators.find((one) => one.level1 === level.level1 && one.level2 === level.name) })),
  ];
  return levels.flatMap(({ name, maxPoints, score, first }) => {
    const at = first?.scoreCell?.at ?? first?.at ?? corner;
    const subject = `level/${name}`;
    const names = [name, ...shortened(name)];
    return [
      pointsFact(subject, names, 'maxPoints', maxPoints, `${name}·分值`, at),
      ...(score ? [pointsFact(subject, names, 'score', score, `${name}·得分`, at), pointsFact(subject, names, 'deduction', maxPoints.minus(score), `${name}·扣分`, at)] : []),
    ];
  });
}

/** 管理率 for 管理效率: a letter lost inside; the slip is told of, its figures are still found. */
const shortened = (name: string): string[] =>
  (name.length === 4 ? [name.slice(0, 1) + name.slice(2), name.slice(0, 2) + name.slice(3)] : []);

function pointsOfIndicator(indicator: IndicatorEvaluation): FormFact[] {
  const subject = `indicator/${indicator.id}`;
  const at = indicator.scoreCell?.at ?? indicator.at;
  const { result, maxPoints, name } = indicator;
  const group = /(产出|效益)指标完成情况$/u.exec(name)?.[1];
  const names = [name, ...(group === undefined ? [] : [`${group}指标完成情况`, `${group}指标`, group])];
  return [
    ...(maxPoints ? [pointsFact(subject, names, 'maxPoints', maxPoints, `${name}·分值`, at)] : []),
    ...(result.kind === 'scored' ? [pointsFact(subject, names, 'score', result.score, `${name}·得分`, at)] : []),
    ...(result.kind === 'scored' && maxPoints ? [pointsFact(subject, names, 'deduction', maxPoints.minus(result.score), `${name}·扣分`, at)] : []),
  ];
}

const withTargets = (evaluation: EvaluatedForm['evaluation']): readonly IndicatorEvaluation[] =>
  (evaluation.details.length > 0 ? evaluation.details : evaluation.indicators.filter((one) => one.role === 'indicator' && one.target !== null));

/** How many indicators there are of each kind, and how many reached their targets. */
function countFacts({ evaluation }: EvaluatedForm, corner: CellRef): FormFact[] {
  const targets = withTargets(evaluation);
  // The rate of expenditure stands among the rows of some forms; whether it counts as one of them is hers to say.
  const others = targets.filter((one) => one.id !== evaluation.executionRate?.indicator);
  const fact = (subject: string, names: readonly string[], count: number, label: string, at: CellRef): FormFact =>
    ({ subject, names, role: 'measure', measured: { value: decimal(String(count)), unit: '项' }, bound: false, label, at });
  const at = targets[0]?.at ?? corner;
  const kinds = [...new Set(targets.map((one) => one.level1))].filter((name) => name !== '');
  return [
    ...(targets.length > 0 ? [fact('count', ['细化指标', '绩效指标', '设指标', '三级指标'], targets.length, '指标条数', at)] : []),
    ...(others.length > 0 && others.length < targets.length ? [fact('count', ['细化指标', '绩效指标', '设指标', '三级指标'], others.length, '指标条数（不含预算执行）', at)] : []),
    ...kinds.map((name) => fact(`count/${name}`, [name], targets.filter((one) => one.level1 === name).length, `${name}·条数`, targets.find((one) => one.level1 === name)?.at ?? at)),
    ...(targets.length > 0 && targets.every((one) => one.reached !== null) ? [{ ...fact('count/done', ['达到指标值', '均已完成', '完成指标'], targets.filter((one) => one.reached).length, '达到指标值的条数', at), role: 'words' as const }] : []),
    ...[...new Set(targets.map((one) => one.level2))].filter((name) => name !== '' && !kinds.includes(name))
      .map((name) => ({ ...fact(`count/kind/${name}`, [name], targets.filter((one) => one.level2 === name).length, `${name}·条数`, targets.find((one) => one.level2 === name)?.at ?? at), role: 'words' as const })),
    ...(evaluation.details.length > 0 ? [{ ...fact('count/scorecard', ['三级指标'], evaluation.indicators.filter((one) => one.parts.length === 0).length, '三级指标个数', corner), role: 'words' as const }] : []),
    ...doneRate(targets, at),
    ...[...evaluation.level2].map(({ name }) => ({ ...fact(`count/in/${name}`, [name], evaluation.indicators.filter((one) => one.level2 === name).length, `${name}·条数`, evaluation.indicators.find((one) => one.level2 === name)?.at ?? at), role: 'words' as const })),
    ...(evaluation.total.kind === 'provisional' ? [{ ...fact('count/open', ['未定分', '待定', '待确认', '未评'], evaluation.indicators.filter((one) => one.parts.length === 0 && one.result.kind !== 'scored').length, '未定分的条数', at), role: 'words' as const }] : []),
    ...(evaluation.level1.length > 0 ? [fact('count/level1', ['一级指标'], evaluation.level1.length, '一级指标个数', corner)] : []),
    ...(evaluation.level2.length > 0 ? [fact('count/level2', ['二级指标'], evaluation.level2.length, '二级指标个数', corner)] : []),
  ];
}

/** 指标完成率: how many of all reached their targets; only where that is known of each. */
function doneRate(targets: readonly IndicatorEvaluation[], at: CellRef): FormFact[] {
  if (targets.length === 0 || targets.some((one) => one.reached === null)) return [];
  const rate = ratioOf(decimal(String(targets.filter((one) => one.reached).length)), decimal(String(targets.length)));
  return [{ subject: 'count/rate', names: ['指标完成率', '目标完成率'], role: 'attainment', measured: { value: rate.times(HUNDRED), unit: '%' }, bound: false, label: '达到指标值的条数占比', at }];
}
