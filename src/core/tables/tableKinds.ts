// Which kind of table each read table is: by its columns first, by its heading and its sheet's name where they leave it open.
import type { RawIndicatorTable } from './readIndicators';
import type { SheetTable } from './readSheet';
import { titleAbove } from './titles';
import type { IndicatorField, Sourced, TableKind } from './table';
import type { Words } from './words';

/** A table with its kind; `title` is the heading that decided, which may stand above a block that belongs to it. */
export interface KindedTable {
  readonly source: SheetTable; readonly kind: TableKind; readonly title: Sourced<string> | null; readonly byTitle: boolean;
  /** The person said that this is the table; `form`: and of which form. */
  readonly pointed?: { readonly form: string | null };
}

type IndicatorSource = Extract<SheetTable, { kind: 'indicator' }>;

const has = (table: RawIndicatorTable, ...fields: readonly IndicatorField[]): boolean => fields.some((field) => table.columns.byField.has(field));

/** Kinds of all tables of the workbook; tables of another year or purpose (监控表) are left out. */
export function kindsOf(sources: readonly SheetTable[], words: Words): readonly KindedTable[] {
  const read = sources.filter((source) => !words.decoyTitle(source.view.name) && !(source.title && words.decoyTitle(source.title.value)));
  const first = read.map((source) => kindOf(source, read, words)).filter((one) => one !== null);
  return settleForms(first);
}

function kindOf(source: SheetTable, all: readonly SheetTable[], words: Words): KindedTable | null {
  if (source.kind === 'items') return { source, kind: 'expenditureItems', title: source.title, byTitle: false };
  if (source.kind === 'budget') return budgetKind(source, words);
  return indicatorKind(source, all, words);
}

function budgetKind(source: Extract<SheetTable, { kind: 'budget' }>, words: Words): KindedTable | null {
  const { table, title } = source;
  if (table.lines.length === 0) return null;
  const projects = table.lines.filter(({ category }) => category === 'namedProject').length;
  const listed = projects >= 2 || (projects === 1 && (title ? words.title(title.value) : words.title(source.view.name)) === 'projectList');
  return { source, kind: listed && table.columns.namesProjects ? 'projectList' : 'budget', title, byTitle: title !== null && words.title(title.value) !== null };
}

function indicatorKind(source: IndicatorSource, all: readonly SheetTable[], words: Words): KindedTable | null {
  const { table, view } = source;
  if (table.indicators.length + table.templateRows.length === 0) return null;
  const title = has(table, 'score') ? regionTitle(source, all, words) : source.title;
  const named = title ? words.title(title.value) : null;
  const bySheet = words.title(view.name);
  const kind = byColumns(table, named ?? bySheet);
  return kind && { source, kind, title, byTitle: named === kind || (named === null && bySheet === kind) };
}

/** The heading of a form stands above the blocks that belong to it: up to the last indicator table before. */
function regionTitle(source: IndicatorSource, all: readonly SheetTable[], words: Words): Sourced<string> | null {
  const { header } = source.table;
  const before = all.filter((other) => other.kind === 'indicator' && other.view === source.view && other.table.header.top < header.top
    && other.table.header.left <= header.right && header.left <= other.table.header.right);
  const floor = Math.max(source.view.top, ...before.map((other) => other.table.bottom + 1));
  return titleAbove(source.view, words, { floor, top: header.top, left: source.table.span.left, right: header.right }, ['selfEvaluationForm']);
}

function byColumns(table: RawIndicatorTable, named: TableKind | null): TableKind | null {
  const points = has(table, 'maxPoints', 'weight');
  const data = has(table, 'target', 'originalTarget', 'adjustedTarget') && has(table, 'actual');
  if (named === 'ruleSheet') return null;
  if (named === 'selfEvaluationForm' && (has(table, 'score') || (points && !data && has(table, 'standard')))) return 'selfEvaluationForm';
  if (named === 'selfCheck') return 'selfCheck';
  if (has(table, 'verdict') && !data) return 'selfCheck';
  if (has(table, 'score') && (points || named === 'selfEvaluationForm') && named !== 'targets' && named !== 'approvedTargets') return 'selfEvaluationForm';
  if (has(table, 'deduction') && !has(table, 'target', 'actual')) return 'selfCheck';
  if (has(table, 'actual')) return 'targets';
  if (has(table, 'target', 'originalTarget', 'adjustedTarget')) return named === 'targets' ? 'targets' : 'approvedTargets';
  return points && named === 'targets' ? 'targets' : null;
}

/**
 * What only the whole workbook tells: without any form, the fullest table with a 得分 column is the form; without any
 * table of results, a lone table of targets is the unit's own and not the approved one.
 */
function settleForms(tables: readonly KindedTable[]): readonly KindedTable[] {
  const withForm = tables.some(({ kind }) => kind === 'selfEvaluationForm') ? tables : tables.map((one) =>
    (one.source.kind === 'indicator' && has(one.source.table, 'score') && has(one.source.table, 'maxPoints') && (one.kind === 'targets' || one.kind === 'selfCheck')
      ? { ...one, kind: 'selfEvaluationForm' as const } : one));
  const results = withForm.some(({ kind }) => kind === 'targets' || kind === 'selfEvaluationForm');
  return results ? withForm : withForm.map((one) => (one.kind === 'approvedTargets' && !one.byTitle ? { ...one, kind: 'targets' as const } : one));
}
