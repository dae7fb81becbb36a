// Every function the evaluator knows. What is not here is not computed.
import type { FunctionTable } from '../environment';
import { AGGREGATES } from './aggregates';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { INFORMATION } from './information';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { TEXT } from './text';

export const FUNCTIONS: FunctionTable = { ...AGGREGATES, ...CONDITIONAL, ...DATES, ...INFORMATION, ...LOGIC, ...LOOKUP, ...MATH, ...TEXT };
