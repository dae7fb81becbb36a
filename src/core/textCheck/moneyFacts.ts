// Budgets, outturns and rates as facts, line by line.
import { HUNDRED, ratioOf } from '../units';
import type { EvaluatedForm, Operand } from '../scoring';
import { MEASURE_NAMES, MEASURES, type MeasureId } from '../rules';
import type { BudgetCategory, BudgetLine } from '../tables';
import { readFigures } from './figures';
import type { FactRole, FormFact } from './facts';

/** What reports call a line of each category; its own label comes first. */
const LINE_NAMES: Readonly<Partial<Record<BudgetCategory, readonly string[]>>> = {
  basic: ['基本支出'], project: ['项目支出'], personnel: ['人员经费'], overheads: ['公用经费'], threePublic: ['三公经费'],
  overseasTravel: ['因公出国（境）费'], vehicles: ['公务用车运行维护费', '公务用车'], hospitality: ['公务接待费'], procurement: ['政府采购'],
  generalPublicBudget: ['一般公共预算'], governmentFund: ['政府性基金预算'], stateCapital: ['国有资本经营预算'], fiscalAppropriation: ['财政拨款'],
  priorCarryover: ['上年结转'], otherFunds: ['其他资金'], carryover: ['年末结转结余', '结转和结余', '结余结转'], averageRate: ['平均执行率', '平均支出率'],
};
/** Lines that speak of the form as a whole. */
const WHOLE: ReadonlySet<BudgetCategory> = new Set(['total']);

const AMOUNT_WORDS: Readonly<Record<'originalBudget' | 'revisedBudget' | 'outturn' | 'carryover', string>> = {
  originalBudget: '年初预算数', revisedBudget: '全年预算数', outturn: '全年执行数', carryover: '结转结余',
};

export function moneyFacts({ form, evaluation }: EvaluatedForm): FormFact[] {
  const tables = form.funds ? [form.funds, ...form.budgets.filter((table) => table !== form.funds)] : form.budgets;
  const project = form.basics.project?.value;
  const whole: readonly string[] = project === undefined ? [] : [project];
  return [
    ...tables.flatMap((table) => table.lines.flatMap((line) => lineFacts(line, whole))),
    ...rateOfForm(evaluation.executionRate, whole),
    ...utilization(evaluation.measures),
    ...MEASURES.flatMap((id) => {
      const operand = evaluation.measures[id];
      return operand ? [measureFact(id, operand)] : [];
    }),
  ];
}

export function lineFacts(line: BudgetLine, wholeNames: readonly string[]): FormFact[] {
  const isWhole = WHOLE.has(line.category);
  const label = line.label.value.replace(/^\s*其中[：:]?\s*/u, '').trim();
  const subject = isWhole ? 'whole' : `line/${label}`;
  const names = isWhole ? wholeNames : [...new Set([label, ...(LINE_NAMES[line.category] ?? [])])];
  const amounts = (['originalBudget', 'revisedBudget', 'outturn', 'carryover'] as const).flatMap((role): FormFact[] => {
    const amount = line.amounts[role];
    const actualRole: FactRole = line.category === 'carryover' ? 'carryover' : role;
    return amount ? [{ subject, names, role: actualRole, measured: { value: amount.yuan, unit: '元' }, bound: false, label: `${label}·${AMOUNT_WORDS[role]}`, at: amount.at }] : [];
  });
  return [...amounts, ...ratesOfLine(line, { subject, names, label })];
}

/** Outturn over budget, the revised one where there is one; and the rate the line itself prints, where nothing gives it. */
function ratesOfLine(line: BudgetLine, about: Pick<FormFact, 'subject' | 'names' | 'label'>): FormFact[] {
  const { outturn, originalBudget, revisedBudget } = line.amounts;
  const budget = revisedBudget ?? originalBudget;
  const computed = (outturn && budget && !budget.yuan.isZero()
    ? [{ ...about, role: 'rate', measured: { value: ratioOf(outturn.yuan, budget.yuan).times(HUNDRED), unit: '%' }, bound: false, label: `${about.label}·执行率`, at: outturn.at }] : []) satisfies FormFact[];
  const printed = line.fields.executionRate;
  if (computed.length > 0 || !printed) return computed;
  return readFigures({ text: printed.text }).filter((figure) => figure.unit === '%')
    .map((figure) => ({ ...about, role: 'rate' as const, measured: { value: figure.value, unit: '%' }, bound: false, label: about.label, at: printed.at }));
}

function rateOfForm(rate: EvaluatedForm['evaluation']['executionRate'], names: readonly string[]): FormFact[] {
  if (!rate) return [];
  const at = rate.outturn?.at ?? rate.revisedBudget?.at;
  const fact = (role: FactRole, operand: Operand | null, label: string): FormFact[] =>
    (operand ? [{ subject: 'whole', names, role, measured: { value: operand.value, unit: '元' }, bound: false, label, at: operand.at }] : []);
  return [
    ...fact('originalBudget', rate.originalBudget, '年初预算数'), ...fact('revisedBudget', rate.revisedBudget, '全年预算数'), ...fact('outturn', rate.outturn, '全年执行数'),
    ...(rate.rate && at ? [{ subject: 'whole', names, role: 'rate' as const, measured: { value: rate.rate.times(HUNDRED), unit: '%' }, bound: false, label: rate.name, at }] : []),
  ];
}

function utilization({ fixedAssetsInUse: used, fixedAssetsTotal: all }: EvaluatedForm['evaluation']['measures']): FormFact[] {
  if (!used || !all || all.value.isZero()) return [];
  const name = '固定资产利用率';
  return [{ subject: `line/${name}`, names: [name], role: 'measure', measured: { value: ratioOf(used.value, all.value).times(HUNDRED), unit: '%' }, bound: false, label: name, at: used.at }];
}

const MEASURE_ROLES: readonly (readonly [RegExp, FactRole])[] = [[/^originalBudget$/u, 'originalBudget'], [/Budget$/u, 'revisedBudget'], [/Outturn$/u, 'outturn'], [/arryover$/u, 'carryover'], [/Rate$/u, 'rate']];

function measureFact(id: MeasureId, operand: Operand): FormFact {
  const name = MEASURE_NAMES[id].replaceAll(/[“”]/gu, '');
  const role = MEASURE_ROLES.find(([pattern]) => pattern.test(id))?.[1] ?? 'measure';
  const isRate = operand.unit === '' && role === 'rate';
  const bare = name.replace(/(?:实际支出数|执行数|预算数)$/u, '');
  const isWhole = bare === '全年' || bare === '年初';
  return {
    subject: isWhole ? 'whole' : `line/${bare}`, names: isWhole ? [] : [bare], role,
    measured: { value: isRate ? operand.value.times(HUNDRED) : operand.value, unit: isRate ? '%' : operand.unit.endsWith('元') ? '元' : operand.unit === '' ? null : operand.unit },
    bound: false, label: MEASURE_NAMES[id], at: operand.at,
  };
}
