// What must hold for any form: bounds, directions, units, order, and deductions that close.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import fc from 'fast-check';
import { chooseRuleSet, DEFAULT_CHOICES, evaluate, type Evaluation } from '../../../src/core/scoring';
import { NO_POINTS, points, sumPoints, type Points } from '../../../src/core/units';
import { loadRulebook } from '../../../src/rulesets/rulebook';
import { madeForm, type MadeRow, type Money } from './handmade';

const rulebook = loadRulebook();

function evaluated(rows: readonly MadeRow[], money: Money | null = null): Evaluation {
  const form = madeForm(rows, money);
  return evaluate(form, chooseRuleSet(form, rulebook, DEFAULT_CHOICES).choice, { ...DEFAULT_CHOICES, extras: ALL_EXTRAS }, []);
}

const scoreOf = (evaluation: Evaluation, name: string): Points | null => {
  const result = evaluation.indicators.find((one) => one.name === name)?.result;
  return result?.kind === 'scored' ? result.score : null;
};

const amount = fc.integer({ min: 0, max: 500_000 }).map((cents) => (cents / 100).toString());
const positive = fc.integer({ min: 1, max: 500_000 }).map((cents) => (cents / 100).toString());
const worth = fc.integer({ min: 1, max: 5000 }).map((cents) => (cents / 100).toString());

const cell = fc.oneof(
  fc.constantFrom(null, '', '—', '完成', '达成预期指标', '部分达成', '300余人', '约96%', '不达90%', '无', '0', '2024年8月20日', '持续开展', '优', '=1+1'),
  amount.map((n) => `${n}场`), amount.map((n) => `≥${n}场`), amount.map((n) => `≤${n}%`), amount.map((n) => `${n}万元`), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test('a score is never below nothing nor above its 分值, whatever stands in the cells', () => {
  fc.assert(fc.property(cell, cell, worth, (target, actual, maxPoints) => {
    const score = scoreOf(evaluated([{ name: '甲', target, actual, maxPoints }]), '甲');
    return score === null || (score.greaterThanOrEqualTo(NO_POINTS) && score.lessThanOrEqualTo(maxPoints));
  }), { numRuns: 400 });
});

test('a blank actual is never a score', () => {
  fc.assert(fc.property(cell, worth, (target, maxPoints) =>
    ['', null, '—'].every((actual) => scoreOf(evaluated([{ name: '甲', target, actual, maxPoints }]), '甲') === null)), { numRuns: 60 });
});

const pair = fc.tuple(amount, amount).map(([a, b]) => (Number(a) <= Number(b) ? [a, b] as const : [b, a] as const));

test('more of what should be reached never scores less', () => {
  fc.assert(fc.property(positive, pair, worth, (target, [less, more], maxPoints) => {
    const of = (actual: string): Points | null => scoreOf(evaluated([{ name: '甲', target: `≥${target}场`, actual: `${actual}场`, maxPoints }]), '甲');
    const [low, high] = [of(less), of(more)];
    return low !== null && high !== null && high.greaterThanOrEqualTo(low);
  }), { numRuns: 150 });
});

test('more of what should not be exceeded never scores more', () => {
  fc.assert(fc.property(amount, pair, worth, (target, [less, more], maxPoints) => {
    const of = (actual: string): Points | null => scoreOf(evaluated([{ name: '甲', target: `≤${target}起`, actual: `${actual}起`, maxPoints }]), '甲');
    const [low, high] = [of(less), of(more)];
    return low !== null && high !== null && high.lessThanOrEqualTo(low);
  }), { numRuns: 150 });
});

test('元 and 万元 give the same scores', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }), (budget, outturn) => {
    // Ten thousand times apart they are asked about, in either unit.
    fc.pre(outturn === 0 || (outturn * 1_000 > budget && budget * 1_000 > outturn));
    const rows: readonly MadeRow[] = [{ name: '甲', target: '≥1场', actual: '1场', maxPoints: '90' }];
    const inYuan = evaluated(rows, { budget: String(budget), outturn: String(outturn), unit: '元' });
    const inWan = evaluated(rows, { budget: (budget / 10_000).toString(), outturn: (outturn / 10_000).toString(), unit: '万元' });
    return scoreOf(inYuan, '预算执行率')?.equals(scoreOf(inWan, '预算执行率') ?? '-1') === true;
  }), { numRuns: 100 });
});

const row = fc.record({ target: positive.map((n) => `≥${n}场`), actual: amount.map((n) => `${n}场`), maxPoints: worth });
const rows = fc.array(row, { minLength: 1, maxLength: 12 }).map((made) => made.map((one, i): MadeRow => ({ ...one, name: `指标${String(i)}` })));

test('deductions close: the total is all 分值 less all 扣分', () => {
  fc.assert(fc.property(rows, (made) => {
    const { indicators, total } = evaluated(made);
    const lost = sumPoints(indicators.flatMap((one) => one.deduction?.points ?? []));
    const whole = sumPoints(indicators.flatMap((one) => one.maxPoints ?? []));
    return total.kind === 'final' && total.points.equals(whole.minus(lost));
  }), { numRuns: 100 });
});

test('the order of rows changes no score and no total', () => {
  fc.assert(fc.property(rows, (made) => {
    const one = evaluated(made);
    const other = evaluated([...made].reverse());
    return made.every(({ name }) => scoreOf(one, name)?.equals(scoreOf(other, name) ?? '-1') === true)
      && one.total.kind === 'final' && other.total.kind === 'final' && one.total.points.equals(other.total.points);
  }), { numRuns: 60 });
});

test('暂计 lies within its own range, and so does the total once everything is known', () => {
  fc.assert(fc.property(rows, fc.integer({ min: 0, max: 11 }), (made, blank) => {
    const at = blank % made.length;
    const open = evaluated(made.map((one, i) => (i === at ? { ...one, actual: '' } : one)));
    const known = evaluated(made);
    if (open.total.kind !== 'provisional' || known.total.kind !== 'final') return false;
    const { range } = open.total;
    return known.total.points.greaterThanOrEqualTo(range.from) && known.total.points.lessThanOrEqualTo(range.to ?? points('0'));
  }), { numRuns: 60 });
});
