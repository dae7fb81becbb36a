// Changes cells of a sheet: of a long one only the stretches that hold them are made text.
import type { XlsxPackage } from '../package/XlsxPackage';
import { childNamed, parseXml } from '../xml/parse';
import { rowsOf, type LongSheet } from './LongSheet';

/**
 * @param rows the rows that `edit` touches, those that are not there yet among them
 * @throws HostError `partDamaged`, XmlError
 */
export function editSheet(source: XlsxPackage, path: string, rows: ReadonlySet<number>, edit: (xml: string) => string): void {
  const long = source.long(path);
  if (long) source.writeLong(path, editRows(long, rows, edit));
  else source.write(path, edit(source.read(path)));
}

/**
 * Changes a sheet by an editor of its text that touches these rows, rows between them that are not there yet, shared
 * formulas, and what stands around the rows. It is shown the sheet without the stretches it has no business with.
 * @returns the very same sheet where nothing was changed
 */
export function editRows(long: LongSheet, rows: ReadonlySet<number>, edit: (xml: string) => string): LongSheet {
  const shown = shownStretches(long, rows);
  const excerpt = [long.head, ...shown.map((text, index) => text ?? `<?rows ${index}?>`), long.tail].join('');
  const edited = edit(excerpt);
  if (edited === excerpt) return long;
  const sheetData = childNamed(parseXml(edited, 'sheetData'), 'sheetData');
  if (!sheetData) throw new Error('an edit of cells took the rows away');
  const pieces = edited.slice(sheetData.openEnd, sheetData.closeStart).split(/<\?rows (\d+)\?>/);
  const stretches = pieces.flatMap((piece, index) => (index % 2 === 0 ? piece : long.stretches[Number(piece)] ?? '')).filter((piece) => piece.length > 0);
  return { prefix: long.prefix, head: edited.slice(0, sheetData.openEnd), stretches, tail: edited.slice(sheetData.closeStart) };
}

/** The text of stretches that hold one of the rows or a shared formula, or follow one that does; null for the others. */
function shownStretches(long: LongSheet, rows: ReadonlySet<number>): readonly (string | null)[] {
  const touched = [...rows].sort((a, b) => a - b);
  let above = false;
  let next = 0;
  return [...rowsOf(long)].map((part) => {
    let holds = false;
    for (; (touched[next] ?? Infinity) < part.next; next++) holds = true;
    const text = holds || above || part.xml.includes('shared') ? part.xml : null;
    above = holds;
    return text;
  });
}
