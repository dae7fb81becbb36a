// What a number format code says about the value under it.
import { normalizeUnit } from './units';

/** The code of positive numbers, without colors, conditions, quoted words and padding. */
const bareCode = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"/g, '').replace(/\[[^\]]*\]/g, '').replace(/[\\_*]./g, '');

/** Shows its value times a hundred with a `%`. */
export const isPercentFormat = (format: string): boolean => bareCode(format).includes('%');

/** Shows a serial number as a day (not only as a time of day). */
export function isDateFormat(format: string): boolean {
  const written = (format.split(';')[0] ?? '').replace(/\[\$[^\]]*\]/g, '').replace(/\[[^\]]*\]/g, '');
  const code = bareCode(format).toLowerCase();
  if (/general|[#0?]/.test(code)) return false;
  return /[yd]/.test(code) || (code.includes('m') && !/[hs]/.test(code)) || /["]?[年月]["]?/.test(written);
}

/**
 * The unit that a format writes behind its number (`0"人次"`). Null where there is none, or where the format also
 * divides the number (`0.00,"千元"`, `0!.0,"万元"`): what is shown is then not what is stored.
 */
export function unitOfFormat(format: string): string | null {
  const positive = format.split(';')[0] ?? '';
  if (/,(?:"|$|\s|_)|[!\\][.0#]|%/.test(positive)) return null;
  const [, quoted] = /[0#?]\s*"([^"\d]+)"\s*$/.exec(positive) ?? [];
  const [, plain] = /[0#?]([\u4e00-\u9fff]{1,4})$/u.exec(positive) ?? [];
  const unit = quoted ?? plain;
  return unit === undefined ? null : normalizeUnit(unit);
}
