// 项目清单 against the projects' own forms, and its sums against the department.
import { matchKey } from '../grammar';
import { wholeOfForm } from '../scoring';
import type { BudgetLine, Form, ProjectList, RecognizedTables } from '../tables';
import { findingIn, type Check, type Found } from './check';
import type { Finding } from './finding';
import { amountsOf, inEachColumn, sameMoney, sumOf } from './sums';

export const checkProjectLists = ({ projectLists, forms }: RecognizedTables): readonly Finding[] => projectLists.flatMap((list) => [
  ...checkForms(list, forms), ...[...checkListSums(list), ...checkDepartment(list, list.departmentTotal ?? departmentLine(forms))].map(findingIn(null)),
]);

/**
 * Projects with forms of their own against 项目支出 of their department's form. There may be projects without a form, so
 * less is no contradiction; more than the whole is.
 */
export function checkProjectForms({ projectLists, forms }: RecognizedTables): readonly Finding[] {
  const department = departmentLine(forms);
  const totals = forms.flatMap((form) => (form.kind === 'project' ? wholeOfForm(form)?.total ?? [] : []));
  if (!department || totals.length < 2 || projectLists.length > 0) return [];
  return inEachColumn((field, column) => {
    const whole = department.amounts[field];
    const amounts = amountsOf(totals, field);
    const sum = sumOf(amounts);
    if (!whole || amounts.length < totals.length || !sum.greaterThan(whole.yuan) || sameMoney(sum, whole.yuan)) return null;
    return { kind: 'departmentTotalDiffers', at: whole.at, about: '项目支出', column, sum, department: whole.yuan, departmentAt: whole.at };
  }).map(findingIn(null));
}

/** 项目支出 of the one department in the workbook. @returns null where there are several, or none */
function departmentLine(forms: readonly Form[]): BudgetLine | null {
  const tables = forms.flatMap((form) => (form.kind === 'overallDepartmental' ? form.budgets : []));
  const [line = null, ...others] = tables.flatMap((table) => table.lines.filter(({ category }) => category === 'project'));
  return others.length === 0 ? line : null;
}

/** Each project's form against its line of the list; the form counts, the difference is said. */
function checkForms(list: ProjectList, forms: readonly Form[]): readonly Finding[] {
  const lines = new Map(list.lines.map((line) => [matchKey(line.label.value), line]));
  return forms.flatMap((form) => againstOwnLine(form, list.id, (project) => [lines.get(project) ?? []].flat()).map(findingIn(form)));
}

/** The project's own line in another money table beside its form. */
export const checkProjectLine: Check = ({ form }) => (form.kind !== 'project' ? null : form.budgets.flatMap(({ id, lines }) =>
  againstOwnLine(form, id, (project) => lines.filter(({ label }) => matchKey(label.value) === project))));

/** The whole of a project's form against the lines another table has for it. */
function againstOwnLine(form: Form, table: string, linesOf: (project: string) => readonly BudgetLine[]): readonly Found[] {
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

const checkListSums = ({ total, lines }: ProjectList): readonly Found[] => inEachColumn((field, column) => {
  const printed = total?.amounts[field];
  const amounts = amountsOf(lines, field);
  const sum = sumOf(amounts);
  return !printed || amounts.length === 0 || sameMoney(printed.yuan, sum) ? null : { kind: 'budgetSumDiffers', at: printed.at, about: '项目清单', column, printed: printed.yuan, sum };
});

/** @param department 项目支出 of the department: printed under the list, or in a department's own form */
const checkDepartment = ({ total, lines }: ProjectList, department: BudgetLine | null): readonly Found[] => inEachColumn((field, column) => {
  const whole = department?.amounts[field];
  const amounts = amountsOf(lines, field);
  const [first] = amounts;
  const sum = sumOf(amounts);
  if (!whole || !first || sameMoney(whole.yuan, sum)) return null;
  return { kind: 'departmentTotalDiffers', at: total?.amounts[field]?.at ?? first.at, about: '项目支出', column, sum, department: whole.yuan, departmentAt: whole.at };
});
