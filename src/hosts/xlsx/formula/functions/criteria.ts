// The criteria of COUNTIF and its like: `>=60`, `<>`, `合*`.
import type { Decimal } from '../number';
import { areEqual, compare, sameText } from '../operators';
import { failOnError, isNumber, isScalarError, mayBeNumber, parseNumber, toFifteenDigits, Uncomputable, type Scalar } from '../values';

export type Test = (value: Scalar) => boolean;

/** Does a cell meet the criterion? A blank criterion is zero. */
export function testOf(given: Scalar): Test {
  const criterion = failOnError(given);
  if (typeof criterion === 'boolean') return (value) => value === criterion;
  if (isNumber(criterion)) return equalsNumber(criterion);
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/su.exec(criterion ?? '0') ?? [];
  const number = parseNumber(rest);
  if (!number && rest !== '' && mayBeNumber(rest) && !hasWildcard(rest)) return testOfUncertain(operator, rest);
  if (/^(?:true|false)$/i.test(rest)) return testOfBoolean(operator, rest.toLowerCase() === 'true');
  if (operator === '' || operator === '=') return number ? equalsNumber(number) : equalsText(operator, rest);
  if (operator === '<>') {
    const equal = number ? equalsNumber(number) : equalsText('=', rest);
    return (value) => !equal(value);
  }
  return number ? ordered(operator, number, isNumber) : ordered(operator, rest, isText);
}

const isText = (value: Scalar): value is string => typeof value === 'string';

/** A text with digits may be a date or an amount to Excel; as a plain text it is sure only beside cells that are texts. */
function testOfUncertain(operator: string, rest: string): Test {
  if (operator !== '' && operator !== '=') throw new Uncomputable(`the criterion ${rest}`);
  return (value) => {
    if (isNumber(value)) throw new Uncomputable(`the criterion ${rest}`);
    return isText(value) && sameText(value, rest);
  };
}

function testOfBoolean(operator: string, wanted: boolean): Test {
  if (operator === '' || operator === '=') return (value) => value === wanted;
  if (operator === '<>') return (value) => value !== wanted;
  throw new Uncomputable('the order of truth values');
}

/** A number also meets a text that says the same number. */
function equalsNumber(wanted: Decimal): Test {
  return (value) => {
    const number = isNumber(value) ? value : isText(value) ? parseNumber(value) : null;
    return number !== null && areEqual(number, wanted);
  };
}

/** `=` alone means blank; an empty criterion means blank or empty text. */
function equalsText(operator: string, wanted: string): Test {
  if (wanted === '') return operator === '=' ? (value) => value === null : (value) => value === null || value === '';
  const pattern = wildcardPattern(wanted);
  return pattern ? (value) => isText(value) && pattern.test(value) : (value) => isText(value) && sameText(value, wanted);
}

function ordered(operator: string, wanted: Decimal | string, isSame: (value: Scalar) => boolean): Test {
  return (value) => {
    if (!isSame(value) || isScalarError(value)) return false;
    const order = compare(isNumber(value) ? toFifteenDigits(value) : value, wanted);
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    return operator === '>' ? order > 0 : order >= 0;
  };
}

export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

/** `合*`, `?月`, `~*`: null where the text has none of them. */
export function wildcardPattern(text: string): RegExp | null {
  if (!hasWildcard(text)) return null;
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return `\\${found.at(-1) ?? ''}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

