// Joins the tables of other sheets to the forms they belong to; two that claim one place are asked about.
import { isMoney, type FormInPlace, type Recognized } from './buildForms';
import { budgetOf, indicatorRows } from './contractRows';
import { NO_POINTS, pointsOfDetails } from './expectedPoints';
import { figuresInBudget, ratesOfBudget } from './figures';
import { labelsIn, named } from './labels';
import { formsFor, type TableSurroundings } from './linkForms';
import type { PointsOf } from './points';
import { ownLines, suppliesProject } from './projectLines';
import type { Form, IndicatorRow, RecognizedTable } from './table';
import type { DescribedRows, DescribedTable } from './tableKinds';

/** A form with what the tables of other sheets give to it. */
export interface Joined {
  readonly place: FormInPlace;
  readonly given: Pick<Form, 'budgets' | 'figures' | 'details' | 'selfChecks' | 'approved' | 'tables'>;
  /** Tables of one kind that list the same indicators: none of them is used before a person has said which. */
  readonly rivals: readonly (readonly RecognizedTable[])[];
}

export interface Linked { readonly ofForm: readonly (readonly DescribedTable[])[]; readonly undecided: readonly DescribedTable[] }

/** Which free tables belong to which form; `undecided`: several forms have the same claim. */
export function linkTables(forms: readonly FormInPlace[], { tables, words }: Recognized): Linked {
  const placed = new Set(forms.flatMap((form) => form.tables));
  const ofForm: DescribedTable[][] = forms.map(() => []);
  const undecided: DescribedTable[] = [];
  for (const table of tables) {
    if (placed.has(table) || table.kind === 'selfEvaluationForm' || table.kind === 'expenditureItems') continue;
    const pointed = pointedForm(table, forms);
    const supplied = pointed.length > 0 ? [] : forms.flatMap((form, index) => (suppliesProject(table.source, form, words) ? [index] : []));
    supplied.forEach((index) => ofForm[index]?.push(table));
    if (table.kind === 'projectList') continue;
    const claims = pointed.length > 0 ? pointed : formsFor(surroundings(table, words), forms, words).filter((index) => !supplied.includes(index));
    const [only, ...others] = supplied.length > 0 ? claims.filter((index) => forms[index]?.kind !== 'project') : claims;
    if (others.length > 0) undecided.push(table);
    else if (only !== undefined) ofForm[only]?.push(table);
  }
  return { ofForm, undecided };
}

/** The form the person named for a table; none where she named none that is there. */
const pointedForm = ({ pointed }: DescribedTable, forms: readonly FormInPlace[]): readonly number[] =>
  [forms.findIndex(({ id }) => id === pointed?.form)].filter((index) => index >= 0);

function surroundings({ source, kind, title }: DescribedTable, words: Recognized['words']): TableSurroundings {
  const { view, floor, table: { header } } = source;
  const labels = labelsIn(view, words, { top: floor, bottom: header.top - 1, left: header.left, right: header.right });
  const lines = source.kind === 'budget' ? source.table.lines.filter(({ category }) => category === 'namedProject') : [];
  return {
    sheet: view.name, heading: title?.value ?? '', departmental: kind === 'selfCheck' || kind === 'approvedTargets' || source.kind === 'budget',
    projects: [...named(labels, 'project'), ...(lines.length === 1 ? lines.map(({ label }) => label) : [])], units: named(labels, 'unit'),
  };
}

/** Reads the rows and figures of the tables linked to a form. */
export function joinTables(place: FormInPlace, linked: readonly DescribedTable[], { words }: Recognized): Joined {
  const budgets = [...place.budgets, ...linked.filter(isMoney).map(budgetOf)].map((budget) => ownLines(budget, place, words));
  const money = place.funds ? [place.funds, ...budgets] : budgets;
  const [targets, selfChecks, approved] = [partsOf(linked, 'targets'), partsOf(linked, 'selfCheck'), partsOf(linked, 'approvedTargets')];
  const rowsOf = ({ used }: Parts, expected: PointsOf): readonly IndicatorRow[] => used.flatMap((table) => indicatorRows(table, expected));
  return {
    place,
    given: {
      budgets,
      figures: [...money.flatMap(ratesOfBudget), ...money.flatMap((budget) => figuresInBudget(budget, words))],
      details: rowsOf(targets, pointsOfDetails(place.scorecard, place.funds, words)), selfChecks: rowsOf(selfChecks, NO_POINTS), approved: rowsOf(approved, NO_POINTS),
      tables: [...place.tables, ...linked].map(({ described }) => described),
    },
    rivals: [targets, selfChecks, approved].flatMap(({ rivals }) => (rivals.length > 0 ? [rivals.map(({ described }) => described)] : [])),
  };
}

interface Parts { readonly used: readonly DescribedRows[]; readonly rivals: readonly DescribedRows[] }

/** Tables of one kind are parts of one (产出 here, 效益 there) unless they list the same indicator twice. */
function partsOf(linked: readonly DescribedTable[], kind: DescribedRows['kind']): Parts {
  const tables = linked.filter((table): table is DescribedRows => table.kind === kind);
  const pointed = tables.filter((table) => table.pointed);
  if (pointed.length > 0) return { used: pointed, rivals: [] };
  const names = tables.flatMap(({ source }) => [...new Set(source.table.indicators.map(({ name }) => name.value))]);
  return new Set(names).size < names.length ? { used: [], rivals: tables } : { used: tables, rivals: [] };
}
