// Which kind of table each read table is: by its columns first, by its heading and its sheet's name where they leave it open.
import { topOf } from './formRegions';
import type { RawIndicatorTable } from './readIndicators';
import type { IndicatorTable, ItemTable, MoneyTable, SheetTable } from './readSheet';
import type { IndicatorField, RecognizedTable, Sourced, TableKind } from './table';
import { TARGETS } from './tableFrame';
import { titleAbove } from './titles';
import type { Words } from './words';

export type IndicatorKind = 'selfEvaluationForm' | 'targets' | 'approvedTargets' | 'selfCheck';

interface Kinded<S extends SheetTable, K extends TableKind> {
  readonly source: S;
  readonly kind: K;
  /** The heading that decided, which may stand above a block that belongs to it. */
  readonly title: Sourced<string> | null;
  readonly byTitle: boolean;
  /** The person said that this is the table; `form`: and of which form. */
  readonly pointed?: { readonly form: string | null };
}
type Rows = Kinded<IndicatorTable, IndicatorKind>;
type Money = Kinded<MoneyTable, 'budget' | 'projectList'>;
type Items = Kinded<ItemTable, 'expenditureItems'>;
export type KindedTable = Rows | Money | Items;

export const isRows = (table: KindedTable): table is Rows => table.source.kind === 'indicator';

/** As the pane lists it. */
interface Listed { readonly described: RecognizedTable }
export type DescribedRows = Rows & Listed;
export type DescribedMoney = Money & Listed;
export type DescribedItems = Items & Listed;
export type DescribedTable = DescribedRows | DescribedMoney | DescribedItems;

const has = (table: RawIndicatorTable, ...fields: readonly IndicatorField[]): boolean => fields.some((field) => table.columns.byField.has(field));

/** Kinds of all tables of the workbook; tables of another year or purpose (监控表) are left out. */
export function kindsOf(sources: readonly SheetTable[], words: Words): readonly KindedTable[] {
  const read = sources.filter((source) => !words.decoyTitle(source.view.name) && !(source.title && words.decoyTitle(source.title.value)));
  const first = read.map((source) => kindOf(source, read, words)).filter((one) => one !== null);
  return settleForms(first);
}

function kindOf(source: SheetTable, all: readonly SheetTable[], words: Words): KindedTable | null {
  switch (source.kind) {
    case 'items': return { source, kind: 'expenditureItems', title: source.title, byTitle: false };
    case 'budget': return budgetKind(source, words);
    case 'indicator': return indicatorKind(source, all, words);
  }
}

function budgetKind(source: MoneyTable, words: Words): KindedTable | null {
  const { table: { lines }, title, view } = source;
  if (lines.length === 0) return null;
  const projects = lines.filter(({ category }) => category === 'namedProject').length;
  const named = title && words.title(title.value);
  const listed = projects >= 2 || (projects === 1 && (title ? named : words.title(view.name)) === 'projectList');
  return { source, kind: listed ? 'projectList' : 'budget', title, byTitle: named !== null };
}

function indicatorKind(source: IndicatorTable, all: readonly SheetTable[], words: Words): KindedTable | null {
  const { table } = source;
  if (table.indicators.length + table.templateRows.length === 0) return null;
  const title = has(table, 'score') ? formTitle(source, topOf(source, all), words) : source.title;
  const named = kindNamed(title, source, words);
  const kind = byColumns(table, named);
  return kind && { source, kind, title, byTitle: named === kind };
}

/** The heading of a form stands above the blocks that belong to it: as far up as row `floor`. */
export const formTitle = ({ view, table: { header, span } }: IndicatorTable, floor: number, words: Words): Sourced<string> | null =>
  titleAbove(view, words, { floor, top: header.top, left: span.left, right: header.right }, ['selfEvaluationForm']);

/** The kind that a heading names, else the sheet's name. */
export const kindNamed = (title: Sourced<string> | null, { view }: SheetTable, words: Words): TableKind | null =>
  (title && words.title(title.value)) ?? words.title(view.name);

function byColumns(table: RawIndicatorTable, named: TableKind | null): IndicatorKind | null {
  const points = has(table, 'maxPoints', 'weight');
  const data = has(table, ...TARGETS) && has(table, 'actual');
  if (named === 'ruleSheet') return null;
  if (named === 'selfEvaluationForm' && (has(table, 'score') || (points && !data && has(table, 'standard')))) return 'selfEvaluationForm';
  if (named === 'selfCheck') return 'selfCheck';
  if (has(table, 'verdict') && !data) return 'selfCheck';
  if (has(table, 'score') && (points || named === 'selfEvaluationForm') && named !== 'targets' && named !== 'approvedTargets') return 'selfEvaluationForm';
  if (has(table, 'deduction') && !has(table, 'target', 'actual')) return 'selfCheck';
  if (has(table, 'actual')) return 'targets';
  if (has(table, ...TARGETS)) return named === 'targets' ? 'targets' : 'approvedTargets';
  return points && named === 'targets' ? 'targets' : null;
}

/**
 * What only the whole workbook tells: without any form, the fullest table with a 得分 column is the form; without any
 * table of results, a lone table of targets is the unit's own and not the approved one.
 */
function settleForms(tables: readonly KindedTable[]): readonly KindedTable[] {
  const withForm = tables.some(({ kind }) => kind === 'selfEvaluationForm') ? tables : tables.map((one): KindedTable =>
    ((one.kind === 'targets' || one.kind === 'selfCheck') && has(one.source.table, 'score') && has(one.source.table, 'maxPoints') ? { ...one, kind: 'selfEvaluationForm' } : one));
  const results = withForm.some(({ kind }) => kind === 'targets' || kind === 'selfEvaluationForm');
  return results ? withForm : withForm.map((one): KindedTable => (one.kind === 'approvedTargets' && !one.byTitle ? { ...one, kind: 'targets' } : one));
}
