// Styles by name → formats of Office.js. Only ever on sheets of ours.
import { STYLES, type StyleName } from '../../core/workbook';
import type { Rect } from './layout';
import { rangeOf } from './readBook';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Queues the look of a range of a sheet of ours. Contents are written before: `@` would keep formulas from being formulas. */
export function queueStyle(worksheet: Excel.Worksheet, rect: Rect, name: StyleName): void {
  const style = STYLES[name];
  const range = rangeOf(worksheet, rect);
  const { format } = range;
  const { font } = format;
  font.name = style.font.name;
  font.size = style.font.size;
  font.bold = style.font.bold;
  font.color = `#${style.font.color}`;
  if (style.fill !== null) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  if (style.border === 'thin') for (const edge of EDGES) if (hasEdge(edge, rect)) format.borders.getItem(edge).style = 'Continuous';
  if (style.unlocked) format.protection.locked = false;
  range.numberFormat = Array.from({ length: rect.bottom - rect.top + 1 }, () => new Array<string>(rect.right - rect.left + 1).fill(style.numberFormat));
}

/** A single row or column has no inside to draw in. */
const hasEdge = (edge: (typeof EDGES)[number], rect: Rect): boolean =>
  edge === 'InsideHorizontal' ? rect.bottom > rect.top : edge === 'InsideVertical' ? rect.right > rect.left : true;
