// Rule sets as data: digits come out as exact decimals, texts as they are.
import { decode } from '../../../src/core/rules/encoded';
import { decimal, type Decimal } from '../../../src/core/units';

test('digits become decimals, a quoted formula stays a text', () => {
  expect(decode<{ readonly share: Decimal; readonly quote: string }>({ share: '=-0.85', quote: '=实际支出÷预算数' })).toEqual({ share: decimal('-0.85'), quote: '=实际支出÷预算数' });
});
