// Which lines of the budget tables stand for the whole, and which for its parts.
import { sumDecimals } from '../units';
import { isBlank, isError } from '../workbook';
import { isNothing, matchKey } from '../grammar';
import type { Amount, BudgetCategory, BudgetField, BudgetLine, BudgetTable, FieldCell, Form } from '../tables';

export type AmountField = keyof BudgetLine['amounts'];

/** Two ways a whole is divided: by what it is spent on, and by where it comes from. Each adds up by itself. */
export const PART_FAMILIES: readonly (readonly BudgetCategory[])[] = [
  ['basic', 'project'],
  ['generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation', 'priorCarryover', 'otherFunds'],
];

/** The whole of a form's money: its total line, its parts, or both. */
export interface Whole { readonly table: BudgetTable; readonly total: BudgetLine | null; readonly parts: readonly BudgetLine[] }

/** The lines of the first family that stand in the table; none gives an empty list. */
function partsOf(table: BudgetTable): readonly BudgetLine[] {
  const families = PART_FAMILIES.map((family) => table.lines.filter((line) => family.includes(line.category)));
  return families.find((lines) => lines.length > 1) ?? families.find((lines) => lines.length > 0) ?? [];
}

function totalOf(table: BudgetTable, form: Form): BudgetLine | null {
  const total = table.lines.find((line) => line.category === 'total');
  if (total) return total;
  const named = table.lines.filter((line) => line.category === 'namedProject');
  const project = form.basics.project?.value;
  const own = project === undefined ? [] : named.filter((line) => matchKey(line.label.value) === matchKey(project));
  if (own[0] && own.length === 1) return own[0];
  const [only, ...others] = named.length > 0 ? named : table.lines;
  const standsAlone = only !== undefined && others.length === 0 && (only.category === 'namedProject' || only.category === 'other');
  return standsAlone ? only : null;
}

const isUnknownPart = ({ category, label, amounts }: BudgetLine): boolean =>
  category === 'other' && amounts.outturn !== undefined && (amounts.revisedBudget ?? amounts.originalBudget) !== undefined && !/^\s*其中/.test(label.value);

function wholeOf(table: BudgetTable, form: Form): Whole | null {
  const total = totalOf(table, form);
  // Without a total the parts are the whole only where all of them are known.
  const parts = total || !table.lines.some(isUnknownPart) ? partsOf(table) : [];
  return total !== null || parts.length > 0 ? { table, total, parts } : null;
}

const hasOutturn = (whole: Whole): boolean => [whole.total, ...whole.parts].some((line) => line?.amounts.outturn !== undefined);

/**
 * The table that says how much the form had and spent: the 项目资金 block of a project form, else the table with a
 * total over known parts. A table of “三公” or 运行成本 alone has a total, too, but of something else.
 */
export function wholeOfForm(form: Form): Whole | null {
  const wholes = tablesOf(form).flatMap((table) => wholeOf(table, form) ?? []);
  return wholes.find((whole) => whole.parts.length > 0 && hasOutturn(whole))
    ?? wholes.find((whole) => whole.total !== null && hasOutturn(whole) && !isNarrow(whole.table))
    ?? wholes.find((whole) => !isNarrow(whole.table)) ?? null;
}

const NARROW: readonly BudgetCategory[] = ['overheads', 'threePublic', 'overseasTravel', 'vehicles', 'hospitality', 'procurement', 'personnel'];
/** Lines of “三公” or 公用经费 below a total that is more than all of them are a part of the whole: 其中. */
function isNarrow(table: BudgetTable): boolean {
  const narrow = table.lines.filter((line) => NARROW.includes(line.category));
  const total = table.lines.find((line) => line.category === 'total')?.amounts.outturn;
  const parts = sumDecimals(narrow.flatMap((line) => line.amounts.outturn?.yuan ?? []));
  return narrow.length > 0 && !(total?.yuan.greaterThan(parts) === true);
}

/** All lines of a category, in reading order of the tables. */
export const linesOf = (form: Form, category: BudgetCategory): readonly BudgetLine[] =>
  tablesOf(form).flatMap((table) => table.lines.filter((line) => line.category === category));

/** The money tables of a form, that of its 项目资金 first. */
export const tablesOf = ({ funds, budgets }: Form): readonly BudgetTable[] => (funds ? [funds, ...budgets.filter(({ id }) => id !== funds.id)] : budgets);

/** The amounts of the parts for one column; lines that leave it blank have none. */
export const partAmounts = (whole: Whole, field: AmountField): readonly Amount[] =>
  whole.parts.flatMap((line) => line.amounts[field] ?? []);

export const fieldOf = (line: BudgetLine | null, field: BudgetField): BudgetLine['fields'][BudgetField] => line?.fields[field];

/** The cell of an amount in which something stands that is none: an error, words. Blank and “—” say that there is none. */
export function unreadField(line: BudgetLine, field: AmountField): FieldCell | null {
  const cell = line.fields[field];
  if (!cell || line.amounts[field] || isBlank(cell.value)) return null;
  return isError(cell.value) || !isNothing(cell.text) ? cell : null;
}
