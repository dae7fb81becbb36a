// A workbook without a form: its tables of targets alone say what is evaluated.
import { basicsOf, onlyName } from './basics';
import { isMoney, type FormInPlace, type Recognized } from './buildForms';
import { formKindOf } from './formKinds';
import { labelsIn, type Labelled } from './labels';
import { onlyOne } from './lookup';
import type { SheetLabels } from './otherSheets';
import type { IndicatorTable } from './readSheet';
import type { Sourced } from './table';

/** One form for each project that tables of targets name, else one for all of them; none where there are no indicators. */
export function formWithoutSheet(recognized: Recognized, sheets: readonly SheetLabels[]): readonly FormInPlace[] {
  const { tables, words } = recognized;
  const byProject = new Map<string, { readonly first: IndicatorTable; readonly labels: readonly Labelled[] }>();
  for (const { kind, source } of tables) {
    if (kind !== 'targets') continue;
    const { view, floor, table } = source;
    const labels = labelsIn(view, words, { top: floor, bottom: table.header.top - 1, left: view.left, right: view.right });
    const project = words.key(onlyName(labels, 'project', words.key)?.value ?? '');
    if (!byProject.has(project)) byProject.set(project, { first: source, labels });
  }
  const several = byProject.size > 1;
  const projects = [...byProject].filter(([project]) => project !== '' || !several);
  return projects.map(([, { first, labels }]) => formOf(first, several ? labels : withProject(labels, recognized, sheets), recognized));
}

/** The project that a single form is about may be named elsewhere: on 基本情况, or as the one line of a budget. */
function withProject(labels: readonly Labelled[], recognized: Recognized, sheets: readonly SheetLabels[]): readonly Labelled[] {
  const project = onlyName(sheets.flatMap((one) => one.labels), 'project', recognized.words.key) ?? projectOfBudgets(recognized);
  return project ? [...labels, { kind: 'basics', field: 'project', label: project, value: project }] : labels;
}

function formOf(source: IndicatorTable, labels: readonly Labelled[], { tables, words }: Recognized): FormInPlace {
  const headings = tables.map((table) => table.described.title);
  const title = headings.find((heading) => words.formKind(heading) !== null) ?? headings.find((heading) => /项目|专项/.test(heading)) ?? '';
  return {
    id: '',
    kind: formKindOf({ title, sheet: source.view.name, table: source.table, labels, scoredFunds: false }, words),
    title: source.title, sheet: source.view.name, labels: [], basics: basicsOf(labels, null), scorecard: null, funds: null, budgets: [], tables: [],
  };
}

/** The one project that a budget table names. */
function projectOfBudgets({ tables }: Recognized): Sourced<string> | null {
  const lines = tables.filter(isMoney).flatMap(({ source, kind }) => (kind === 'budget' ? source.table.lines : []));
  return onlyOne(lines.flatMap(({ category, label }) => (category === 'namedProject' ? [label] : [])), ({ value }) => value);
}
