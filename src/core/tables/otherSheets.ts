// Sheets without a table: 基本情况 and reports she wrote; and what stands outside the tables of all sheets.
import { inTables } from './formRegions';
import { labelsIn, type Labelled } from './labels';
import { wordsAt, type SheetView } from './sheetView';
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
  const names = labels.filter(({ kind }) => kind === 'basics' || kind === 'text');
  if (names.length < 2 && named !== 'basics') return null;
  if (names.length === 0) return null;
  const words_ = names.map(({ label }) => label.value.replace(/[\s：:]+/g, ''));
  return {
    kind: 'basics', title: title || view.name, confidence: named === 'basics' ? 1 : 0.85,
    reasons: [named === 'basics' ? `工作表名或标题写明“基本情况”` : '只有名称与文字，没有指标和金额', `认出：${[...new Set(words_)].join('、')}`],
  };
}

function headingOf(view: SheetView): string {
  for (let row = view.top; row <= Math.min(view.bottom, view.top + 3); row += 1) {
    const [first] = view.columnsAt(row);
    const text = first === undefined ? '' : wordsAt(view, row, first);
    if (text !== '' && text.length <= 50) return text;
  }
  return '';
}

/** Rows that hold nothing but one long text. */
function paragraphs(view: SheetView): number {
  let count = 0;
  for (let row = view.top; row <= Math.min(view.bottom, view.top + SAMPLE_ROWS); row += 1) {
    const filled = view.columnsAt(row);
    const [first] = filled;
    if (filled.length === 1 && first !== undefined && wordsAt(view, row, first).length > LONG_TEXT) count += 1;
  }
  return count;
}
