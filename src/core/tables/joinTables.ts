// Joins the tables of other sheets to the forms they belong to; two that claim one place are asked about.
import { budgetOf, indicatorRows } from './contractRows';
import type { FormInPlace, Recognized } from './buildForms';
import { pointsOfDetails } from './expectedPoints';
import { figureOf, figuresInBudget, ratesOfBudget } from './figures';
import { labelsIn, type Labelled } from './labels';
import { formsFor, type TableSurroundings } from './linkForms';
import { ownLines, suppliesProject } from './projectLines';
import type { SheetTable } from './readSheet';
import type { BudgetTable, Figure, IndicatorRow, TableKind } from './table';
import type { KindedTable } from './tableKinds';

/** What the tables of other sheets give to a form. */
export interface Joined {
  readonly budgets: readonly BudgetTable[];
  readonly figures: readonly Figure[];
  readonly details: readonly IndicatorRow[];
  readonly selfChecks: readonly IndicatorRow[];
  readonly approved: readonly IndicatorRow[];
  readonly tables: readonly SheetTable[];
  /** Tables of one kind that list the same indicators: none of them is used before a person has said which. */
  readonly rivals: readonly { readonly kind: TableKind; readonly tables: readonly SheetTable[] }[];
}

type RowKind = 'targets' | 'selfCheck' | 'approvedTargets';
const ROW_KINDS: readonly RowKind[] = ['targets', 'selfCheck', 'approvedTargets'];

export interface Linked { readonly ofForm: readonly (readonly KindedTable[])[]; readonly undecided: readonly KindedTable[] }

/** Which free tables belong to which form; `undecided`: several forms have the same claim. */
export function linkTables(forms: readonly FormInPlace[], { tables, words }: Recognized): Linked {
  const placed = new Set(forms.flatMap((form) => form.tables));
  const ofForm: KindedTable[][] = forms.map(() => []);
  const undecided: KindedTable[] = [];
  for (const table of tables) {
    if (placed.has(table.source) || table.kind === 'selfEvaluationForm' || table.kind === 'expenditureItems') continue;
    const pointed = pointedForm(table, forms);
    const supplied = pointed ? [] : forms.flatMap((form, index) => (suppliesProject(table.source, form, words) ? [index] : []));
    supplied.forEach((index) => ofForm[index]?.push(table));
    if (table.kind === 'projectList') continue;
    const claims = (pointed ?? formsFor(surroundings(table, words), forms, words)).filter((index) => !supplied.includes(index));
    const [only, ...others] = supplied.length > 0 ? claims.filter((index) => forms[index]?.kind !== 'project') : claims;
    if (only !== undefined && others.length === 0) ofForm[only]?.push(table);
    else if (others.length > 0) undecided.push(table);
  }
  return { ofForm, undecided };
}

/** The form the person named for a table. */
function pointedForm(table: KindedTable, forms: readonly FormInPlace[]): readonly number[] | null {
  const wanted = table.pointed?.form ?? null;
  const index = wanted === null ? -1 : forms.findIndex(({ id }) => id === wanted);
  return index < 0 ? null : [index];
}

function surroundings({ source, kind, title }: KindedTable, words: Recognized['words']): TableSurroundings {
  const { view, floor, table } = source;
  const labels = labelsIn(view, words, { top: floor, bottom: table.header.top - 1, left: table.header.left, right: table.header.right }, () => false);
  const named: readonly Labelled[] = source.kind === 'budget' ? projectNamed(source.table.lines.filter(({ category }) => category === 'namedProject')) : [];
  return { sheet: view.name, heading: title?.value ?? '', labels: [...labels, ...named], departmental: kind === 'selfCheck' || kind === 'approvedTargets' || source.kind === 'budget' };
}

const projectNamed = (lines: readonly { readonly label: { readonly value: string; readonly at: { sheet: string; row: number; column: number }; readonly text: string } }[]): readonly Labelled[] =>
  (lines.length === 1 ? lines.map(({ label }) => ({ kind: 'basics' as const, field: 'project' as const, label, value: label })) : []);

/** Reads the rows and figures of the tables linked to a form. */
export function joinTables(form: FormInPlace, linked: readonly KindedTable[], { ids, words }: Recognized): Joined {
  const budgets = [...form.budgets, ...linked.flatMap(({ source }) => (source.kind === 'budget' ? [budgetOf(source, ids.get(source) ?? '')] : []))]
    .map((budget) => ownLines(budget, form, words));
  const chosen = new Map(ROW_KINDS.map((kind) => [kind, withoutRivals(linked.filter((one) => one.kind === kind))] as const));
  const rowsOf = (kind: RowKind): readonly IndicatorRow[] => (chosen.get(kind)?.used ?? []).flatMap(({ source }) => {
    if (source.kind !== 'indicator') return [];
    const expected = kind === 'selfCheck' || kind === 'approvedTargets' ? () => ({ group: '', points: null }) : pointsOfDetails(form.scorecard, form.funds, words);
    return indicatorRows(source.table, ids.get(source) ?? '', expected);
  });
  const money = form.funds ? [form.funds, ...budgets] : budgets;
  return {
    budgets,
    figures: [...money.flatMap(ratesOfBudget), ...money.flatMap((budget) => figuresInBudget(budget, words))],
    details: rowsOf('targets'), selfChecks: rowsOf('selfCheck'), approved: rowsOf('approvedTargets'),
    tables: [...form.tables, ...linked.map(({ source }) => source)],
    rivals: ROW_KINDS.flatMap((kind) => { const rivals = chosen.get(kind)?.rivals ?? []; return rivals.length > 0 ? [{ kind, tables: rivals.map(({ source }) => source) }] : []; }),
  };
}

/** Tables of one kind are parts of one (产出 here, 效益 there) unless they list the same indicator twice. */
function withoutRivals(tables: readonly KindedTable[]): { readonly used: readonly KindedTable[]; readonly rivals: readonly KindedTable[] } {
  const pointed = tables.filter((table) => table.pointed);
  if (pointed.length > 0) return { used: pointed, rivals: [] };
  const seen = new Set<string>();
  const twice = tables.some(({ source }) => source.kind === 'indicator' && [...new Set(source.table.indicators.map(({ name }) => name.value))].some((name) => {
    const before = seen.has(name);
    seen.add(name);
    return before;
  }));
  return twice ? { used: [], rivals: tables } : { used: tables, rivals: [] };
}

/** Figures beside labels of their own, anywhere outside tables. */
export const figuresOf = (labels: readonly { readonly view: SheetTable['view']; readonly labelled: Labelled }[]): readonly Figure[] =>
  labels.flatMap(({ view, labelled }) => (labelled.kind === 'measure' ? figureOf(view, labelled) ?? [] : []));
