// What the words around a figure say: its own clause, the clauses before it in the sentence, and the role they give it.
import type { TextFigure } from './figures';
import type { FactRole } from './facts';

export interface FigureContext {
  /** The words that belong to this figure alone, the figure itself and its neighbours' left out. */
  readonly own: string;
  /** The sentence up to the end of the own words. */
  readonly sentence: string;
  /** Own words before the figure. */
  readonly before: string;
  readonly role: FactRole | null;
  /** Another figure of the unit stands before it in the sentence: earlier words may be that one's. */
  readonly repeatsUnit: boolean;
}

const SENTENCE_END = /[。！？；\n]/u;
const CLAUSE_END = /[，,；。：:！？]/u;

/** @param figures all figures of the paragraph, in order */
export function contextOf(text: string, figure: TextFigure, figures: readonly TextFigure[]): FigureContext {
  const sentenceStart = lastMatch(text, SENTENCE_END, figure.start);
  const clauseStart = Math.max(sentenceStart, lastMatch(text, CLAUSE_END, figure.start));
  const clauseEnd = nextMatch(text, CLAUSE_END, figure.end);
  const index = figures.indexOf(figure);
  const previous = figures[index - 1];
  const next = figures[index + 1];
  const start = previous && previous.end > clauseStart ? previous.end + lengthToListMark(text.slice(previous.end, figure.start)) : clauseStart;
  const end = next && next.start < clauseEnd ? figure.end + lengthToListMark(text.slice(figure.end, next.start)) : clauseEnd;
  const before = text.slice(start, figure.start);
  const own = before + text.slice(figure.end, Math.max(figure.end, end));
  const afterMoney = figures.some((one) => one.unit?.endsWith('元') === true && one.start >= sentenceStart && one.end <= figure.start);
  const repeatsUnit = figures.some((one) => one.unit === figure.unit && one.start >= sentenceStart && one.end <= figure.start);
  return { own, before, repeatsUnit, sentence: text.slice(sentenceStart, Math.max(figure.end, end)), role: roleOf(figure, { own: before, before: text.slice(clauseStart, figure.start), behind: text.slice(figure.end, clauseEnd), afterMoney }) };
}

/** 留言35件、舆情57件: what stands behind 、 belongs to the next figure; words without it belong to neither alone. */
function lengthToListMark(between: string): number {
  const at = between.search(/[、（(]|以及|及|和|与/u);
  return at < 0 ? 0 : at;
}

function lastMatch(text: string, end: RegExp, before: number): number {
  for (let i = before - 1; i >= 0; i -= 1) if (end.test(text.charAt(i)) && !isInNumber(text, i)) return i + 1;
  return 0;
}

function nextMatch(text: string, end: RegExp, from: number): number {
  for (let i = from; i < text.length; i += 1) if (end.test(text.charAt(i)) && !isInNumber(text, i)) return i;
  return text.length;
}

const isInNumber = (text: string, at: number): boolean => text.charAt(at) === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

type RoleWords = readonly (readonly [RegExp, FactRole])[];

const MONEY_ROLES: RoleWords = [
  [/年初(?:预算|安排|批复)/gu, 'originalBudget'], [/全年预算|调整(?:后)?预算|预算|安排|批复|批准|核定|下达/gu, 'revisedBudget'],
  [/执行数|执行|实际支出|支出|决算|使用|支付|花|用掉|用了|开支/gu, 'outturn'], [/(?<!上年)(?:结转|结余)/gu, 'carryover'],
];
const POINTS_ROLES: RoleWords = [[/扣|减/gu, 'deduction'], [/满分|分值|总分|权重/gu, 'maxPoints'], [/得|自评(?:结果|总分)|评分|评定/gu, 'score']];
const RATE_WORDS = /执行率|支出率|完成预算|预算完成|预算.*完成率|完成.*预算|支付进度/u;

interface Around { readonly own: string; readonly before: string; readonly behind: string; /** Money stands before it in the sentence. */ readonly afterMoney: boolean }

function roleOf(figure: TextFigure, { own, before, behind, afterMoney }: Around): FactRole | null {
  const unit = figure.unit ?? '';
  if (unit.endsWith('元') && /结转|结余/u.test(before) && !/其中|上年/u.test(before)) return 'carryover';
  if (unit.endsWith('元')) return nearest(MONEY_ROLES, own) ?? nearest(MONEY_ROLES, before);
  if (unit === '分') return nearest(POINTS_ROLES, own) ?? nearest(POINTS_ROLES, before);
  if (unit === '%') return RATE_WORDS.test(before) || /^的?预算/u.test(behind) || (afterMoney && BARE_RATE.test(own)) ? 'rate' : null;
  return 'measure';
}

/** 预算…元，执行…元，完成率为98.83%: of that money. */
const BARE_RATE = /^[，,]?(?:预算|资金)?(?:完成|使用)率?(?:为|达|达到|是|约)*$/u;

/** The role whose word stands last before the figure. */
function nearest(roles: RoleWords, words: string): FactRole | null {
  let found: FactRole | null = null;
  let last = -1;
  for (const [pattern, role] of roles) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end > last) [found, last] = [role, end];
    }
  }
  return found;
}
