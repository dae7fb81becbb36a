// Targets and results of the indicators as facts.
import { HUNDRED, type Decimal } from '../units';
import { readFigures } from './figures';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { FieldCell, Sourced } from '../tables';
import type { FormFact } from './facts';

export function indicatorFacts({ form, evaluation }: EvaluatedForm): FormFact[] {
  return [...form.approved.flatMap((row) => approvedFacts(row.name.value, row.fields.target, evaluation)), ...[...evaluation.indicators, ...evaluation.details].flatMap((indicator) => {
    const { target, actual } = indicator.comparison ?? {};
    const facts = [
      ...(actual && (actual.kind === 'quantity' || actual.kind === 'bound') ? [measured(indicator, indicator.actual, actual, actual.kind === 'bound', '实际完成值')] : []),
      ...(target?.kind === 'quantity' ? [measured(indicator, indicator.target, target, true, '年度指标值')] : []),
      ...(target?.kind === 'range' ? [measured(indicator, indicator.target, { value: target.low, unit: target.unit, percent: target.percent }, true, '年度指标值'),
        measured(indicator, indicator.target, { value: target.high, unit: target.unit, percent: target.percent }, true, '年度指标值')] : []),
      ...(indicator.comparison === null ? [...wordedFacts(indicator, indicator.actual, '实际完成值'), ...wordedFacts(indicator, indicator.target, '年度指标值')] : []),
    ];
    const rate = indicator.attainment && indicator.actual
      ? [{ ...base(indicator), role: 'attainment' as const, measured: { value: indicator.attainment.times(HUNDRED), unit: '%' }, bound: false, label: `${indicator.name}·完成率`, at: indicator.actual.at }] : [];
    const times = rate.map((fact) => ({ ...fact, measured: { value: fact.measured.value.dividedBy(HUNDRED), unit: '倍' } }));
    return [...facts, ...originalFacts(indicator, facts), ...rate, ...times];
  })];
}

const base = (indicator: IndicatorEvaluation): Pick<FormFact, 'subject' | 'names' | 'role'> =>
  ({ subject: `indicator/${indicator.id}`, names: [indicator.name, ...methodOf(indicator)], role: 'measure' });

/** What it is measured by, where the sheet gives that in a few words: 党组织执行覆盖率. */
const methodOf = ({ row }: IndicatorEvaluation): readonly string[] =>
  ([row?.fields.explanation?.text ?? ''].filter((text) => text !== '' && text.length <= LONGEST_METHOD && !/[，。；]/u.test(text)));
const LONGEST_METHOD = 20;

const subjectNamed = (name: string, indicators: readonly IndicatorEvaluation[]): string => {
  const same = indicators.find((one) => one.name === name);
  return same ? `indicator/${same.id}` : `approved/${name}`;
};

/** Where a target was adjusted in the year, the first one is still a figure of the sheet, and what differs from it another. */
function originalFacts(indicator: IndicatorEvaluation, facts: readonly FormFact[]): FormFact[] {
  const original = indicator.row?.fields.originalTarget;
  if (!original || original.text === indicator.target?.value) return [];
  const subject = `indicator/${indicator.id}/original`;
  const targets = readFigures({ text: original.text }).map((figure): FormFact => ({
    ...base(indicator), subject, role: 'target', measured: { value: figure.value, unit: figure.unit }, bound: true, label: `${indicator.name}·年初目标值`, at: original.at,
  }));
  return [...targets, ...facts.filter(({ role }) => role === 'measure').map((fact) => ({ ...fact, subject }))];
}

/** What the approved 申报表 asks, where the form itself may have left it out. */
const approvedFacts = (name: string, cell: FieldCell | undefined, { indicators, details }: EvaluatedForm['evaluation']): FormFact[] => (cell ? readFigures({ text: cell.text }).map((figure) => ({
  subject: subjectNamed(name, [...details, ...indicators]), names: [name], role: 'target' as const, measured: { value: figure.value, unit: figure.unit }, bound: true, label: `${name}·批复的指标值`, at: cell.at,
})) : []);

const roleOfColumn = (what: string): FormFact['role'] => (what === '年度指标值' ? 'target' : 'measure');

interface Read { readonly value: Decimal; readonly unit: string | null; readonly percent: boolean }

const measured = (indicator: IndicatorEvaluation, source: Sourced<string> | null, read: Read, bound: boolean, what: string): FormFact => ({
  ...base(indicator), role: roleOfColumn(what), measured: { value: read.value, unit: read.percent ? '%' : read.unit }, bound,
  label: `${indicator.name}·${what}`, at: source?.at ?? indicator.at,
});

/** Where target and actual were not held against each other, their figures still are what the sheet says. */
const wordedFacts = (indicator: IndicatorEvaluation, source: Sourced<string> | null, what: string): FormFact[] =>
  (source ? readFigures({ text: source.value }).map((figure) => ({
    ...base(indicator), role: roleOfColumn(what), measured: { value: figure.value, unit: figure.unit }, bound: figure.rough !== 'exact', label: `${indicator.name}·${what}`, at: source.at,
  })) : []);
