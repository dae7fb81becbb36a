// Budget, outturn and rate of the form and of its parts.
import { percentThatReproduces } from '../messages';
import { HUNDRED, ratioOf } from '../units';
import type { BudgetLine, Form, ProjectList } from '../tables';
import type { Evaluation } from '../scoring';
import { RATE_PLACES } from './factDrop';
import { amountFact, figureFact, operandFact, rateFact, textFact, type FactContext } from './factMakers';

export function moneyFacts(form: Form, evaluation: Evaluation): FactContext {
  const lines = partsOf(form);
  const parts = lines.filter((line) => !isNone(line)).map(partFacts).filter((part) => part['执行'] !== null || part['预算待核'] === true);
  const whole = onlyPart(lines, evaluation);
  return {
    支出: expenditure(evaluation),
    支出分项: whole ? [] : parts,
    // One part that is the whole: its figures are the whole's, said once.
    全部来源: whole ? textFact(`${nameOf(whole)}/名称`, nameOf(whole), whole.label.at) : null,
    无支出: lines.filter(isNone).map((line) => ({ 名称: textFact(`${nameOf(line)}/名称`, nameOf(line), line.label.at) })),
    项目支出: lines.filter((line) => line.category === 'project').map(partFacts)[0] ?? null,
    结转结余: operandFact('结转结余', evaluation.measures.carryover),
  };
}

/** 项目清单 of a department, project by project. */
export const projectFacts = ({ lines }: ProjectList): FactContext => ({ 项目清单: lines.map(partFacts).filter((line) => line['执行'] !== null) });

function expenditure(evaluation: Evaluation): FactContext | null {
  const rate = evaluation.executionRate;
  if (!rate) return null;
  const { originalBudget, revisedBudget, outturn } = rate;
  const budget = revisedBudget ?? originalBudget;
  const at = outturn?.at ?? budget?.at;
  return {
    名称: rate.name,
    预算名: revisedBudget ? '全年预算数' : '年初预算数',
    // Said where the year's budget is another than the first one.
    调整前: revisedBudget && originalBudget && !originalBudget.value.equals(revisedBudget.value) ? operandFact('支出/年初预算', originalBudget) : null,
    预算: operandFact('支出/预算', budget),
    执行: operandFact('支出/执行', outturn),
    率: rate.rate && at ? rateFact('支出/率', rate.rate, at) : null,
    未支出: budget && outturn && budget.value.greaterThan(outturn.value)
      ? figureFact('支出/未支出', { kind: 'money', yuan: budget.value.minus(outturn.value) }, outturn.at) : null,
  };
}

/** Most decimals of a rate: 99.975% stays what it is, a third is no reason for more. */
const MOST_RATE_PLACES = 4;

/**
 * Decimals of rates in the whole text: two, or as many as the working of the score shows, so that the two never differ;
 * without a score as many as the rate has.
 */
export function ratePlaces({ executionRate, indicators }: Evaluation): number {
  const rate = executionRate?.rate;
  if (!rate) return RATE_PLACES;
  const scored = indicators.find((one) => one.id === executionRate.indicator && one.maxPoints !== null && one.ruleScore !== null);
  const places = scored ? placesIn(percentThatReproduces(rate, scored.maxPoints, scored.ruleScore)) : rate.times(HUNDRED).decimalPlaces();
  return places <= MOST_RATE_PLACES ? Math.max(RATE_PLACES, places) : RATE_PLACES;
}

const placesIn = (percent: string): number => /\.(\d+)%/u.exec(percent)?.[1]?.length ?? 0;

const PARTS: ReadonlySet<string> = new Set(['basic', 'project', 'generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation', 'priorCarryover', 'otherFunds']);

/** Lines that the whole is made of; the lines of the form's own funds block come first. */
function partsOf(form: Form): readonly BudgetLine[] {
  const tables = form.funds ? [form.funds, ...form.budgets.filter((table) => table.id !== form.funds?.id)] : form.budgets;
  return tables.flatMap((table) => table.lines).filter((line) => PARTS.has(line.category));
}

/** The one part with money in it, where it is all the money; null where there are several, or where it differs. */
function onlyPart(lines: readonly BudgetLine[], { executionRate }: Evaluation): BudgetLine | null {
  const [only, ...others] = lines.filter((line) => !isNone(line) && Object.keys(line.amounts).length > 0);
  const budget = only?.amounts.revisedBudget ?? only?.amounts.originalBudget;
  const whole = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const spent = executionRate?.outturn;
  if (!only || others.length > 0 || !budget || !whole || !spent) return null;
  return budget.yuan.equals(whole.value) && only.amounts.outturn?.yuan.equals(spent.value) === true ? only : null;
}

const nameOf = (line: BudgetLine): string => line.label.value.trim().replace(/^其中[：:]?\s*/u, '');

/** Said to be none: zero in every amount, or 无 beside a blank line. A line that is merely blank says nothing. */
function isNone({ amounts, fields }: BudgetLine): boolean {
  const given = Object.values(amounts);
  if (given.length > 0) return given.every((amount) => amount.yuan.isZero());
  return /^无/u.test(fields.remark?.text ?? '');
}

function partFacts(line: BudgetLine): FactContext {
  // A revised budget that cannot be read is there all the same: the first one is not put in its place.
  const unread = line.amounts.revisedBudget === undefined && /[\d一-鿿#]/u.test(line.fields.revisedBudget?.text ?? '');
  const budget = unread ? undefined : line.amounts.revisedBudget ?? line.amounts.originalBudget;
  const { outturn } = line.amounts;
  const name = nameOf(line);
  const rate = budget && outturn && !budget.yuan.isZero() ? ratioOf(outturn.yuan, budget.yuan) : null;
  return {
    名称: textFact(`${name}/名称`, name, line.label.at),
    预算名: line.amounts.revisedBudget ? '全年预算数' : '年初预算数', 预算待核: unread,
    预算: amountFact(`${name}/预算`, budget), 执行: amountFact(`${name}/执行`, outturn),
    率: rate && outturn ? rateFact(`${name}/率`, rate, outturn.at) : null,
  };
}
