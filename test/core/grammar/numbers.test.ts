// One number in a cell, in every way people type it.
import { isDateFormat, isNothing, isPercentFormat, readNumber, unitOfFormat } from '../../../src/core/grammar';
import { formatPlain } from '../../../src/core/units';
import type { CellValue } from '../../../src/core/workbook';

/** `57.21 万元`, `97.1 %`, or the kind. */
function say(value: CellValue, format = 'General'): string {
  const read = readNumber(value, format);
  return read.kind === 'number' ? [read.approximate ? '约' : '', formatPlain(read.value), read.unit ?? ''].filter((part) => part !== '').join(' ') : read.kind;
}

test.each([
  ['57.21 万元', '57.21 万元'], ['１，２３４．５', '1234.5'], ['1,234,567.80', '1234567.8'], ['20,000册', '20000 册'], ['￥12.30', '12.3'], ['.5', '0.5'], ['12.', '12'],
  ['1.2E+05', '120000'], ['1 234.50', '1234.5'], ['-2.5%', '-2.5 %'], ['98.5 ％', '98.5 %'], ['65‰', '65 ‰'], ['百分之九十五', '95 %'],
  ['（57.21）', '-57.21'], ['(1,000)万元', '-1000 万元'], ['负3', '-3'], ['－5', '-5'], ['—5', '-5'],
  ['一百二十', '120'], ['一百二十次', '120 次'], ['三千零五', '3005'], ['十二', '12'], ['两次', '2 次'], ['二〇二四', '2024'], ['十二万元', '120000 元'], ['三点五', '3.5'], ['一亿零三百万元', '103000000 元'],
  ['约96%', '约 96 %'], ['100人左右', '约 100 人'],
])('%s is %s', (text, meaning) => {
  expect(say(text)).toBe(meaning);
});

test.each(['', ' ', '　', '—', '——', '-', '/', '\\', '无', '暂无', '不适用', 'N/A'])('“%s” is nothing', (text) => {
  expect(say(text)).toBe('nothing');
  expect(isNothing(text)).toBe(true);
});

test.each(['三公', '一般', '1,23', '一百二', '≥50', '3次以上', '(一)', '十二十', '2024年9月30日', '第3', '1:1', '百千'])('%s is no single number', (text) => {
  expect(say(text)).toBe('text');
});

test('blank, error and truth value are not numbers', () => {
  expect(say(null)).toBe('nothing');
  expect(say(true)).toBe('text');
  expect(readNumber({ error: '#REF!' }, 'General')).toEqual({ kind: 'error', error: '#REF!' });
  expect(say(Number.NaN)).toBe('error');
});

test('a stored double is the fifteen digits that Excel shows', () => {
  expect(say(0.1 + 0.2)).toBe('0.3');
  expect(say(690.47)).toBe('690.47');
});

test('a percent format multiplies to the points people print, and says whether it was text', () => {
  expect(readNumber(0.971, '0.0%')).toMatchObject({ unit: '%', percent: true, wasText: false });
  expect(say(0.971, '0.0%')).toBe('97.1 %');
  expect(readNumber('97.1%', 'General')).toMatchObject({ percent: true, wasText: true });
});

test('a unit written by the number format counts, but not where the format divides the number', () => {
  expect(say(12, '0"人次"')).toBe('12 人次');
  expect(say(12, '#,##0.00"万元"')).toBe('12 万元');
  expect(unitOfFormat('0!.0,"万元"')).toBeNull();
  expect(unitOfFormat('0.00,"千元"')).toBeNull();
  expect(unitOfFormat('0.00')).toBeNull();
});

test.each([
  ['yyyy/m/d', true], ['m"月"d"日"', true], ['[$-804]yyyy"年"m"月"d"日"', true], ['mmm-yy', true], ['General', false], ['0.00', false], ['h:mm', false],
  ['[Red]0', false], ['0"年"', false], ['@', false], ['#,##0.00;[Red]-#,##0.00', false],
])('format %s shows a day: %s', (format, isDay) => {
  expect(isDateFormat(format)).toBe(isDay);
});

test.each([['0%', true], ['0.00%', true], ['0"%"', false], ['0.00', false]])('format %s multiplies: %s', (format, percent) => {
  expect(isPercentFormat(format)).toBe(percent);
});
