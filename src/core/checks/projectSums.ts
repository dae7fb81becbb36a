// 项目清单 against the projects' own forms, and its sums against the department.
import { sumYuan, type Yuan } from '../units';
import { matchKey } from '../grammar';
import { wholeOfForm, type AmountField } from '../scoring';
import type { Amount, BudgetLine, Form, ProjectList, RecognizedTables } from '../tables';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

const COLUMNS: readonly (readonly [AmountField, string])[] = [
  ['originalBudget', '年初预算数'], ['revisedBudget', '全年预算数'], ['outturn', '全年执行数'],
];

export const checkProjectLists = (tables: RecognizedTables): readonly Finding[] =>
  tables.projectLists.flatMap((list) => [...checkForms(list, tables.forms), ...checkListSums(list), ...checkDepartment(list, tables.forms)]);

/**
 * Projects with forms of their own against 项目支出 of their department's form. There may be projects without a form, so
 * less is no contradiction; more than the whole is.
 */
export function checkProjectForms(tables: RecognizedTables): readonly Finding[] {
  const department = departmentLine(tables.forms);
  const totals = tables.forms.filter((form) => form.kind === 'project').flatMap((form) => wholeOfForm(form)?.total ?? []);
  if (!department || totals.length < 2 || tables.projectLists.length > 0) return [];
  return COLUMNS.flatMap(([field, column]) => {
    const whole = department.amounts[field];
    const amounts = amountsOf(totals, field);
    const sum = sumYuan(amounts.map((amount) => amount.yuan));
    if (!whole || amounts.length < totals.length || !sum.greaterThan(whole.yuan) || same(sum, whole.yuan)) return [];
    return [findingIn(null, { at: whole.at, about: '项目支出' }, { kind: 'departmentTotalDiffers', column, sum, department: whole.yuan, departmentAt: whole.at })];
  });
}

/** 项目支出 of the one department in the workbook. @returns null where there are several, or none */
function departmentLine(forms: readonly Form[]): BudgetLine | null {
  const tables = forms.filter((form) => form.kind === 'overallDepartmental').flatMap((form) => form.budgets);
  const lines = tables.flatMap((table) => table.lines.filter((line) => line.category === 'project'));
  return lines.length === 1 ? lines[0] ?? null : null;
}

/** Each project's form against its line of the list; the form counts, the difference is said. */
function checkForms(list: ProjectList, forms: readonly Form[]): readonly Finding[] {
  const lines = new Map(list.lines.map((line) => [matchKey(line.label.value), line]));
  return forms.flatMap((form) => {
    const project = form.basics.project?.value;
    const line = project === undefined ? undefined : lines.get(matchKey(project));
    const total = wholeOfForm(form)?.total;
    return line && total && total.tableId !== list.id ? differing(form, total, line) : [];
  });
}

const differing = (form: Form, total: BudgetLine, line: BudgetLine): readonly Finding[] => COLUMNS.flatMap(([field, column]) => {
  const inForm = total.amounts[field];
  const inList = line.amounts[field];
  if (!inForm || !inList || same(inForm.yuan, inList.yuan)) return [];
  return [findingIn(form, { at: inForm.at, about: form.basics.project?.value ?? '' }, {
    kind: 'projectBudgetsDoNotAddUp', column, inForm: inForm.yuan, inList: inList.yuan, listAt: inList.at,
  })];
});

/** The project's own line in another money table beside its form. */
export const checkProjectLine = ({ form }: Checked): readonly Finding[] => {
  const project = form.basics.project?.value;
  const total = wholeOfForm(form)?.total;
  if (form.kind !== 'project' || project === undefined || !total) return [];
  return form.budgets.filter(({ id }) => id !== total.tableId).flatMap(({ lines }) => lines)
    .filter(({ label }) => matchKey(label.value) === matchKey(project)).flatMap((line) => differing(form, total, line));
};

/** Half a cent of 万元 is a rounded print. */
const same = (a: Yuan, b: Yuan): boolean => a.minus(b).abs().lessThanOrEqualTo('50');

function checkListSums(list: ProjectList): readonly Finding[] {
  return COLUMNS.flatMap(([field, column]) => {
    const printed = list.total?.amounts[field];
    const amounts = amountsOf(list.lines, field);
    if (!printed || amounts.length === 0) return [];
    const sum = sumYuan(amounts.map((amount) => amount.yuan));
    return same(printed.yuan, sum) ? [] : [findingIn(null, { at: printed.at, about: '项目清单' }, { kind: 'budgetSumDiffers', column, printed: printed.yuan, sum })];
  });
}

const amountsOf = (lines: readonly BudgetLine[], field: AmountField): readonly Amount[] => lines.flatMap((line) => line.amounts[field] ?? []);

/** 项目支出 of the department: printed under the list, or in a department's own form. */
function checkDepartment(list: ProjectList, forms: readonly Form[]): readonly Finding[] {
  const department = list.departmentTotal ?? departmentLine(forms);
  if (!department) return [];
  return COLUMNS.flatMap(([field, column]) => {
    const whole = department.amounts[field];
    const amounts = amountsOf(list.lines, field);
    const [first] = amounts;
    if (!whole || !first) return [];
    const sum = sumYuan(amounts.map((amount) => amount.yuan));
    const at = list.total?.amounts[field]?.at ?? first.at;
    if (same(whole.yuan, sum)) return [];
    return [findingIn(null, { at, about: '项目支出' }, { kind: 'departmentTotalDiffers', column, sum, department: whole.yuan, departmentAt: whole.at })];
  });
}
