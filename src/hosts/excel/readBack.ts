// Reading back what was written: Excel drops what goes under a merged cell, and may make something else of a text.
import { BLANK, contentOf, invertEdits, quoteSheet, type CellContent, type CellRef, type WorkbookEdit } from '../../core/workbook';
import type { Mismatch } from '../host';
import { blocksAt, lookAt, sameStanding } from './cellLooks';
import { cellCount } from './layout';
import { packed } from './packed';
import { CELLS_PER_READ } from './readPlan';
import type { Sync } from './requests';

/** What a cell must hold once the plan is applied, where it stands by then. */
export interface Expected { readonly at: CellRef; readonly content: CellContent }

/**
 * Every cell a plan writes. The inverse of a plan names each of them where it stands afterwards, with what was written
 * as what it replaces.
 */
export const afterWriting = (edits: readonly WorkbookEdit[]): readonly Expected[] =>
  [...invertEdits(edits).flatMap((edit) => (edit.kind === 'setCell' ? [{ at: edit.at, content: edit.replaces }] : [])), ...onNewSheets(edits)];

function onNewSheets(edits: readonly WorkbookEdit[]): readonly Expected[] {
  return edits.flatMap((edit) => (edit.kind !== 'createSheet' ? [] : edit.layout.rows.flatMap(({ cells }, r) =>
    cells.flatMap((cell, c) => (cell ? [{ at: { sheet: edit.layout.name, row: r + 1, column: c + 1 }, content: cell.content }] : [])))));
}

/** @returns cells that do not hold what they should. One request as long as there are not too many; what is queued goes along. */
export async function readBack(context: Excel.RequestContext, sync: Sync, expected: readonly Expected[]): Promise<readonly Mismatch[]> {
  const wrong: Mismatch[] = [];
  for (const request of packed(blocksAt(expected), ({ rect }) => cellCount(rect), CELLS_PER_READ)) {
    const looks = lookAt(context, request);
    await sync();
    for (const { what, cell } of looks()) {
      const found = cell ? contentOf(cell) : BLANK;
      if (!sameWritten(what.content, found)) wrong.push({ at: what.at, expected: what.content, found });
    }
  }
  return wrong;
}

/** The same content; of a formula Excel may change case, spaces and needless quotes. */
function sameWritten(expected: CellContent, found: CellContent): boolean {
  if (expected.kind === 'formula' && found.kind === 'formula') return plainFormula(expected.formula) === plainFormula(found.formula);
  return sameStanding(expected, found);
}

/** Texts within a formula stay, everything else is brought to one form. */
const plainFormula = (formula: string): string =>
  formula.replace(/'((?:[^']|'')+)'!/g, (_, name: string) => `${quoteSheet(name.replaceAll("''", "'"))}!`)
    .split(/("(?:[^"]|"")*")/).map((part, i) => (i % 2 === 1 ? part : part.replace(/\s/g, '').toUpperCase())).join('');
