// Formula text → expression, with Excel's precedence: range, unary minus, %, ^, * /, + -, &, comparison. All operators
// bind to the left, and minus before a number binds tighter than ^: -2^2 is 4.
import { decimal } from './number';
import { tokenizeFormula, type FormulaToken } from '../../../core/workbook';
import type { BinaryOperator, Expression } from './ast';
import { Uncomputable, type ErrorCode, type Scalar } from './values';

const LEVELS: readonly (readonly BinaryOperator[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];
const ERRORS: readonly string[] = ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#N/A', '#NUM!', '#NULL!', '#SPILL!'] satisfies readonly ErrorCode[];

/**
 * Reads `formula`, with or without its leading `=`.
 * @throws Uncomputable for what is not read: other books, several sheets at once, tables, unions, intersections, damage
 */
export function parseFormula(formula: string): Expression {
  const tokens = tokenizeFormula(formula.replace(/^=/, ''));
  const reader = new Reader(withoutMeaninglessSpace(tokens));
  const expression = parseBinary(reader, 0);
  if (reader.peek()) throw new Uncomputable(`“${reader.peek()?.text ?? ''}” is not expected`);
  return expression;
}

/** A space between two operands is Excel's intersection operator; every other space means nothing. */
function withoutMeaninglessSpace(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'space') return true;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (before && after && endsOperand(before) && startsReference(after)) throw new Uncomputable('intersection');
    return false;
  });
}

const endsOperand = (token: FormulaToken): boolean => token.kind === 'reference' || token.kind === 'name' || token.text === ')';
const startsReference = (token: FormulaToken): boolean => ['reference', 'name', 'function'].includes(token.kind) || token.text === '(';

/** The tokens still to be read: a parser's life is moving on. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly FormulaToken[]) {}
  peek(): FormulaToken | undefined { return this.tokens[this.at]; }
  next(): FormulaToken | undefined { return this.tokens[this.at++]; }
  isAt(text: string): boolean { const token = this.peek(); return token?.kind === 'operator' && token.text === text; }
  take(text: string): boolean {
    if (!this.isAt(text)) return false;
    this.at += 1;
    return true;
  }
  expect(text: string): void {
    if (!this.take(text)) throw new Uncomputable(`“${text}” is missing`);
  }
}

function parseBinary(reader: Reader, level: number): Expression {
  const operators = LEVELS[level];
  if (!operators) return parsePercent(reader);
  let left = parseBinary(reader, level + 1);
  for (let operator = operatorAt(reader, operators); operator; operator = operatorAt(reader, operators)) {
    reader.next();
    left = { kind: 'binary', operator, left, right: parseBinary(reader, level + 1) };
  }
  return left;
}

const operatorAt = (reader: Reader, operators: readonly BinaryOperator[]): BinaryOperator | undefined =>
  operators.find((operator) => reader.isAt(operator));

function parsePercent(reader: Reader): Expression {
  let operand = parseUnary(reader);
  while (reader.take('%')) operand = { kind: 'percent', operand };
  return operand;
}

function parseUnary(reader: Reader): Expression {
  if (reader.take('-')) return { kind: 'negate', operand: parseUnary(reader) };
  if (reader.take('+')) return { kind: 'plus', operand: parseUnary(reader) };
  if (reader.take('@')) return { kind: 'intersect', operand: parseUnary(reader) };
  let from = parseOperand(reader);
  while (reader.take(':')) from = { kind: 'range', from, to: parseOperand(reader) };
  if (reader.isAt('#')) throw new Uncomputable('spilled range');
  return from;
}

function parseOperand(reader: Reader): Expression {
  const token = reader.next();
  switch (token?.kind) {
    case 'number': return { kind: 'value', value: decimal(token.text) };
    case 'string': return { kind: 'value', value: token.value };
    case 'error': return { kind: 'value', value: errorValue(token.error) };
    case 'reference': return { kind: 'reference', sheet: sheetOf(token), area: token.area };
    case 'name': return parseName(token);
    case 'function': return parseCall(reader, token);
    case 'operator':
      if (token.text === '(') return parseBracket(reader);
      if (token.text === '{') return parseArray(reader);
      break;
    default:
  }
  throw new Uncomputable(`“${token?.text ?? ''}” is not an operand`);
}

function errorValue(code: string): Scalar {
  const known = ERRORS.find((error): error is ErrorCode => error === code);
  if (known === undefined) throw new Uncomputable(code);
  return { error: known };
}

function sheetOf(token: Extract<FormulaToken, { kind: 'reference' | 'name' }>): string | null {
  const { prefix } = token;
  if (prefix && (prefix.book !== null || prefix.lastSheet !== null)) throw new Uncomputable(`“${prefix.text}”`);
  return prefix?.sheet ?? null;
}

function parseName(token: Extract<FormulaToken, { kind: 'name' }>): Expression {
  const name = token.name.toUpperCase();
  if (token.prefix === null && (name === 'TRUE' || name === 'FALSE')) return { kind: 'value', value: name === 'TRUE' };
  return { kind: 'name', name: token.name, sheet: sheetOf(token) };
}

function parseBracket(reader: Reader): Expression {
  const inside = parseBinary(reader, 0);
  reader.expect(')');
  return inside;
}

function parseCall(reader: Reader, token: Extract<FormulaToken, { kind: 'function' }>): Expression {
  if (token.prefix) throw new Uncomputable(token.text);
  reader.expect('(');
  const args: (Expression | null)[] = [];
  if (!reader.take(')')) {
    do args.push(reader.isAt(',') || reader.isAt(')') ? null : parseBinary(reader, 0)); while (reader.take(','));
    reader.expect(')');
  }
  return { kind: 'call', name: token.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''), args };
}

function parseArray(reader: Reader): Expression {
  const rows: Scalar[][] = [[]];
  do {
    const sign = reader.take('-') ? '-' : '';
    reader.take('+');
    const item = parseOperand(reader);
    if (item.kind !== 'value') throw new Uncomputable('array constant');
    rows.at(-1)?.push(sign === '' ? item.value : negated(item.value));
    if (reader.take(';')) rows.push([]);
    else if (!reader.take(',')) break;
  } while (reader.peek());
  reader.expect('}');
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new Uncomputable('uneven array constant');
  return { kind: 'array', rows };
}

function negated(value: Scalar): Scalar {
  if (typeof value !== 'object' || value === null || 'error' in value) throw new Uncomputable('array constant');
  return value.negated();
}
