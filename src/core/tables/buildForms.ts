// The forms of a workbook, each with what stands on its own sheet: title, names, 项目资金 and the block of indicators.
import type { FormKind } from '../rules';
import { basicsOf } from './basics';
import { budgetOf, scorecardOf } from './contractRows';
import { pointsOfForm } from './expectedPoints';
import { formKindOf } from './formKinds';
import { closingOutside } from './closing';
import { inTables, liesIn, regionOf, withFoot, yearOfRegion } from './formRegions';
import { labelsIn, type Labelled } from './labels';
import type { Basics, BudgetTable, FormId, Scorecard, Sourced } from './table';
import type { DescribedMoney, DescribedRows, DescribedTable } from './tableKinds';
import type { Words } from './words';

/** A form before the tables of other sheets are joined to it. */
export interface FormInPlace {
  /** '' until names and year are complete. */
  readonly id: FormId;
  readonly kind: FormKind;
  readonly title: Sourced<string> | null;
  readonly sheet: string;
  readonly basics: Basics;
  readonly labels: readonly Labelled[];
  readonly scorecard: Scorecard | null;
  readonly funds: BudgetTable | null;
  readonly budgets: readonly BudgetTable[];
  /** Tables that are part of the form, its own block included. */
  readonly tables: readonly DescribedTable[];
}

export interface Recognized { readonly tables: readonly DescribedTable[]; readonly words: Words }

/** One form for each block of indicators with a 得分 column; `ours`: sheets that hold a scorecard we made. */
export const buildForms = (recognized: Recognized, ours: readonly string[]): readonly FormInPlace[] =>
  recognized.tables.flatMap((block) => (block.kind === 'selfEvaluationForm' ? [buildForm(block, recognized, ours)] : []));

export const isMoney = (table: DescribedTable): table is DescribedMoney => table.source.kind === 'budget';

function buildForm(block: DescribedRows, { tables, words }: Recognized, ours: readonly string[]): FormInPlace {
  const { source, title } = block;
  const { view, table } = source;
  const sources = tables.map((one) => one.source);
  const region = regionOf(source, sources);
  const around = withFoot(region, sources);
  const taken = inTables(view, around, sources);
  const labels = labelsIn(view, words, around, taken);
  const money = tables.filter(isMoney).filter((one) => liesIn(region, one.source));
  const scored = money.find((one) => one.source.table.columns.byField.has('score') || one.source.table.columns.byField.has('maxPoints'));
  const kind = formKindOf({ title: title?.value ?? '', sheet: view.name, table, labels, scoredFunds: scored !== undefined }, words);
  const ofForm = kind === 'project' ? scored ?? money[0] : undefined;
  const funds = ofForm ? budgetOf(ofForm) : null;
  return {
    id: '', kind, title, sheet: view.name, labels, funds,
    basics: basicsOf(labels, yearOfRegion(region, taken)),
    scorecard: scorecardOf(block, { own: ours.includes(view.name), expected: pointsOfForm(table, funds), outside: closingOutside(view, words, around, taken) }),
    budgets: money.filter((one) => one !== ofForm).map(budgetOf),
    tables: [block, ...money],
  };
}
