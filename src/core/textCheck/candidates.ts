// Which facts a figure may speak of, and how far the words around it name them.
import { contentOf, type FigureContext } from './context';
import { ZERO } from '../units';
import type { TextFact } from './facts';
import type { TextFigure } from './figures';
import { agrees, unitsMeet, type UnitsMeet } from './measures';
import { rolesMeet, type RolesMeet } from './roles';
import { coverage, isGeneric, longestRun, pairsOf, plainWords, type Coverage, type NamePairs } from './similarity';

/** A fact with its names taken apart, made once for all figures. */
export interface PreparedFact {
  readonly fact: TextFact;
  readonly names: readonly NamePairs[];
  /** Form and subject. */
  readonly key: string;
  /** The subject has a result beside its target. */
  readonly hasActual: boolean;
  /** No other subject of the workbook is measured in its unit. */
  readonly onlyOfUnit: boolean;
}

export function prepare(facts: readonly TextFact[]): readonly PreparedFact[] {
  const keyOf = (fact: TextFact): string => `${fact.group}/${fact.subject}`;
  const withActual = new Set(facts.filter(({ subject, role, label }) => ONLY_AIMED.test(subject) || (role === 'measure' && label.endsWith('实际完成值'))).map(keyOf));
  const subjectsOfUnit = new Map<string, Set<string>>();
  for (const fact of facts.filter(({ role }) => role === 'measure' || role === 'target')) {
    const unit = bareUnit(fact.measured.unit);
    subjectsOfUnit.set(unit, new Set([...subjectsOfUnit.get(unit) ?? [], keyOf(fact)]));
  }
  const onlyOfUnit = (unit: string | null): boolean => unit !== null && !/^(?:%|‰|分|个|项|.*元)$/u.test(unit) && subjectsOfUnit.get(bareUnit(unit))?.size === 1;
  return facts.map((fact) => ({ fact, names: fact.names.map(pairsOf), key: keyOf(fact), hasActual: withActual.has(keyOf(fact)), onlyOfUnit: onlyOfUnit(fact.measured.unit) }));
}

const bareUnit = (unit: string | null): string => (unit ?? '').replace(/^[十百千万亿]+(?=.)/u, '');

export interface Candidate {
  readonly fact: TextFact;
  readonly key: string;
  /** 0 to 1.1: how far the words of the sentence name the fact. */
  readonly likeness: number;
  /** The same of the sentences before it, and of the heading. */
  readonly earlier: number;
  /** Where in the text its name stands last; the nearer to the figure, the larger. */
  readonly position: number;
  readonly meets: UnitsMeet;
  readonly role: RolesMeet;
  readonly equal: boolean;
  /** Likeness to the figure's own words alone. */
  readonly own: number;
  readonly onlyOfUnit: boolean;
  /** All that its own words name is part of the fact's name: 书车 of 流动书车服务社区数. */
  readonly within: boolean;
  /** Its name begins with them: 采购 of 采购管理. */
  readonly begins: boolean;
}

/** Words of earlier clauses, earlier sentences and the heading count for less than the figure's own. */
const EARLIER_CLAUSE = 0.8;
const EARLIER_SENTENCE = 0.6;

export function candidatesOf(figure: TextFigure, context: FigureContext, facts: readonly PreparedFact[]): Candidate[] {
  const words: Words = { own: plainWords(context.own), sentence: plainWords(context.sentence), earlier: plainWords(context.earlier) };
  const whole = speaksOfTheWhole(context);
  const content = contentOf(context.own);
  const mostOfParts = facts.reduce((most, { fact }) => (fact.role === 'maxPoints' && fact.subject !== 'total' && fact.measured.value.greaterThan(most) ? fact.measured.value : most), ZERO);
  const all = facts.flatMap(({ fact, names, key, hasActual, onlyOfUnit }) => {
    if (context.group !== null && fact.group !== '' && fact.group !== context.group) return [];
    const meets = unitsMeet(figure.unit, fact.measured.unit);
    const role = meets === 'no' ? 'no' : roleMet(context, fact, hasActual && (!context.ofTargets || context.role === 'target' || SAYS_RESULT.test(context.before) || ONLY_AIMED.test(fact.subject)));
    if (role === 'no') return [];
    const isQuoted = meets === 'same' && fact.quoted !== undefined && quotes(context, fact.quoted);
    const ofOneForm = context.group === null && fact.group !== '' && fact.subject === 'whole';
    const found = names.length === 0 ? { likeness: whole, earlier: 0, own: whole, position: -1 } : likenessOf(names, words);
    const isTotal = fact.subject === 'total' && context.role === 'score' && figure.unit === '分' && figure.value.greaterThan(mostOfParts);
    const likeness = isTotal ? Math.max(found.likeness, NAMED_IN_SHORT) : fact.subject === 'whole' ? Math.max(found.likeness, whole) : found.likeness;
    const within = content !== '' && words.own.length >= SHORTEST_NAME && fact.role !== 'words' && fact.names.some((name) => Array.from(content).every((letter) => name.includes(letter)));
    const begins = within && fact.names.some((name) => name.startsWith(content));
    return [{ fact, key, ...found, likeness, within, begins, role: ofOneForm ? 'loose' : isQuoted ? 'same' : role, ...(isQuoted ? { likeness: 1 } : {}), own: isQuoted ? 1 : isTotal ? Math.max(found.own, NAMED_IN_SHORT) : fact.subject === 'whole' ? Math.max(found.own, whole) : found.own, meets, equal: agrees(figure, fact), onlyOfUnit }];
  });
  return namedInShort(namedByPart(all, words.own));
}

/** 最大一笔是书记培训班: a run of letters that stands in the names of one subject only names it. */
function namedByPart(all: readonly Candidate[], own: string): readonly Candidate[] {
  const runs = all.map((one) => (one.own > 0 && one.fact.role !== 'words' ? one.fact.names.map((name) => longestRun(plainWords(name), own)).sort((a, b) => b.length - a.length)[0] ?? '' : ''));
  return all.map((one, index) => {
    const run = runs[index] ?? '';
    if (run.length < SHORTEST_PART || isGeneric(run) || all.some((other) => other.key !== one.key && other.fact.role !== 'words' && other.fact.names.some((name) => plainWords(name).includes(run)))) return one;
    return { ...one, likeness: Math.max(one.likeness, NAMED_BY_PART), own: Math.max(one.own, NAMED_BY_PART) };
  });
}

const SHORTEST_PART = 3;
const NAMED_BY_PART = 0.65;

/** 书车 of 流动书车服务社区数: all its own words stand in the names of a subject or two. */
function namedInShort(all: readonly Candidate[]): Candidate[] {
  const short = all.filter((one) => one.within && one.meets === 'same' && one.role === 'same');
  const begun = short.filter((one) => one.begins);
  const levels = begun.filter((one) => one.fact.subject.startsWith('level/'));
  const inShort = levels.length > 0 ? levels : begun.length > 0 ? begun : short;
  const meant = new Set((inShort.some((one) => one.equal) ? inShort.filter((one) => one.equal) : inShort).map((one) => one.key));
  return all.map((one): Candidate => (meant.size <= MOST_MEANT && meant.has(one.key) ? { ...one, likeness: Math.max(one.likeness, NAMED_IN_SHORT), own: Math.max(one.own, NAMED_IN_SHORT) } : one));
}

/** What was approved, or aimed at in words: no result. */
const ONLY_AIMED = /^(?:approved|words)\//u;
const SAYS_RESULT = /实际|实到|(?<!目标)完成(?!率)/u;
const SHORTEST_NAME = 2;
/** A name in short: of so few subjects that it tells, whichever is meant. */
const MOST_MEANT = 2;
const NAMED_IN_SHORT = 0.9;

function roleMet({ role, otherRole }: FigureContext, fact: TextFact, hasActual: boolean): RolesMeet {
  const met = rolesMeet(role, fact.role, hasActual);
  return met === 'no' && otherRole !== null && rolesMeet(otherRole, fact.role, hasActual) === 'same' ? 'loose' : met;
}

const QUOTED = 4;
const QUOTED_AROUND = 2;

/** Four letters before the figure, or two on each side, as they stand in the sheet. */
function quotes({ before, own }: FigureContext, quoted: { readonly before: string; readonly behind: string }): boolean {
  const behind = own.slice(before.length);
  const same = (letters: number): boolean => quoted.before.length >= letters && /^[\u4e00-\u9fff]+$/u.test(quoted.before.slice(-letters)) && before.endsWith(quoted.before.slice(-letters));
  return same(QUOTED) || (same(QUOTED_AROUND) && behind.length >= QUOTED_AROUND && quoted.behind.startsWith(behind.slice(0, QUOTED_AROUND)));
}

interface Words { readonly own: string; readonly sentence: string; readonly earlier: string }

function likenessOf(names: readonly NamePairs[], { own, sentence, earlier }: Words): Pick<Candidate, 'likeness' | 'earlier' | 'own' | 'position'> {
  const each = names.map((name) => {
    const inOwn = coverage(name, own);
    const inSentence = coverage(name, sentence);
    const inEarlier = coverage(name, earlier);
    const likeness = Math.max(ranked(inOwn), EARLIER_CLAUSE * ranked(inSentence));
    return { likeness, earlier: EARLIER_SENTENCE * ranked(inEarlier), own: ranked(inOwn), position: inSentence.last >= 0 ? earlier.length + inSentence.last : inEarlier.last };
  });
  return each.reduce((most, one) => (Math.max(one.likeness, one.earlier) > Math.max(most.likeness, most.earlier) ? one : most), { likeness: 0, earlier: 0, own: 0, position: -1 });
}

/** Between names that both stand there whole, the longer one is meant: 绩效管理制度建设, not 绩效管理. */
const ranked = ({ share, weight }: Coverage): number => share * (1 + 0.01 * Math.min(weight, 10));

const ROLE_WORDS = /全年|年度|本年|年初|年末|年中|本部门|我部门|本单位|我单位|我委|全委|本委|我局|本局|全局|我街道|我街|我馆|部门整体|部门|整体|财政|拨款|资金|总|一般公共预算|预算|决算|支出|执行|收支|安排|调整|实际|完成|率|数额|数|达到|达|为|共计|共|的|约|其中|已|总额|支付|使用|经费|项目|较|后|金额|全部|尚有|未|剩|结余|节余|差额|差|追加|净增|增|减|核减|增幅|没有|花完|用完|花了|还|钱/gu;
const MOST_OTHER_WORDS = 3;
const WHOLE_WORDS = /预算|决算|执行|支出|节余|结余|剩|批复|安排|核定|下达|追加|核减|完成率|总支出|支出总额|^(?:实际|全年|共|共计|总|已)*(?:支出|使用|支付|花)(?:了|约)*$/u;
const MONEY_ROLE: ReadonlySet<string> = new Set(['originalBudget', 'revisedBudget', 'budget', 'outturn', 'rate', 'carryover', 'difference']);

const SAYS_WHICH: ReadonlySet<string> = new Set(['originalBudget', 'revisedBudget', 'budget', 'outturn']);

/** Less than a line that is named, enough to be held against; and enough to tell a slip of the pen. */
const WHOLE_LIKENESS = 0.65;
const MAYBE_WHOLE = 0.26;

/** The form as a whole is meant where the clause names a budget or an outturn and hardly anything else. */
function speaksOfTheWhole({ own, role, self }: FigureContext): number {
  if (role === null || !MONEY_ROLE.has(role) || (/结转/u.test(own) && (role === 'outturn' || role === 'budget')) || !(WHOLE_WORDS.test(plainWords(own)) || SAYS_WHICH.has(role))) return 0;
  const rest = plainWords(own).replaceAll(/\d+年度?/gu, '').replaceAll(ROLE_WORDS, '');
  const ofSelf = longestRun(rest, self);
  const other = ofSelf.length >= SHORTEST_NAME ? rest.replace(ofSelf, '') : rest;
  return other.length <= MOST_OTHER_WORDS ? WHOLE_LIKENESS : MAYBE_WHOLE;
}
