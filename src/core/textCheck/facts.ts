// What the workbook holds, as facts a text can be held against: each with its names, its role, its value and its cell.
import { decimal, HUNDRED, ratioOf } from '../units';
import type { EvaluatedForm } from '../scoring';
import type { BudgetLine, RecognizedTables } from '../tables';
import type { CellRef } from '../workbook';
import type { Measured } from './finding';
import { derivedFacts } from './derivedFacts';
import { indicatorFacts } from './indicatorFacts';
import { lineFacts, moneyFacts } from './moneyFacts';
import { scoreFacts } from './scoreFacts';
import { wordFacts } from './wordFacts';

/**
 * What a figure says of its subject. `measure`: results and counts · `attainment`: result ÷ target · `difference`, `share`:
 * what follows from two facts · `average`: the money of all by one of what was counted · `weight`: 权重 · `words`: a source, never a witness against.
 */
export type FactRole =
  | 'originalBudget' | 'revisedBudget' | 'outturn' | 'carryover' | 'rate' | 'score' | 'maxPoints' | 'deduction'
  | 'measure' | 'target' | 'attainment' | 'difference' | 'share' | 'average' | 'weight' | 'words';

export interface TextFact {
  /** Figures of one subject are held against each other: `line/基本支出`, `indicator/…`, `total`. */
  readonly subject: string;
  /** The project whose form it stands in, where the workbook holds several; '' for all of them. */
  readonly group: string;
  /** Words by which a text may call the subject; [] for the form as a whole. */
  readonly names: readonly string[];
  readonly role: FactRole;
  readonly measured: Measured;
  /** Only a bound is known: 300余人, 超过500人次. */
  readonly bound: boolean;
  /** Where it stands in a text of the sheet, the words before and behind it: a report that repeats them speaks of the same. */
  readonly quoted?: { readonly before: string; readonly behind: string };
  /** As shown to a person: 项目支出·全年执行数. */
  readonly label: string;
  readonly at: CellRef;
}

/** What the check needs of an assessment. */
export interface CheckedWorkbook { readonly tables: RecognizedTables; readonly forms: readonly EvaluatedForm[] }

/** A fact before it is known which form it stands in. */
export type FormFact = Omit<TextFact, 'group'>;

export function factsOfWorkbook({ tables, forms }: CheckedWorkbook): readonly TextFact[] {
  const several = forms.length > 1;
  return [
    ...forms.flatMap((evaluated) => {
      const group = several ? evaluated.form.basics.project?.value ?? '' : '';
      const facts = [...scoreFacts(evaluated), ...indicatorFacts(evaluated), ...moneyFacts(evaluated), ...wordFacts(evaluated)].map((fact) => ({ ...fact, group }));
      return [...facts, ...derivedFacts(facts)];
    }),
    ...projectCount(forms, tables),
    ...tables.expenditureItems.flatMap((spent) => itemFacts(spent)),
    ...tables.projectLists.flatMap((list) => [...list.lines.flatMap((line) => lineFactsOfList(line, several)), ...(list.total ? totalFactsOfList(list.total) : [])]),
  ];
}

function projectCount(forms: readonly EvaluatedForm[], { projectLists }: RecognizedTables): TextFact[] {
  const at = projectLists[0]?.lines[0]?.label.at ?? forms[0]?.form.basics.project?.at;
  return forms.length > 1 && at ? [{ subject: 'projects', group: '', names: ['自评项目', '项目个数', '项目'], role: 'words', measured: { value: decimal(String(forms.length)), unit: '个' }, bound: false, label: '项目个数', at }] : [];
}

/** Names of the projects, where there are several. */
export const projectsOf = ({ forms }: CheckedWorkbook): readonly string[] =>
  (forms.length > 1 ? forms.flatMap(({ form }) => (form.basics.project ? [form.basics.project.value] : [])) : []);

function itemFacts(spent: RecognizedTables['expenditureItems'][number]): TextFact[] {
  const items = spent.items.map(({ label, amount }): TextFact => ({
    subject: `item/${label.value}`, group: '', names: [label.value], role: 'outturn', measured: { value: amount.yuan, unit: '元' }, bound: false, label: label.value, at: amount.at,
  }));
  const { total, budget } = spent;
  const whole = (role: FactRole, amount: typeof total, label: string): TextFact[] =>
    (amount ? [{ subject: 'items', group: '', names: ['合计'], role, measured: { value: amount.yuan, unit: '元' }, bound: false, label, at: amount.at }] : []);
  const shares = total ? spent.items.map(({ label, amount }): TextFact => ({
    subject: `item/${label.value}`, group: '', names: [label.value], role: 'share', measured: { value: ratioOf(amount.yuan, total.yuan).times(HUNDRED), unit: '%' }, bound: false, label: `${label.value}占比`, at: amount.at,
  })) : [];
  const count = spent.items.slice(0, 1).map(({ label }): TextFact => ({
    subject: 'items/count', group: '', names: ['资金用途', '支出明细', '支出', '开支', '以上合计'], role: 'words', measured: { value: decimal(String(spent.items.length)), unit: '项' }, bound: false, label: '资金使用明细·项数', at: label.at,
  }));
  const average = total && spent.items.length > 0 ? count.map((fact): TextFact => ({ ...fact, names: ['支出', '每笔', '每项'], role: 'average', measured: { value: total.yuan.dividedBy(String(spent.items.length)), unit: '元' }, label: '资金使用明细·平均每项' })) : [];
  return [...items, ...shares, ...count, ...average, ...whole('outturn', total, '资金使用明细·合计'), ...whole('revisedBudget', budget, '资金使用明细·年度预算')];
}

function lineFactsOfList(line: RecognizedTables['projectLists'][number]['lines'][number], several: boolean): TextFact[] {
  return (['originalBudget', 'revisedBudget', 'outturn', 'carryover'] as const).flatMap((role) => {
    const amount = line.amounts[role];
    return amount ? [{ subject: `project/${line.label.value}`, group: several && line.category === 'namedProject' ? line.label.value : '', names: [line.label.value], role, measured: { value: amount.yuan, unit: '元' }, bound: false, label: line.label.value, at: amount.at }] : [];
  });
}

/** The list's 合计 is the whole, where several projects stand in it. */
const totalFactsOfList = (total: BudgetLine): TextFact[] => {
  const facts = lineFacts(total, ['合计']).map((fact) => ({ ...fact, group: '', subject: 'whole' }));
  return [...facts, ...derivedFacts(facts)];
};
