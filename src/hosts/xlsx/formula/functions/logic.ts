// Conditions: branches are computed only when they are taken.
import { define, gridOf, isSingle, scalarArgument, scalarOf, spread, type Argument, type Environment, type FunctionTable } from '../environment';
import { areEqual } from '../operators';
import { failOnError, FormulaError, isArray, isNumber, isRange, isScalarError, toBoolean, toInteger, Uncomputable, type Operand } from '../values';

const branch = (arg: Argument | undefined, ifAbsent: Operand): Operand => (arg ? arg.operand() : ifAbsent);

/** The branch taken; in an array formula, cell by cell. */
function choice(args: readonly Argument[], env: Environment): Operand {
  const condition = args[0]?.operand() ?? null;
  if (env.spreads === 'everything' && !isSingle(condition)) {
    return spread([condition, branch(args[1], null), branch(args[2], false)], env, ([is = null, yes = null, no = null]) => (toBoolean(is) ? yes : no));
  }
  return toBoolean(scalarOf(condition, env)) ? branch(args[1], null) : branch(args[2], false);
}

/** The truth values of the arguments; texts and blanks in ranges do not count. */
function truths(args: readonly Argument[], env: Environment): readonly boolean[] {
  const found = args.flatMap((arg) => {
    const operand = arg.operand();
    if (!isArray(operand) && !isRange(operand)) return [toBoolean(operand)];
    return gridOf(operand, env).flat().map(failOnError).flatMap((value) => {
      if (isNumber(value)) return [!value.isZero()];
      return typeof value === 'boolean' ? [value] : [];
    });
  });
  if (found.length === 0) throw new FormulaError('#VALUE!');
  return found;
}

function firstTrue(args: readonly Argument[], env: Environment): Operand {
  for (let i = 0; i + 1 < args.length; i += 2) {
    if (toBoolean(scalarArgument(args, i, env))) return branch(args[i + 1], null);
  }
  throw new FormulaError('#N/A');
}

function switchTo(args: readonly Argument[], env: Environment): Operand {
  const value = scalarArgument(args, 0, env);
  let i = 1;
  for (; i + 1 < args.length; i += 2) {
    if (areEqual(value, scalarArgument(args, i, env))) return branch(args[i + 1], null);
  }
  return i < args.length ? branch(args[i], null) : { error: '#N/A' };
}

/** The first argument, unless it is one of the errors caught. */
function guarded(args: readonly Argument[], env: Environment, catches: (error: string) => boolean): Operand {
  const operand = args[0]?.operand() ?? null;
  if (env.spreads === 'everything' && !isSingle(operand)) {
    return spread([operand, branch(args[1], null)], env, ([value = null, instead = null]) => (isScalarError(value) && catches(value.error) ? instead : value));
  }
  const value = scalarOf(operand, env);
  return isScalarError(value) && catches(value.error) ? branch(args[1], null) : operand;
}

function choose(args: readonly Argument[], env: Environment): Operand {
  const chosen = args[toInteger(scalarArgument(args, 0, env))];
  if (!chosen || chosen === args[0]) throw new FormulaError('#VALUE!');
  return chosen.operand();
}

export const LOGIC: FunctionTable = {
  IF: define(2, 3, choice),
  IFS: define(2, 254, firstTrue),
  SWITCH: define(3, 254, switchTo),
  IFERROR: define(2, 2, (args, env) => guarded(args, env, () => true)),
  IFNA: define(2, 2, (args, env) => guarded(args, env, (error) => error === '#N/A')),
  AND: define(1, 255, (args, env) => truths(args, env).every(Boolean)),
  OR: define(1, 255, (args, env) => truths(args, env).some(Boolean)),
  NOT: define(1, 1, (args, env) => !toBoolean(scalarArgument(args, 0, env))),
  CHOOSE: define(2, 255, choose),
  TRUE: define(0, 0, () => true),
  FALSE: define(0, 0, () => false),
  // A hyperlink shows its friendly name, or else its address.
  HYPERLINK: define(1, 2, (args, env) => {
    const shown = scalarArgument(args, args.length - 1, env);
    if (shown === null) throw new Uncomputable('a hyperlink without a text');
    return shown;
  }),
};
