// Figures of a paragraph: each number with its unit, how roughly it is said, and the words around it.
import { leadingMeasureWord, NUMERAL_CHARACTERS, parseChineseNumeral } from '../grammar';
import { decimal, type Decimal } from '../units';
import { NAMED_EXPRESSIONS } from './words';
import type { TextParagraph } from './paragraphs';

/** 约 · 余、多、以上、超过 · 近、不足、以下; `exact` where nothing is said. */
export type Roughness = 'exact' | 'about' | 'over' | 'under';

export interface TextFigure {
  /** Offsets in the paragraph's `text`, the unit included. */
  readonly start: number;
  readonly end: number;
  /** Number and unit as written: `3,156.9万元`. */
  readonly text: string;
  readonly value: Decimal;
  /** Decimal places as written. */
  readonly places: number;
  readonly unit: string | null;
  readonly rough: Roughness;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
const ARABIC_FIGURE = new RegExp(`(?<![\\d.A-Za-z第〔\\[+×])(${DIGITS})`, 'gu');
const CHINESE_FIGURE = new RegExp(`(?<![${NUMERAL_CHARACTERS}第每同逐唯统初专单之周星期])([一二三四五六七八九十百千万两零]{2,}|[二三四五六七八九十两])(?=[^${NUMERAL_CHARACTERS}])`, 'gu');
/** 万分之三, 千分之零点五. */
const FRACTION = /(百|千|万)分之([零一二三四五六七八九十百点]+|\d+(?:\.\d+)?)/gu;

/** Parts of a text whose digits are no figures: titles of documents, numbers of documents and rooms, years, days, item numbers. */
const NOT_FIGURES: readonly RegExp[] = [
  /^20\d{2}$/gu,
  /《[^》]*》/gu, /【[^】]*】/gu, /〔\d{4}〕\d*号?|\[\d{4}\]\d+号|\d{4}〕/gu,
  /20\d{2}年度?(?:\d{1,2}月(?:\d{1,2}日)?)?/gu,
  /\d{1,2}月\d{1,2}日|(?<!\d|个)\d{1,2}月(?:底|初|中旬|上旬|下旬|份|末)?(?!\d)/gu, /\d{1,2}日(?=前|起|至|，|、|。)/gu, /\d{1,2}[:：]\d{2}/gu,
  /^(?:[（(]?\d{1,2}[)）.、．](?!\d)|\d{1,2}(?=[\u4e00-\u9fff]{2}.*\d$))/gu, /[（(]\d{1,2}[)）]/gu, /(?<=[。；：:])\d{1,2}[.、．](?!\d)/gu,
  /\d+(?:号(?!线)|期工程|楼|室|栋)/gu, /(?:附件|附表|表|图|附)\d+/gu, /\d+[-－—~～至]\d+(?:\.\d+)?(?=[%\u4e00-\u9fff])/gu, /\d{3,4}-\d{6,}|1\d{10}/gu, /\d+岁/gu, /每\d+(?:年|月|周|天)/gu,
];

/** Quoted words hold names, not counts, where they use Chinese numerals. */
const QUOTED = /“[^”]*”|「[^」]*」/gu;

export function readFigures({ text }: Pick<TextParagraph, 'text'>): readonly TextFigure[] {
  const masked = NOT_FIGURES.reduce(maskAll, maskNamed(text));
  const inWords = maskAll(masked, QUOTED);
  const found = [...figuresBy(ARABIC_FIGURE, masked.replaceAll(FRACTION, (whole: string) => MASK.repeat(whole.length)), text), ...figuresBy(CHINESE_FIGURE, inWords.replaceAll(FRACTION, (whole: string) => MASK.repeat(whole.length)), text), ...fractions(text)];
  return found.sort((a, b) => a.start - b.start);
}

/** 近三成; and 万分之三 as percent, to the places its words have. */
function fractions(text: string): TextFigure[] {
  const tenths = [...text.matchAll(TENTHS)].flatMap((match) => {
    const value = parseChineseNumeral(match[1] ?? '');
    const end = match.index + match[0].length;
    return value ? [{ start: match.index, end, text: match[0], value: value.times('10'), places: 0, unit: '%', rough: roughness(text, match.index, end, false) }] : [];
  });
  return [...tenths, ...[...text.matchAll(FRACTION)].flatMap((match) => {
    const [whole, of = '', digits = ''] = match;
    const value = /\d/.test(digits) ? decimal(digits) : parseChineseNumeral(digits);
    const end = match.index + whole.length;
    const unit = { 百: '%', 千: '‰', 万: '‱' }[of];
    if (!value || unit === undefined) return [];
    const inPermille = unit === '‱' ? value.dividedBy('10') : value;
    return [{ start: match.index, end, text: whole, value: inPermille, places: inPermille.decimalPlaces(), unit: unit === '‱' ? '‰' : unit, rough: roughness(text, match.index, end, false) }];
  })];
}

const TENTHS = /(?<=近|约|超过?|逾|占|达|不足|[，])([一二三四五六七八九])成(?![立为本果效都功员长熟人品])/gu;

const MASK = '\u0000';
const maskAll = (text: string, pattern: RegExp): string => text.replaceAll(pattern, (whole: string) => MASK.repeat(whole.length));

function maskNamed(text: string): string {
  return NAMED_EXPRESSIONS.reduce((masked, name) => (masked.includes(name) ? masked.replaceAll(name, MASK.repeat(name.length)) : masked), text);
}

function figuresBy(pattern: RegExp, masked: string, text: string): TextFigure[] {
  const arabic = pattern === ARABIC_FIGURE;
  return [...masked.matchAll(pattern)].flatMap((match) => {
    const digits = match[1] ?? '';
    const numberEnd = match.index + digits.length;
    const value = arabic ? decimal(digits.replaceAll(',', '')) : parseChineseNumeral(digits);
    const tail = unitBehind(text.slice(numberEnd, numberEnd + LONGEST_TAIL));
    if (!value || (!arabic && (tail.unit === null || !COUNTABLE.test(tail.unit)))) return [];
    if (arabic && tail.unit === null && !isBareFigure(text, match.index, numberEnd, digits)) return [];
    const end = numberEnd + tail.length;
    const isMoney = tail.unit !== null && /^[万亿]$/u.test(tail.unit) && SPEAKS_OF_MONEY.test(text.slice(0, match.index));
    const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
    return [{ start: match.index, end, text: text.slice(match.index, end), value, places, unit: isMoney ? `${tail.unit}元` : tail.unit, rough: roughness(text, match.index, end, tail.fuzzy) }];
  });
}

/** 批了10万，花了9万，剩1万: of money, though 元 is not said. */
const SPEAKS_OF_MONEY = /(?:经费|资金|预算|花|批|支出|开支|剩|结余|钱)[^，。；\d]{0,3}$/u;
const LONGEST_TAIL = 12;
/** Measure words that make a Chinese numeral a figure: 七个, 两台, 三十人次. */
const COUNTABLE = /^(?:个|项|门|个百分点|万人|公里|株|页|卷|次|场|场次|名|人|人次|家|台|辆|份|篇|条|件|期|批|批次|户|支|类|种|处|宗|起|万元|元|亿元|分|册|所|座|套|间|村|社区)$/;
/** Measure words that rather begin a word of the sentence when nothing else is known. */
const DOUBTFUL_UNITS: ReadonlySet<string> = new Set(['部', '方', '案', '单', '层', '路', '站', '点', '门', '口', '对', '道', '段', '面', '排', '年', '年度', '单位', '方案', '事项', '品牌']);

function unitBehind(tail: string): { readonly unit: string | null; readonly length: number; readonly fuzzy: boolean } {
  const [whole = '', multiplier = ''] = /^([十百千万亿]{0,2})[余多来]/u.exec(tail) ?? [];
  const rest = multiplier + tail.slice(whole.length);
  const percent = /^(?:%|‰|个百分点|百分点)/u.exec(rest)?.[0];
  const word = percent ?? leadingMeasureWord(rest);
  if (word === '') return { unit: null, length: whole.length, fuzzy: whole !== '' };
  const fuzzyBehind = whole === '' && /^[余多](?!\d)/u.test(rest.slice(word.length)) && !/^多(?:个|次|种)/u.test(rest.slice(word.length));
  const length = whole === '' ? word.length : whole.length + word.length - multiplier.length;
  return { unit: word, length: length + (fuzzyBehind ? 1 : 0), fuzzy: whole !== '' || fuzzyBehind };
}

/** A number without a unit counts as a figure at the end of a table row, or behind words that announce one. */
function isBareFigure(text: string, start: number, end: number, digits: string): boolean {
  if (/[A-Za-z\d_/@.-]/.test(text.charAt(end))) return false;
  return end === text.length || /(?:为|达|达到|共|计|合计|共计)$/u.test(text.slice(0, start)) || digits.includes('.');
}

const BEFORE_ABOUT = /(?:大约|约为|(?<![签合节违预履])约|大概)$/u;
const BEFORE_OVER = /(?:超过|突破|超出|超|逾|大于|高于|多于|不少于|不低于|不小于|至少|达到或超过|≥|>|＞)$/u;
const BEFORE_UNDER = /(?:近|接近|将近|不足|不到|不达|未达|未达到|少于|低于|小于|不超过|不高于|≤|<|＜|控制在)$/u;

function roughness(text: string, start: number, end: number, fuzzy: boolean): Roughness {
  const before = text.slice(Math.max(0, start - 6), start);
  const behind = text.slice(end, end + 4);
  if (BEFORE_ABOUT.test(before) || /^左右/u.test(behind)) return 'about';
  if (fuzzy || BEFORE_OVER.test(before) || /^(?:及|或|含)?以上/u.test(behind)) return 'over';
  if (BEFORE_UNDER.test(before) || /^(?:及|含)?(?:以下|以内|之内|范围内)/u.test(behind)) return 'under';
  return 'exact';
}

/** Is its unit one that also begins ordinary words, so that it may be none? */
export const hasDoubtfulUnit = (figure: TextFigure): boolean => figure.unit !== null && DOUBTFUL_UNITS.has(figure.unit);
