// Sums and rates that a text states by itself: parts and their total, outturn ÷ budget, done of all.
import { comparable } from '../grammar';
import { formatFixed, formatPlain, HUNDRED, ratioOf, roundHalfUp, sumDecimals, type Decimal } from '../units';
import { contextOf } from './context';
import type { TextFinding } from './finding';
import { readFigures, type TextFigure } from './figures';
import type { TextParagraph } from './paragraphs';
import { placeOf } from './places';

export function checkArithmetic(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  return [...paragraphs.flatMap((paragraph) => {
    const figures = readFigures(paragraph);
    return sentencesOf(paragraph, figures).flatMap((sentence) => [...checkRates(paragraph, sentence), ...checkShares(paragraph, sentence), ...checkParts(paragraph, sentence)]);
  }), ...checkTableTotals(paragraphs), ...checkAllDone(paragraphs)];
}

interface Sentence { readonly start: number; readonly end: number; readonly figures: readonly TextFigure[]; readonly all: readonly TextFigure[] }

function sentencesOf({ text }: TextParagraph, figures: readonly TextFigure[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of `${text}。`.matchAll(/[。！？；]/gu)) {
    const end = match.index;
    sentences.push({ start, end, all: figures, figures: figures.filter((figure) => figure.start >= start && figure.end <= end) });
    start = end + 1;
  }
  return sentences;
}

const isMoney = (figure: TextFigure): boolean => figure.unit?.endsWith('元') === true;
const inYuan = (figure: TextFigure): Decimal => {
  const relation = comparable(figure.unit, '元');
  return relation.kind === 'convertible' ? figure.value.times(relation.numerator).dividedBy(relation.denominator) : figure.value;
};

/** Budget, outturn and rate, one after the other in a sentence. */
function checkRates(paragraph: TextParagraph, { figures, all }: Sentence): TextFinding[] {
  return figures.flatMap((rate, index): TextFinding[] => {
    const [whole, part] = [figures[index - 2], figures[index - 1]];
    if (rate.unit !== '%' || !whole || !part || !isMoney(whole) || !isMoney(part)) return [];
    const roles = [whole, part, rate].map((figure) => contextOf(paragraph.text, figure, all).role);
    if (!/budget$/i.test(roles[0] ?? '') || roles[1] !== 'outturn' || roles[2] !== 'rate') return [];
    if (/其中/u.test(paragraph.text.slice(whole.end, part.start))) return [];
    const budget = inYuan(whole);
    if (budget.isZero()) return [];
    const right = ratioOf(inYuan(part), budget).times(HUNDRED);
    const printed = roundHalfUp(right, rate.places);
    if (printed.equals(rate.value) || (rate.rough === 'about' && right.minus(rate.value).abs().lessThan('1'))) return [];
    return [{ place: placeOf(paragraph, rate.start, rate.end), kind: 'rateDiffers', part: part.text, whole: whole.text, printed: rate.text, rate: `${formatFixed(right, Math.max(2, rate.places))}%` }];
  });
}

const DONE_WORDS = /办结|完成|办理|整改|处理|答复|回复|合格|达标|参加|通过/u;
const DONE_RATE = /(?:办结|完成|办理|整改|处理|答复|回复|合格|达标|参与|通过)率(?:为|达|达到|是)?$/u;

/** 建议20件，办结18件，办结率90%: so many of so many of one kind, and their rate. */
function checkShares(paragraph: TextParagraph, { figures }: Sentence): TextFinding[] {
  const { text } = paragraph;
  return figures.flatMap((rate, index): TextFinding[] => {
    const [whole, part] = [figures[index - 2], figures[index - 1]];
    if (rate.unit !== '%' || !whole || !part || whole.unit === null || whole.unit !== part.unit || whole.unit === '%' || isMoney(whole) || whole.value.isZero()) return [];
    if (rate.rough !== 'exact' || whole.rough !== 'exact' || part.rough !== 'exact' || part.value.greaterThan(whole.value)) return [];
    const [between, before] = [text.slice(whole.end, part.start), text.slice(part.end, rate.start)];
    const word = DONE_WORDS.exec(between)?.[0] ?? DONE_WORDS.exec(before.replace(/率.*$/u, ''))?.[0];
    if (word === undefined || between.length > 12 || before.length > 12 || !DONE_RATE.test(before)) return [];
    const right = ratioOf(part.value, whole.value).times(HUNDRED);
    if (roundHalfUp(right, rate.places).equals(rate.value)) return [];
    return [{ place: placeOf(paragraph, rate.start, rate.end), kind: 'rateDiffers', part: part.text, whole: whole.text, printed: rate.text, rate: `${formatFixed(right, Math.max(2, rate.places))}%` }];
  });
}

const TOTAL_WORDS = /(?:合计|共计|总计|总共|合共)(?:为|达|支出|金额|扣|得)?$/u;

/** `A…元，B…元，合计C元`, and 其中 of two parts that make the whole: 基本支出 and 项目支出, or points. */
function checkParts(paragraph: TextParagraph, { figures, start }: Sentence): TextFinding[] {
  const { text } = paragraph;
  const totals = figures.flatMap((total, index): TextFinding[] => {
    const parts = figures.slice(0, index).filter((figure) => figure.unit === total.unit);
    if (parts.length < 2 || total.unit === null || total.unit === '%' || !TOTAL_WORDS.test(text.slice(start, total.start))) return [];
    return sumFinding(paragraph, total, parts);
  });
  const among = text.slice(start).search(/其中[：:，]?/u);
  if (among < 0) return totals;
  const at = start + among;
  const whole = figures.filter((figure) => figure.end <= at && (isMoney(figure) || figure.unit === '分')).at(-1);
  const parts = figures.filter((figure) => figure.start > at && figure.unit === whole?.unit);
  if (!whole || parts.length < 2 || !areAllParts(text.slice(at), parts.map((part) => roleBefore(text, part)))) return totals;
  return [...totals, ...sumFinding(paragraph, whole, parts)];
}

/** The word before a part, as far as it says what kind of figure it is. */
const roleBefore = (text: string, part: TextFigure): string => /(?:得|扣|预算数|预算|执行数|决算数|执行|支出)[^\d，。；]{0,3}$/u.exec(text.slice(Math.max(0, part.start - 8), part.start))?.[0].slice(0, 1) ?? '';

/** Basic and project expenditure are all there is; so are points each called 得. */
const areAllParts = (words: string, roles: readonly string[]): boolean =>
  (roles.length === 2 && /基本支出/u.test(words) && /项目支出/u.test(words)) || (roles.length > 1 && roles.every((role) => role === '得'));

function sumFinding(paragraph: TextParagraph, total: TextFigure, parts: readonly TextFigure[]): TextFinding[] {
  const sum = sumDecimals(parts.map((part) => part.value));
  if (sum.equals(total.value) || roundHalfUp(sum, total.places).equals(total.value)) return [];
  return [{ place: placeOf(paragraph, total.start, total.end), kind: 'sumDiffers', parts: parts.map((part) => part.text), printed: total.text, sum: `${formatPlain(sum)}${total.unit ?? ''}` }];
}

/** Rows that end in a bare number, up to a row 合计. */
function checkTableTotals(paragraphs: readonly TextParagraph[]): TextFinding[] {
  const found: TextFinding[] = [];
  let rows: TextFigure[] = [];
  for (const paragraph of paragraphs) {
    const last = readFigures(paragraph).at(-1);
    if (!last || last.unit !== null || last.end !== paragraph.text.length) {
      if (/[。]$/u.test(paragraph.text)) rows = [];
      continue;
    }
    if (/^合计|^总计/u.test(paragraph.text)) {
      if (rows.length > 1) found.push(...sumFinding(paragraph, last, rows));
      rows = [];
    } else rows.push(last);
  }
  return found;
}

const DONE_OF_ALL = /(\d+)(件|个|项|宗|起|条|人|户|份|家|次)[，,、]?(?:其中)?(\d+)\2(?:已|均已)?(?:按时|按期|如期)?(?:办结|完成|办理|整改|处理|答复|回复)/gu;
const ALL_DONE = /均已(?:按时)?(?:完成|办结)|全部(?:按时)?(?:完成|办结|办理完毕)|(?:完成率|办结率)(?:为|达|达到)?100%/u;

/** 90件，84件已按时办结 beside 均已完成. */
function checkAllDone(paragraphs: readonly TextParagraph[]): TextFinding[] {
  const claim = paragraphs.flatMap((paragraph) => {
    const match = ALL_DONE.exec(paragraph.text);
    return match ? [{ number: paragraph.number, words: match[0] }] : [];
  })[0];
  if (!claim) return [];
  return paragraphs.flatMap((paragraph) => [...paragraph.text.matchAll(DONE_OF_ALL)].flatMap((match): TextFinding[] => {
    const [, all = '', unit = '', done = ''] = match;
    if (Number(done) >= Number(all)) return [];
    return [{ place: placeOf(paragraph, match.index, match.index + match[0].length), kind: 'notAllDone', all: all + unit, done: done + unit, claim: claim.words, claimParagraph: claim.number }];
  }));
}
