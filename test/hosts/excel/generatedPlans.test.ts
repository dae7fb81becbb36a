// Any plan on any small workbook: written as the smallest host says, taken back, and whole or not at all when it breaks.
import fc from 'fast-check';
import { a1, cellAt, contentOf, invertEdits, sheetNamed, type CellContent, type InsertRows, type WorkbookEdit, type WorkbookSnapshot } from '../../../src/core/workbook';
import { loadWorkbook, openExcel, sheetOf, type WorkbookModel } from '../../excelHost';
import { stateOf } from '../../excelHost/model/stateOf';
import { applyEdits } from '../../support/applyEdits';
import { contentsOf } from '../contract';

const NAMES = ['甲', "乙 '表'!"];
const ROWS = 8;
const COLUMNS = 4;

const cell = fc.tuple(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: COLUMNS }));
const formula = fc.tuple(cell, cell, fc.constantFrom('', '甲!', "'乙 ''表''!'!"))
  .map(([[r1, c1], [r2, c2], sheet]) => `=SUM(${sheet}${a1({ row: Math.min(r1, r2), column: Math.min(c1, c2) })}:${a1({ row: Math.max(r1, r2), column: Math.max(c1, c2) })})`);
const looksLikeInput = fc.constantFrom('3-5', '001', '10%', '=甲!A1', "'引号", '＝甲', '2024年3月5日', 'TRUE', '培训人次');
const held = fc.option(fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom('指标', '合格率', '达成'), formula), { freq: 3 });
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.integer({ min: 100, max: 200 }).map((value) => ({ kind: 'number' as const, value })),
  fc.oneof(looksLikeInput, fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' })).map((text) => ({ kind: 'text' as const, text })),
  formula.map((text) => ({ kind: 'formula' as const, formula: text, result: null })), fc.constant({ kind: 'blank' as const }));

const sheets = fc.array(fc.array(fc.array(held, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS }), { minLength: 2, maxLength: 2 });
const insertion: fc.Arbitrary<InsertRows> = fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: 3 }), fc.array(fc.tuple(fc.integer({ min: 1, max: COLUMNS }), content), { maxLength: 2 }))
  .map(([sheet, before, count, cells]) => ({ kind: 'insertRows', sheet, before, count, likeRow: Math.max(1, before - 1), extendMerges: [], cells: [...new Map(cells.map(([column, each]) => [column, { row: 0, column, content: each }])).values()] }));
const changes = fc.array(fc.tuple(fc.constantFrom(...NAMES), cell, content), { maxLength: 8 });
/** At most one insertion at one place, where the smallest host is the measure: it does not tell several apart. */
const insertions = fc.uniqueArray(insertion, { maxLength: 3, selector: ({ sheet, before }) => `${sheet}${String(before)}` });

const bookOf = (rows: readonly (readonly (readonly (string | number | null)[])[])[]): WorkbookModel =>
  loadWorkbook({ sheets: rows.map((grid, i) => sheetOf(NAMES[i] ?? '', grid)) });

function planOn(before: WorkbookSnapshot, set: readonly (readonly [string, readonly [number, number], CellContent])[], inserted: readonly InsertRows[]): readonly WorkbookEdit[] {
  const cells = new Map(set.map(([sheet, [row, column], each]) => [`${sheet}${String(row)},${String(column)}`, { at: { sheet, row, column }, content: each }]));
  const edits = [...cells.values()].map(({ at, content: each }): WorkbookEdit => {
    const sheet = sheetNamed(before, at.sheet);
    return { kind: 'setCell', at, content: each, replaces: sheet ? contentOf(cellAt(sheet, at.row, at.column)) : { kind: 'blank' } };
  });
  return [...edits, ...inserted];
}

test('written as the smallest host says, and back again', async () => {
  await fc.assert(fc.asyncProperty(sheets, changes, insertions, async (grid, set, inserted) => {
    const { host, server } = await openExcel(bookOf(grid));
    const before = await host.readSnapshot();
    const untouched = stateOf(server.book);
    const plan = planOn(before, set, inserted);
    expect((await host.applyEdits(plan)).kind).toBe('applied');
    expect(contentsOf(await host.readSnapshot())).toEqual(contentsOf(applyEdits(before, plan)));
    expect((await host.restore(invertEdits(plan))).left).toEqual([]);
    expect(stateOf(server.book)).toEqual(untouched);
  }), { numRuns: 150 });
}, 120_000);

test('whole or not at all, wherever it breaks', async () => {
  await fc.assert(fc.asyncProperty(sheets, changes, fc.array(insertion, { maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true }), async (grid, set, inserted, where) => {
    const sound = await openExcel(bookOf(grid));
    const plan = planOn(await sound.host.readSnapshot(), set, inserted);
    fc.pre(plan.length > 0);
    sound.server.resetTraffic();
    const before = JSON.stringify(stateOf(sound.server.book));
    await sound.host.applyEdits(plan);
    const after = JSON.stringify(stateOf(sound.server.book));
    const actions = sound.server.bodies[0]?.Actions.length ?? 0;

    const { host, server, newHost } = await openExcel(bookOf(grid));
    await host.readSnapshot();
    server.breakRequest(1, { kind: 'hang', actions: Math.round(actions * where) });
    await expect(host.applyEdits(plan)).rejects.toMatchObject({ code: 'notAnswering' });
    server.mend();
    await newHost().readSnapshot();
    expect([before, after]).toContain(JSON.stringify(stateOf(server.book)));
  }), { numRuns: 150 });
}, 120_000);
