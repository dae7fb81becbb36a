// What is handed in only where a workbook calls for it: a plain click needs none of it, and each is asked for by its name.
import { ALL_EXTRAS } from '../../src/core/allExtras';
import { assess } from '../../src/core/assess';
import { ExtraNeeded, type Extras } from '../../src/core/extras';
import { planRuleSheet } from '../../src/core/rules';
import { DEFAULT_CHOICES, equalSplitId, switchId, type Choices } from '../../src/core/scoring';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';
import { openXlsx } from '../../src/hosts/xlsx';
import { applyEdits } from '../support/applyEdits';
import { goldenCase, goldenCases } from '../support/golden';
import { grid, workbookOf } from '../support/grid';
import { rulebook, scoreBytes, withCells } from '../support/pipeline';
import { projectForm } from './scoring/sheets';

/** The extras a run calls for, in the order in which it does. */
function calledFor(workbook: WorkbookSnapshot, choices: Choices = DEFAULT_CHOICES, extras: Partial<Extras> = {}): readonly string[] {
  try {
    expect(assess(workbook, { ...rulebook, extras }, choices)).toEqual(assess(workbook, rulebook, choices));
    return [];
  } catch (error) {
    if (!(error instanceof ExtraNeeded)) throw error;
    return [error.extra, ...calledFor(workbook, choices, { ...extras, [error.extra]: ALL_EXTRAS[error.extra] })];
  }
}

const plain = goldenCases().filter(({ name }) => /^00[0-5]/.test(name));

test.each(plain)('$name: neither a first nor a second click calls for any', ({ bytes }) => {
  expect(calledFor(openXlsx(bytes).readSnapshot())).toEqual([]);
  expect(calledFor(scoreBytes(bytes).snapshot)).toEqual([]);
});

const { snapshot } = scoreBytes(goldenCase('000').bytes);

test('rules that stand in the workbook', () => {
  const [rules] = fullRuleSets().all;
  const plan = rules && planRuleSheet(rules, snapshot);
  expect(plan && plan.kind === 'planned' && calledFor(applyEdits(snapshot, plan.edits))).toEqual(['readRuleSheet']);
});

test('核对结果, where it is wanted', () => {
  expect(calledFor(snapshot, { ...DEFAULT_CHOICES, findingsSheet: true })).toEqual(['layoutFindings']);
});

test('a paragraph that both sides changed', () => {
  const { bytes, assessment: written } = scoreBytes(goldenCase('001').bytes);
  const report = written.edits.flatMap((edit) => (edit.kind === 'createSheet' && edit.layout.name === '自评报告（草稿）' ? [edit.layout] : []))[0];
  const row = (report?.rows ?? []).findIndex(({ cells }) => cells[0]?.content.kind === 'text' && cells[0].content.text.includes('682.37万元')) + 1;
  const hers = { [`自评报告（草稿）!A${String(row)}`]: '全年执行数682.37万元，执行较好。' };
  const moved = { '收支及指标!C4': 685.11, '收支及指标!C7': 685.11 };
  const after = (cells: Readonly<Record<string, number | string>>): WorkbookSnapshot => openXlsx(withCells(bytes, cells)).readSnapshot();
  expect([calledFor(after(hers)), calledFor(after(moved)), calledFor(after({ ...hers, ...moved }))]).toEqual([[], [], ['mergeWords']]);
});

test('a form of our own, where the workbook has 分值 but no form', () => {
  const book = workbookOf(grid(`
    | 绿道养护项目绩效目标完成情况 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 60 |
    | 效益指标 | 社会效益指标 | 投诉办结率 | 100% | 98% | 40 |`, { name: '指标表' }));
  expect(calledFor(book)).toEqual(['planOwnScorecard']);
});

test('blank rows of a form that wait for indicators of another table', () => {
  const form = grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 绿道养护 | | | 实施单位 | 示例区园林所 | | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    | 产出指标 | | | | | | | |
    | 效益指标 | | | | | | | |
    | 总分 | | | | | 100 | | |`);
  const indicators = grid(`
    | 绩效目标完成情况 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 60 |
    | 效益指标 | 社会效益指标 | 投诉办结率 | 100% | 98% | 40 |`, { name: '指标表' });
  expect(calledFor(workbookOf(form, indicators))).toEqual(['planTemplate']);
});

const form = (name: string, score = ''): SheetSnapshot => ({ ...projectForm(`| 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | ${score} | |`, '100 | 100 | 90'), name });

test('two forms of one project and year', () => {
  expect(calledFor(workbookOf(form('甲'), form('乙')))).toEqual(['settleForms']);
});

test('more forms than go without 汇总', () => {
  const projects = ['一', '二', '三', '四', '五', '六'].map((name) => {
    const sheet = form(name);
    return { ...sheet, values: sheet.values.map((row) => row?.map((value) => (value === '示例项目' ? `项目${name}` : value))) };
  });
  expect(calledFor(workbookOf(...projects))).toEqual(['layoutSummary']);
});

test('a finding that an edit can put right', () => {
  expect(calledFor(workbookOf(form('甲', '\'90')))).toEqual(['fixesOf']);
});

test('what was said in the pane', () => {
  const book = workbookOf(form('甲'));
  const [given] = assess(book, rulebook, DEFAULT_CHOICES).forms.flatMap(({ form: { id }, evaluation }) => evaluation.indicators.map((indicator) => ({ form: id, indicator: indicator.id, evidence: '签到表' })));
  expect(calledFor(book, { ...DEFAULT_CHOICES, entries: given ? [given] : [] })).toEqual(['withGiven']);
});

test('a range pointed to that holds no known table', () => {
  const loose = grid(`
    | 甲乙丙 | 丁戊己 | 庚辛壬 |
    | 设备购置 | 100 | 90 |
    | 人员培训 | 50 | 50 |`, { name: '附' });
  const table = { kind: 'budget', form: null, range: { sheet: '附', top: 1, left: 1, bottom: 3, right: 3 } };
  expect(calledFor(workbookOf(form('甲'), loose), { ...DEFAULT_CHOICES, tables: [table] })).toEqual(['readPointed']);
});

test('a budget behind labels of its own; levels in rows of their own', () => {
  const labelled = grid(`
    | 预算执行情况（万元） | 调整预算 | 120 | 决算 | 114 |`, { name: '附' });
  expect(calledFor(workbookOf(form('甲'), labelled))).toEqual(['lyingBudgets']);
  const headed = grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < |
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 一、产出指标 | | | 60 | |
    | 培训场次 | ≥10场 | 10场 | 60 | |
    | 二、效益指标 | | | 40 | |
    | 投诉办结率 | ≥90% | 98% | 40 | |
    | 总分 | | | 100 | |`);
  expect(calledFor(workbookOf(headed))).toEqual(['withHeadingRows']);
});

test('an approved 申报表 beside the form; a list of projects', () => {
  const approved = grid(`
    | 项目支出绩效目标申报表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训场次 | ≥12场 |`, { name: '申报' });
  expect(calledFor(workbookOf(form('甲'), approved))).toEqual(['checkApproved']);
  const list = grid(`
    | 项目清单（万元） | < | < | < |
    | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
    | 示例项目 | 100 | 100 | 90 |
    | 另一项目 | 50 | 50 | 50 |
    | 合计 | 150 | 150 | 140 |`, { name: '清单' });
  expect(calledFor(workbookOf(form('甲'), list))).toEqual(['checkProjects']);
});

test('a scale that forms seldom print', () => {
  expect(calledFor(workbookOf(grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
    | 产出 | 质量 | 服务质量 | 好 | 较好 | 10 | 好10分，较好8分，一般5分，差0分 | |
    | 产出 | 数量 | 培训期数 | ≥10期 | 10期 | 90 | 完成年度指标值的得满分；未完成的按完成比例得分。 | |
    | 合计 | < | < | < | < | 100 | | |`)))).toEqual(['applyPrintedScale']);
});

/** With what she answered to a question of the one form. */
function answered(book: WorkbookSnapshot, idOf: (form: string) => string, answer: string): ReturnType<typeof calledFor> {
  const ids = assess(book, rulebook, DEFAULT_CHOICES).forms.map(({ form: { id } }) => idOf(id));
  return calledFor(book, { ...DEFAULT_CHOICES, answers: Object.fromEntries(ids.map((id) => [id, answer])) });
}

test('a switch that she sets; what does not apply, where its points go to the neighbors', () => {
  const toNeighbors = (form: string): string => switchId(form, 'notApplicable');
  expect(answered(workbookOf(form('甲')), toNeighbors, 'redistributeWithinLevel')).toEqual(['switchOfCell']);
  const without = projectForm(`
    | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 60 | | |
    | 产出指标 | 数量指标 | 印发手册 | ≥10册 | 不适用 | 30 | | |`, '100 | 100 | 90');
  expect(answered(workbookOf(without), toNeighbors, 'redistributeWithinLevel')).toEqual(['switchOfCell', 'redistribute']);
});

test('grades that a form prints', () => {
  const { values, ...sheet } = form('甲');
  const noted = (note: string): WorkbookSnapshot => workbookOf({ ...sheet, used: sheet.used && { ...sheet.used, bottom: values.length + 1 }, values: [...values, [note]] });
  expect(calledFor(noted('注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。'))).toEqual(['parseGradeNote']);
  expect(calledFor(noted('注：分值合计为100分，得分最低为0分。'))).toEqual([]);
});

test('equal points, where the form prints none and she agreed to them', () => {
  const unweighted = projectForm(`
    | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | | | |
    | 产出指标 | 数量指标 | 印发手册 | ≥10册 | 10册 | | | |`, '100 | 100 | 90');
  expect(answered(workbookOf(unweighted), equalSplitId, '是')).toEqual(['equalPoints']);
});
