// Every live formula gives the score it stands for, computed as a spreadsheet would, in doubles.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../src/core/rules';
import { DEFAULT_CHOICES, evaluate, type Expression, type IndicatorEvaluation, type Operand } from '../../../src/core/scoring';
import type { Measures } from '../../../src/core/scoring/measures';
import { measureRate } from '../../../src/core/scoring/rate';
import { decimal, decimalOfDouble, roundHalfUp, yuanFrom } from '../../../src/core/units';
import type { CellRef, SheetSnapshot } from '../../../src/core/workbook';
import { valueAt } from '../../../src/core/workbook';
import { madeForm } from './handmade';
import { budget, departmentForm, projectForm, score } from './sheets';

/** What a cell holds, as the formula sees it. */
type Cells = (at: CellRef) => number;

function valueOf(expression: Expression, cells: Cells): number {
  switch (expression.kind) {
    case 'cell': return cells(expression.at);
    case 'constant': return Number(expression.digits);
    case 'call': return called(expression.function, expression.arguments.map((argument) => () => valueOf(argument, cells)));
    case 'binary': return joined(expression.operator, valueOf(expression.left, cells), valueOf(expression.right, cells));
  }
}

/** IF takes only the branch it needs. */
function called(name: Extract<Expression, { kind: 'call' }>['function'], args: readonly (() => number)[]): number {
  const [first = (): number => 0, second = (): number => 0, third = (): number => 0] = args;
  switch (name) {
    case 'ROUND': return Number(roundHalfUp(decimalOfDouble(first()), second()));
    case 'MIN': return Math.min(...args.map((arg) => arg()));
    case 'MAX': return Math.max(...args.map((arg) => arg()));
    case 'SUM': return args.reduce((sum, arg) => sum + arg(), 0);
    case 'ABS': return Math.abs(first());
    case 'IF': return first() !== 0 ? second() : third();
  }
}

function joined(operator: Extract<Expression, { kind: 'binary' }>['operator'], left: number, right: number): number {
  switch (operator) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return left / right;
    case '<=': return Number(left <= right);
    case '<': return Number(left < right);
    case '>=': return Number(left >= right);
    case '>': return Number(left > right);
    case '=': return Number(left === right);
  }
}

/** The formula's value beside the score; null where there is no formula. */
function both(indicator: IndicatorEvaluation | undefined, cells: Cells): readonly [number, number] | null {
  if (!indicator?.expression || indicator.result.kind !== 'scored') return null;
  return [valueOf(indicator.expression, cells), indicator.result.score.toNumber()];
}

const onSheets = (sheets: readonly SheetSnapshot[]): Cells => (at) => {
  const sheet = sheets.find((one) => one.name === at.sheet);
  const value = sheet ? valueAt(sheet, at.row, at.column) : null;
  if (typeof value !== 'number') throw new Error(`${at.sheet} ${String(at.row)},${String(at.column)} holds no number`);
  return value;
};

const figure = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100);

test('a target and an actual that are numbers', () => {
  fc.assert(fc.property(figure, figure, fc.integer({ min: 1, max: 10_000 }), fc.constantFrom('', '≤'), (target, actual, cents, sign) => {
    const made = madeForm([{ name: '甲', target, actual, maxPoints: String(cents / 100) }]);
    const form = { ...made, scorecard: made.scorecard && { ...made.scorecard, rows: made.scorecard.rows.map((row) => withSign(row, sign)) } };
    const [row] = form.scorecard?.rows ?? [];
    const cells: Cells = (at) => Number(Object.values(row?.fields ?? {}).find((field) => field.at.row === at.row && field.at.column === at.column)?.value);
    const pair = both(evaluate(form, null, { ...DEFAULT_CHOICES, extras: ALL_EXTRAS }, []).indicators[0], cells);
    return pair !== null && pair[0] === pair[1];
  }), { numRuns: 300 });
});

type MadeRow = NonNullable<ReturnType<typeof madeForm>['scorecard']>['rows'][number];

function withSign(row: MadeRow, sign: string): MadeRow {
  const at = { ...row.name.at, column: 9 };
  return { ...row, fields: { ...row.fields, sign: { at, value: sign, formula: null, format: 'General', text: sign } } };
}

test.each([
  ['支出率＝全年执行数÷全年预算数×100%，得分＝支出率×20分。', '部门预算资金支出率'],
  ['结转结余率≤10%得20分；10%－20%得10分；>20%不得分。', '结转结余率'],
  ['结转结余率≤5%得20分；5%<结转结余率≤10%得15分；10%<结转结余率≤15%得8分；结转结余率>15%不得分。', '结转结余率'],
  ['实际支出≤预算数的得20分，否则不得分。', '公用经费控制情况'],
  ['实际支出≤预算数的得20分，否则不得分。', '“三公”经费控制情况'],
])('“%s”', (standard, name) => {
  const sheets = [
    departmentForm(`| 管理效率 | 预算执行 | ${name} | 20 | ${standard} | | |\n| 管理效率 | 其他 | 其他 | 80 | 其他。 | | |`),
    budget('| 合计 | 960 | 1000 | 858.3 | 141.7 |\n| 公用经费 | 50 | 50 | 51 | |\n| “三公”经费 | 5 | 4 | 4.5 | |'),
  ];
  const pair = both(score(sheets).of(name), onSheets(sheets));
  expect(pair).not.toBeNull();
  expect(pair?.[0]).toBe(pair?.[1]);
});

test.each(['1000 | 1000 | 832.5', '120 | 128.5 | 121.37', '100 | 100 | 130', '100 | 100 | 0'])('an execution rate of %s', (money) => {
  const sheets = [projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |', money)];
  const pair = both(score(sheets).of('预算执行率'), onSheets(sheets));
  expect(pair).not.toBeNull();
  expect(pair?.[0]).toBe(pair?.[1]);
});

test('a numerator in 元 over a denominator in 万元 carries its factor, and is printed in 万元', () => {
  const operand = (printed: string, unit: string, column: number): Operand =>
    ({ name: '', value: yuanFrom(decimal(printed), unit === '元' ? '元' : '万元'), printed, unit, at: { sheet: '表', row: 1, column }, numeric: true });
  const figures: Partial<Record<string, Operand>> = { outturn: operand('99975', '元', 1), revisedBudget: operand('10', '万元', 2) };
  const measures: Measures = { find: (id) => { const found = figures[id]; return found ? { kind: 'found', operand: found, basis: null } : { kind: 'missing', name: id, cells: [], unread: null }; } };
  const rate = measureRate({ name: '执行率', numerator: 'outturn', denominator: 'revisedBudget' }, { measures, basis: null, policy: DEFAULT_POLICY });
  if (rate.kind !== 'rate' || !rate.expression) throw new Error('no rate');
  expect(valueOf(rate.expression, (at) => (at.column === 1 ? 99_975 : 10))).toBeCloseTo(0.99975, 12);
  expect(rate.operands?.numerator.printed).toBe('9.9975');
});
