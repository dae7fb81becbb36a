// Changes the defined names of the workbook part.
import { childNamed, childrenNamed, valueOf, type XmlElement } from '../xml/parse';
import { escapeAttribute, escapeText } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import type { XlsxPackage } from '../package/XlsxPackage';
import { insertInOrder } from './workbookOrder';

export interface NewName {
  readonly name: string;
  /** Without leading `=`; null removes the name. */
  readonly formula: string | null;
  /** Place of its sheet among the tabs, from 0; null: the whole workbook. */
  readonly localSheet: number | null;
  readonly hidden: boolean;
}

/** Sets or removes names; names not mentioned stay. */
export function setDefinedNames(source: XlsxPackage, workbookPath: string, names: readonly NewName[]): void {
  if (names.length === 0) return;
  const { xml, root } = source.parse(workbookPath);
  const editor = new XmlEditor(xml);
  const list = childNamed(root, 'definedNames');
  const standing = list ? childrenNamed(list, 'definedName') : [];
  const removed = names.filter((name) => name.formula === null).flatMap((name) => standing.filter((element) => isNamed(xml, element, name)));
  const added: string[] = [];
  for (const name of names) {
    const element = standing.find((candidate) => isNamed(xml, candidate, name));
    if (name.formula === null) continue;
    if (element) editor.setContent(element, escapeText(name.formula));
    else added.push(nameXml(root.prefix, name, name.formula));
  }
  // An empty list is not allowed: with its last name the list goes.
  if (list && added.length === 0 && removed.length === standing.length) editor.remove(list);
  else for (const element of removed) editor.remove(element);
  if (added.length > 0 && list) editor.append(list, added.join(''));
  if (added.length > 0 && !list) insertInOrder(editor, root, 'definedNames', `<${root.prefix}definedNames>${added.join('')}</${root.prefix}definedNames>`);
  source.write(workbookPath, editor.result());
}

function isNamed(xml: string, element: XmlElement, { name, localSheet }: NewName): boolean {
  const local = valueOf(xml, element, 'localSheetId');
  return valueOf(xml, element, 'name') === name && (local === null ? null : Number(local)) === localSheet;
}

function nameXml(prefix: string, name: NewName, formula: string): string {
  const local = name.localSheet === null ? '' : ` localSheetId="${name.localSheet}"`;
  const hidden = name.hidden ? ' hidden="1"' : '';
  return `<${prefix}definedName name="${escapeAttribute(name.name)}"${local}${hidden}>${escapeText(formula)}</${prefix}definedName>`;
}
