// Texts. Lengths and places count UTF-16 units, as Excel's do.
import { defineScalar, define, gridOf, scalarArgument, type Argument, type Environment, type FunctionTable } from '../environment';
import { FormulaError, numberOfCount, parseNumber, toBoolean, toInteger, toNumber, toText, type Scalar } from '../values';
import { wildcardPattern } from './criteria';
import { formatByCode } from './textFormat';

const LONGEST = 32_767;

function checkedText(text: string): string {
  if (text.length > LONGEST) throw new FormulaError('#VALUE!');
  return text;
}

function lengthArgument(given: Scalar | undefined, fallback: number): number {
  const length = given === undefined ? fallback : toInteger(given);
  if (length < 0) throw new FormulaError('#VALUE!');
  return length;
}

/** A place from 1. */
function placeArgument(given: Scalar | undefined): number {
  const place = given === undefined ? 1 : toInteger(given);
  if (place < 1) throw new FormulaError('#VALUE!');
  return place;
}

function substitute(text: string, old: string, replacement: string, which: number | null): string {
  if (old === '') return text;
  if (which === null) return text.replaceAll(old, () => replacement);
  if (which < 1) throw new FormulaError('#VALUE!');
  let at = -old.length;
  for (let i = 0; i < which; i += 1) {
    at = text.indexOf(old, at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}

function find(needle: Scalar, hay: Scalar, from: Scalar | undefined): Scalar {
  const start = placeArgument(from);
  const text = toText(hay);
  const at = start > text.length + 1 ? -1 : text.indexOf(toText(needle), start - 1);
  if (at < 0) throw new FormulaError('#VALUE!');
  return numberOfCount(at + 1);
}

/** Without regard to case, with wildcards. */
function search(needle: Scalar, hay: Scalar, from: Scalar | undefined): Scalar {
  const start = placeArgument(from);
  const [pattern, text] = [toText(needle), toText(hay)];
  const wild = wildcardPattern(pattern);
  const rest = text.slice(start - 1);
  const at = wild ? rest.search(new RegExp(wild.source.slice(1, -1), 'isu')) : rest.toLowerCase().indexOf(pattern.toLowerCase());
  if (at < 0 || start > text.length + 1) throw new FormulaError('#VALUE!');
  return numberOfCount(at + start);
}

/** VALUE: what is a number stays one; a truth value is none. */
function valueOf(given: Scalar): Scalar {
  if (typeof given === 'boolean') throw new FormulaError('#VALUE!');
  if (typeof given === 'string') return parseNumber(given) ?? toNumber(given);
  return toNumber(given);
}

const textsOf = (args: readonly Argument[], env: Environment): readonly string[] =>
  args.flatMap((arg) => gridOf(arg.operand(), env).flatMap((row) => row.map(toText)));

function joinWith(args: readonly Argument[], env: Environment): string {
  const separator = toText(scalarArgument(args, 0, env));
  const skipsEmpty = toBoolean(scalarArgument(args, 1, env));
  const parts = textsOf(args.slice(2), env);
  return checkedText((skipsEmpty ? parts.filter((part) => part !== '') : parts).join(separator));
}

export const TEXT: FunctionTable = {
  TEXT: defineScalar(2, 2, (value = null, code = null) => formatByCode(value, toText(code))),
  VALUE: defineScalar(1, 1, (value = null) => valueOf(value)),
  LEFT: defineScalar(1, 2, (text = null, length) => toText(text).slice(0, lengthArgument(length, 1))),
  RIGHT: defineScalar(1, 2, (text = null, length) => {
    const whole = toText(text);
    return whole.slice(Math.max(0, whole.length - lengthArgument(length, 1)));
  }),
  MID: defineScalar(3, 3, (text = null, from = null, length = null) => {
    const start = placeArgument(from) - 1;
    return toText(text).slice(start, start + lengthArgument(length, 0));
  }),
  LEN: defineScalar(1, 1, (text = null) => numberOfCount(toText(text).length)),
  TRIM: defineScalar(1, 1, (text = null) => toText(text).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: defineScalar(1, 1, (text = null) => toText(text).toUpperCase()),
  LOWER: defineScalar(1, 1, (text = null) => toText(text).toLowerCase()),
  REPT: defineScalar(2, 2, (text = null, count = null) => {
    const times = lengthArgument(count, 0);
    if (toText(text).length * times > LONGEST) throw new FormulaError('#VALUE!');
    return toText(text).repeat(times);
  }),
  REPLACE: defineScalar(4, 4, (text = null, from = null, length = null, replacement = null) => {
    const [whole, start] = [toText(text), placeArgument(from) - 1];
    return checkedText(whole.slice(0, start) + toText(replacement) + whole.slice(start + lengthArgument(length, 0)));
  }),
  SUBSTITUTE: defineScalar(3, 4, (text = null, old = null, replacement = null, which) =>
    checkedText(substitute(toText(text), toText(old), toText(replacement), which === undefined ? null : toInteger(which)))),
  FIND: defineScalar(2, 3, (needle = null, hay = null, from) => find(needle, hay, from)),
  SEARCH: defineScalar(2, 3, (needle = null, hay = null, from) => search(needle, hay, from)),
  EXACT: defineScalar(2, 2, (a = null, b = null) => toText(a) === toText(b)),
  CONCATENATE: defineScalar(1, 255, (...parts) => checkedText(parts.map((part = null) => toText(part)).join(''))),
  CONCAT: define(1, 255, (args, env) => checkedText(textsOf(args, env).join(''))),
  TEXTJOIN: define(3, 255, joinWith),
};
