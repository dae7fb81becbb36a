// The pane's services on the open workbook in Excel. Holds what was last read, so that answering a question costs no request.
import { assess } from '../../core/assess';
import type { Assessment, FormAssessment } from '../../core/assessment';
import { ExtraNeeded, type Extras } from '../../core/extras';
import { readMemory } from '../../core/memory';
import type { Rulebook } from '../../core/rules';
import { insertQuestionId, LEAVE_OUT } from '../../core/scorecard';
import type { Choices } from '../../core/scoring';
import { OVERWRITE, readOwnSheets } from '../../core/tables';
import { formatCell, ownSheetNames, relocate, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import type { ExcelSession } from '../../hosts/excel';
import { HostError, type HostErrorCode } from '../../hosts/host';
import { hindranceOf } from '../state/readiness';
import { shownOf } from '../views/previewChanges';
import { base64Of } from './base64';
import type {
  Agreed, ApplyOutcome, FixOutcome, PaneServices, Reading, RulesOutcome, SubmissionChoice, SubmissionOutcome, TextCheckOutcome, TextFix, TextSource, UndoOutcome,
} from './services';

export interface ExcelServicesInput {
  readonly session: ExcelSession;
  readonly rulebook: Rulebook;
  /** The bytes of the open document; null where this Excel does not hand them out. */
  readonly readDocument: () => Promise<Uint8Array | null>;
}

export class ExcelServices implements PaneServices {
  readonly #input: ExcelServicesInput;
  #last: WorkbookSnapshot | null = null;
  /** None until a workbook calls for one. */
  #extras: Partial<Extras> = {};
  #companion: { readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot } | null = null;

  constructor(input: ExcelServicesInput) { this.#input = input; }

  async recognize(choices: Choices): Promise<Reading> {
    await this.#read();
    await this.#input.session.host.learnMerges();
    return this.assess(choices);
  }

  async assess(choices: Choices): Promise<Reading> {
    const snapshot = await this.#read();
    return this.#reading(snapshot, await this.#assess(snapshot, choices));
  }

  async reassess(choices: Choices): Promise<Reading> {
    const snapshot = this.#last ?? await this.#read();
    return this.#reading(snapshot, await this.#assess(snapshot, choices));
  }

  async apply(said: Choices, agreed: Agreed | null): Promise<ApplyOutcome> {
    const choices = agreed ? asTicked(said, agreed) : said;
    const seen = agreed && (choices !== said && this.#last ? await this.#assess(this.#last, choices) : agreed.reading.assessment);
    // Rows that come in must carry the merged ranges beside them along: they have to be known.
    if (consentsToRows(choices)) await this.recognize(choices);
    const outcome = await this.#input.session.runPlan(async (snapshot) => {
      const assessment = await this.#assess(snapshot, choices);
      const isAsSeen = seen === null || printOf(seen) === printOf(assessment);
      return { assessment, isAsSeen, edits: isAsSeen ? assessment.edits : [] };
    });
    this.#last = outcome.kind === 'applied' ? outcome.before : this.#last;
    if (outcome.kind === 'changedSinceRead') return { kind: 'changedSinceRead', places: outcome.mismatches.map(({ at }) => at) };
    const { assessment, isAsSeen } = outcome.plan;
    if (!isAsSeen) return { kind: 'planChanged', reading: await this.#reading(outcome.before, assessment) };
    const companion = await this.#openCompanion(assessment.companionEdits);
    const now = await (assessment.edits.length === 0 ? this.#reading(outcome.before, assessment) : this.#written(outcome.before, assessment));
    return { kind: 'applied', reading: now, cells: placesIn(assessment), companion, recovered: outcome.recovered?.edits.length ?? 0 };
  }

  async replan(choices: Choices, agreed: Agreed): Promise<Assessment> {
    return this.#assess(this.#last ?? await this.#read(), asTicked(choices, agreed));
  }

  async undo(choices: Choices): Promise<UndoOutcome> {
    const { session } = this.#input;
    const { planUndo } = await import(/* webpackChunkName: "aside" */ './undoable');
    const outcome = await session.runPlan((snapshot) => {
      const plan = planUndo(readMemory(snapshot), snapshot);
      return { plan, edits: plan?.edits ?? [] };
    });
    if (outcome.kind === 'changedSinceRead') return { kind: 'changedSinceRead', places: outcome.mismatches.map(({ at }) => at) };
    const { plan } = outcome.plan;
    if (!plan) return { kind: 'nothingToUndo' };
    return { kind: 'undone', kept: [...plan.kept.map(formatCell), ...plan.keptPlaces], reading: await this.assess(choices) };
  }

  reveal: PaneServices['reveal'] = (at) => this.#input.session.host.reveal(at);

  async revealParagraph(form: string, paragraph: string): Promise<boolean> {
    const found = readOwnSheets(await this.#read()).report?.paragraphs.find((one) => one.form === form && one.id === paragraph);
    if (found) await this.reveal(found.at);
    return found !== undefined;
  }

  async revealPaper(): Promise<boolean> {
    const paper = readOwnSheets(await this.#read()).workingPaper;
    if (paper) await this.reveal({ sheet: paper.sheet, row: 1, column: 1 });
    return paper !== null;
  }

  selectedRange: PaneServices['selectedRange'] = () => this.#input.session.host.selectedRange();

  async openSubmission(choices: Choices, choice: SubmissionChoice): Promise<SubmissionOutcome> {
    const [{ COPY_WORDS, makeCopy }, bytes] = await Promise.all([import(/* webpackChunkName: "fileHost" */ './fileHost'), this.#input.readDocument()]);
    if (!bytes) return { kind: 'refused', ...COPY_WORDS.cannotRead };
    const copy = await makeCopy({ bytes, companion: this.#companion?.snapshot ?? null, assess: (snapshot) => this.#assess(snapshot, choices) }, choice);
    if (copy.kind === 'refused') return copy;
    return await this.#opens(copy.bytes) ? { kind: 'opened', sheets: copy.sheets } : { kind: 'refused', ...COPY_WORDS.cannotOpen };
  }

  async checkText(choices: Choices, form: string, source: TextSource): Promise<TextCheckOutcome> {
    const { checkTextIn } = await import(/* webpackChunkName: "textCheck" */ './checkedText');
    const text = source === 'selection' ? await this.selectedRange() : source;
    const workbook = await this.#read();
    return checkTextIn({ workbook, assessment: await this.#assess(workbook, choices), form }, text);
  }

  async fixTexts(fixes: readonly TextFix[]): Promise<FixOutcome> {
    const [{ planFixes }, { undoable }] = await Promise.all([import(/* webpackChunkName: "textCheck" */ './checkedText'), import(/* webpackChunkName: "aside" */ './undoable')]);
    const outcome = await this.#input.session.runPlan((snapshot) => {
      const { edits, changed } = planFixes(fixes, snapshot);
      return { changed, cells: edits.length, canUndo: !snapshot.structureProtected, edits: undoable(edits, snapshot) };
    });
    const changed = outcome.kind === 'applied' ? outcome.plan.changed : outcome.mismatches.map(({ at }) => at);
    return changed.length > 0 ? { kind: 'changedSinceRead', places: changed } : { kind: 'fixed', cells: outcome.plan.cells, canUndo: outcome.plan.canUndo };
  }

  async exportRules(id: string): Promise<RulesOutcome> {
    const [{ planRules }, { undoable }] = await Promise.all([import(/* webpackChunkName: "ruleSheet" */ './ruleSheet'), import(/* webpackChunkName: "aside" */ './undoable')]);
    const outcome = await this.#input.session.runPlan((snapshot) => {
      const plan = planRules(id, snapshot);
      return { plan, edits: plan.kind === 'planned' ? undoable(plan.edits, snapshot) : [] };
    });
    const { plan } = outcome.plan;
    return plan.kind === 'planned' ? { kind: 'exported', sheet: plan.sheet } : plan;
  }

  async exportReport(form: FormAssessment): Promise<void> {
    const { exportDocx } = await import(/* webpackChunkName: "docx" */ '../views/exportDocx');
    await exportDocx(form);
  }

  async addSample(): Promise<void> {
    const [{ planSample }, { undoable }] = await Promise.all([import(/* webpackChunkName: "sample" */ '../sample/planSample'), import(/* webpackChunkName: "aside" */ './undoable')]);
    await this.#input.session.runPlan((snapshot) => ({ edits: undoable(planSample(snapshot.sheets.map(({ name }) => name)), snapshot) }));
  }

  async useCompanion(bytes: Uint8Array): Promise<boolean> {
    const { snapshotOf } = await import(/* webpackChunkName: "fileHost" */ './fileHost');
    const snapshot = snapshotOf(bytes);
    if (ownSheetNames(snapshot).size === 0) return false;
    this.#companion = { bytes, snapshot };
    return true;
  }

  async #read(): Promise<WorkbookSnapshot> {
    this.#last = await this.#input.session.read();
    return this.#last;
  }

  async #assess(snapshot: WorkbookSnapshot, choices: Choices): Promise<Assessment> {
    try {
      return assess(snapshot, { ...this.#input.rulebook, extras: this.#extras }, choices, this.#companion?.snapshot ?? null);
    } catch (error) {
      if (!(error instanceof ExtraNeeded)) throw error;
      const { ALL_EXTRAS } = await import(/* webpackChunkName: "extras" */ '../../core/allExtras');
      this.#extras = ALL_EXTRAS;
      return this.#assess(snapshot, choices);
    }
  }

  async #reading(snapshot: WorkbookSnapshot, assessment: Assessment): Promise<Reading> {
    const ours = ownSheetNames(snapshot);
    const memory = readMemory(snapshot);
    return {
      assessment, canUndo: memory.kind === 'kept' && memory.content.before !== null,
      sheets: snapshot.sheets.filter(({ name, visibility }) => visibility === 'visible' && !ours.has(name)).map(({ name }) => name),
      ruleSets: this.#input.rulebook.all.map(({ id, title, form }) => ({ id, title, form })),
      wantsCompanion: snapshot.structureProtected && this.#companion === null,
      hindrance: await hindranceOf(assessment),
    };
  }

  /** What was assessed, with nothing left to write and every place as it is now that the rows are in. No request. */
  async #written(before: WorkbookSnapshot, assessment: Assessment): Promise<Reading> {
    const insertions = assessment.edits.filter((edit) => edit.kind === 'insertRows');
    const left = { edits: [], companionEdits: [], planned: assessment.planned.filter(({ question }) => question !== null) };
    this.#last = null;
    return { ...await this.#reading(before, { ...relocate({ ...assessment, ...left }, insertions), ...left }), canUndo: true };
  }

  /** Opens the bytes as a new workbook; false where this Excel cannot, or not one so large. */
  async #opens(bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#input.session.host.openWorkbook(base64Of(bytes));
      return true;
    } catch (error) {
      if (error instanceof HostError && CANNOT_OPEN.has(error.code)) return false;
      throw error;
    }
  }

  async #openCompanion(edits: readonly WorkbookEdit[]): Promise<boolean> {
    if (edits.length === 0) return false;
    const { snapshotOf, writeCompanion } = await import(/* webpackChunkName: "fileHost" */ './fileHost');
    const bytes = writeCompanion(edits, this.#companion?.bytes ?? null);
    this.#companion = { bytes, snapshot: snapshotOf(bytes) };
    await this.#input.session.host.openWorkbook(base64Of(bytes));
    return true;
  }
}

/** What it means for opening a workbook when Excel answers so: trying again does not help. */
const CANNOT_OPEN: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>(['apiMissing', 'requestTooLarge', 'accessDenied', 'unknown']);

/** A change of her own cell that she ticked is a question answered; one of ours that she unticked is left out. */
function asTicked(choices: Choices, { accepted, declined }: Agreed): Choices {
  if (accepted.length === 0 && declined.length === 0) return choices;
  const ticks = [...accepted.map((id) => [id, OVERWRITE.replace] as const), ...declined.map((id) => [id, LEAVE_OUT] as const)];
  return { ...choices, answers: { ...choices.answers, ...Object.fromEntries(ticks) } };
}

const consentsToRows = ({ insertRows, answers }: Choices): boolean =>
  insertRows || Object.entries(answers).some(([id, answer]) => id.startsWith(insertQuestionId('')) && answer === 'insert');

/** What she was shown: two plans that print the same are the same to her. */
const printOf = ({ planned, edits }: Assessment): string =>
  JSON.stringify([planned.map(({ edit, question }) => [edit, question]), edits.filter((edit) => edit.kind === 'setCell').length]);

/** As many as the preview showed; where only sheets of ours were brought up to date, their cells. */
function placesIn({ planned, edits }: Assessment): number {
  const shown = shownOf(planned).filter(({ question }) => question === null).length;
  return shown > 0 ? shown : edits.filter(({ kind }) => kind === 'setCell').length;
}
