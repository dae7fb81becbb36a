// The values, formulas and number formats of a sheet.
import { a1, parseRangeA1, translateFormula, type CellError, type CellValue, type RangeRef } from '../../../core/workbook';
import type { CellFormats } from '../workbook/cellFormats';
import { richText } from '../workbook/sharedStrings';
import { attributesOf, parseXml } from '../xml/parse';
import { decodeCellText, decodeXml } from '../xml/text';
import { isoDateSerial } from './isoDate';
import { cellChild, type CellChild, type CellSpan } from './scan';

/** What is needed to understand a cell. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  /** The same text, holding on to nothing but itself. */
  readonly keep: (text: string) => string;
}

/** The text a cell stands in. */
export interface CellText { readonly xml: string; readonly prefix: string }

export const NOT_COMPUTED: CellError = { error: '#未计算' };

const KNOWN_ERRORS: readonly CellError['error'][] = ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#N/A', '#NUM!', '#NULL!', '#SPILL!'];

/** An error as written in a cell. */
export const cellError = (text: string): CellError => ({ error: KNOWN_ERRORS.find((known) => known === text) ?? '#其他' });

/** The value of a cell; `formulaStands` makes an absent value one that nobody has computed. */
// The parts of what is needed stay apart: the context is one for a sheet, the text one for a stretch of it.
export function readValue(context: CellContext, { xml, prefix }: CellText, cell: CellSpan, formulaStands: boolean): CellValue {
  if (cell.closeStart === cell.openEnd) return null;
  if (cell.type === 'inlineStr') return textOrNull(context.keep(plainInline(xml, prefix, cell) ?? inlineText(xml, prefix, cell)));
  const child = valueElement(xml, prefix, cell);
  const text = child ? decodeXml(xml.slice(child.openEnd, child.closeStart)) : '';
  if (text === '' && cell.type !== 'str') return formulaStands ? NOT_COMPUTED : null;
  switch (cell.type) {
    case 's': return textOrNull(context.strings[Number(text)] ?? '');
    case 'str': return child || !formulaStands ? context.keep(decodeCellText(text)) : NOT_COMPUTED;
    case 'b': return text.trim() === '1' || text.trim() === 'true';
    case 'e': return cellError(text.trim());
    case 'd': return isoDateSerial(text.trim()) ?? context.keep(text);
    default: return readNumber(text, context);
  }
}

const PLAIN_OPEN = ['<is><t>', '<is><t xml:space="preserve">'];
const PLAIN_CLOSE = '</t></is>';

/** The text of a cell that holds one plain run and nothing else, as most do; null for any other. */
function plainInline(xml: string, prefix: string, cell: CellSpan): string | null {
  const open = prefix === '' ? PLAIN_OPEN.find((tag) => xml.startsWith(tag, cell.openEnd)) : undefined;
  if (open === undefined) return null;
  const from = cell.openEnd + open.length;
  const to = cell.closeStart - PLAIN_CLOSE.length;
  return xml.startsWith(PLAIN_CLOSE, to) && xml.indexOf('<', from) === to ? decodeCellText(decodeXml(xml.slice(from, to))) : null;
}

function inlineText(xml: string, prefix: string, cell: CellSpan): string {
  const inline = cellChild(xml, cell, `${prefix}is`);
  const markup = inline ? xml.slice(inline.start, inline.end) : '';
  return inline ? richText(markup, parseXml(markup)) : '';
}

/** The value element of a cell. Most cells hold nothing else, and are seen through at a glance. */
function valueElement(xml: string, prefix: string, cell: CellSpan): Pick<CellChild, 'openEnd' | 'closeStart'> | null {
  const { openEnd } = cell;
  const closeStart = xml.indexOf('<', openEnd + 1);
  const plain = xml.startsWith('v>', openEnd + 1 + prefix.length) && xml.charCodeAt(closeStart + 1) === 47;
  return plain ? { openEnd: openEnd + prefix.length + 3, closeStart } : cellChild(xml, cell, `${prefix}v`);
}

/** A text cell without text is a blank one. */
const textOrNull = (text: string): string | null => (text === '' ? null : text);

function readNumber(text: string, { keep }: CellContext): CellValue {
  const value = Number(text);
  return Number.isFinite(value) ? value : keep(text);
}

/** A formula as it stands in its cell, before shared ones are filled in. */
export type WrittenFormula =
  | { readonly kind: 'plain'; readonly formula: string }
  | { readonly kind: 'sharedMaster'; readonly formula: string; readonly group: string; readonly ref: string }
  | { readonly kind: 'sharedMember'; readonly group: string }
  | { readonly kind: 'array'; readonly formula: string; readonly range: Omit<RangeRef, 'sheet'> }
  | { readonly kind: 'dataTable'; readonly formula: string; readonly range: Omit<RangeRef, 'sheet'> };

/** The formula element of a cell; null where there is none. */
export function formulaElement(xml: string, prefix: string, cell: CellSpan): CellChild | null {
  if (cell.closeStart === cell.openEnd || isOnlyInline(xml, cell)) return null;
  // The formula stands first; a cell that begins with its value and ends with it has none.
  const onlyValue = xml.startsWith('v>', cell.openEnd + 1 + prefix.length) && xml.indexOf('<', xml.indexOf('>', cell.openEnd + prefix.length + 3) + 1) === cell.closeStart;
  return onlyValue ? null : cellChild(xml, cell, `${prefix}f`);
}

/** Text that stands in the cell itself, and nothing beside it. */
const isOnlyInline = (xml: string, { openEnd, closeStart }: CellSpan): boolean => xml.startsWith('<is>', openEnd) && xml.indexOf('</is>', openEnd) === closeStart - '</is>'.length;

/** Reads the formula of a cell, with its leading `=`. */
export function readFormula(xml: string, cell: CellSpan, element: CellChild): WrittenFormula {
  const text = decodeXml(xml.slice(element.openEnd, element.closeStart)).trim();
  const formula = `=${text}`;
  if (!xml.slice(element.start, element.openEnd).includes('=')) return { kind: 'plain', formula };
  const attributes = new Map(attributesOf(xml, element).map(({ name, value }) => [name, value]));
  const group = attributes.get('si');
  const ref = attributes.get('ref') ?? a1(cell);
  const own = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const range = parseRangeA1(ref) ?? own;
  switch (attributes.get('t')) {
    case 'shared':
      if (group === undefined) return { kind: 'plain', formula };
      return text === '' ? { kind: 'sharedMember', group } : { kind: 'sharedMaster', formula, group, ref };
    case 'array': return { kind: 'array', formula, range };
    case 'dataTable': return { kind: 'dataTable', formula: `=TABLE(${attributes.get('r1') ?? ''},${attributes.get('r2') ?? ''})`, range };
    default: return { kind: 'plain', formula };
  }
}

/** Where the first formula of a shared group stands, and what it is. */
export interface SharedMaster { readonly row: number; readonly column: number; readonly formula: string }

/** The formula of a member of a shared group. */
export const memberFormula = (master: SharedMaster, cell: { readonly row: number; readonly column: number }): string =>
  translateFormula(master.formula, cell.row - master.row, cell.column - master.column);

