// Her own texts, by what the label over them means: used to the character, never shortened or joined.
import { matchKey } from '../grammar';
import type { Vocabulary } from '../rules';
import type { Form } from '../tables';
import type { CellRef } from '../workbook';

export interface OwnText { readonly id: string; readonly text: string; readonly at: CellRef }

/** Asked for by a name of the vocabulary's `text` group; of several labels the one named first there counts. null where there is none. */
export interface OwnTexts {
  readonly text: (name: string) => OwnText | null;
  /** 字数上限, where a label gives one: 完成情况（限500字）; also of a field she has not filled in yet. */
  readonly limit: (name: string) => number | null;
}

/** Texts of 基本情况 and of the form's own text blocks. */
export function ownTextsOf(form: Form, vocabulary: Vocabulary): OwnTexts {
  const own = form.basics.texts.map(({ label, text }) =>
    ({ key: labelKey(label.value), limit: limitIn(label.text), text: { id: `原文/${label.value}`, text: text.value, at: text.at } }));
  const under = (name: string): typeof own =>
    (vocabulary[`text.${name}`] ?? []).flatMap((label) => own.filter(({ key }) => key === matchKey(label)));
  return {
    text: (name) => under(name).find(({ text }) => text.text.trim() !== '')?.text ?? null,
    limit: (name) => under(name).find(({ limit }) => limit !== null)?.limit ?? null,
  };
}

/** 限500字, 500字以内, 不超过500字, （500字） → 500. */
function limitIn(label: string): number | null {
  const [, behind, before] = /(?:限|不超过|不多于|≤|[（(])\s*(\d{2,5})\s*字|(\d{2,5})\s*字(?:以内|之内|内|以下)/u.exec(label) ?? [];
  const digits = behind ?? before;
  return digits === undefined ? null : Number(digits);
}

/** 完成情况（限500字） is still called 完成情况. */
const labelKey = (label: string): string => matchKey(label.replace(/[（(][^（）()]*字[^（）()]*[)）]/gu, ''));
