// Whose form it is, of which kind and year, and what belongs to it.
import type { Form } from '../../../src/core/tables';
import { grid } from '../../support/grid';
import { formIn, recognize, recognizeWorkbook } from './support/recognize';
import { OWN_NAME_PREFIX } from '../../../src/core/workbook';
import { withOwnNames, workbookOf } from '../../support/grid';

const BLOCK = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 60 | |
  | 效益指标 | 社会效益 | 就业人数 | ≥30人 | 31人 | 40 | |
  | 总分 | < | < | < | < | 100 | |`.trim();
const DEPARTMENT = `
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
  | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 30 | |
  | ^ | ^ | 部门整体绩效目标效益指标完成情况 | 20 | |
  | 管理效率 | 绩效管理 | 绩效管理制度建设 | 50 | |
  | 合计 | < | < | 100 | |`.trim();
const department = (head = '| 部门整体支出绩效自评表（2024年度） |'): ReturnType<typeof grid> => grid(`${head}\n${DEPARTMENT}`, { name: '部门自评' });
const basicsOf = ({ basics }: Form): unknown => [basics.unit?.value, basics.fiscalYear?.value, basics.competentDepartment?.value, basics.project?.value, basics.implementingUnit?.value];

describe('the kind of form', () => {
  test.each([
    ['部门整体支出绩效自评表', 'overallDepartmental'], ['单位整体支出绩效自评评分表', 'overallDepartmental'],
    ['项目支出绩效自评表', 'project'], ['2024年专项资金绩效自评表', 'project'],
  ])('%s', (title, kind) => { expect(formIn(grid(`| ${title} |\n${BLOCK}`)).kind).toBe(kind); });
  test('without a title, by 履职效能', () => { expect(formIn(grid(DEPARTMENT)).kind).toBe('overallDepartmental'); });
  test('without a title, by a 项目名称 above', () => { expect(formIn(grid(`| 项目名称 | 甲项目 |\n${BLOCK}`)).kind).toBe('project'); });
});

describe('names and year', () => {
  test('labels with their values beside them', () => {
    expect(basicsOf(formIn(grid(`
      | 项目支出绩效自评表 | < | < | < |
      | （2024年度） | < | < | < |
      | 项目名称 | 甲项目 | < | < |
      | 主管部门 | 澄湖区教育局 | 实施单位 | 澄湖区教育装备站 |
      ${BLOCK}`)))).toEqual([undefined, 2024, '澄湖区教育局', '甲项目', '澄湖区教育装备站']);
  });
  test('label and value in one cell', () => {
    expect(basicsOf(formIn(grid(`| 部门整体支出绩效自评表 | | |\n| 填报单位：澄湖区水务局（公章） | | 2024年度 |\n${DEPARTMENT}`)))).toEqual(['澄湖区水务局', 2024, undefined, undefined, undefined]);
  });
  test('单位：万元 is no unit’s name', () => {
    expect(formIn(grid(`| 部门整体支出绩效自评表（2024年度） | |\n| 单位：万元 | |\n${DEPARTMENT}`)).basics.unit).toBeNull();
  });
  test('from 基本情况 on a sheet of its own, with her texts to the character', () => {
    const form = formIn(grid(`
      | 基本情况 | < |
      | 单位名称 | 澄湖区水务局 |
      | 年度 | 2024年度 |
      | 部门职能 | 一、防洪。  二、供水。 |`, { name: '基本情况' }), department('| 部门整体支出绩效自评表 |'));
    expect([form.basics.unit?.value, form.basics.fiscalYear?.value, form.basics.texts.map(({ text }) => text.value)]).toEqual(['澄湖区水务局', 2024, ['一、防洪。  二、供水。']]);
  });
  test('the year as a number beside its label', () => {
    expect(formIn(grid(`| 部门整体支出绩效自评表 | |\n| 年度 | 2024 |\n${DEPARTMENT}`)).basics.fiscalYear?.value).toBe(2024);
  });
  test('a day is not the year, and no year at all is asked for', () => {
    const { forms: [form], doubts } = recognize(grid(`| 项目支出绩效自评表 | |\n| 填报日期：2025年3月1日 | |\n${BLOCK}`));
    expect([form?.basics.fiscalYear?.value ?? null, doubts.map(({ kind }) => kind)]).toEqual([2025, ['yearMissing']]);
  });
});

describe('tables of other sheets', () => {
  const targets = (name = '目标', title = '部门整体绩效目标完成情况'): ReturnType<typeof grid> => grid(`
    | ${title} | < | < | < |
    | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 |
    | 产出指标 | 治理河流 | ≥18公里 | 18.6公里 | 30 |
    | 效益指标 | 保护人口 | ≥4万人 | 4.2万人 | 20 |`, { name });
  test('results, self-check, approved targets and budget of the department', () => {
    const form = formIn(department(), targets(),
      grid(`| 管理效率自查登记表 | < | < | < |\n| 二级指标 | 三级指标 | 自查情况 | 扣分 |\n| 绩效管理 | 绩效管理制度建设 | 符合 | |`, { name: '自查' }),
      grid(`| 绩效目标申报表（批复） | < | < |\n| 一级指标 | 三级指标 | 年度指标值 |\n| 产出指标 | 治理河流 | ≥20公里 |`, { name: '批复' }),
      grid('| 项目 | 全年预算数（万元） | 全年执行数 |\n| 合计 | 100 | 98 |', { name: '预算' }));
    expect([form.details.length, form.selfChecks.length, form.approved.length, form.budgets.length]).toEqual([2, 1, 1, 1]);
  });
  test('two tables with the same indicators are asked about, and neither is used', () => {
    const { forms: [form], doubts } = recognize(department(), targets('一'), targets('二'));
    expect(form?.details).toEqual([]);
    expect(doubts).toMatchObject([{ kind: 'twoTablesForOne', what: 'targets', candidates: [{ range: { sheet: '一' } }, { range: { sheet: '二' } }] }]);
  });
  test('the one she points to is used', () => {
    const workbook = workbookOf(department(), targets('一'), targets('二'));
    const { forms: [form], doubts } = recognizeWorkbook(workbook, { tables: [{ kind: 'targets', form: null, range: { sheet: '二', top: 2, left: 1, bottom: 4, right: 5 } }] });
    expect([form?.details.map(({ name }) => name.at.sheet), doubts]).toEqual([['二', '二'], []]);
  });
  test('产出 on one sheet and 效益 on another are parts of one table', () => {
    const { forms: [form], doubts } = recognize(department(),
      grid('| 产出指标完成情况 | < | < |\n| 一级指标 | 三级指标 | 目标值 | 完成值 |\n| 产出指标 | 甲 | 1个 | 1个 |', { name: '产出' }),
      grid('| 效益指标完成情况 | < | < |\n| 一级指标 | 三级指标 | 目标值 | 完成值 |\n| 效益指标 | 乙 | 1个 | 1个 |', { name: '效益' }));
    expect([form?.details.map(({ name }) => name.value), doubts]).toEqual([['甲', '乙'], []]);
  });
  test('with several projects, by the project’s name above the table', () => {
    const project = (name: string): ReturnType<typeof grid> => grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | ${name} |\n${BLOCK}`, { name: `${name}自评` });
    const results = (name: string, indicator: string): ReturnType<typeof grid> => grid(`| 绩效指标完成情况 | |\n| 项目名称 | ${name} |\n| 一级指标 | 三级指标 | 目标值 | 完成值 |\n| 产出指标 | ${indicator} | 1个 | 1个 |`, { name: `${name}结果` });
    const { forms } = recognize(project('甲'), project('乙'), results('乙', '乙指标'), results('甲', '甲指标'));
    expect(forms.map(({ basics, details }) => [basics.project?.value, details.map(({ name }) => name.value)])).toEqual([['甲', ['甲指标']], ['乙', ['乙指标']]]);
  });
  test('a department’s tables do not go to its projects', () => {
    const { forms } = recognize(department(), grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | 甲 |\n${BLOCK}`, { name: '甲' }), targets());
    expect(forms.map(({ kind, details }) => [kind, details.length])).toEqual([['overallDepartmental', 2], ['project', 0]]);
  });
  test('two departments: by the unit named above the table', () => {
    const of = (unit: string): ReturnType<typeof grid> => grid(`| 部门整体支出绩效自评表（2024年度） |\n| 单位名称：${unit} |\n${DEPARTMENT}`, { name: unit });
    const { forms } = recognize(of('水务局'), of('教育局'), grid(`| 预算执行情况 | < | < |\n| 单位名称：教育局 | < | < |\n| 项目 | 全年预算数（万元） | 执行数 |\n| 合计 | 100 | 98 |`, { name: '预算' }));
    expect(forms.map(({ basics, budgets }) => [basics.unit?.value, budgets.length])).toEqual([['水务局', 0], ['教育局', 1]]);
  });
  test('a blank form and her own table with the rows for it', () => {
    const form = formIn(grid(`
      | 项目支出绩效自评表（2024年度） | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | | | | | | |
      | 总分 | < | < | < | < | 100 | |`), targets('业务科', '绩效指标完成情况（业务科填报）'));
    expect([form.scorecard?.rows.length, form.scorecard?.templateRows.length, form.details.length]).toEqual([0, 1, 2]);
  });
});

describe('a workbook without a form', () => {
  const results = (project: string): ReturnType<typeof grid> => grid(`| 项目绩效指标完成情况（2024年度） | |\n| 项目名称 | ${project} |\n| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 |\n| 产出指标 | ${project}一 | 1 | 1 | 100 |`, { name: project });
  test('its table of results alone is a form without a block to fill', () => {
    const form = formIn(results('甲'));
    expect([form.kind, form.scorecard, form.basics.project?.value, form.details.map(({ maxPoints }) => maxPoints?.value.toNumber())]).toEqual(['project', null, '甲', [100]]);
  });
  test('results of two projects are two forms', () => {
    expect(recognize(results('甲'), results('乙')).forms.map(({ basics, details }) => [basics.project?.value, details.map(({ name }) => name.value)])).toEqual([['甲', ['甲一']], ['乙', ['乙一']]]);
  });
  test('a budget alone is no form', () => {
    const { forms, doubts } = recognize(grid('| 项目 | 全年预算数（万元） | 执行数 |\n| 合计 | 10 | 9 |'));
    expect([forms, doubts.map(({ kind }) => kind)]).toEqual([[], ['noTable']]);
  });
});

test('a number beside 项目支出 is no text about projects', () => {
  expect(formIn(department(), grid('| 基本支出 | 60 |\n| 项目支出 | 40 |', { name: '其他' })).basics.texts).toEqual([]);
});

describe('sheets that are not read', () => {
  const lastYear = { name: '去年', visibility: 'hidden' as const };
  test('hidden and very hidden sheets are only named', () => {
    const { forms, hiddenSheets } = recognize(department(), grid(BLOCK, lastYear), grid(BLOCK, { name: '更早', visibility: 'veryHidden' }));
    expect([forms.length, hiddenSheets]).toEqual([1, ['去年', '更早']]);
  });
  test('a sheet called 上年得分 is last year’s, visible or not', () => {
    expect(recognize(department(), grid(`| 上年得分 |\n${DEPARTMENT}`, { name: '上年得分' })).forms).toHaveLength(1);
  });
  test('a 监控表 is no form', () => {
    expect(recognize(department(), grid(`| 绩效运行监控表 |\n${BLOCK}`, { name: '监控' })).forms).toHaveLength(1);
  });
  test('her report is hers', () => {
    const report = grid('| 绩效自评报告 |\n| 一、基本情况 |\n| 本单位主要负责水资源管理和防汛抗旱工作，全年工作完成情况良好，社会反映较好，群众满意度较高。 |', { name: '自评报告' });
    expect(recognize(department(), report).tables.map(({ kind, range }) => [kind, range.sheet])).toEqual([['oldReport', '自评报告'], ['selfEvaluationForm', '部门自评']]);
  });
});

test('a form with everything on one sheet: basics, texts, money, indicators', () => {
  const form = formIn(grid(`
    | 部门整体支出绩效自评表 | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < |
    | 单位基本情况 | 单位名称 | 澄湖区水务局 | 主管部门 | 澄湖区水务局 | < |
    | ^ | 编制人数 | 86 | 在职人数 | 83 | < |
    | 年度整体⏎绩效目标 | 治理中小河流18公里以上。 | < | < | < | < |
    | 完成情况 | 治理中小河流18.6公里。 | < | < | < | < |
    | 部门整体⏎支出规模⏎（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
    | ^ | 一般公共预算 | 2860 | 2980 | 2901.35 | |
    | ^ | 合计 | 2860 | 2980 | 2901.35 | |
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出 | 治理长度 | ≥18公里 | 18.6公里 | 100 | |
    | 合计 | < | < | < | 100 | |
    | 注：90分（含）以上为优。 | < | < | < | < | < |`));
  expect([form.kind, form.basics.unit?.value, form.basics.texts.length, form.figures.length, form.funds, form.budgets[0]?.lines.length, form.scorecard?.rows.length, form.scorecard?.notes.length])
    .toEqual(['overallDepartmental', '澄湖区水务局', 2, 2, null, 2, 1, 1]);
});

test('two forms for one unit, project and year are asked about', () => {
  const { forms, doubts } = recognize(grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | 甲 |\n${BLOCK}`, { name: '一' }), grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | 甲 |\n${BLOCK}`, { name: '二' }));
  expect(forms.map(({ id }) => id)).toEqual(['project//甲/2024', 'project//甲/2024#2']);
  expect(doubts).toMatchObject([{ kind: 'sameForm', ranges: [{ sheet: '一' }, { sheet: '二' }] }]);
});

test('the same form on a renamed sheet, further down, has the same id and keys', () => {
  const idOf = (form: Form): unknown => [form.id, form.scorecard?.rows.map(({ key }) => key)];
  expect(idOf(formIn(grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | 甲 |\n${BLOCK}`, { name: '别名', at: 'D9' })))).toEqual(idOf(formIn(grid(`| 项目支出绩效自评表（2024年度） | |\n| 项目名称 | 甲 |\n${BLOCK}`))));
});

test('a scorecard of ours is the form it was made for: the same id before and after', () => {
  const sheets = [grid(`
    | 项目名称 | 示例项目 |
    | 主管部门 | 示例区文旅局 |
    | 年度 | 2024 |`, { name: '基本情况' }), grid(`
    | 绩效指标完成情况表（2024年度） | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 100 |`, { name: '绩效目标' })];
  const made = grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥1 | 1 | 100 | 100 |`, { name: '绩效自评表' });
  const before = recognize(...sheets).forms.map(({ id }) => id);
  const after = recognizeWorkbook(withOwnNames(workbookOf(...sheets, made), [
    { name: `${OWN_NAME_PREFIX}scorecard1`, target: { sheet: '绩效自评表', top: 1, left: 1, bottom: 1, right: 1 } }])).forms.map(({ id }) => id);
  expect([before, after]).toEqual([['project/示例区文旅局/示例项目/2024'], before]);
});
