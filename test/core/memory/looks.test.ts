// Where the looks of our sheets are kept: never over the memory, nor over what the run before keeps, and never ever further down.
import fc from 'fast-check';
import { placeLooks, restyledBlocks } from '../../../src/core/memory/looks';
import type { RangeRef, WorkbookEdit } from '../../../src/core/workbook';

const range = (top: number, left: number, bottom: number, right: number, sheet = '评分底稿'): RangeRef => ({ sheet, top, left, bottom, right });
const styled = (of: RangeRef): WorkbookEdit => ({ kind: 'setStyle', range: of, style: 'text' });

test('cells styled in pieces are kept as rows, rows below each other together, each sheet for itself', () => {
  const edits = [styled(range(4, 1, 4, 2)), styled(range(4, 3, 4, 5)), styled(range(5, 1, 5, 5)), styled(range(7, 1, 7, 5)), styled(range(8, 1, 8, 6, '自评报告'))];
  expect(restyledBlocks(edits)).toEqual([range(4, 1, 5, 5), range(7, 1, 7, 5), range(8, 1, 8, 6, '自评报告')]);
});

test('a sheet that the plan makes has no look to keep', () => {
  const layout = { name: '评分底稿', visibility: 'visible', columnWidths: [], rows: [], merges: [], validations: [], frozenRows: 0, print: null } as const;
  expect(restyledBlocks([{ kind: 'createSheet', layout }, styled(range(4, 1, 4, 2))])).toEqual([]);
});

const heights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });

test('run after run: below the memory, apart from what the run before keeps, within three times the room of the largest', () => {
  fc.assert(fc.property(fc.array(heights, { minLength: 2, maxLength: 12 }), fc.integer({ min: 3, max: 400 }), (runs, bottom) => {
    const rowsOf = (kept: ReturnType<typeof placeLooks>): readonly number[] => kept.flatMap(({ range: { top, bottom: last }, row }) => Array.from({ length: last - top + 1 }, (_, i) => row + i));
    const largest = Math.max(...runs.map((blocks) => blocks.reduce((sum, height) => sum + height, 0)));
    let earlier: ReturnType<typeof placeLooks> = [];
    for (const blocks of runs) {
      const kept = placeLooks(blocks.map((height, i) => range(100 * i + 1, 1, 100 * i + height, 9)), bottom, earlier);
      const rows = rowsOf(kept);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.filter((row) => row <= bottom || rowsOf(earlier).includes(row))).toEqual([]);
      expect(Math.max(...rows)).toBeLessThanOrEqual(bottom + 10 + 3 * largest);
      earlier = kept;
    }
  }));
});
