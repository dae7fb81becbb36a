// What formulas compute with: scalars, arrays and ranges, and how Excel turns one kind of scalar into another.
import { decimal, Decimal, decimalOfDouble, formatPlain, ONE, ZERO } from './number';
import { isError, type CellError, type CellValue, type RangeRef } from '../../../core/workbook';

/** One value; null is a blank cell, which is 0, `""` or FALSE as its use demands. */
export type Scalar = Decimal | string | boolean | null | CellError;
/** Computed values in rows, all of one length. */
export interface ArrayValue { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
/** Cells of the workbook, not read yet: functions treat them otherwise than typed values. */
export interface RangeValue { readonly kind: 'range'; readonly range: RangeRef }
export type Operand = Scalar | ArrayValue | RangeValue;

export type ErrorCode = Exclude<CellError['error'], '#未计算' | '#其他'>;

/** An error as Excel shows it, on its way out of a computation. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(readonly code: CellError['error']) { super(code); }
}

/** Something this evaluator does not know for sure: the cell is then not computed, rather than computed wrongly. */
export class Uncomputable extends Error {
  override readonly name = 'Uncomputable';
}

export const isNumber = (value: Operand): value is Decimal => Decimal.isDecimal(value);
export const isArray = (value: Operand): value is ArrayValue => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'array';
export const isRange = (value: Operand): value is RangeValue => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'range';
export const isScalarError = (value: Scalar): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

export const numberOfCount = (count: number): Decimal => decimal(String(count));

/** A cell's value as formulas see it: numbers by the fifteen digits Excel shows. @throws Uncomputable if nobody has computed it */
export function scalarOfCell(value: CellValue): Scalar {
  if (typeof value === 'number') return decimalOfDouble(value);
  if (isError(value) && (value.error === '#未计算' || value.error === '#其他')) throw new Uncomputable(value.error);
  return value;
}

/** What a cell holds once its formula gave `value`. */
export function cellOfScalar(value: Scalar): CellValue {
  // Plus zero: a cell never holds -0.
  return isNumber(value) ? checkedNumber(value).toNumber() + 0 : value;
}

const LARGEST = decimal('9.99999999999999e307');

/** @throws FormulaError #NUM! beyond what a cell can hold */
export function checkedNumber(value: Decimal): Decimal {
  if (!value.isFinite() || value.abs().greaterThan(LARGEST)) throw new FormulaError('#NUM!');
  return value;
}

/** The fifteen digits Excel decides by when it rounds, truncates or compares: 1/3*3 is 1. */
export const toFifteenDigits = (value: Decimal): Decimal => value.toSignificantDigits(15);

/** @throws FormulaError the error itself */
export function failOnError(value: Scalar): Exclude<Scalar, CellError> {
  if (isScalarError(value)) throw new FormulaError(value.error);
  return value;
}

/** @throws FormulaError #VALUE! for a text that is no number */
export function toNumber(given: Scalar): Decimal {
  const value = failOnError(given);
  if (value === null || value === false) return ZERO;
  if (value === true) return ONE;
  if (typeof value !== 'string') return value;
  const parsed = parseNumber(value);
  if (parsed) return parsed;
  if (mayBeNumber(value)) throw new Uncomputable(`“${value}” as a number`);
  throw new FormulaError('#VALUE!');
}

const NUMBER_TEXT = /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:[eE][+-]?\d{1,3})?)\s*(%?)\s*$/;

/** The number a plain text stands for: `12`, `1,234.5`, `12%`. Null for any other text. */
export function parseNumber(text: string): Decimal | null {
  const [, digits, percent] = NUMBER_TEXT.exec(text) ?? [];
  if (digits === undefined) return null;
  const plain = decimal(digits.replaceAll(',', '').replace(/\.(?=$|[eE])/, ''));
  return percent === '%' ? plain.dividedBy(100) : plain;
}

/** Dates, times, money, fractions, full-width digits: Excel reads many as numbers, depending on the system's language. */
export function mayBeNumber(text: string): boolean {
  const letters = /\b(?:[ap]m?|e|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\b|[年月日时分秒]|[上下]午/giu;
  const rest = text.normalize('NFKC').replace(letters, '');
  return /\d/.test(rest) && /^[\d\s.,:;/\-+%()$¥€£']*$/u.test(rest);
}

export const toInteger = (value: Scalar): number => toFifteenDigits(toNumber(value)).floor().toNumber();

/** @throws FormulaError #VALUE! for a text other than TRUE and FALSE */
export function toBoolean(given: Scalar): boolean {
  const value = failOnError(given);
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return !value.isZero();
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new FormulaError('#VALUE!');
}

/** The text Excel joins with `&`: numbers in fifteen digits. @throws Uncomputable where Excel would write an exponent */
export function toText(given: Scalar): string {
  const value = failOnError(given);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const size = value.abs();
  if (!value.isZero() && (size.greaterThanOrEqualTo('1e15') || size.lessThan('1e-4'))) throw new Uncomputable('a very large or small number as text');
  return formatPlain(toFifteenDigits(value));
}
