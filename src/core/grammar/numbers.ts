// A single number in a cell, in any of the ways people type one.
import { decimal, decimalOfDouble, HUNDRED, type Decimal } from '../units';
import { isError, type CellError, type CellValue } from '../workbook';
import { NUMERAL_CHARACTERS, parseChineseNumeral } from './chineseNumerals';
import { isPercentFormat, unitOfFormat } from './formats';
import { normalizeText } from './normalize';
import type { Quantity } from './quantity';
import { isMeasureWord, isPercentUnit, normalizeUnit } from './units';

/** A number that stands alone in its cell, but for a unit behind it. */
export interface NumberInCell extends Quantity {
  readonly kind: 'number';
  /** 约, 左右. */
  readonly approximate: boolean;
  /** Typed as text: usable, and reported. */
  readonly wasText: boolean;
}

/** `nothing`: blank, or a mark for nothing (— / 无). `text`: words, or more than one number. */
export type NumberReading =
  | NumberInCell | { readonly kind: 'nothing' } | { readonly kind: 'text' } | { readonly kind: 'error'; readonly error: CellError['error'] };

/** Arabic digits with or without thousands separators; also `.5` and `1.2E+05`. Source of a regular expression. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2}(?!\\d))?|\\.\\d+)';
/** A run of Chinese numeral characters. Source of a regular expression. */
export const CHINESE = `[${NUMERAL_CHARACTERS}]+`;

const NOTHING_MARK = /^(?:[-/\\_.·×、]+|无|没有|暂无|空|不适用|n\/?a)$/i;

/** Is this text blank or only a mark for nothing (—, /, 无, 不适用)? */
export const isNothing = (text: string): boolean => {
  const plain = normalizeText(text);
  return plain === '' || NOTHING_MARK.test(plain);
};

const WHOLE_ARABIC = new RegExp(`^${ARABIC}$`);

/** `1,234.5`, `1.2E+05` or 一百二十 as a decimal. @returns null if it is neither */
export function parseDigits(text: string): Decimal | null {
  if (WHOLE_ARABIC.test(text)) return decimal(text.replaceAll(',', ''));
  return parseChineseNumeral(text);
}

const PERCENT_IN_WORDS = new RegExp(`^百分之(${ARABIC}|${CHINESE})$`);
const NUMBER_AND_UNIT = new RegExp(`^([-+负]?)¥?([-+]?)(${ARABIC}|${CHINESE})(\\D*)$`);

/** The number and unit of normalized text without 约. @returns null if there is anything else in it */
function parseSigned(text: string): Quantity | null {
  const [, inWords] = PERCENT_IN_WORDS.exec(text) ?? [];
  if (inWords !== undefined) {
    const value = parseDigits(inWords);
    return value && { value, unit: '%', percent: true };
  }
  const [, sign = '', inner = '', digits = '', rest = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
  const value = digits === '' ? null : parseDigits(digits);
  const unit = normalizeUnit(rest);
  if (!value || (unit === null && rest !== '' && !/^[.。]$/.test(rest))) return null;
  // Chinese numerals begin many words (三公, 一般): only a known measure word makes one a number.
  if (!/\d/.test(digits) && unit !== null && !isMeasureWord(unit)) return null;
  if (unit !== null && (unit.length > 8 || /[,;:。、()"]|以上|以下|以内|之内|左右|[余多]$/.test(unit))) return null;
  const negative = (sign === '-' || sign === '负') !== (inner === '-');
  return { value: negative ? value.negated() : value, unit, percent: isPercentUnit(unit) };
}

const BRACKETED = new RegExp(`^\\((¥?${ARABIC})\\)(\\D*)$`);

/** Number, unit and 约 of a text. Brackets around the number are an accountant's minus: （57.21）. */
export function parseNumberText(text: string): (Quantity & { readonly approximate: boolean }) | null {
  const plain = normalizeText(text);
  const exact = plain.replace(/^(?:大约|约为|大概|约)/, '').replace(/(?:左右|上下)$/, '');
  const [, bracketed, unitBehind = ''] = BRACKETED.exec(exact) ?? [];
  const signed = bracketed === undefined ? exact : `-${bracketed}${unitBehind}`;
  const quantity = parseSigned(signed.replace(/(\d) (?=\d{3}(?!\d))/g, '$1'));
  return quantity && { ...quantity, approximate: exact !== plain };
}

/**
 * The number a cell holds. Percentages come in the points people print: 0.971 under `0.0%`, `97.1%` and 百分之九十七点一
 * are all 97.1 with `percent`. A unit comes from behind the number, else from the number format (`0"人"`).
 */
export function readNumber(value: CellValue, format: string): NumberReading {
  if (value === null) return { kind: 'nothing' };
  if (isError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'boolean') return { kind: 'text' };
  if (typeof value === 'number') return numberOfDouble(value, format);
  if (isNothing(value)) return { kind: 'nothing' };
  const read = parseNumberText(value);
  return read ? { kind: 'number', ...read, wasText: true } : { kind: 'text' };
}

function numberOfDouble(value: number, format: string): NumberReading {
  if (!Number.isFinite(value)) return { kind: 'error', error: '#NUM!' };
  const exact = decimalOfDouble(value);
  const percent = isPercentFormat(format);
  return {
    kind: 'number', value: percent ? exact.times(HUNDRED) : exact, unit: percent ? '%' : unitOfFormat(format),
    percent, approximate: false, wasText: false,
  };
}
