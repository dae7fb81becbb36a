// Takes out of a drawing of a kept sheet what points away: slicers of tables that go, links to files, texts tied to cells.
import { attributesOf, childNamed, walk, type XmlElement } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { removeRelationships } from '../package/editRelationships';
import { isOfType, relationshipsOf } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import type { KeptSheets } from './KeptSheets';
import { freezeChart, pointsAwayInChartEx } from './freezeChart';
import { mentions } from './mentions';

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

/** What a drawing may show that lives in parts that go. */
const SLICERS = ['slicer', 'timeslicer'];

/** @throws HostError, XmlError if a part cannot be read */
export function stripDrawing(source: XlsxPackage, path: string, sheet: string, kept: KeptSheets): void {
  const gone = new Set<string>();
  for (const relationship of relationshipsOf(source, path)) {
    if (isOfType(relationship, 'hyperlink') && !/^(?:https?:|#)/i.test(relationship.target)) gone.add(relationship.id);
    if (isOfType(relationship, 'chart')) freezeChart(source, relationship.target, kept);
    if (isOfType(relationship, 'chartEx') && pointsAwayInChartEx(source, relationship.target, kept)) gone.add(relationship.id);
  }
  const { xml, root } = source.parse(path);
  const editor = new XmlEditor(xml);
  for (const anchor of root.children) stripAnchor(editor, anchor, { sheet, kept, gone });
  source.write(path, editor.result());
  removeRelationships(source, path, (relationship) => gone.has(relationship.id));
}

interface DrawingContext { readonly sheet: string; readonly kept: KeptSheets; readonly gone: ReadonlySet<string> }

function stripAnchor(editor: XmlEditor, anchor: XmlElement, { sheet, kept, gone }: DrawingContext): void {
  const { text } = editor;
  const parts = [...walk(anchor)];
  const goes = parts.some((part) => SLICERS.includes(part.name) || (part.name === 'chart' && mentions(text, part, gone)));
  if (goes && (ANCHORS.includes(anchor.name) || childNamed(anchor, 'Choice'))) { editor.remove(anchor); return; }
  for (const part of parts) {
    if (part.name.startsWith('hlink') && mentions(text, part, gone)) { editor.remove(part); continue; }
    for (const { name, value, start, end } of attributesOf(text, part)) {
      if (name === 'textlink' && kept.pointsAway(`=${value}`, sheet)) editor.removeAttribute(part, 'textlink');
      if (name === 'macro') editor.replace(start, end, ''); // there are no macros in the copy
    }
  }
}
