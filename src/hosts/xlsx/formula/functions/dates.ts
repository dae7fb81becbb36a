// Dates as serial numbers of the 1900 system.
import { dayOfSerial } from '../../../../core/units';
import type { CalendarDay } from '../../../../core/units';
import { defineScalar, type FunctionTable } from '../environment';
import { FormulaError, numberOfCount, toInteger, toNumber, Uncomputable, type Scalar } from '../values';

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;
/** Up to 29 February 1900, a day that never was, Excel's serials are one day off. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** Months and days beyond their bounds roll over, as in Excel. */
function serialOf(year: number, month: number, day: number): number {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  const serial = Date.UTC(full, month - 1, day) / DAY_MS + SERIAL_OF_1970;
  if (!(full >= 0 && full <= 9999) || !(serial >= 0 && serial <= LAST_SERIAL)) throw new FormulaError('#NUM!');
  if (serial < FIRST_TRUE_SERIAL) throw new Uncomputable('a day before March 1900');
  return serial;
}

/** @throws Uncomputable for serials whose day Excel counts differently */
export function dayOf(value: Scalar): CalendarDay {
  const serial = toNumber(value).floor().toNumber();
  if (serial < 0 || serial > LAST_SERIAL) throw new FormulaError('#NUM!');
  if (serial < FIRST_TRUE_SERIAL) throw new Uncomputable('a day before March 1900');
  return dayOfSerial(serial);
}

export const DATES: FunctionTable = {
  DATE: defineScalar(3, 3, (year = null, month = null, day = null) => numberOfCount(serialOf(toInteger(year), toInteger(month), toInteger(day)))),
  YEAR: defineScalar(1, 1, (value = null) => numberOfCount(dayOf(value).year)),
  MONTH: defineScalar(1, 1, (value = null) => numberOfCount(dayOf(value).month)),
  DAY: defineScalar(1, 1, (value = null) => numberOfCount(dayOf(value).day)),
  DAYS: defineScalar(2, 2, (end = null, start = null) => toNumber(end).floor().minus(toNumber(start).floor())),
};
