// Which form is to be filled: asked where two claim the same place or hers cannot be read; until then nothing is written.
import { assess } from '../../src/core/assess';
import type { Assessment } from '../../src/core/assessment';
import { DEFAULT_CHOICES, type Answers } from '../../src/core/scoring';
import type { SheetSnapshot } from '../../src/core/workbook';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { grid, workbookOf } from '../support/grid';
import { projectForm } from './scoring/sheets';

const rulebook = loadRulebook();
const assessed = (sheets: readonly SheetSnapshot[], answers: Answers = {}): Assessment => assess(workbookOf(...sheets), rulebook, { ...DEFAULT_CHOICES, answers });

/** Sheets of hers that would be written to, and scorecards of ours that would be made. */
const written = ({ edits }: Assessment): readonly string[] => [...new Set(edits.flatMap((edit) =>
  (edit.kind === 'setCell' ? [edit.at.sheet] : edit.kind === 'createSheet' && edit.layout.name.startsWith('绩效自评表') ? [`新建${edit.layout.name}`] : [])))];
const questionIds = ({ forms }: Assessment): readonly string[] => forms.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => /^(?:同一张表|自评表)\//.test(id));

const form = (name: string): SheetSnapshot => ({
  ...projectForm('| 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 | | |', '100 | 100 | 90'), name,
});

describe('two forms of one project and year', () => {
  const both = [form('甲'), form('乙')];
  const [id = ''] = questionIds(assessed(both));

  test('are asked about once, and neither is filled', () => {
    const result = assessed(both);
    expect(questionIds(result)).toHaveLength(1);
    expect(written(result)).toEqual([]);
    expect(result.unfilled.map(({ at, why }) => [at.sheet, why])).toEqual([['甲', 'sameForm'], ['乙', 'sameForm']]);
  });
  test('the chosen one is filled, the other is no form any more', () => {
    const result = assessed(both, { [id]: '乙' });
    expect([written(result), result.forms.length, result.unfilled]).toEqual([['乙'], 1, []]);
    expect(result.findings.filter(({ kind }) => kind === 'sameForm')).toEqual([]);
    expect(result.forms[0]?.questions.find((question) => question.id === id)?.given).toBe('乙');
  });
  test('both are filled where she says so', () => { expect(written(assessed(both, { [id]: '都填' }))).toEqual(['甲', '乙']); });
  test('an answer that is no choice is none', () => { expect(written(assessed(both, { [id]: '丙' }))).toEqual([]); });
  test('two projects are two forms', () => {
    const other = grid(`
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 另一项目 | < | < | 年度 | 2024 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 100 | | |`, { name: '乙' });
    expect(assessed([form('甲'), other]).unfilled).toEqual([]);
  });
});

describe('a form that cannot be read', () => {
  const details = grid(`
    | 绩效指标完成情况表（2024年度） | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 90 |`, { name: '绩效目标' });
  const withScore = (header: string, title = '项目支出绩效自评表（2024年度）'): SheetSnapshot => grid(`
    | ${title} | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | ${header} | 偏差原因 |
    | 产出指标 | 数量指标 | 培训场次 | ≥10场 | 10场 | 100 | | |`);
  const blank = grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | | | | | | | |
    | | | | | | | |
    | 总分 | | | | | 100 | |`);
  const lacks = (result: Assessment): readonly string[] => result.tables.doubts.flatMap((doubt) => (doubt.kind === 'formUnread' ? [doubt.lacks] : []));

  test.each([
    ['titled, under a header nobody knows', [withScore('自我测算')], ['scoreColumn']],
    ['untitled, with an empty column that speaks of points', [withScore('测算分', '2024年度')], ['scoreColumn']],
    ['without rows, beside the table of targets', [blank, details], ['rows']],
  ] as const)('%s is asked about, and none of ours is made', (_name, sheets, why) => {
    const result = assessed(sheets);
    expect(lacks(result)).toEqual(why);
    expect([questionIds(result).length, written(result), result.unfilled.map((one) => one.why)]).toEqual([1, [], ['formUnread']]);
  });

  test('one of ours is made where she asks for it', () => {
    const [id = ''] = questionIds(assessed([blank, details]));
    expect(written(assessed([blank, details], { [id]: '另建' }))).toEqual(['新建绩效自评表']);
  });
  test('a blank form alone is not “no table”', () => { expect(assessed([blank]).findings.map(({ kind }) => kind)).toEqual(['formUnread']); });
  test('a table of targets alone is none', () => {
    const result = assessed([details]);
    expect([lacks(result), result.unfilled]).toEqual([[], []]);
  });
});
