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

interface OpenElement extends Omit<XmlElement, 'closeStart' | 'end' | 'children'> { readonly children: XmlElement[] }

/**
 * Parses `xml`.
 * @param opaque local name of an element whose inside is skipped (`sheetData`, which is walked by itself)
 * @throws XmlError where tags do not match, or a document type is declared
 */
export function parseXml(xml: string, opaque = ''): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    const second = xml.charCodeAt(start + 1);
    if (second === 33 || second === 63) { at = skipMarkup(xml, start); continue; }
    const end = tagEnd(xml, start);
    if (second === 47) {
      const element = close(xml, open.pop(), start, end);
      const parent = open.at(-1);
      if (parent) parent.children.push(element); else root ??= element;
      at = end;
      continue;
    }
    const element = openTag(xml, start, end);
    if (xml.charCodeAt(end - 2) === 47) {
      const whole: XmlElement = { ...element, closeStart: end, end };
      const parent = open.at(-1);
      if (parent) parent.children.push(whole); else root ??= whole;
      at = end;
    } else {
      open.push(element);
      at = element.name === opaque ? closingOf(xml, element) : end;
    }
  }
  if (root === null || open.length > 0) throw new XmlError('unclosed element');
  return root;
}

function openTag(xml: string, start: number, end: number): OpenElement {
  let nameEnd = start + 1;
  while (nameEnd < end && xml.charCodeAt(nameEnd) > 32 && xml[nameEnd] !== '>' && xml[nameEnd] !== '/') nameEnd++;
  const qualified = xml.slice(start + 1, nameEnd);
  const colon = qualified.indexOf(':');
  if (qualified === '') throw new XmlError('tag without a name');
  return { name: qualified.slice(colon + 1), prefix: qualified.slice(0, colon + 1), start, openEnd: end, children: [] };
}

function close(xml: string, element: OpenElement | undefined, closeStart: number, end: number): XmlElement {
  if (!element || xml.slice(closeStart + 2, end - 1).trimEnd() !== element.prefix + element.name) throw new XmlError('tags do not match');
  return { ...element, closeStart, end };
}

function closingOf(xml: string, element: OpenElement): number {
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
