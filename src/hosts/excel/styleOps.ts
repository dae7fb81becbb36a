// Styles by name → formats of Office.js. Only ever on sheets of ours.
import { STYLES, type CopyLooks, type StyleName } from '../../core/workbook';
import type { Rect } from './layout';
import { queueMarker } from './namedRanges';
import { rangeOf } from './readBook';
import type { WritingContext } from './writingContext';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** On a new sheet only what differs from how Excel makes one needs to be said: a third of the calls. */
export type Surface = 'newSheet' | 'anySheet';

/** How the cells of a new sheet look. The font and its size are the user's own default, so they are always said. */
const UNTOUCHED = { bold: false, color: '000000', horizontal: 'general', wrap: false, numberFormat: 'General' } as const;

/** Queues the look of a range of a sheet of ours. Contents are written before: `@` would keep formulas from being formulas. */
export function queueStyle(worksheet: Excel.Worksheet, rect: Rect, { name, on }: { readonly name: StyleName; readonly on: Surface }): void {
  const style = STYLES[name];
  const range = rangeOf(worksheet, rect);
  const { format } = range;
  const { font } = format;
  font.name = style.font.name;
  font.size = style.font.size;
  const says = <T>(value: T, untouched: T): boolean => on === 'anySheet' || value !== untouched;
  if (says(style.font.bold, UNTOUCHED.bold)) font.bold = style.font.bold;
  if (says(style.font.color, UNTOUCHED.color)) font.color = `#${style.font.color}`;
  if (style.fill !== null) format.fill.color = `#${style.fill}`;
  if (says<string>(style.horizontal, UNTOUCHED.horizontal)) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  if (says(style.wrap, UNTOUCHED.wrap)) format.wrapText = style.wrap;
  if (style.border === 'thin') for (const edge of EDGES) if (hasEdge(edge, rect)) format.borders.getItem(edge).style = 'Continuous';
  if (style.unlocked) format.protection.locked = false;
  if (says(style.numberFormat, UNTOUCHED.numberFormat)) range.numberFormat = Array.from({ length: rect.bottom - rect.top + 1 }, () => new Array<string>(rect.right - rect.left + 1).fill(style.numberFormat));
}

/**
 * Formats onto as many cells elsewhere: fonts, fills, borders, alignment, number formats. Where looks are kept, the
 * marker says that they are; and nothing is merged there, since the memory writes into each of its cells.
 */
export function queueLooks(writing: WritingContext, edit: CopyLooks, place: number): void {
  const copy = rangeOf(writing.sheet(edit.to.sheet), edit.to);
  copy.copyFrom(rangeOf(writing.sheet(edit.from.sheet), edit.from), 'Formats');
  if (edit.undoes) return;
  copy.unmerge();
  queueMarker(writing, edit, { place, target: edit.to });
}

/** A single row or column has no inside to draw in. */
const hasEdge = (edge: (typeof EDGES)[number], rect: Rect): boolean =>
  edge === 'InsideHorizontal' ? rect.bottom > rect.top : edge === 'InsideVertical' ? rect.right > rect.left : true;
