// 修正: findings that an edit can put right. Only the form's own cells, never 分值, targets, actuals or her other tables.
import { HUNDRED, roundHalfUp } from './units';
import type { PlannedEdit } from './assessment';
import type { Finding, Fix } from './checks';
import { isFixable, type FixableFinding } from './fixable';
import { readNumber } from './grammar';
import { ownTables, type Answers, type EvaluatedForm } from './scoring';
import { OVERWRITE, type FieldCell, type Form } from './tables';
import { cellAt, contentOf, isWritable, sameCell, sheetNamed, topLeft, type CellRef, type WorkbookEdit, type WorkbookSnapshot } from './workbook';

export interface Fixed { readonly findings: readonly Finding[]; readonly edits: readonly PlannedEdit[] }

interface Known {
  readonly form: EvaluatedForm;
  readonly workbook: WorkbookSnapshot;
  /** What is planned for the form already; a cell gets one edit, never two. */
  readonly planned: readonly PlannedEdit[];
  readonly answers: Answers;
}

/** The findings with their fixes, and the fixes as edits: questioned until she agrees. */
export function fixesOf(findings: readonly Finding[], known: Known): Fixed {
  const seen = new Map<string, number>();
  const edits: PlannedEdit[] = [];
  const fixed = findings.map((finding): Finding => {
    if (!isFixable(finding)) return finding;
    const offered = offeredAlready(finding, known.planned);
    if (offered) return { ...finding, fix: offered };
    const own = editsFor(finding, known).filter((edit) => mayWrite(edit, known));
    if (own.length === 0) return finding;
    const name = `修正/${known.form.form.id}/${KINDS[finding.kind] ?? ''}/${finding.about}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const id = nth === 1 ? name : `${name}#${String(nth)}`;
    const question = known.answers[id] === OVERWRITE.replace ? null : id;
    edits.push(...own.map((edit) => ({ edit, what: `修正 · ${KINDS[finding.kind] ?? ''} · ${finding.about}`, question })));
    return { ...finding, fix: { id, edits: own } };
  });
  return { findings: fixed, edits };
}

/** What a fix of ours is called. */
const KINDS: Readonly<Partial<Record<Finding['kind'], string>>> = { numberAsText: '文本改成数值', printedRateDiffers: '执行率', numberFormatHidesDecimals: '显示两位小数', rateNotPercent: '显示为百分比' };

const AGAINST_OURS: readonly Finding['kind'][] = ['printedTotalDiffers', 'gradeDiffers'];

/** A total or grade of hers that differs is asked about anyway: the same question is the fix. */
function offeredAlready({ kind, at }: Finding, planned: readonly PlannedEdit[]): Fix | null {
  if (!AGAINST_OURS.includes(kind)) return null;
  const id = planned.find(({ edit, question }) => question !== null && edit.kind === 'setCell' && sameCell(edit.at, topLeft(at)))?.question ?? null;
  return id === null ? null : { id, edits: planned.flatMap(({ edit, question }) => (question === id ? [edit] : [])) };
}

function editsFor(finding: FixableFinding, { form, workbook }: Known): readonly WorkbookEdit[] {
  const sheet = sheetNamed(workbook, finding.at.sheet);
  if (!sheet) return [];
  const reformat = (format: string): readonly WorkbookEdit[] => cellsOf(finding).flatMap((at) => {
    const replaces = cellAt(sheet, at.row, at.column).format;
    return replaces === format || (format.endsWith('%') && replaces.includes('%')) ? [] : [{ kind: 'setNumberFormat', at, format, replaces } as const];
  });
  switch (finding.kind) {
    case 'numberAsText': return cellsOf(finding).filter((at) => isOursToFill(form.form, at)).flatMap((at): readonly WorkbookEdit[] => {
      const cell = cellAt(sheet, at.row, at.column);
      const read = readNumber(cell.value, cell.format);
      if (cell.formula !== null || typeof cell.value !== 'string' || read.kind !== 'number' || read.percent) return [];
      const number: WorkbookEdit = { kind: 'setCell', at, content: { kind: 'number', value: read.value.toNumber() }, replaces: contentOf(cell) };
      // In a cell formatted as text the next number she types would be text again.
      return cell.format === TEXT_FORMAT ? [number, { kind: 'setNumberFormat', at, format: 'General', replaces: TEXT_FORMAT }] : [number];
    });
    case 'printedRateDiffers': {
      const at = topLeft(finding.at);
      const cell = cellAt(sheet, at.row, at.column);
      const ours = ownTables(form.form).flatMap(({ lines }) => lines).some(({ fields }) => fields.executionRate && sameCell(fields.executionRate.at, at));
      if (!ours || cell.formula !== null) return [];
      // 98.83 in a column of percent numbers stays such a number.
      const inPercent = typeof cell.value === 'number' && cell.value > 2;
      const value = roundHalfUp(inPercent ? finding.computed.times(HUNDRED) : finding.computed, inPercent ? 2 : 6).toNumber();
      const number: WorkbookEdit = { kind: 'setCell', at, content: { kind: 'number', value }, replaces: contentOf(cell) };
      return inPercent ? [number] : [number, ...reformat('0.00%')];
    }
    case 'numberFormatHidesDecimals': return reformat('0.00');
    case 'rateNotPercent': return reformat('0.00%');
    case 'printedTotalDiffers': case 'gradeDiffers': return [];
  }
}

const TEXT_FORMAT = '@';

/** Cells of the form that hold figures and are ours to fill: 得分, 扣分, 小计 and 总分. */
function isOursToFill({ scorecard }: Form, at: CellRef): boolean {
  if (!scorecard || scorecard.own) return false;
  const fields: readonly (FieldCell | null | undefined)[] = [
    ...scorecard.rows.flatMap((row) => [row.fields.score, row.fields.deduction]), ...scorecard.subtotals.map(({ score }) => score), scorecard.totals?.score,
  ];
  return fields.some((field) => field && sameCell(field.at, at));
}

function cellsOf({ at }: Finding): readonly CellRef[] {
  const rows = Array.from({ length: at.bottom - at.top + 1 }, (_, i) => at.top + i);
  return rows.map((row) => ({ sheet: at.sheet, row, column: at.left }));
}

/** Not where the sheet is locked or the row filtered out, nor where another edit of the plan goes. */
function mayWrite(edit: WorkbookEdit, { workbook, planned }: Known): boolean {
  if (edit.kind !== 'setCell' && edit.kind !== 'setNumberFormat') return false;
  const sheet = sheetNamed(workbook, edit.at.sheet);
  if (!sheet || sheet.filter?.hiddenRows.includes(edit.at.row)) return false;
  const taken = planned.some(({ edit: other }) => other.kind === edit.kind && sameCell(other.at, edit.at));
  return !taken && (edit.kind === 'setCell' ? isWritable(sheet, edit.at) : sheet.protection === null);
}
