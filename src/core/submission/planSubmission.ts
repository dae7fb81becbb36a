// 报送版 and 公开版: which sheets are handed in, which formulas become values, what is left out.
import type { Evaluation } from '../scoring';
import type { Form, RecognizedTables } from '../tables';
import { contradictions, type Contradiction } from './contradictions';
import { cellAt, formulaNames, formulaReferences, hasExternalReference, isBlank, ownSheetNames, sameSheetName, valueAt, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';

export interface SubmissionChoices {
  /** Sheets to keep besides those that hold a form. */
  readonly keep: readonly string[];
  /** 公开版: contacts are left out too. */
  readonly audience: 'bureau' | 'public';
}

export interface SubmissionPlan {
  readonly keep: readonly string[];
  /** Formulas that become the values they show. */
  readonly freeze: readonly CellRef[];
  /** Cells that are emptied (公开版: contacts). */
  readonly clear: readonly CellRef[];
}

export type Submission =
  | { readonly kind: 'planned'; readonly plan: SubmissionPlan }
  | { readonly kind: 'refused'; readonly why: 'noForm' }
  | { readonly kind: 'refused'; readonly why: 'open'; readonly forms: readonly { readonly form: Form; readonly evaluation: Evaluation }[] }
  | { readonly kind: 'refused'; readonly why: 'contradicts'; readonly cell: Contradiction }
  | { readonly kind: 'refused'; readonly why: 'sheetMissing'; readonly sheet: string };

const CONTACT_LABELS = /^(?:(?:单位|部门|项目|科室|财务|机构)?负责人(?:姓名)?|审核人|复核人|制表人|联系人|联系电话|电话|联系方式|手机|手机号码?|经办人|填表人|填报人|传真|邮箱|电子邮箱)[:：]?$/;
const CONTACT_INLINE = /(?:负责人|审核人|复核人|制表人|联系人|联系电话|联系方式|手机|经办人|填表人|填报人|邮箱)(?:[（(]?(?:签字|签章|签名|盖章)[）)]?)?[:：]\s*\S/;

/**
 * Plans the clean copy of a workbook whose forms have been filled.
 * @param ours formulas this product wrote, as the memory knows them
 * @returns refused while any form is open: what is handed in must be final
 */
export function planSubmission(
  workbook: WorkbookSnapshot, tables: RecognizedTables, forms: readonly { readonly form: Form; readonly evaluation: Evaluation }[],
  ours: ReadonlySet<string>, choices: SubmissionChoices,
): Submission {
  const missing = choices.keep.find((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  if (missing !== undefined) return { kind: 'refused', why: 'sheetMissing', sheet: missing };
  const open = forms.filter(({ evaluation }) => evaluation.total.kind !== 'final');
  if (open.length > 0) return { kind: 'refused', why: 'open', forms: open };
  const [cell] = contradictions(workbook, forms);
  if (cell) return { kind: 'refused', why: 'contradicts', cell };
  const formSheets = forms.flatMap(({ form }) => (form.scorecard ? [form.scorecard.range.sheet] : []));
  if (formSheets.length === 0) return { kind: 'refused', why: 'noForm' };
  const own = workingSheets(workbook, tables);
  const wanted = new Set([...formSheets, ...choices.keep]);
  const sheets = workbook.sheets.filter((sheet) => wanted.has(sheet.name) && !own.has(sheet.name));
  return {
    kind: 'planned',
    plan: {
      keep: sheets.map((sheet) => sheet.name),
      freeze: sheets.flatMap((sheet) => formulasToFreeze(sheet, ours)),
      clear: choices.audience === 'public' ? sheets.flatMap(contactCells) : [],
    },
  };
}

/** Our sheets that are never handed in; a scorecard of ours is a form and stays. */
function workingSheets(workbook: WorkbookSnapshot, tables: RecognizedTables): ReadonlySet<string> {
  const scorecards = new Set(tables.own.scorecards);
  return new Set([...ownSheetNames(workbook)].filter((name) => !scorecards.has(name)));
}

/** Formulas of ours, and formulas that point to another sheet, to a name (which may point anywhere) or to another workbook. */
function formulasToFreeze(sheet: SheetSnapshot, ours: ReadonlySet<string>): CellRef[] {
  return cellsOf(sheet).filter((cell) => {
    const { formula } = cellAt(sheet, cell.row, cell.column);
    if (formula === null) return false;
    return ours.has(formula) || hasExternalReference(formula) || formulaNames(formula).length > 0
      || formulaReferences(formula, sheet.name).some((range) => !sameSheetName(range.sheet, sheet.name));
  });
}

/** The cells right of the label of a person or contact, and cells that hold label and contact in one. */
function contactCells(sheet: SheetSnapshot): CellRef[] {
  return cellsOf(sheet).flatMap((cell) => {
    const value = valueAt(sheet, cell.row, cell.column);
    if (typeof value !== 'string') return [];
    const text = value.replaceAll(/[\s　]/g, '');
    if (CONTACT_INLINE.test(text)) return [cell];
    if (!CONTACT_LABELS.test(text)) return [];
    const contact = cellsRightOf(sheet, cell).find((right) => !isBlank(valueAt(sheet, right.row, right.column)));
    return contact ? [contact] : [];
  });
}

function cellsRightOf(sheet: SheetSnapshot, cell: CellRef): CellRef[] {
  const REACH = 4;
  return Array.from({ length: REACH }, (_, index) => ({ sheet: sheet.name, row: cell.row, column: cell.column + 1 + index }));
}

function cellsOf(sheet: SheetSnapshot): CellRef[] {
  const { used } = sheet;
  if (!used) return [];
  return sheet.values.flatMap((row, r) => (row ?? []).flatMap((value, c) =>
    value === null && !sheet.formulas[r]?.[c] ? [] : [{ sheet: sheet.name, row: used.top + r, column: used.left + c }]));
}
