// 执行率, 支出率: of the form as a whole, and of each line whose 执行率 cell the form leaves to fill.
import { isBlank } from '../workbook';
import { MEASURE_NAMES, type IndicatorPolicy, type MeasureId, type RateDefinition } from '../rules';
import type { BudgetLine, BudgetTable, Form } from '../tables';
import type { Evaluation, ExecutionRate, Operand } from './evaluation';
import { unreadField, wholeOfForm } from './budgetLines';
import { leftOut, type Measures } from './measures';
import { operandOf, plainly } from './operands';
import { measureRate, type MeasuredRate } from './rate';

const RATE: RateDefinition = { name: '预算执行率', numerator: 'outturn', denominator: 'revisedBudget' };

/** @returns null where some figure is missing, or no rate can be made of them */
function executionRate(measures: Measures, policy: IndicatorPolicy): MeasuredRate | null {
  const reading = measureRate(RATE, { measures, basis: null, policy });
  return reading.kind === 'rate' ? reading : null;
}

/**
 * Budget and outturn are those of the whole; the rate is of the money that counts, and its name says what does not.
 * @param indicator the id of the indicator that scores it; null where none does
 */
export function executionRateOfForm(
  form: Form, measures: Measures, { policy, indicator }: { readonly policy: IndicatorPolicy; readonly indicator: string | null },
): ExecutionRate | null {
  const figure = (id: MeasureId): Operand | null => {
    const measure = measures.find(id);
    return measure.kind === 'found' ? measure.operand : null;
  };
  const [originalBudget, revisedBudget, outturn] = [figure('originalBudget'), figure('revisedBudget'), figure('outturn')];
  if (!originalBudget && !revisedBudget && !outturn) return null;
  const without = leftOut(policy).map(({ words }) => words).join('，');
  return {
    name: `${form.kind === 'project' ? RATE.name : '支出率'}${without && `（${without}）`}`, originalBudget, revisedBudget, outturn,
    rate: executionRate(measures, policy)?.rate ?? null, indicator,
  };
}

/** Lines of the form's own money tables whose 执行率 cell is empty. Her other tables are not filled. */
export function lineRatesOf(form: Form, policy: IndicatorPolicy, measures: Measures): Evaluation['lineRates'] {
  // Where not all the money counts, that of the whole is less than its line says.
  const total = leftOut(policy).length > 0 ? wholeOfForm(form)?.total : null;
  return ownTables(form).flatMap((table) => table.lines).flatMap((line) => {
    const field = line.fields.executionRate;
    if (!field || line.category === 'averageRate' || !isBlank(field.value) || field.formula !== null) return [];
    const measured = executionRate(line === total ? measures : measuresOfLine(line), policy);
    return measured?.operands ? [{ at: field.at, rate: measured.rate, numerator: plainly(measured.operands.numerator), denominator: plainly(measured.operands.denominator) }] : [];
  });
}

/** The figures of one line, all of whose money counts. */
const measuresOfLine = (line: BudgetLine): Measures => ({
  find: (id) => {
    const field = id === 'revisedBudget' || id === 'originalBudget' || id === 'outturn' ? id : null;
    const amount = field && line.amounts[field];
    return amount ? { kind: 'found', operand: operandOf(MEASURE_NAMES[id], amount), basis: null }
      : { kind: 'missing', name: MEASURE_NAMES[id], cells: [], unread: field && unreadField(line, field) };
  },
});

/** Money tables of the form itself: their 执行率 cells are ours to fill. */
export function ownTables(form: Form): readonly BudgetTable[] {
  if (form.funds) return [form.funds];
  const sheet = form.scorecard && !form.scorecard.own ? form.scorecard.range.sheet : null;
  return form.budgets.filter((table) => table.range.sheet === sheet);
}
