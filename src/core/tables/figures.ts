// Single figures with a meaning of their own: 编制人数, 固定资产总额, a rate the bureau announced.
import { moneyUnitIn } from '../grammar';
import type { MeasureId } from '../rules';
import { HUNDRED, points, ratio } from '../units';
import { AMOUNTS } from './budgetLines';
import { amountIn, unitAbove } from './money';
import { numberIn, type SheetView } from './sheetView';
import type { Words } from './words';
import type { Amount, BudgetTable, FieldCell, Figure, Sourced } from './table';

const HEADS: readonly MeasureId[] = ['staffQuota', 'staffActual', 'contractStaff'];

/** The figure behind a label; null where its cell holds none. Money without a unit of its own has that above it, else 万元. */
export function figureOf(view: SheetView, measure: MeasureId, { text, at: { row, column } }: Sourced<string>, cell: FieldCell): Figure | null {
  if (measure === 'averageExecutionRate') return rateFigure(cell);
  if (HEADS.includes(measure)) {
    const read = numberIn(cell);
    return read && { ...placeOf(cell), measure, value: points(read.value), unit: '人' };
  }
  const amount = amountIn(cell, moneyUnitIn(text) ?? unitAbove(view, { top: row, left: column, right: column }, view.top) ?? '万元');
  return amount && { ...placeOf(cell), measure, value: amount.yuan, unit: '元' };
}

const placeOf = ({ at, text, value }: FieldCell): Pick<Amount, 'at' | 'text' | 'numeric'> => ({ at, text, numeric: typeof value === 'number' });

/** 95%, 0.956 under `0.0%`, or 95.6 where no percent is said. */
function rateFigure(cell: FieldCell): Figure | null {
  const read = numberIn(cell);
  if (!read) return null;
  const fraction = read.percent || read.value.greaterThan('1.5') ? read.value.dividedBy(HUNDRED) : read.value;
  return { ...placeOf(cell), measure: 'averageExecutionRate', value: ratio(fraction), unit: '率' };
}

/** Rates that stand as a line of a budget table: 区财政测算年度平均执行率 | 95%. */
export function ratesOfBudget(budget: BudgetTable): readonly Figure[] {
  return budget.lines.flatMap((line) => {
    if (line.category !== 'averageRate') return [];
    const cells = [line.fields.executionRate, line.fields.outturn, line.fields.revisedBudget, line.fields.originalBudget, line.fields.remark];
    return cells.map((cell) => (cell ? rateFigure(cell) : null)).find((figure) => figure !== null) ?? [];
  });
}

/** 固定资产总额 | 300 among the lines of a budget table, whichever column its one amount was put in. */
export function figuresInBudget(budget: BudgetTable, words: Words): readonly Figure[] {
  return budget.lines.flatMap(({ category, label, amounts }) => {
    const measure = category === 'other' ? words.measure(label.value) : null;
    const [amount, ...more] = AMOUNTS.flatMap((field) => amounts[field] ?? []);
    if (measure === null || HEADS.includes(measure) || measure === 'averageExecutionRate' || !amount || more.length > 0 || /元/.test(label.value)) return [];
    return [{ measure, at: amount.at, text: amount.text, value: amount.yuan, unit: '元', numeric: amount.numeric }];
  });
}
