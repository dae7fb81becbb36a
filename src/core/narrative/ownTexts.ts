// Her own texts, by the label they stand under: used to the character, never shortened or joined.
import { matchKey } from '../grammar';
import type { Form } from '../tables';
import type { CellRef } from '../workbook';

export interface OwnText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly at: CellRef;
  /** 字数上限, where the label gives one: 完成情况（限500字）. */
  readonly limit: number | null;
}

/** Texts of 基本情况 and of the form's own text blocks. */
export function ownTextsOf(form: Form): readonly OwnText[] {
  return form.basics.texts.map(({ label, text }) => ({ id: `原文/${label.value}`, label: label.value, text: text.value, at: text.at, limit: limitIn(label.text) }));
}

/** 限500字, 500字以内, 不超过500字, （500字） → 500. */
function limitIn(label: string): number | null {
  const [, behind, before] = /(?:限|不超过|不多于|≤|[（(])\s*(\d{2,5})\s*字|(\d{2,5})\s*字(?:以内|之内|内|以下)/u.exec(label) ?? [];
  const digits = behind ?? before;
  return digits === undefined ? null : Number(digits);
}

/** 完成情况（限500字） is still called 完成情况. */
const labelKey = (label: string): string => matchKey(label.replace(/[（(][^（）()]*字[^（）()]*[)）]/gu, ''));

const under = (label: string, own: readonly OwnText[]): readonly OwnText[] => own.filter((text) => labelKey(text.label) === matchKey(label));

/** The first of her texts whose label is one of `labels`, in the order of the labels; null where there is none. */
export function matchOwnText(labels: readonly string[], own: readonly OwnText[]): OwnText | null {
  return labels.flatMap((label) => under(label, own)).find(({ text }) => text.trim() !== '') ?? null;
}

/** 字数上限 of the field under one of these labels, also of one she has not filled in yet. */
export function limitUnder(labels: readonly string[], own: readonly OwnText[]): number | null {
  return labels.flatMap((label) => under(label, own)).find(({ limit }) => limit !== null)?.limit ?? null;
}
