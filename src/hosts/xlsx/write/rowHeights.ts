// Sets the heights of rows.
import { scanRows } from '../sheet/scan';
import { childNamed, parseXml } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';

/** The text of the sheet with the heights, in points, of these rows set; null: the usual one. @throws XmlError */
export function setRowHeights(xml: string, heights: ReadonlyMap<number, number | null>): string {
  const sheetData = childNamed(parseXml(xml, 'sheetData'), 'sheetData');
  if (!sheetData || heights.size === 0) return xml;
  const editor = new XmlEditor(xml);
  const rows = scanRows(xml, sheetData);
  const standing = new Map(rows.map((row) => [row.row, row]));
  const atEnd: string[] = [];
  for (const [number, height] of [...heights].sort(([a], [b]) => a - b)) {
    const row = standing.get(number);
    if (height === null) {
      if (row) for (const name of ['ht', 'customHeight']) editor.removeAttribute(row, name);
      continue;
    }
    if (row) {
      editor.setAttribute(row, 'ht', String(height));
      editor.setAttribute(row, 'customHeight', '1');
      continue;
    }
    const markup = `<${sheetData.prefix}row r="${number}" ht="${height}" customHeight="1"/>`;
    const next = rows.find((other) => other.row > number);
    if (next) editor.insert(next.start, markup);
    else atEnd.push(markup);
  }
  if (atEnd.length > 0) editor.append(sheetData, atEnd.join(''));
  return editor.result();
}
