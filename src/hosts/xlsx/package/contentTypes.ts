// `[Content_Types].xml`: what each part is.
import { attributesOf, childrenNamed, type XmlElement } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import type { XlsxPackage } from './XlsxPackage';

const PATH = '[Content_Types].xml';

const attribute = (xml: string, element: XmlElement, name: string): string =>
  attributesOf(xml, element).find((found) => found.name === name)?.value ?? '';

const samePart = (partName: string, path: string): boolean => partName.toLowerCase() === `/${path}`.toLowerCase();

/** The content type of a part; null where none is declared. */
export function contentTypeOf(source: XlsxPackage, path: string): string | null {
  const { xml, root } = source.parse(PATH);
  const override = childrenNamed(root, 'Override').find((element) => samePart(attribute(xml, element, 'PartName'), path));
  if (override) return attribute(xml, override, 'ContentType');
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenNamed(root, 'Default').find((element) => attribute(xml, element, 'Extension').toLowerCase() === extension);
  return byExtension ? attribute(xml, byExtension, 'ContentType') : null;
}

/** Declares what the new part at `path` is. */
export function addContentType(source: XlsxPackage, path: string, contentType: string): void {
  const { xml, root } = source.parse(PATH);
  const editor = new XmlEditor(xml);
  editor.append(root, `<${root.prefix}Override PartName="${escapeAttribute(`/${path}`)}" ContentType="${contentType}"/>`);
  source.write(PATH, editor.result());
}

/** Forgets the declarations of parts that are gone. */
export function removeContentTypes(source: XlsxPackage, isGone: (path: string) => boolean): void {
  const { xml, root } = source.parse(PATH);
  const editor = new XmlEditor(xml);
  for (const element of childrenNamed(root, 'Override')) {
    if (isGone(attribute(xml, element, 'PartName').replace(/^\//, ''))) editor.remove(element);
  }
  source.write(PATH, editor.result());
}
