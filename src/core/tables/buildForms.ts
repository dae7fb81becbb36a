// The forms of a workbook, each with what stands on its own sheet: title, names, 项目资金 and the block of indicators.
import type { FormKind } from '../rules';
import { basicsOf } from './basics';
import { budgetOf, scorecardOf } from './contractRows';
import { pointsOfForm } from './expectedPoints';
import { formKindOf } from './formKinds';
import { closingOutside } from './closing';
import { inTables, labelsOfRegion, liesIn, regionOf, withFoot, yearOfRegion, type Region } from './formRegions';
import type { Labelled } from './labels';
import type { SheetTable } from './readSheet';
import type { Basics, BudgetTable, FormId, Scorecard, Sourced } from './table';
import type { KindedTable } from './tableKinds';
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
  readonly region: Region | null;
  /** Tables that are part of the form, its own block included. */
  readonly tables: readonly SheetTable[];
}

export interface Recognized { readonly tables: readonly KindedTable[]; readonly ids: ReadonlyMap<SheetTable, string>; readonly words: Words }

/** One form for each block of indicators with a 得分 column; `ours`: sheets that hold a scorecard we made. */
export function buildForms(recognized: Recognized, ours: readonly string[]): readonly FormInPlace[] {
  const blocks = recognized.tables.filter(({ kind }) => kind === 'selfEvaluationForm');
  return blocks.flatMap((block) => (block.source.kind === 'indicator' ? [buildForm(block, block.source, recognized, ours)] : []));
}

function buildForm(block: KindedTable, source: Extract<SheetTable, { kind: 'indicator' }>, { tables, ids, words }: Recognized, ours: readonly string[]): FormInPlace {
  const region = regionOf(source, tables);
  const money = tables.map((one) => one.source).filter((one) => one.kind === 'budget' && liesIn(region, one));
  const sources = tables.map((one) => one.source);
  const around = withFoot(region, sources);
  const labels = labelsOfRegion(around, words, sources);
  const scored = money.find((one) => one.kind === 'budget' && (one.table.columns.byField.has('score') || one.table.columns.byField.has('maxPoints')));
  const title = block.title;
  const kind = formKindOf({ title: title?.value ?? '', sheet: source.view.name, table: source.table, labels, scoredFunds: scored !== undefined }, words);
  const fundsSource = kind === 'project' ? scored ?? money[0] : undefined;
  const asBudget = (one: SheetTable): BudgetTable[] => (one.kind === 'budget' ? [budgetOf(one, ids.get(one) ?? '')] : []);
  const [funds = null] = fundsSource ? asBudget(fundsSource) : [];
  return {
    id: '', kind, title, sheet: source.view.name, labels, region, funds,
    basics: basicsOf(labels, yearOfRegion(region, sources)),
    scorecard: scorecardOf(source, {
      tableId: ids.get(source) ?? '', own: ours.includes(source.view.name), expected: pointsOfForm(source.table, funds),
      outside: closingOutside(source.view, words, around, inTables(sources.filter((one) => one.view === source.view))),
    }),
    budgets: money.filter((one) => one !== fundsSource).flatMap(asBudget),
    tables: [source, ...money],
  };
}
