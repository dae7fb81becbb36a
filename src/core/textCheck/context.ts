// What the words around a figure say: its own clause, the clauses before it in the sentence, and the role they give it.
import type { TextFigure } from './figures';
import { otherRole, roleOf, type SaidRole } from './roles';

export interface FigureContext {
  /** The words that belong to this figure alone, the figure itself and its neighbours' left out. */
  readonly own: string;
  /** The sentence up to the end of the own words. */
  readonly sentence: string;
  /** Own words before the figure. */
  readonly before: string;
  /** Earlier sentences of the paragraph. */
  readonly earlier: string;
  readonly role: SaidRole | null;
  /** What it may be as well. */
  readonly otherRole: SaidRole | null;
  /** Its own words name no subject, only what is said of one: 实际…, 完成率…, 得…. */
  readonly isBare: boolean;
  /** The figure before is a rate, or what was left. */
  readonly afterRate: boolean;
  /** Under a heading, or in a sentence, that speaks of targets: a target is no slip there. */
  readonly ofTargets: boolean;
  /** Another year is spoken of, or a plan. */
  readonly otherPeriod: boolean;
  /** The form it speaks of, by its project's name; null where any may be meant. */
  readonly group: string | null;
  /** See {@link Standing}. */
  readonly self: string;
  /** How many figures stand before it in the sentence. */
  readonly figuresBefore: number;
  /** Another figure of the unit stands before it in the sentence: earlier words may be that one's. */
  readonly repeatsUnit: boolean;
}

const SENTENCE_END = /[。！？；\n]/u;
const CLAUSE_END = /[，,；。：:！？]/u;

/** 2、培训人数。来了186人: what stands in front of its first full stop says what the paragraph is about. */
const LABEL = /^[^，。；：\d]{0,2}\d{0,2}[^，。；：\d]{2,20}。$/u;

/** Where in the text a figure stands. */
export interface Standing {
  readonly section: string;
  readonly group: string | null;
  /** The names of unit and project, one after the other: words made of them name nothing else. */
  readonly self: string;
}

const NOWHERE: Standing = { section: '', group: null, self: '' };

/** @param figures all figures of the paragraph, in order */
export function contextOf(text: string, figure: TextFigure, figures: readonly TextFigure[], { section, group, self }: Standing = NOWHERE): FigureContext {
  const sentenceEnd = lastMatch(text, SENTENCE_END, figure.start);
  const sentenceStart = LABEL.test(text.slice(0, sentenceEnd)) ? 0 : sentenceEnd;
  const clauseStart = Math.max(sentenceStart, lastMatch(text, CLAUSE_END, figure.start));
  const clauseEnd = nextMatch(text, CLAUSE_END, figure.end);
  const index = figures.indexOf(figure);
  const previous = figures[index - 1];
  const next = figures[index + 1];
  const start = previous && previous.end > clauseStart ? previous.end + lengthToListMark(text.slice(previous.end, figure.start)) : clauseStart;
  const end = next && next.start < clauseEnd ? figure.end + lengthToListMark(text.slice(figure.end, next.start)) : clauseEnd;
  const alone = text.slice(start, figure.start);
  const after = text.slice(figure.end, Math.max(figure.end, end));
  const isLabelled = previous === undefined && sentenceStart < sentenceEnd;
  const before = isLabelled || namesNothing(alone + after, figure) ? wordsBack(text, figure, { previous, section }) : alone;
  const own = before + after;
  const afterMoney = figures.some((one) => one.unit?.endsWith('元') === true && one.start >= sentenceStart && one.end <= figure.start);
  const repeatsUnit = figures.some((one) => one.unit === figure.unit && one.start >= sentenceStart && one.end <= figure.start);
  const unit = figure.unit ?? '';
  const said = roleOf({ unit, own: alone, sentence: text.slice(sentenceStart, figure.start), before: text.slice(clauseStart, figure.start), behind: text.slice(figure.end, clauseEnd), afterMoney });
  const inSentence = previous !== undefined && previous.start >= sentenceStart;
  const inherited = inSentence && previous.unit === figure.unit && !/一共|共计|合计|总|上年/u.test(alone) ? contextOf(text, previous, figures).role : null;
  const role = said ?? inherited ?? (unit.endsWith('元') && SPENT.test(alone) && !OF_BUDGET.test(section + text.slice(0, figure.start)) ? 'outturn' : null);
  const sentence = text.slice(sentenceStart, Math.max(figure.end, end));
  return {
    own, before, repeatsUnit, figuresBefore: figures.filter((one) => one.start >= sentenceStart && one.end <= figure.start).length, role, otherRole: otherRole(role, unit), group, self, sentence, earlier: section + text.slice(0, sentenceStart),
    isBare: previous !== undefined && !isPartOf(text, previous, figure) && isBare(text.slice(previous.end, figure.start), unit),
    afterRate: previous !== undefined && (previous.unit === '%' || /未(?:支出|执行)/u.test(text.slice(Math.max(0, previous.start - NEAR), previous.start))),
    ofTargets: TARGET_SECTION.test(section) || TARGET_LEAD.test(text) || figure.rough === 'over' || figure.rough === 'under',
    otherPeriod: OTHER_PERIOD.test(sentence),
  };
}

/** 公务接待费0.2万元: what was spent, where no word before speaks of a budget. */
const SPENT = /(?:费用?|支出|经费|公车)(?:约|共|为|是)?$/u;
const OF_BUDGET = /预算(?!单位)[^，。；]*[。；]?[^，。；]*$|安排[^。；]*$/u;

/** 分值7分 · 本部分得14分 · ，6.73万元: the words are about what was named before. */
function namesNothing(alone: string, { unit }: TextFigure): boolean {
  const letters = alone.replaceAll(/[^\u4e00-\u9fff]/gu, '');
  return unit?.endsWith('元') === true ? letters.replaceAll(/约|近|为|是|共|达到?|即/gu, '') === '' : contentOf(letters.replaceAll(REFERENCE, '')) === '';
}

const REFERENCE = /[本该此](?:部分|项|指标|方面)(?!目)|这一?项|其|答|元/gu;

/** All words since the figure before; behind the first one of a paragraph those of its heading, too. */
const wordsBack = (text: string, figure: TextFigure, { previous, section }: { readonly previous: TextFigure | undefined; readonly section: string }): string =>
  (previous ? lastClauses(text.slice(previous.end, figure.start)) : section + text.slice(0, figure.start));

const lastClauses = (words: string): string => words.split(/(?<=[，。；：])/u).slice(-2).join('');

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


const TARGET_SECTION = /目标|任务|计划/u;
const TARGET_LEAD = /(?:目标|任务)(?:是|如下|包括|：)|不少于|不低于|≥/u;
const OTHER_PERIOD = /同期|同比|上年(?!结转|结余|末)|往年|历年|明年|下一年|与20\d{2}年.*相比|争取|拟(?:于|在|新)|计划再/u;

/** Words that say what is told of a subject, and name none. */
const TELLING_WORDS = /部门|年初|年中|全年|预算|目标值?|指标值|计划|预定|实际|超额|完成|率|约|近|为|是|达到|达|到|比|较|超过|不少于|不低于|高达|超出?|超支|使用|年度|来自|多|少|低于?|高于?|高出|差距?|缺口|安排|批复|支出|执行|决算|尚有|未|节余|节约|结余|结转|剩余?|余|还|但|仅|只|了|的|调整后|调整|追加|核减|净增|增幅|增加|增|减|由|至|数|要求|期限|上限|控制|占|以内|不到|离|距|比例|开支|已支|没有?|花完|用完|本项|此项|均|应|实到/gu;
/** 得8分, 按公式得9.88分, 扣0.12分: points of what was just told. */
const TELLING_POINTS = /^[^\u4e00-\u9fff]*(?:按[^，。；]{0,8}(?:公式|标准)，?|自查|自评|实际|实|应|本项|此项|该项|指标)?(?:得分?|扣分?|分值|满分|评分)?[^\u4e00-\u9fff]*(?:为|是)?$/u;
/** What speaks of all does not go on with the line before. */
const OF_ALL = /总|共|合计|年末|[两三四五六七八九]项|以上|各|[。！？；]/u;

function isBare(between: string, unit: string): boolean {
  if (between === '') return true;
  if (OF_ALL.test(between)) return false;
  if (unit === '分') return TELLING_POINTS.test(between);
  if (/^[\/≥≤＝=→>（(]+$/u.test(between)) return true;
  const words = between.replaceAll(/[^\u4e00-\u9fff]/gu, '');
  return words !== '' && words.replaceAll(TELLING_WORDS, '') === '';
}

/** 指标5项，完成4项; not 目标200人，实际完成186人. */
const isPartOf = (text: string, whole: TextFigure, part: TextFigure): boolean =>
  whole.unit === part.unit && part.unit !== '%' && /完成|达到/u.test(text.slice(whole.end, part.start)) && !/目标|计划|应|预|指标值|不少于|不低于|≥/u.test(text.slice(Math.max(0, whole.start - NEAR), whole.start));
const NEAR = 12;

/** Letters of the own words that tell of something, the words of telling left out. */
export const contentOf = (words: string): string => words.replaceAll(/[^\u4e00-\u9fff]/gu, '').replaceAll(TELLING_WORDS, '').replaceAll(/指标|得分?|扣分?|分值|满分|全区|全部|全年|以上|以下|以内|左右|其中|我[区街局委馆]|共/gu, '');
