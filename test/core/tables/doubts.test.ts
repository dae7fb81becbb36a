// What is asked, what is said of a table, and that nothing a workbook holds makes recognition fail.
import fc from 'fast-check';
import type { RecognizedTable } from '../../../src/core/tables';
import { OWN_NAME_PREFIX } from '../../../src/core/workbook';
import { grid, withOwnNames, workbookOf } from '../../support/grid';
import { recognize, recognizeWorkbook } from './support/recognize';

const FORM = `
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 100 | |`;
const table = (drawing: string): RecognizedTable | undefined => recognize(grid(drawing)).tables.find(({ kind }) => kind !== 'basics');

test('an empty workbook, and one without sheets', () => {
  expect(recognize(grid('')).doubts).toEqual([{ kind: 'noTable', sheets: ['自评表'] }]);
  expect(recognize().doubts).toEqual([{ kind: 'noTable', sheets: [] }]);
});

test('a whole table is certain, and says by what it was known', () => {
  const known = table(FORM);
  expect(known?.confidence).toBe(1);
  expect(known?.reasons).toEqual(['按自评表读取', '标题“项目支出绩效自评表（2024年度）”', '表头认出7列：一级指标、二级指标、三级指标、年度指标值、实际完成值、分值、得分', '1行指标']);
});

test('without a title it is less certain', () => { expect(recognize(grid(FORM.trim().split('\n').slice(1).join('\n'), { name: 'Sheet1' })).tables[0]?.confidence).toBe(0.9); });

test('two columns of a list nobody titled are asked about', () => {
  const { tables, doubts } = recognize(grid('| 指标 | 完成值 |\n| 甲 | 1 |', { name: 'Sheet1' }));
  expect(tables[0]?.confidence).toBeLessThan(0.6);
  expect(doubts.map(({ kind }) => kind)).toContain('tableUncertain');
});

test('a column that is only likely is named as people name it', () => {
  const { doubts } = recognize(grid(`
    | 部门整体绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 调整指标值 | 全年完成值 | 指标权重 | 指标得分 | 说明 |
    | 产出指标 | 数量指标 | 甲 | 10 | 9 | 100 | | |`));
  expect(doubts.flatMap((doubt) => (doubt.kind === 'columnUncertain' ? [doubt.field] : [])).join('')).not.toMatch(/[a-z]/i);
});

test('two columns of one meaning are asked about', () => {
  const { doubts } = recognize(grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < |
    | 一级指标 | 三级指标 | 完成值 | 分值 | 自评得分 | 得分 |
    | 产出指标 | 甲 | 1 | 100 | | |`));
  expect(doubts).toMatchObject([{ kind: 'columnUncertain', header: { value: '得分' }, field: '得分' }]);
});

test('an indicator that stands twice is asked about, with both places', () => {
  const { doubts } = recognize(grid(`${FORM.trim()}\n| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 0 | |`));
  expect(doubts).toMatchObject([{ kind: 'duplicateIndicator', name: '培训人次', at: [{ row: 3 }, { row: 4 }] }]);
});

test('our own sheets are no input, a scorecard we made is a form of ours', () => {
  const range = (sheet: string): { sheet: string; top: number; left: number; bottom: number; right: number } => ({ sheet, top: 1, left: 1, bottom: 1, right: 1 });
  const workbook = withOwnNames(workbookOf(grid(FORM, { name: '绩效自评表' }), grid(FORM, { name: '评分底稿' })), [
    { name: `${OWN_NAME_PREFIX}scorecard1`, target: range('绩效自评表') }, { name: `${OWN_NAME_PREFIX}workingPaper`, target: range('评分底稿') }]);
  const { forms, own } = recognizeWorkbook(workbook);
  expect([forms.map(({ scorecard }) => scorecard?.own), own.scorecards, own.workingPaper?.sheet]).toEqual([[true], ['绩效自评表'], '评分底稿']);
});

test('her sheet named 评分底稿 is hers', () => { expect(recognize(grid(FORM, { name: '评分底稿' })).forms[0]?.scorecard?.own).toBe(false); });

test('our memory is not among her hidden sheets', () => {
  expect(recognize(grid(FORM), grid('| 可删除，不影响表格 |', { name: '助手_记录', visibility: 'hidden' })).hiddenSheets).toEqual([]);
});

test('nothing in the cells makes it fail', () => {
  const cell = fc.oneof(
    fc.constantFrom('一级指标', '三级指标', '分值', '得分', '合计', '年度指标值', '项目', '全年预算数', '执行数', '注：', '<', '^', '', '产出指标', '自评等级', '单位：万元', '项目名称', '#REF!', '12', '95%', '\u0000', '=A1 -> '),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[|\n\\]/g, '')));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 14 }), fc.boolean(), (rows, unknown) => {
    const drawing = rows.map((row, r) => `| ${row.map((text, c) => ((text === '<' && c === 0) || (text === '^' && r === 0) ? '' : text)).join(' | ')} |`).join('\n');
    const { forms, tables } = recognize(grid(drawing, unknown ? { merges: 'unknown' } : {}));
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  }), { numRuns: 300 });
});
