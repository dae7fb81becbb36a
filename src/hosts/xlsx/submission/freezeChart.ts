// Charts on a kept sheet that draw from one that goes: the figures they show stay, what they were drawn from goes.
import { removeRelationships } from '../package/editRelationships';
import { isOfType } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { childNamed, textOf, walk, type XmlElement } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import type { KeptSheets } from './KeptSheets';

/** @throws HostError, XmlError if the part cannot be read */
export function freezeChart(source: XlsxPackage, path: string, kept: KeptSheets): void {
  if (!source.has(path)) return;
  const { xml, root } = source.parse(path);
  const editor = new XmlEditor(xml);
  freezeChildren(editor, root, kept);
  for (const element of walk(root)) if (element.name === 'externalData') editor.remove(element);
  source.write(path, editor.result());
  removeRelationships(source, path, (relationship) => ['package', 'oleObject', 'externalLink'].some((kind) => isOfType(relationship, kind)));
}

function freezeChildren(editor: XmlEditor, element: XmlElement, kept: KeptSheets): void {
  for (const child of element.children) {
    if (child.name === 'ext' && pointsAwayInside(editor.text, child, kept)) { editor.remove(child); continue; }
    const formula = childNamed(child, 'f');
    const away = formula !== null && kept.pointsAway(`=${textOf(editor.text, formula)}`, '');
    if (!away) freezeChildren(editor, child, kept);
    else editor.replace(child.start, child.end, literal(editor.text, child, element));
  }
}

/** The cached figures or words of a reference, standing by themselves. */
function literal(text: string, reference: XmlElement, parent: XmlElement): string {
  const { prefix } = reference;
  const cache = reference.children.find(({ name }) => name === 'numCache' || name === 'strCache' || name === 'multiLvlStrCache');
  const points = cache ? pointsOf(text, cache) : '';
  if (reference.name === 'numRef') return `<${prefix}numLit>${points}</${prefix}numLit>`;
  if (parent.name !== 'tx') return reference.name === 'strRef' || reference.name === 'multiLvlStrRef' ? `<${prefix}strLit>${points}</${prefix}strLit>` : '';
  const value = cache && [...walk(cache)].find(({ name }) => name === 'v');
  return `<${prefix}v>${value ? text.slice(value.openEnd, value.closeStart) : ''}</${prefix}v>`;
}

/** Of labels in several levels the innermost is the first. */
function pointsOf(text: string, cache: XmlElement): string {
  const level = childNamed(cache, 'lvl');
  if (!level) return text.slice(cache.openEnd, cache.closeStart);
  const count = childNamed(cache, 'ptCount');
  return (count ? text.slice(count.start, count.end) : '') + text.slice(level.openEnd, level.closeStart);
}

/** Newer chart kinds cannot hold figures of their own: does one point away? */
export function pointsAwayInChartEx(source: XlsxPackage, path: string, kept: KeptSheets): boolean {
  if (!source.has(path)) return false;
  const { xml, root } = source.parse(path);
  return pointsAwayInside(xml, root, kept);
}

/** Does a formula below this element point away? Extensions of charts keep the full range of filtered ones as `sqref`. */
const pointsAwayInside = (text: string, element: XmlElement, kept: KeptSheets): boolean =>
  [...walk(element)].some((part) => ['f', 'sqref'].includes(part.name) && part.children.length === 0 && kept.pointsAway(`=${textOf(text, part)}`, ''));
