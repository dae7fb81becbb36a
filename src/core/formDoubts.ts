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

/** Applies her answers to the doubts about forms, and asks where there are none. */
export function settleForms(found: RecognizedTables, answers: Answers): SettledForms {
  return askUnread(chooseSame(found, answers), answers);
}

type Same = Extract<ReadingDoubt, { kind: 'sameForm' }>;

/** Of forms for the same unit, project and year she chooses one, or has all of them filled. */
function chooseSame(found: RecognizedTables, answers: Answers): SettledForms {
  const doubts = found.doubts.filter((doubt): doubt is Same => doubt.kind === 'sameForm' && doubt.ranges.length > 1);
  return doubts.reduce<SettledForms>((so, doubt) => chooseOne(so, doubt, answers), { tables: found, questions: [], held: new Map() });
}

function chooseOne({ tables, questions, held }: SettledForms, doubt: Same, answers: Answers): SettledForms {
  const same = tables.forms.filter((form) => form.id.replace(/#\d+$/, '') === doubt.form && form.scorecard !== null);
  const choices = [...placesOf(doubt.ranges), { value: ALL, label: '都填' }];
  const id = sameFormQuestionId(doubt.form);
  const given = answerAmong(choices, answers[id]);
  const chosen = given === null || given === ALL ? undefined : same[choices.findIndex(({ value }) => value === given)];
  const [first] = same;
  const asked = chosen ?? first;
  if (!asked) return { tables, questions, held };
  const question = questionAbout(asked, { id, where: chosen?.scorecard?.range ?? doubt.ranges[0], about: { kind: 'sameForm' }, choices, given });
  const setAside = chosen ? same.filter((form) => form !== chosen) : [];
  return {
    tables: setAside.length === 0 ? tables : {
      ...tables, forms: tables.forms.filter((form) => !setAside.includes(form)), doubts: tables.doubts.filter((one) => one !== doubt),
    },
    questions: [...questions, ...question],
    held: given === null ? new Map([...held, ...same.flatMap(({ id: form, scorecard }) => heldBack(form, 'sameForm', scorecard?.range))]) : held,
  };
}

/** By the names of their sheets, which stay when rows move; by their cells where one sheet holds them all. */
function placesOf(ranges: readonly RangeRef[]): readonly QuestionChoice[] {
  const apart = new Set(ranges.map(({ sheet }) => sheet)).size === ranges.length;
  return ranges.map((range) => ({ value: apart ? range.sheet : formatRange(range), label: `以${formatRange(range)}为准` }));
}

/** A form of ours is made beside a table that looks like hers only when she says so. */
function askUnread(settled: SettledForms, answers: Answers): SettledForms {
  const { tables } = settled;
  const unread = tables.doubts.find((doubt) => doubt.kind === 'formUnread');
  const waiting = unread ? tables.forms.filter(({ scorecard }) => scorecard === null || scorecard.own) : [];
  return waiting.reduce<SettledForms>((so, form) => {
    const id = unreadQuestionId(form.id);
    const given = answerAmong(UNREAD_CHOICES, answers[id]);
    const about = { kind: 'formUnread', title: unread?.title ?? '', lacks: unread?.lacks ?? 'rows' } as const;
    return {
      ...so, questions: [...so.questions, ...questionAbout(form, { id, where: unread?.range, about, choices: UNREAD_CHOICES, given })],
      held: given === MAKE ? so.held : new Map([...so.held, ...heldBack(form.id, 'formUnread', unread?.range)]),
    };
  }, settled);
}

/** An answer may name the choice or repeat its words. */
const answerAmong = (choices: readonly QuestionChoice[], answer: string | undefined): string | null =>
  choices.find(({ value, label }) => value === answer?.trim() || label === answer?.trim())?.value ?? null;

const heldBack = (form: FormId, why: HeldBack['why'], range: RangeRef | undefined): readonly (readonly [FormId, HeldBack])[] =>
  (range ? [[form, { why, at: topLeft(range) }]] : []);

interface Asked { readonly id: string; readonly where: RangeRef | undefined; readonly about: QuestionAbout; readonly choices: readonly QuestionChoice[]; readonly given: string | null }

const questionAbout = (form: Form, { id, where, about, choices, given }: Asked): readonly Question[] =>
  (where ? [{ id, form: form.id, about, where: topLeft(where), answer: { kind: 'choice', choices }, given, blocks: false }] : []);
