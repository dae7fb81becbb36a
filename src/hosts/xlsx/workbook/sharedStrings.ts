// The shared strings of a workbook as plain text.
import { HostError } from '../../host';
import { childNamed, parseXml, tagEnd, textOf, type XmlElement } from '../xml/parse';
import { decodeCellText, decodeXml } from '../xml/text';
import { relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { nextTag } from '../sheet/scan';

/** Where an item stands, and what stands in it. */
export interface SharedStringSpan { readonly start: number; readonly end: number; readonly text: string }

/** The texts in order; none where the workbook has no shared strings. @throws HostError `partDamaged`, XmlError */
export function readSharedStrings(source: XlsxPackage, workbookPath: string): readonly string[] {
  const [path] = relatedParts(source, workbookPath, 'sharedStrings');
  return path === undefined ? [] : scanSharedStrings(source.read(path)).map(({ text }) => text);
}

/** Walks the items without a tree over them all: there can be a million. @throws XmlError, HostError `partDamaged` */
export function scanSharedStrings(xml: string): readonly SharedStringSpan[] {
  const root = /<((?:\w+:)?)sst[\s>/]/.exec(xml);
  if (!root) throw new HostError('partDamaged', { part: 'sharedStrings' });
  const prefix = root[1] ?? '';
  const [open, close, plainOpen, plainClose] = [`<${prefix}si`, `</${prefix}si>`, `<${prefix}si><${prefix}t>`, `</${prefix}t></${prefix}si>`];
  const items: SharedStringSpan[] = [];
  for (let start = nextTag(xml, open, root.index); start >= 0;) {
    const end = endOfItem(xml, start, close);
    // The usual item is one plain text; only the others are taken apart.
    const from = start + plainOpen.length;
    const plain = xml.startsWith(plainOpen, start) && xml.indexOf('<', from) === end - plainClose.length;
    items.push({ start, end, text: plain ? decodeCellText(decodeXml(xml.slice(from, end - plainClose.length))) : itemText(xml.slice(start, end)) });
    start = nextTag(xml, open, end);
  }
  return items;
}

function endOfItem(xml: string, start: number, close: string): number {
  const openEnd = tagEnd(xml, start);
  if (xml.charCodeAt(openEnd - 2) === 47) return openEnd;
  const at = xml.indexOf(close, openEnd);
  if (at < 0) throw new HostError('partDamaged', { part: 'sharedStrings' });
  return at + close.length;
}

const itemText = (markup: string): string => richText(markup, parseXml(markup));

/** The text of `si` or `is`: its runs joined. Phonetic runs (`rPh`) say how it is read aloud and are left out. */
export function richText(xml: string, item: XmlElement): string {
  return item.children.map((child) => {
    const text = child.name === 't' ? child : child.name === 'r' ? childNamed(child, 't') : null;
    return text ? decodeCellText(textOf(xml, text)) : '';
  }).join('');
}
