// Intervals of a rate in words.
import fc from 'fast-check';
import { formatInterval, parseInterval, parseRate, formatRate } from '../../../src/core/rules';
import { decimal } from '../../../src/core/units';

const edge = (value: string, inclusive: boolean): { readonly value: ReturnType<typeof decimal>; readonly inclusive: boolean } => ({ value: decimal(value), inclusive });

test.each([
  ['率≥90%', { from: edge('0.9', true) }],
  ['率＜60％', { to: edge('0.6', false) }],
  ['80% <= 率 < 90%', { from: edge('0.8', true), to: edge('0.9', false) }],
  ['率=0', { from: edge('0', true), to: edge('0', true) }],
  ['-10%≤率<0', { from: edge('-0.1', true), to: edge('0', false) }],
  ['率>0.3', { from: edge('0.3', false) }],
  ['率', {}],
])('%s', (words, interval) => { expect(parseInterval(words)).toEqual(interval); });

test.each(['90%以上', '率≥', '90%≤率≥80%', '90%<率<80%', '10%<率≤10%', '10%≤率=10%', '≥90%', ''])('“%s” is not an interval', (words) => { expect(parseInterval(words)).toBeNull(); });

const digits = fc.integer({ min: -30_000, max: 30_000 }).map((n) => decimal(String(n)).dividedBy(10_000));
const some = fc.record({ value: digits, inclusive: fc.boolean() });
const interval = fc.record({ from: fc.option(some, { nil: undefined }), to: fc.option(some, { nil: undefined }) })
  .filter(({ from, to }) => !from || !to || from.value.lessThan(to.value) || (from.value.equals(to.value) && from.inclusive && to.inclusive))
  .map(({ from, to }) => ({ ...(from && { from }), ...(to && { to }) }));

test('words that were formatted are read back the same', () => {
  fc.assert(fc.property(interval, (each) => { expect(parseInterval(formatInterval(each))).toEqual(each); }));
  fc.assert(fc.property(digits, (value) => { expect(parseRate(formatRate(value))).toEqual(value); }));
});
