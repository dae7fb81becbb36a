// 等级: the bands printed in the form's notes, else the rule set's.
import { points, type Points } from '../units';
import type { CellRef } from '../workbook';
import { parseGradeNote } from '../grammar';
import type { RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Evaluation } from './evaluation';

export type GradeBands = NonNullable<Evaluation['gradeBands']>;

/** @returns null where neither the form nor the notice sets grades */
export function gradeBandsOf(form: Form, ruleSet: RuleSet | null): GradeBands | null {
  const notes = form.scorecard?.notes ?? [];
  for (const note of notes) {
    const bands = printedBands(note.value, note.at);
    if (bands) return bands;
  }
  const [first] = notes;
  const joined = notes.length > 1 && first ? printedBands(notes.map((note) => note.value).join(''), first.at) : null;
  return joined ?? (ruleSet?.grades ? { bands: ruleSet.grades.bands, from: 'ruleSet', at: null } : null);
}

function printedBands(text: string, at: CellRef): GradeBands | null {
  const bands = parseGradeNote(text);
  return bands && { bands: bands.map(({ label, from }) => ({ label, from: points(from) })), from: 'printed', at };
}

/** The best grade whose lower end the total reaches. @returns null where no bands are known, or none holds it */
export function gradeOf(total: Points, grades: GradeBands | null): string | null {
  const reached = grades?.bands.filter((band) => total.greaterThanOrEqualTo(band.from)) ?? [];
  const [best] = [...reached].sort((a, b) => b.from.comparedTo(a.from));
  return best?.label ?? null;
}
