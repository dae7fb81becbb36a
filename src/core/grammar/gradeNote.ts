// 评价等级 bands printed in a note: 90分（含）以上为优，80分（含）至90分为良 … / 优（90分及以上）、良（80分及以上不足90分）.
import { decimal, HUNDRED, type Decimal } from '../units';
import { LONGEST_NOTE } from './limits';
import { foldText } from './normalize';

/** One grade: from `from` (inclusive) up to the next better grade. */
export interface GradeBand { readonly label: string; readonly from: Decimal }

interface Interval { readonly label: string; readonly low: Decimal; readonly lowIn: boolean; readonly high: Decimal | null; readonly highIn: boolean }

const LABEL = '(优秀|良好|中等|合格|不合格|优|良|中|低|差)';
const N = '(\\d{1,3}(?:\\.\\d+)?)';
const FEN = '分?';
const IN = '(?:\\(含\\)|\\(含本数\\)|含)';

/** The wordings of one interval, each giving low/high and whether they belong. Applied to text without blanks. */
const WORDINGS: readonly (readonly [RegExp, (m: readonly (string | undefined)[]) => Omit<Interval, 'label'> | null])[] = [
  // 80分(含)-90分, 80(含)至90分(不含), [80,90)
  [new RegExp(`^[\\[]${N},${N}([\\])])$`), ([, a, b, close]) => interval(a, true, b, close === ']')],
  [new RegExp(`^\\(${N},${N}([\\])])$`), ([, a, b, close]) => interval(a, false, b, close === ']')],
  [new RegExp(`^${N}${FEN}(${IN})?${FEN}(?:以上)?(?:-|~|至|到)${N}${FEN}(${IN}|\\(不含\\))?${FEN}(?:以下|之间)?$`), ([, a, aIn, b, bIn]) => interval(a, aIn !== undefined, b, bIn !== undefined && !bIn.includes('不'))],
  // 80分及以上不足90分, 80分以上(含80分)90分以下
  [new RegExp(`^${N}${FEN}(?:及|\\(含\\)|含)?以上(?:\\(含(?:${N}分)?\\))?[,、]?(?:且)?(?:不足|不满|低于|小于|<)?${N}${FEN}(?:以下|\\(不含\\)|\\(不含\\)以下)?$`), ([, a, , b]) => interval(a, true, b, false)],
  [new RegExp(`^${N}${FEN}(?:≤|<=)\\D{0,6}(<|≤)${N}${FEN}$`), ([, a, sign, b]) => interval(a, true, b, sign === '≤')],
  [new RegExp(`^${N}${FEN}(?:及|\\(含\\)|含)?以上(?:\\(含(?:${N}分)?\\))?$`), ([, a]) => interval(a, true, undefined, true)],
  [new RegExp(`^(?:≥|不低于|大于等于|不少于)${N}${FEN}$`), ([, a]) => interval(a, true, undefined, true)],
  [new RegExp(`^(?:得分)?(?:<|不足|低于|小于|少于)${N}${FEN}$`), ([, b]) => interval('0', true, b, false)],
  [new RegExp(`^${N}${FEN}(?:\\(不含\\))?以下(?:\\(不含\\))?$`), ([, b]) => interval('0', true, b, false)],
];

function interval(low: string | undefined, lowIn: boolean, high: string | undefined, highIn: boolean): Omit<Interval, 'label'> | null {
  return low === undefined ? null : { low: decimal(low), lowIn, high: high === undefined ? null : decimal(high), highIn };
}

function readInterval(words: string, label: string): Interval | null {
  const plain = words.replace(/^[^\d≥≤<>[(]*:/, '').replace(/^(?:综合|评价|自评)?(?:得分|分数|总分|评分|绩效)?(?:在|为|是)?/, '').replace(/(?:的|者|,|、)+$/, '');
  for (const [pattern, read] of WORDINGS) {
    const match = pattern.exec(plain);
    const found = match && read([...match]);
    if (found) return { label, ...found };
  }
  return null;
}

/** 90分以上为优 — or 优(90分以上), 优:90分以上. */
const BEHIND = new RegExp(`([^;。]{0,40}?\\d[^;。为]{0,40}?)(?:的)?(?:评|评定|评价|等级|结果)?(?:为|是|:|属)(?:等级)?"?${LABEL}"?(?:等|级|等级|档)?(?=[,;。、)]|$)[,;。、]?`, 'gu');
const BEFORE = new RegExp(`"?${LABEL}"?(?:等|级|等级|档)?(?:为|:|=)?(?:\\(([^()]{0,40}?\\d[^;。]{0,40}?)\\)(?=[,;。、]|$|"?${LABEL})|([\\[(]\\d+,\\d+[\\])])|:?([^(),;。、]{0,40}\\d[^,;。、]{0,40}))`, 'gu');

function intervalsBehind(text: string): readonly (Interval | null)[] {
  return [...text.matchAll(BEHIND)].map(([, words = '', label = '']) => readInterval(words.replace(/^[,、]/, ''), label));
}
function intervalsBefore(text: string): readonly (Interval | null)[] {
  return [...text.matchAll(BEFORE)].map(([, label = '', inBrackets, asSet, plain]) => readInterval(inBrackets ?? asSet ?? plain ?? '', label));
}

const ORDER = ['优秀', '优', '良好', '良', '中等', '中', '合格', '低', '差', '不合格'];

/** Sorted from best to worst without gap or overlap, from 100 (or open) down to 0. @returns null otherwise */
function joined(intervals: readonly Interval[]): readonly GradeBand[] | null {
  const sorted = [...intervals].sort((a, b) => b.low.comparedTo(a.low));
  const [top] = sorted;
  if (sorted.length < 2 || !top || !(top.high === null || top.high.equals(HUNDRED))) return null;
  const labels = sorted.map((grade) => ORDER.indexOf(grade.label));
  if (new Set(labels).size !== labels.length || labels.some((place, i) => i > 0 && place <= (labels[i - 1] ?? 0))) return null;
  const meets = sorted.every((grade, i) => {
    const below = sorted[i + 1];
    if (!below) return grade.low.isZero();
    // Where neither side says whose the edge is (90-100, 80-90), it goes to the better grade; both claiming it is an overlap.
    return below.high?.equals(grade.low) === true && !(grade.lowIn && below.highIn);
  });
  return meets ? sorted.map(({ label, low }) => ({ label, from: low })) : null;
}

/**
 * Grade bands in a printed note, best first. @returns null if there are none, if a grade cannot be read, or if the
 * bands leave a gap or overlap
 */
export function parseGradeNote(text: string): readonly GradeBand[] | null {
  if (text.length > LONGEST_NOTE) return null;
  const { text: plain } = foldText(text);
  const body = plain.replace(/^.*?(?:等级|等次|档次)(?:分为|划分为|标准(?:为)?|为|划分|共分.级)?[:,]?(?:优、良、中、差|优、良、中、低、差)?(?:四|五|4|5)?(?:个)?(?:等级|档次?|级)?[:,。]?(?=["\d≥得综总\[(优])/u, '');
  for (const intervals of [intervalsBehind(body), intervalsBefore(body)]) {
    if (intervals.length < 2) continue;
    const read = intervals.flatMap((one) => one ?? []);
    const bands = read.length === intervals.length ? joined(read) : null;
    if (bands) return bands;
  }
  return null;
}
