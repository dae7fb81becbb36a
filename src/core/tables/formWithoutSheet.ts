// A workbook without a form: its table of targets alone says what is evaluated.
import { basicsOf, onlyName } from './basics';
import type { FormInPlace, Recognized } from './buildForms';
import { formKindOf } from './formKinds';
import { inTables } from './formRegions';
import { labelsIn, type Labelled } from './labels';
import type { SheetLabels } from './otherSheets';
import type { Sourced } from './table';

/** The form that the tables speak of, without a block of its own; none where there are no indicators at all. */
export function formWithoutSheet(recognized: Recognized, sheets: readonly SheetLabels[]): readonly FormInPlace[] {
  const { tables, words } = recognized;
  const targets = tables.filter(({ kind }) => kind === 'targets');
  const [first] = targets;
  if (first?.source.kind !== 'indicator') return [];
  const labels = sheets.flatMap((one) => one.labels);
  const nearby = labelsIn(first.source.view, words, { top: first.source.floor, bottom: first.source.table.header.top - 1, left: 1, right: first.source.view.right }, inTables([first.source]));
  const project = onlyName(labels, 'project', words.key) ?? projectOfBudgets(recognized);
  const headings = tables.map(({ title, source }) => title?.value ?? source.view.name);
  const title = headings.find((heading) => words.formKind(heading) !== null) ?? headings.find((heading) => /项目|专项/.test(heading)) ?? '';
  const named: readonly Labelled[] = project ? [...nearby, { kind: 'basics', field: 'project', label: project, value: project }] : nearby;
  return [{
    id: '',
    kind: formKindOf({ title, sheet: first.source.view.name, table: first.source.table, labels: named, scoredFunds: false }, words),
    title: first.title, sheet: first.source.view.name, labels: [], region: null,
    basics: basicsOf(named, null),
    scorecard: null, funds: null, budgets: [], tables: [],
  }];
}

/** The one project that a budget table names. */
function projectOfBudgets({ tables }: Recognized): Sourced<string> | null {
  const named = tables.flatMap(({ source, kind }) => (source.kind === 'budget' && kind === 'budget' ? source.table.lines.filter(({ category }) => category === 'namedProject') : []));
  return new Set(named.map(({ label }) => label.value)).size === 1 ? named[0]?.label ?? null : null;
}
