// A phrase that holds one figure: what is compared, how, the number, its unit. Shared by targets and actuals.
import type { Decimal } from '../units';
import { NUMERAL_CHARACTERS } from './chineseNumerals';
import { FALL, PATTERNS_BEHIND, RISE, WORDS_BEFORE, type Sign } from './comparisonWords';
import { ARABIC, CHINESE, parseDigits } from './numbers';
import type { Change, Quantity } from './quantity';
import { isMeasureWord, isPercentUnit, leadingMeasureWord, normalizeUnit } from './units';

/** One figure in words. `about`: 约. `over`: 300余人; `under`: 近300人. `subject` and `trailing`: the words around it. */
export interface Amount extends Quantity {
  readonly sign: Sign | null;
  readonly rough: 'about' | 'over' | 'under' | null;
  readonly change: Change;
  readonly subject: string;
  readonly trailing: string;
}

const YEARS = /(?:(?<!\d)20\d{2}|[二][〇零][〇零一二三四五六七八九]{2})(?:年度?)(?!底|末|\d)/gu;
const ORDINALS = /第(?:\d+|[一二三四五六七八九十]+)(?=[^\d])|(?<![\d.])[A-Za-z]+(?:\/T)?\d+(?:\.\d+)*(?:-\d{4})?|[2-6]G(?![Bb])|\d+(?:\.\d+)?(?=号(?!线))/gu;
const FIGURE = new RegExp(`百分之(?<percentWords>${ARABIC}|${CHINESE})|(?<minus>(?<![\\w%人次个)])-|负)?(?<digits>${ARABIC})`, 'gu');
const FIGURE_IN_WORDS = new RegExp(`(?<digits>${CHINESE})(?=[^${NUMERAL_CHARACTERS}]|$)`, 'gu');

interface FoundFigure { readonly value: Decimal; readonly percent: boolean; readonly start: number; readonly end: number; readonly inWords: boolean }

function figureOf(match: RegExpMatchArray, inWords: boolean): FoundFigure | null {
  const groups = match.groups ?? {};
  const worded = groups['percentWords'];
  const value = parseDigits(worded ?? groups['digits'] ?? '');
  if (!value) return null;
  const start = match.index ?? 0;
  return {
    value: groups['minus'] === undefined ? value : value.negated(), percent: worded !== undefined,
    start, end: start + match[0].length, inWords,
  };
}

/** Chinese numerals count as figures only before a measure word that ends the text, or alone: 三公 and 两个维护 hold none. */
function figuresIn(text: string): readonly FoundFigure[] {
  const hasDigits = /\d/.test(text);
  const arabic = hasDigits || text.includes('百分之') ? [...text.matchAll(FIGURE)].flatMap((match) => figureOf(match, false) ?? []) : [];
  if (arabic.length > 0 || hasDigits) return arabic;
  return [...text.matchAll(FIGURE_IN_WORDS)].flatMap((match) => figureOf(match, true) ?? [])
    .filter((figure) => {
      const tail = readTail(text.slice(figure.end));
      return tail?.trailing === '' && (tail.unit === null || isMeasureWord(tail.unit));
    });
}

/** Text without years and ordinals, whose digits are no figures. */
export function withoutOrdinals(text: string): string {
  // Most texts hold neither: a look spares two long searches.
  const yearless = text.includes('年') ? text.replace(YEARS, '') : text;
  return /[第号A-Za-z]/.test(yearless) ? yearless.replace(ORDINALS, '') : yearless;
}

/** How many figures a normalized text holds, years and ordinals not counted. */
export const countFigures = (text: string): number => figuresIn(withoutOrdinals(text)).length;

interface Head { readonly sign: Sign | null; readonly rough: 'about' | 'under' | null; readonly change: Change; readonly subject: string }

const FILLERS = /(?:达到|达成|达|为|是|共计|总计|合计|累计|共|计|有|完成|实现|保持在?|维持在?|稳定在?|确保|保证|力争|实际|已|到|至|:|约为|了|,)$/;

const NO_HEAD: Head = { sign: null, rough: null, change: null, subject: '' };

function readHead(head: string): Head {
  if (head === '') return NO_HEAD;
  let rest = head;
  let rough: Head['rough'] = null;
  let sign: Sign | null = null;
  for (;;) {
    const about = /(?:大约|大概|约为|约)$/.exec(rest) ?? /(?:接近|将近|近)$/.exec(rest);
    if (about && rough === null) {
      rough = about[0].includes('近') ? 'under' : 'about';
      rest = rest.slice(0, -about[0].length);
      continue;
    }
    const compared = WORDS_BEFORE.find(([word]) => rest.endsWith(word));
    if (compared && sign === null) {
      sign = compared[1];
      rest = rest.slice(0, -compared[0].length);
      continue;
    }
    const filler = FILLERS.exec(rest);
    if (!filler || filler[0] === '') break;
    rest = rest.slice(0, -filler[0].length);
  }
  const level = /(?:降至|降到|降低到|降低至|减少到|减少至|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|上升到|上升至)$/.test(head.replace(/[约≥≤<>=]/g, ''));
  const change: Change = level || /[不无]$/.test(head) ? null : FALL.test(rest) ? 'fall' : RISE.test(rest) ? 'rise' : null;
  return { sign, rough, change, subject: rest };
}

interface Tail { readonly sign: Sign | null; readonly rough: 'about' | 'over' | null; readonly unit: string | null; readonly trailing: string }

/** 场（次） and 台（套）: two measure words for one count. Where they make one word (人次), that is meant. */
function oneUnit(text: string): string {
  const [, first = '', second = ''] = /^([^()]{1,3})\(([^()]{1,2})\)$/.exec(text) ?? [];
  if (isMeasureWord(first + second) && first !== '') return first + second;
  return isMeasureWord(first) && isMeasureWord(second) ? first : text;
}

/** Splits what stands behind the number. @returns null if its first words are no unit and nothing else we know */
function readTail(tail: string): Tail | null {
  let rest = tail.replace(/[。.;,!]+$/, '');
  let sign: Sign | null = null;
  let rough: Tail['rough'] = null;
  const [, upTo, done] = /^(.*[日天时钟月年周秒])内([^\d]{0,10})$/u.exec(rest) ?? [];
  if (upTo !== undefined && done !== '') {
    const unit = leadingMeasureWord(upTo);
    return unit !== '' && unit === upTo ? { sign: '≤', rough: null, unit: normalizeUnit(unit), trailing: done ?? '' } : null;
  }
  for (const [pattern, meaning] of PATTERNS_BEHIND) {
    if (!pattern.test(rest)) continue;
    if (meaning === 'about') rough = 'about';
    else sign = meaning;
    rest = rest.replace(pattern, '');
    break;
  }
  const [, multiplier = '', fuzzy] = /^([十百千万亿]*)([余多来])/.exec(rest) ?? [];
  if (fuzzy !== undefined) {
    rough = fuzzy === '来' ? 'about' : 'over';
    rest = multiplier + rest.slice(multiplier.length + 1);
  }
  if (/^[^余多]{1,6}[余多]$/.test(rest)) {
    rough = 'over';
    rest = rest.slice(0, -1);
  }
  rest = oneUnit(rest.replace(/^\((.+)\)$/, '$1').replace(/的$/, ''));
  if (rest === '') return { sign, rough, unit: null, trailing: '' };
  if (isMeasureWord(rest)) return { sign, rough, unit: normalizeUnit(rest), trailing: '' };
  const known = leadingMeasureWord(rest);
  if (known !== '') return { sign, rough, unit: normalizeUnit(known), trailing: rest.slice(known.length) };
  // A measure word of a trade we have not heard of: short, and nothing but letters.
  return /^[\p{L}/·]{1,4}$/u.test(rest) && !/[不未无没以前内外中零一二三四五六七八九十]/.test(rest) ? { sign, rough, unit: normalizeUnit(rest), trailing: '' } : null;
}

const PER = /(?:平均)?每(?:个)?(人|年|月|季度?|周|天|日|次|场|期|户|村|社区|项目?|单位|亩|公里|平方米)(?:均)?$/;

/**
 * Reads normalized `text` that holds exactly one figure; years and ordinals are passed over.
 * @returns null if it holds none or several, or words behind the number that are no unit
 */
export function readAmount(text: string): Amount | null {
  const plain = withoutOrdinals(text);
  const [figure, ...others] = figuresIn(plain);
  if (!figure || others.length > 0) return null;
  const before = plain.slice(0, figure.start);
  // 前10名 and T+1 count places and days, not amounts.
  if (/(?<!以|之)前$|第$|排名$|[+±]$/.test(before)) return null;
  const head = readHead(before);
  const tail = readTail(plain.slice(figure.end));
  if (!tail || (head.sign !== null && tail.sign !== null && head.sign.replace('>', '≥').replace('<', '≤') !== tail.sign)) return null;
  const [, per] = PER.exec(head.subject.replace(/(?:培训|参加|参训|开展|举办|组织|召开|人数|费用|成本|参与)+$/, '')) ?? [];
  const unit = figure.percent ? '%' : tail.unit;
  return {
    value: figure.value, unit: per === undefined || unit === null ? unit : `${unit}/${per}`,
    percent: figure.percent || isPercentUnit(tail.unit), sign: head.sign ?? tail.sign,
    rough: tail.rough ?? head.rough, change: head.change, subject: head.subject, trailing: tail.trailing,
  };
}
