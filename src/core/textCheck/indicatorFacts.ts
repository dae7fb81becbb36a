// Targets and results of the indicators as facts.
import { HUNDRED, type Decimal } from '../units';
import { readFigures } from './figures';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';
import type { TextFact } from './facts';

export function indicatorFacts({ evaluation }: EvaluatedForm): TextFact[] {
  return [...evaluation.indicators, ...evaluation.details].flatMap((indicator) => {
    const { target, actual } = indicator.comparison ?? {};
    const facts = [
      ...(actual && (actual.kind === 'quantity' || actual.kind === 'bound') ? [measured(indicator, indicator.actual, actual, actual.kind === 'bound', '实际完成值')] : []),
      ...(target?.kind === 'quantity' ? [measured(indicator, indicator.target, target, true, '年度指标值')] : []),
      ...(target?.kind === 'range' ? [measured(indicator, indicator.target, { value: target.low, unit: target.unit, percent: target.percent }, true, '年度指标值'),
        measured(indicator, indicator.target, { value: target.high, unit: target.unit, percent: target.percent }, true, '年度指标值')] : []),
      ...(indicator.comparison === null ? [...wordedFacts(indicator, indicator.actual, '实际完成值'), ...wordedFacts(indicator, indicator.target, '年度指标值')] : []),
    ];
    const rate = indicator.attainment && indicator.actual
      ? [{ ...base(indicator), measured: { value: indicator.attainment.times(HUNDRED), unit: '%' }, bound: false, label: `${indicator.name}·完成率`, at: indicator.actual.at }] : [];
    return [...facts, ...rate];
  });
}

const base = (indicator: IndicatorEvaluation): Pick<TextFact, 'subject' | 'names' | 'role'> =>
  ({ subject: `indicator/${indicator.id}`, names: [indicator.name], role: 'measure' });

interface Read { readonly value: Decimal; readonly unit: string | null; readonly percent: boolean }

const measured = (indicator: IndicatorEvaluation, source: Sourced<string> | null, read: Read, bound: boolean, what: string): TextFact => ({
  ...base(indicator), measured: { value: read.value, unit: read.percent ? '%' : read.unit }, bound,
  label: `${indicator.name}·${what}`, at: source?.at ?? indicator.at,
});

/** Where target and actual were not held against each other, their figures still are what the sheet says. */
const wordedFacts = (indicator: IndicatorEvaluation, source: Sourced<string> | null, what: string): TextFact[] =>
  (source ? readFigures({ text: source.value }).map((figure) => ({
    ...base(indicator), measured: { value: figure.value, unit: figure.unit }, bound: figure.rough !== 'exact', label: `${indicator.name}·${what}`, at: source.at,
  })) : []);
