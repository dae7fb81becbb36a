// What a person wrote in our 评分底稿: her entries by form and indicator, and her answers to our questions.
import { cellAt, isBlank, isError, valueAt, type CellValue, type SheetSnapshot } from '../workbook';
import type { FieldCell, PersonEntry } from './table';
import { ANSWER_HEADER, ID_HEADER, parseMark, WORKING_PAPER_COLUMNS, type WorkingPaperColumn } from './workingPaperSheet';

export interface WorkingPaperContent { readonly entries: readonly PersonEntry[]; readonly answers: Readonly<Record<string, string>> }

/** Where each column stands, by its header; a block begins with a header row of its own. */
type Columns = ReadonlyMap<string, number>;

/** Where we put them: for a paper whose header she has deleted. */
const DEFAULT_COLUMNS: Columns = new Map(WORKING_PAPER_COLUMNS.map(({ header }, index) => [header, index + 1]));

/**
 * Reads the sheet. A row counts by the mark in its last column, its cells by the header above them; what stands in rows
 * without a mark is hers and left alone. Rows in which she wrote nothing give no entry.
 */
export function readWorkingPaper(sheet: SheetSnapshot): WorkingPaperContent {
  const entries: PersonEntry[] = [];
  const answers: Record<string, string> = {};
  if (!sheet.used) return { entries, answers };
  let columns: Columns = DEFAULT_COLUMNS;
  for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) {
    const headers = headersIn(sheet, row, sheet.used.left, sheet.used.right);
    if (headers) {
      columns = headers;
      continue;
    }
    const mark = parseMark(textOf(valueAt(sheet, row, columns.get(ID_HEADER) ?? 0)));
    if (mark?.kind === 'entry') entries.push(...entryIn(sheet, row, columns, mark));
    if (mark?.kind === 'question') {
      const given = textOf(valueAt(sheet, row, columns.get(ANSWER_HEADER) ?? 0));
      if (given !== '') answers[mark.id] = mark.values.get(given) ?? given;
    }
  }
  return { entries, answers };
}

const textOf = (value: CellValue): string => (isError(value) || value === null ? '' : String(value).trim());

function headersIn(sheet: SheetSnapshot, row: number, left: number, right: number): Columns | null {
  const words = Array.from({ length: right - left + 1 }, (_, i): readonly [string, number] => [textOf(valueAt(sheet, row, left + i)), left + i]);
  // The first of a word counts: what lies further right is left over from a column she put in.
  return words.some(([word]) => word === ID_HEADER) ? new Map(words.filter(([word]) => word !== '').reverse()) : null;
}

/** Rows of the paper in which something stands, but no mark of ours: lines of hers. */
export function rowsOfHers(sheet: SheetSnapshot): readonly number[] {
  if (!sheet.used) return [];
  const { top, left, right } = sheet.used;
  const held = Math.max(sheet.values.length, sheet.formulas.length);
  const rows = Array.from({ length: held }, (_, i) => top + i);
  const ids = rows.map((row) => headersIn(sheet, row, left, right)?.get(ID_HEADER)).find((column) => column !== undefined) ?? DEFAULT_COLUMNS.get(ID_HEADER) ?? 0;
  const width = WORKING_PAPER_COLUMNS.length;
  return rows.filter((row) => textOf(valueAt(sheet, row, ids)) === ''
    && Array.from({ length: width }, (_, i) => i + 1).some((column) => !isBlank(valueAt(sheet, row, column)) || cellAt(sheet, row, column).formula !== null));
}

function entryIn(sheet: SheetSnapshot, row: number, columns: Columns, mark: { readonly form: string; readonly indicator: string }): readonly PersonEntry[] {
  const field = (wanted: WorkingPaperColumn): FieldCell | null => {
    const header = WORKING_PAPER_COLUMNS.find(({ column }) => column === wanted)?.header;
    const column = header === undefined ? undefined : columns.get(header);
    return column === undefined ? null : fieldAt(sheet, row, column);
  };
  const entry: PersonEntry = {
    form: mark.form, indicator: mark.indicator,
    verdict: field('verdict'), band: field('band'), points: field('points'), pointsReason: field('pointsReason'),
    evidence: field('evidence'), reason: field('reason'),
  };
  const filled = [entry.verdict, entry.band, entry.points, entry.pointsReason, entry.evidence, entry.reason].some((one) => one !== null);
  return filled ? [entry] : [];
}

function fieldAt(sheet: SheetSnapshot, row: number, column: number): FieldCell | null {
  const { value, formula, format } = cellAt(sheet, row, column);
  if (isBlank(value) && formula === null) return null;
  return { at: { sheet: sheet.name, row, column }, value, formula, format, text: textOf(value) };
}
