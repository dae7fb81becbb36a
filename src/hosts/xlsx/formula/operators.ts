// Excel's operators on single values, and how they spread over arrays.
import { HUNDRED, Decimal } from './number';
import type { CellError } from '../../../core/workbook';
import { assertNever } from '../../../core/units';
import type { BinaryOperator } from './ast';
import { checkedNumber, failOnError, FormulaError, isNumber, toFifteenDigits, toNumber, toText, Uncomputable, type Scalar } from './values';

/** @throws FormulaError as Excel shows it */
export function applyBinary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '+': return checkedNumber(toNumber(left).plus(toNumber(right)));
    case '-': return checkedNumber(toNumber(left).minus(toNumber(right)));
    case '*': return checkedNumber(toNumber(left).times(toNumber(right)));
    case '/': return divide(toNumber(left), toNumber(right));
    case '^': return power(toNumber(left), toNumber(right));
    case '&': return toText(left) + toText(right);
    case '=': return areEqual(left, right);
    case '<>': return !areEqual(left, right);
    case '<': return compare(left, right) < 0;
    case '<=': return compare(left, right) <= 0;
    case '>': return compare(left, right) > 0;
    case '>=': return compare(left, right) >= 0;
    default: return assertNever(operator);
  }
}

export function divide(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new FormulaError('#DIV/0!');
  return left.dividedBy(right);
}

export function power(base: Decimal, exponent: Decimal): Decimal {
  if (base.isZero() && exponent.isZero()) throw new FormulaError('#NUM!');
  if (base.isZero() && exponent.isNegative()) throw new FormulaError('#DIV/0!');
  if (base.isNegative() && !exponent.isInteger()) throw new FormulaError('#NUM!');
  if (exponent.abs().greaterThan(1000)) throw new Uncomputable('a very large exponent');
  return checkedNumber(base.pow(exponent));
}

export const percentOf = (value: Scalar): Scalar => toNumber(value).dividedBy(HUNDRED);

/** Numbers come before texts, texts before truth values; a blank takes the kind of the other side. */
const RANK = { number: 0, text: 1, boolean: 2 } as const;
type Comparable = Exclude<Scalar, CellError | null>;

function rankOf(value: Comparable): number {
  if (typeof value === 'string') return RANK.text;
  return typeof value === 'boolean' ? RANK.boolean : RANK.number;
}

/** Zero, `""` or FALSE: what a blank is beside `other`. */
function blankLike(other: Comparable | null): Comparable {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : new Decimal(0);
}

function comparables(left: Scalar, right: Scalar): readonly [Comparable, Comparable] {
  const a = failOnError(left);
  const b = failOnError(right);
  return [a ?? blankLike(b), b ?? blankLike(a)];
}

/** Equal as Excel's `=` has it: numbers by fifteen digits, texts without regard to case. */
export function areEqual(left: Scalar, right: Scalar): boolean {
  const [a, b] = comparables(left, right);
  if (isNumber(a) && isNumber(b)) return toFifteenDigits(a).equals(toFifteenDigits(b));
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  return a === b;
}

/** @throws Uncomputable for texts that differ only in the width of letters: systems disagree about those */
export function sameText(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return true;
  if (first.normalize('NFKC') === second.normalize('NFKC')) throw new Uncomputable('full-width letters');
  return false;
}

/** Negative, zero or positive. @throws Uncomputable for texts whose order depends on the language */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = comparables(left, right);
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (isNumber(a) && isNumber(b)) return toFifteenDigits(a).comparedTo(toFifteenDigits(b));
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b);
}

function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  if (a === '' || b === '') return a.length - b.length;
  if (!/^[A-Za-z0-9 ]*$/.test(a + b)) throw new Uncomputable('the order of texts');
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
