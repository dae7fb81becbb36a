// One figure against the facts: which of them it speaks of, and whether it says the same.
import { candidatesOf, type Candidate, type PreparedFact } from './candidates';
import { contentOf, type FigureContext } from './context';
import type { FigureFinding, MatchedFact } from './finding';
import { hasDoubtfulUnit, type TextFigure } from './figures';
import { rewritten, shown } from './measures';
import { PER_ONE } from './roles';
import { agreesWithSeveral } from './several';
import type { TextFact } from './facts';

/** Likeness that an equal figure needs; what a differing one needs to be called wrong. */
const ENOUGH_IF_EQUAL = 0.14;
const ENOUGH_IF_DIFFERENT = 0.6;
/** A slip of the pen, or a unit that only one thing is counted in, needs fewer words to be told. */
const ENOUGH_IF_SLIP = 0.25;
/** An equal figure of another subject does not excuse one whose own subject says otherwise. */
const CLEARLY_ANOTHER = 0.4;
/** A sum of what was named before is no figure of the last name: 甲、乙、丙，共3项13分. */
const IS_SUM = /(?:共|合计|共计|总计|累计)(?:\d+[项个条])?$/u;
const ENOUGH_EARLIER = 0.4;
const NAMED_EARLIER = 0.55;
const NAMED_BY_ITSELF = 0.4;
const NAMED = 0.5;
const NAMED_WHOLE = 0.85;
const NAMED_A_LITTLE = 0.25;
/** Figures of this many digits do not agree by accident. */
const TELLING_DIGITS = 4;
const TELLING_OF_WHOLE = 3;

/** The figure before speaks of something that is not in the tables. */
const UNKNOWN = '?';

/** What a figure came to, and the subject it speaks of, for the figures behind it that name none. */
export interface Judgment { readonly finding: FigureFinding; readonly subject: string | null }

/** @param told the subjects of the figures before it in the paragraph, the last one first */
export function matchFigure(figure: TextFigure, context: FigureContext, facts: readonly PreparedFact[], told: readonly string[]): Judgment {
  const candidates = candidatesOf(figure, context, facts);
  const ofSame = context.isBare ? continued(figure, context, { candidates, told }) : null;
  const named = candidates.find((one) => one.equal && (one.own >= NAMED || (one.role === 'same' && figure.unit?.endsWith('元') === true && one.earlier >= ENOUGH_EARLIER && digitsOf(figure) >= TELLING_DIGITS)));
  if (ofSame?.finding.kind === 'contradicted' && named) return agreed(figure, named);
  const elsewhere = context.group === null ? candidates.find((one) => one.equal && one.role === 'same' && one.fact.subject === 'total') : undefined;
  if (ofSame?.finding.kind === 'contradicted' && elsewhere) return agreed(figure, elsewhere);
  const several = ofSame?.finding.kind === 'matched' ? null : agreesWithSeveral(figure, context.before, candidates);
  if (several) return { ...agreed(figure, several), subject: UNKNOWN };
  if (ofSame) return ofSame;
  const judged = judge(figure, context, candidates);
  return context.isBare && told[0] === UNKNOWN && judged.finding.kind === 'contradicted' ? OPEN : judged;
}

/** A target as it was before it was adjusted is of the same subject. */
const subjectOf = (key: string): string => key.replace(/\/original$/u, '');

const OPEN: Judgment = { finding: { kind: 'unsourced' }, subject: UNKNOWN };

const LOOKS_BACK = 3;

/** Of the last subject that has a figure of the kind: 目标200人，实际168人，得2.76分. Nothing is known past a figure the tables do not hold. */
function continued(figure: TextFigure, context: FigureContext, { candidates, told }: { readonly candidates: readonly Candidate[]; readonly told: readonly string[] }): Judgment | null {
  const known = figure.unit === '分' ? told.filter((subject) => subject !== UNKNOWN) : told.includes(UNKNOWN) ? told.slice(0, told.indexOf(UNKNOWN)) : told;
  for (const subject of /\/count\//u.test(told[0] ?? '') ? [] : known.slice(0, Math.min(LOOKS_BACK, context.figuresBefore))) {
    const judgment = judgeOfSame(figure, context, candidates.filter(({ key }) => subjectOf(key) === subjectOf(subject)));
    if (judgment) return judgment;
  }
  return null;
}

/** 目标200人，实际168人，完成率93%: of the subject of the figure before. Null where the subject has nothing of the kind. */
function judgeOfSame(figure: TextFigure, context: FigureContext, candidates: readonly Candidate[]): Judgment | null {
  const equal = candidates.find((one) => one.equal);
  if (equal) return agreed(figure, equal);
  const right = candidates.find((one) => one.role === 'same' && one.meets === 'same');
  // Points behind money are not always those of the rate: 全年预算数862.50万元，扣1分.
  if (right?.fact.subject === 'whole' && figure.unit === '分' && !context.afterRate) return null;
  return right && figure.unit !== null && !hasDoubtfulUnit(figure) ? denied(figure, right) : null;
}

function judge(figure: TextFigure, context: FigureContext, candidates: readonly Candidate[]): Judgment {
  const same = candidates.filter((one) => one.equal);
  const equal = best(same.filter((one) => one.fact.role !== 'words' && isEnough(one, figure, context))) ?? best(sameAsMeasure(same, figure)) ?? best(same);
  const other = best(candidates.filter((one) => one.meets === 'same' && (one.role === 'same' || (one.fact.role === 'words' && isSlip(figure, one.fact)))));
  const all = candidates.filter((one) => one.role === 'same' && one.meets === 'same');
  if (equal && SAYS_ALL.test(context.before) && all.length > 1 && all.every((one) => one.equal)) return agreed(figure, equal);
  if (equal && isEnough(equal, figure, context) && !(other && speaksOfAnother(other, equal, { candidates, figure }))) return agreed(figure, equal);
  if (!other || other.equal || figure.unit === null || hasDoubtfulUnit(figure) || other.likeness < enoughToDeny(figure, other)) return OPEN;
  // 收到90件，84件已办结: the second number is another matter, though the sentence names the first.
  if (context.repeatsUnit && other.own < NAMED_BY_ITSELF && (context.role === 'measure' || context.role === 'target' || context.role === null)) return OPEN;
  if (speaksOfSomethingElse(other, context, figure)) return OPEN;
  if (IS_SUM.test(context.before) && other.own < NAMED_WHOLE && other.fact.subject !== 'whole') return OPEN;
  if (context.otherPeriod || candidates.some((one) => one.equal && one.key === other.key)) return OPEN;
  return denied(figure, nearestRole(candidates.filter((one) => one.key === other.key && one.meets === 'same' && one.role === 'same'), { figure, context }) ?? other);
}

/** Her words say the same as an indicator's result of that unit: then it is that. */
const sameAsMeasure = (same: readonly Candidate[], figure: TextFigure): readonly Candidate[] =>
  (same.some((one) => one.fact.role === 'words' && one.likeness >= ENOUGH_IF_EQUAL) && digitsOf(figure) > 1
    ? same.filter((one) => one.fact.role === 'measure' && one.meets === 'same' && one.role === 'same').map((one) => ({ ...one, likeness: Math.max(one.likeness, ENOUGH_IF_EQUAL) })) : []);

const agreed = (figure: TextFigure, { fact, key }: Candidate): Judgment => ({ finding: { kind: 'matched', fact: matched(fact, shown(figure, fact)) }, subject: key });

function denied(figure: TextFigure, { fact, key }: Candidate): Judgment {
  const fix = rewritten(figure, fact);
  return { finding: { kind: 'contradicted', fact: matched(fact, fix), fix }, subject: key };
}

const matched = (fact: TextFact, text: string): MatchedFact => ({ label: fact.label, text, at: fact.at });

const enoughToDeny = (figure: TextFigure, { fact, onlyOfUnit }: Candidate): number =>
  (figure.rough !== 'exact' ? ENOUGH_IF_DIFFERENT : onlyOfUnit && isSlip(figure, fact) ? 0 : onlyOfUnit || isSlip(figure, fact) ? ENOUGH_IF_SLIP : ENOUGH_IF_DIFFERENT);

/** The same digits in another order, at least three of them. */
function isSlip(figure: TextFigure, fact: TextFact): boolean {
  const digits = (text: string): string => Array.from(text.replaceAll(/\D/gu, '').replace(/^0+|0+$/gu, '')).sort().join('');
  const written = digits(figure.value.toFixed());
  return written.length >= 3 && written === digits(rewritten(figure, fact));
}

/** Likenesses this close are decided by which name stands nearer to the figure. */
const CLOSE = 0.12;

function best(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((most, one) => (most === null || isBetter(one, most) ? one : most), null);
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (Math.abs(one.likeness - other.likeness) > CLOSE) return one.likeness > other.likeness;
  if (one.key !== other.key && one.position !== other.position) return one.position > other.position;
  if (one.likeness !== other.likeness) return one.likeness > other.likeness;
  return (one.meets === 'same' && other.meets !== 'same') || (one.role === 'same' && other.role !== 'same');
}

function isEnough(equal: Candidate, figure: TextFigure, context: FigureContext): boolean {
  if (equal.fact.role === 'attainment' && equal.role === 'loose' && figure.rough !== 'exact') return false;
  if (equal.likeness >= ENOUGH_IF_EQUAL || equal.within || (equal.onlyOfUnit && equal.likeness > 0)) return true;
  if (equal.meets !== 'same') return false;
  const digits = digitsOf(figure);
  if (equal.fact.subject === 'whole' && (context.role === equal.fact.role || digits >= TELLING_OF_WHOLE)) return true;
  return digits >= TELLING_DIGITS || equal.earlier >= (digits > 1 ? ENOUGH_EARLIER : NAMED_EARLIER) || (figure.unit === '分' && context.role === equal.fact.role && equal.fact.subject === 'total');
}

const digitsOf = ({ value }: TextFigure): number => value.toFixed().replaceAll(/[.-]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** The figure equals one fact by chance, while its own clause plainly names another that it differs from. */
function speaksOfAnother(other: Candidate, equal: Candidate, { candidates, figure }: { readonly candidates: readonly Candidate[]; readonly figure: TextFigure }): boolean {
  if (other.equal || other.key === equal.key) return false;
  // 全年支出 may be that of the project just spoken of: so many digits do not agree by accident.
  if (other.fact.subject === 'whole' && equal.role === 'same' && (digitsOf(figure) >= TELLING_DIGITS || equal.earlier >= ENOUGH_EARLIER)) return false;
  if (candidates.some((one) => one.equal && one.key === other.key)) return false;
  // 绩效管理制度建设 is not 绩效管理, though both names stand there.
  if (other.own > equal.own && equal.own >= NAMED && other.fact.names.some((name) => equal.fact.names.some((part) => part !== name && name.includes(part)))) return true;
  return other.own >= NAMED && other.own - equal.own >= CLEARLY_ANOTHER;
}

const SAYS_ALL = /均|都|全部/u;
const SEVERAL_LETTERS = 2;
/** A part of the year is not the year. */
const PART_OF_YEAR = /季度|半年|月份/u;

/** Its own words tell of a part (其中古树名木), of an average, or of a thing the fact is not named for. */
function speaksOfSomethingElse(other: Candidate, { before }: FigureContext, figure: TextFigure): boolean {
  if (PART_OF_YEAR.test(before) && !PART_OF_YEAR.test(other.fact.label)) return true;
  if (PER_ONE.test(before) && !PER_ONE.test(other.fact.label)) return true;
  if (/其中[^，]*$/u.test(before) && other.own < NAMED) return true;
  if (other.fact.subject === 'whole') return false;
  if (other.onlyOfUnit && isSlip(figure, other.fact)) return false;
  return other.own < NAMED_A_LITTLE && contentOf(before).length >= SEVERAL_LETTERS;
}

/** Of the facts of one subject the one that it is a slip of, or whose role the words give; its actual result before its target. */
const nearestRole = (candidates: readonly Candidate[], { figure, context }: { readonly figure: TextFigure; readonly context: FigureContext }): Candidate | null =>
  candidates.find((one) => isSlip(figure, one.fact)) ?? candidates.find((one) => one.fact.role === context.role) ?? candidates[0] ?? null;
