// The sample workbooks in Excel and in the file: the same reading, the same assessment, and after all unquestioned edits
// the same contents and number formats in the same cells.
import { assess } from '../../../src/core/assess';
import { assessmentJson } from '../../../src/core/assessmentJson';
import { planUndo, readMemory } from '../../../src/core/memory';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook';
import { ExcelSession } from '../../../src/hosts/excel';
import { XlsxHost } from '../../../src/hosts/xlsx';
import { loadRulebook } from '../../../src/rulesets/rulebook';
import { loadFixture, openExcel, type WorkbookModel } from '../../excelHost';
import { calculate } from '../../excelHost/model/calculate';
import { stateOf } from '../../excelHost/model/stateOf';
import { goldenCases } from '../../support/golden';

const rulebook = loadRulebook();

/** Cell by cell, whatever the used range is said to be. */
function cellsOf(sheet: SheetSnapshot): Readonly<Record<string, unknown>> {
  const { used } = sheet;
  const cells: Record<string, unknown> = {};
  if (!used) return cells;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const { value, formula, format } = cellAt(sheet, row, column);
      if (value !== null || formula !== null || format !== 'General') cells[`R${String(row)}C${String(column)}`] = { content: formula ?? value, format };
    }
  }
  return cells;
}

const bookOf = (snapshot: WorkbookSnapshot): unknown => snapshot.sheets.map((sheet) => ({
  name: sheet.name, visibility: sheet.visibility, cells: cellsOf(sheet), isProtected: sheet.protection !== null,
}));

const mergesOf = (snapshot: WorkbookSnapshot): unknown => snapshot.sheets.map(({ merges }) =>
  (merges === 'unknown' ? merges : merges.map((merge) => JSON.stringify([merge.top, merge.left, merge.bottom, merge.right])).sort()));

describe.each(goldenCases())('$name', ({ name, bytes, expected }) => {
  const choices = { ...DEFAULT_CHOICES, insertRows: expected.arguments?.includes('--insert-rows') ?? false };

  test('is read and assessed the same, written the same, and taken back whole', async () => {
    const file = new XlsxHost(bytes);
    const { host, server } = await openExcel(loadFixture(name), { calculate });
    await host.readSnapshot();
    await host.learnMerges();
    const inExcel = await host.readSnapshot();
    const inFile = await file.readSnapshot();
    expect(bookOf(inExcel)).toEqual(bookOf(inFile));
    expect(mergesOf(inExcel)).toEqual(mergesOf(inFile));

    const assessed = assess(inExcel, rulebook, choices);
    const assessedFile = assess(inFile, rulebook, choices);
    expect(assessmentJson(assessed)).toEqual(assessmentJson(assessedFile));
    expect(assessed.edits).toEqual(assessedFile.edits);

    // How our memory looks is nobody's concern: it keeps the looks of the other sheets.
    const before = stateOf(server.book, ['助手_记录']);
    const session = new ExcelSession(host);
    expect((await session.runPlan(() => ({ edits: assessed.edits }))).kind).toBe('applied');
    await file.applyEdits(assessedFile.edits);
    expect(bookOf(await session.read())).toEqual(bookOf(await file.readSnapshot()));

    expect((await session.undo()).left).toEqual([]);
    expect(stateOf(server.book, ['助手_记录'])).toEqual(before);
  });

  test('a second click has nothing to write, and a later session takes the run back from the memory of the workbook', async () => {
    const { host, server, newHost } = await openExcel(loadFixture(name), { calculate });
    const session = new ExcelSession(host);
    await session.read();
    await host.learnMerges();
    const first = await session.runPlan((snapshot) => assess(snapshot, rulebook, choices));
    // A memory that was damaged is not damaged again: of her workbook everything is.
    const ofHers = (book: WorkbookModel): unknown => { book.sheets = book.sheets.filter((sheet) => sheet.name !== '助手_记录'); return stateOf(book); };
    server.resetTraffic();
    const second = await session.runPlan((snapshot) => assess(snapshot, rulebook, choices));
    expect(second.plan.edits).toEqual([]);
    expect(server.traffic.requests).toBe(1);

    await new ExcelSession(newHost()).runPlan((snapshot) => ({ edits: planUndo(readMemory(snapshot), snapshot)?.edits ?? [] }));
    const ours = first.plan.edits.flatMap((edit) => (edit.kind === 'createSheet' ? [edit.layout.name] : []));
    expect(server.book.sheets.map((sheet) => sheet.name).filter((sheet) => ours.includes(sheet))).toEqual([]);
    expect(ofHers(server.book)).toEqual(ofHers(loadFixture(name)));
  });
});
