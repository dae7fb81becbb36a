// 项目清单 against the projects' own forms, and its sums against the department.
import { matchKey } from '../grammar';
import { wholeOfForm } from '../scoring';
import type { BudgetLine, Form, ProjectList } from '../tables';
import { findingIn, type CheckExtras, type Found } from './check';
import type { Finding } from './finding';
import { againstOwnLine } from './projectLine';
import { amountsOf, inEachColumn, sameMoney, sumOf } from './sums';

/** Lists of projects; where there is none, the forms of projects beside that of their department. */
export const checkProjects: CheckExtras['checkProjects'] = ({ projectLists, forms }) => (projectLists.length === 0 ? checkProjectForms(forms) : projectLists.flatMap((list) => [
  ...checkForms(list, forms), ...[...checkListSums(list), ...checkDepartment(list, list.departmentTotal ?? departmentLine(forms))].map(findingIn(null)),
]));

/**
 * Projects with forms of their own against 项目支出 of their department's form. There may be projects without a form, so
 * less is no contradiction; more than the whole is.
 */
function checkProjectForms(forms: readonly Form[]): readonly Finding[] {
  const department = departmentLine(forms);
  const totals = forms.flatMap((form) => (form.kind === 'project' ? wholeOfForm(form)?.total ?? [] : []));
  if (!department || totals.length < 2) return [];
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
