// Fills decided one by one: edits for what may be written, questions for what is hers, and what is locked or filtered.
import { cellAt, sheetNamed, type CellContent, type WorkbookSnapshot } from '../workbook';
import type { PlannedEdit } from '../assessment';
import type { WrittenCell } from '../memory';
import type { Question } from '../scoring';
import { OVERWRITE, OVERWRITE_LABELS } from '../tables';
import { decideFill, FIELD, questionIdOf, shownFill, writtenBy, type Fill, type FillOutcome } from './fill';
import type { PlanContext } from './scorecardPlan';

export interface DecidedFill {
  readonly fill: Fill;
  readonly outcome: FillOutcome['kind'];
  readonly edits: readonly PlannedEdit[];
  readonly questions: readonly Question[];
  readonly written: readonly WrittenCell[];
}

/** The answer that leaves a cell as it is although nothing speaks against writing it. Not kept: the next run offers it again. */
export const LEAVE_OUT = '这次不写';

export const decideFills = (fills: readonly Fill[], context: PlanContext): readonly DecidedFill[] =>
  fills.map((fill) => {
    const outcome = decideFill(fill, context.workbook, context.memory);
    const nothing = { fill, outcome: outcome.kind, edits: [], questions: [], written: [] };
    if (outcome.kind === 'write') {
      const leave = questionIdOf(fill);
      if (context.choices.answers[leave] === LEAVE_OUT) return nothing;
      return { ...nothing, edits: editsOf(fill, outcome.replaces, context).map((edit) => ({ ...edit, leave })), written: [writtenBy(fill)] };
    }
    if (outcome.kind !== 'ask') return nothing;
    const question = overwriteQuestion(fill, outcome.theirs, context);
    const edits = editsOf(fill, outcome.replaces, context);
    switch (question.given) {
      case OVERWRITE.keep: return { ...nothing, questions: [question] };
      case OVERWRITE.replace: return { ...nothing, questions: [question], edits, written: [writtenBy(fill)] };
      default: return { ...nothing, questions: [question], edits: edits.map((edit) => ({ ...edit, question: question.id })) };
    }
  });

/** Asked where a cell of hers differs from ours. Nothing stays open for it: hers stands until she agrees. */
export function overwriteQuestion(fill: Fill, theirs: string, { choices: { answers } }: PlanContext): Question {
  const id = questionIdOf(fill);
  const choices = [{ value: OVERWRITE.keep, label: OVERWRITE_LABELS.keep }, { value: OVERWRITE.replace, label: OVERWRITE_LABELS.replace }];
  return {
    id, form: fill.form, where: fill.at, blocks: false, answer: { kind: 'choice', choices },
    about: { kind: 'overwrite', indicator: fill.indicator, field: FIELD[fill.column], theirs, ours: shownFill(fill) },
    given: givenAnswer(answers[id], choices),
  };
}

/** The choice an answer stands for, given by its value or by its words. */
export function givenAnswer(answer: string | undefined, choices: readonly { readonly value: string; readonly label: string }[]): string | null {
  return choices.find(({ value, label }) => answer === value || answer === label)?.value ?? null;
}

function editsOf({ column, indicator, at, content }: Fill, replaces: CellContent, { workbook }: PlanContext): readonly PlannedEdit[] {
  const said = { what: `${FIELD[column]} · ${indicator}`, question: null };
  const sheet = sheetNamed(workbook, at.sheet);
  const unformatted = column === 'rate' && sheet && cellAt(sheet, at.row, at.column).format === 'General' && content.kind !== 'blank';
  return [
    { ...said, edit: { kind: 'setCell', at, content, replaces } },
    ...(unformatted ? [{ ...said, edit: { kind: 'setNumberFormat', at, format: '0.00%', replaces: 'General' } as const }] : []),
  ];
}

/** The number that will stand in the cell; null where it will hold none. */
export function standsAfter({ fill, written }: DecidedFill, workbook: WorkbookSnapshot): number | null {
  if (written.length > 0) return typeof fill.value === 'number' ? fill.value : null;
  const sheet = sheetNamed(workbook, fill.at.sheet);
  const value = sheet && cellAt(sheet, fill.at.row, fill.at.column).value;
  return typeof value === 'number' ? value : null;
}
