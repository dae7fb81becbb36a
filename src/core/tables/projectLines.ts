// Tables of money that several projects share: which lines of them speak of one project.
import type { FormInPlace } from './buildForms';
import type { SheetTable } from './readSheet';
import type { BudgetLine, BudgetTable } from './table';
import { withoutLead, type Words } from './words';

type Labelled = Pick<BudgetLine, 'label' | 'category'>;

const projectOf = ({ kind, basics }: FormInPlace): string | null => (kind === 'project' ? basics.project?.value ?? null : null);

/** 示例项目, 其中：示例项目. */
const speaksOf = (line: Labelled, project: string, { key }: Words): boolean =>
  key(line.label.value) === key(project) || key(withoutLead(line.label.value)) === key(project);

/** A shared table as one project's form reads it: its own lines alone, since the 合计 there is that of all of them. */
export function ownLines(table: BudgetTable, form: FormInPlace, words: Words): BudgetTable {
  const project = projectOf(form);
  const own = project === null ? [] : table.lines.filter((line) => speaksOf(line, project, words));
  return own.length === 0 ? table : { ...table, lines: own.map((line) => ({ ...line, category: 'namedProject' as const })) };
}

/** Does the table hold what the form's own 项目资金 leaves blank? Such a list of projects is the form's budget, too. */
export function suppliesProject(source: SheetTable, form: FormInPlace, words: Words): boolean {
  const project = projectOf(form);
  if (source.kind !== 'budget' || project === null || form.funds?.lines.some(({ amounts }) => amounts.outturn)) return false;
  return source.table.lines.some((line) => line.amounts.outturn && speaksOf(line, project, words));
}
