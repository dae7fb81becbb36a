// Her own texts: placeholders left in them, and numbers of a list that jump (C20).
import type { CellRef } from '../workbook';
import { findingIn, leavesOf, type Checked } from './check';
import type { Finding } from './finding';

interface Written { readonly about: string; readonly text: string; readonly at: CellRef }

/** Her 基本情况, reasons and evidence, each once. */
function textsOf(checked: Checked): readonly Written[] {
  const texts = checked.form.basics.texts.map(({ label, text }) => ({ about: label.value, text: text.value, at: text.at }));
  const beside = leavesOf(checked).flatMap(({ name, reasonCell, evidence }) =>
    [reasonCell, evidence].flatMap((cell) => (cell ? [{ about: name, text: cell.text, at: cell.at }] : [])));
  const seen = new Set<string>();
  return [...texts, ...beside].filter(({ at }) => {
    const key = `${at.sheet}!${String(at.row)},${String(at.column)}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** XX, ××, ____, 【待补充】: what a template leaves to be filled in. */
const PLACEHOLDER = /【[^【】]*(?:待|请|填)[^【】]*】|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[×Ｘ＿_]{2,}|待补充|（此处.{0,12}）/u;

export const checkPlaceholders = (checked: Checked): readonly Finding[] =>
  textsOf(checked).flatMap(({ about, text, at }) => {
    const [left] = PLACEHOLDER.exec(text) ?? [];
    return left === undefined ? [] : [findingIn(checked.form, { at, about }, { kind: 'placeholderLeft', text: left })];
  });

/** 1. 、1） 、（1） 、（一） and 一、 at the beginning of a sentence; a number with decimals is none. */
const STYLES: readonly RegExp[] = [
  /(?:^|[\n。；;：:])\s*(?<shown>(?<n>\d{1,2})[.．、](?!\d))/gu,
  /(?:^|[\n。；;：:，,]|\s)\s*(?<shown>[（(](?<n>\d{1,2})[)）])/gu,
  /(?:^|[\n。；;：:])\s*(?<shown>[（(](?<n>[一二三四五六七八九十]{1,2})[)）])/gu,
  /(?:^|[\n。；;：:])\s*(?<shown>(?<n>[一二三四五六七八九十]{1,2})、)/gu,
];
const NUMERALS = '一二三四五六七八九十';

export const checkNumbering = (checked: Checked): readonly Finding[] =>
  textsOf(checked).flatMap(({ about, text, at }) => {
    const gap = STYLES.map((style) => gapIn(text, style)).find((found) => found !== null);
    return gap ? [findingIn(checked.form, { at, about }, { kind: 'numberingGap', ...gap })] : [];
  });

/** The first jump upward. A list that begins again at one is another list. */
function gapIn(text: string, style: RegExp): { readonly before: string; readonly after: string } | null {
  let before: { readonly shown: string; readonly n: number } | null = null;
  for (const { groups } of text.matchAll(style)) {
    const here = { shown: (groups?.['shown'] ?? '').trim(), n: numberOf(groups?.['n'] ?? '') };
    if (before && here.n > before.n + 1) return { before: before.shown, after: here.shown };
    before = here;
  }
  return null;
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [first = '', second = ''] = written;
  if (second === '') return NUMERALS.indexOf(first) + 1;
  return first === '十' ? 10 + NUMERALS.indexOf(second) + 1 : (NUMERALS.indexOf(first) + 1) * 10;
}
