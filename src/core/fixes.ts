// 修正: findings that an edit can put right. Only the form's own cells, never 分值, targets, actuals or her other tables.
import { HUNDRED, roundHalfUp, type Decimal } from './units';
import type { PlannedEdit } from './assessment';
import type { Finding, Fix } from './checks';
import { isFixable, type FixableFinding } from './fixable';
import { readNumber } from './grammar';
import { ownTables, type Answers, type EvaluatedForm } from './scoring';
import { OVERWRITE, type Form } from './tables';
import { cellAt, contentOf, isWritable, sameCell, sheetNamed, topLeft, type Cell, type CellRef, type SetCell, type SetNumberFormat, type SheetSnapshot, type WorkbookSnapshot } from './workbook';

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
    const own = editsFor(finding, known);
    if (own.length === 0) return finding;
    const fixName = NAMES[finding.kind] ?? '';
    const name = `修正/${known.form.form.id}/${fixName}/${finding.about}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const id = nth === 1 ? name : `${name}#${String(nth)}`;
    const question = known.answers[id] === OVERWRITE.replace ? null : id;
    edits.push(...own.map((edit) => ({ edit, what: `修正 · ${fixName} · ${finding.about}`, question })));
    return { ...finding, fix: { id, edits: own } };
  });
  return { findings: fixed, edits };
}

/** What a fix of ours is called. */
const NAMES: Readonly<Partial<Record<Finding['kind'], string>>> = { numberAsText: '文本改成数值', printedRateDiffers: '执行率', numberFormatHidesDecimals: '显示两位小数', rateNotPercent: '显示为百分比' };

const AGAINST_OURS: readonly Finding['kind'][] = ['printedTotalDiffers', 'gradeDiffers'];

/** A total or grade of hers that differs is asked about anyway: the same question is the fix. */
function offeredAlready({ kind, at }: Finding, planned: readonly PlannedEdit[]): Fix | null {
  if (!AGAINST_OURS.includes(kind)) return null;
  const id = planned.find(({ edit, question }) => question !== null && edit.kind === 'setCell' && sameCell(edit.at, topLeft(at)))?.question ?? null;
  return id === null ? null : { id, edits: planned.flatMap(({ edit, question }) => (question === id ? [edit] : [])) };
}

type FixEdit = SetCell | SetNumberFormat;

/** Those that may be written: not where the sheet is locked or the row filtered out, nor where another edit of the plan goes. */
function editsFor(finding: FixableFinding, { form: { form }, workbook, planned }: Known): readonly FixEdit[] {
  const sheet = sheetNamed(workbook, finding.at.sheet);
  return sheet ? cellsIn(sheet, finding).flatMap((place) => changesOf(place, finding, form)).filter(({ kind, at }) =>
    !sheet.filter?.hiddenRows.includes(at.row) && !planned.some(({ edit }) => edit.kind === kind && sameCell(edit.at, at))
    && (kind === 'setCell' ? isWritable(sheet, at) : sheet.protection === null)) : [];
}

interface Place { readonly at: CellRef; readonly cell: Cell }

/** Down the first column of the finding. */
const cellsIn = (sheet: SheetSnapshot, { at: { top, bottom, left: column } }: Finding): readonly Place[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => ({ at: { sheet: sheet.name, row: top + i, column }, cell: cellAt(sheet, top + i, column) }));

function changesOf(place: Place, finding: FixableFinding, form: Form): readonly FixEdit[] {
  const { at, cell } = place;
  switch (finding.kind) {
    case 'numberAsText': {
      const read = readNumber(cell.value, cell.format);
      if (!isOursToFill(form, at) || cell.formula !== null || typeof cell.value !== 'string' || read.kind !== 'number' || read.percent) return [];
      // In a cell formatted as text the next number she types would be text again.
      return [...setNumber(place, read.value), ...(cell.format === TEXT_FORMAT ? setFormat(place, 'General') : [])];
    }
    case 'printedRateDiffers': {
      const ours = ownTables(form).some(({ lines }) => lines.some(({ fields }) => fields.executionRate && sameCell(fields.executionRate.at, at)));
      if (!ours || cell.formula !== null) return [];
      // 98.83 in a column of percent numbers stays such a number.
      if (typeof cell.value === 'number' && cell.value > 2) return setNumber(place, roundHalfUp(finding.computed.times(HUNDRED), 2));
      return [...setNumber(place, roundHalfUp(finding.computed, 6)), ...setFormat(place, '0.00%')];
    }
    case 'numberFormatHidesDecimals': return setFormat(place, '0.00');
    case 'rateNotPercent': return setFormat(place, '0.00%');
    case 'printedTotalDiffers': case 'gradeDiffers': return [];
  }
}

const TEXT_FORMAT = '@';

const setNumber = ({ at, cell }: Place, value: Decimal): readonly FixEdit[] =>
  [{ kind: 'setCell', at, content: { kind: 'number', value: value.toNumber() }, replaces: contentOf(cell) }];

/** Any percent format shows a percentage. */
const setFormat = ({ at, cell: { format: replaces } }: Place, format: string): readonly FixEdit[] =>
  (replaces === format || (format.endsWith('%') && replaces.includes('%')) ? [] : [{ kind: 'setNumberFormat', at, format, replaces }]);

/** Cells of the form that hold figures and are ours to fill: 得分, 扣分, 小计 and 总分. */
const isOursToFill = ({ scorecard }: Form, at: CellRef): boolean => scorecard?.own === false && [
  ...scorecard.rows.flatMap(({ fields }) => [fields.score, fields.deduction]), ...scorecard.subtotals.map(({ score }) => score), scorecard.totals?.score,
].some((field) => field && sameCell(field.at, at));
