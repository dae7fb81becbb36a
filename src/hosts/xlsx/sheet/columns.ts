// The default styles of columns (`<cols>`), which cells that were never written take.
import { childrenNamed, valueOf, type XmlElement } from '../xml/parse';

export interface ColumnStyle { readonly first: number; readonly last: number; readonly style: number }

export const readColumnStyles = (xml: string, sheet: XmlElement): readonly ColumnStyle[] =>
  childrenNamed(sheet, 'cols').flatMap((cols) => childrenNamed(cols, 'col'))
    .map((col) => ({ first: Number(valueOf(xml, col, 'min')), last: Number(valueOf(xml, col, 'max')), style: Number(valueOf(xml, col, 'style') ?? '0') }));

/** The style a cell takes that was never written, on a row without a style of its own. */
export const columnStyle = (columns: readonly ColumnStyle[], column: number): number =>
  columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
