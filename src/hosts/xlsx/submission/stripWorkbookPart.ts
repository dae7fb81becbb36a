// Takes out of the workbook part and the root what names people, machines and other files.
import { attributesOf, childNamed, childrenNamed, parseXml, textOf, valueOf, walk, type XmlElement } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { removeRelationships } from '../package/editRelationships';
import { isOfType } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { readWorkbookPart } from '../workbook/workbookPart';
import type { KeptSheets } from './KeptSheets';

/** Relationships of the workbook that stay; macros, links, connections, people and caches of pivots go. */
const KEPT_RELATIONSHIPS = ['worksheet', 'chartsheet', 'styles', 'theme', 'sharedStrings', 'sheetMetadata', 'cellImage',
  'rdRichValue', 'rdRichValueStructure', 'rdRichValueTypes', 'richValueRel', 'rdArray', 'richStyles'];

/** `fileSharing` names the author, `AlternateContent` the folder, `revisionPtr` the document, views their users. */
const DROPPED = ['fileSharing', 'AlternateContent', 'revisionPtr', 'customWorkbookViews', 'externalReferences', 'pivotCaches', 'webPublishing',
  'fileRecoveryPr', 'webPublishObjects', 'extLst', 'smartTagPr', 'smartTagTypes', 'functionGroups'];

/** @throws HostError, XmlError if a part cannot be read */
export function stripWorkbookPart(source: XlsxPackage, kept: KeptSheets): void {
  removeRelationships(source, '', (relationship) => !isOfType(relationship, 'officeDocument'));
  const workbook = readWorkbookPart(source);
  removeRelationships(source, workbook.path, (relationship) => !KEPT_RELATIONSHIPS.some((kind) => isOfType(relationship, kind)));
  const { xml, root } = source.parse(workbook.path);
  const editor = new XmlEditor(xml);
  for (const element of root.children) if (DROPPED.includes(element.name)) editor.remove(element);
  dropNames(editor, root, (index) => kept.keepsName(workbook.names[index] ?? { name: '', formula: '#REF!', sheet: null }));
  showOneSheet(editor, root);
  for (const properties of childrenNamed(root, 'workbookPr')) editor.removeAttribute(properties, 'codeName');
  source.write(workbook.path, editor.result());
}

function dropNames(editor: XmlEditor, root: XmlElement, isKept: (index: number) => boolean): void {
  const list = childNamed(root, 'definedNames');
  if (!list) return;
  const gone = childrenNamed(list, 'definedName').filter((_, index) => !isKept(index));
  if (gone.length === childrenNamed(list, 'definedName').length) editor.remove(list);
  else gone.forEach((element) => { editor.remove(element); });
}

/** A workbook must show at least one sheet, and the one it opens with must be shown. */
function showOneSheet(editor: XmlEditor, root: XmlElement): void {
  const sheets = childrenNamed(childNamed(root, 'sheets') ?? root, 'sheet');
  const isShown = (sheet: XmlElement): boolean => ['hidden', 'veryHidden'].every((state) => valueOf(editor.text, sheet, 'state') !== state);
  const [first] = sheets;
  const shown = sheets.findIndex(isShown);
  if (shown < 0 && first) editor.removeAttribute(first, 'state');
  for (const view of childrenNamed(childNamed(root, 'bookViews') ?? root, 'workbookView')) {
    const active = Number(valueOf(editor.text, view, 'activeTab') ?? '0');
    const activeSheet = sheets[active];
    if (activeSheet && isShown(activeSheet)) continue;
    if (valueOf(editor.text, view, 'activeTab') !== null || shown > 0) editor.setAttribute(view, 'activeTab', String(Math.max(0, shown)));
  }
}

/** The workbook of a file with macros, without them, is a plain one. */
export function declarePlainWorkbook(source: XlsxPackage): void {
  const types = '[Content_Types].xml';
  source.write(types, source.read(types).replace(/application\/vnd\.ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.template\.main\+xml/g,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'));
}

/** Queries name servers and databases: the table stays, the query goes. */
export function stripTable(source: XlsxPackage, path: string, kept: KeptSheets, sheet: string): void {
  const xml = source.read(path);
  const root = parseXml(xml);
  const editor = new XmlEditor(xml);
  for (const element of walk(root)) {
    if (element.name.endsWith('Formula') && kept.pointsAway(`=${textOf(xml, element)}`, sheet)) editor.remove(element);
    for (const { name } of attributesOf(xml, element)) {
      if (name === 'connectionId' || name === 'queryTableFieldId' || (name === 'tableType' && valueOf(xml, element, name) === 'queryTable')) editor.removeAttribute(element, name);
    }
  }
  source.write(path, editor.result());
  removeRelationships(source, path, () => true);
}
