// The columns of a header row, parted into tables that stand side by side.
import type { HeaderColumn } from './headerColumns';
import type { BudgetField, IndicatorField } from './table';

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

const VALUES: ReadonlySet<IndicatorField> = new Set<IndicatorField>([
  'target', 'originalTarget', 'adjustedTarget', 'actual', 'maxPoints', 'weight', 'score', 'deduction', 'verdict', 'standard',
]);
const NAMES: ReadonlySet<IndicatorField> = new Set<IndicatorField>(['level1', 'level2', 'name']);
const AMOUNTS: ReadonlySet<BudgetField> = new Set<BudgetField>(['originalBudget', 'revisedBudget', 'outturn', 'received', 'carryover']);

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
  if (field !== null && NAMES.has(field)) return so.some((one) => one.meaning?.field === field) || !so.some(namesIndicators);
  if (field === 'number') return so.some((one) => one.meaning?.field === field);
  const before = next?.meaning;
  const leads = (before?.budget ?? null) !== null && before?.field === null;
  return (label || item === 'label' || names === 'project') && (leads || before?.item === 'amount') && so.some((one) => isLabel(one));
}

const namesIndicators = ({ meaning }: HeaderColumn): boolean => meaning?.field !== null && meaning?.field !== undefined && NAMES.has(meaning.field);

const isLabel = ({ meaning }: HeaderColumn): boolean =>
  meaning !== null && (meaning.label || meaning.item === 'label' || meaning.names !== null || (meaning.field !== null && NAMES.has(meaning.field)));

const isValue = ({ meaning }: HeaderColumn): boolean =>
  meaning !== null && ((meaning.field !== null && VALUES.has(meaning.field)) || (meaning.budget !== null && AMOUNTS.has(meaning.budget)) || meaning.item === 'amount');

function groupOf(columns: readonly HeaderColumn[]): ColumnGroup | null {
  const kinds = [indicatorColumns(columns), budgetColumns(columns), itemColumns(columns)].filter((one) => one !== null);
  const best = [...kinds].sort((a, b) => b.matched - a.matched)[0];
  if (!best) return null;
  const known = columns.filter((one) => one.meaning !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return null;
  // Where no column of names is known, the unknown one left of the known columns may be it.
  const unnamed = best.kind === 'indicator' && !known.some(namesIndicators);
  const left = unnamed ? columns.findLast((one) => one.column < first.column)?.column ?? first.column : first.column;
  return {
    kind: best.kind, matched: best.matched, left, right: Math.max(last.right, last.column),
    columns: columns.filter((one) => one.column >= left && one.column <= last.column),
  };
}

/** A decoy explains its column, but less than a field does: headings must not turn fields into decoys. */
const PER_DECOY = 0.5;

type Fit = { readonly kind: HeaderKind; readonly matched: number } | null;

function indicatorColumns(columns: readonly HeaderColumn[]): Fit {
  const fields = new Set(columns.flatMap(({ meaning }) => (meaning?.field ? [meaning.field] : [])));
  const decoys = columns.filter(({ meaning }) => meaning?.decoy).length;
  const values = [...fields].filter((field) => VALUES.has(field)).length;
  const names = [...fields].filter((field) => NAMES.has(field)).length;
  // Without a column of names only a row that is plainly a header counts: 指标值, 完成值, 分值, 得分 over a name of its own.
  const enough = names > 0 ? values >= 1 && fields.size >= 2 : values >= 3 && (fields.has('maxPoints') || fields.has('score'));
  return enough ? { kind: 'indicator', matched: fields.size + decoys * PER_DECOY } : null;
}

function budgetColumns(columns: readonly HeaderColumn[]): Fit {
  const fields = new Set(columns.flatMap(({ meaning }) => (meaning?.budget ? [meaning.budget] : [])));
  const amounts = [...fields].filter((field) => AMOUNTS.has(field)).length;
  const labels = columns.some(({ meaning }) => meaning?.label || meaning?.names === 'project') ? 1 : 0;
  const decoys = columns.filter(({ meaning }) => meaning?.decoy).length;
  const enough = amounts >= 2 || (amounts === 1 && (fields.has('executionRate') || labels === 1));
  return enough ? { kind: 'budget', matched: fields.size + labels + decoys * PER_DECOY } : null;
}

function itemColumns(columns: readonly HeaderColumn[]): Fit {
  const items = new Set(columns.flatMap(({ meaning }) => (meaning?.item ? [meaning.item] : [])));
  return items.size === 2 ? { kind: 'items', matched: columns.filter(({ meaning }) => meaning?.item || meaning?.field === 'number' || meaning?.field === 'remark').length } : null;
}
