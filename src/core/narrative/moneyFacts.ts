// Budget, outturn and rate of the form and of its parts.
import { ratioOf } from '../units';
import type { BudgetLine, Form } from '../tables';
import type { Evaluation } from '../scoring';
import { amountFact, figureFact, operandFact, rateFact, textFact, type FactContext } from './factMakers';

export function moneyFacts(form: Form, evaluation: Evaluation): FactContext {
  const parts = partsOf(form);
  return {
    支出: expenditure(evaluation),
    支出分项: parts.filter((line) => !isNone(line)).map(partFacts).filter((part) => part['执行'] !== null),
    无支出: parts.filter(isNone).map((line) => ({ 名称: textFact(`${nameOf(line)}/名称`, nameOf(line), line.label.at) })),
    项目支出: parts.filter((line) => line.category === 'project').map(partFacts)[0] ?? null,
    结转结余: operandFact('结转结余', evaluation.measures.carryover),
  };
}

function expenditure(evaluation: Evaluation): FactContext | null {
  const rate = evaluation.executionRate;
  if (!rate) return null;
  const budget = rate.revisedBudget ?? rate.originalBudget;
  const at = rate.outturn?.at ?? budget?.at;
  return {
    名称: rate.name,
    年初预算: operandFact('支出/年初预算', rate.originalBudget),
    预算: operandFact('支出/预算', budget),
    执行: operandFact('支出/执行', rate.outturn),
    率: rate.rate && at ? rateFact('支出/率', rate.rate, at) : null,
    未支出: budget && rate.outturn && budget.value.greaterThan(rate.outturn.value)
      ? figureFact('支出/未支出', { kind: 'money', yuan: budget.value.minus(rate.outturn.value) }, rate.outturn.at) : null,
  };
}

const PARTS: ReadonlySet<string> = new Set(['basic', 'project', 'generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation', 'priorCarryover', 'otherFunds']);

/** Lines that the whole is made of; the lines of the form's own funds block come first. */
function partsOf(form: Form): readonly BudgetLine[] {
  const tables = form.funds ? [form.funds, ...form.budgets.filter((table) => table.id !== form.funds?.id)] : form.budgets;
  return tables.flatMap((table) => table.lines).filter((line) => PARTS.has(line.category));
}

const nameOf = (line: BudgetLine): string => line.label.value.trim().replace(/^其中[：:]?\s*/u, '');

/** Said to be none: zero in every amount, or 无 beside a blank line. A line that is merely blank says nothing. */
function isNone({ amounts, fields }: BudgetLine): boolean {
  const given = Object.values(amounts);
  if (given.length > 0) return given.every((amount) => amount.yuan.isZero());
  return /^无/u.test(fields.remark?.text ?? '');
}

function partFacts(line: BudgetLine): Readonly<Record<'名称' | '预算' | '执行' | '率', unknown>> {
  const budget = line.amounts.revisedBudget ?? line.amounts.originalBudget;
  const { outturn } = line.amounts;
  const name = nameOf(line);
  const rate = budget && outturn && !budget.yuan.isZero() ? ratioOf(outturn.yuan, budget.yuan) : null;
  return {
    名称: textFact(`${name}/名称`, name, line.label.at),
    预算: amountFact(`${name}/预算`, budget), 执行: amountFact(`${name}/执行`, outturn),
    率: rate && outturn ? rateFact(`${name}/率`, rate, outturn.at) : null,
  };
}
