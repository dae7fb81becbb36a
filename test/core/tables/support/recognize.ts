// Recognition of drawn sheets, and a reading of it that does not depend on where things stand.
import { ALL_EXTRAS } from '../../../../src/core/allExtras';
import { recognizeTables, type BudgetTable, type Form, type IndicatorRow, type RecognizedTables, type TableHints } from '../../../../src/core/tables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../../src/core/workbook';
import { workbookOf } from '../../../support/grid';
import { readVocabulary } from '../../../support/vocabulary';

const vocabulary = readVocabulary();

export const recognizeWorkbook = (workbook: WorkbookSnapshot, hints?: TableHints): RecognizedTables =>
  recognizeTables(workbook, vocabulary, ALL_EXTRAS, hints);
export const recognize = (...sheets: readonly SheetSnapshot[]): RecognizedTables => recognizeWorkbook(workbookOf(...sheets));

/** The one form of these sheets. @throws Error if there is none, or more than one */
export function formIn(...sheets: readonly SheetSnapshot[]): Form {
  const { forms } = recognize(...sheets);
  const [form, ...others] = forms;
  if (!form || others.length > 0) throw new Error(`formIn: ${String(forms.length)} forms`);
  return form;
}

/** A row in words: `产出指标/数量指标/新增馆藏图书 8 ≥20000册 18500册`. */
export function rowInWords({ level1, level2, name, maxPoints, fields }: IndicatorRow): string {
  const target = fields.adjustedTarget?.text ?? fields.target?.text ?? fields.originalTarget?.text ?? '';
  const levels = [level1?.value ?? '', level2?.value ?? '', name.value].join('/');
  return [levels, maxPoints ? maxPoints.value.toFixed() : '?', target, fields.actual?.text ?? ''].join(' ').trim();
}

/** Lines in words: `合计 年初1062.48 全年1062.48 执行1060.44`, amounts in 万元. */
export function budgetInWords(budget: BudgetTable): readonly string[] {
  return budget.lines.map(({ label, amounts: { originalBudget, revisedBudget, outturn } }) => {
    const wan = (name: string, amount: typeof outturn): string => (amount ? ` ${name}${amount.yuan.dividedBy(10000).toFixed()}` : '');
    return `${label.value}${wan('年初', originalBudget)}${wan('全年', revisedBudget)}${wan('执行', outturn)}`;
  });
}
