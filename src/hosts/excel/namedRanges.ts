// Defined names: our hidden anchors, and the markers of a write.
import { quoteSheet, type RangeRef, type SetName, type WorkbookEdit } from '../../core/workbook';
import { markerName } from './journal';
import type { WritingContext } from './writingContext';

/** `=自评表!$F$4:$F$9`, as a defined name holds it. */
export function nameFormula({ sheet, top, left, bottom, right }: RangeRef): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${String(row)}`;
  const range = top === bottom && left === right ? corner(top, left) : `${corner(top, left)}:${corner(bottom, right)}`;
  return `=${quoteSheet(sheet)}!${range}`;
}

const columnName = (column: number): string => (column > 26 ? columnName(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export function queueName(writing: WritingContext, { name, target }: SetName): void {
  const { names } = writing.context.workbook;
  if (writing.hasName(name)) {
    if (target === null) names.getItem(name).delete();
    else names.getItem(name).formula = nameFormula(target);
  } else if (target !== null) names.add(name, nameFormula(target)).visible = false;
}

/** Marks rows or a sheet before they change: Excel moves the marker along, and so it tells later what was done. */
export function queueMarker({ context, broken }: WritingContext, edit: WorkbookEdit, { place, target }: { readonly place: number; readonly target: RangeRef }): void {
  const marked = broken ? broken.marks.get(edit) : place;
  if (marked !== undefined) context.workbook.names.add(markerName(marked), nameFormula(target)).visible = false;
}
