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

/** A new part begins where a label column follows value columns: there the next table starts. */
function partsOf(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  for (const column of columns) {
    if (startsTable(column, current)) {
      parts.push(current);
      current = [];
    }
    current.push(column);
  }
  return [...parts, current];
}

function startsTable(column: HeaderColumn, so: readonly HeaderColumn[]): boolean {
  const { meaning } = column;
  if (!meaning || !so.some(isValue)) return false;
  const { field, label, item, names } = meaning;
  if (field === 'level1' || field === 'number') return true;
  const first = so.find((one) => one.meaning && isLabel(one));
  if (field === 'level2' || field === 'name') return !so.some((one) => one.meaning?.field === 'level1') || so.some((one) => one.meaning?.field === field);
  return first !== undefined && (label || item === 'label' || names === 'project');
}

const isLabel = ({ meaning }: HeaderColumn): boolean =>
  meaning !== null && (meaning.label || meaning.item === 'label' || meaning.names !== null || (meaning.field !== null && NAMES.has(meaning.field)));

const isValue = ({ meaning }: HeaderColumn): boolean =>
  meaning !== null && ((meaning.field !== null && VALUES.has(meaning.field)) || (meaning.budget !== null && AMOUNTS.has(meaning.budget)) || meaning.item === 'amount');

function groupOf(columns: readonly HeaderColumn[]): ColumnGroup | null {
  const kinds = [indicatorColumns(columns), budgetColumns(columns), itemColumns(columns)].filter((one) => one !== null);
  const best = [...kinds].sort((a, b) => b.matched - a.matched)[0];
  if (!best) return null;
  const known = columns.filter((one) => one.meaning !== null);
  const left = known[0]?.column ?? 0;
  const last = columns.at(-1);
  return { kind: best.kind, matched: best.matched, columns: columns.filter((one) => one.column >= left), left, right: Math.max(last?.right ?? left, last?.column ?? left) };
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
