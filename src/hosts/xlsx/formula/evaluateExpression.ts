// Walks an expression: references become ranges, functions and operators are applied.
import { assertNever } from '../../../core/units';
import { rangeOfArea, type Area, type RangeRef } from '../../../core/workbook';
import type { Expression } from './ast';
import { spread, valueOrError, type Argument, type Environment } from './environment';
import { FUNCTIONS } from './functions';
import { applyBinary, percentOf } from './operators';
import { isRange, toNumber, Uncomputable, type Operand } from './values';

/** Where names and sheets of the workbook are looked up. */
export interface Scope {
  /** The sheet's own spelling; null when there is no such sheet. */
  readonly sheetNamed: (name: string) => string | null;
  /** What a defined name says, read; null when there is no such name. */
  readonly definition: (name: string, sheet: string) => Expression | null;
  /** Within a defined name relative references mean something else than they say. */
  readonly absoluteOnly: boolean;
  /** Names within names so far. */
  readonly depth: number;
}

const DEEPEST_NAME = 20;

/** @throws Uncomputable for whatever is not known for sure; Excel's own errors are values */
export function evaluateExpression(expression: Expression, env: Environment, scope: Scope): Operand {
  const operandOf = (part: Expression): Operand => evaluateExpression(part, env, scope);
  switch (expression.kind) {
    case 'value': return expression.value;
    case 'array': return { kind: 'array', rows: expression.rows };
    case 'reference': return referenceOf(expression.sheet, expression.area, env, scope);
    case 'name': return nameOf(expression.name, expression.sheet, env, scope);
    case 'negate': return spread([operandOf(expression.operand)], env, ([value = null]) => toNumber(value).negated());
    case 'percent': return spread([operandOf(expression.operand)], env, ([value = null]) => percentOf(value));
    case 'plus': return operandOf(expression.operand);
    case 'intersect': return intersectionOf(operandOf(expression.operand), env);
    case 'binary':
      return spread([operandOf(expression.left), operandOf(expression.right)], env,
        ([left = null, right = null]) => applyBinary(expression.operator, left, right));
    case 'range': return rangeBetween(operandOf(expression.from), operandOf(expression.to));
    case 'call': return call(expression.name, expression.args, env, scope);
    default: return assertNever(expression);
  }
}

function referenceOf(written: string | null, area: Area, env: Environment, scope: Scope): Operand {
  if (scope.absoluteOnly && !isAbsolute(area)) throw new Uncomputable('a relative reference in a defined name');
  const sheet = scope.sheetNamed(written ?? env.at.sheet);
  return sheet === null ? { error: '#REF!' } : { kind: 'range', range: rangeOfArea(area, sheet) };
}

const isAbsolute = (area: Area): boolean => [area.from, area.to ?? area.from]
  .every((corner) => (corner.row === null || corner.rowAbsolute) && (corner.column === null || corner.columnAbsolute));

function nameOf(name: string, sheet: string | null, env: Environment, scope: Scope): Operand {
  const definition = scope.depth < DEEPEST_NAME ? scope.definition(name, sheet ?? env.at.sheet) : null;
  if (!definition) throw new Uncomputable(`the name ${name}`);
  return evaluateExpression(definition, env, { ...scope, absoluteOnly: true, depth: scope.depth + 1 });
}

/** `@A1:A9`: the cell of the formula's own row or column. */
function intersectionOf(operand: Operand, env: Environment): Operand {
  if (!isRange(operand)) return operand;
  const { range } = operand;
  const { row, column } = env.at;
  if (range.top === range.bottom && range.left === range.right) return operand;
  if (range.left === range.right && range.top <= row && row <= range.bottom) return { kind: 'range', range: { ...range, top: row, bottom: row } };
  if (range.top === range.bottom && range.left <= column && column <= range.right) return { kind: 'range', range: { ...range, left: column, right: column } };
  return { error: '#VALUE!' };
}

function rangeBetween(from: Operand, to: Operand): Operand {
  if (!isRange(from) || !isRange(to) || from.range.sheet !== to.range.sheet) throw new Uncomputable('a range between other things than cells');
  const range: RangeRef = {
    sheet: from.range.sheet,
    top: Math.min(from.range.top, to.range.top), left: Math.min(from.range.left, to.range.left),
    bottom: Math.max(from.range.bottom, to.range.bottom), right: Math.max(from.range.right, to.range.right),
  };
  return { kind: 'range', range };
}

function call(name: string, written: readonly (Expression | null)[], env: Environment, scope: Scope): Operand {
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!definition) throw new Uncomputable(`the function ${name}`);
  if (written.length < definition.min || written.length > definition.max) throw new Uncomputable(`the arguments of ${name}`);
  const inside: Environment = definition.spreads && env.spreads === 'nothing' ? { ...env, spreads: 'operators' } : env;
  const args = written.map((part): Argument => ({
    missing: part === null,
    operand: () => (part === null ? null : evaluateExpression(part, inside, scope)),
  }));
  return valueOrError(() => definition.run(args, inside));
}
