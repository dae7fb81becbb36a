// Days and months of a text against the deadlines and days of the sheet: 于2024年10月18日完工 where the sheet says 9月18日.
import { findDate, normalizeText } from '../grammar';
import type { EvaluatedForm } from '../scoring';
import { compareDays, formatDay, type CalendarDay } from '../units';
import type { CellRef } from '../workbook';
import type { CheckedWorkbook } from './facts';
import type { MatchedFact, TextFinding, TextPlace } from './finding';
import type { TextParagraph } from './paragraphs';
import { matchesIn } from './places';
import { coverage, pairsOf, plainWords, type NamePairs } from './similarity';
import { wordedCells } from './wordFacts';

interface Span { readonly from: CalendarDay; readonly to: CalendarDay }

interface DateFact {
  /** `target`: `span.to` is the last day that is on time. `words`: a date in a text of the sheet, a source only. */
  readonly kind: 'actual' | 'target' | 'words';
  readonly name: NamePairs;
  readonly span: Span;
  readonly text: string;
  readonly label: string;
  readonly at: CellRef;
}

const DATE = /(?<![\d〔])(?:(?:20\d{2}年|次年|当年|同年))?\d{1,2}月(?:\d{1,2}日|底|末|初|上旬|中旬|下旬)?(?!份?[\d.])/gu;
const IS_TARGET = /(?:目标|要求|计划|期限|早于|不迟于|不晚于|规定|提前于|截止)[^，。；]{0,6}$/u;
const TARGET_BEHIND = /^(?:底|末)?(?:以前|之前|前|的?(?:期限|目标|要求))/u;
const IS_DONE = /完成|完工|竣工|结束|上线|投用|投入使用|交付|开通|建成|启用|验收|结题|发布|到位|办结/u;
const OTHER_MATTER = /推迟|延期|延至|计划|拟|将|预计|印发|签订|召开|次年|公开|招标|开工|启动|开始/u;
const ENOUGH_TO_AGREE = 0.3;
const ENOUGH_TO_DENY = 0.4;

export function checkDates(paragraphs: readonly TextParagraph[], { forms }: CheckedWorkbook): readonly TextFinding[] {
  const facts = forms.flatMap(factsOfForm);
  const year = forms[0]?.form.basics.fiscalYear?.value ?? null;
  if (facts.length === 0) return [];
  return paragraphs.flatMap((paragraph) => [...matchesIn(paragraph, DATE)].flatMap(({ match, place }): TextFinding[] => {
    const said = spanOf(match[0], year);
    const around = said && wordsAround(paragraph.text, match.index, match.index + match[0].length);
    if (!said || !around) return [];
    const near = facts.map((fact) => ({ fact, likeness: coverage(fact.name, around.sentence).share })).sort((a, b) => b.likeness - a.likeness);
    const agreeing = near.find(({ fact, likeness }) => likeness >= (fact.kind === 'words' ? ENOUGH_TO_AGREE / 2 : ENOUGH_TO_AGREE) && agrees(said, fact, around.role));
    if (agreeing) return [{ place, kind: 'matched', fact: matchedFact(agreeing.fact) }];
    const denying = near.find(({ fact, likeness }) => likeness >= ENOUGH_TO_DENY && fact.kind === around.role);
    if (denying) return around.denies || around.role === 'target' ? [denied(match[0], place, denying.fact)] : [];
    // The sheet has no day of its own for it: then the text's must not be past the deadline.
    const late = near.find(({ fact, likeness }) => likeness >= ENOUGH_TO_DENY && fact.kind === 'target' && compareDays(said.from, fact.span.to) > 0);
    return late && around.denies && !facts.some(({ kind, name }) => kind === 'actual' && name === late.fact.name) ? [denied(match[0], place, late.fact)] : [];
  }));
}

const matchedFact = ({ label, text, at }: DateFact): MatchedFact => ({ label, text, at });

/** The fix as the text writes days: with a year only where it wrote one, and without the 前 that stands behind it. */
function denied(words: string, place: TextPlace, fact: DateFact): TextFinding {
  const day = fact.text.replace(/(?:之|以)?前$/u, '');
  return { place, kind: 'contradicted', fact: matchedFact(fact), fix: /^\d{4}年/u.test(words) ? day : day.replace(/^20\d{2}年/u, '') };
}

interface DateContext { readonly sentence: string; readonly role: 'actual' | 'target'; /** It says that something was done then. */ readonly denies: boolean }

function wordsAround(text: string, start: number, end: number): DateContext {
  const before = text.slice(Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('；', start - 1)) + 1, start);
  const behind = /^[^，。；]*/u.exec(text.slice(end))?.[0] ?? '';
  const clause = (before.split(/[，：:]/u).at(-1) ?? '') + behind;
  const role = IS_TARGET.test(before) || TARGET_BEHIND.test(behind) ? 'target' : 'actual';
  return { sentence: plainWords(before + behind), role, denies: IS_DONE.test(clause) && !OTHER_MATTER.test(clause) };
}

/** A month agrees with any of its days. */
function agrees(said: Span, { kind, span }: DateFact, role: 'actual' | 'target'): boolean {
  const isWithin = (a: Span, b: Span): boolean => compareDays(a.from, b.from) >= 0 && compareDays(a.to, b.to) <= 0;
  if (kind === 'target') return role === 'target' && compareDays(said.to, span.to) === 0;
  return (kind === 'words' || role === 'actual') && (isWithin(said, span) || isWithin(span, said));
}

function spanOf(text: string, fiscalYear: number | null): Span | null {
  const found = findDate(normalizeText(text), fiscalYear);
  return found?.kind === 'date' ? found.reading : null;
}

function factsOfForm({ form, evaluation }: EvaluatedForm): DateFact[] {
  const fiscalYear = form.basics.fiscalYear?.value ?? null;
  const ofIndicators = [...evaluation.indicators, ...evaluation.details].flatMap((indicator): DateFact[] => {
    const { target, actual } = indicator.comparison ?? {};
    const name = pairsOf(indicator.name.replace(/(?:完成)?(?:时间|日期|时限|期限)$/u, '') || indicator.name);
    return [
      ...(actual?.kind === 'date' ? [{ kind: 'actual' as const, name, span: actual, text: indicator.actual?.value ?? formatDay(actual.to), label: `${indicator.name}·实际完成值`, at: indicator.actual?.at ?? indicator.at }] : []),
      ...(target?.kind === 'deadline' ? [{ kind: 'target' as const, name, span: { from: target.on, to: target.on }, text: indicator.target?.value ?? formatDay(target.on), label: `${indicator.name}·年度指标值`, at: indicator.target?.at ?? indicator.at }] : []),
    ];
  });
  const inWords = wordedCells({ form, evaluation }).flatMap(({ name, text, at }) => [...text.matchAll(DATE)].flatMap((match): DateFact[] => {
    const span = spanOf(match[0], fiscalYear);
    return span ? [{ kind: 'words', name: pairsOf(`${name}${text}`), span, text: match[0], label: `${name}（文字）`, at }] : [];
  }));
  return [...ofIndicators, ...inWords];
}
