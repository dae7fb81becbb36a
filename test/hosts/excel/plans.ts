// A workbook like hers, and plans like ours, for what the Excel host is put through.
import { BLANK, type CellContent, type WorkbookEdit } from '../../../src/core/workbook';
import { loadWorkbook, sheetOf, type WorkbookModel } from '../../excelHost';

export const number = (value: number): CellContent => ({ kind: 'number', value });
export const text = (value: string): CellContent => ({ kind: 'text', text: value });
export const formula = (value: string): CellContent => ({ kind: 'formula', formula: value, result: null });

/** A form of three indicators, with a total and a signature below, and a budget on another sheet. */
export function smallBook(): WorkbookModel {
  const book = loadWorkbook({
    sheets: [
      { ...sheetOf('自评表', [
        ['项目支出绩效自评表', null, null, null],
        ['一级指标', '三级指标', '分值', '得分'],
        ['产出', '培训人次', 50, null],
        [null, '合格率', 40, null],
        ['合计', null, '=SUM(C3:C4)', null],
        ['填报人：', null, null, null],
      ]), merges: [[1, 1, 1, 4], [3, 1, 4, 1]] },
      sheetOf('预算', [['项目', '全年预算数', '全年执行数'], ['合计', 690.47, 682.37]]),
    ],
  });
  return book;
}

/** Every kind of edit a run plans: our own sheets, her cells, a name, rows put into her form. */
export function fullPlan(): readonly WorkbookEdit[] {
  return [
    { kind: 'createSheet', layout: {
      name: '助手_记录', visibility: 'hidden', columnWidths: [20, 60], merges: [], validations: [], frozenRows: 0, print: null,
      rows: [{ cells: [{ content: text('可删除，不影响表格'), style: 'memory' }] }, { cells: [{ content: text('written'), style: 'memory' }, { content: text('[1,"=A1"]'), style: 'memory' }] }],
    } },
    { kind: 'createSheet', layout: {
      name: '评分底稿', visibility: 'visible', columnWidths: [18, 10, 30], merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      validations: [{ range: { top: 3, left: 3, bottom: 4, right: 3 }, list: ['是', '部分', '否'] }], frozenRows: 2, print: { orientation: 'landscape', titleRows: 2 },
      rows: [
        { height: 28, cells: [{ content: text('评分底稿'), style: 'title' }] },
        { cells: [{ content: text('指标'), style: 'header' }, { content: text('系统得分'), style: 'header' }, { content: text('结论'), style: 'header' }] },
        { cells: [{ content: text('培训人次'), style: 'text' }, { content: formula('=自评表!D3'), style: 'points' }, { content: BLANK, style: 'input' }] },
        { cells: [{ content: text('3-5'), style: 'text' }, { content: number(39.5), style: 'points' }, { content: text('=未确认'), style: 'input' }] },
      ],
    } },
    { kind: 'setCell', at: { sheet: '自评表', row: 3, column: 4 }, content: formula('=ROUND(50*MIN(1,预算!C2/预算!B2),2)'), replaces: BLANK },
    { kind: 'setCell', at: { sheet: '自评表', row: 4, column: 4 }, content: number(39.5), replaces: BLANK },
    { kind: 'setCell', at: { sheet: '自评表', row: 5, column: 4 }, content: formula('=SUM(D3:D4)'), replaces: BLANK },
    { kind: 'setNumberFormat', at: { sheet: '自评表', row: 4, column: 4 }, format: '0.00', replaces: 'General' },
    { kind: 'setName', name: 'jixiao_form1', target: { sheet: '自评表', top: 3, left: 1, bottom: 5, right: 4 }, replaces: null },
    { kind: 'insertRows', sheet: '自评表', before: 4, count: 2, likeRow: 3, extendMerges: [], cells: [
      { row: 0, column: 2, content: text('满意度') }, { row: 0, column: 3, content: number(10) }, { row: 1, column: 4, content: formula('=C3-D3') },
    ] },
  ];
}

/** Only cells of hers. */
export function cellPlan(): readonly WorkbookEdit[] {
  return fullPlan().filter((edit) => edit.kind === 'setCell' || edit.kind === 'setNumberFormat');
}
