// The shared strings of a workbook as plain text.
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/parse';
import { decodeCellText } from '../xml/text';
import { relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';

/** The texts in order; none where the workbook has no shared strings. */
export function readSharedStrings(source: XlsxPackage, workbookPath: string): readonly string[] {
  const [path] = relatedParts(source, workbookPath, 'sharedStrings');
  if (path === undefined) return [];
  const { xml, root } = source.parse(path);
  return childrenNamed(root, 'si').map((item) => richText(xml, item));
}

/** The text of `si` or `is`: its runs joined. Phonetic runs (`rPh`) say how it is read aloud and are left out. */
export function richText(xml: string, item: XmlElement): string {
  return item.children.map((child) => {
    const text = child.name === 't' ? child : child.name === 'r' ? childNamed(child, 't') : null;
    return text ? decodeCellText(textOf(xml, text)) : '';
  }).join('');
}
