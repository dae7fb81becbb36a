// Who, when and in which unit, as headings and cells beside them say it.
import type { MoneyUnit } from '../units';
import { digitsInWords } from './chineseNumerals';
import { normalizeText } from './normalize';

/**
 * The fiscal year a text names: “（2024年度）”, 二〇二四年, 2024. @returns null if it names none, or two different ones
 */
export function fiscalYearIn(text: string): number | null {
  const plain = normalizeText(text);
  const named = [...plain.matchAll(/(?<!\d)(20\d{2})(?=年)|([二][〇零][〇零一二三四五六七八九]{2})(?=年)/gu)];
  const years = new Set(named.map(([, digits, words]) => Number(digits ?? digitsInWords(words ?? ''))));
  if (years.size === 1) return [...years][0] ?? null;
  if (years.size > 1) return null;
  const [, alone] = /^\(?(20\d{2})\)?$/.exec(plain) ?? [];
  return alone === undefined ? null : Number(alone);
}

const UNIT_NAME_LABEL = /^(?:(?:预算|项目|填报|编制|评价|自评|实施|申报|报送|被评价)?(?:单位|部门)(?:\(?(?:公章|盖章|全称)\)?)?(?:名称)?(?:\(?(?:公章|盖章)\)?)?|主管部门|单位):(.+)$/u;

/** The name behind 单位名称：, 填报单位：, 单位：. @returns null if there is none, or 单位：万元 (a unit of money) */
export function unitNameIn(text: string): string | null {
  const plain = normalizeText(text);
  const [, name] = UNIT_NAME_LABEL.exec(plain) ?? [];
  if (name === undefined) return null;
  const withoutStamp = name.replace(/\((?:公章|盖章|章)\)/g, '').replace(/(?:20\d{2}年度?|填报日期.*|日期.*|金额单位.*|单位:.*)$/u, '');
  return withoutStamp === '' || parseMoneyUnit(withoutStamp) !== null ? null : withoutStamp;
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
