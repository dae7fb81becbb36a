// Setting right what did not go as planned, and taking back: what a click needs that finds trouble, loaded by it. See
// docs/decisions/excel-write-protocol.md.
import { BLANK, formatCell, invertEdits, type CellContent, type CellRef, type WorkbookEdit } from '../../core/workbook';
import type { Mismatch } from '../host';
import { afterTakingBack } from './afterTakingBack';
import { markerName, type Journal } from './journal';
import { leaveOthers } from './leaveOthers';
import type { BookHead } from './readBook';
import { readJournal } from './readJournal';
import { recoveryEdits } from './recovery';
import { writeBatch, type Found } from './writeBatch';
import type { Owed, Restored, WriteProtocol } from './writeProtocol';
import type { Known } from './writingContext';

export { afterTakingBack } from './afterTakingBack';

/** Applies `inverse` to cells that still hold what we wrote. Three requests. @throws HostError */
export async function restore(protocol: WriteProtocol, inverse: readonly WorkbookEdit[], known: Known, attempts = 2): Promise<Restored & { readonly head: BookHead | null }> {
  const { edits, left } = await protocol.converse((context, sync) => leaveOthers(context, sync, inverse));
  if (edits.length === 0) return { edits, left, head: null };
  const written = await protocol.write(edits, known);
  if (written.kind === 'written') return { edits, left: [...left, ...written.left], head: written.head };
  // Cells alone, and nothing of it stands now. Looked at again, the changed ones are hers, and the others go back.
  if (attempts > 1) return restore(protocol, inverse, known, attempts - 1);
  return { edits: [], left: [...left, ...written.mismatches.map(({ at }) => at)], head: null };
}

/** Does what a write left to be done. @throws HostError when it cannot be done now either */
export async function pay(protocol: WriteProtocol, { kind, edits, found, known }: Owed): Promise<void> {
  // What stood there when we wrote is what must stand there again, not what the plan had read.
  if (kind === 'takeBack') await restore(protocol, invertEdits(correct(edits, found)), withNames(known, edits));
  else await restore(protocol, putBack(edits, found), known);
}

/** Brings the workbook out of a half-way state, and clears away what a write left. @param head as just read */
export async function recover(protocol: WriteProtocol, head: BookHead, known: Known): Promise<{ readonly restored: Restored; readonly owed: Owed | null }> {
  const journal = readJournal(head.journal);
  const edits = recoveryEdits(journal, { markers: head.markers, sheets: head.sheets.map(({ name }) => name) });
  const { remaining, found } = await protocol.converse(async (context, sync) => {
    const remaining = await leaveOthers(context, sync, edits);
    const marks = furtherMarks(journal, head, remaining.edits);
    const broken = {
      marks, journalKeys: head.journal.map(({ key }) => key),
      markers: [...head.markers.map(({ name }) => name), ...[...marks.values()].map(markerName)],
    };
    return { remaining, found: await writeBatch(protocol.writing(context, { ...known, names: head.ownNames, broken }), sync, remaining.edits) };
  });
  return {
    restored: { edits: remaining.edits, left: [...remaining.left, ...found.mismatches.map(({ at }) => at)] },
    owed: found.mismatches.length > 0 ? { kind: 'putBack', edits: remaining.edits, found, known } : null,
  };
}

/** Names the plan made are there by now. */
const withNames = (known: Known, edits: readonly WorkbookEdit[]): Known =>
  ({ ...known, last: null, names: [...known.names, ...edits.flatMap((edit) => (edit.kind === 'setName' && edit.target ? [{ name: edit.name, target: edit.target }] : []))] });

/** What stood there when we wrote goes back where the cell stands now; what stood in rows that went is only named. */
function putBack(edits: readonly WorkbookEdit[], { mismatches }: Found): readonly WorkbookEdit[] {
  const found = foundIn(mismatches);
  const theirs = afterTakingBack(edits.flatMap((edit): readonly WorkbookEdit[] => {
    const content = edit.kind === 'setCell' ? found(edit.at) : undefined;
    if (edit.kind !== 'setCell') return [edit];
    return content ? [{ ...edit, content }] : [];
  }));
  const ours = new Map(afterTakingBack(edits).map(({ at, content }) => [formatCell(at), content]));
  return theirs.map(({ at, content }) => ({ kind: 'setCell', at, content, replaces: ours.get(formatCell(at)) ?? BLANK }));
}

/** The plan as it would have been, had it read cells and names as they were found: another pane may have written both. */
function correct(edits: readonly WorkbookEdit[], { mismatches, names }: Found): readonly WorkbookEdit[] {
  const found = foundIn(mismatches);
  return edits.map((edit) => {
    if (edit.kind === 'setName') return { ...edit, replaces: names.find(({ name }) => name === edit.name)?.target ?? null };
    return edit.kind === 'setCell' ? { ...edit, replaces: found(edit.at) ?? edit.replaces } : edit;
  });
}

function foundIn(mismatches: readonly Mismatch[]): (at: CellRef) => CellContent | undefined {
  const contents = new Map(mismatches.map(({ at, found }) => [formatCell(at), found]));
  return (at) => contents.get(formatCell(at));
}

/**
 * Edits of the broken write that its recovery still has to mark, with their places in the journal. What is taken back
 * needs no mark of its own: the mark of the insertion tells whether its rows are still there.
 */
function furtherMarks(journal: Journal | null, head: BookHead, edits: readonly WorkbookEdit[]): ReadonlyMap<WorkbookEdit, number> {
  if (journal?.direction !== 'forward') return new Map();
  const isMarked = (place: number): boolean => head.markers.some(({ name }) => name === markerName(place));
  const places = edits.filter(({ kind }) => kind === 'removeOwnRows').map((edit) => [edit, journal.edits.indexOf(edit)] as const);
  return new Map(places.filter(([, place]) => place >= 0 && !isMarked(place)));
}
