// Figures of the workbook as operands of a working: value, print and cell together.
import {
  amountIn, formatPlain, HUNDRED, ONE, ratio, sumYuan, yuan, yuanFrom, type Decimal, type MoneyUnit, type Ratio,
} from '../units';
import type { CellRef } from '../workbook';
import { readNumber } from '../grammar';
import type { Amount, FieldCell, Figure } from '../tables';
import type { Operand } from './evaluation';

const MONEY_UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];

const knownUnit = (unit: string): MoneyUnit | undefined => MONEY_UNITS.find((known) => known === unit);

/** The unit an operand is printed in; 万元, as forms print, where it is none of money. */
export const moneyUnitOf = (unit: string): MoneyUnit => knownUnit(unit) ?? '万元';

/** An amount under its name. The value is in 元, the print in the unit of its table. */
export const operandOf = (name: string, amount: Amount): Operand => ({
  name, value: amount.yuan, printed: formatPlain(amountIn(amount.yuan, amount.printed)), unit: amount.printed,
  at: amount.at, numeric: amount.numeric,
});

/** The sum of several cells: it stands at the first of them and is no single cell a formula could point to. */
export function sumOperand(name: string, amounts: readonly Amount[]): Operand | null {
  const [first] = amounts;
  if (!first) return null;
  if (amounts.length === 1) return operandOf(name, first);
  const total = sumYuan(amounts.map((amount) => amount.yuan));
  return { ...operandOf(name, { ...first, yuan: total }), numeric: false };
}

/** A figure with a meaning of its own (编制人数, 固定资产总额), printed as its cell prints it. */
export function figureOperand(name: string, figure: Figure): Operand {
  const { value, at, numeric, unit } = figure;
  if (unit === '元') return inUnit({ name, value, printed: '', unit: '', at, numeric }, printedUnit(figure));
  if (unit === '率') return rateOperand(name, ratio(value), figure);
  return { name, value, printed: formatPlain(value), unit: unit === '人' ? '人' : '', at, numeric };
}

/** The unit in which the digits of the cell give the figure's value; 元 where none does. */
function printedUnit({ text, value }: Figure): MoneyUnit {
  const read = readNumber(text, 'General');
  return (read.kind === 'number' ? MONEY_UNITS.find((unit) => yuanFrom(read.value, unit).equals(value)) : undefined) ?? '元';
}

const inUnit = (operand: Operand, unit: MoneyUnit): Operand => ({ ...operand, unit, printed: formatPlain(amountIn(yuan(operand.value), unit)) });

/** The same money in another unit of print, so that both sides of a quotient can be followed digit by digit. */
export function printedIn(operand: Operand, unit: string): Operand {
  const wanted = knownUnit(unit);
  return operand.unit !== unit && wanted && knownUnit(operand.unit) ? inUnit(operand, wanted) : operand;
}

/** The figure itself, where a working prints how it came about. */
export function plainly(operand: Operand): Operand {
  const unit = knownUnit(operand.unit);
  return unit ? inUnit(operand, unit) : operand;
}

/** How many of `to` one `from` is: 1 元 is 0.0001 万元. Null where either is no unit of money. */
export function conversion(from: string, to: string): Decimal | null {
  const [one, other] = [knownUnit(from), knownUnit(to)];
  return one && other ? amountIn(yuanFrom(ONE, one), other) : null;
}

/**
 * A rate as a cell states it: `95%`, 0.956 under a % format, 0.956, 95.6.
 * @returns null if the cell holds no rate; over 2 without a percent sign is read in percent
 */
export function statedRate(field: FieldCell): Ratio | null {
  const read = readNumber(field.value, field.format);
  if (read.kind !== 'number') return null;
  return ratio(read.percent || read.value.greaterThan('2') ? read.value.dividedBy(HUNDRED) : read.value);
}

/** A stated rate as an operand. */
export const rateOperand = (name: string, rate: Ratio, at: { readonly at: CellRef; readonly numeric: boolean }): Operand =>
  ({ name, value: rate, printed: `${formatPlain(rate.times(HUNDRED))}%`, unit: '', at: at.at, numeric: at.numeric });
