// Level names carried down: over merged cells, and over blank ones where no merge says so.
import type { BodyRow } from './bodyRows';
import type { Sourced } from './table';
import { labelIn, type TableFrame } from './tableFrame';

/** The levels that hold for a row. */
export interface Levels { readonly level1: Sourced<string> | null; readonly level2: Sourced<string> | null }
export const NO_LEVELS: Levels = { level1: null, level2: null };

export interface LeveledRow extends BodyRow { readonly levels: Levels }

/** The rows with their levels. A blank cell keeps the name above it; a new level 1 ends the level 2 above it. */
export function withLevels(frame: TableFrame, rows: readonly BodyRow[]): readonly LeveledRow[] {
  let levels = NO_LEVELS;
  return rows.map((one) => {
    if (one.kind === 'indicator' || one.kind === 'template') levels = levelsAt(frame, one.row, levels);
    return { ...one, levels };
  });
}

function levelsAt(frame: TableFrame, row: number, above: Levels): Levels {
  const level1 = labelIn(frame, row, 'level1');
  const changed = level1 !== null && level1.value !== above.level1?.value;
  return { level1: level1 ?? above.level1, level2: labelIn(frame, row, 'level2') ?? (changed ? null : above.level2) };
}
