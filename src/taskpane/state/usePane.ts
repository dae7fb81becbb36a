// The clicks of the pane: each asks the services for one thing and tells the state how it ended.
import { useCallback, useReducer, useRef } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { PANE_WORDS } from '../../core/messages';
import { DEFAULT_CHOICES, type Choices } from '../../core/scoring';
import { formatCell, formatRange, type CellRef } from '../../core/workbook';
import type { Agreed, ApplyOutcome, PaneServices, SubmissionChoice } from '../services/services';
import { describeProblem, isOurMistake } from './describeProblem';
import { reduce, type PaneAction } from './reduce';
import { initialState, type Activity, type Mode, type PaneState } from './state';

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  recognize(): void;
  score(): void;
  /** Writes what the preview shows, with the questioned changes she ticked. */
  applyPreview(): void;
  undo(): void;
  /** Shows what would be written now. */
  previewAgain(): void;
  goTo(at: CellRef): void;
  goToParagraph(form: string, paragraph: string): void;
  point(table: { readonly kind: string; readonly form: string | null }): void;
  /** After an answer, a setting or a confirmation: the same workbook, assessed again. */
  assessAgain(action: PaneAction): void;
  addSample(): void;
  submit(copy: SubmissionChoice): void;
  useCompanion(bytes: Uint8Array): void;
  exportReport(form: FormAssessment): void;
  notify(sentence: string): void;
  retry(): void;
  cancel(): void;
}

export interface PaneInput {
  /** Loads what the one click needs, once. */
  readonly loadServices: () => Promise<PaneServices>;
  /** Mistakes of ours must not end here. */
  readonly report: (error: unknown) => void;
  readonly mode: Mode;
  readonly rememberMode: (mode: Mode) => void;
}

const words = PANE_WORDS.outcomes;

export function usePane({ loadServices, report, mode, rememberMode }: PaneInput): Pane {
  const [state, plainDispatch] = useReducer(reduce, initialState(DEFAULT_CHOICES, mode));
  const latest = useRef(state);
  latest.current = state;
  /** The click that is under way: what an earlier one still answers counts no more. */
  const turn = useRef(0);
  const again = useRef<() => void>(() => undefined);

  const dispatch = useCallback((action: PaneAction): void => {
    if (action.kind === 'modeChosen') rememberMode(action.mode);
    plainDispatch(action);
  }, [rememberMode]);

  const run = useCallback((activity: Activity, act: (services: PaneServices) => Promise<PaneAction>): void => {
    const mine = turn.current + 1;
    turn.current = mine;
    again.current = () => { run(activity, act); };
    dispatch({ kind: 'started', activity });
    const isCurrent = (): boolean => turn.current === mine;
    loadServices().then(act).then(
      (action) => { if (isCurrent()) dispatch(action); },
      (error: unknown) => {
        if (isOurMistake(error)) report(error);
        if (isCurrent()) dispatch({ kind: 'failed', problem: describeProblem(error) });
      },
    );
  }, [dispatch, loadServices, report]);

  const choices = (): Choices => latest.current.choices;

  const apply = (services: PaneServices, agreed: Agreed | null): Promise<PaneAction> => services.apply(choices(), agreed).then(afterApplying);

  const score = (): void => {
    run('scoring', async (services) => {
      const { mode: how } = latest.current;
      if (how === 'direct') return apply(services, null);
      const reading = await services.assess(choices());
      const nothing = reading.assessment.planned.length === 0 && reading.assessment.edits.length === 0 && reading.assessment.companionEdits.length === 0;
      if (how === 'check') return { kind: 'read', reading, notice: words.checked };
      return nothing || reading.assessment.forms.length === 0 ? { kind: 'read', reading, notice: nothing ? words.nothingToWrite : null } : { kind: 'previewed', reading, notice: null };
    });
  };

  const applyPreview = (): void => {
    run('applying', (services) => {
      const { reading, preview } = latest.current;
      return apply(services, reading && preview ? { reading, accepted: [...preview.accepted] } : null);
    });
  };

  return {
    state, dispatch, score, applyPreview,
    recognize: () => { run('recognizing', async (services) => {
      const reading = await services.recognize(choices());
      return { kind: 'read', reading, notice: words.recognized(reading.assessment.forms.length) };
    }); },
    undo: () => { run('undoing', async (services) => {
      const outcome = await services.undo(choices());
      if (outcome.kind === 'nothingToUndo') return { kind: 'ended', notice: words.nothingToUndo };
      if (outcome.kind === 'changedSinceRead') return { kind: 'failed', problem: changed(outcome.places) };
      return { kind: 'applied', reading: outcome.reading, notice: outcome.kept.length === 0 ? words.undone : words.undoneBut(outcome.kept.join('、')), keepsSaid: false };
    }); },
    previewAgain: () => { run('scoring', async (services) => ({ kind: 'previewed', reading: await services.assess(choices()), notice: null })); },
    goTo: (at) => { run('revealing', async (services) => {
      await services.reveal(at);
      return { kind: 'ended', notice: null };
    }); },
    goToParagraph: (form, paragraph) => { run('revealing', async (services) => {
      const found = await services.revealParagraph(form, paragraph);
      return { kind: 'ended', notice: found ? null : PANE_WORDS.report.notWritten };
    }); },
    point: (table) => { run('locating', async (services) => {
      const range = await services.selectedRange();
      if (!range) return { kind: 'failed', problem: { ...PANE_WORDS.problems.severalAreas, way: 'retry' } };
      const action: PaneAction = { kind: 'tablePointed', table: { ...table, range } };
      const next = reduce(latest.current, action);
      dispatch(action);
      const reading = await services.recognize(next.choices);
      return { kind: 'read', reading, notice: words.pointed(kindName(table.kind), formatRange(range)) };
    }); },
    assessAgain: (action) => {
      const next = reduce(latest.current, action);
      dispatch(action);
      run('scoring', async (services) => ({ kind: 'read', reading: await services.reassess(next.choices), notice: null }));
    },
    addSample: () => { run('sampling', async (services) => {
      await services.addSample();
      return { kind: 'read', reading: await services.recognize(choices()), notice: words.sampled };
    }); },
    submit: (copy) => { run('submitting', async (services) => {
      const outcome = await services.openSubmission(choices(), copy);
      return outcome.kind === 'opened' ? { kind: 'ended', notice: words.submitted(outcome.sheets.join('、')) } : { kind: 'failed', problem: { what: outcome.what, todo: outcome.todo, way: null } };
    }); },
    useCompanion: (bytes) => { run('recognizing', async (services) => {
      await services.useCompanion(bytes);
      return { kind: 'read', reading: await services.assess(choices()), notice: PANE_WORDS.settings.companionRead };
    }); },
    exportReport: (form) => { run('exporting', async () => {
      const { exportDocx } = await import(/* webpackChunkName: "docx" */ '../views/exportDocx');
      await exportDocx(form);
      return { kind: 'ended', notice: words.exported };
    }); },
    notify: (sentence) => { dispatch({ kind: 'ended', notice: sentence }); },
    retry: () => { again.current(); },
    cancel: () => {
      turn.current += 1;
      dispatch({ kind: 'ended', notice: PANE_WORDS.cancelled });
    },
  };
}

function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = PANE_WORDS.settings.kinds;
  return names[kind] ?? kind;
}

const changed = (places: readonly CellRef[]): { readonly what: string; readonly todo: string; readonly way: 'retry' } =>
  ({ what: words.changedSinceRead(places.map(formatCell).join('、')), todo: PANE_WORDS.problems.changed.todo, way: 'retry' });

function afterApplying(outcome: ApplyOutcome): PaneAction {
  switch (outcome.kind) {
    case 'planChanged': return { kind: 'previewed', reading: outcome.reading, notice: words.planChanged };
    case 'changedSinceRead': return { kind: 'failed', problem: changed(outcome.places) };
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
