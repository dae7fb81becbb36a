// A workbook without a form: its tables of targets alone say what is evaluated.
import { basicsOf, onlyName } from './basics';
import type { FormInPlace, Recognized } from './buildForms';
import { formKindOf } from './formKinds';
import { inTables } from './formRegions';
import { labelsIn, type Labelled } from './labels';
import type { SheetLabels } from './otherSheets';
import type { SheetTable } from './readSheet';
import type { Sourced } from './table';

type Targets = Extract<SheetTable, { kind: 'indicator' }>;

/** One form for each project that tables of targets name, else one for all of them; none where there are no indicators. */
export function formWithoutSheet(recognized: Recognized, sheets: readonly SheetLabels[]): readonly FormInPlace[] {
  const { tables, words } = recognized;
  const targets = tables.flatMap(({ kind, source }) => (kind === 'targets' && source.kind === 'indicator' ? [source] : []));
  const byProject = new Map<string, { readonly first: Targets; readonly labels: readonly Labelled[] }>();
  for (const source of targets) {
    const labels = labelsAbove(source, recognized);
    const project = words.key(onlyName(labels, 'project', words.key)?.value ?? '');
    if (!byProject.has(project)) byProject.set(project, { first: source, labels });
  }
  const several = byProject.size > 1;
  const named = [...byProject].filter(([project]) => project !== '' || !several);
  return named.map(([, { first, labels }]) => formOf(first, several ? labels : withProject(labels, recognized, sheets), recognized));
}

const labelsAbove = ({ view, floor, table }: Targets, { words }: Recognized): readonly Labelled[] =>
  labelsIn(view, words, { top: floor, bottom: table.header.top - 1, left: view.left, right: view.right }, inTables([]));

/** The project that a single form is about may be named elsewhere: on 基本情况, or as the one line of a budget. */
function withProject(labels: readonly Labelled[], recognized: Recognized, sheets: readonly SheetLabels[]): readonly Labelled[] {
  const project = onlyName(sheets.flatMap((one) => one.labels), 'project', recognized.words.key) ?? projectOfBudgets(recognized);
  return project ? [...labels, { kind: 'basics', field: 'project', label: project, value: project }] : labels;
}

function formOf(source: Targets, labels: readonly Labelled[], { tables, words }: Recognized): FormInPlace {
  const headings = tables.map((table) => table.title?.value ?? table.source.view.name);
  const title = headings.find((heading) => words.formKind(heading) !== null) ?? headings.find((heading) => /项目|专项/.test(heading)) ?? '';
  return {
    id: '',
    kind: formKindOf({ title, sheet: source.view.name, table: source.table, labels, scoredFunds: false }, words),
    title: source.title, sheet: source.view.name, labels: [], region: null,
    basics: basicsOf(labels, null),
    scorecard: null, funds: null, budgets: [], tables: [],
  };
}

/** The one project that a budget table names. */
function projectOfBudgets({ tables }: Recognized): Sourced<string> | null {
  const named = tables.flatMap(({ source, kind }) => (source.kind === 'budget' && kind === 'budget' ? source.table.lines.filter(({ category }) => category === 'namedProject') : []));
  return new Set(named.map(({ label }) => label.value)).size === 1 ? named[0]?.label ?? null : null;
}
