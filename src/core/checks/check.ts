// What every check is: a function from what was read and scored to what it found.
import { rangeOf, type CellRef, type RangeRef } from '../workbook';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import type { Form, RecognizedTables } from '../tables';
import type { Finding, FindingKind } from './finding';

export interface Checked { readonly form: Form; readonly evaluation: Evaluation; readonly tables: RecognizedTables; readonly extras: CheckExtras }

/** What only some workbooks need. */
export interface CheckExtras {
  /** A form against the approved 绩效目标申报表. */
  readonly checkApproved: (checked: Checked) => readonly Found[];
  /** Projects against their list and their department. */
  readonly checkProjects: (tables: RecognizedTables) => readonly Finding[];
}

/** What was found, where it stands and what it is about. */
export type Found = FindingKind & { readonly at: CellRef | RangeRef; readonly about: string };

/** A check of one form; null: nothing found. */
export type Check = (checked: Checked) => readonly Found[] | Found | null;

/** @param form whose finding it is; null: the workbook's */
export const findingIn = (form: Pick<Form, 'id'> | null) => ({ at, about, ...kind }: Found): Finding =>
  ({ ...kind, at: 'row' in at ? rangeOf(at) : at, form: form?.id ?? null, about });

/** Indicators that stand for themselves: composites give way to the rows they are the sum of. */
export const leavesOf = ({ evaluation }: Pick<Checked, 'evaluation'>): readonly IndicatorEvaluation[] =>
  [...evaluation.indicators.filter((indicator) => indicator.parts.length === 0), ...evaluation.details];

/** What is found of one indicator is about it. */
export type FoundOfOne = FindingKind & { readonly at: CellRef };
type IndicatorCheck = (indicator: IndicatorEvaluation, checked: Checked) => readonly FoundOfOne[] | FoundOfOne | null;

const ofEach = (indicatorsOf: (checked: Checked) => readonly IndicatorEvaluation[]) => (check: IndicatorCheck): Check => (checked) =>
  indicatorsOf(checked).flatMap((indicator) => [check(indicator, checked) ?? []].flat().map((found) => ({ ...found, about: indicator.name })));

export const ofEachLeaf = ofEach(leavesOf);
/** Composites and their parts alike. */
export const ofEachIndicator = ofEach(({ evaluation }) => [...evaluation.indicators, ...evaluation.details]);

/** Where the actual stands; the name where the row has no such cell. */
export const actualAt = (indicator: IndicatorEvaluation): CellRef => indicator.actual?.at ?? indicator.row?.fields.actual?.at ?? indicator.at;
export const targetAt = (indicator: IndicatorEvaluation): CellRef => indicator.target?.at ?? indicator.row?.fields.target?.at ?? indicator.at;
export const scoreAt = (indicator: IndicatorEvaluation): CellRef => indicator.scoreCell?.at ?? indicator.at;

/** From the uppermost of the cells in the first one's column to the lowest. */
export function spanOf(first: CellRef, cells: readonly CellRef[]): RangeRef {
  const rows = cells.map(({ row }) => row);
  return { sheet: first.sheet, top: Math.min(...rows), left: first.column, bottom: Math.max(...rows), right: first.column };
}

/** Items with the same key, in the order of their first; those with the key '' belong to none. */
export function groupsBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else if (key !== '') groups.set(key, [item]);
  }
  return [...groups.values()];
}
