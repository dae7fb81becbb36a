// Every golden workbook is read as its expectation says: forms, indicators with their 得分 cells, budgets, totals.
import { openXlsx } from '../../../src/hosts/xlsx';
import type { BudgetTable, Form, IndicatorRow, RecognizedTables } from '../../../src/core/tables';
import { formatCell } from '../../../src/core/workbook';
import { goldenCase, goldenCases, type Expected, type ExpectedIndicator, type ExpectedScorecard, type GoldenCase } from '../../support/golden';
import { recognizeWorkbook } from './support/recognize';

const recognized = ({ bytes }: GoldenCase): RecognizedTables => recognizeWorkbook(openXlsx(bytes).readSnapshot());
const read = (name: string): RecognizedTables => recognized(goldenCase(name));

describe.each(goldenCases())('$name', (golden) => {
  const { name, expected } = golden;
  const tables = recognized(golden);

  test('has the forms that are expected, of their kind and year', () => {
    expect(tables.forms.map(({ kind }) => kind)).toEqual(Array(Math.max(1, expected.scorecards.length)).fill(expected.form));
    expect(tables.forms.map(({ basics }) => basics.fiscalYear?.value)).toEqual(tables.forms.map(() => expected.fiscalYear));
    expect(tables.forms.flatMap(keyOf)).toEqual(expect.arrayContaining(expected.scorecards.map(({ key }) => key)));
  });

  test('nothing is in doubt but the year of a workbook that states none', () => {
    expect(tables.doubts.map(({ kind }) => kind)).toEqual(name.startsWith('004') ? ['yearMissing'] : []);
  });

  for (const card of expected.scorecards) test(`${card.key}: indicators stand where they are`, () => {
    const form = formOf(tables, card);
    const rows = form.scorecard?.rows ?? [];
    const inForm = card.indicators.filter(({ at }) => at !== undefined);
    expect(rows.map((row) => shown(row))).toEqual(inForm.map((indicator) => ({ ...wanted(indicator), score: indicator.at })));
    const details = card.detailIndicators ?? card.indicators.filter(({ at }) => at === undefined);
    expect(form.details.map(({ name: { value } }) => value)).toEqual(details.map((indicator) => indicator.name));
    expect(form.details.map(({ maxPoints }) => maxPoints?.value.toNumber())).toEqual(details.map(({ maxPoints }) => maxPoints));
  });

  for (const card of expected.scorecards) test(`${card.key}: total, grade and money`, () => {
    const form = formOf(tables, card);
    if (card.totalAt) expect(form.scorecard?.totals?.score && formatCell(form.scorecard.totals.score.at)).toBe(card.totalAt);
    if (card.gradeAt) expect(form.scorecard?.grade && formatCell(form.scorecard.grade.at)).toBe(card.gradeAt);
    const money = card.executionRate ?? card.expenditureRate;
    expect(totalsIn(form)).toContainEqual({ originalBudget: money?.originalBudget, revisedBudget: money?.revisedBudget, outturn: money?.outturn });
  });
});

const keyOf = ({ basics }: Form): readonly string[] => [basics.project, basics.unit].flatMap((name) => (name ? [name.value] : []));

function formOf(tables: RecognizedTables, card: ExpectedScorecard): Form {
  const form = tables.forms.find((one) => keyOf(one).includes(card.key));
  if (!form) throw new Error(`no form for ${card.key}`);
  return form;
}

const shown = ({ level1, level2, name, maxPoints, fields }: IndicatorRow): object => ({
  name: name.value, level1: level1?.value, level2: level2?.value, maxPoints: maxPoints?.value.toNumber(), score: fields.score && formatCell(fields.score.at),
});

const wanted = ({ name, level1, level2, maxPoints }: ExpectedIndicator): object => ({ name, level1, level2, maxPoints });

const wan = (table: BudgetTable): readonly object[] => table.lines.filter(({ category }) => category === 'total').map(({ amounts }) => ({
  originalBudget: amounts.originalBudget?.yuan.dividedBy(10000).toNumber(),
  revisedBudget: amounts.revisedBudget?.yuan.dividedBy(10000).toNumber(),
  outturn: amounts.outturn?.yuan.dividedBy(10000).toNumber(),
}));

const totalsIn = (form: Form): readonly object[] => [...(form.funds ? [form.funds] : []), ...form.budgets].flatMap(wan);

describe('what else the golden workbooks hold', () => {
  const yuan = (amounts: readonly { readonly amount: { readonly yuan: { toNumber: () => number } } }[]): readonly number[] => amounts.map(({ amount }) => amount.yuan.toNumber());
  const figures = (expected: Expected): NonNullable<Expected['figures']> => {
    if (!expected.figures) throw new Error('no figures');
    return expected.figures;
  };

  test('004: items in 元, the budget in 万元, indicators without points', () => {
    const { expenditureItems: [items], forms: [form] } = read('004-baiyun-dangjian-project-2023');
    const wantedFigures = figures(goldenCase('004').expected);
    expect(yuan(items?.items ?? [])).toEqual(wantedFigures.items);
    expect([items?.total?.yuan.toNumber(), items?.budget?.yuan.toNumber()]).toEqual([wantedFigures.itemsSum, 100000]);
    expect(form?.scorecard).toBeNull();
    expect(form?.details.map(({ maxPoints }) => maxPoints)).toEqual(Array(wantedFigures.indicatorsTotal).fill(null));
    expect(form?.budgets[0]?.lines[0]?.amounts.outturn?.yuan.toNumber()).toBe(99975);
  });

  test('006: three blank rows to fill, with their level 1', () => {
    const { forms: [form] } = read('006-form-too-short');
    expect(form?.scorecard?.templateRows.map(({ row, level1 }) => [row, level1?.value])).toEqual([[13, '产出指标'], [14, '效益指标'], [15, '满意度指标']]);
    expect(form?.scorecard?.notes).toHaveLength(2);
  });

  test('007: the list of projects with its total and the department’s', () => {
    const { projectLists: [list] } = read('007-three-forms-one-sheet');
    expect(list?.lines.map(({ label }) => label.value)).toEqual(['教师专业发展培训', '校园安全设施改造', '家庭经济困难学生资助']);
    expect([list?.total?.label.value, list?.departmentTotal?.label.value]).toEqual(['合计', '部门决算：项目支出']);
  });

  test('008: staff, the announced rate, three notes, the approved targets', () => {
    const { forms: [form] } = read('008-department-composite-protected');
    expect(form?.figures.map(({ measure, value }) => [measure, value.toNumber()])).toEqual([['staffQuota', 86], ['staffActual', 83], ['averageExecutionRate', 0.956]]);
    expect(form?.approved).toHaveLength(10);
    expect(form?.scorecard?.notes).toHaveLength(3);
    expect(form?.basics.texts.map(({ label }) => label.value)).toEqual(['年度整体绩效目标', '完成情况', '未能完成原因']);
  });

  test('009: weights become 20 ＋ 20 points, last year’s hidden scores are only named', () => {
    const { forms: [form], hiddenSheets } = read('009-department-narrative-self-check');
    expect(form?.details.map(({ maxPoints }) => maxPoints?.fromWeight?.toNumber())).toEqual([0.1667, 0.1667, 0.1666, 0.2, 0.15, 0.15]);
    expect(form?.selfChecks).toHaveLength(21);
    expect(form?.figures.map(({ measure, value }) => [measure, value.toNumber()])).toEqual([['fixedAssetsTotal', 12683000], ['fixedAssetsInUse', 11807500]]);
    expect(hiddenSheets).toEqual(['上年得分']);
  });

  test('010: her own report is hers, the damaged memory is no hidden sheet of hers', () => {
    const { tables, hiddenSheets } = read('010-second-run');
    expect(tables.filter(({ kind }) => kind === 'oldReport').map(({ range }) => range.sheet)).toEqual(['自评报告']);
    expect(tables.some(({ range }) => range.sheet === '阅读量统计')).toBe(false);
    expect(hiddenSheets).toEqual([]);
  });
});
