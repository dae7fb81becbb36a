// What kind of value a cell holds.
import { ZERO, ONE } from '../number';
import { define, scalarArgument, type FormulaFunction, type FunctionTable } from '../environment';
import { isNumber, isScalarError, type Scalar } from '../values';

const asks = (test: (value: Scalar) => boolean): FormulaFunction => define(1, 1, (args, env) => test(scalarArgument(args, 0, env)));

export const INFORMATION: FunctionTable = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks(isNumber),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks(isScalarError),
  ISERR: asks((value) => isScalarError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isScalarError(value) && value.error === '#N/A'),
  NA: define(0, 0, () => ({ error: '#N/A' })),
  N: define(1, 1, (args, env) => {
    const value = scalarArgument(args, 0, env);
    if (isNumber(value) || isScalarError(value)) return value;
    return value === true ? ONE : ZERO;
  }),
  T: define(1, 1, (args, env) => {
    const value = scalarArgument(args, 0, env);
    return typeof value === 'string' || isScalarError(value) ? value : '';
  }),
};
