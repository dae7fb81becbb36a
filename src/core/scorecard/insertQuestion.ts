// The question whether rows may be put into her form.
import type { CellRef } from '../workbook';
import type { Choices, Question } from '../scoring';
import type { FormId } from '../tables';
import { givenAnswer } from './fillEdits';
import type { MissingRows } from './placeIndicators';
import { insertQuestionId } from './scorecardPlan';

const CHOICES = [{ value: 'insert', label: '同意插行' }, { value: 'keep', label: '不插行' }] as const;

/** `given` is `insert` with consent, by an answer or for all forms at once. */
export function insertQuestion(form: FormId, where: CellRef, groups: readonly MissingRows[], { answers, insertRows }: Choices): Question {
  const id = insertQuestionId(form);
  const needed = groups.reduce((sum, { count }) => sum + count, 0);
  const given = givenAnswer(answers[id], CHOICES) ?? (insertRows ? 'insert' : null);
  return { id, form, where, blocks: false, answer: { kind: 'choice', choices: CHOICES }, about: { kind: 'insertRows', needed, groups }, given };
}
