// 资金使用明细: its own sum, and its sum against what the project spent.
import { sumYuan, yuan } from '../units';
import type { EvaluatedForm } from '../scoring';
import type { ExpenditureItems, RecognizedTables } from '../tables';
import { findingIn } from './check';
import type { Finding } from './finding';

export const checkItems = (tables: RecognizedTables, forms: readonly EvaluatedForm[]): readonly Finding[] =>
  tables.expenditureItems.flatMap((items) => [...ownSum(items), ...againstOutturn(items, tables, forms)]);

function ownSum({ items, total }: ExpenditureItems): readonly Finding[] {
  if (!total || items.length === 0) return [];
  const sum = sumYuan(items.map((item) => item.amount.yuan));
  return sum.equals(total.yuan) ? [] : [findingIn(null, { at: total.at, about: '明细合计' }, { kind: 'budgetSumDiffers', column: '金额', printed: total.yuan, sum })];
}

/** Only where it is plain whose items they are: the one form of the workbook. */
function againstOutturn(items: ExpenditureItems, tables: RecognizedTables, forms: readonly EvaluatedForm[]): readonly Finding[] {
  const [only, ...others] = forms;
  const outturn = only?.evaluation.executionRate?.outturn;
  if (!only || others.length > 0 || !outturn || tables.expenditureItems.length > 1 || items.items.length === 0) return [];
  const sum = sumYuan(items.items.map((item) => item.amount.yuan));
  const at = items.total?.at ?? items.items[0]?.amount.at;
  if (!at || sum.minus(outturn.value).abs().lessThanOrEqualTo('50')) return [];
  return [findingIn(only.form, { at, about: '明细合计' }, { kind: 'itemsSumDiffers', sum, outturn: yuan(outturn.value), outturnAt: outturn.at })];
}
