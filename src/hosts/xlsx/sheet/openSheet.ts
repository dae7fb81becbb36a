// A sheet as it is read: what stands around its rows as a tree, and the rows, all at once or in stretches.
import type { XlsxPackage } from '../package/XlsxPackage';
import { childNamed, parseXml, type XmlElement } from '../xml/parse';
import { rowsOf, type RowsText } from './LongSheet';

export interface SheetText {
  /** The text `root` is about; the rows of a long sheet are left out. */
  readonly xml: string;
  readonly root: XmlElement;
  /** Its rows, from the first, however often they are asked for. */
  readonly rows: () => Iterable<RowsText>;
}

/** @throws HostError `partDamaged` */
export function openSheet(source: XlsxPackage, path: string): SheetText {
  const long = source.long(path);
  if (long) {
    const xml = long.head + long.tail;
    return { xml, root: parseXml(xml, 'sheetData'), rows: () => rowsOf(long) };
  }
  const { xml, root } = source.parse(path, 'sheetData');
  const sheetData = childNamed(root, 'sheetData');
  return { xml, root, rows: () => (sheetData ? [{ xml, prefix: sheetData.prefix, openEnd: sheetData.openEnd, closeStart: sheetData.closeStart, first: 0, next: Infinity }] : []) };
}
