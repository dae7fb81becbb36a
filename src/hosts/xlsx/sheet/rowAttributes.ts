// What the tag of a row says.
import { attributesOf, isTrue, valueOf } from '../xml/parse';
import type { RowSpan } from './scan';

export interface RowAttributes {
  /** The style that cells of this row take that were never written; null: that of their column. */
  readonly style: number | null;
  readonly hidden: boolean;
}

const PLAIN: RowAttributes = { style: null, hidden: false };

/** The height the row states, in points; null: the usual one of its sheet. */
export function readRowHeight(xml: string, row: RowSpan): number | null {
  const height = valueOf(xml, row, 'ht');
  return height === null ? null : Number(height);
}

export function readRowAttributes(xml: string, row: RowSpan): RowAttributes {
  const tag = xml.slice(row.start, row.openEnd);
  if (!tag.includes('hidden') && !tag.includes('customFormat')) return PLAIN; // the usual row: nothing to look for
  const attributes = new Map(attributesOf(xml, row).map(({ name, value }) => [name, value]));
  return {
    style: isTrue(attributes.get('customFormat') ?? null) ? Number(attributes.get('s') ?? '0') : null,
    hidden: isTrue(attributes.get('hidden') ?? null),
  };
}
