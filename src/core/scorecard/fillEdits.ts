// Fills decided one by one: edits for what may be written, questions for what is hers, and what is locked or filtered.
import { cellAt, sheetNamed, type CellContent, type WorkbookSnapshot } from '../workbook';
import type { PlannedEdit } from '../assessment';
import { keyParts, type Memory, type WrittenCell } from '../memory';
import type { Answers, Question } from '../scoring';
import { OVERWRITE, OVERWRITE_LABELS, overwriteQuestionId, type FormId } from '../tables';
import { decideFill, shownFill, type Fill, type FillOutcome } from './fill';

export interface FillContext {
  readonly form: FormId;
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly answers: Answers;
}

export interface DecidedFill {
  readonly fill: Fill;
  readonly outcome: FillOutcome;
  readonly edits: readonly PlannedEdit[];
  readonly questions: readonly Question[];
  readonly written: readonly WrittenCell[];
}

/** The answer that leaves a cell as it is although nothing speaks against writing it. Not kept: the next run offers it again. */
export const LEAVE_OUT = '这次不写';

export function decideFills(fills: readonly Fill[], context: FillContext): readonly DecidedFill[] {
  return fills.map((fill) => {
    const outcome = decideFill(fill, context.workbook, context.memory);
    const nothing = { fill, outcome, edits: [], questions: [], written: [] };
    if (outcome.kind === 'write') {
      const leave = questionIdOf(fill, context.form);
      if (context.answers[leave] === LEAVE_OUT) return nothing;
      return { ...nothing, edits: editsOf(fill, outcome.replaces, context, null).map((edit) => ({ ...edit, leave })), written: writtenBy(fill) };
    }
    return outcome.kind === 'ask' ? { ...nothing, ...ask(fill, outcome, context) } : nothing;
  });
}

const questionIdOf = (fill: Fill, form: FormId): string => overwriteQuestionId(form, keyParts(fill.key)[1] ?? fill.indicator, fill.field);

const writtenBy = ({ key, at, content }: Fill): readonly WrittenCell[] => [{ key, sheet: at.sheet, content }];

function ask(fill: Fill, { replaces, theirs }: Extract<FillOutcome, { readonly kind: 'ask' }>, context: FillContext): Omit<DecidedFill, 'fill' | 'outcome'> {
  const question = overwriteQuestion(fill, theirs, context);
  if (question.given === OVERWRITE.keep) return { edits: [], questions: [question], written: [] };
  const agreed = question.given === OVERWRITE.replace;
  return { edits: editsOf(fill, replaces, context, agreed ? null : question.id), questions: [question], written: agreed ? writtenBy(fill) : [] };
}

/** Asked where a cell of hers differs from ours. Nothing stays open for it: hers stands until she agrees. */
export function overwriteQuestion(fill: Fill, theirs: string, { form, answers }: Pick<FillContext, 'form' | 'answers'>): Question {
  const id = questionIdOf(fill, form);
  const choices = [{ value: OVERWRITE.keep, label: OVERWRITE_LABELS.keep }, { value: OVERWRITE.replace, label: OVERWRITE_LABELS.replace }];
  return {
    id, form, where: fill.at, blocks: false, answer: { kind: 'choice', choices },
    about: { kind: 'overwrite', indicator: fill.indicator, field: fill.field, theirs, ours: shownFill(fill) },
    given: givenAnswer(answers[id], choices),
  };
}

/** The choice an answer stands for, given by its value or by its words. */
export function givenAnswer(answer: string | undefined, choices: readonly { readonly value: string; readonly label: string }[]): string | null {
  return choices.find(({ value, label }) => answer === value || answer === label)?.value ?? null;
}

function editsOf(fill: Fill, replaces: CellContent, { workbook }: FillContext, question: string | null): readonly PlannedEdit[] {
  const what = `${fill.field} · ${fill.indicator}`;
  const cell: PlannedEdit = { edit: { kind: 'setCell', at: fill.at, content: fill.content, replaces }, what, question };
  const sheet = sheetNamed(workbook, fill.at.sheet);
  const unformatted = fill.column === 'rate' && sheet && cellAt(sheet, fill.at.row, fill.at.column).format === 'General';
  return unformatted && fill.content.kind !== 'blank'
    ? [cell, { edit: { kind: 'setNumberFormat', at: fill.at, format: '0.00%', replaces: 'General' }, what, question }] : [cell];
}

/** The number that will stand in the cell; null where it will hold none. */
export function standsAfter({ fill, written }: DecidedFill, workbook: WorkbookSnapshot): number | null {
  if (written.length > 0) return typeof fill.value === 'number' ? fill.value : null;
  const sheet = sheetNamed(workbook, fill.at.sheet);
  const value = sheet && cellAt(sheet, fill.at.row, fill.at.column).value;
  return typeof value === 'number' ? value : null;
}
