// Workbooks scored and planned in tests by the real rooms, without report and checks: what stands on the sheets is the input.
import { ALL_EXTRAS } from '../../src/core/allExtras';
import { planMemory, readMemory, rememberRun, type Memory } from '../../src/core/memory';
import type { Rulebook } from '../../src/core/rules';
import { planScorecard, type ScorecardPlan } from '../../src/core/scorecard';
import { chooseRuleSet, DEFAULT_CHOICES, evaluate, questionsOf, type Choices, type EvaluatedForm, type Question } from '../../src/core/scoring';
import { readOwnSheets, recognizeTables, setAsideOurs } from '../../src/core/tables';
import { a1, cellAt, ownSheetNames, sheetNamed, type CellContent, type WorkbookEdit, type WorkbookSnapshot } from '../../src/core/workbook';
import { planWorkingPaper, type PaperInput } from '../../src/core/workingPaper';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { applyEdits } from './applyEdits';

export interface ScoredBook {
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly choices: Choices;
  readonly forms: readonly EvaluatedForm[];
  readonly questions: readonly Question[];
}

export const choose = (choices: Partial<Choices> = {}): Choices => ({ ...DEFAULT_CHOICES, ...choices });

export function score(workbook: WorkbookSnapshot, given: Choices = choose(), rulebook: Rulebook = loadRulebook()): ScoredBook {
  const memory = readMemory(workbook);
  const own = readOwnSheets(workbook);
  const choices = { ...given, answers: { ...own.workingPaper?.answers, ...given.answers } };
  const scored = recognizeTables(workbook, rulebook.vocabulary, ALL_EXTRAS).forms.map((found) => {
    const form = setAsideOurs(found, memory, choices.answers);
    const { choice } = chooseRuleSet(form, rulebook, choices);
    const entries = own.workingPaper?.entries.filter((entry) => entry.form === form.id) ?? [];
    const evaluation = evaluate(form, choice, { ...choices, extras: ALL_EXTRAS }, entries);
    return { form, evaluation, questions: questionsOf(form, evaluation, choices) };
  });
  return { workbook, memory, choices, forms: scored, questions: scored.flatMap(({ questions }) => questions) };
}

/** The plan of the first form. */
export function planFirst(book: ScoredBook): ScorecardPlan {
  const [form] = book.forms;
  if (!form) throw new Error('no form was recognized');
  return planScorecard(form, { workbook: book.workbook, memory: book.memory, choices: book.choices, ownSheets: ownSheetNames(book.workbook), extras: ALL_EXTRAS });
}

export interface RunResult { readonly edits: readonly WorkbookEdit[]; readonly after: WorkbookSnapshot; readonly plans: readonly ScorecardPlan[]; readonly book: ScoredBook }

/** Scores, plans form and paper, remembers, and applies what is unquestioned. */
export function run(workbook: WorkbookSnapshot, choices: Choices = choose()): RunResult {
  const book = score(workbook, choices);
  const ownSheets = ownSheetNames(workbook);
  const plans = book.forms.map((form) => planScorecard(form, { workbook, memory: book.memory, choices: book.choices, ownSheets, extras: ALL_EXTRAS }));
  const written = plans.flatMap((plan) => plan.edits.filter(({ question }) => question === null).map(({ edit }) => edit));
  const edits = [...written, ...planWorkingPaper(paperInput({ ...book, forms: plans.map(({ ordered }) => ordered) }, plans, written))];
  const memory = edits.length === 0 ? [] : planMemory(rememberRun(book.memory, {
    ruleSets: {}, tables: [], scores: {}, drafts: {}, totals: {}, written: plans.flatMap((plan) => plan.written), edits,
  }), book.memory, workbook);
  const all = [...edits, ...memory];
  return { edits: all, after: applyEdits(workbook, all), plans, book };
}

export function paperInput(book: ScoredBook, plans: readonly ScorecardPlan[] = [], written: readonly WorkbookEdit[] = []): PaperInput {
  const own = readOwnSheets(book.workbook);
  return {
    forms: book.forms, questions: [...book.questions, ...plans.flatMap((plan) => plan.questions)], entries: own.workingPaper?.entries ?? [], answers: book.choices.answers,
    insertions: written.filter((edit) => edit.kind === 'insertRows'), workbook: book.workbook, ownSheets: ownSheetNames(book.workbook), write: book.choices.write, links: 'cells',
  };
}

/** `=A1`, `9.88`, `“文字”` … of a planned content. */
export const said = (content: CellContent): string | number | null => {
  switch (content.kind) {
    case 'formula': return content.formula;
    case 'number': return content.value;
    case 'text': return content.text;
    case 'boolean': return String(content.value);
    case 'error': return content.error;
    case 'blank': return null;
  }
};

/** Planned cells by address, questioned ones left out: `{ F4: 9.88 }`. */
export function cellsOf(plan: Pick<ScorecardPlan, 'edits'>): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(plan.edits.flatMap(({ edit, question }) => (question === null && edit.kind === 'setCell' ? [[a1(edit.at), said(edit.content)]] : [])));
}

/** What a cell of a workbook shows. */
export function valueIn(workbook: WorkbookSnapshot, sheet: string, row: number, column: number): unknown {
  const found = sheetNamed(workbook, sheet);
  return found ? cellAt(found, row, column).value : undefined;
}

/** The workbook with one cell changed by hand. */
export function withCell(workbook: WorkbookSnapshot, sheet: string, at: { readonly row: number; readonly column: number }, value: string | number | null): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => {
      if (one.name !== sheet || !one.used) return one;
      const { top, left } = one.used;
      const set = <T>(rows: readonly (readonly T[] | undefined)[], to: T, blank: T): readonly (readonly T[])[] => {
        const height = Math.max(rows.length, at.row - top + 1);
        return Array.from({ length: height }, (_, r) => {
          const row = rows[r] ?? [];
          if (r !== at.row - top) return row;
          return Array.from({ length: Math.max(row.length, at.column - left + 1) }, (__, c) => (c === at.column - left ? to : row[c] ?? blank));
        });
      };
      const used = { ...one.used, bottom: Math.max(one.used.bottom, at.row), right: Math.max(one.used.right, at.column) };
      return { ...one, used, values: set(one.values, value, null), formulas: set(one.formulas, null, null) };
    }),
  };
}
