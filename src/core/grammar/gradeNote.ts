// 评价等级 bands printed in a note: 90分（含）以上为优，80分（含）至90分为良 … / 优（90分及以上）、良（80分及以上不足90分）.
import { HUNDRED, ZERO, type Decimal } from '../units';
import { LONGEST_NOTE } from './limits';
import { foldText } from './normalize';
import { parseInterval, type Interval } from './standardConditions';

/** One grade: from `from` (inclusive) up to the next better grade. */
export interface GradeBand { readonly label: string; readonly from: Decimal }

interface Grade { readonly label: string; readonly interval: Interval }

const LABEL = '(优秀|良好|中等|合格|不合格|优|良|中|低|差)';

/** [80,90) as words. */
const inWords = (_: string, open: string, low: string, high: string, close: string): string => `${low}${edgeOf(open)}-${high}${edgeOf(close)}`;
const edgeOf = (bracket: string): string => (bracket === '[' || bracket === ']' ? '(含)' : '(不含)');

function readGrade(words: string, label: string): Grade | null {
  const plain = words.replace(/^[^\d≥≤<>[(]*:/, '').replace(/^([[(])(\d+),(\d+)([\])])$/, inWords).replaceAll('分', '').replace(/(?:的|者|,|、)+$/, '');
  const interval = parseInterval(plain);
  return interval && { label, interval };
}

/** 90分以上为优 — or 优(90分以上), 优:90分以上. */
const BEHIND = new RegExp(`([^;。]{0,40}?\\d[^;。为]{0,40}?)(?:的)?(?:评|评定|评价|等级|结果)?(?:为|是|:|属)(?:等级)?"?${LABEL}"?(?:等|级|等级|档)?(?=[,;。、)]|$)[,;。、]?`, 'gu');
const BEFORE = new RegExp(`"?${LABEL}"?(?:等|级|等级|档)?(?:为|:|=)?(?:\\(([^()]{0,40}?\\d[^;。]{0,40}?)\\)(?=[,;。、]|$|"?${LABEL})|([\\[(]\\d+,\\d+[\\])])|:?([^(),;。、]{0,40}\\d[^,;。、]{0,40}))`, 'gu');

const gradesBehind = (text: string): readonly (Grade | null)[] =>
  [...text.matchAll(BEHIND)].map(([, words = '', label = '']) => readGrade(words.replace(/^[,、]/, ''), label));
const gradesBefore = (text: string): readonly (Grade | null)[] =>
  [...text.matchAll(BEFORE)].map(([, label = '', inBrackets, asSet, plain]) => readGrade(inBrackets ?? asSet ?? plain ?? '', label));

const ORDER = ['优秀', '优', '良好', '良', '中等', '中', '合格', '低', '差', '不合格'];

/** From best to worst without gap or overlap, from 100 (or open) down to 0 (or open). @returns null otherwise */
function joined(grades: readonly Grade[]): readonly GradeBand[] | null {
  const sorted = [...grades].sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label));
  const reads = sorted.every(({ label, interval: { low, high } }, i) => {
    const above = sorted[i - 1];
    const end = above?.interval.low;
    // Where neither side says whose the edge is (90-100, 80-90), it goes to the better grade; both claiming it is an overlap.
    const meets = above ? above.label !== label && end && high?.at.equals(end.at) && !(end.inclusive !== false && high.inclusive) : high === null || high.at.equals(HUNDRED);
    return meets === true && (i < sorted.length - 1 || low === null || low.at.isZero());
  });
  return reads ? sorted.map(({ label, interval }) => ({ label, from: interval.low?.at ?? ZERO })) : null;
}

/**
 * Grade bands in a printed note, best first. @returns null if there are none, if a grade cannot be read, or if the
 * bands leave a gap or overlap
 */
export function parseGradeNote(text: string): readonly GradeBand[] | null {
  if (text.length > LONGEST_NOTE) return null;
  const { text: plain } = foldText(text);
  const body = plain.replace(/^.*?(?:等级|等次|档次)(?:分为|划分为|标准(?:为)?|为|划分|共分.级)?[:,]?(?:优、良、中、差|优、良、中、低、差)?(?:四|五|4|5)?(?:个)?(?:等级|档次?|级)?[:,。]?(?=["\d≥得综总\[(优])/u, '');
  for (const grades of [gradesBehind(body), gradesBefore(body)]) {
    const read = grades.flatMap((one) => one ?? []);
    const bands = read.length > 1 && read.length === grades.length ? joined(read) : null;
    if (bands) return bands;
  }
  return null;
}
