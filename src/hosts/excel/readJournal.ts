// The journal of a write that did not come to its end, read again.
import { parseEdits, type WorkbookEdit } from '../../core/workbook';
import { partKey, type Direction, type Journal, type JournalPart } from './journal';

/**
 * The parts put together.
 * @returns null when the first part is gone, which is how a write says that it is done, and when one is damaged: then
 * nothing can be said about the write, and the workbook's memory is what remains
 */
export function readJournal(parts: readonly JournalPart[]): Journal | null {
  if (parts[0]?.key !== partKey(1)) return null;
  const edits: WorkbookEdit[] = [];
  let direction: Direction = 'back';
  for (const { text: part } of parts) {
    const space = part.indexOf(' ');
    const parsed = parseEdits(part.slice(space + 1));
    if (parsed === null) return null;
    direction = part.slice(0, space) === 'forward' ? 'forward' : 'back';
    edits.push(...parsed);
  }
  return { direction, edits };
}
