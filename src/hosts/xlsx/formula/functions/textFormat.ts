// TEXT(value, code) for the codes people use in reports: 0.00, #,##0, 0.00%, yyyy-mm-dd, with words around them.
import { formatFixed, HUNDRED, type Decimal } from '../number';
import { failOnError, isNumber, parseNumber, toFifteenDigits, toText, mayBeNumber, Uncomputable, type Scalar } from '../values';
import { dayOf } from './dates';

/** @throws Uncomputable for every code that is not plainly one of these */
export function formatByCode(given: Scalar, code: string): string {
  const value = failOnError(given);
  if (typeof value === 'string' && !parseNumber(value)) {
    if (mayBeNumber(value) || /[@;]/.test(code.replace(/^@$/, ''))) throw new Uncomputable('TEXT of a text');
    return value;
  }
  if (typeof value === 'boolean') return toText(value);
  const number = isNumber(value) ? value : parseNumber(value ?? '0');
  if (!number) throw new Uncomputable('TEXT');
  if (/^(?:general|@|G\/通用格式)$/i.test(code)) return toText(number);
  return isDateCode(code) ? formatDate(number, code) : formatNumber(number, sectionFor(number, code.split(';')));
}

const isDateCode = (code: string): boolean => /[ymd]/i.test(code.replace(/"[^"]*"/g, '')) && !/[0#?]/.test(code);

const DATE_PARTS = /"([^"]*)"|(yyyy|yy|e{4}|m{1,2}|d{1,2})|([-/.年月日 ])/giy;

function formatDate(value: Decimal, code: string): string {
  const day = dayOf(value);
  const two = (n: number): string => String(n).padStart(2, '0');
  let shown = '';
  DATE_PARTS.lastIndex = 0;
  while (DATE_PARTS.lastIndex < code.length) {
    const [, quoted, part = '', literal = ''] = DATE_PARTS.exec(code) ?? throwUnknown(code);
    switch (part.toLowerCase()) {
      case 'yyyy': shown += String(day.year).padStart(4, '0'); break;
      case 'yy': shown += two(day.year % 100); break;
      case 'mm': shown += two(day.month); break;
      case 'm': shown += String(day.month); break;
      case 'dd': shown += two(day.day); break;
      case 'd': shown += String(day.day); break;
      case '': shown += quoted ?? literal; break;
      default: throwUnknown(code);
    }
  }
  return shown;
}

function throwUnknown(code: string): never {
  throw new Uncomputable(`the format ${code}`);
}

interface Section { readonly code: string; /** The section is for negative numbers and writes its own minus. */ readonly unsigned: boolean }

function sectionFor(value: Decimal, sections: readonly string[]): Section {
  const [positive = '', negative, zero] = sections;
  if (sections.length > 3) throw new Uncomputable('a format of four sections');
  if (value.isZero()) return { code: zero ?? positive, unsigned: false };
  return value.isNegative() && negative !== undefined ? { code: negative, unsigned: true } : { code: positive, unsigned: false };
}

/** Words, then digits with thousands, decimals and percent signs, then words. */
const NUMBER_CODE = /^((?:"[^"]*"|\\.|[-+()￥¥$ ]|[\u4e00-\u9fff（）])*)(#,##0|#,###|#+|#*0+)(\.?)(0*)(#*)(%?)((?:"[^"]*"|\\.|[)+ -]|[\u4e00-\u9fff（）％])*)$/u;

function formatNumber(value: Decimal, section: Section): string {
  const match = NUMBER_CODE.exec(section.code);
  if (!match) return throwUnknown(section.code);
  const [, before = '', whole = '', point = '', fixed = '', optional = '', percent = '', after = ''] = match;
  const scaled = toFifteenDigits(percent === '%' ? value.times(HUNDRED) : value);
  const digits = formatFixed(scaled.abs(), fixed.length + optional.length);
  const [integer = '', fraction = ''] = digits.split('.');
  const kept = fraction.slice(0, fixed.length) + fraction.slice(fixed.length).replace(/0+$/, '');
  const isNegative = value.isNegative() && !section.unsigned && /[1-9]/.test(digits);
  return `${isNegative ? '-' : ''}${literal(before)}${integerDigits(integer, whole)}${point}${kept}${percent}${literal(after)}`;
}

function integerDigits(digits: string, code: string): string {
  const least = code.replace(/[^0]/g, '').length;
  const shown = (digits === '0' ? '' : digits).padStart(least, '0');
  return code.includes(',') ? shown.replace(/\B(?=(?:\d{3})+$)/g, ',') : shown;
}

const literal = (code: string): string => code.replace(/"([^"]*)"|\\(.)/gu, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '');

