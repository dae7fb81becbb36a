// All that one run writes: the forms, our sheets behind them, and what the workbook remembers. One set, all or none.
import type { Assessment, FormAssessment, PlannedEdit, ScoreChange } from './assessment';
import type { Finding } from './checks';
import type { Extras } from './extras';
import { isFixable } from './fixable';
import type { HeldBack } from './formDoubts';
import { totalText } from './messages';
import { planMemory, rememberRun, scoreKey, scoreMoves, type DraftedParagraph, type Memory, type WrittenCell } from './memory';
import { layoutReport, planReport, type PlannedReport } from './narrative';
import type { Rulebook } from './rules';
import { planScorecard } from './scorecard';
import type { Choices, EvaluatedForm } from './scoring';
import type { FormId, RecognizedTables } from './tables';
import { planWorkingPaper } from './workingPaper';
import { OWN_SHEET, ownSheet, ownSheetNames, planOwnSheet, relocate, type RowInsertion, type WorkbookEdit, type WorkbookSnapshot } from './workbook';

export interface PlanningInput {
  readonly workbook: WorkbookSnapshot;
  /** Where our own sheets stand: the workbook itself, or its companion. */
  readonly own: WorkbookSnapshot;
  readonly tables: RecognizedTables;
  readonly memory: Memory;
  readonly rulebook: Rulebook;
  readonly extras: Extras;
  readonly choices: Choices;
  readonly forms: readonly Omit<FormAssessment, 'report'>[];
  /** Findings of the workbook as a whole, for 核对结果. */
  readonly findings: readonly Finding[];
  /** Forms that are not filled before she has said which they are. */
  readonly held: ReadonlyMap<FormId, HeldBack>;
  /** Told after each drafted report. */
  readonly drafted: (count: number) => void;
}

export type WorkbookPlan = Pick<Assessment, 'edits' | 'companionEdits' | 'planned' | 'changes' | 'unfilled' | 'forms'>;

/** A workbook with more forms than this also gets a sheet 汇总. */
const FEW_FORMS = 5;

export function planWorkbook(input: PlanningInput): WorkbookPlan {
  const { workbook, memory, choices, extras } = input;
  const context = { workbook, memory, choices, extras, ownSheets: ownSheetNames(input.own), held: input.held };
  const plans = input.forms.map((form) => {
    const card = planScorecard(form, context);
    const { findings } = form;
    const fixed = findings.some(isFixable) ? extras.fixesOf(findings, { form, workbook, planned: card.edits, answers: choices.answers }) : { findings, edits: [] };
    return { form, card, fixed };
  });
  const formEdits = [...plans.flatMap(({ card }) => card.edits), ...plans.flatMap(({ fixed }) => fixed.edits)];
  const written = formEdits.filter((planned) => planned.question === null).map((planned) => planned.edit);
  // Texts name cells as they will be; only the edits themselves are in the address space before insertions.
  const insertions = written.filter((edit) => edit.kind === 'insertRows');
  const tables = relocate(input.tables, insertions);
  const reports: PlannedReport[] = [];
  const forms = plans.map(({ form, card, fixed }, index): FormAssessment => {
    const planned = planReport(card.after(insertions), { ...input.rulebook, tables, memory, mergeWords: extras.mergeWords });
    if (planned) reports.push(planned);
    input.drafted(index + 1);
    return {
      ...form, ...card.ordered, report: planned?.report ?? null,
      questions: [...form.questions, ...card.questions], findings: [...fixed.findings, ...card.findings],
    };
  });
  const sheetEdits = planOwnSheets(input, forms, insertions);
  const scores = scoresOf(forms);
  const changes = scoreMoves(memory, scores).map(nameChange(forms));
  const memoryEdits = [...written, ...sheetEdits].length === 0 ? [] : planMemoryOf(input, { forms, reports, scores, written: plans.flatMap(({ card }) => card.written), edits: [...written, ...sheetEdits] });
  const apart = workbook.structureProtected;
  return {
    forms, changes,
    edits: apart ? written : [...written, ...sheetEdits, ...memoryEdits],
    companionEdits: apart ? [...sheetEdits, ...memoryEdits] : [],
    planned: [...formEdits, ...sheetEdits.flatMap(describeOwn)],
    unfilled: plans.flatMap(({ card }) => card.unfilled),
  };
}

/** Our sheets in their order at the end: 汇总, 评分底稿, 自评报告（草稿）, 核对结果. */
function planOwnSheets(input: PlanningInput, forms: readonly FormAssessment[], insertions: readonly RowInsertion[]): readonly WorkbookEdit[] {
  if (forms.length === 0) return [];
  const { own, tables, choices } = input;
  const reports = forms.flatMap(({ report }) => report ?? []);
  // A damaged memory is made whole by this very run: on the sheet it would be stale at once.
  const lasting = input.findings.filter(({ kind }) => kind !== 'memoryDamaged');
  const findings = relocate([...forms.flatMap((form) => form.findings), ...lasting], insertions);
  const wantsFindings = choices.findingsSheet || ownSheet(own, OWN_SHEET.findings) !== null;
  return [
    ...(forms.length > FEW_FORMS ? planOwnSheet('summary', own, (name) => ({ layout: input.extras.layoutSummary(forms, name) })) : []),
    ...planWorkingPaper({
      forms, questions: forms.flatMap((form) => form.questions), entries: tables.own.workingPaper?.entries ?? [], answers: choices.answers,
      insertions, workbook: own, ownSheets: ownSheetNames(own), write: choices.write,
      links: input.workbook.structureProtected ? 'none' : 'cells',
    }),
    ...(reports.length > 0 ? planOwnSheet('report', own, (name) => ({ layout: layoutReport(reports, name) })) : []),
    ...(wantsFindings ? planOwnSheet('findings', own, (name) => ({ layout: input.extras.layoutFindings(findings, name) })) : []),
  ];
}

const describeOwn = (edit: WorkbookEdit): PlannedEdit[] =>
  (edit.kind === 'createSheet' ? [{ edit, what: `新增工作表“${edit.layout.name}”`, question: null }] : []);

/** Scores by {@link scoreKey}; '' while open. */
function scoresOf(forms: readonly EvaluatedForm[]): Readonly<Record<string, string>> {
  const scores: Record<string, string> = {};
  for (const { form, evaluation } of forms) {
    for (const { id, result } of [...evaluation.indicators, ...evaluation.details]) scores[scoreKey(form.id, id)] = result.kind === 'scored' ? result.score.toFixed() : '';
  }
  return scores;
}

/** Moves are remembered by id; people are told names. */
const nameChange = (forms: readonly EvaluatedForm[]) => (move: ScoreChange): ScoreChange => {
  const evaluation = forms.find(({ form }) => form.id === move.form)?.evaluation;
  const indicator = evaluation && [...evaluation.indicators, ...evaluation.details].find(({ id }) => id === move.indicator);
  return { ...move, indicator: indicator?.name ?? move.indicator };
};

interface Outcome {
  readonly forms: readonly FormAssessment[];
  readonly written: readonly WrittenCell[];
  readonly reports: readonly PlannedReport[];
  readonly scores: Readonly<Record<string, string>>;
  readonly edits: readonly WorkbookEdit[];
}

function planMemoryOf({ memory, own, choices }: PlanningInput, { forms, written, reports, scores, edits }: Outcome): readonly WorkbookEdit[] {
  const drafts: Readonly<Record<string, readonly DraftedParagraph[]>> =
    Object.fromEntries(reports.map(({ report, drafts: drafted }) => [report.form, drafted]));
  const run = rememberRun(memory, {
    written, drafts, edits, tables: choices.tables,
    ruleSets: Object.fromEntries(forms.flatMap(({ form, evaluation }) => (evaluation.choice ? [[form.id, evaluation.choice.ruleSet.id]] : []))),
    scores,
    totals: Object.fromEntries(forms.map(({ form, evaluation }) => [form.id, totalText(evaluation.total)])),
  });
  return planMemory(run, memory, own);
}
