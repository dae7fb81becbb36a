// Doubts about which form is to be filled: asked, and until they are answered nothing is written and nothing handed in.
import { formatRange, topLeft, type CellRef, type RangeRef } from './workbook';
import type { Answers, Question, QuestionAbout, QuestionChoice } from './scoring';
import type { Form, FormId, ReadingDoubt, RecognizedTables } from './tables';

/** A form that is not filled before she has said more: why, and where to look. */
export interface HeldBack { readonly why: 'sameForm' | 'formUnread'; readonly at: CellRef }

export interface SettledForms {
  /** Without the forms she set aside. */
  readonly tables: RecognizedTables;
  readonly questions: readonly Question[];
  readonly held: ReadonlyMap<FormId, HeldBack>;
}

const ALL = '都填';
const MAKE = '另建';
const UNREAD_CHOICES: readonly QuestionChoice[] = [{ value: MAKE, label: '另建一张评分表（参考样式）' }, { value: '不建', label: '不建，改好自评表后重新评分' }];

export const sameFormQuestionId = (form: FormId): string => `同一张表/${form}`;
export const unreadQuestionId = (form: FormId): string => `自评表/${form}`;

/** What follows from one doubt. */
interface Settlement { readonly question: Question; readonly setAside: readonly Form[]; readonly held: readonly (readonly [FormId, HeldBack])[] }

/** Applies her answers to the doubts about forms, and asks where there are none. */
export function settleForms(found: RecognizedTables, answers: Answers): SettledForms {
  const same = found.doubts.map((doubt) => (doubt.kind === 'sameForm' ? chooseOne(found.forms, doubt, answers) : null));
  const setAside = same.flatMap((one) => one?.setAside ?? []);
  const tables = setAside.length === 0 ? found : {
    ...found, forms: found.forms.filter((form) => !setAside.includes(form)), doubts: found.doubts.filter((_, index) => !same[index]?.setAside.length),
  };
  const settled = [...same.flatMap((one) => one ?? []), ...askUnread(tables, answers)];
  return { tables, questions: settled.map(({ question }) => question), held: new Map(settled.flatMap(({ held }) => held)) };
}

/** Of forms for the same unit, project and year she chooses one, or has all of them filled. */
function chooseOne(forms: readonly Form[], { form: id, ranges }: Extract<ReadingDoubt, { kind: 'sameForm' }>, answers: Answers): Settlement | null {
  const same = forms.flatMap((form) => (form.id.replace(/#\d+$/, '') === id && form.scorecard ? [{ form, range: form.scorecard.range }] : []));
  const [first] = same;
  if (!first || ranges.length < 2) return null;
  const choices = [...placesOf(ranges), { value: ALL, label: '都填' }];
  const { given, ...asked } = ask(sameFormQuestionId(id), choices, answers);
  const chosen = given === null ? undefined : same[choices.findIndex(({ value }) => value === given)];
  const { form, range } = chosen ?? first;
  return {
    question: { ...asked, given, form: form.id, about: { kind: 'sameForm' }, where: topLeft(chosen ? range : ranges[0] ?? range) },
    setAside: chosen ? same.flatMap((one) => (one === chosen ? [] : [one.form])) : [],
    held: given === null ? same.map((one) => [one.form.id, { why: 'sameForm', at: topLeft(one.range) }]) : [],
  };
}

/** By the names of their sheets, which stay when rows move; by their cells where one sheet holds them all. */
function placesOf(ranges: readonly RangeRef[]): readonly QuestionChoice[] {
  const apart = new Set(ranges.map(({ sheet }) => sheet)).size === ranges.length;
  return ranges.map((range) => ({ value: apart ? range.sheet : formatRange(range), label: `以${formatRange(range)}为准` }));
}

/** A form of ours is made beside a table that looks like hers only when she says so. */
function askUnread({ doubts, forms }: RecognizedTables, answers: Answers): readonly Settlement[] {
  const unread = doubts.find((doubt) => doubt.kind === 'formUnread');
  if (!unread) return [];
  const about: QuestionAbout = { kind: 'formUnread', title: unread.title, lacks: unread.lacks };
  const at = topLeft(unread.range);
  return forms.filter(({ scorecard }) => scorecard?.own !== false).map(({ id: form }) => {
    const { given, ...asked } = ask(unreadQuestionId(form), UNREAD_CHOICES, answers);
    return { question: { ...asked, given, form, about, where: at }, setAside: [], held: given === MAKE ? [] : [[form, { why: 'formUnread', at }]] };
  });
}

/** A question with what she answered: an answer may name the choice or repeat its words. */
function ask(id: string, choices: readonly QuestionChoice[], answers: Answers): Pick<Question, 'id' | 'answer' | 'given' | 'blocks'> {
  const said = answers[id]?.trim();
  return { id, answer: { kind: 'choice', choices }, given: choices.find(({ value, label }) => value === said || label === said)?.value ?? null, blocks: false };
}
