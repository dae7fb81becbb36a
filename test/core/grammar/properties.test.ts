// What holds for every text: nothing throws, and what was formatted reads the same again.
import * as fc from 'fast-check';
import {
  causalClause, compareActual, describeStandard, directionDoubt, fiscalYearIn, labelPoints, matchKey, moneyUnitIn, normalizeText,
  parseActual, parseGradeNote, parseStandard, parseTarget, parseVerdict, readNumber, unitNameIn, unitOfFormat,
} from '../../../src/core/grammar';
import { daysInMonth, decimal, points } from '../../../src/core/units';
import { formatActual, formatTarget } from './formatted';
import { outcomeOf, readActual, readTarget, sayActual, sayTarget } from './say';

/** Texts made of what such cells hold, and of anything else. */
const WORDS = [
  '≥', '≤', '<', '>', '=', '%', '‰', '万', '亿', '元', '人次', '个', '百分点', '不少于', '不超过', '以上', '以内', '（含）', '及', '约', '余', '0', '1', '9', '12', '2024', '100', '3.5', '1,000', '.', '-', '—', '~',
  '年', '月', '日', '底', '前', '季度', '上半年', '次年', '优', '良', '中', '差', '较好', 'Ⅲ类', '一', '十', '百', '二〇二四', '无', '零', '下降', '增长', '较上年', '完成', '达成', '未', '部分', '基本', '得', '不得分', '满分', '分', '扣', '每', '超',
  '一项', '扣完为止', '否则', '酌情', '权重', '×', '÷', '完成率', '得分', '，', '；', '。', '、', '：', '\n', ' ', '（', '）', '“', '”', '的', '率', '支出', '预算数', '为', '因', '由于', '符合', '单位', '百分之',
];
const cellText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

test('no reader throws on any text, and no comparison of any two', () => {
  fc.assert(fc.property(cellText, cellText, (first, second) => {
    const target = parseTarget({ value: first, format: 'General', sign: second, unit: second, name: second, level2: first, fiscalYear: 2024 });
    const actual = parseActual({ value: second, format: first, fiscalYear: 2024, targetText: first }, target);
    compareActual(target, actual);
    outcomeOf(first, second);
    formatTarget(target);
    formatActual(actual);
    directionDoubt(target, { level2: first, name: second });
    const standard = parseStandard(first, { maxPoints: points('5') });
    if (standard) describeStandard(standard);
    [normalizeText, matchKey, labelPoints, fiscalYearIn, unitNameIn, moneyUnitIn, parseVerdict, causalClause, parseGradeNote, unitOfFormat].forEach((reader) => reader(first));
    readNumber(first, second);
  }), { numRuns: 2_000 });
});

test.each(['按质按量', '已全部', '每超1个百分点扣0.5分，', '1,', '10%-20%', '90分以上为优，', '2024年', '（含）', '以上', '公开的各得1分、', '约不少于'])('a cell filled with %s is read in a moment', (seed) => {
  const started = process.hrtime.bigint();
  for (const length of [36, 230, 990, 1_990, 32_767]) {
    const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const target = parseTarget({ value: text, format: 'General', fiscalYear: 2024 });
    parseActual({ value: text, format: 'General', fiscalYear: 2024, targetText: text }, target);
    parseStandard(text, { maxPoints: points('2') });
    [parseGradeNote, parseVerdict, causalClause, labelPoints, unitNameIn, moneyUnitIn].forEach((reader) => reader(text));
  }
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(10_000);
});

test('every digit, however wide, is the same number', () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom('', '%', '人次', '万元'), (n, unit) => {
    expect(readNumber(wide(`${String(n)}${unit}`), 'General')).toEqual(readNumber(`${String(n)}${unit}`, 'General'));
  }));
});

/** Any figure but 2018.3, which alone in a cell is a month. */
const value = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })).map(([n, places]) => decimal(String(n)).dividedBy(decimal('10').pow(places)))
  .filter((figure) => !/^20\d{2}\.(?:[1-9]|1[0-2])$/.test(figure.toFixed()));
const unit = fc.constantFrom(null, '个', '人次', '万人次', '万元', '%', '‰', '平方米', '公里', '元/人', '小时');

test('a number with its unit reads as it was printed', () => {
  fc.assert(fc.property(value, unit, (number, behind) => {
    expect(readNumber(`${number.toFixed()}${behind ?? ''}`, 'General')).toMatchObject({ kind: 'number', unit: behind, percent: behind === '%' });
    const read = readNumber(`${number.toFixed()}${behind ?? ''}`, 'General');
    expect(read.kind === 'number' && read.value.equals(number)).toBe(true);
  }));
});

test('a formatted target reads as the same target', () => {
  const quantity = fc.record({
    kind: fc.constant('quantity' as const), comparison: fc.constantFrom('≥', '≤', '>', '<', '=', 'bare'), value, unit, change: fc.constantFrom('rise', 'fall', null), approximate: fc.boolean(),
    nature: fc.constant('plain' as const),
  }).map((target) => ({ ...target, percent: target.unit === '%' }));
  const range = fc.record({
    kind: fc.constant('range' as const), low: value, span: fc.integer({ min: 1, max: 500 }), lowInclusive: fc.boolean(), highInclusive: fc.boolean(), unit, change: fc.constantFrom('rise', 'fall', null),
  }).map(({ span, ...target }) => ({ ...target, high: target.low.plus(decimal(String(span))), percent: target.unit === '%' }));
  const deadline = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => ({ kind: 'deadline' as const, on: { year, month, day: Math.min(day, daysInMonth(year, month)) }, doubtfulUntil: null }));
  fc.assert(fc.property(fc.oneof(quantity, range, deadline), (target) => {
    const text = formatTarget(target);
    expect([text, sayTarget(readTarget(text))]).toEqual([text, sayTarget(target)]);
  }), { numRuns: 500 });
});

test('a formatted actual reads as the same actual', () => {
  const figure = fc.record({ value, unit, change: fc.constantFrom('rise' as const, 'fall' as const, null) }).map((parts) => ({ ...parts, percent: parts.unit === '%' }));
  const quantity = fc.tuple(figure, fc.boolean()).map(([parts, approximate]) => ({ kind: 'quantity' as const, ...parts, approximate }));
  const bound = fc.tuple(figure, fc.constantFrom('atLeast' as const, 'moreThan' as const, 'atMost' as const, 'lessThan' as const))
    .map(([parts, direction]) => ({ kind: 'bound' as const, direction, ...parts }));
  fc.assert(fc.property(fc.oneof(quantity, bound), (actual) => {
    const text = formatActual(actual);
    expect([text, sayActual(readActual(text, readTarget('≥5个')))]).toEqual([text, sayActual(actual)]);
  }), { numRuns: 500 });
});

test('money means the same in 元 and in 万元', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (target, actual) => {
    expect(outcomeOf(`≤${String(target)}万元`, `${String(actual * 10_000)}元`).kind).toBe(outcomeOf(`≤${String(target)}万元`, `${String(actual)}万元`).kind);
  }));
});

test('more never turns reached into short for ≥, and never short into reached for ≤', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (target, a, b) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)];
    if (outcomeOf(`≥${String(target)}个`, `${String(less)}个`).kind === 'reached') expect(outcomeOf(`≥${String(target)}个`, `${String(more)}个`).kind).toBe('reached');
    if (outcomeOf(`≤${String(target)}个`, `${String(more)}个`).kind === 'reached') expect(outcomeOf(`≤${String(target)}个`, `${String(less)}个`).kind).toBe('reached');
  }));
});
