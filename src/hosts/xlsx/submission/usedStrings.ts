// The shared strings hold the texts of all sheets: those that no kept sheet shows are emptied, their places stay.
import type { XlsxPackage } from '../package/XlsxPackage';
import { relatedParts } from '../package/relationships';
import { cellChild, forEachCell, scanRows } from '../sheet/scan';
import { readWorkbookPart } from '../workbook/workbookPart';
import { scanSharedStrings } from '../workbook/sharedStrings';
import { childNamed } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';

/** @throws HostError, XmlError if a part cannot be read */
export function emptyUnusedStrings(source: XlsxPackage): void {
  const workbook = readWorkbookPart(source);
  const [path] = relatedParts(source, workbook.path, 'sharedStrings');
  if (path === undefined) return;
  const used = new Set<number>();
  for (const sheet of workbook.sheets) if (sheet.kind === 'worksheet') collectUsed(source, sheet.path, used);
  const xml = source.read(path);
  const editor = new XmlEditor(xml);
  scanSharedStrings(xml).forEach(({ start, end }, index) => {
    const prefix = /^<(\w+:)?/.exec(xml.slice(start, start + 40))?.[1] ?? '';
    if (!used.has(index)) editor.replace(start, end, `<${prefix}si><${prefix}t/></${prefix}si>`);
  });
  source.write(path, editor.result());
}

function collectUsed(source: XlsxPackage, path: string, used: Set<number>): void {
  const { xml, root } = source.parse(path, 'sheetData');
  const sheetData = childNamed(root, 'sheetData');
  for (const row of sheetData ? scanRows(xml, sheetData) : []) {
    forEachCell(xml, row, sheetData?.prefix ?? '', (cell) => {
      const value = cell.type === 's' ? cellChild(xml, cell, `${sheetData?.prefix ?? ''}v`) : null;
      if (value) used.add(Number(xml.slice(value.openEnd, value.closeStart)));
    });
  }
}
