// Her own texts, by the label they stand under: used to the character, never shortened or joined.
import { matchKey } from '../grammar';
import type { Form } from '../tables';
import type { CellRef } from '../workbook';

export interface OwnText { readonly id: string; readonly label: string; readonly text: string; readonly at: CellRef }

/** Texts of 基本情况 and of the form's own text blocks. */
export function ownTextsOf(form: Form): readonly OwnText[] {
  return form.basics.texts.map(({ label, text }) => ({ id: `原文/${label.value}`, label: label.value, text: text.value, at: text.at }));
}

/** The first of her texts whose label is one of `labels`, in the order of the labels; null where there is none. */
export function matchOwnText(labels: readonly string[], own: readonly OwnText[]): OwnText | null {
  for (const label of labels) {
    const found = own.find((text) => matchKey(text.label) === matchKey(label) && text.text.trim() !== '');
    if (found) return found;
  }
  return null;
}
