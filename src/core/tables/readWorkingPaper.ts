// What a person wrote in our 评分底稿: her entries by form and indicator, and her answers to our questions.
import { cellAt, isBlank, valueAt, type CellValue, type SheetSnapshot } from '../workbook';
import { headersIn, shownText, usedRows, type OwnColumns } from './ownHeaders';
import { numbersFrom } from './sheetView';
import type { FieldCell, PersonEntry } from './table';
import { ANSWER_HEADER, ID_HEADER, parseMark, WORKING_PAPER_COLUMNS, type WorkingPaperColumn } from './workingPaperSheet';

export interface WorkingPaperContent { readonly entries: readonly PersonEntry[]; readonly answers: Readonly<Record<string, string>> }

/** Where we put them: for a paper whose header she has deleted. */
const DEFAULT_COLUMNS: OwnColumns = new Map(WORKING_PAPER_COLUMNS.map(({ header }, index) => [header, index + 1]));

/**
 * Reads the sheet. A block begins with a header row of its own; a row counts by the mark in its last column, its cells by
 * the header above them; what stands in rows without a mark is hers and left alone. Rows in which she wrote nothing give
 * no entry.
 */
export function readWorkingPaper(sheet: SheetSnapshot): WorkingPaperContent {
  const entries: PersonEntry[] = [];
  const answers: Record<string, string> = {};
  let columns = DEFAULT_COLUMNS;
  for (const row of usedRows(sheet)) {
    const headers = headersIn(sheet, row, ID_HEADER);
    columns = headers ?? columns;
    const mark = headers ? null : parseMark(textOf(valueAt(sheet, row, columns.get(ID_HEADER) ?? 0)));
    if (mark?.kind === 'entry') entries.push(...entryIn(sheet, row, columns, mark));
    if (mark?.kind === 'question') {
      const given = textOf(valueAt(sheet, row, columns.get(ANSWER_HEADER) ?? 0));
      if (given !== '') answers[mark.id] = mark.values.get(given) ?? given;
    }
  }
  return { entries, answers };
}

const textOf = (value: CellValue): string => shownText(value).trim();

/** Rows of the paper in which something stands, but no mark of ours: lines of hers. */
export function rowsOfHers(sheet: SheetSnapshot): readonly number[] {
  if (!sheet.used) return [];
  const { top } = sheet.used;
  const rows = numbersFrom(top, top + Math.max(sheet.values.length, sheet.formulas.length) - 1);
  const ids = rows.map((row) => headersIn(sheet, row, ID_HEADER)?.get(ID_HEADER)).find((column) => column !== undefined) ?? DEFAULT_COLUMNS.get(ID_HEADER) ?? 0;
  const ours = [...DEFAULT_COLUMNS.values()];
  return rows.filter((row) => textOf(valueAt(sheet, row, ids)) === '' && ours.some((column) => holdsSomething(sheet, row, column)));
}

function holdsSomething(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return !isBlank(value) || formula !== null;
}

function entryIn(sheet: SheetSnapshot, row: number, columns: OwnColumns, { form, indicator }: Pick<PersonEntry, 'form' | 'indicator'>): readonly PersonEntry[] {
  const field = (wanted: WorkingPaperColumn): FieldCell | null => {
    const column = columns.get(WORKING_PAPER_COLUMNS.find((shape) => shape.column === wanted)?.header ?? '');
    return column !== undefined && holdsSomething(sheet, row, column) ? fieldAt(sheet, row, column) : null;
  };
  const fields = {
    verdict: field('verdict'), band: field('band'), points: field('points'), pointsReason: field('pointsReason'),
    evidence: field('evidence'), reason: field('reason'),
  };
  return Object.values(fields).some((one) => one !== null) ? [{ form, indicator, ...fields }] : [];
}

function fieldAt(sheet: SheetSnapshot, row: number, column: number): FieldCell {
  const cell = cellAt(sheet, row, column);
  return { ...cell, at: { sheet: sheet.name, row, column }, text: textOf(cell.value) };
}
