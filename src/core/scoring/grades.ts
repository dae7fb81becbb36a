// 等级: the bands printed in the form's notes, else the rule set's; none that are made for another total than the form's.
import { points, type Points } from '../units';
import type { CellRef } from '../workbook';
import type { GradeBand } from '../grammar';
import type { RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Evaluation } from './evaluation';
import type { ScoringExtras } from './scoringExtras';

export type GradeBands = NonNullable<Evaluation['gradeBands']>;

/** The division of the national form, in the words in which a form would print it. */
export const USUAL_GRADES = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差';
export const NO_GRADES = '不评等级';

/** @param whole the points of the form, null where it has none; 90分以上 says nothing of 10 points, and bands are not scaled by guess */
interface Graded { readonly form: Form; readonly ruleSet: RuleSet | null; readonly whole: Points | null; readonly answer?: string | undefined; readonly extras: Pick<ScoringExtras, 'parseGradeNote'> }

/**
 * `answer`: how she says the grades are divided, in the words of a note; counts where nothing else says it.
 * @returns null where neither the form nor the notice nor she sets grades that fit the form's points
 */
export function gradeBandsOf(graded: Graded): GradeBands | null {
  const bands = bandsOfForm(graded) ?? bandsOfRules(graded) ?? bandsOfAnswer(graded);
  const { whole } = graded;
  return whole && bands?.bands.some(({ from }) => from.greaterThan(whole)) ? null : bands;
}

function bandsOfForm({ form, extras }: Graded): GradeBands | null {
  const notes = form.scorecard?.notes ?? [];
  for (const note of notes) {
    const bands = printedBands(note.value, note.at, extras);
    if (bands) return bands;
  }
  const [first] = notes;
  return notes.length > 1 && first ? printedBands(notes.map((note) => note.value).join(''), first.at, extras) : null;
}

const bandsOfRules = ({ ruleSet, whole }: Graded): GradeBands | null =>
  (ruleSet?.grades && !madeForAnother(ruleSet, whole) ? { bands: ruleSet.grades.bands, from: 'ruleSet', at: null } : null);

/** Are the grades of this rule set made for another total than the form's? */
export const madeForAnother = (ruleSet: RuleSet | null, whole: Points | null): boolean =>
  Boolean(ruleSet?.grades && whole && !whole.equals(ruleSet.total));

function bandsOfAnswer({ answer, extras }: Graded): GradeBands | null {
  const answered = answer === undefined ? null : extras.parseGradeNote(answer);
  return answered && { bands: asBands(answered), from: 'answer', at: null };
}

/** The best grade of every division is one of these. */
const BEST_GRADE = /优|良|合\s*格/u;

function printedBands(text: string, at: CellRef, { parseGradeNote }: Graded['extras']): GradeBands | null {
  const bands = BEST_GRADE.test(text) ? parseGradeNote(text) : null;
  return bands && { bands: asBands(bands), from: 'printed', at };
}

const asBands = (bands: readonly GradeBand[]): GradeBands['bands'] => bands.map(({ label, from }) => ({ label, from: points(from) }));

/** The best grade whose lower end the total reaches. @returns null where no bands are known, or none holds it */
export function gradeOf(total: Points, grades: GradeBands | null): string | null {
  const reached = grades?.bands.filter((band) => total.greaterThanOrEqualTo(band.from)) ?? [];
  const [best] = [...reached].sort((a, b) => b.from.comparedTo(a.from));
  return best?.label ?? null;
}
