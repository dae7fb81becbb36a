// A scorecard sheet of our own where the workbook has no form but 分值; and empty forms of a rule set.
import { layoutBlankForm } from '../../../src/core/scorecard';
import { readMemory } from '../../../src/core/memory';
import { sheetNamed, type WorkbookSnapshot } from '../../../src/core/workbook';
import { fullRuleSets } from '../../../src/rulesets/fullRuleSets';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';
import { planFirst, run, score, withCell } from '../../support/scored';

const tables = (points: readonly [string, string, string] = ['40', '40', '20']): WorkbookSnapshot => workbookOf(grid(`
  | 绿道养护项目绩效目标完成情况 | < | < | < | < | < | < |
  | 实施单位：示例区园林所 | | | | | | 2024年度 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 未完成原因 |
  | 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | ${points[0]} | |
  | 效益指标 | 社会效益指标 | 投诉办结率 | 100% | 98% | ${points[1]} | |
  | 满意度指标 | 服务对象满意度 | 市民满意度 | ≥90% | 92% | ${points[2]} | |`, { name: '指标表' }));

const lines = (workbook: WorkbookSnapshot, name = '绩效自评表'): readonly string[] => {
  const sheet = sheetNamed(workbook, name);
  return sheet?.values.map((row) => (row ?? []).map((value) => (value === null ? '' : typeof value === 'object' ? value.error : String(value))).join('|').replace(/\|+$/, '')) ?? [];
};
const rowOf = (workbook: WorkbookSnapshot, name: string): string => lines(workbook).find((line) => line.includes(name)) ?? '';

test('it is made at the end, marked as no official form and by a hidden name, with scores and total', () => {
  const { after } = run(tables());
  expect(after.sheets.map(({ name }) => name).slice(0, 2)).toEqual(['指标表', '绩效自评表']);
  expect(after.ownNames).toContainEqual(expect.objectContaining({ name: 'jixiao_scorecard' }));
  expect(lines(after)).toContain('参考样式，非财政部门下发；请以财政部门下发的表为准。');
  expect(rowOf(after, '投诉办结率')).toBe('效益指标|社会效益指标|投诉办结率|100%|98%|40|39.2|98÷100＝98.00%；×40＝39.20；扣0.8分');
  expect(rowOf(after, '总分')).toBe('总分|||||100|99.2');
});

test('a second run changes nothing, and a changed figure only what depends on it', () => {
  const { after } = run(tables());
  expect(run(after).edits).toEqual([]);
  const changed = run(withCell(after, '指标表', { row: 5, column: 5 }, '99%'));
  expect(rowOf(changed.after, '投诉办结率')).toBe('效益指标|社会效益指标|投诉办结率|100%|99%|40|39.6|99÷100＝99.00%；×40＝39.60；扣0.4分');
  expect(rowOf(changed.after, '养护绿道里程')).toBe(rowOf(after, '养护绿道里程'));
});

test('a reason she wrote there stays, and a score she typed there is asked about', () => {
  const { after } = run(tables());
  const row = lines(after).findIndex((line) => line.includes('投诉办结率')) + 1;
  const typed = withCell(withCell(after, '绩效自评表', { row, column: 7 }, 35), '绩效自评表', { row, column: 8 }, '两件跨年办理');
  const plan = planFirst(score(typed));
  expect(plan.questions).toMatchObject([{ about: { kind: 'overwrite', theirs: '35', ours: '39.2' } }]);
  const { after: again } = run(typed);
  expect(rowOf(again, '投诉办结率')).toContain('|35|两件跨年办理');
});

test('a sheet of hers with that name is hers: ours takes the next free name', () => {
  const hers = tables();
  const { after } = run({ ...hers, sheets: [...hers.sheets, grid('| 我的备忘 |', { name: '绩效自评表' })] });
  expect(after.sheets.map(({ name }) => name)).toContain('绩效自评表2');
  expect(lines(after)).toEqual(['我的备忘']);
});

test('without any 分值 none is made', () => {
  const { after } = run(tables(['', '', '']));
  expect(after.sheets.map(({ name }) => name)).not.toContain('绩效自评表');
});

test('where sheets can be neither added nor removed, it is said', () => {
  const plan = planFirst(score({ ...tables(), structureProtected: true }));
  expect(plan.edits).toEqual([]);
  expect(plan.unfilled).toMatchObject([{ why: 'structureProtected' }]);
});

test('the memory knows the scores of our own sheet', () => {
  const memory = readMemory(run(tables()).after);
  expect(memory.kind === 'kept' && Object.keys(memory.content.written).some((key) => key.includes('投诉办结率'))).toBe(true);
});

test.each(fullRuleSets().all.map((ruleSet) => [ruleSet.id, ruleSet] as const))('the empty form of %s is marked, and holds its indicators, points and total', (_, ruleSet) => {
  const layout = layoutBlankForm(ruleSet);
  const made = applyEdits(workbookOf(), [{ kind: 'createSheet', layout }]);
  const all = lines(made, layout.name).join('\n');
  expect(all).toContain('参考样式，非财政部门下发');
  for (const { name } of ruleSet.indicators) expect(all).toContain(name);
  expect(all).toContain(ruleSet.form === 'project' ? '总分' : '合计');
});
