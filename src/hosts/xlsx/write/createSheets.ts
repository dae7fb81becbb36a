// Adds sheets at the end of the workbook, and takes our own away again.
import { quoteSheet, type SheetLayout, type StyleName } from '../../../core/workbook';
import { HostError } from '../../host';
import { addContentType, removeContentTypes } from '../package/contentTypes';
import { addRelationship, freePath, removeRelationships } from '../package/editRelationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { readWorkbookPart, type WorkbookPart } from '../workbook/workbookPart';
import { attributesOf, childNamed, childrenNamed, valueOf, type XmlElement } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { setDefinedNames } from './definedNames';
import { sheetXml } from './sheetXml';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What Excel takes for the name of a sheet. */
const isSheetName = (name: string): boolean => name.length > 0 && name.length <= 31 && !/^'|'$|[\\/?*[\]:]/.test(name);

/** @throws HostError `sheetNameTaken`, `textTooLong`; RangeError for a name no sheet can have: the file would not open */
export function createSheet(source: XlsxPackage, layout: SheetLayout, styleId: (name: StyleName) => number): void {
  if (!isSheetName(layout.name)) throw new RangeError(`createSheet: ${layout.name}`);
  const workbook = readWorkbookPart(source);
  if (workbook.sheets.some(({ name }) => name.toLowerCase() === layout.name.toLowerCase())) throw new HostError('sheetNameTaken', { sheet: layout.name });
  const path = freePath(source, 'xl/worksheets', 'sheet');
  source.write(path, sheetXml(layout, styleId));
  addContentType(source, path, WORKSHEET_TYPE);
  const id = addRelationship(source, workbook.path, { type: `${RELATIONSHIPS}/worksheet`, target: path });
  addSheetEntry(source, workbook, layout, id);
  if (layout.print && layout.print.titleRows > 0) {
    setDefinedNames(source, workbook.path, [{
      name: '_xlnm.Print_Titles', formula: `${quoteSheet(layout.name)}!$1:$${layout.print.titleRows}`, localSheet: workbook.sheets.length, hidden: false,
    }]);
  }
}

function addSheetEntry(source: XlsxPackage, workbook: WorkbookPart, layout: SheetLayout, relationshipId: string): void {
  const { xml, root } = source.parse(workbook.path);
  const sheets = childNamed(root, 'sheets');
  if (!sheets) throw new HostError('partDamaged', { part: workbook.path });
  const sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId)) + 1;
  const state = layout.visibility === 'hidden' ? ' state="hidden"' : '';
  const editor = new XmlEditor(xml);
  editor.append(sheets, `<${root.prefix}sheet name="${escapeAttribute(layout.name)}" sheetId="${sheetId}"${state}`
    + ` xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/>`);
  source.write(workbook.path, editor.result());
}

/** Takes away whole sheets: their parts, tabs and local names; the places of later tabs move up. */
export function removeSheets(source: XlsxPackage, isRemoved: (name: string) => boolean): void {
  const workbook = readWorkbookPart(source);
  const removed = workbook.sheets.filter((sheet) => isRemoved(sheet.name));
  if (removed.length === 0) return;
  const { xml, root } = source.parse(workbook.path);
  const editor = new XmlEditor(xml);
  const place = new Map<number, number>();
  childrenNamed(childNamed(root, 'sheets') ?? root, 'sheet').forEach((element, i) => {
    if (removed.some((sheet) => sheet === workbook.sheets[i])) editor.remove(element);
    else place.set(i, place.size);
  });
  moveLocalNames(editor, root, place);
  moveActiveTab(editor, root, place);
  source.write(workbook.path, editor.result());
  const ids = new Set(removed.map((sheet) => sheet.relationshipId));
  removeRelationships(source, workbook.path, (relationship) => ids.has(relationship.id));
  const paths = new Set(removed.map((sheet) => sheet.path.toLowerCase()));
  removeContentTypes(source, (path) => paths.has(path.toLowerCase()));
  removed.forEach((sheet) => { source.remove(sheet.path); });
}

/** Names say the place of their sheet among the tabs, from 0. */
function moveLocalNames(editor: XmlEditor, root: XmlElement, place: ReadonlyMap<number, number>): void {
  const list = childNamed(root, 'definedNames');
  const names = list ? childrenNamed(list, 'definedName') : [];
  const local = (element: XmlElement): number | null => {
    const value = valueOf(editor.text, element, 'localSheetId');
    return value === null ? null : Number(value);
  };
  const gone = names.filter((element) => { const at = local(element); return at !== null && !place.has(at); });
  if (list && gone.length > 0 && gone.length === names.length) { editor.remove(list); return; }
  for (const element of names) {
    const at = local(element);
    if (at === null) continue;
    const now = place.get(at);
    if (now === undefined) editor.remove(element);
    else if (now !== at) editor.setAttribute(element, 'localSheetId', String(now));
  }
}

function moveActiveTab(editor: XmlEditor, root: XmlElement, place: ReadonlyMap<number, number>): void {
  for (const view of childrenNamed(childNamed(root, 'bookViews') ?? root, 'workbookView')) {
    for (const { name, value } of attributesOf(editor.text, view)) {
      if (name !== 'activeTab' && name !== 'firstSheet') continue;
      editor.setAttribute(view, name, String(place.get(Number(value)) ?? 0));
    }
  }
}
