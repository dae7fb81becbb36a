// Any plan on any small workbook: the file comes out as the smallest host says, byte for byte the same each time, and back.
import fc from 'fast-check';
import { a1, cellAt, contentOf, invertEdits, type CellContent, type InsertRows, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { applyEdits } from '../../support/applyEdits';
import { contentsOf } from '../contract';
import { buildBook } from './book';
import { faultsIn } from './books/faults';

const NAMES = ['甲', "乙 '表'!"];
const ROWS = 9;
const COLUMNS = 4;

const cell = fc.tuple(fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: COLUMNS }));
const reference = fc.tuple(cell, cell, fc.constantFrom('', '甲!', "'乙 ''表''!'!"), fc.constantFrom('', '$'))
  .map(([[r1, c1], [r2, c2], sheet, fixed]) => `SUM(${sheet}${fixed}${a1({ row: Math.min(r1, r2), column: Math.min(c1, c2) })}:${a1({ row: Math.max(r1, r2), column: Math.max(c1, c2) })})`);
const written = fc.oneof(fc.integer({ min: -9, max: 99 }).map((n) => `<v>${n}</v>`), reference.map((f) => `<f>${f.replaceAll('&', '&amp;')}</f><v>0</v>`));
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.integer({ min: 100, max: 200 }).map((value) => ({ kind: 'number' as const, value })),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => ({ kind: 'text' as const, text })),
  reference.map((f) => ({ kind: 'formula' as const, formula: `=${f}`, result: 1 })), fc.constant({ kind: 'blank' as const }));

/** Sheets with plain cells, and a shared formula down the last column of the first. */
const bookOf = (sheets: readonly (readonly (string | null)[][])[]): Uint8Array => buildBook({
  sheets: sheets.map((rows, s) => ({ name: NAMES[s] ?? '', rows: rows.map((cells, r) => {
    const shared = s === 0 && r > 1 && r < 6 ? `<c r="F${r + 1}"><f t="shared"${r === 2 ? ' ref="F3:F6"' : ''} si="0">${r === 2 ? 'A3+B$4+甲!C2' : ''}</f><v>0</v></c>` : '';
    return `<row r="${r + 1}">${cells.map((markup, c) => (markup === null ? '' : `<c r="${a1({ row: r + 1, column: c + 1 })}">${markup}</c>`)).join('')}${shared}</row>`;
  }).join('') })),
});

const sheets = fc.array(fc.array(fc.array(fc.option(written), { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS }), { minLength: 2, maxLength: 2 });
const insertion: fc.Arbitrary<InsertRows> = fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 2, max: ROWS }), fc.integer({ min: 1, max: 3 }), fc.array(fc.tuple(fc.integer({ min: 1, max: COLUMNS }), content), { maxLength: 2 }))
  .map(([sheet, before, count, cells]) => ({ kind: 'insertRows', sheet, before, count, likeRow: before - 1, extendMerges: [], cells: [...new Map(cells.map(([column, held]) => [column, { row: 0, column, content: held }])).values()] }));
const changes = fc.array(fc.tuple(fc.constantFrom(...NAMES), cell, content), { maxLength: 6 });
/** At most one insertion at one place: the order of several is told elsewhere. */
const insertions = fc.uniqueArray(insertion, { maxLength: 3, selector: ({ sheet, before }) => `${sheet}${before}` });

test('as the smallest host says, sound, the same each time, and back again', () => {
  fc.assert(fc.property(sheets, changes, insertions, (grid, set, inserted) => {
    const bytes = bookOf(grid);
    const before = openXlsx(bytes).readSnapshot();
    const cells = new Map(set.map(([sheet, [row, column], held]) => [`${sheet}${row},${column}`, { at: { sheet, row, column }, content: held }]));
    const plan: readonly WorkbookEdit[] = [...[...cells.values()].map(({ at, content: held }): WorkbookEdit => {
      const sheet = before.sheets.find(({ name }) => name === at.sheet);
      return { kind: 'setCell', at, content: held, replaces: sheet ? contentOf(cellAt(sheet, at.row, at.column)) : { kind: 'blank' } };
    }), ...inserted];
    const result = openXlsx(bytes).apply(plan);
    if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
    expect(faultsIn(result.bytes)).toEqual([]);
    expect(contentsOf(openXlsx(result.bytes).readSnapshot())).toEqual(contentsOf(applyEdits(before, plan)));
    const again = openXlsx(bytes).apply(plan);
    expect(again.kind === 'applied' && Buffer.from(again.bytes).equals(Buffer.from(result.bytes))).toBe(true);
    const back = openXlsx(result.bytes).apply(invertEdits(plan));
    if (back.kind !== 'applied') throw new Error(JSON.stringify(back));
    expect(contentsOf(openXlsx(back.bytes).readSnapshot())).toEqual(contentsOf(before));
  }), { numRuns: 150 });
});
