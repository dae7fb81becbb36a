// From a workbook to the edits we propose: the pipeline, nothing else.
import type { Assessment, FormAssessment, Progress } from './assessment';
import { checkForm, checkWorkbook, type Finding } from './checks';
import { atHand, type Equipment, type Extras } from './extras';
import type { SettledForms } from './formDoubts';
import type { PlannedPaper } from './givenEntries';
import { readMemory, remembered, type Memory } from './memory';
import { rulebookOf } from './ownRules';
import { planWorkbook } from './planWorkbook';
import type { Rulebook } from './rules';
import { chooseRuleSet, evaluate, questionsOf, type Choices } from './scoring';
import { readOwnSheets, recognizeTables, setAsideOurs, type Form, type OwnSheets, type ReadingDoubt, type RecognizedTables } from './tables';
import { rangeOf, type WorkbookSnapshot } from './workbook';

/**
 * Reads the forms in `workbook`, scores each by its rule set, checks it, and plans what to write. Changes nothing.
 * The same arguments give the same assessment, on every host.
 *
 * @param companion the 底稿 workbook beside one whose structure is protected; null where there is none
 * @param progress  told how far it is, for workbooks with hundreds of forms
 * @throws ExtraNeeded where the workbook calls for an extra that is not at hand
 */
export function assess(workbook: WorkbookSnapshot, equipment: Equipment, choices: Choices, companion: WorkbookSnapshot | null = null, progress: Progress = UNWATCHED): Assessment {
  const own = workbook.structureProtected ? companion ?? EMPTY_WORKBOOK : workbook;
  const material: Material = { workbook, own, rulebook: equipment, extras: atHand(equipment.extras), choices, progress, paper: null };
  const planned = assessWith(material);
  if ((choices.entries ?? []).length === 0) return planned;
  // What she said in the pane is told of by the cells it gets in 评分底稿, which are known once the paper is laid out.
  return assessWith({ ...material, paper: { planned, own } });
}

const UNWATCHED: Progress = () => { /* nobody looks */ };

interface Material {
  readonly workbook: WorkbookSnapshot;
  readonly own: WorkbookSnapshot;
  readonly rulebook: Rulebook;
  readonly extras: Extras;
  readonly choices: Choices;
  readonly progress: Progress;
  readonly paper: PlannedPaper | null;
}

function assessWith(material: Material): Assessment {
  const { workbook, own, rulebook, extras, choices, progress } = material;
  const memory = readMemory(own);
  const pointed = pointedTables(choices, memory);
  const recognized = recognizeTables(workbook, rulebook.vocabulary, extras, { tables: pointed });
  const read: RecognizedTables = { ...recognized, own: withEntries(readOwnSheets(own), material) };
  const rules = rulebookOf(workbook, rulebook, extras);
  const answered: Choices = { ...choices, tables: pointed, answers: { ...read.own.workingPaper?.answers, ...choices.answers } };
  const settled = read.doubts.some(isOfForms) ? extras.settleForms(read, answered.answers) : { tables: read, questions: [], held: new Map() };
  const { tables } = settled;
  // Each form counts twice: scored, then drafted.
  const steps = tables.forms.length * 2;
  const assessed = tables.forms.map((form, index) => {
    progress(index, steps);
    return assessForm(form, { settled, memory, rulebook: rules.rulebook, choices: answered, extras });
  });
  const findings = [...checkWorkbook(tables, assessed, extras), ...memoryFindings(memory), ...rules.findings];
  const plan = planWorkbook({ workbook, own, tables, memory, rulebook: rules.rulebook, extras, choices: answered, forms: assessed, findings, held: settled.held, drafted: (count) => { progress(tables.forms.length + count, steps); } });
  return { tables, findings, questions: [], ...plan };
}

/** What she points to now, and what she pointed to before, as the workbook remembers it. */
function pointedTables(choices: Choices, memory: Memory): Choices['tables'] {
  const now = new Set(choices.tables.map(({ kind, form }) => JSON.stringify([kind, form])));
  return [...choices.tables, ...remembered(memory).tables.filter(({ kind, form }) => !now.has(JSON.stringify([kind, form])))];
}

function withEntries(own: OwnSheets, { choices: { entries = [] }, extras, paper }: Material): OwnSheets {
  if (entries.length === 0) return own;
  const found = own.workingPaper ?? { sheet: '', entries: [], answers: {} };
  return { ...own, workingPaper: { ...found, entries: extras.withGiven(found.entries, entries, paper) } };
}

/** Which form is to be filled, and whether one is to be made, is for her to say. */
const isOfForms = ({ kind }: ReadingDoubt): boolean => kind === 'sameForm' || kind === 'formUnread';

/** A memory that cannot be read is said, and the workbook works as on the first day. */
const memoryFindings = (memory: Memory): readonly Finding[] =>
  (memory.kind === 'damaged' ? [{ kind: 'memoryDamaged', at: rangeOf(memory.at), form: null, about: memory.sheet }] : []);

const EMPTY_WORKBOOK: WorkbookSnapshot = { sheets: [], ownNames: [], structureProtected: false };

interface Known { readonly settled: SettledForms; readonly memory: Memory; readonly rulebook: Rulebook; readonly choices: Choices; readonly extras: Extras }

/** One form: its rule set, its evaluation, what is asked and what is found. */
function assessForm(found: Form, { settled, memory, rulebook, choices, extras }: Known): Omit<FormAssessment, 'report'> {
  const { tables } = settled;
  const form = setAsideOurs(found, memory, choices.answers);
  const chosen = chooseRuleSet(form, rulebook, choices);
  const entries = tables.own.workingPaper?.entries.filter((entry) => entry.form === form.id) ?? [];
  const evaluation = evaluate(form, chosen.choice, { ...choices, extras }, entries);
  return {
    form, evaluation,
    questions: [...settled.questions.filter((question) => question.form === form.id), ...(chosen.question ? [chosen.question] : []), ...questionsOf(form, evaluation, choices)],
    findings: checkForm(form, evaluation, { tables, extras }),
  };
}
