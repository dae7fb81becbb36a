// What the workbook holds, as facts a text can be held against: each with its names, its role, its value and its cell.
import type { EvaluatedForm } from '../scoring';
import type { RecognizedTables } from '../tables';
import type { CellRef } from '../workbook';
import type { Measured } from './finding';
import { indicatorFacts } from './indicatorFacts';
import { moneyFacts } from './moneyFacts';
import { scoreFacts } from './scoreFacts';
import { wordFacts } from './wordFacts';

/** What a figure says of its subject. `measure`: targets, actuals, counts: whatever an indicator is about. `words`: a source, never a witness against. */
export type FactRole = 'originalBudget' | 'revisedBudget' | 'outturn' | 'carryover' | 'rate' | 'score' | 'maxPoints' | 'deduction' | 'measure' | 'words';

export interface TextFact {
  /** Figures of one subject are held against each other: `line/基本支出`, `indicator/…`, `total`. */
  readonly subject: string;
  /** Words by which a text may call the subject; [] for the form as a whole. */
  readonly names: readonly string[];
  readonly role: FactRole;
  readonly measured: Measured;
  /** Only a bound is known: 300余人, 超过500人次. */
  readonly bound: boolean;
  /** As shown to a person: 项目支出·全年执行数. */
  readonly label: string;
  readonly at: CellRef;
}

/** What the check needs of an assessment. */
export interface CheckedWorkbook { readonly tables: RecognizedTables; readonly forms: readonly EvaluatedForm[] }

export function factsOfWorkbook({ tables, forms }: CheckedWorkbook): readonly TextFact[] {
  return [
    ...forms.flatMap((evaluated) => [...scoreFacts(evaluated), ...indicatorFacts(evaluated), ...moneyFacts(evaluated), ...wordFacts(evaluated)]),
    ...tables.expenditureItems.flatMap((spent) => itemFacts(spent)),
    ...tables.projectLists.flatMap((list) => list.lines.flatMap((line) => lineFactsOfList(line))),
  ];
}

function itemFacts(spent: RecognizedTables['expenditureItems'][number]): TextFact[] {
  const items = spent.items.map(({ label, amount }): TextFact => ({
    subject: `item/${label.value}`, names: [label.value], role: 'outturn', measured: { value: amount.yuan, unit: '元' }, bound: false, label: label.value, at: amount.at,
  }));
  const { total, budget } = spent;
  const whole = (role: FactRole, amount: typeof total, label: string): TextFact[] =>
    (amount ? [{ subject: 'items', names: ['合计'], role, measured: { value: amount.yuan, unit: '元' }, bound: false, label, at: amount.at }] : []);
  return [...items, ...whole('outturn', total, '资金使用明细·合计'), ...whole('revisedBudget', budget, '资金使用明细·年度预算')];
}

function lineFactsOfList(line: RecognizedTables['projectLists'][number]['lines'][number]): TextFact[] {
  return (['originalBudget', 'revisedBudget', 'outturn', 'carryover'] as const).flatMap((role) => {
    const amount = line.amounts[role];
    return amount ? [{ subject: `project/${line.label.value}`, names: [line.label.value], role, measured: { value: amount.yuan, unit: '元' }, bound: false, label: line.label.value, at: amount.at }] : [];
  });
}
