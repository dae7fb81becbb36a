// Sheets without a table: 基本情况 and reports she wrote; and what stands outside the tables of all sheets.
import { inTables } from './formRegions';
import { labelsIn, type Labelled } from './labels';
import { numbersFrom, wordsAt, type SheetView } from './sheetView';
import type { SheetTable } from './readSheet';
import type { RecognizedTable } from './table';
import type { Words } from './words';

export interface SheetLabels { readonly view: SheetView; readonly labels: readonly Labelled[] }

/** All labels of a sheet that stand outside its tables. */
export function labelsOfSheet(view: SheetView, words: Words, tables: readonly SheetTable[]): SheetLabels {
  return { view, labels: labelsIn(view, words, view, inTables(view, view, tables)) };
}

const LONG_TEXT = 30;
const SAMPLE_ROWS = 200;

/** What a sheet without tables is, as far as its labels and texts say. */
export function kindOfSheet({ view, labels }: SheetLabels, words: Words): Pick<RecognizedTable, 'kind' | 'title' | 'confidence' | 'reasons'> | null {
  const title = headingOf(view);
  const named = words.title(title) ?? words.title(view.name);
  if (named === 'oldReport' || paragraphs(view) >= 3) {
    return { kind: 'oldReport', title: title || view.name, confidence: named === 'oldReport' ? 0.9 : 0.6, reasons: ['整页是文字，当作她的报告，不改动'] };
  }
  const names = labels.flatMap(({ kind, label }) => (kind === 'measure' ? [] : [label.value.replace(/[\s：:]+/g, '')]));
  const plainly = named === 'basics';
  if (names.length < (plainly ? 1 : 2)) return null;
  return {
    kind: 'basics', title: title || view.name, confidence: plainly ? 1 : 0.85,
    reasons: [plainly ? '工作表名或标题写明“基本情况”' : '只有名称与文字，没有指标和金额', `认出：${[...new Set(names)].join('、')}`],
  };
}

/** The first cell of the first rows, where it holds words that are no long text. */
const headingOf = (view: SheetView): string =>
  numbersFrom(view.top, view.top + 3).map((row) => firstWords(view, row)).find((text) => text !== '' && text.length <= 50) ?? '';

/** Rows that hold nothing but one long text. */
const paragraphs = (view: SheetView): number =>
  numbersFrom(view.top, view.top + SAMPLE_ROWS).filter((row) => view.columnsAt(row).length === 1 && firstWords(view, row).length > LONG_TEXT).length;

const firstWords = (view: SheetView, row: number): string => wordsAt(view, row, view.columnsAt(row)[0] ?? 0);
