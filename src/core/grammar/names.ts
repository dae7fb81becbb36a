// Who, when and in which unit, as headings and cells beside them say it.
import type { MoneyUnit } from '../units';
import { digitsInWords } from './chineseNumerals';
import { foldText, normalizeText, originalOf } from './normalize';

/**
 * The fiscal year a text names: “（2024年度）”, 二〇二四年, 2024; of several years the only one called 年度.
 * @returns null if it names none, or two different ones
 */
export function fiscalYearIn(text: string): number | null {
  const plain = normalizeText(text);
  const named = [...plain.matchAll(/(?<!\d)(20\d{2})(?=年)|([二][〇零][〇零一二三四五六七八九]{2})(?=年)/gu)];
  const yearOf = ([, digits, words]: RegExpMatchArray): number => Number(digits ?? digitsInWords(words ?? ''));
  const years = new Set(named.map(yearOf));
  // 2024年度…（2025年3月填报）: the fiscal year is the one that is called 年度.
  const fiscal = new Set(named.filter((match) => plain.startsWith('年度', match.index + match[0].length)).map(yearOf));
  for (const found of [years, fiscal]) if (found.size === 1) return [...found][0] ?? null;
  if (years.size > 0) return null;
  const [, alone] = /^\(?(20\d{2})\)?$/.exec(plain) ?? [];
  return alone === undefined ? null : Number(alone);
}

const UNIT_NAME_LABEL = /^(?:(?:预算|项目|填报|编制|评价|自评|实施|申报|报送|被评价)?(?:单位|部门)(?:\(?(?:公章|盖章|全称)\)?)?(?:名称)?(?:\(?(?:公章|盖章)\)?)?|主管部门|单位):(.+)$/u;

/** The name behind 单位名称：, 填报单位：, 单位：, as printed. @returns null if there is none, or 单位：万元 (a unit of money) */
export function unitNameIn(text: string): string | null {
  const folded = foldText(text);
  const [whole = '', name] = UNIT_NAME_LABEL.exec(folded.text) ?? [];
  if (name === undefined) return null;
  const alone = name.replace(/(?:\((?:公章|盖章|章)\)|20\d{2}年度?|填报日期.*|日期:.*|金额单位.*|单位:.*)+$/u, '');
  const from = whole.length - name.length;
  return alone === '' || parseMoneyUnit(alone) !== null ? null : originalOf(folded, from, from + alone.length);
}

const MONEY_UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['元', '元'], ['人民币元', '元'], ['千元', '千元'], ['万元', '万元'], ['人民币万元', '万元'], ['亿元', '亿元'],
]);

/** A word that is a unit of money and nothing else. */
export const parseMoneyUnit = (word: string): MoneyUnit | null => MONEY_UNITS.get(normalizeText(word)) ?? null;

/**
 * The unit of money that a heading gives: 单位：万元, 金额单位：元, 项目资金（万元）, 金额(元).
 * @returns null if it gives none, or two different ones
 */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = normalizeText(text);
  const labelled = [...plain.matchAll(/单位[:是为]?\(?((?:人民币)?[千万亿]?元)/gu)];
  const bracketed = [...plain.matchAll(/\((?:单位:)?((?:人民币)?[千万亿]?元)\)/gu)];
  const units = new Set([...labelled, ...bracketed].map(([, word = '']) => parseMoneyUnit(word)));
  if (units.size === 0) return parseMoneyUnit(plain);
  return units.size === 1 ? [...units][0] ?? null : null;
}
