// Where tables stand: anywhere on a sheet, apart from each other and from what is none.
import { grid } from '../../support/grid';
import { budgetInWords, formIn, recognize, rowInWords } from './support/recognize';

const FORM = `
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 60 | |
  | 效益指标 | 社会效益 | 就业人数 | ≥30人 | 31人 | 40 | |
  | 总分 | < | < | < | < | 100 | |`;
const ROWS = ['产出指标/数量指标/培训人次 60 ≥100人次 96人次', '效益指标/社会效益/就业人数 40 ≥30人 31人'];
const rowsIn = (drawing: string, options = {}): readonly string[] => (formIn(grid(drawing, options)).scorecard?.rows ?? []).map(rowInWords);

test('a table may start anywhere', () => {
  expect(rowsIn(FORM, { at: 'G40' })).toEqual(ROWS);
});

test('without merges the same is read', () => {
  expect(rowsIn(FORM, { merges: 'unknown' })).toEqual(ROWS);
});

test('spacer rows between the lines', () => {
  expect(rowsIn(FORM.trim().split('\n').join('\n\n'))).toEqual(ROWS);
});

test('spacer columns between the columns', () => {
  expect(rowsIn(FORM.replaceAll('|', '| |').replaceAll('< | |', '< | < |').replace(/\| \|\n/g, '|\n'))).toEqual(ROWS);
});

test('full-width letters, digits and signs', () => {
  const wide = FORM.replace(/[A-Za-z0-9()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  expect(formIn(grid(wide)).scorecard?.rows.map(({ maxPoints }) => maxPoints?.value.toNumber())).toEqual([60, 40]);
});

test('two tables side by side with a spacer column, under headers of their own', () => {
  const { forms } = recognize(grid(`
    | 一、部门整体收支 | < | < | | 二、部门绩效指标完成情况 | < | < | < | < |
    | | | 单位：万元 | | 一级指标 | 三级指标 | 预期目标 | 实际完成 | 分值 |
    | 支出类型 | 预算数 | 实际支出 | | 产出指标 | 开展培训 | 3次 | 4次 | 60 |
    | 基本支出 | 690.47 | 682.37 | | 效益指标 | 参加人次 | 200人 | 186人 | 40 |
    | 合计 | 690.47 | 682.37 | | | | | | |`, { name: '收支及指标' }));
  expect(forms[0]?.details.map(rowInWords)).toEqual(['产出指标//开展培训 60 3次 4次', '效益指标//参加人次 40 200人 186人']);
  expect(forms[0]?.budgets.flatMap(budgetInWords)).toEqual(['基本支出 全年690.47 执行682.37', '合计 全年690.47 执行682.37']);
});

test('two tables side by side without a spacer column', () => {
  const { forms } = recognize(grid(`
    | 支出类型 | 预算数（万元） | 实际支出 | 一级指标 | 指标名称 | 指标值 | 完成值 | 分值 |
    | 合计 | 690.47 | 682.37 | 产出指标 | 开展培训 | 3次 | 4次 | 60 |`));
  expect([forms[0]?.details.map(rowInWords), forms[0]?.budgets.flatMap(budgetInWords)]).toEqual([['产出指标//开展培训 60 3次 4次'], ['合计 全年690.47 执行682.37']]);
});

test('tables stacked on one sheet, each with its title', () => {
  const { forms } = recognize(grid(`
    | 部门预算执行情况表 | < | < |
    | 项目 | 全年预算数（万元） | 全年执行数 |
    | 合计 | 100 | 98 |
    | “三公”经费情况（万元） | < | < |
    | 项目 | 年初预算 | 实际支出 |
    | “三公”经费 | 9.63 | 3.8 |
    | 部门整体绩效目标完成情况 | < | < | < |
    | 一级指标 | 指标名称 | 目标值 | 完成值 |
    | 产出指标 | 开展培训 | 3次 | 4次 |`));
  expect(forms[0]?.budgets.map(budgetInWords)).toEqual([['合计 全年100 执行98'], ['“三公”经费 年初9.63 执行3.8']]);
  expect(forms[0]?.details).toHaveLength(1);
});

test('forms stacked on one sheet are forms of their own', () => {
  const second = FORM.replace('项目支出', '项目').replaceAll('培训', '宣传');
  const { forms } = recognize(grid(`| 项目名称 | 甲项目 |\n${FORM.trim()}\n\n\n| 项目名称 | 乙项目 |\n${second.trim()}`));
  expect(forms.map(({ basics, scorecard }) => [basics.project?.value, scorecard?.rows[0]?.name.value])).toEqual([['甲项目', '培训人次'], ['乙项目', '宣传人次']]);
});

test('forms side by side on one sheet are forms of their own', () => {
  const left = FORM.trim().split('\n').map((line) => line.trim());
  const both = left.map((line) => `${line} ${line.replaceAll('培训', '宣传').slice(0)}`.replace('| |', '| | |'));
  const { forms } = recognize(grid(both.join('\n')));
  expect(forms.map(({ scorecard }) => scorecard?.rows[0]?.name.value)).toEqual(['培训人次', '宣传人次']);
});

test('forms on sheets of their own', () => {
  const { forms, doubts } = recognize(grid(`| 项目名称 | 甲 |\n${FORM.trim()}`, { name: '一' }), grid(`| 项目名称 | 乙 |\n${FORM.trim()}`, { name: '二' }));
  expect(forms.map(({ id }) => id)).toEqual(['project//甲/2024', 'project//乙/2024']);
  expect(doubts).toEqual([]);
});

test('a header printed again on the next page goes on with the same table', () => {
  const lines = FORM.trim().split('\n').map((line) => line.trim());
  const again = [...lines.slice(0, 3), lines[1], ...lines.slice(3)].join('\n');
  expect(rowsIn(again)).toEqual(ROWS);
});

test('columns in another order', () => {
  expect(rowsIn(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 三级指标 | 得分 | 分值 | 实际完成值 | 年度指标值 | 二级指标 | 一级指标 |
    | 培训人次 | | 60 | 96人次 | ≥100人次 | 数量指标 | 产出指标 |
    | 就业人数 | | 40 | 31人 | ≥30人 | 社会效益 | 效益指标 |`)).toEqual(ROWS);
});

test('a list of readings is no table of ours', () => {
  const { tables, doubts } = recognize(grid(`
    | 各季度阅读量（万次） | < |
    | 季度 | 阅读量 |
    | 一季度 | 1986 |
    | 合计 | 1986 |`));
  expect(tables).toEqual([]);
  expect(doubts).toEqual([{ kind: 'noTable', sheets: ['自评表'] }]);
});

test('预期目标 beside 实际完成情况 is a pair of texts, no header', () => {
  const form = formIn(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 年度总体目标 | 预期目标 | < | 实际完成情况 | < | < |
    | ^ | 举办活动，服务群众。 | < | 全年举办活动72场。 | < | < |
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 活动场次 | ≥60场 | 72场 | 100 | |`));
  expect(form.basics.texts.map(({ label, text }) => [label.value, text.value])).toEqual([['预期目标', '举办活动，服务群众。'], ['实际完成情况', '全年举办活动72场。']]);
  expect(form.scorecard?.rows).toHaveLength(1);
});
