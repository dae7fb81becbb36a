// 评分底稿: one row an indicator; what she writes there is kept wherever its indicator goes, and counts in the next run.
import { cellAt, contentOf, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook';
import { WORKING_PAPER_COLUMNS, type WorkingPaperColumn } from '../../../src/core/tables';
import { layoutWorkingPaper, planWorkingPaper } from '../../../src/core/workingPaper';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';
import { choose, paperInput, run, said, score, valueIn, withCell } from '../../support/scored';

const LINES = {
  road: '| 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 40 | | |',
  cases: '| 效益指标 | 社会效益指标 | 投诉办结率 | 100% | 98% | 40 | | |',
  team: '| 满意度指标 | 服务对象满意度 | 志愿者队伍 | 持续壮大 | 部分达成 | 20 | | |',
};

const form = (...lines: readonly string[]): WorkbookSnapshot => workbookOf(grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | =1+1 -> 2 | | | 实施单位 | 示例区园林所 | | |
  | 项目名称 | 绿道养护 | | | 实施单位 | 示例区园林所 | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  ${lines.join('\n  ')}
  | 总分 | | | | | 100 | | |`));

const all = form(LINES.road, LINES.cases, LINES.team);
const columnOf = (column: WorkingPaperColumn): number => WORKING_PAPER_COLUMNS.findIndex((shape) => shape.column === column) + 1;

const paper = (workbook: WorkbookSnapshot): SheetSnapshot => {
  const sheet = sheetNamed(workbook, '评分底稿');
  if (!sheet) throw new Error('no paper');
  return sheet;
};
const rowOf = (workbook: WorkbookSnapshot, text: string, column = 3): number => {
  const sheet = paper(workbook);
  const found = Array.from({ length: sheet.used?.bottom ?? 0 }, (_, i) => i + 1).find((row) => cellAt(sheet, row, column).value === text);
  if (found === undefined) throw new Error(`no row ${text}`);
  return found;
};
const inPaper = (workbook: WorkbookSnapshot, row: number, column: WorkingPaperColumn): string | number | null => said(contentOf(cellAt(paper(workbook), row, columnOf(column))));
const shownIn = (workbook: WorkbookSnapshot, row: number, column: WorkingPaperColumn): unknown => cellAt(paper(workbook), row, columnOf(column)).value;
/** What a formula of the paper comes to: the small host of these tests computes none. */
function resultIn(workbook: WorkbookSnapshot, row: number, column: WorkingPaperColumn): unknown {
  const content = layoutWorkingPaper(paperInput(score(workbook)), '评分底稿', null).layout.rows[row - 1]?.cells[columnOf(column) - 1]?.content;
  return content?.kind === 'formula' ? content.result : content;
}
const write = (workbook: WorkbookSnapshot, name: string, column: WorkingPaperColumn, value: string | number): WorkbookSnapshot =>
  withCell(workbook, '评分底稿', { row: rowOf(workbook, name), column: columnOf(column) }, value);

test('a row says points, standard, working, score and what was lost', () => {
  const { after } = run(all);
  const row = rowOf(after, '投诉办结率');
  expect(shownIn(after, row, 'maxPoints')).toBe(40);
  expect(inPaper(after, row, 'working')).toBe('98÷100＝98.00%；×40＝39.20');
  expect(inPaper(after, row, 'systemScore')).toBe(39.2);
  expect(shownIn(after, row, 'finalScore')).toBe(39.2);
  expect(shownIn(after, row, 'deduction')).toBe(0.8);
  expect(inPaper(after, row, 'basis')).toContain('扣0.8分');
  expect(shownIn(after, row, 'inputs')).toContain('自评表!E7');
});

test('an open indicator has no score, says what to do, and leaves the total blank', () => {
  const { after } = run(all);
  const row = rowOf(after, '志愿者队伍');
  expect(shownIn(after, row, 'systemScore')).toBeNull();
  expect(shownIn(after, row, 'finalScore')).toBe('');
  expect(inPaper(after, row, 'working')).toContain('【待定】');
  expect(shownIn(after, rowOf(after, '合计', 1), 'finalScore')).toBe('');
  expect(cellAt(paper(after), 4, 1).value).toContain('暂计79.2分');
});

test('her 人工得分 counts in the next run, and stays where she wrote it', () => {
  const scored = run(write(write(run(all).after, '志愿者队伍', 'points', 14), '志愿者队伍', 'pointsReason', '新增两支队伍'));
  expect(scored.book.forms[0]?.evaluation.total).toMatchObject({ kind: 'final' });
  const row = rowOf(scored.after, '志愿者队伍');
  expect(inPaper(scored.after, row, 'points')).toBe(14);
  expect(inPaper(scored.after, row, 'pointsReason')).toBe('新增两支队伍');
  expect(valueIn(scored.after, '自评表', 8, 7)).toBe(14);
  expect(resultIn(scored.after, row, 'finalScore')).toBe(14);
  expect(resultIn(scored.after, rowOf(scored.after, '合计', 1), 'finalScore')).toBe(93.2);
  expect(run(scored.after).edits).toEqual([]);
});

test('a 人工得分 outside 0 to 分值 is never the final score', () => {
  const { after } = run(write(run(all).after, '志愿者队伍', 'points', 25));
  expect(resultIn(after, rowOf(after, '志愿者队伍'), 'finalScore')).toBe('请核对');
  expect(valueIn(after, '自评表', 8, 7)).toBeNull();
});

test('her entries follow their indicator to its new row', () => {
  const written = write(write(run(all).after, '投诉办结率', 'evidence', '台账'), '志愿者队伍', 'reason', '报名不足');
  const reordered = form(LINES.team, LINES.cases, LINES.road);
  const moved: WorkbookSnapshot = { ...written, sheets: written.sheets.map((sheet) => (sheet.name === '自评表' ? reordered.sheets[0] ?? sheet : sheet)) };
  const { after } = run(moved);
  expect(inPaper(after, rowOf(after, '投诉办结率'), 'evidence')).toBe('台账');
  expect(inPaper(after, rowOf(after, '志愿者队伍'), 'reason')).toBe('报名不足');
  expect(inPaper(after, rowOf(after, '养护绿道里程'), 'reason')).toBeNull();
});

test('what she wrote for an indicator that is gone is kept below, and comes back with it', () => {
  const written = write(run(all).after, '投诉办结率', 'evidence', '台账');
  const less = form(LINES.road, LINES.team).sheets[0];
  const without: WorkbookSnapshot = { ...written, sheets: written.sheets.map((sheet) => (sheet.name === '自评表' ? less ?? sheet : sheet)) };
  const kept = run(without).after;
  expect(JSON.stringify(paper(kept).values)).toContain('已不在表中的填写');
  expect(JSON.stringify(paper(kept).values)).toContain('台账');
  expect(run(kept).edits).toEqual([]);
  const whole = all.sheets[0];
  const again = run({ ...kept, sheets: kept.sheets.map((sheet) => (sheet.name === '自评表' ? whole ?? sheet : sheet)) }).after;
  expect(inPaper(again, rowOf(again, '投诉办结率'), 'evidence')).toBe('台账');
  expect(JSON.stringify(paper(again).values)).not.toContain('已不在表中的填写');
});

test('notes of hers below and beside the paper stay', () => {
  const { after } = run(all);
  const bottom = paper(after).used?.bottom ?? 0;
  const noted = withCell(withCell(after, '评分底稿', { row: bottom + 2, column: 2 }, '周五前问文旅科'), '评分底稿', { row: 3, column: 24 }, '旁注');
  expect(run(noted).edits).toEqual([]);
  const longer = run(withCell(noted, '自评表', { row: 7, column: 5 }, null)).after;
  expect(JSON.stringify(paper(longer).values)).toContain('周五前问文旅科');
  expect(cellAt(paper(longer), 3, 24).value).toBe('旁注');
});

test('a line she put in between our rows is kept below the paper', () => {
  const { after } = run(all);
  const row = rowOf(after, '投诉办结率');
  const between = applyEdits(after, [{ kind: 'insertRows', sheet: '评分底稿', before: row, count: 1, likeRow: row, extendMerges: [], cells: [{ row: 0, column: 3, content: { kind: 'text', text: '这条要问' } }] }]);
  const again = run(between).after;
  expect(rowOf(again, '这条要问')).toBeGreaterThan(rowOf(again, '志愿者队伍'));
  expect(rowOf(again, '投诉办结率')).toBe(row);
  expect(run(again).edits).toEqual([]);
});

test('a paper whose header she deleted is still read', () => {
  const { after } = run(all);
  const header = rowOf(after, '三级指标');
  const cleared = WORKING_PAPER_COLUMNS.reduce((book, _, index) => withCell(book, '评分底稿', { row: header, column: index + 1 }, null), write(after, '投诉办结率', 'evidence', '台账'));
  const again = run(cleared).after;
  expect(inPaper(again, rowOf(again, '投诉办结率'), 'evidence')).toBe('台账');
});

test('a question is answered in the paper, by the words of its drop-down', () => {
  const workbook = form('| 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 40 | 39 | |', LINES.cases);
  const asked = run(workbook).after;
  const row = rowOf(asked, '“养护绿道里程”的得分已填“39”，本次算得“40”', 5);
  const answered = withCell(asked, '评分底稿', { row, column: columnOf('pointsReason') }, '改成本次算得的');
  expect(valueIn(run(answered).after, '自评表', 6, 7)).toBe(40);
});

test('a sheet of hers named 评分底稿 is hers, and a renamed paper of ours is found again', () => {
  const hers: WorkbookSnapshot = { ...all, sheets: [...all.sheets, grid('| 我的底稿 |', { name: '评分底稿' })] };
  const { after } = run(hers);
  expect(after.sheets.map(({ name }) => name)).toContain('评分底稿2');
  expect(cellAt(paper(after), 1, 1).value).toBe('我的底稿');
  expect(run(after).edits).toEqual([]);
});

test('sheet names with quotes, spaces and ! and texts like formulas arrive as they are', () => {
  const odd = form("| 产出指标 | 数量指标 | =HYPERLINK(\"x\") | ≥50公里 | 52公里 | 40 | | '=1+1 |", LINES.cases);
  const name = "甲's 表!1";
  const renamed: WorkbookSnapshot = { ...odd, sheets: odd.sheets.map((sheet) => ({ ...sheet, name, used: sheet.used && { ...sheet.used, sheet: name }, merges: sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map((merge) => ({ ...merge, sheet: name })) })) };
  const { after } = run(renamed);
  const row = rowOf(after, '投诉办结率');
  expect(inPaper(after, row, 'inputs')).toBe(`=HYPERLINK("#'甲''s 表!1'!E7","${name}!E7"&CHAR(10)&"${name}!D7")`);
  expect(run(after).edits).toEqual([]);
});

test('in a workbook of its own the paper holds no formula that reaches hers', () => {
  const book = score(all);
  const edits = planWorkingPaper({ ...paperInput(book), links: 'none' });
  const formulas = edits.flatMap((edit) => (edit.kind === 'createSheet' ? edit.layout.rows.flatMap(({ cells }) => cells.map((cell) => cell && said(cell.content))) : []))
    .filter((words): words is string => typeof words === 'string' && words.startsWith('='));
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => /HYPERLINK|!/.test(formula))).toEqual([]);
});

test('values are chosen: the system scores are values, what she can change stays live', () => {
  const { after } = run(all, choose({ write: 'values' }));
  const row = rowOf(after, '养护绿道里程');
  expect(inPaper(after, row, 'systemScore')).toBe(40);
  expect(String(inPaper(after, row, 'finalScore'))).toMatch(/^=IF\(/);
});
