// Texts against a parser of typed input that was written apart from the host: whatever the text, it arrives.
import fc from 'fast-check';
import { typedText, wouldBeParsed } from '../../../src/hosts/excel/typedText';
import { parseTyped } from '../../excelHost/model/typedInput';

/** Pieces numbers, dates, amounts and formulas are made of, mixed with words. */
const piece = fc.constantFrom('1', '0', '2024', '12', '-', '/', ':', '.', ',', '%', '=', '+', '@', "'", '(', ')', '¥', '￥', '$', 'e', 'E', '年', '月', '日', '时', '分', ' ', '１', '２', '％', '＝', '－', '＋', '＠', '（', '）', 'TRUE', 'false', '#N/A', '#REF!', 'Mar', 'Dec', 'am', '下午', '培训', '人次', '≥', 'A', '、');
const written = fc.oneof(fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join('')), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));

test('any text arrives as it is', () => {
  fc.assert(fc.property(written, (text) => {
    expect(parseTyped(typedText(text))).toEqual({ value: text, formula: null, numberFormat: null });
  }), { numRuns: 20_000 });
});

test.each(['培训人次', '≥95%', '2024年度工作总结', '第3季度', '完成50个', '示财绩〔2025〕1号', 'A1', 'GB/T 2260', '预算执行率83.25%', '（一）', '98.83％；×10＝9.88', '注：=A1'])('%s gets no apostrophe it does not need', (text) => {
  expect(wouldBeParsed(text)).toBe(false);
  expect(typedText(text)).toBe(text);
});
