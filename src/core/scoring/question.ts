// What only a person can decide. Ids come from names, never from cells, so an answer outlives moved rows.
import type { Points } from '../units';
import { topLeft, type CellRef } from '../workbook';
import type { Form, FormId } from '../tables';
import type { OpenReason, ScoreRange } from './evaluation';

export interface QuestionChoice { readonly value: string; readonly label: string }

/** A value with its label, or one that says all itself. */
export type Choice = string | readonly [value: string, label: string];

export const choicesOf = (...choices: readonly Choice[]): readonly QuestionChoice[] =>
  choices.map((one) => (typeof one === 'string' ? { value: one, label: one } : { value: one[0], label: one[1] }));

/** Where a question about a form as a whole is shown. */
export const placeOf = (form: Form): CellRef => form.title?.at ?? form.basics.unit?.at ?? firstCell(form);

export function firstCell({ scorecard, tables }: Form): CellRef {
  const range = scorecard?.range ?? tables[0]?.range;
  return range ? topLeft(range) : { sheet: '', row: 1, column: 1 };
}

/** How it is answered: one of the choices, points within a range, or free text. */
export type AnswerKind =
  | { readonly kind: 'choice'; readonly choices: readonly QuestionChoice[] }
  | { readonly kind: 'points'; readonly range: ScoreRange }
  | { readonly kind: 'text' };

export type QuestionAbout =
  | { readonly kind: 'judgment'; readonly indicator: string; readonly why: OpenReason }
  | { readonly kind: 'ruleSet'; readonly candidates: readonly string[] }
  | { readonly kind: 'insertRows'; readonly needed: number; readonly groups: readonly { readonly name: string; readonly count: number }[] }
  | { readonly kind: 'equalSplit' }
  /** `whole`: the points of a form to which the rule set's bands do not fit; null where no bands are known at all. */
  | { readonly kind: 'grades'; readonly whole: Points | null }
  | { readonly kind: 'confirmQualitative'; readonly indicator: string; readonly words: string }
  | { readonly kind: 'overwrite'; readonly indicator: string; readonly field: string; readonly theirs: string; readonly ours: string }
  | { readonly kind: 'scoresDisagree'; readonly indicator: string; readonly form: string; readonly selfCheck: string }
  | { readonly kind: 'sameForm' }
  | { readonly kind: 'formUnread'; readonly title: string; readonly lacks: 'scoreColumn' | 'rows' }
  | { readonly kind: 'reclaimed'; readonly unspent: string }
  | { readonly kind: 'policy'; readonly indicator: string; readonly policy: string };

export interface Question {
  /** e.g. `判断/项目支出绩效自评/全民阅读推广专项经费/阅读推广志愿者队伍` */
  readonly id: string;
  readonly form: FormId | null;
  readonly about: QuestionAbout;
  readonly where: CellRef;
  readonly answer: AnswerKind;
  /** The answer given, where there is one. */
  readonly given: string | null;
  /** Leaves an indicator open until answered (makes a total 暂计), or not. */
  readonly blocks: boolean;
}
