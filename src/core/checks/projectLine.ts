// A project's form against the lines other money tables have for it.
import { matchKey } from '../grammar';
import { wholeOfForm } from '../scoring';
import type { BudgetLine, Form } from '../tables';
import type { Check, Found } from './check';
import { inEachColumn, sameMoney } from './sums';

/** The project's own line in another money table beside its form. */
export const checkProjectLine: Check = ({ form }) => (form.kind !== 'project' ? null : form.budgets.flatMap(({ id, lines }) =>
  againstOwnLine(form, id, (project) => lines.filter(({ label }) => matchKey(label.value) === project))));

/** The whole of a project's form against the lines another table has for it. */
export function againstOwnLine(form: Form, table: string, linesOf: (project: string) => readonly BudgetLine[]): readonly Found[] {
  const project = form.basics.project?.value;
  const total = wholeOfForm(form)?.total;
  if (project === undefined || !total || total.tableId === table) return [];
  return linesOf(matchKey(project)).flatMap((line) => inEachColumn((field, column) => {
    const inForm = total.amounts[field];
    const inList = line.amounts[field];
    if (!inForm || !inList || sameMoney(inForm.yuan, inList.yuan)) return null;
    return { kind: 'projectBudgetsDoNotAddUp', at: inForm.at, about: project, column, inForm: inForm.yuan, inList: inList.yuan, listAt: inList.at };
  }));
}
