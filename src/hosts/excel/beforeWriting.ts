// What can be refused before anything is sent, from what the last reading saw: so that the message names the reason.
import { formatCell, isWritable, sameSheetName, type CellContent, type CellRef, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import { HostError } from '../host';

const LONGEST_TEXT = 32_767;

/** @throws HostError when the plan cannot be written into this workbook */
export function refuseImpossible(edits: readonly WorkbookEdit[], workbook: WorkbookSnapshot | null): void {
  for (const edit of edits) {
    for (const { at, content } of contentsOf(edit)) {
      if (content.kind === 'text' && content.text.length > LONGEST_TEXT) throw new HostError('textTooLong', { cell: formatCell(at) });
    }
    if (workbook) refuseOn(edit, workbook);
  }
}

function contentsOf(edit: WorkbookEdit): readonly { readonly at: CellRef; readonly content: CellContent }[] {
  if (edit.kind === 'setCell') return [edit];
  if (edit.kind === 'insertRows') return edit.cells.map(({ row, column, content }) => ({ at: { sheet: edit.sheet, row: edit.before + row, column }, content }));
  if (edit.kind !== 'createSheet') return [];
  const { name, rows } = edit.layout;
  return rows.flatMap(({ cells }, r) => cells.flatMap((cell, c) => (cell ? [{ at: { sheet: name, row: r + 1, column: c + 1 }, content: cell.content }] : [])));
}

function refuseOn(edit: WorkbookEdit, workbook: WorkbookSnapshot): void {
  const find = (name: string): SheetSnapshot | undefined => workbook.sheets.find((sheet) => sameSheetName(sheet.name, name));
  if (edit.kind === 'createSheet') {
    if (workbook.structureProtected) throw new HostError('structureProtected');
    if (find(edit.layout.name)) throw new HostError('sheetNameTaken', { sheet: edit.layout.name });
  }
  if (edit.kind === 'removeOwnSheet' && workbook.structureProtected) throw new HostError('structureProtected');
  if (edit.kind === 'setCell' || edit.kind === 'setNumberFormat') {
    const sheet = find(edit.at.sheet);
    // A protected sheet takes no formats, not even in the cells it lets her write.
    if (sheet && (!isWritable(sheet, edit.at) || (sheet.protection && edit.kind === 'setNumberFormat'))) throw new HostError('sheetProtected', { sheet: sheet.name, cell: formatCell(edit.at) });
    if (sheet?.filter?.hiddenRows.includes(edit.at.row)) throw new HostError('filterActive', { sheet: sheet.name });
  }
  if (edit.kind === 'insertRows' || edit.kind === 'removeOwnRows') {
    const sheet = find(edit.sheet);
    if (sheet?.protection) throw new HostError('sheetProtected', { sheet: sheet.name });
    if (sheet?.filter && sheet.filter.hiddenRows.length > 0) throw new HostError('filterActive', { sheet: sheet.name });
  }
}
