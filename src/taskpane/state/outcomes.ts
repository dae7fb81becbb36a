// How a click ended, as what the state is told: one sentence, or what kept us.
import { OUTCOME_WORDS, PROBLEM_WORDS } from '../../core/messages';
import { formatCell, type CellRef } from '../../core/workbook';
import type { ApplyOutcome, Reading, RulesOutcome, SubmissionOutcome, TextCheckOutcome, UndoOutcome } from '../services/services';
import type { PaneAction } from './reduce';
import type { Problem } from './state';

const words = OUTCOME_WORDS;

const failed = (problem: Problem): PaneAction => ({ kind: 'failed', problem });
const listed = (places: readonly CellRef[]): string => places.map(formatCell).join('、');
/** Someone else keeps writing there. */
export const changed = (places: readonly CellRef[]): PaneAction => failed({ what: words.changedSinceRead(listed(places)), todo: PROBLEM_WORDS.changed.todo, way: 'retry' });

export function afterApplying(outcome: ApplyOutcome): PaneAction {
  switch (outcome.kind) {
    case 'planChanged': return { kind: 'previewed', reading: outcome.reading, notice: words.planChanged };
    case 'changedSinceRead': return changed(outcome.places);
    case 'applied': {
      const sentences = [
        ...(outcome.recovered > 0 ? [words.recovered(outcome.recovered)] : []),
        outcome.cells > 0 ? words.applied(outcome.cells) : words.nothingToWrite,
        ...(outcome.companion ? [words.companion] : []),
      ];
      return { kind: 'applied', reading: outcome.reading, notice: sentences.join(''), keepsSaid: outcome.reading.wantsCompanion };
    }
  }
}

export function afterUndoing(outcome: UndoOutcome): PaneAction {
  switch (outcome.kind) {
    case 'nothingToUndo': return { kind: 'ended', notice: words.nothingToUndo };
    case 'changedSinceRead': return changed(outcome.places);
    case 'undone': return { kind: 'applied', reading: outcome.reading, notice: outcome.kept.length === 0 ? words.undone : words.undoneBut(outcome.kept.join('、')), keepsSaid: false };
  }
}

export const afterSubmitting = (outcome: SubmissionOutcome): PaneAction =>
  (outcome.kind === 'opened' ? { kind: 'ended', notice: words.submitted(outcome.sheets.join('、')) } : failed({ what: outcome.what, todo: outcome.todo, way: null }));

/** @param after what was written in between, and the workbook as it is since */
export function afterCheckingText(outcome: TextCheckOutcome, after: { readonly reading: Reading; readonly notice: string } | null = null): PaneAction {
  switch (outcome.kind) {
    case 'checked': return { kind: 'textChecked', check: outcome.check, reading: after?.reading ?? null, notice: after?.notice ?? null };
    case 'noReport': return failed({ ...PROBLEM_WORDS.noReport, way: null });
    case 'noText': return failed({ ...PROBLEM_WORDS.noText, way: 'retry' });
  }
}

/** null: done. */
export function problemOfExporting(outcome: RulesOutcome): PaneAction | null {
  switch (outcome.kind) {
    case 'exported': return null;
    case 'exists': return failed({ ...PROBLEM_WORDS.rulesExist(outcome.sheet), way: null });
    case 'structureProtected': return failed({ ...PROBLEM_WORDS.rulesRefused, way: null });
  }
}
