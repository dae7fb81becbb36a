// Values of formulas that the file holds without any, as some programs write them.
import type { CellRef, CellValue, SheetSnapshot } from '../../../core/workbook';
import { createEvaluator } from '../formula';
import { NOT_COMPUTED } from '../sheet/readCells';
import { valueAt } from '../../../core/workbook';
import { formulaBook, isInArray, type ReadBook } from './formulaBook';

/** The sheets with every value filled in that can be computed; the others stay {@link NOT_COMPUTED}. */
export function computeMissing(book: ReadBook): readonly SheetSnapshot[] {
  if (book.sheets.every(({ notComputed }) => notComputed.length === 0)) return book.sheets.map(({ snapshot }) => snapshot);
  const byName = new Map(book.sheets.map(({ snapshot }) => [snapshot.name, snapshot]));
  const isCurrent = ({ sheet, row, column }: CellRef): boolean => {
    const found = byName.get(sheet);
    return found !== undefined && valueAt(found, row, column) !== NOT_COMPUTED;
  };
  const evaluator = createEvaluator(formulaBook(book, isCurrent));
  return book.sheets.map(({ snapshot, notComputed }) => {
    const computed = notComputed.flatMap(({ row, column }) => {
      if (isInArray(snapshot, { sheet: snapshot.name, row, column })) return [];
      const value = evaluator.evaluate(snapshot.name, row, column);
      return value === null ? [] : [{ row, column, value }];
    });
    return withValues(snapshot, computed);
  });
}

interface Computed { readonly row: number; readonly column: number; readonly value: CellValue }

function withValues(sheet: SheetSnapshot, computed: readonly Computed[]): SheetSnapshot {
  const { used } = sheet;
  if (!used || computed.length === 0) return sheet;
  const values = [...sheet.values];
  const copied = new Map<number, CellValue[]>();
  for (const { row, column, value } of computed) {
    const index = row - used.top;
    const copy = copied.get(index) ?? [...(values[index] ?? [])];
    copied.set(index, copy);
    copy[column - used.left] = value;
  }
  for (const [index, row] of copied) values[index] = row;
  return { ...sheet, values };
}
