// 资金使用明细: its own sum, and its sum against what the project spent.
import { yuan } from '../units';
import type { EvaluatedForm } from '../scoring';
import type { RecognizedTables } from '../tables';
import { findingIn } from './check';
import type { Finding } from './finding';
import { sameMoney, sumOf } from './sums';

export const checkItems = ({ expenditureItems }: RecognizedTables, forms: readonly EvaluatedForm[]): readonly Finding[] =>
  expenditureItems.flatMap(({ items, total }) => {
    const [first] = items;
    if (!first) return [];
    const sum = sumOf(items.map(({ amount }) => amount));
    const place = { at: (total ?? first.amount).at, about: '明细合计' };
    // Only where it is plain whose items they are: the one form of the workbook.
    const [only, ...others] = forms;
    const outturn = others.length > 0 || expenditureItems.length > 1 ? null : only?.evaluation.executionRate?.outturn;
    return [
      ...(total && !sum.equals(total.yuan) ? [findingIn(null)({ kind: 'budgetSumDiffers', ...place, column: '金额', printed: total.yuan, sum })] : []),
      ...(only && outturn && !sameMoney(sum, outturn.value) ? [findingIn(only.form)({ kind: 'itemsSumDiffers', ...place, sum, outturn: yuan(outturn.value), outturnAt: outturn.at })] : []),
    ];
  });
