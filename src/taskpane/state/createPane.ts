// The clicks of the pane: each asks the services for one thing and tells the state how it ended. Knows neither React nor Office.
import type { FormAssessment } from '../../core/assessment';
import { OUTCOME_WORDS, PROBLEM_WORDS, TABLE_KINDS } from '../../core/messages';
import type { Choices } from '../../core/scoring';
import { formatRange, type CellRef } from '../../core/workbook';
import type { Agreed, CheckedText, PaneServices, Reading, SubmissionChoice, TextFix, TextSource } from '../services/services';
import { createClicks, type ClicksInput } from './clicks';
import { afterApplying, afterCheckingText, afterSubmitting, afterUndoing, changed, problemOfExporting } from './outcomes';
import { reduce, type PaneAction } from './reduce';
import { isWriting, type Mode, type Preview } from './state';
import type { Store } from './store';

export interface PaneClicks {
  readonly dispatch: (action: PaneAction) => void;
  recognize(): void;
  score(): void;
  /** A box of the preview: what follows from it is shown at once, without a request. */
  tick(action: Extract<PaneAction, { readonly kind: 'ticked' | 'left' }>): void;
  /** Writes what the preview shows, as she ticked it. */
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
  checkText(form: string, source: TextSource): void;
  /** Puts ticked figures of the checked text right, and checks it again. */
  fixTexts(check: CheckedText, fixes: readonly TextFix[]): void;
  exportRules(ruleSet: string): void;
  notify(sentence: string): void;
  retry(): void;
  cancel(): void;
}

export interface PaneInput extends Omit<ClicksInput, 'store'> {
  readonly mode: Mode;
  readonly rememberMode: (mode: Mode) => void;
}

const words = OUTCOME_WORDS;

export function createPane(store: Store, input: PaneInput): PaneClicks {
  const { run, runInstead, retry, cancel } = createClicks({ ...input, store });
  const choices = (): Choices => store.get().choices;
  const dispatch = (action: PaneAction): void => {
    if (action.kind === 'modeChosen') input.rememberMode(action.mode);
    store.dispatch(action);
  };
  const apply = (services: PaneServices, agreed: Agreed | null): Promise<PaneAction> => services.apply(choices(), agreed).then(afterApplying);

  return {
    dispatch, retry,
    cancel: () => { cancel(words.cancelled); },
    score: () => {
      const { mode } = store.get();
      if (mode === 'direct') run('applying', (services) => apply(services, null));
      else run('scoring', (services) => readAndShow(services, choices(), mode));
    },
    tick: (action) => {
      dispatch(action);
      const { reading, preview } = store.get();
      if (!reading || !preview) return;
      input.loadServices().then((services) => services.replan(choices(), agreedIn(reading, preview)))
        .then((plan) => { dispatch({ kind: 'replanned', ticks: preview, plan }); }, input.report);
    },
    applyPreview: () => {
      const { reading, preview } = store.get();
      run('applying', (services) => apply(services, reading && preview ? agreedIn(reading, preview) : null));
    },
    recognize: () => { run('recognizing', async (services) => {
      const reading = await services.recognize(choices());
      return { kind: 'read', reading, notice: words.recognized(reading.assessment.forms.length) };
    }); },
    undo: () => { run('undoing', async (services) => afterUndoing(await services.undo(choices()))); },
    previewAgain: () => { run('scoring', async (services) => ({ kind: 'previewed', reading: await services.assess(choices()), notice: null })); },
    goTo: (at) => { run('revealing', async (services) => {
      await services.reveal(at);
      return { kind: 'ended', notice: null };
    }); },
    goToParagraph: (form, paragraph) => { run('revealing', async (services) => {
      const found = await services.revealParagraph(form, paragraph);
      return { kind: 'ended', notice: found ? null : words.paragraphNotWritten };
    }); },
    point: (table) => { run('locating', async (services) => {
      const range = await services.selectedRange();
      if (!range) return { kind: 'failed', problem: { ...PROBLEM_WORDS.severalAreas, way: 'retry' } };
      dispatch({ kind: 'tablePointed', table: { ...table, range } });
      const reading = await services.recognize(choices());
      return { kind: 'read', reading, notice: words.pointed(kindName(table.kind), formatRange(range)) };
    }); },
    assessAgain: (action) => {
      if (isWriting(store.get())) return;
      const next = reduce(store.get(), action);
      runInstead('scoring', async (services) => ({ kind: 'read', reading: await services.reassess(next.choices), notice: null }));
      dispatch(action);
    },
    addSample: () => { run('sampling', async (services) => {
      await services.addSample();
      return { kind: 'read', reading: await services.recognize(choices()), notice: words.sampled };
    }); },
    submit: (copy) => { run('submitting', async (services) => afterSubmitting(await services.openSubmission(choices(), copy))); },
    useCompanion: (bytes) => { run('recognizing', async (services) => {
      if (!await services.useCompanion(bytes)) return { kind: 'failed', problem: { ...PROBLEM_WORDS.companionNone, way: null } };
      return { kind: 'read', reading: await services.assess(choices()), notice: words.companionRead };
    }); },
    exportReport: (form) => { run('exporting', async (services) => {
      await services.exportReport(form);
      return { kind: 'ended', notice: words.exported };
    }); },
    checkText: (form, source) => { run('checkingText', async (services) => afterCheckingText(await services.checkText(choices(), form, source))); },
    fixTexts: (check, fixes) => { run('applying', async (services) => {
      const outcome = await services.fixTexts(fixes);
      if (outcome.kind === 'changedSinceRead') return changed(outcome.places);
      const reading = await services.assess(choices());
      return afterCheckingText(await services.checkText(choices(), check.form, check.source), { reading, notice: words.textFixed(fixes.length, outcome.canUndo) });
    }); },
    exportRules: (ruleSet) => { run('applying', async (services) => {
      const outcome = await services.exportRules(ruleSet);
      const problem = problemOfExporting(outcome);
      if (problem || outcome.kind !== 'exported') return problem ?? { kind: 'ended', notice: null };
      return { kind: 'read', reading: await services.assess(choices()), notice: words.rulesExported(outcome.sheet) };
    }); },
    notify: (sentence) => { dispatch({ kind: 'noticed', notice: sentence }); },
  };
}

const agreedIn = (reading: Reading, { accepted, declined }: Preview): Agreed => ({ reading, accepted: [...accepted], declined: [...declined] });

/** 一键评分 without writing: what was found, and what would be written. */
async function readAndShow(services: PaneServices, choices: Choices, mode: Mode): Promise<PaneAction> {
  const reading = await services.assess(choices);
  if (mode === 'check') return { kind: 'read', reading, notice: words.checked };
  const { planned, edits, companionEdits, forms } = reading.assessment;
  const nothing = planned.length === 0 && edits.length === 0 && companionEdits.length === 0;
  return nothing || forms.length === 0 ? { kind: 'read', reading, notice: nothing ? words.nothingToWrite : null } : { kind: 'previewed', reading, notice: null };
}

function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = TABLE_KINDS;
  return names[kind] ?? kind;
}
