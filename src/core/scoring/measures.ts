// Quantities of the rates (MeasureId) → the figures of this workbook, each with its cell.
import { decimalOfDouble, ratioOf, sumDecimals, yuan, type Decimal } from '../units';
import { normalizeText } from '../grammar';
import type { CellRef } from '../workbook';
import { MEASURE_NAMES, type IndicatorPolicy, type MeasureId } from '../rules';
import type { Amount, BudgetCategory, BudgetLine, FieldCell, Form } from '../tables';
import { fieldOf, linesOf, partAmounts, PART_FAMILIES, tablesOf, unreadField, wholeOfForm, type AmountField, type Whole } from './budgetLines';
import type { Operand, PolicyNote } from './evaluation';
import { figureOperand, moneyUnitOf, operandOf, printedIn, rateOperand, statedRate, sumOperand } from './operands';

/** Which budget stands below the line, where the form says it. */
export type Basis = 'original' | 'revised';

/** A figure, or the cells in which it would stand. `unread`: something stands there that is no amount (an error, 待定). */
export type Measure =
  | { readonly kind: 'found'; readonly operand: Operand; readonly basis: Basis | null }
  | { readonly kind: 'missing'; readonly name: string; readonly cells: readonly CellRef[]; readonly unread: FieldCell | null };

/** Finds figures by meaning. `leaving`: money that does not count in a figure of the whole. */
export interface Measures { readonly find: (id: MeasureId, basis?: Basis | null, leaving?: readonly LeftOut[]) => Measure }

/** Money that a switch leaves out of the execution rate, and how that is told. */
export interface LeftOut { readonly category: BudgetCategory; readonly policy: PolicyNote; readonly words: string }

export const leftOut = ({ executionRateCarryover, executionRateFunds }: IndicatorPolicy): readonly LeftOut[] => [
  ...(executionRateCarryover === 'excluded' ? [{ category: 'priorCarryover', policy: 'withoutCarryover', words: '不含上年结转资金' } as const] : []),
  ...(executionRateFunds === 'fiscal' ? [{ category: 'otherFunds', policy: 'fiscalFundsOnly', words: '只算财政拨款' } as const] : []),
];

const THREE_PUBLIC_PARTS: readonly BudgetCategory[] = ['overseasTravel', 'vehicles', 'hospitality'];

/** Measures that stand in a line of their own: in its budget, the one named here where nobody says which, or (null) in its outturn. */
const LINES: Readonly<Partial<Record<MeasureId, readonly [BudgetCategory, Basis | null]>>> = {
  priorCarryover: ['priorCarryover', 'revised'], basicBudget: ['basic', 'revised'], basicOutturn: ['basic', null],
  projectBudget: ['project', 'revised'], projectOutturn: ['project', null], overheadsBudget: ['overheads', 'original'], overheadsOutturn: ['overheads', null],
  threePublicBudget: ['threePublic', 'original'], threePublicOutturn: ['threePublic', null],
  procurementBudget: ['procurement', 'original'], procurementOutturn: ['procurement', null],
};

/** The measures of one form. Nothing is guessed: budget − outturn is never taken for a carry-over. */
export function measuresOf(form: Form): Measures {
  const whole = wholeOfForm(form);
  const known = new Map<string, Measure>();
  return {
    find: (id, basis = null, leaving = []) => {
      const key = `${id}/${basis ?? ''}/${leaving.map(({ category }) => category).join()}`;
      const measure = known.get(key) ?? lessLines(findMeasure({ form, whole }, id, basis), { whole, id, leaving });
      known.set(key, measure);
      return measure;
    },
  };
}

interface Scope { readonly form: Form; readonly whole: Whole | null }

function findMeasure(scope: Scope, id: MeasureId, basis: Basis | null): Measure {
  const { form, whole } = scope;
  const figure = form.figures.find((one) => one.measure === id);
  if (figure) return found(figureOperand(MEASURE_NAMES[id], figure));
  const line = LINES[id];
  if (line) return ofLine(form, id, { category: line[0], basis: line[1] && (basis ?? line[1]) });
  if (isWholeField(id)) return ofWhole(whole, id);
  switch (id) {
    case 'carryover': return carryover(scope);
    case 'budgetAdjustment': return adjustment(whole);
    case 'averageExecutionRate': return averageRate(form);
    case 'quarterlyExecutionRate': return quarterlyRate(form);
    default: return missing(id);
  }
}

const found = (operand: Operand, basis: Basis | null = null): Measure => ({ kind: 'found', operand, basis });
const missing = (id: MeasureId, at?: CellRef): Measure => ({ kind: 'missing', name: MEASURE_NAMES[id], cells: at ? [at] : [], unread: null });
const unreadable = (id: MeasureId, unread: FieldCell): Measure => ({ kind: 'missing', name: MEASURE_NAMES[id], cells: [unread.at], unread });

const basisOf = (field: AmountField): Basis | null => (field === 'originalBudget' ? 'original' : field === 'revisedBudget' ? 'revised' : null);

/** A zero or blank total over parts that are not zero is no figure: the parts are. */
function ofWhole(whole: Whole | null, field: WholeField): Measure {
  if (!whole) return missing(field);
  const total = whole.total?.amounts[field];
  const ofTotal = total && found(operandOf(MEASURE_NAMES[field], total), basisOf(field));
  if (ofTotal && !total.yuan.isZero()) return ofTotal;
  // A sum without the part that cannot be read would be no total.
  const [unread] = [...(whole.total ? [whole.total] : []), ...whole.parts].flatMap((line) => unreadField(line, field) ?? []);
  if (unread) return unreadable(field, unread);
  const sum = sumOperand(MEASURE_NAMES[field], partAmounts(whole, field));
  if (sum && (!total || !sum.value.isZero())) return found(sum, basisOf(field));
  return ofTotal ?? missing(field, fieldOf(whole.total, field)?.at);
}

/** The first of `fields` that a line of the category fills; two lines of it are never added up blindly. */
function ofLines(lines: readonly BudgetLine[], id: MeasureId, fields: readonly AmountField[]): Measure {
  for (const field of fields) {
    for (const { amounts } of lines) {
      if (amounts[field]) return found(operandOf(MEASURE_NAMES[id], amounts[field]), basisOf(field));
    }
  }
  const [unread] = lines.flatMap((line) => fields.flatMap((field) => unreadField(line, field) ?? []));
  return unread ? unreadable(id, unread) : missing(id, fields[0] && lines[0]?.fields[fields[0]]?.at);
}

interface Line { readonly category: BudgetCategory; readonly basis: Basis | null }

/** The other budget stands in only for a cell that is empty: where something stands that cannot be read, nobody knows. */
function ofLine(form: Form, id: MeasureId, { category, basis }: Line): Measure {
  const lines = linesOf(form, category);
  const fields: readonly AmountField[] = basis === null ? ['outturn'] : basis === 'original' ? ['originalBudget', 'revisedBudget'] : ['revisedBudget', 'originalBudget'];
  const wanted = ofLines(lines, id, fields.slice(0, 1));
  const own = wanted.kind === 'found' || wanted.unread ? wanted : ofLines(lines, id, fields);
  return own.kind === 'missing' && category === 'threePublic' ? sumOfParts(form, id, basis) ?? own : own;
}

/** “三公” is the sum of its three parts, where all of them are there. */
function sumOfParts(form: Form, id: MeasureId, basis: Basis | null): Measure | null {
  const parts = THREE_PUBLIC_PARTS.map((category) => ofLine(form, id, { category, basis }));
  const [first, ...others] = parts.flatMap((part) => (part.kind === 'found' ? [part.operand] : []));
  if (!first || others.length + 1 < parts.length) return null;
  return found(derived(id, sumDecimals([first, ...others].map(({ value }) => value)), { at: first.at, printed: '元' }), basis);
}

/** Worked out, so that no formula can point to it. */
const derived = (id: MeasureId, value: Decimal, { at, printed }: Pick<Amount, 'at' | 'printed'>): Operand =>
  operandOf(MEASURE_NAMES[id], { yuan: yuan(value), at, text: '', printed, numeric: false });

/** A line of its own (its figure may stand in any column), else the carry-over column of the whole. */
function carryover({ form, whole }: Scope): Measure {
  const own = ofLines(linesOf(form, 'carryover'), 'carryover', ['carryover', 'outturn', 'revisedBudget', 'originalBudget']);
  if (own.kind === 'found') return { ...own, basis: null };
  const inTotal = whole?.total?.amounts.carryover;
  const sum = whole && sumOperand(MEASURE_NAMES.carryover, inTotal ? [inTotal] : partAmounts(whole, 'carryover'));
  if (sum) return found(sum);
  const column = fieldOf(whole?.total ?? null, 'carryover')?.at;
  return own.cells.length > 0 || !column ? own : missing('carryover', column);
}

/** |revised − original|, where no adjustment is stated. */
function adjustment(whole: Whole | null): Measure {
  const original = ofWhole(whole, 'originalBudget');
  const revised = ofWhole(whole, 'revisedBudget');
  if (original.kind === 'missing') return original;
  if (revised.kind === 'missing') return revised;
  const { at, unit, value } = revised.operand;
  return found(derived('budgetAdjustment', value.minus(original.operand.value).abs(), { at, printed: moneyUnitOf(unit) }));
}

interface Leaving { readonly whole: Whole | null; readonly id: MeasureId; readonly leaving: readonly LeftOut[] }

/** A figure of the whole less the lines that do not count: a sum of no single cell, printed as the difference it is. */
function lessLines(measure: Measure, { whole, id, leaving }: Leaving): Measure {
  if (measure.kind === 'missing' || leaving.length === 0 || !whole || !isWholeField(id)) return measure;
  const { lines } = whole.table;
  const off = lines.filter(({ category }) => leaving.some((left) => left.category === category));
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

type WholeField = 'originalBudget' | 'revisedBudget' | 'outturn';

const isWholeField = (id: MeasureId): id is WholeField => id === 'originalBudget' || id === 'revisedBudget' || id === 'outturn';

const QUARTERS = [/^第?[一1]季度|^3月末|^三月末/, /^第?[二2]季度|^6月末|^六月末/, /^第?[三3]季度|^9月末|^九月末/, /^第?[四4]季度|^12月末|^十二月末/] as const;

/** The mean of the rates at the ends of the four quarters, all of which must be there. Printed as the sum it is a quarter of. */
function quarterlyRate(form: Form): Measure {
  const id = 'quarterlyExecutionRate';
  const lines = tablesOf(form).flatMap((table) => table.lines);
  const rates = QUARTERS.flatMap((words) => lines.filter(({ label }) => words.test(normalizeText(label.value))).flatMap((line) => rateOfLine(line) ?? []).slice(0, 1));
  const [first] = rates;
  if (!first || rates.length < QUARTERS.length) return missing(id);
  const value = sumDecimals(rates.map((rate) => rate.value)).dividedBy(QUARTERS.length);
  return found({ ...first, name: MEASURE_NAMES[id], value, printed: `（${rates.map(({ printed }) => printed).join('＋')}）` });
}

/** As stated, else outturn ÷ budget of the line. */
function rateOfLine({ fields: { executionRate }, amounts, label }: BudgetLine): Operand | null {
  const stated = executionRate ? statedRate(executionRate) : null;
  if (executionRate && stated) return rateOperand(label.value, stated, { at: executionRate.at, numeric: false });
  const budget = amounts.revisedBudget ?? amounts.originalBudget;
  if (!budget || !amounts.outturn || budget.yuan.isZero()) return null;
  return rateOperand(label.value, ratioOf(amounts.outturn.yuan, budget.yuan), { at: amounts.outturn.at, numeric: false });
}

function averageRate(form: Form): Measure {
  const id = 'averageExecutionRate';
  const fields = linesOf(form, 'averageRate').flatMap((line) => [line.fields.executionRate, line.fields.outturn, line.fields.remark].flatMap((field) => field ?? []));
  for (const field of fields) {
    const rate = statedRate(field);
    // A formula may point to the cell only where it holds the rate itself, not 95 for 95%.
    if (rate) return found(rateOperand(MEASURE_NAMES[id], rate, { at: field.at, numeric: typeof field.value === 'number' && decimalOfDouble(field.value).equals(rate) }));
  }
  return missing(id, fields[0]?.at);
}
