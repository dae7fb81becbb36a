// Changes a part by replacing stretches of its text: whatever is not named stays to the byte.
import { attributeOf, type TagSpan, type XmlElement } from './parse';
import { escapeAttribute } from './text';

interface Splice { readonly start: number; readonly end: number; readonly text: string; readonly order: number }

/** The pending changes of one text. Offsets are those of the text as given; stretches may touch but not overlap. */
export class XmlEditor {
  readonly #splices: Splice[] = [];

  constructor(readonly text: string) {}

  get changed(): boolean {
    return this.#splices.length > 0;
  }

  replace(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.#splices.push({ start, end, text, order: this.#splices.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: Pick<XmlElement, 'start' | 'end'>): void {
    this.replace(element.start, element.end, '');
  }

  /** Sets an attribute in place, or adds it after the others. */
  setAttribute(element: TagSpan, name: string, value: string): void {
    const attribute = attributeOf(this.text, element, name);
    if (attribute) this.replace(attribute.start, attribute.end, escapeAttribute(value));
    else this.insert(this.#beforeTagEnd(element), ` ${name}="${escapeAttribute(value)}"`);
  }

  removeAttribute(element: TagSpan, name: string): void {
    const attribute = attributeOf(this.text, element, name);
    if (!attribute) return;
    const before = this.text.slice(element.start, attribute.start);
    const from = element.start + before.length - (/\s+[^\s=]+\s*=\s*["']$/.exec(before)?.[0].length ?? 0);
    this.replace(from, attribute.end + 1, '');
  }

  /** Replaces all that stands between the tags of an element. */
  setContent(element: XmlElement, markup: string): void {
    if (element.closeStart < element.end) this.replace(element.openEnd, element.closeStart, markup);
    else this.append(element, markup);
  }

  /** Adds markup as the last child; opens a self-closing element for it. */
  append(element: XmlElement, markup: string): void {
    if (element.closeStart < element.end) { this.insert(element.closeStart, markup); return; }
    const slash = this.text.lastIndexOf('/', element.end);
    this.replace(slash, element.end, `>${markup}</${element.prefix}${element.name}>`);
  }

  /** The text with all changes made. */
  result(): string {
    const splices = this.#splices.toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const splice of splices) {
      if (splice.start < at) throw new RangeError(`XmlEditor: changes overlap at ${splice.start}`);
      pieces.push(this.text.slice(at, splice.start), splice.text);
      at = splice.end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  #beforeTagEnd(element: TagSpan): number {
    return this.text[element.openEnd - 2] === '/' ? element.openEnd - 2 : element.openEnd - 1;
  }
}
