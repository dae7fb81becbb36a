// Level names carried down: over merged cells, and over blank ones where no merge says so.
import { anchorOf, textAt, type SheetView } from './sheetView';
import type { Sourced } from './table';
import type { Words } from './words';

export interface Reader { readonly view: SheetView; readonly words: Words }

/** The levels that hold for a row. */
export interface Levels { readonly level1: Sourced<string> | null; readonly level2: Sourced<string> | null }
export const NO_LEVELS: Levels = { level1: null, level2: null };

export interface LevelColumns { readonly level1: number | null; readonly level2: number | null }

/**
 * The levels of `row`, given those of the row above. A blank cell keeps the name above it; a new level 1 ends the
 * level 2 above it.
 */
export function levelsAt(reader: Reader, row: number, columns: LevelColumns, above: Levels): Levels {
  const level1 = columns.level1 === null ? null : labelAt(reader, row, columns.level1);
  const level2 = columns.level2 === null ? null : labelAt(reader, row, columns.level2);
  const changed = level1 !== null && level1.value !== above.level1?.value;
  return { level1: level1 ?? above.level1, level2: level2 ?? (changed ? null : above.level2) };
}

/** The name in a level cell, without the points printed in it; null where there is none. */
export function labelAt({ view, words }: Reader, row: number, column: number): Sourced<string> | null {
  const at = anchorOf(view, row, column);
  // A name merged over several level columns (预算执行率) stands in the first; it is not the name of the others too.
  if (at.column !== column) return null;
  const text = textAt(view, at.row, column);
  return text === '' ? null : { value: words.name(text), at: { sheet: view.name, row: at.row, column }, text };
}
