// Takes out of a kept sheet what must not be handed in: comments, traces of people and machines, and whatever points away.
import { attributesOf, prefixedValueOf, textOf, valueOf, walk, type XmlElement } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { isOfType, relatedParts, relationshipsOf, type Relationship } from '../package/relationships';
import { removeRelationships } from '../package/editRelationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import type { KeptSheets } from './KeptSheets';

/** Relationships of a sheet that stay. Printer settings name the printer; pivots and queries carry data of other places. */
const KEPT_RELATIONSHIPS = ['drawing', 'table', 'image', 'ctrlProp'];

/** Elements that go whatever they hold: views and scenarios name people, the others point to parts that go. */
const DROPPED = ['customSheetViews', 'scenarios', 'webPublishItems', 'customProperties', 'oleObjects', 'smartTags', 'dataConsolidate'];

/** Elements that go when a formula in them points away. */
const DROPPED_WITH_FORMULA = ['cfRule', 'dataValidation', 'sparkline', 'calculatedColumnFormula', 'totalsRowFormula'];

/** Extensions that need parts that go. */
const DROPPED_EXTENSIONS = ['slicerList', 'timelineRefs'];

/** Lists that may not stand empty. */
const LISTS = ['dataValidations', 'conditionalFormatting', 'conditionalFormattings', 'sparklines', 'sparklineGroup', 'sparklineGroups', 'hyperlinks', 'ext', 'extLst', 'controls'];

const FORMULAS = ['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula'];

export interface SheetPart { readonly path: string; readonly name: string }

/** @throws HostError, XmlError if a part cannot be read */
export function stripSheet(source: XlsxPackage, { path, name }: SheetPart, kept: KeptSheets): void {
  for (const vml of relatedParts(source, path, 'vmlDrawing')) source.write(vml, withoutNotes(source.read(vml)));
  const relationships = relationshipsOf(source, path);
  const stays = (relationship: Relationship): boolean => staysOnSheet(source, relationship);
  const gone = new Set(relationships.filter((relationship) => !stays(relationship)).map(({ id }) => id));
  const { xml, root } = source.parse(path, 'sheetData');
  const editor = new XmlEditor(xml);
  stripChildren(editor, root, { sheet: name, kept, gone });
  source.write(path, editor.result());
  removeRelationships(source, path, (relationship) => gone.has(relationship.id));
}

function staysOnSheet(source: XlsxPackage, relationship: Relationship): boolean {
  if (isOfType(relationship, 'hyperlink')) return /^https?:/i.test(relationship.target); // a path of a machine is a trace
  if (relationship.external) return false;
  if (isOfType(relationship, 'vmlDrawing')) return source.has(relationship.target) && /<(?:\w+:)?shape\s/.test(source.read(relationship.target));
  return KEPT_RELATIONSHIPS.some((kind) => isOfType(relationship, kind));
}

/** The older drawing part without the boxes of notes; form controls and pictures of headers stay. */
const withoutNotes = (text: string): string =>
  text.replace(/<((?:\w+:)?shape)\s[\s\S]*?<\/\1>/g, (shape) => (/ObjectType=["']Note["']/i.test(shape) ? '' : shape));

export interface StripContext { readonly sheet: string; readonly kept: KeptSheets; readonly gone: ReadonlySet<string> }

/** @returns true when nothing is left of the children of `element` */
export function stripChildren(editor: XmlEditor, element: XmlElement, context: StripContext): boolean {
  const dropped = element.children.filter((child) => isDropped(editor, child, context));
  dropped.forEach((child) => { editor.remove(child); });
  if (dropped.length > 0 && dropped.length < element.children.length && valueOf(editor.text, element, 'count') !== null) {
    editor.setAttribute(element, 'count', String(element.children.length - dropped.length));
  }
  return element.children.length > 0 && dropped.length === element.children.length;
}

/** Decides about one element, and strips what stands inside it when it stays. */
function isDropped(editor: XmlEditor, element: XmlElement, context: StripContext): boolean {
  const { text } = editor;
  if (element.name === 'sheetData') return false;
  if (DROPPED.includes(element.name) || DROPPED_EXTENSIONS.includes(element.name)) return true;
  if (DROPPED_WITH_FORMULA.includes(element.name) && holdsFormulaAway(text, element, context)) return true;
  if (element.name === 'hyperlink' && pointsToPlaceAway(text, element, context)) return true;
  if (referredTo(text, element).some((id) => context.gone.has(id))) {
    if (element.name !== 'pageSetup') return true; // of a page set-up only the printer goes
    const id = attributesOf(text, element).find(({ name }) => name.endsWith(':id'));
    if (id) editor.removeAttribute(element, id.name);
  }
  if (!LISTS.includes(element.name)) { stripChildren(editor, element, context); return false; }
  if (allGone(text, element, context)) return true;
  stripChildren(editor, element, context);
  return false;
}

/** Would nothing be left of this list? Asked first, so that nothing is changed inside a list that goes. */
function allGone(text: string, element: XmlElement, context: StripContext): boolean {
  // A group of sparklines also holds their colors, newer rules their ranges: those alone do nothing.
  const items = element.children.filter((child) => (element.name === 'sparklineGroup' ? child.name === 'sparklines' : child.name !== 'sqref'));
  const trial = new XmlEditor(text);
  return items.length > 0 && items.every((child) => isDropped(trial, child, context));
}

const referredTo = (text: string, element: XmlElement): readonly string[] => [prefixedValueOf(text, element, 'id') ?? []].flat();

function holdsFormulaAway(text: string, element: XmlElement, { sheet, kept }: StripContext): boolean {
  return [...walk(element)].some((part) => FORMULAS.includes(part.name) && part.children.length === 0 && kept.pointsAway(`=${textOf(text, part)}`, sheet));
}

function pointsToPlaceAway(text: string, element: XmlElement, { sheet, kept }: StripContext): boolean {
  const location = valueOf(text, element, 'location');
  return location !== null && kept.pointsAway(`=${location.replace(/^#/, '')}`, sheet);
}
