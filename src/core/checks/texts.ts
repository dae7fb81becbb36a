// Her own texts: placeholders left in them, and numbers of a list that jump (C20).
import { formatCell, type CellRef } from '../workbook';
import { parseChineseNumeral } from '../grammar';
import { groupsBy, leavesOf, type Check, type Checked, type Found } from './check';

interface Written { readonly about: string; readonly text: string; readonly at: CellRef }

/** Her 基本情况, reasons and evidence, each once. */
function textsOf(checked: Checked): readonly Written[] {
  const texts = checked.form.basics.texts.map(({ label, text }) => ({ about: label.value, text: text.value, at: text.at }));
  const beside = leavesOf(checked).flatMap(({ name: about, reasonCell, evidence }) => [reasonCell ?? [], evidence ?? []].flat().map(({ text, at }) => ({ about, text, at })));
  return groupsBy([...texts, ...beside], ({ at }) => formatCell(at)).map(([first]) => first);
}

/** XX, ××, ____, 【待补充】: what a template leaves to be filled in. */
const PLACEHOLDER = /【[^【】]*(?:待|请|填)[^【】]*】|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[×Ｘ＿_]{2,}|待补充|（此处.{0,12}）/u;

export const checkTexts: Check = (checked) => textsOf(checked).flatMap(({ text, ...place }) => {
  const [left] = PLACEHOLDER.exec(text) ?? [];
  const [gap] = STYLES.flatMap((style) => gapIn(text, style) ?? []);
  const found: readonly (Found | false | undefined)[] = [left !== undefined && { kind: 'placeholderLeft', ...place, text: left }, gap && { kind: 'numberingGap', ...place, ...gap }];
  return found.flatMap((one) => one || []);
});

/** A number at the beginning of a sentence. */
const numbered = (number: string, stops = '\\n。；;：:'): RegExp => new RegExp(`(?:^|[${stops}])\\s*(?<shown>${number})`, 'gu');

/** 1. 、1） 、（1） 、（一） and 一、; a number with decimals is none. */
const STYLES: readonly RegExp[] = [
  numbered('(?<n>\\d{1,2})[.．、](?!\\d)'), numbered('[（(](?<n>\\d{1,2})[)）]', '\\n。；;：:，,\\s'),
  numbered('[（(](?<n>[一二三四五六七八九十]{1,2})[)）]'), numbered('(?<n>[一二三四五六七八九十]{1,2})、'),
];

/** The first jump upward. A list that begins again at one is another list. */
function gapIn(text: string, style: RegExp): { readonly before: string; readonly after: string } | null {
  let before: { readonly shown: string; readonly n: number } | null = null;
  for (const { groups } of text.matchAll(style)) {
    const written = groups?.['n'] ?? '';
    const here = { shown: (groups?.['shown'] ?? '').trim(), n: parseChineseNumeral(written)?.toNumber() ?? Number(written) };
    if (before && here.n > before.n + 1) return { before: before.shown, after: here.shown };
    before = here;
  }
  return null;
}
