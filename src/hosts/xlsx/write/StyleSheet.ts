// Adds styles to the styles of a workbook. Nothing that stands there is changed or moved: only additions at the ends.
import { STYLES, type CellStyle, type StyleName } from '../../../core/workbook';
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from '../workbook/numberFormats';
import { attributesOf, childNamed, parseXml, valueOf, type XmlElement } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';

/** The lists of styles.xml in the order the schema wants them. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What each list must hold at least before anything of ours, when a workbook has no such list at all. */
const DEFAULTS: Readonly<Record<ListName, string>> = {
  numFmts: '',
  fonts: '<font><sz val="11"/><name val="宋体"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};

export const EMPTY_STYLES = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** The styles of a workbook, being added to. */
export class StyleSheet {
  readonly #root: XmlElement;
  readonly #prefix: string;
  /** Markup of every item of each list, as it stands or as it will be appended. */
  readonly #lists = new Map<ListName, string[]>();
  readonly #standing = new Map<ListName, number>();
  readonly #named = new Map<StyleName, number>();

  /** @throws XmlError */
  constructor(readonly xml: string) {
    this.#root = parseXml(xml);
    this.#prefix = this.#root.prefix;
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const) {
      const list = childNamed(this.#root, name);
      const items = list ? list.children.map((item) => xml.slice(item.start, item.end)) : this.#defaults(name);
      this.#lists.set(name, items);
      this.#standing.set(name, list ? items.length : 0);
    }
  }

  /** Number of the cell style for one of our own styles. */
  idOf(name: StyleName): number {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const id = this.#add('cellXfs', this.#xf(STYLES[name]));
    this.#named.set(name, id);
    return id;
  }

  /** Number of a cell style that is `style` but for its number format. */
  withNumberFormat(style: number, format: string): number {
    const markup = this.#lists.get('cellXfs')?.[style];
    if (markup === undefined) return this.#add('cellXfs', `<${this.#prefix}xf numFmtId="${this.#formatId(format)}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`);
    const root = parseXml(markup);
    const editor = new XmlEditor(markup);
    editor.setAttribute(root, 'numFmtId', String(this.#formatId(format)));
    const applied = attributesOf(markup, root).find(({ name }) => name === 'applyNumberFormat');
    if (applied) editor.replace(applied.start, applied.end, '1');
    else editor.setAttribute(root, 'applyNumberFormat', '1');
    return this.#add('cellXfs', editor.result());
  }

  /** The text with what was added. */
  result(): string {
    const editor = new XmlEditor(this.xml);
    for (const [name, items] of this.#lists) {
      const standing = this.#standing.get(name) ?? 0;
      const list = childNamed(this.#root, name);
      if (items.length === standing) continue;
      const added = items.slice(standing).join('');
      if (list) {
        editor.setAttribute(list, 'count', String(items.length));
        editor.append(list, added);
      } else {
        const tag = this.#prefix + name;
        editor.insert(this.#placeOf(name), `<${tag} count="${items.length}">${added}</${tag}>`);
      }
    }
    return editor.result();
  }

  #defaults(name: ListName): string[] {
    const list = parseXml(`<l>${DEFAULTS[name]}</l>`);
    return list.children.map((item) => this.#prefixed(`<l>${DEFAULTS[name]}</l>`.slice(item.start, item.end)));
  }

  /** Where a list that is missing belongs. */
  #placeOf(name: ListName): number {
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    return this.#root.children.find((child) => later.includes(child.name))?.start ?? this.#root.closeStart;
  }

  /** The number of an item with this markup: an equal one that stands there is used again. */
  #add(name: ListName, markup: string): number {
    const items = this.#lists.get(name) ?? [];
    const standing = items.indexOf(markup);
    return standing >= 0 ? standing : items.push(markup) - 1;
  }

  #formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    const formats = (this.#lists.get('numFmts') ?? []).map((markup) => {
      const element = parseXml(markup);
      return { id: Number(valueOf(markup, element, 'numFmtId')), code: valueOf(markup, element, 'formatCode') };
    });
    const standing = formats.find((format) => format.code === code);
    if (standing) return standing.id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.map((format) => format.id)) + 1;
    this.#add('numFmts', `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  #xf(style: CellStyle): string {
    const { font, fill } = style;
    const fontId = this.#add('fonts', this.#prefixed(
      `<font>${font.bold ? '<b/>' : ''}<sz val="${font.size}"/><color rgb="FF${font.color}"/><name val="${escapeAttribute(font.name)}"/><charset val="134"/></font>`));
    const fillId = fill === null ? 0 : this.#add('fills', this.#prefixed(
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`));
    const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;
    const borderId = style.border === 'none' ? 0 : this.#add('borders', this.#prefixed(
      `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`));
    const alignment = `<alignment${style.horizontal === 'general' ? '' : ` horizontal="${style.horizontal}"`} vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ''}/>`;
    return this.#prefixed(
      `<xf numFmtId="${this.#formatId(style.numberFormat)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`
      + ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">`
      + `${alignment}<protection locked="${style.unlocked ? '0' : '1'}"/></xf>`);
  }

  /** The same markup with the prefix of this file's tags. */
  #prefixed(markup: string): string {
    return this.#prefix === '' ? markup : markup.replace(/<(\/?)(\w)/g, `<$1${this.#prefix}$2`);
  }
}
