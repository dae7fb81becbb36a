// Moves what stands in attributes and texts of a part besides cells: addresses, lists of ranges, formulas, breaks.
import { attributesOf, parseXml, textOf, valueOf, type XmlElement } from '../xml/parse';
import { escapeAttribute, escapeText } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { moveAnchors } from './moveAnchors';
import { moveAddress, moveRangeList, type Movement } from './Movement';

/** Attributes that hold an address or ranges of the sheet itself. */
const PLACES = ['ref', 'sqref', 'activeCell', 'topLeftCell'];

/** Elements whose `r` is the address of a cell. */
const CELLS_BY_R = ['cellWatch', 'inputCells', 'singleXmlCell'];

/** Elements that apply rules to ranges, which reach over new rows like the one the rows are like. */
const RULES = ['conditionalFormatting', 'dataValidation'];

/** Elements that hold a formula as text, and attributes that do. */
const FORMULAS = ['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula', 'definedName'];
const FORMULA_ATTRIBUTES = ['location', 'textlink', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];

/** Elements that go when their last range is gone, and lists that go with their last item. */
const REMOVABLE = ['mergeCell', 'hyperlink', 'conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange', 'comment', 'threadedComment'];
const LISTS = ['mergeCells', 'hyperlinks', 'dataValidations', 'ignoredErrors', 'protectedRanges'];

export interface PartOnSheet {
  readonly sheet: string;
  readonly movement: Movement;
  /** The sheet a name belongs to, by its place among the tabs. */
  readonly sheetAt?: (index: number) => string;
}

/** @throws XmlError */
export function moveElements(xml: string, where: PartOnSheet): string {
  const root = parseXml(xml, 'sheetData');
  const editor = new XmlEditor(xml);
  moveElement(editor, root, null, where);
  if (where.movement.affects(where.sheet)) moveAnchors(editor, root, where);
  return editor.result();
}

function moveElement(editor: XmlEditor, element: XmlElement, parent: XmlElement | null, where: PartOnSheet): void {
  if (element.name === 'sheetData') return;
  if (where.movement.affects(where.sheet)) {
    if (isGone(editor.text, element, where)) { editor.remove(element); return; }
    movePlaces(editor, element, parent, where);
  }
  moveFormulas(editor, element, where);
  if (LISTS.includes(element.name) && !shortenList(editor, element, where)) return;
  element.children.forEach((child) => { moveElement(editor, child, element, where); });
}

/** Lists count their items, and an empty one is not allowed. @returns false when the list goes */
function shortenList(editor: XmlEditor, list: XmlElement, where: PartOnSheet): boolean {
  const gone = list.children.filter((child) => isGone(editor.text, child, where)).length;
  if (gone === 0) return true;
  if (gone === list.children.length) { editor.remove(list); return false; }
  if (valueOf(editor.text, list, 'count') !== null) editor.setAttribute(list, 'count', String(list.children.length - gone));
  return true;
}

/** An item of which nothing is left; a merged range of one cell is none. */
function isGone(xml: string, element: XmlElement, { sheet, movement }: PartOnSheet): boolean {
  if (!movement.affects(sheet) || !REMOVABLE.includes(element.name)) return false;
  const list = valueOf(xml, element, 'ref') ?? valueOf(xml, element, 'sqref');
  if (list === null) return false;
  const moved = moveRangeList(movement, sheet, list, 'places');
  return moved === null || (element.name === 'mergeCell' && list.includes(':') && !moved.includes(':'));
}

/** Moves addresses in attributes and texts. What points to a cell that is gone points to the first one. */
function movePlaces(editor: XmlEditor, element: XmlElement, parent: XmlElement | null, { sheet, movement }: PartOnSheet): void {
  if (element.name === 'dataRef') return; // names ranges of other sheets
  for (const { name, value, start, end } of attributesOf(editor.text, element)) {
    if (!PLACES.includes(name) && !(name === 'r' && CELLS_BY_R.includes(element.name))) continue;
    const moved = name === 'sqref' ? moveRangeList(movement, sheet, value, kindOf(element)) : moveAddress(movement, sheet, value);
    editor.replace(start, end, escapeAttribute(moved ?? 'A1'));
  }
  if (element.name === 'sqref' && !isFormula(editor.text, element)) {
    const moved = moveRangeList(movement, sheet, textOf(editor.text, element), parent ? kindOf(parent) : 'places');
    if (moved !== null) editor.setContent(element, escapeText(moved));
  }
  if (element.name === 'brk' && parent?.name === 'rowBreaks') moveBreak(editor, element, { sheet, movement });
}

const kindOf = (element: XmlElement): 'places' | 'rules' => (RULES.includes(element.name) ? 'rules' : 'places');

/** A page break stands below row `id`: it goes with the row it follows. */
function moveBreak(editor: XmlEditor, element: XmlElement, { sheet, movement }: PartOnSheet): void {
  const id = Number(valueOf(editor.text, element, 'id'));
  const row = id > 0 ? movement.range(sheet, { top: id, left: 1, bottom: id, right: 1 }) : null;
  if (row) editor.setAttribute(element, 'id', String(row.top));
}

function moveFormulas(editor: XmlEditor, element: XmlElement, where: PartOnSheet): void {
  const onSheet = contextOf(editor.text, element, where);
  if (isFormula(editor.text, element)) {
    const formula = textOf(editor.text, element);
    const moved = where.movement.formula(formula, onSheet);
    if (moved !== formula) editor.setContent(element, escapeText(moved));
  }
  for (const { name, value, start, end } of attributesOf(editor.text, element)) {
    if (FORMULA_ATTRIBUTES.includes(name)) editor.replace(start, end, escapeAttribute(where.movement.formula(value, onSheet)));
  }
}

/** Newer parts of charts keep the range behind a filtered one as `sqref` with its sheet: that is a formula too. */
const isFormula = (xml: string, element: XmlElement): boolean => element.children.length === 0
  && (FORMULAS.includes(element.name) || (element.name === 'sqref' && textOf(xml, element).includes('!')));

/** The sheet a formula stands on; a name without a sheet stands on none. */
function contextOf(xml: string, element: XmlElement, { sheet, sheetAt }: PartOnSheet): string {
  if (element.name !== 'definedName' || !sheetAt) return sheet;
  const local = valueOf(xml, element, 'localSheetId');
  return local === null ? '' : sheetAt(Number(local));
}
