// A tree of elements that only says where they stand in the text: what is edited by splicing keeps every other byte.
import { decodeXml } from './text';

export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** `x:` or empty. */
  readonly prefix: string;
  /** From `<` of the open tag … */
  readonly start: number;
  /** … past its `>` … */
  readonly openEnd: number;
  /** … to `</` of the close tag (`openEnd` in a self-closing one) … */
  readonly closeStart: number;
  /** … past its `>`. */
  readonly end: number;
  readonly children: readonly XmlElement[];
}

/** Text that is not well-formed XML. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** No part of a workbook is nested nearly as deep; beyond it, walking the tree could exhaust the stack. */
const DEEPEST = 1000;

/** An element whose end is not known yet. */
interface OpenElement { name: string; prefix: string; start: number; openEnd: number; closeStart: number; end: number; children: XmlElement[] }

/**
 * Parses `xml`.
 * @param opaque local name of an element whose inside is skipped (`sheetData`, which is walked by itself)
 * @throws XmlError where tags do not match, or a document type is declared
 */
export function parseXml(xml: string, opaque = ''): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  for (let start = xml.indexOf('<'); start >= 0;) {
    const second = xml.charCodeAt(start + 1);
    if (second === 33 || second === 63) { start = xml.indexOf('<', skipMarkup(xml, start)); continue; }
    const end = tagEnd(xml, start);
    let next = end;
    if (second === 47) {
      close(xml, open.pop(), start, end);
    } else {
      const element = openTag(xml, start, end);
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) throw new XmlError('more than one root');
      else root = element;
      if (xml.charCodeAt(end - 2) !== 47) {
        if (open.push(element) > DEEPEST) throw new XmlError('nested too deep');
        if (element.name === opaque) next = closingOf(xml, element);
      }
    }
    start = xml.indexOf('<', next);
  }
  if (root === null || open.length > 0) throw new XmlError('unclosed element');
  return root;
}

/** The element of an open tag, as it is when it closes itself. */
function openTag(xml: string, start: number, end: number): OpenElement {
  let nameEnd = start + 1;
  let colon = start;
  for (let char = xml.charCodeAt(nameEnd); char > 32 && char !== 62 && char !== 47; char = xml.charCodeAt(++nameEnd)) if (char === 58) colon = nameEnd;
  if (nameEnd === start + 1) throw new XmlError('tag without a name');
  return {
    name: xml.slice(colon + 1, nameEnd), prefix: xml.slice(start + 1, colon + 1),
    start, openEnd: end, closeStart: end, end, children: [],
  };
}

function close(xml: string, element: OpenElement | undefined, closeStart: number, end: number): void {
  const matches = element && xml.startsWith(element.prefix + element.name, closeStart + 2)
    && xml.slice(closeStart + 2 + element.prefix.length + element.name.length, end - 1).trim() === '';
  if (!matches) throw new XmlError('tags do not match');
  element.closeStart = closeStart;
  element.end = end;
}

function closingOf(xml: string, element: XmlElement): number {
  const at = xml.indexOf(`</${element.prefix}${element.name}`, element.openEnd);
  if (at < 0) throw new XmlError(`${element.name} is not closed`);
  return at;
}

/** Past the comment, CDATA section or processing instruction at `start`. */
function skipMarkup(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : xml.startsWith('<?', start) ? '?>' : null;
  if (closing === null) throw new XmlError('document type'); // entities of one's own could blow up, and no workbook has them
  const at = xml.indexOf(closing, start + 2);
  if (at < 0) throw new XmlError('unclosed markup');
  return at + closing.length;
}

/** Past the `>` of the tag at `start`; a `>` inside quotes is text. */
export function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const char = xml.charCodeAt(at);
    if (char === 62) return at + 1;
    if (char === 34 || char === 39) {
      at = xml.indexOf(char === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new XmlError('unclosed tag');
}

/** Where an open tag stands. */
export type TagSpan = Pick<XmlElement, 'start' | 'openEnd'>;

/** An attribute, and where its raw value stands. */
export interface XmlAttribute { readonly name: string; readonly value: string; readonly start: number; readonly end: number }

/** The attributes of an open tag, names with their prefix. */
export function attributesOf(xml: string, element: TagSpan): readonly XmlAttribute[] {
  const tag = xml.slice(element.start, element.openEnd);
  return [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => {
    const raw = match[2] ?? match[3] ?? '';
    const start = element.start + match.index + match[0].length - 1 - raw.length;
    return { name: match[1] ?? '', value: decodeXml(raw), start, end: start + raw.length };
  });
}

/** The attribute named `name`; null where the element has none. */
export const attributeOf = (xml: string, element: TagSpan, name: string): XmlAttribute | null =>
  attributesOf(xml, element).find((attribute) => attribute.name === name) ?? null;

/** Its value; null where the element has none. */
export const valueOf = (xml: string, element: TagSpan, name: string): string | null =>
  attributeOf(xml, element, name)?.value ?? null;

/** The value of a prefixed attribute (`r:id`), whatever its prefix. */
export const prefixedValueOf = (xml: string, element: XmlElement, local: string): string | null =>
  attributesOf(xml, element).find(({ name }) => name.endsWith(`:${local}`) && !name.startsWith('xmlns:'))?.value ?? null;

/** XML's true: `1` or `true`. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** XML's false: `0` or `false`. */
export const isFalse = (value: string | null): boolean => value === '0' || value === 'false';

/** The text of an element without children. */
export const textOf = (xml: string, element: XmlElement): string => decodeXml(xml.slice(element.openEnd, element.closeStart));

export const childNamed = (element: XmlElement, name: string): XmlElement | null => element.children.find((child) => child.name === name) ?? null;

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter((child) => child.name === name);

/** All elements below `element`, itself first, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}
