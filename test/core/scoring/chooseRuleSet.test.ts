// Which rule set a form follows, why, and when it is asked.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import { chooseRuleSet, DEFAULT_CHOICES, type Choices } from '../../../src/core/scoring';
import { recognizeTables } from '../../../src/core/tables';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { loadRulebook } from '../../../src/rulesets/rulebook';
import { grid, workbookOf } from '../../support/grid';
import { projectForm } from './sheets';

const rulebook = loadRulebook();

function chosen(sheet: SheetSnapshot, choices: Partial<Choices> = {}): ReturnType<typeof chooseRuleSet> {
  const [form] = recognizeTables(workbookOf(sheet), rulebook.vocabulary, ALL_EXTRAS).forms;
  if (!form) throw new Error('no form');
  return chooseRuleSet(form, rulebook, { ...DEFAULT_CHOICES, ...choices });
}

const project = projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 50 | | |
  | 效益指标 | 社会效益指标 | 乙 | ≥90% | 95% | 30 | | |
  | 满意度指标 | 服务对象满意度指标 | 丙 | ≥90% | 95% | 10 | | |`);

const guangzhou = (unit: string, year: string): SheetSnapshot => grid(`
  | 部门整体支出绩效自评表${year === '' ? '' : `（${year}年度）`} | < | < | < | < |
  | 单位名称：${unit} | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
  | 履职效能（50分） | 整体效能 | 部门整体绩效目标产出指标完成情况 | 20 | |
  | 履职效能（50分） | 整体效能 | 部门整体绩效目标效益指标完成情况 | 20 | |
  | 履职效能（50分） | 整体效能 | 部门预算资金支出率 | 10 | |
  | 管理效率（50分） | 信息公开 | 预决算公开合规性 | 50 | |`);

test('a project form of no known place follows the national rules', () => {
  expect(chosen(project).choice).toMatchObject({ ruleSet: { id: 'national/project/2020' }, certain: true });
});

test('the place in the unit\'s name speaks for its rules, with the reasons in words', () => {
  const { choice, question } = chosen(guangzhou('广州市海珠区某局', '2024'));
  expect(choice?.ruleSet.id).toBe('guangzhou/overallDepartmental/2024');
  expect(choice?.reasons.join('；')).toContain('表上有“广州市”');
  expect(question).toBeNull();
});

test('a district with rules of its own comes before its city', () => {
  const { choice } = chosen(guangzhou('广州市花都区某局', '2024'));
  expect(choice).toMatchObject({ ruleSet: { id: 'huadu/overallDepartmental/2024' }, runnerUp: { id: 'guangzhou/overallDepartmental/2024' } });
});

test('the year decides between two years of one notice', () => {
  expect(chosen(guangzhou('广州市海珠区某局', '2023')).choice?.ruleSet.id).toBe('guangzhou/overallDepartmental/2023');
});

test('without a year the two are not told apart, and she is asked', () => {
  const { choice, question } = chosen(guangzhou('广州市海珠区某局', ''));
  expect(choice?.certain).toBe(false);
  expect(question).toMatchObject({ about: { kind: 'ruleSet' }, blocks: false });
  const answered = chosen(guangzhou('广州市海珠区某局', ''), { answers: { [question?.id ?? '']: 'guangzhou/overallDepartmental/2023' } });
  expect(answered).toMatchObject({ choice: { ruleSet: { id: 'guangzhou/overallDepartmental/2023' } }, question: null });
});

test('rules chosen by a person are taken as they are', () => {
  expect(chosen(project, { ruleSet: 'hubei/project/2020' }).choice).toMatchObject({ ruleSet: { id: 'hubei/project/2020' }, reasons: ['由人选定'] });
});

test('a department of no known place with indicators of its own has none', () => {
  expect(chosen(grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
    | 综合 | 其他 | 自定指标一 | 60 | |
    | 综合 | 其他 | 自定指标二 | 40 | |`)).choice).toBeNull();
});

const department = (unit: string, rows: string): SheetSnapshot => grid(`
  | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < |
  | 单位名称：${unit} | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
${rows}`);

test('a departmental form after the common one follows the common rules, whatever its own split of the points', () => {
  expect(chosen(department('澄湖区某局', `
  | 预算执行 | 预算执行率 | 部门预算资金支出率 | 100% | | 10 | |
  | 产出指标 | 数量指标 | 甲 | ≥10个 | 10个 | 45 | |
  | 效益指标 | 社会效益指标 | 乙 | ≥90% | 95% | 35 | |
  | 满意度指标 | 满意度 | 丙 | ≥90% | 95% | 10 | |`)).choice?.ruleSet.id).toBe('national/overallDepartmental/2020');
});

test('points that contradict a place outweigh it, and both are told', () => {
  const { choice } = chosen(grid(`
    | 湖北省项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 项目名称 | 某项目 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥10个 | 10个 | 50 | |
    | 效益指标 | 社会效益指标 | 乙 | ≥90% | 95% | 30 | |
    | 满意度指标 | 满意度指标 | 丙 | ≥90% | 95% | 10 | |`));
  expect(choice).toMatchObject({ ruleSet: { id: 'national/project/2020' }, runnerUp: { id: 'hubei/project/2020' } });
  expect(choice?.reasons.join('；')).toContain('表上有“湖北省”，但印的分值与');
});

test('ninety points of indicators in one level name no province', () => {
  expect(chosen(grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 项目名称 | 某项目 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥10个 | 10个 | 90 | |`)).choice?.ruleSet.id).toBe('national/project/2020');
});
