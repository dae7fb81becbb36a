// A cell as it is written: text inline (the shared strings stay untouched), formulas with the result we know.
import { a1, type CellContent, type CellValue } from '../../../core/workbook';
import { HostError } from '../../host';
import { encodeCellText, escapeText } from '../xml/text';

/** Most characters a cell holds. */
export const MAX_CELL_TEXT = 32_767;

export interface CellPlace { readonly prefix: string; readonly row: number; readonly column: number; readonly style: number }

/** The markup of a cell; empty for a blank cell without a style. @throws HostError `textTooLong` */
export function cellXml(place: CellPlace, content: CellContent): string {
  const { prefix, style } = place;
  const tag = (type: string | null, inside: string): string => {
    const open = `<${prefix}c r="${a1(place)}"${style === 0 ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}`;
    return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
  };
  switch (content.kind) {
    case 'blank': return style === 0 ? '' : tag(null, '');
    case 'number': return tag(null, `<${prefix}v>${numberText(content.value)}</${prefix}v>`);
    case 'boolean': return tag('b', `<${prefix}v>${content.value ? '1' : '0'}</${prefix}v>`);
    case 'error': return tag('e', `<${prefix}v>${escapeText(content.error)}</${prefix}v>`);
    case 'text':
      if (content.text.length > MAX_CELL_TEXT) throw new HostError('textTooLong', { cell: a1(place), length: String(content.text.length) });
      return tag('inlineStr', `<${prefix}is><${prefix}t xml:space="preserve">${cellText(content.text)}</${prefix}t></${prefix}is>`);
    case 'formula': {
      const { type, markup } = cachedValueXml(prefix, content.result);
      return tag(type, `<${prefix}f>${escapeText(content.formula.replace(/^=/, ''))}</${prefix}f>${markup}`);
    }
  }
}

/** The type and `v` element that store the value a formula gave. */
export function cachedValueXml(prefix: string, value: CellValue): { readonly type: string | null; readonly markup: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, markup: '' };
  if (typeof value === 'number') return { type: null, markup: v(numberText(value)) };
  if (typeof value === 'boolean') return { type: 'b', markup: v(value ? '1' : '0') };
  if (typeof value === 'string') return { type: 'str', markup: v(cellText(value)) };
  return { type: 'e', markup: v(escapeText(value.error)) };
}

const cellText = (text: string): string => escapeText(encodeCellText(text));

/** As Excel writes numbers; it knows no negative zero. */
const numberText = (value: number): string => (value === 0 ? '0' : String(value));
