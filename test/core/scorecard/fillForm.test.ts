// The form filled in place: what is written, what is asked, what is left alone.
import { points } from '../../../src/core/units';
import { a1, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook';
import { grid, workbookOf, type GridOptions } from '../../support/grid';
import { cellsOf, choose, planFirst, run, score, valueIn, withCell } from '../../support/scored';

const project = (cells: Partial<Record<'rate' | 'rateScore' | 'first' | 'second' | 'reason' | 'total' | 'actual' | 'third', string>> = {}, options: GridOptions = {}): SheetSnapshot => grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 绿道养护 | | | 实施单位 | 示例区园林所 | | |
  | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | 年度资金总额 | 100.00 | 120.00 | 115.00 | 10 | ${cells.rate ?? ''} | ${cells.rateScore ?? ''} | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 40 | ${cells.first ?? ''} | |
  | 效益指标 | 社会效益指标 | 投诉办结率 | 100% | ${cells.actual ?? '98%'} | 40 | ${cells.second ?? ''} | ${cells.reason ?? ''} |
  | 满意度指标 | 服务对象满意度 | 市民满意度 | ≥90% | ${cells.third ?? '92%'} | 10 | | |
  | 总分 | | | | | 100 | ${cells.total ?? ''} | |`, options);

const book = (...input: Parameters<typeof project>): WorkbookSnapshot => workbookOf(project(...input));
const plan = (workbook: WorkbookSnapshot, choices = choose()): ReturnType<typeof planFirst> => planFirst(score(workbook, choices));

test('scores are values, and live formulas where every operand is a number of hers; the total waits for all of them', () => {
  expect(cellsOf(plan(book()))).toEqual({
    F5: '=IF(COUNT(D5,C5)<2,"",D5/C5)',
    G5: '=IF(COUNT(E5,D5,C5)<3,"",ROUND(E5*MAX(0,MIN(1,D5/C5)),2))',
    G7: 40, G8: 39.2, H8: '98÷100＝98.00%；×40＝39.20；扣0.8分', G9: 10,
    G10: '=IF(COUNT(G5,G7:G9)<4,"",SUM(G5,G7:G9))',
  });
});

test('values are written where values were chosen', () => {
  expect(cellsOf(plan(book(), choose({ write: 'values' })))).toMatchObject({ F5: 0.958333, G5: 9.58, G10: 98.78 });
});

test('only an unformatted 执行率 gets a percent format', () => {
  const formats = (workbook: WorkbookSnapshot): readonly string[] => plan(workbook).edits.flatMap(({ edit }) => (edit.kind === 'setNumberFormat' ? [`${a1(edit.at)} ${edit.format}`] : []));
  expect(formats(book())).toEqual(['F5 0.00%']);
  const formatted = book();
  const [sheet] = formatted.sheets;
  const formatsWithOne = sheet?.formats.map((row, r) => (r === 4 ? [undefined, undefined, undefined, undefined, undefined, '0.0%'] : row)) ?? [];
  expect(formats({ ...formatted, sheets: sheet ? [{ ...sheet, formats: formatsWithOne }] : [] })).toEqual([]);
});

test('a score she typed that equals ours is hers and no question', () => {
  const filled = plan(book({ first: '40', rateScore: '9.58' }));
  expect(filled.questions).toEqual([]);
  expect(cellsOf(filled)).not.toHaveProperty('G7');
  expect(cellsOf(filled)).not.toHaveProperty('G5');
});

test('a score she typed that differs stays and counts, and the rule’s is offered', () => {
  const typed = book({ rateScore: '9.6' });
  const filled = plan(typed);
  expect(cellsOf(filled)).not.toHaveProperty('G5');
  expect(filled.questions).toMatchObject([{ about: { kind: 'overwrite', indicator: '预算执行率', theirs: '9.6', ours: '9.58' }, given: null, blocks: false }]);
  expect(filled.edits.filter(({ question }) => question !== null)).toMatchObject([{ what: '得分 · 预算执行率', question: filled.questions[0]?.id }]);
});

test('her answer decides: 改写 writes, 保留 keeps and proposes nothing', () => {
  const typed = book({ rateScore: '9.6' });
  const id = plan(typed).questions[0]?.id ?? '';
  const agreed = choose({ answers: { [id]: '改成本次算得的' } });
  expect(cellsOf(plan(typed, agreed))).toHaveProperty('G5');
  const { after, book: scored } = run(typed, agreed);
  expect(scored.forms[0]?.evaluation.total).toMatchObject({ points: points('98.78') });
  expect(valueIn(after, '自评表', 10, 7)).toBe(98.78);
  expect(run(after).edits).toEqual([]);
  const kept = plan(typed, choose({ answers: { [id]: '保留' } }));
  expect(kept.edits.filter(({ edit }) => edit.kind === 'setCell' && a1(edit.at) === 'G5')).toEqual([]);
  expect(kept.questions).toMatchObject([{ id, given: '保留' }]);
});

test('her formulas stay: of a score whatever it gives, of the total without a question', () => {
  const filled = plan(book({ second: '=F8*0.98 -> 39.2', total: '=SUM(G7:G9)+G5 -> 0' }));
  expect(cellsOf(filled)).not.toHaveProperty('G8');
  expect(cellsOf(filled)).not.toHaveProperty('G10');
  expect(filled.questions).toEqual([]);
});

test('a rate she rounded is the same rate; one that is another is not written over', () => {
  expect(cellsOf(plan(book({ rate: '0.958' })))).not.toHaveProperty('F5');
  expect(cellsOf(plan(book({ rate: '95.83%' })))).not.toHaveProperty('F5');
  expect(cellsOf(plan(book({ rate: '0.9' })))).not.toHaveProperty('F5');
});

test('her reason stays; marks such as — are hers', () => {
  expect(cellsOf(plan(book({ reason: '两件跨年办理' })))).not.toHaveProperty('H8');
  expect(cellsOf(plan(book({ rate: '—' })))).not.toHaveProperty('F5');
});

test('while something is open no total is written, and the paper alone says 暂计', () => {
  const open = plan(book({ third: '' }));
  expect(cellsOf(open)).not.toHaveProperty('G9');
  expect(cellsOf(open)).not.toHaveProperty('G10');
});

test('a second run over what was written plans nothing', () => {
  const once = run(book());
  expect(run(once.after).edits).toEqual([]);
});

test('after one figure changed, its score, reason and nothing else of the form is written', () => {
  const { after } = run(book());
  const changed = withCell(after, '自评表', { row: 8, column: 5 }, '99%');
  expect(cellsOf(plan(changed))).toEqual({ G8: 39.6, H8: '99÷100＝99.00%；×40＝39.60；扣0.4分' });
});

test('when an actual goes missing, what we wrote goes too, and what she typed stays', () => {
  const { after } = run(book({ first: '40' }));
  const missing = withCell(withCell(after, '自评表', { row: 8, column: 5 }, null), '自评表', { row: 7, column: 5 }, null);
  expect(cellsOf(plan(missing))).toEqual({ G8: null, H8: null, G10: null });
});

test('a score of ours that she has changed is hers from then on', () => {
  const { after } = run(book());
  const changed = withCell(after, '自评表', { row: 8, column: 7 }, 38);
  const filled = plan(changed);
  expect(cellsOf(filled)).not.toHaveProperty('G8');
  expect(filled.questions).toMatchObject([{ about: { kind: 'overwrite', theirs: '38', ours: '39.2' } }]);
});

test('locked cells of a protected sheet are not written, and it is said how many', () => {
  const unlocked = [{ sheet: '自评表', top: 7, left: 7, bottom: 9, right: 8 }];
  const filled = plan(book({}, { protection: { unlocked } }));
  expect(cellsOf(filled)).toEqual({ G7: 40, G8: 39.2, H8: expect.any(String) as unknown, G9: 10 });
  expect(filled.findings).toMatchObject([{ kind: 'sheetProtected', cells: 3 }]);
  expect(plan(book({}, { protection: { unlocked: [] } })).unfilled).toMatchObject([{ why: 'protected' }]);
});

test('rows a filter hides are not written, and no total that would leave them out', () => {
  const range = { sheet: '自评表', top: 6, left: 1, bottom: 9, right: 8 };
  const filled = plan(book({}, { filter: { range, hiddenRows: [8] } }));
  expect(cellsOf(filled)).toMatchObject({ G7: 40, G9: 10 });
  expect(cellsOf(filled)).not.toHaveProperty('G8');
  expect(cellsOf(filled)).not.toHaveProperty('G10');
  expect(filled.findings).toMatchObject([{ kind: 'filterActive', sheet: '自评表' }]);
});

test('a score she leaves out this once keeps the total away, which would not be the sum of what stands', () => {
  const leave = plan(book()).edits.find(({ edit }) => edit.kind === 'setCell' && a1(edit.at) === 'G8')?.leave ?? '';
  expect(cellsOf(plan(book(), choose({ answers: { [leave]: '这次不写' } })))).toEqual({
    F5: '=IF(COUNT(D5,C5)<2,"",D5/C5)',
    G5: '=IF(COUNT(E5,D5,C5)<3,"",ROUND(E5*MAX(0,MIN(1,D5/C5)),2))',
    G7: 40, H8: '98÷100＝98.00%；×40＝39.20；扣0.8分', G9: 10,
  });
});

test('what we write is remembered, and what we leave is not', () => {
  const filled = plan(book({ first: '40' }));
  expect(filled.written.map(({ key }) => (JSON.parse(key) as string[]).slice(1).join('.'))).toEqual(
    ['执行率/年度资金总额.rate', '预算执行率.score', '投诉办结率.score', '投诉办结率.reason', '市民满意度.score', '总分.total']);
});

test('the result beside a formula is what the engine scored', () => {
  expect(valueIn(run(book()).after, '自评表', 10, 7)).toBe(98.78);
});
