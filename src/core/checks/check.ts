// What every check of a form is: a function from the form and its evaluation to findings.
import { rangeOf, type CellRef, type RangeRef } from '../workbook';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import type { Form, RecognizedTables } from '../tables';
import type { Finding, FindingKind } from './finding';

export interface Checked { readonly form: Form; readonly evaluation: Evaluation; readonly tables: RecognizedTables }

export type Check = (checked: Checked) => readonly Finding[];

/** Where a finding stands and what it is about. */
export interface Place { readonly at: CellRef | RangeRef; readonly about: string }

const asRange = (at: CellRef | RangeRef): RangeRef => ('row' in at ? rangeOf(at) : at);

export const findingIn = (form: Form | null, { at, about }: Place, kind: FindingKind): Finding =>
  ({ ...kind, at: asRange(at), form: form?.id ?? null, about });

/** Indicators that stand for themselves: composites give way to the rows they are the sum of. */
export const leavesOf = ({ evaluation }: Pick<Checked, 'evaluation'>): readonly IndicatorEvaluation[] =>
  [...evaluation.indicators.filter((indicator) => indicator.parts.length === 0), ...evaluation.details];

/** Where the actual stands; the name where the row has no such cell. */
export const actualAt = (indicator: IndicatorEvaluation): CellRef => indicator.actual?.at ?? indicator.row?.fields.actual?.at ?? indicator.at;
export const targetAt = (indicator: IndicatorEvaluation): CellRef => indicator.target?.at ?? indicator.row?.fields.target?.at ?? indicator.at;
