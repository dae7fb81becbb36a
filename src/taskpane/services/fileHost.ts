// What needs the file host: clean copies, and the workbook beside one whose structure is protected. A chunk of its own.
import { planSubmission, type Submission } from '../../core/submission';
import { readMemory, remembered } from '../../core/memory';
import { COPY_WORDS, pts, totalText, UNFILLED_WORDS } from '../../core/messages';
import type { Assessment } from '../../core/assessment';
import { formatCell, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import { emptyWorkbook, makeSubmissionCopy, openXlsx } from '../../hosts/xlsx';
import type { SubmissionChoice } from './services';

/** Loaded with what makes the copies. */
export { COPY_WORDS };

export const snapshotOf = (bytes: Uint8Array): WorkbookSnapshot => openXlsx(bytes).readSnapshot();

/** The companion workbook with the plan carried out. */
export function writeCompanion(edits: readonly WorkbookEdit[], companion: Uint8Array | null): Uint8Array {
  const result = openXlsx(companion ?? emptyWorkbook()).apply(edits);
  if (result.kind !== 'applied') throw new Error('the plan does not fit the companion it was made from');
  return result.bytes;
}

export type Copy =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly what: string; readonly todo: string };

export interface CopyInput {
  readonly bytes: Uint8Array;
  /** Our sheets where hers may hold none; null: they stand in the document itself. */
  readonly companion: WorkbookSnapshot | null;
  /** Assesses the document itself, whose values are those Excel has computed. */
  readonly assess: (snapshot: WorkbookSnapshot) => Promise<Assessment>;
}

export async function makeCopy({ bytes, companion, assess }: CopyInput, choice: SubmissionChoice): Promise<Copy> {
  const snapshot = snapshotOf(bytes);
  const assessment = await assess(snapshot);
  if (assessment.edits.some((edit) => edit.kind === 'setCell' && assessment.forms.some(({ form }) => form.scorecard?.range.sheet === edit.at.sheet))) {
    return { kind: 'refused', ...COPY_WORDS.notWritten };
  }
  const [unfilled] = assessment.unfilled;
  if (unfilled) return { kind: 'refused', what: `${formatCell(unfilled.at)}：${UNFILLED_WORDS[unfilled.why]}`, todo: COPY_WORDS.notWritten.todo };
  const submission = planSubmission(snapshot, assessment.tables, assessment.forms, formulasOfOurs(companion ?? snapshot), choice);
  if (submission.kind === 'refused') return { kind: 'refused', ...refusal(submission) };
  return { kind: 'made', bytes: makeSubmissionCopy(bytes, submission.plan), sheets: submission.plan.keep };
}

/** The formulas the memory knows we wrote. */
function formulasOfOurs(snapshot: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(Object.values(remembered(readMemory(snapshot)).written).flatMap((content) => (content.kind === 'formula' ? [content.formula] : [])));
}

function refusal(submission: Extract<Submission, { readonly kind: 'refused' }>): { readonly what: string; readonly todo: string } {
  const words = COPY_WORDS;
  switch (submission.why) {
    case 'noForm': return words.noForm;
    case 'contradicts': return words.contradicts(formatCell(submission.cell.at), submission.cell.name, submission.cell.shown, pts(submission.cell.counted));
    case 'sheetMissing': return words.sheetMissing(submission.sheet);
    case 'open': return words.open(submission.forms.map(({ evaluation }) => totalText(evaluation.total)).join('；'));
  }
}
