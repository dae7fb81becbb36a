// 资金使用明细 as facts: what the money was spent on, and its exact sum.
import type { ExpenditureItems } from '../tables';
import { sumYuan } from '../units';
import { FactDrop } from './factDrop';

export function expenditureItemFacts(spent: ExpenditureItems): Readonly<Record<string, unknown>> {
  const first = spent.items[0];
  if (!first) return {};
  return {
    明细: spent.items.map(({ label, amount }, index) => ({
      用途: new FactDrop(`明细/${String(index + 1)}/用途`, { kind: 'text', text: label.value }, label.at),
      金额: new FactDrop(`明细/${String(index + 1)}/金额`, { kind: 'money', yuan: amount.yuan }, amount.at),
    })),
    明细合计: new FactDrop('明细/合计', { kind: 'money', yuan: sumYuan(spent.items.map((item) => item.amount.yuan)) }, spent.total?.at ?? first.amount.at),
  };
}
