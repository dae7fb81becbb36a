// 等级: the bands printed in the form's notes, else the rule set's.
import { points, type Points } from '../units';
import type { CellRef } from '../workbook';
import { parseGradeNote, type GradeBand } from '../grammar';
import type { RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Evaluation } from './evaluation';

export type GradeBands = NonNullable<Evaluation['gradeBands']>;

/** The division of the national form, in the words in which a form would print it. */
export const USUAL_GRADES = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差';
export const NO_GRADES = '不评等级';

/**
 * @param answer how she says the grades are divided, in the words of a note; counts where nothing else says it
 * @returns null where neither the form nor the notice nor she sets grades
 */
export function gradeBandsOf(form: Form, ruleSet: RuleSet | null, answer?: string): GradeBands | null {
  const notes = form.scorecard?.notes ?? [];
  for (const note of notes) {
    const bands = printedBands(note.value, note.at);
    if (bands) return bands;
  }
  const [first] = notes;
  const joined = notes.length > 1 && first ? printedBands(notes.map((note) => note.value).join(''), first.at) : null;
  if (joined) return joined;
  if (ruleSet?.grades) return { bands: ruleSet.grades.bands, from: 'ruleSet', at: null };
  const answered = answer === undefined ? null : parseGradeNote(answer);
  return answered && { bands: asBands(answered), from: 'answer', at: null };
}

function printedBands(text: string, at: CellRef): GradeBands | null {
  const bands = parseGradeNote(text);
  return bands && { bands: asBands(bands), from: 'printed', at };
}

const asBands = (bands: readonly GradeBand[]): GradeBands['bands'] => bands.map(({ label, from }) => ({ label, from: points(from) }));

/** The best grade whose lower end the total reaches. @returns null where no bands are known, or none holds it */
export function gradeOf(total: Points, grades: GradeBands | null): string | null {
  const reached = grades?.bands.filter((band) => total.greaterThanOrEqualTo(band.from)) ?? [];
  const [best] = [...reached].sort((a, b) => b.from.comparedTo(a.from));
  return best?.label ?? null;
}
