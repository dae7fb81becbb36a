// What every host does, stated once: the same sheets and the same plans, compared with the smallest host there is.
import {
  BLANK, cellAt, contentOf, invertEdits, sheetNamed, type CellContent, type CellRef, type RangeRef, type WorkbookEdit, type WorkbookSnapshot,
} from '../../src/core/workbook';
import type { Host } from '../../src/hosts/host';
import { applyEdits } from '../support/applyEdits';

/** A sheet from A1: texts that begin with `=` are formulas, null is a blank cell. */
export interface ContractSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** top, left, bottom, right */
  readonly merges: readonly (readonly [number, number, number, number])[];
}

export type OpenHost = (sheets: readonly ContractSheet[]) => Host | Promise<Host>;

const FORM = '自评表';
const BUDGET = "预算 '一'!";
const SHEETS: readonly ContractSheet[] = [
  { name: FORM, merges: [[1, 1, 1, 4], [3, 1, 4, 1]], rows: [
    ['项目支出绩效自评表', null, null, null], ['一级指标', '三级指标', '分值', '得分'], ['产出', '培训人次', 50, null], [null, '合格率', 40, null],
    ['合计', null, '=SUM(C3:C4)', '=SUM(D3:D4)'], [null, null, null, null], ['填报人：', true, '=C5+1', null],
  ] },
  { name: BUDGET, merges: [], rows: [['全年预算数', '全年执行数'], [690.47, 682.37], ['=自评表!C5', '=自评表!C5&"自评表!C5"']] },
];

const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (value: string): CellContent => ({ kind: 'text', text: value });
const at = (row: number, column: number, sheet = FORM): CellRef => ({ sheet, row, column });
const set = (cell: CellRef, content: CellContent, replaces: CellContent = BLANK): WorkbookEdit => ({ kind: 'setCell', at: cell, content, replaces });
const range = (top: number, left: number, bottom: number, right: number): RangeRef => ({ sheet: FORM, top, left, bottom, right });

const PLANS: Readonly<Record<string, readonly WorkbookEdit[]>> = {
  'numbers, texts that look like something else, yes and no': [
    set(at(3, 4), number(9.88)), set(at(4, 4), text('=1+1')), set(at(6, 1), text('001')), set(at(6, 2), text('3-5')), set(at(6, 3), text('10%')), set(at(6, 4), { kind: 'boolean', value: false }), set(at(7, 4), text('＝甲'))],
  'a blank stays blank, a cell is emptied': [set(at(3, 2), BLANK, text('培训人次')), set(at(6, 2), BLANK)],
  'formulas, also over sheets whose names need quotes': [set(at(3, 4), { kind: 'formula', formula: "=ROUND(10*'预算 ''一''!'!B2/'预算 ''一''!'!A2,2)", result: 9.88 })],
  'rows let in: what stands below and points below goes along, merges grow': [
    set(at(3, 4), { kind: 'formula', formula: '=C5', result: 90 }),
    { kind: 'insertRows', sheet: FORM, before: 5, count: 2, likeRow: 4, extendMerges: [range(3, 1, 4, 1)], cells: [{ row: 0, column: 2, content: text('新指标') }, { row: 1, column: 3, content: { kind: 'formula', formula: '=C7', result: 91 } }] }],
  'rows let in at two places': [
    { kind: 'insertRows', sheet: FORM, before: 4, count: 1, likeRow: 3, extendMerges: [], cells: [{ row: 0, column: 2, content: text('上') }] },
    { kind: 'insertRows', sheet: FORM, before: 7, count: 2, likeRow: 6, extendMerges: [], cells: [{ row: 1, column: 1, content: text('下') }] }],
  'a sheet of ours, with its hidden name': [
    { kind: 'createSheet', layout: { name: '评分底稿', visibility: 'visible', columnWidths: [20], merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], validations: [], frozenRows: 1, print: null,
      rows: [{ cells: [{ content: text('底稿'), style: 'title' }, null] }, { cells: [{ content: { kind: 'formula', formula: '=自评表!C5', result: 90 }, style: 'text' }, { content: number(1), style: 'text' }] }] } },
    { kind: 'setName', name: 'jixiao_workingPaper', target: { sheet: '评分底稿', top: 1, left: 1, bottom: 2, right: 2 }, replaces: null }],
};

/** Formulas, and the values that are not results of any: results are the application's own. */
export function contentsOf(workbook: WorkbookSnapshot): unknown {
  return workbook.sheets.map((sheet) => {
    const cells: Record<string, CellContent | string> = {};
    for (let row = 1; row <= 30; row++) {
      for (let column = 1; column <= 10; column++) {
        const content = contentOf(cellAt(sheet, row, column));
        if (content.kind !== 'blank') cells[`${String(row)},${String(column)}`] = content.kind === 'formula' ? content.formula : content;
      }
    }
    return { name: sheet.name, visibility: sheet.visibility, cells };
  });
}

/** Merged ranges of the sheets where both know them: a host may leave them unlearnt. */
function mergesOf(workbook: WorkbookSnapshot, other: WorkbookSnapshot): unknown {
  return workbook.sheets.map(({ name, merges }) => (merges === 'unknown' || sheetNamed(other, name)?.merges === 'unknown'
    ? name : { name, merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort() }));
}

const namesOf = (workbook: WorkbookSnapshot): unknown => workbook.ownNames.map(({ name, target }) => [name, target && [target.sheet, target.top, target.bottom]]);

/** Runs the contract on one kind of host. */
export function describeHost(kind: string, open: OpenHost): void {
  describe(`${kind} keeps the contract of hosts`, () => {
    test('reading gives each cell as it stands', async () => {
      const workbook = await (await open(SHEETS)).readSnapshot();
      for (const { name, rows } of SHEETS) {
        const sheet = sheetNamed(workbook, name);
        rows.forEach((row, r) => {
          row.forEach((content, c) => {
            const cell = sheet && cellAt(sheet, r + 1, c + 1);
            const formula = typeof content === 'string' && content.startsWith('=');
            expect([r, c, formula ? cell?.formula : cell?.value]).toEqual([r, c, content]);
          });
        });
      }
    });

    test.each(Object.entries(PLANS))('%s: applied, and taken back', async (_, plan) => {
      const host = await open(SHEETS);
      const before = await host.readSnapshot();
      expect((await host.applyEdits(plan)).kind).toBe('applied');
      const after = await host.readSnapshot();
      const expected = applyEdits(before, plan);
      expect(contentsOf(after)).toEqual(contentsOf(expected));
      expect(mergesOf(after, expected)).toEqual(mergesOf(expected, after));
      expect(namesOf(after)).toEqual(namesOf(expected));
      expect((await host.applyEdits(invertEdits(plan))).kind).toBe('applied');
      expect(contentsOf(await host.readSnapshot())).toEqual(contentsOf(before));
    });

    test('an empty plan is applied and changes nothing', async () => {
      const host = await open(SHEETS);
      const before = await host.readSnapshot();
      expect((await host.applyEdits([])).kind).toBe('applied');
      expect(await host.readSnapshot()).toEqual(before);
    });

    test('one cell that changed since it was read: nothing of the plan is written, and the cell is named', async () => {
      const host = await open(SHEETS);
      const before = await host.readSnapshot();
      const result = await host.applyEdits([set(at(3, 4), number(1)), set(at(3, 3), number(2), number(49)), set(at(2, 2, BUDGET), number(3), number(682.37))]);
      expect(result).toMatchObject({ kind: 'changedSinceRead', mismatches: [{ at: at(3, 3), expected: number(49), found: number(50) }] });
      expect(contentsOf(await host.readSnapshot())).toEqual(contentsOf(before));
    });

    test('a sheet that is not there reaches the caller as an error', async () => {
      const host = await open(SHEETS);
      await expect(host.applyEdits([set(at(1, 1, '没有'), number(1))])).rejects.toMatchObject({ code: 'itemNotFound' });
    });
  });
}
