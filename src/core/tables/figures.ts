// Single figures with a meaning of their own: 编制人数, 固定资产总额, a rate the bureau announced.
import { readNumber } from '../grammar';
import type { MeasureId } from '../rules';
import { HUNDRED, points, ratio, type MoneyUnit } from '../units';
import type { Labelled } from './labels';
import { amountIn, unitAbove } from './money';
import type { SheetView } from './sheetView';
import type { Words } from './words';
import type { BudgetTable, FieldCell, Figure } from './table';

const HEADS: ReadonlySet<MeasureId> = new Set<MeasureId>(['staffQuota', 'staffActual', 'contractStaff']);

/** The figure behind a label; null where its cell holds none. */
export function figureOf(view: SheetView, labelled: Extract<Labelled, { kind: 'measure' }>): Figure | null {
  const { measure, value } = labelled;
  if (measure === 'averageExecutionRate') return rateFigure(value);
  const read = readNumber(value.value, value.format);
  if (read.kind !== 'number') return null;
  const base = { measure, at: value.at, text: value.text, numeric: typeof value.value === 'number' };
  if (HEADS.has(measure)) return { ...base, value: points(read.value), unit: '人' };
  const amount = amountIn(value, unitNear(view, labelled.label.at.row, labelled.label.at.column, labelled.label.text));
  return amount && { ...base, value: amount.yuan, unit: '元' };
}

/** The unit in the label, else in the rows above it, else 万元. */
function unitNear(view: SheetView, row: number, column: number, label: string): MoneyUnit {
  const inLabel = /[（(](?:单位[：:])?((?:千|万|亿)?元)[）)]/.exec(label)?.[1];
  if (inLabel === '元' || inLabel === '千元' || inLabel === '万元' || inLabel === '亿元') return inLabel;
  return unitAbove(view, { top: row, left: column, right: column }, view.top) ?? '万元';
}

/** 95%, 0.956 under `0.0%`, or 95.6 where no percent is said. */
function rateFigure(cell: FieldCell): Figure | null {
  const read = readNumber(cell.value, cell.format);
  if (read.kind !== 'number') return null;
  const fraction = read.percent || read.value.greaterThan('1.5') ? read.value.dividedBy(HUNDRED) : read.value;
  return { measure: 'averageExecutionRate', at: cell.at, text: cell.text, value: ratio(fraction), unit: '率', numeric: typeof cell.value === 'number' };
}

/** Rates that stand as a line of a budget table: 区财政测算年度平均执行率 | 95%. */
export function ratesOfBudget(budget: BudgetTable): readonly Figure[] {
  return budget.lines.flatMap((line) => {
    if (line.category !== 'averageRate') return [];
    const cells = [line.fields.executionRate, line.fields.outturn, line.fields.revisedBudget, line.fields.originalBudget, line.fields.remark];
    return cells.map((cell) => (cell ? rateFigure(cell) : null)).find((figure) => figure !== null) ?? [];
  });
}

const AMOUNTS = ['originalBudget', 'revisedBudget', 'outturn', 'carryover'] as const;

/** 固定资产总额 | 300 among the lines of a budget table, whichever column its one amount was put in. */
export function figuresInBudget(budget: BudgetTable, words: Words): readonly Figure[] {
  return budget.lines.flatMap(({ category, label, amounts }) => {
    const measure = category === 'other' ? words.measure(label.value) : null;
    const [amount, ...more] = AMOUNTS.flatMap((field) => amounts[field] ?? []);
    if (measure === null || HEADS.has(measure) || measure === 'averageExecutionRate' || !amount || more.length > 0 || /元/.test(label.value)) return [];
    return [{ measure, at: amount.at, text: amount.text, value: amount.yuan, unit: '元', numeric: amount.numeric }];
  });
}
