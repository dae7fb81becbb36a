// One figure against the facts: which of them it speaks of, and whether it says the same.
import type { FigureContext } from './context';
import type { FactRole, TextFact } from './facts';
import type { FigureFinding, MatchedFact } from './finding';
import { hasDoubtfulUnit, type TextFigure } from './figures';
import { agrees, rewritten, shown, unitsMeet, type UnitsMeet } from './measures';
import { coverage, pairsOf, plainWords, type Coverage, type NamePairs } from './similarity';

/** A fact with its names taken apart, made once for all figures. */
export interface PreparedFact { readonly fact: TextFact; readonly names: readonly NamePairs[] }

export const prepare = (facts: readonly TextFact[]): readonly PreparedFact[] => facts.map((fact) => ({ fact, names: fact.names.map(pairsOf) }));

/** Likeness that an equal figure needs; what a differing one needs to be called wrong. */
const ENOUGH_IF_EQUAL = 0.14;
const ENOUGH_IF_DIFFERENT = 0.6;
/** An equal figure of another subject does not excuse one whose own subject says otherwise. */
const CLEARLY_ANOTHER = 0.4;
/** A sum of what was named before is no figure of the last name: 甲、乙、丙，共3项13分. */
const IS_SUM = /(?:共|合计|共计|总计|累计)(?:\d+[项个条])?$/u;
const NAMED_BY_ITSELF = 0.4;
const NAMED_WHOLE = 0.85;
/** Words of earlier clauses count for less than the figure's own. */
const EARLIER_CLAUSE = 0.8;
/** Figures of this many digits do not agree by accident. */
const TELLING_DIGITS = 4;

interface Candidate { readonly fact: TextFact; readonly likeness: number; readonly position: number; readonly meets: UnitsMeet; readonly equal: boolean; readonly own: number }

export function matchFigure(figure: TextFigure, context: FigureContext, facts: readonly PreparedFact[]): FigureFinding {
  const candidates = candidatesOf(figure, context, facts);
  const equal = best(candidates.filter((one) => one.equal));
  const other = best(candidates.filter((one) => one.fact.role !== 'words' && one.meets === 'same'));
  if (equal && isEnough(equal, figure, context) && !(other && speaksOfAnother(other, equal, candidates))) return { kind: 'matched', fact: matched(equal.fact, shown(figure, equal.fact)) };
  if (!other || other.equal || other.likeness < ENOUGH_IF_DIFFERENT || hasDoubtfulUnit(figure) || figure.unit === null) return { kind: 'unsourced' };
  // 收到90件，84件已办结: the second number is another matter, though the sentence names the first.
  if (context.repeatsUnit && other.own < NAMED_BY_ITSELF && (context.role === 'measure' || context.role === null)) return { kind: 'unsourced' };
  if ((IS_SUM.test(context.before) && other.own < NAMED_WHOLE) || candidates.some((one) => one.equal && one.fact.subject === other.fact.subject)) return { kind: 'unsourced' };
  const right = nearestRole(candidates.filter((one) => one.fact.subject === other.fact.subject && one.meets === 'same'), context.role);
  return { kind: 'contradicted', fact: matched(right, rewritten(figure, right)), fix: rewritten(figure, right) };
}

const matched = (fact: TextFact, text: string): MatchedFact => ({ label: fact.label, text, at: fact.at });

function candidatesOf(figure: TextFigure, context: FigureContext, facts: readonly PreparedFact[]): Candidate[] {
  const own = plainWords(context.own);
  const sentence = plainWords(context.sentence);
  const wholeWords = speaksOfTheWhole(context);
  return facts.flatMap(({ fact, names }) => {
    const meets = unitsMeet(figure.unit, fact.measured.unit);
    if (meets === 'no' || !rolesMeet(context.role, fact.role)) return [];
    const found = names.length === 0 ? { likeness: wholeWords, own: wholeWords, position: -1 } : likenessOf(names, own, sentence);
    const likeness = fact.subject === 'whole' ? Math.max(found.likeness, wholeWords) : found.likeness;
    return [{ fact, ...found, likeness, meets, equal: agrees(figure, fact) }];
  });
}

function likenessOf(names: readonly NamePairs[], own: string, sentence: string): Pick<Candidate, 'likeness' | 'own' | 'position'> {
  const each = names.map((name) => {
    const inOwn = coverage(name, own);
    const inSentence = coverage(name, sentence);
    return { likeness: Math.max(ranked(inOwn), EARLIER_CLAUSE * ranked(inSentence)), own: ranked(inOwn), position: inSentence.last };
  });
  return each.reduce((most, one) => (one.likeness > most.likeness ? one : most), { likeness: 0, own: 0, position: -1 });
}

/** Between names that both stand there whole, the longer one is meant: 绩效管理制度建设, not 绩效管理. */
const ranked = ({ share, weight }: Coverage): number => share * (1 + 0.01 * Math.min(weight, 10));

function rolesMeet(said: FactRole | null, role: FactRole): boolean {
  if (said === null || role === 'words' || said === role) return true;
  if (said === 'originalBudget' || said === 'revisedBudget') return role === 'originalBudget' || role === 'revisedBudget' || role === 'measure';
  if (said === 'maxPoints') return role === 'score';
  // 得9.5分, 投入14万元: what an indicator measures may be money or points itself.
  return role === 'measure' && said !== 'score' && said !== 'deduction';
}

const ROLE_WORDS = /全年|年度|本年|年初|年末|本部门|我部门|本单位|我单位|我委|本委|我局|本局|我街道|部门整体|部门|整体|财政|拨款|资金|总|一般公共预算|预算|决算|支出|执行|收支|安排|调整|实际|完成|率|数额|数|达到|达|为|共计|共|的|约|其中|已|总额|支付|使用|经费|项目|较|后|金额|全部/gu;
const MOST_OTHER_WORDS = 3;
const WHOLE_WORDS = /预算|决算|执行|支出率|完成率|总支出|支出总额|^(?:实际|全年|共|共计|总|已)*(?:支出|使用|支付|花)(?:了|约)*$/u;

/** The form as a whole is meant where the clause names a budget or an outturn and hardly anything else. */
function speaksOfTheWhole({ own, role }: FigureContext): number {
  if (role !== 'originalBudget' && role !== 'revisedBudget' && role !== 'outturn' && role !== 'rate' && role !== 'carryover') return 0;
  if (!WHOLE_WORDS.test(plainWords(own))) return 0;
  const rest = plainWords(own).replaceAll(/\d+年度?/gu, '').replaceAll(ROLE_WORDS, '');
  return rest.length <= MOST_OTHER_WORDS ? WHOLE_LIKENESS : 0;
}

/** Less than a line that is named, enough to be held against. */
const WHOLE_LIKENESS = 0.65;
/** Likenesses this close are decided by which name stands nearer to the figure. */
const CLOSE = 0.12;

function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((most, one) => (most === null || isBetter(one, most) ? one : most), null);
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (Math.abs(one.likeness - other.likeness) > CLOSE) return one.likeness > other.likeness;
  if (one.fact.subject !== other.fact.subject && one.position !== other.position) return one.position > other.position;
  if (one.likeness !== other.likeness) return one.likeness > other.likeness;
  return one.meets === 'same' && other.meets !== 'same';
}

function isEnough(equal: Candidate, figure: TextFigure, context: FigureContext): boolean {
  if (equal.likeness >= ENOUGH_IF_EQUAL) return true;
  if (equal.meets !== 'same') return false;
  const digits = figure.value.toFixed().replaceAll(/[.-]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
  if (equal.fact.subject === 'whole' && context.role === equal.fact.role) return true;
  return digits >= TELLING_DIGITS || (figure.unit === '分' && context.role === equal.fact.role && equal.fact.subject === 'total');
}

/** The figure equals one fact by chance, while its own clause plainly names another that it differs from. */
function speaksOfAnother(other: Candidate, equal: Candidate, candidates: readonly Candidate[]): boolean {
  if (other.equal || other.fact.subject === equal.fact.subject) return false;
  if (candidates.some((one) => one.equal && one.fact.subject === other.fact.subject)) return false;
  return other.own >= NAMED_WHOLE && other.own - equal.own >= CLEARLY_ANOTHER;
}

/** Of the facts of one subject the one whose role the words give; its actual result before its target. */
function nearestRole(candidates: readonly Candidate[], role: FactRole | null): TextFact {
  const [first] = candidates;
  if (!first) throw new RangeError('nearestRole: no candidate');
  return (candidates.find((one) => one.fact.role === role) ?? first).fact;
}
