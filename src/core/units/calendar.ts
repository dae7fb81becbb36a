// Calendar days without a clock or a time zone: 完成时间, 时点指标.

/** A day of the calendar, `month` 1–12, `day` 1–31. */
export interface CalendarDay { readonly year: number; readonly month: number; readonly day: number }

const DAY_MS = 86_400_000;
/** Excel's day 1 is 1900-01-01, but it also counts a 29 February 1900 that never was. */
const SERIAL_OF_1970 = 25_569;

/** Days of `month` in `year`. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Is this a day that exists? */
export function isCalendarDay(day: CalendarDay): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month);
}

/** The day an Excel serial stands for (1900 date system; its time of day dropped). */
export function dayOfSerial(serial: number): CalendarDay {
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Negative if `a` is earlier, zero on the same day, positive if later. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days from `from` to `to`, negative backwards. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / DAY_MS;

/** `2024-08-20` */
export function formatDay(day: CalendarDay): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(day.year)}-${two(day.month)}-${two(day.day)}`;
}
