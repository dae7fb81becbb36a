// The columns of a header row, parted into tables that stand side by side.
import { AMOUNTS } from './budgetLines';
import type { ColumnMeaning } from './columnWords';
import type { HeaderColumn } from './headerColumns';
import type { BudgetField, IndicatorField } from './table';
import { LEVELS, VALUES } from './tableFrame';

export type HeaderKind = 'indicator' | 'budget' | 'items';

/** Neighboring columns that make one table. */
export interface ColumnGroup {
  readonly kind: HeaderKind;
  readonly left: number;
  readonly right: number;
  /** Known and unknown columns, left to right. */
  readonly columns: readonly HeaderColumn[];
  /** How many columns have a meaning in this kind of table. */
  readonly matched: number;
}

const NAMES: readonly IndicatorField[] = [...LEVELS, 'name'];

/** The tables a row of header cells belongs to; cells of no table are left out. */
export function groupColumns(columns: readonly HeaderColumn[]): readonly ColumnGroup[] {
  return partsOf(columns).map(groupOf).filter((group) => group !== null);
}

/** A new part begins where a label column follows value columns that it does not belong to. */
function partsOf(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: (readonly HeaderColumn[])[] = [];
  let current: readonly HeaderColumn[] = [];
  columns.forEach((column, index) => {
    if (startsTable(column, current, columns[index + 1])) {
      // 序号 and 一级指标 right before the column that showed it belong to the new table too.
      const last = current.findLastIndex((one) => one.meaning !== null && !isLabel(one) && one.meaning.field !== 'number');
      parts.push(current.slice(0, last + 1));
      current = current.slice(last + 1);
    }
    current = [...current, column];
  });
  return [...parts, current];
}

/** A label column that the table at hand has already, or that its kind of table has no use for. */
function startsTable({ meaning }: HeaderColumn, so: readonly HeaderColumn[], next: HeaderColumn | undefined): boolean {
  if (!meaning || !so.some(isValue)) return false;
  const { field, label, item, names } = meaning;
  const again = field !== null && so.some((one) => one.meaning?.field === field);
  if (namesIndicators({ meaning })) return again || !so.some(namesIndicators);
  if (field === 'number') return again;
  const before = next?.meaning;
  const leads = before?.item === 'amount' || (before?.budget && before.field === null);
  return Boolean((label || item === 'label' || names === 'project') && leads) && so.some(isLabel);
}

type Meant = Pick<HeaderColumn, 'meaning'>;

const isOneOf = <T>(known: readonly T[], one: T | null | undefined): boolean => known.some((other) => other === one);
const namesIndicators = ({ meaning }: Meant): boolean => isOneOf(NAMES, meaning?.field);
const isLabel = ({ meaning }: Meant): boolean =>
  meaning !== null && (meaning.label || meaning.item === 'label' || meaning.names !== null || namesIndicators({ meaning }));
const isValue = ({ meaning }: Meant): boolean =>
  meaning !== null && (isOneOf(VALUES, meaning.field) || isOneOf<BudgetField | null>(AMOUNTS, meaning.budget) || meaning.item === 'amount');

function groupOf(columns: readonly HeaderColumn[]): ColumnGroup | null {
  const best = bestKind(columns.flatMap(({ meaning }) => meaning ?? []));
  const known = columns.filter(({ meaning }) => meaning !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!best || !first || !last) return null;
  // Where no column of names is known, the unknown one left of the known columns may be it.
  const unnamed = best.kind === 'indicator' && !known.some(namesIndicators);
  const left = (unnamed ? columns.findLast(({ column }) => column < first.column) : undefined)?.column ?? first.column;
  return { ...best, left, right: Math.max(last.right, last.column), columns: columns.filter(({ column }) => column >= left && column <= last.column) };
}

/** A decoy explains its column, but less than a field does: headings must not turn fields into decoys. */
const PER_DECOY = 0.5;

/** The kind of table in which most of the columns have a meaning; null: they are too few for any. */
function bestKind(meanings: readonly ColumnMeaning[]): Pick<ColumnGroup, 'kind' | 'matched'> | null {
  const among = <T>(of: (meaning: ColumnMeaning) => T | null): readonly T[] => [...new Set(meanings.flatMap((meaning) => of(meaning) ?? []))];
  const fields = among(({ field }) => field);
  const budget = among((meaning) => meaning.budget);
  const values = fields.filter((field) => VALUES.includes(field)).length;
  const amounts = budget.filter((field) => isOneOf<BudgetField>(AMOUNTS, field)).length;
  const labels = meanings.some(({ label, names }) => label || names === 'project') ? 1 : 0;
  const decoys = meanings.filter(({ decoy }) => decoy).length * PER_DECOY;
  const kinds: readonly { readonly kind: HeaderKind; readonly matched: number; readonly enough: boolean }[] = [
    // Without a column of names only a row that is plainly a header counts: 指标值, 完成值, 分值, 得分 over a name of its own.
    { kind: 'indicator', matched: fields.length + decoys, enough: fields.some((field) => NAMES.includes(field)) ? values >= 1 && fields.length >= 2 : values >= 3 && (fields.includes('maxPoints') || fields.includes('score')) },
    { kind: 'budget', matched: budget.length + labels + decoys, enough: amounts >= 2 || (amounts === 1 && (labels === 1 || budget.includes('executionRate'))) },
    { kind: 'items', matched: meanings.filter(({ item, field }) => item ?? (field === 'number' || field === 'remark')).length, enough: among(({ item }) => item).length === 2 },
  ];
  const [best] = kinds.filter(({ enough }) => enough).sort((a, b) => b.matched - a.matched);
  return best ? { kind: best.kind, matched: best.matched } : null;
}
