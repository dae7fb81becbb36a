// A second run on a file, taken back: the text of our sheet is as it was, whatever a person made of it in between.
import type { WorkbookEdit, WorkbookSnapshot } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { first, PAPER, planRun, second, undoPlan } from '../paperRuns';
import { textsOf, zipOf } from './book';
import { faultsIn } from './books/faults';
import { plainText } from './books/compareParts';
import { plainBook } from './books/plainBook';

const PATH = 'xl/worksheets/sheet2.xml';

function run(bytes: Uint8Array, plan: (snapshot: WorkbookSnapshot) => { readonly edits: readonly WorkbookEdit[] }): Uint8Array {
  const book = openXlsx(bytes);
  const result = book.apply(plan(book.readSnapshot()).edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

/** Her own styles (by number), a height, a hidden row, widths. */
function formattedByHand(bytes: Uint8Array): Uint8Array {
  const parts = textsOf(bytes);
  const xml = (parts[PATH] ?? '')
    .replace(/<c r="B3" s="\d+"/, '<c r="B3" s="2"').replace(/<c r="A4" s="\d+"/, '<c r="A4" s="3"').replace(/<c r="A6" s="\d+"/, '<c r="A6" s="4"')
    .replace(/<row r="3"[^>]*>/, '<row r="3" ht="77" customHeight="1">').replace(/<row r="4"/, '<row r="4" hidden="1"')
    .replace(/(<col min="2"[^>]*width=")[^"]*/, '$133');
  return zipOf({ ...parts, [PATH]: xml });
}

/** What the sheet says, cells that hold nothing and look like nothing apart. */
const said = (bytes: Uint8Array): string => plainText(bytes, PATH).replace(/<c r="[A-Z]+\d+"( s="0")?\/>/g, '').replace(/<row r="\d+"\/>|<row r="\d+"><\/row>/g, '');

/** A drop-down on the row that was the total stays: see the memory's decision page. */
const withoutLists = (text: string): string => text.replace(/<dataValidations.*<\/dataValidations>/s, '').replace(/<dimension[^>]*>/, '');

test('cells, looks, heights, hidden rows and widths come back; new drop-downs go', () => {
  const formatted = formattedByHand(run(plainBook({ 表: { A1: 1 } }), (snapshot) => planRun(snapshot, first)));
  const written = run(formatted, (snapshot) => planRun(snapshot, second));
  expect(faultsIn(written)).toEqual([]);
  expect(said(written)).toContain('采购');
  expect(said(written)).toContain('<row r="4" hidden="1"');
  const undone = run(written, undoPlan);
  expect(withoutLists(said(undone))).toBe(withoutLists(said(formatted)));
  expect(plainText(undone, PATH)).not.toMatch(/sqref="[^"]*C[78]/);
  expect(openXlsx(undone).readSheet(PAPER).heights).toEqual(openXlsx(formatted).readSheet(PAPER).heights);
  expect(faultsIn(undone)).toEqual([]);
});

test('a plain sheet of hers is asked for no heights', () => {
  expect(openXlsx(plainBook({ 表: { A1: 1 } })).readSheet('表')).not.toHaveProperty('heights');
});
