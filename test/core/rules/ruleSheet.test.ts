// 评分规则: what was laid out is read back the same, and what a person breaks is told at its cell.
import fc from 'fast-check';
import { isRuleSheet, layoutRuleSheet, parseInterval, readRuleSheet, verifyRuleSet, type Band, type FullMethod, type RateDefinition, type FullIndicator, type FullRuleSet } from '../../../src/core/rules';
import { points, ratio } from '../../../src/core/units';
import { a1, cellAt, contentOf, type CellContent, type SheetSnapshot } from '../../../src/core/workbook';
import { fullRuleSets } from '../../../src/rulesets/fullRuleSets';
import { applyEdits } from '../../support/applyEdits';
import { workbookOf } from '../../support/grid';

const { all } = fullRuleSets();
const ruleSet = (id: string): FullRuleSet => all.find((each) => each.id === id) ?? (() => { throw new Error(id); })();

function sheetOf(rules: FullRuleSet): SheetSnapshot {
  const [sheet] = applyEdits(workbookOf(), [{ kind: 'createSheet', layout: layoutRuleSheet(rules) }]).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test.each(all.map((each) => ({ id: each.id, rules: each })))('$id comes back as it went', ({ rules }) => {
  expect(readRuleSheet(sheetOf(rules))).toEqual({ ok: true, ruleSet: rules });
});

const share = fc.integer({ min: 0, max: 10_000 }).map((n) => ratio(points(String(n)).dividedBy(10_000)));
const positive = share.filter((value) => value.greaterThan(0));
const word = fc.constantFrom('制度健全', '一处不合规', '年度考核', '三公', '第2类（含）');
const rate: fc.Arbitrary<RateDefinition> = fc.record({ name: word, numerator: fc.constantFrom('outturn' as const, 'carryover' as const), denominator: fc.constantFrom('revisedBudget' as const, 'threePublicPriorYear' as const), minus: fc.option(positive, { nil: undefined }), stated: fc.option(fc.constant('averageExecutionRate' as const), { nil: undefined }) })
  .map(({ minus, stated, ...kept }) => ({ ...kept, ...(minus && { minus }), ...(stated && { stated }) }));
const award: fc.Arbitrary<Band['award']> = fc.oneof(fc.constant(null), share.map((given) => ({ kind: 'share' as const, share: given })), fc.integer({ min: 0, max: 1000 }).map((n) => ({ kind: 'points' as const, points: points(points(String(n)).dividedBy(100)) })));
const bands = fc.tuple(positive.filter((cut) => cut.lessThan(1)), award, award, fc.boolean()).map(([cut, low, high, inclusive]): readonly Band[] => [
  { to: { value: cut, inclusive }, award: low }, { from: { value: cut, inclusive: !inclusive }, award: high }]);
const method: fc.Arbitrary<FullMethod> = fc.oneof(
  fc.record({ kind: fc.constant('proportional' as const), rate, cap: positive }),
  fc.record({ kind: fc.constantFrom('reverseLinear' as const, 'reverseRatio' as const), rate, target: positive }),
  fc.record({ kind: fc.constant('bands' as const), rate, bands }),
  fc.record({ kind: fc.constant('passThreshold' as const), rate, pass: positive.filter((pass) => pass.lessThan(1)) }),
  fc.record({ kind: fc.constant('checklist' as const), items: fc.array(word, { maxLength: 3 }), failing: fc.constant(points('0.5')) }),
  fc.record({ kind: fc.constant('checklist' as const), items: fc.array(word, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('perOccurrence' as const), each: fc.constant(points('0.25')), what: word }),
  fc.record({ kind: fc.constant('perOccurrence' as const), each: fc.constant(points('0.5')), what: word, rate: fc.record({
    definition: rate, base: share, step: positive, side: fc.constantFrom('above' as const, 'below' as const, 'either' as const), partialSteps: fc.constantFrom('unstated' as const, 'countsWhole' as const, 'ignored' as const, 'proportional' as const) }) }),
  fc.record({ kind: fc.constant('indicatorSet' as const), group: fc.constantFrom('产出' as const, '效益' as const) }),
  fc.record({ kind: fc.constantFrom('coefficient' as const, 'byTarget' as const, 'stated' as const) }),
);

test('any method comes back as it went', () => {
  const base = ruleSet('national/overallDepartmental/2020');
  const source = base.rounding.source;
  fc.assert(fc.property(method, fc.constantFrom(null, points('10')), fc.boolean(), (each, maxPoints, compliance) => {
    const indicator: FullIndicator = { id: 'any', name: '任一指标', aliases: ['又名', '别名'], level1: '一', level2: '二', maxPoints, method: each, compliance, source };
    const rules: FullRuleSet = { ...base, groups: [], grades: null, executionRate: null, indicators: [indicator], total: points('10') };
    fc.pre(verifyRuleSet(rules).length === 0);
    expect(readRuleSheet(sheetOf(rules))).toEqual({ ok: true, ruleSet: rules });
  }));
});

/** The sheet with one cell changed, as a person would. */
function edited(sheet: SheetSnapshot, where: { readonly row: number; readonly column: number }, content: CellContent): SheetSnapshot {
  const at = { sheet: sheet.name, ...where };
  const [changed] = applyEdits(workbookOf(sheet), [{ kind: 'setCell', at, content, replaces: contentOf(cellAt(sheet, at.row, at.column)) }]).sheets;
  if (!changed) throw new Error('no sheet');
  return changed;
}

/** Where a text stands; `beside` moves along the row. */
function find(sheet: SheetSnapshot, text: string, beside = 0): { readonly row: number; readonly column: number } {
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row += 1) for (let column = 1; column <= (sheet.used?.right ?? 0); column += 1) {
    if (cellAt(sheet, row, column).value === text) return { row, column: column + beside };
  }
  throw new Error(`no “${text}”`);
}

const yueyang = ruleSet('yueyang/overallDepartmental/2018');
const text = (words: string): CellContent => ({ kind: 'text', text: words });

test('a changed threshold is the threshold', () => {
  const sheet = sheetOf(yueyang);
  const upper = edited(sheet, find(sheet, '率≥90%'), text('率≥95%'));
  const changed = edited(upper, find(upper, '80%≤率<90%'), text('80%≤率<95%'));
  const reading = readRuleSheet(changed);
  const found = reading.ok ? reading.ruleSet.indicators.find(({ id }) => id === 'keyExpenditure')?.method : null;
  expect(found?.kind === 'bands' ? found.bands[0] : null).toMatchObject(parseInterval('率≥95%') ?? {});
});

test.each([
  { what: 'a gap between steps', at: '率≥90%', beside: 0, content: text('率≥95%'), message: '有缺口', told: { text: '重点支出安排率', beside: 3 } },
  { what: 'a step that cannot be read', at: '率≥90%', beside: 0, content: text('九成以上'), message: '读不懂', told: { text: '率≥90%', beside: 0 } },
  { what: 'an award that cannot be read', at: '率≥90%', beside: 1, content: text('很多分'), message: '读不懂', told: { text: '率≥90%', beside: 1 } },
  { what: 'an unknown method', at: 'keyExpenditure', beside: 6, content: text('看着办'), message: '不认识的计分方法', told: { text: 'keyExpenditure', beside: 6 } },
  { what: 'points that no longer add up', at: 'keyExpenditure', beside: 5, content: { kind: 'number' as const, value: 4 }, message: '不在 0 至 4', told: { text: 'keyExpenditure', beside: 6 } },
  { what: 'a total that does not fit', at: '总分', beside: 1, content: text('110'), message: '应为 110 分', told: { text: '总分', beside: 1 } },
  { what: 'a form that does not exist', at: '表种', beside: 1, content: text('其他'), message: '表种', told: { text: '表种', beside: 1 } },
  { what: 'a source that is missing', at: 'keyExpenditure', beside: 12, content: { kind: 'blank' as const }, message: '缺少来源', told: { text: 'keyExpenditure', beside: 12 } },
  { what: 'a source that is not listed', at: 'keyExpenditure', beside: 12, content: text('别处'), message: '没有列在来源里', told: { text: 'keyExpenditure', beside: 12 } },
  { what: 'a source of a level that is not listed', at: '投入', beside: 3, content: text('别处'), message: '没有列在来源里', told: { text: '投入', beside: 3 } },
  { what: 'steps that overlap', at: '80%≤率<90%', beside: 0, content: text('80%≤率<95%'), message: '重叠', told: { text: '重点支出安排率', beside: 3 } },
  { what: 'a quantity nobody knows', at: 'keyExpenditure', beside: 7, content: text('某率＝甲÷乙'), message: '率“某率＝甲÷乙”读不懂', told: { text: 'keyExpenditure', beside: 7 } },
  { what: 'a deduction that starts below the target', at: '超额扣分', beside: 1, content: text('90%以上扣1分'), message: '应高于 100%', told: { text: '超额扣分', beside: 1 } },
  { what: 'a switch that does not exist', at: '反向指标', beside: 0, content: text('正向指标'), message: '不认识的计分口径', told: { text: '反向指标', beside: 0 } },
  { what: 'a switch with another value', at: '反向指标', beside: 1, content: text('随便'), message: '读不懂', told: { text: '反向指标', beside: 1 } },
])('$what is told at its cell', ({ at, beside, content, message, told }) => {
  const sheet = sheetOf(yueyang);
  const reading = readRuleSheet(edited(sheet, find(sheet, at, beside), content));
  const errors = reading.ok ? [] : reading.errors;
  const place = find(sheet, told.text, told.beside);
  expect(errors.some((error) => error.message.includes(message) && a1(error.at) === a1(place))).toBe(true);
});

test('numbers typed as text, full-width signs and a fraction for a percentage are read', () => {
  const sheet = sheetOf(yueyang);
  const typed = edited(edited(sheet, find(sheet, 'keyExpenditure', 5), text('5分')), find(sheet, '率≥90%'), text('率＞＝0.9'));
  expect(readRuleSheet(typed)).toEqual({ ok: true, ruleSet: yueyang });
});

test('only a sheet with our headings is a rule sheet', () => {
  const sheet = sheetOf(yueyang);
  expect(isRuleSheet({ ...sheet, name: '我的规则' })).toBe(true);
  expect(isRuleSheet({ ...sheet, values: [['评分规则']] })).toBe(false);
  expect(isRuleSheet({ ...sheet, values: [['一、基本信息'], ['一切从简']] })).toBe(false);
});

test('a date typed into 复核日期 arrives as the serial number of its day, and reads as that day', () => {
  const sheet = sheetOf({ ...ruleSet('national/project/2020'), reviewed: { on: '2025-03-02', by: '张三' } });
  // 2025-03-02 is day 45718 of Excel's calendar.
  const typed = { ...sheet, values: sheet.values.map((row) => row?.map((value) => (value === '2025-03-02' ? 45_718 : value))) };
  expect(typed.values).not.toEqual(sheet.values);
  expect(readRuleSheet(typed)).toMatchObject({ ok: true, ruleSet: { reviewed: { on: '2025-03-02', by: '张三' } } });
});
