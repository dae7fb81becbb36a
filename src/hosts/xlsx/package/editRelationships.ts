// Adding and dropping relationships of a part.
import { attributesOf, childrenNamed, valueOf } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { relationshipsOf, relationshipsPath, resolveTarget, type Relationship } from './relationships';
import type { XlsxPackage } from './XlsxPackage';

const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relationship of `path` to the part `target`. @returns its new id */
export function addRelationship(source: XlsxPackage, path: string, to: { readonly type: string; readonly target: string }): string {
  const rels = relationshipsPath(path);
  if (!source.has(rels)) source.write(rels, EMPTY);
  const { xml, root } = source.parse(rels);
  const taken = new Set(childrenNamed(root, 'Relationship').map((element) => valueOf(xml, element, 'Id')));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const editor = new XmlEditor(xml);
  editor.append(root, `<${root.prefix}Relationship Id="rId${n}" Type="${to.type}" Target="${escapeAttribute(`/${to.target}`)}"/>`);
  source.write(rels, editor.result());
  return `rId${n}`;
}

/** Drops the relationships of `path` that `isDropped`. */
export function removeRelationships(source: XlsxPackage, path: string, isDropped: (relationship: Relationship) => boolean): void {
  const dropped = new Set(relationshipsOf(source, path).filter(isDropped).map((relationship) => relationship.id));
  if (dropped.size === 0) return;
  const rels = relationshipsPath(path);
  const { xml, root } = source.parse(rels);
  const editor = new XmlEditor(xml);
  for (const element of childrenNamed(root, 'Relationship')) {
    if (dropped.has(attributesOf(xml, element).find(({ name }) => name === 'Id')?.value ?? '')) editor.remove(element);
  }
  source.write(rels, editor.result());
}

/** A path for a new part that nothing stands at: `xl/worksheets/sheet4.xml`. */
export function freePath(source: XlsxPackage, folder: string, stem: string): string {
  let n = 1;
  while (source.has(resolveTarget('', `${folder}/${stem}${n}.xml`))) n++;
  return `${folder}/${stem}${n}.xml`;
}
