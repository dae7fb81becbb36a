// Quantities of the rates (MeasureId) → the figures of this workbook, each with its cell.
import { decimalOfDouble, ratio, ratioOf, sumDecimals, yuan, type Ratio } from '../units';
import { normalizeText } from '../grammar';
import type { CellRef } from '../workbook';
import { MEASURE_NAMES, MEASURES, type IndicatorPolicy, type MeasureId } from '../rules';
import type { BudgetCategory, BudgetLine, FieldCell, Form } from '../tables';
import { fieldOf, linesOf, partAmounts, PART_FAMILIES, tablesOf, unreadField, wholeOfForm, type AmountField, type Whole } from './budgetLines';
import type { Operand } from './evaluation';
import { figureOperand, operandOf, printedIn, rateOperand, statedRate, sumOperand } from './operands';

/** Which budget stands below the line, where the form says it. */
export type Basis = 'original' | 'revised';

/** A figure, or the cells in which it would stand. `unread`: something stands there that is no amount (an error, 待定). */
export type Measure =
  | { readonly kind: 'found'; readonly operand: Operand; readonly basis: Basis | null }
  | { readonly kind: 'missing'; readonly name: string; readonly cells: readonly CellRef[]; readonly unread: FieldCell | null };

/** Finds figures by meaning. `leaving`: money that does not count in a figure of the whole. */
export interface Measures { readonly find: (id: MeasureId, basis?: Basis | null, leaving?: readonly BudgetCategory[]) => Measure }

/** The money that the switches leave out of the execution rate. */
export const leftOut = ({ executionRateCarryover, executionRateFunds }: IndicatorPolicy): readonly BudgetCategory[] =>
  [...(executionRateCarryover === 'excluded' ? ['priorCarryover' as const] : []), ...(executionRateFunds === 'fiscal' ? ['otherFunds' as const] : [])];

/** The measures an evaluation lists; each once. */
export const ALL_MEASURES = MEASURES;

const THREE_PUBLIC_PARTS: readonly BudgetCategory[] = ['overseasTravel', 'vehicles', 'hospitality'];

/** The measures of one form. Nothing is guessed: budget − outturn is never taken for a carry-over. */
export function measuresOf(form: Form): Measures {
  const whole = wholeOfForm(form);
  const found = new Map<string, Measure>();
  return {
    find: (id, basis = null, leaving = []) => {
      const key = `${id}/${basis ?? ''}/${leaving.join()}`;
      const known = found.get(key) ?? lessLines(findMeasure({ form, whole }, id, basis), { whole, id, leaving });
      found.set(key, known);
      return known;
    },
  };
}

interface Scope { readonly form: Form; readonly whole: Whole | null }

function findMeasure(scope: Scope, id: MeasureId, basis: Basis | null): Measure {
  const figure = scope.form.figures.find((one) => one.measure === id);
  if (figure) return { kind: 'found', operand: figureOperand(MEASURE_NAMES[id], figure), basis: null };
  switch (id) {
    case 'originalBudget':
    case 'revisedBudget':
    case 'outturn': return ofWhole(scope.whole, id);
    case 'carryover': return carryover(scope);
    case 'priorCarryover': return budgetOf(scope.form, 'priorCarryover', id, 'revised');
    case 'budgetAdjustment': return adjustment(scope);
    case 'basicBudget': return budgetOf(scope.form, 'basic', id, basis ?? 'revised');
    case 'basicOutturn': return ofLines(scope.form, 'basic', id, ['outturn']);
    case 'projectBudget': return budgetOf(scope.form, 'project', id, basis ?? 'revised');
    case 'projectOutturn': return ofLines(scope.form, 'project', id, ['outturn']);
    case 'overheadsBudget': return budgetOf(scope.form, 'overheads', id, basis ?? 'original');
    case 'overheadsOutturn': return ofLines(scope.form, 'overheads', id, ['outturn']);
    case 'threePublicBudget': return threePublic(scope.form, id, basis ?? 'original');
    case 'threePublicOutturn': return threePublic(scope.form, id, null);
    case 'procurementBudget': return budgetOf(scope.form, 'procurement', id, basis ?? 'original');
    case 'procurementOutturn': return ofLines(scope.form, 'procurement', id, ['outturn']);
    case 'averageExecutionRate': return averageRate(scope.form);
    case 'quarterlyExecutionRate': return quarterlyRate(scope.form);
    default: return missing(id);
  }
}

const missing = (id: MeasureId, cells: readonly CellRef[] = []): Measure => ({ kind: 'missing', name: MEASURE_NAMES[id], cells, unread: null });
const unreadable = (id: MeasureId, unread: FieldCell): Measure => ({ kind: 'missing', name: MEASURE_NAMES[id], cells: [unread.at], unread });

/** A zero or blank total over parts that are not zero is no figure: the parts are. */
function ofWhole(whole: Whole | null, field: 'originalBudget' | 'revisedBudget' | 'outturn'): Measure {
  if (!whole) return missing(field);
  const total = whole.total?.amounts[field];
  const basis = field === 'outturn' ? null : field === 'originalBudget' ? 'original' : 'revised';
  if (total && !total.yuan.isZero()) return { kind: 'found', operand: operandOf(MEASURE_NAMES[field], total), basis };
  // A sum without the part that cannot be read would be no total.
  const [unread] = [...(whole.total ? [whole.total] : []), ...whole.parts].flatMap((line) => unreadField(line, field) ?? []);
  if (unread) return unreadable(field, unread);
  const parts = partAmounts(whole, field);
  const sum = sumOperand(MEASURE_NAMES[field], parts);
  if (sum && (!total || !sum.value.isZero())) return { kind: 'found', operand: sum, basis };
  if (total) return { kind: 'found', operand: operandOf(MEASURE_NAMES[field], total), basis };
  const at = fieldOf(whole.total, field)?.at;
  return missing(field, at ? [at] : []);
}

/** The first of `fields` that a line of the category fills; two lines of it are never added up blindly. */
function ofLines(form: Form, category: BudgetCategory, id: MeasureId, fields: readonly AmountField[]): Measure {
  const lines = linesOf(form, category);
  for (const field of fields) {
    for (const line of lines) {
      const amount = line.amounts[field];
      if (amount) return { kind: 'found', operand: operandOf(MEASURE_NAMES[id], amount), basis: basisOf(field) };
    }
  }
  const [unread] = lines.flatMap((line) => fields.flatMap((field) => unreadField(line, field) ?? []));
  return unread ? unreadable(id, unread) : missing(id, cellsOf(lines, fields));
}

const basisOf = (field: AmountField): Basis | null => (field === 'originalBudget' ? 'original' : field === 'revisedBudget' ? 'revised' : null);

const cellsOf = (lines: readonly BudgetLine[], fields: readonly AmountField[]): readonly CellRef[] =>
  lines.slice(0, 1).flatMap((line) => fields.slice(0, 1).flatMap((field) => line.fields[field]?.at ?? []));

/** The other budget stands in only for a cell that is empty: where something stands that cannot be read, nobody knows. */
function budgetOf(form: Form, category: BudgetCategory, id: MeasureId, basis: Basis): Measure {
  const [wanted, other] = basis === 'original' ? ['originalBudget', 'revisedBudget'] as const : ['revisedBudget', 'originalBudget'] as const;
  const lines = linesOf(form, category);
  const [unread] = lines.some((line) => line.amounts[wanted]) ? [] : lines.flatMap((line) => unreadField(line, wanted) ?? []);
  return unread ? unreadable(id, unread) : ofLines(form, category, id, [wanted, other]);
}

/** A line of its own (its figure may stand in any column), else the carry-over column of the whole. */
function carryover(scope: Scope): Measure {
  const own = ofLines(scope.form, 'carryover', 'carryover', ['carryover', 'outturn', 'revisedBudget', 'originalBudget']);
  if (own.kind === 'found') return { ...own, basis: null };
  const inTotal = scope.whole?.total?.amounts.carryover;
  if (inTotal) return { kind: 'found', operand: operandOf(MEASURE_NAMES.carryover, inTotal), basis: null };
  const sum = scope.whole ? sumOperand(MEASURE_NAMES.carryover, partAmounts(scope.whole, 'carryover')) : null;
  if (sum) return { kind: 'found', operand: sum, basis: null };
  const column = fieldOf(scope.whole?.total ?? null, 'carryover')?.at;
  return own.cells.length > 0 || !column ? own : missing('carryover', [column]);
}

/** |revised − original|, where no adjustment is stated. It is worked out, so no formula can point to it. */
function adjustment(scope: Scope): Measure {
  const original = ofWhole(scope.whole, 'originalBudget');
  const revised = ofWhole(scope.whole, 'revisedBudget');
  if (original.kind === 'missing') return original;
  if (revised.kind === 'missing') return revised;
  const difference = yuan(revised.operand.value.minus(original.operand.value).abs());
  const { at, unit } = revised.operand;
  const printed = { yuan: difference, at, text: '', printed: unit === '元' || unit === '千元' || unit === '亿元' ? unit : '万元', numeric: false } as const;
  return { kind: 'found', operand: operandOf(MEASURE_NAMES.budgetAdjustment, printed), basis: null };
}

/** The “三公” line, else the sum of its three parts, all of which must be there. */
function threePublic(form: Form, id: 'threePublicBudget' | 'threePublicOutturn', basis: Basis | null): Measure {
  const own = basis === null ? ofLines(form, 'threePublic', id, ['outturn']) : budgetOf(form, 'threePublic', id, basis);
  if (own.kind === 'found') return own;
  const parts = THREE_PUBLIC_PARTS.map((category) => (basis === null ? ofLines(form, category, id, ['outturn']) : budgetOf(form, category, id, basis)));
  const operands = parts.flatMap((part) => (part.kind === 'found' ? [part.operand] : []));
  const [first] = operands;
  if (!first || operands.length < THREE_PUBLIC_PARTS.length) return own;
  const value = sumDecimals(operands.map((operand) => operand.value));
  const amount = { yuan: yuan(value), at: first.at, text: '', printed: '元', numeric: false } as const;
  return { kind: 'found', operand: operandOf(MEASURE_NAMES[id], amount), basis };
}

interface Leaving { readonly whole: Whole | null; readonly id: MeasureId; readonly leaving: readonly BudgetCategory[] }

/** A figure of the whole less the lines that do not count: a sum of no single cell, printed as the difference it is. */
function lessLines(measure: Measure, { whole, id, leaving }: Leaving): Measure {
  if (measure.kind === 'missing' || leaving.length === 0 || !whole || !isWholeField(id)) return measure;
  const { lines } = whole.table;
  const off = lines.filter(({ category }) => leaving.includes(category));
  // Without any line by source nobody can tell how much of the whole it is.
  if (!lines.some(({ category }) => PART_FAMILIES[1]?.includes(category))) return { kind: 'missing', name: `按资金来源分列的${MEASURE_NAMES[id]}`, cells: [], unread: null };
  const [unread] = off.flatMap((line) => unreadField(line, id) ?? []);
  if (unread) return unreadable(id, unread);
  const amounts = off.flatMap((line) => line.amounts[id] ?? []).filter(({ yuan: amount }) => !amount.isZero());
  const { operand } = measure;
  const printed = [operand.printed, ...amounts.map((amount) => printedIn(operandOf('', amount), operand.unit).printed)];
  const left = yuan(operand.value.minus(sumDecimals(amounts.map((amount) => amount.yuan))));
  return amounts.length === 0 ? measure : { ...measure, operand: { ...operand, value: left, printed: `（${printed.join('−')}）`, numeric: false } };
}

const isWholeField = (id: MeasureId): id is 'originalBudget' | 'revisedBudget' | 'outturn' => id === 'originalBudget' || id === 'revisedBudget' || id === 'outturn';

const QUARTERS = [/^第?[一1]季度|^3月末|^三月末/, /^第?[二2]季度|^6月末|^六月末/, /^第?[三3]季度|^9月末|^九月末/, /^第?[四4]季度|^12月末|^十二月末/] as const;

/** The mean of the rates at the ends of the four quarters, all of which must be there. Printed as the sum it is a quarter of. */
function quarterlyRate(form: Form): Measure {
  const id = 'quarterlyExecutionRate';
  const lines = tablesOf(form).flatMap((table) => table.lines);
  const rates = QUARTERS.map((words) => lines.filter(({ label }) => words.test(normalizeText(label.value))).flatMap((line) => rateOfLine(line) ?? [])[0]);
  const found = rates.flatMap((rate) => rate ?? []);
  const [first] = found;
  if (!first || found.length < QUARTERS.length) return missing(id);
  const sum = sumDecimals(found.map(({ value }) => value));
  const operand = { ...first, name: MEASURE_NAMES[id], value: sum.dividedBy(QUARTERS.length), printed: `（${found.map(({ printed }) => printed).join('＋')}）`, numeric: false };
  return { kind: 'found', operand, basis: null };
}

/** As stated, else outturn ÷ budget of the line. */
function rateOfLine({ fields, amounts, label }: BudgetLine): Operand | null {
  const { executionRate } = fields;
  const stated = executionRate ? statedRate(executionRate) : null;
  if (executionRate && stated) return rateOperand(label.value, stated, { at: executionRate.at, numeric: false });
  const budget = amounts.revisedBudget ?? amounts.originalBudget;
  if (!budget || !amounts.outturn || budget.yuan.isZero()) return null;
  return rateOperand(label.value, ratioOf(amounts.outturn.yuan, budget.yuan), { at: amounts.outturn.at, numeric: false });
}

/** A formula may point to the cell only where it holds the rate itself, not 95 for 95%. */
const holds = (field: FieldCell, rate: Ratio): boolean => typeof field.value === 'number' && decimalOfDouble(field.value).equals(rate);

function averageRate(form: Form): Measure {
  const id = 'averageExecutionRate';
  const fields = tablesOf(form).flatMap((table) => table.lines.filter((line) => line.category === 'averageRate'))
    .flatMap((line) => [line.fields.executionRate, line.fields.outturn, line.fields.remark].flatMap((field) => field ?? []));
  for (const field of fields) {
    const rate = statedRate(field);
    if (rate) return { kind: 'found', operand: rateOperand(MEASURE_NAMES[id], ratio(rate), { at: field.at, numeric: holds(field, rate) }), basis: null };
  }
  return missing(id, fields.slice(0, 1).map((field) => field.at));
}
