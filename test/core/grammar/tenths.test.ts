// 九成二 is 92%; before, its last digit alone was read.
import { parseActual, parseTarget } from '../../../src/core/grammar';
import { decimal } from '../../../src/core/units';

const target = parseTarget({ value: '≥90%', format: 'General' });

test.each([['九成二', '92'], ['九成', '90'], ['约八成五', '85'], ['七成半', '75'], ['达到九成以上', '90']])('%s as an actual', (text, percent) => {
  expect(parseActual({ value: text, format: 'General' }, target)).toMatchObject({ value: decimal(percent), percent: true });
});

test('八成以上 as a target', () => {
  expect(parseTarget({ value: '八成以上', format: 'General' })).toMatchObject({ kind: 'quantity', comparison: '≥', value: decimal('80'), unit: '%' });
});

test.each(['三成本中心', '一成不变', '已完成二成本'])('%s is no share', (text) => {
  expect(parseActual({ value: text, format: 'General' }, target).kind).not.toBe('quantity');
});
