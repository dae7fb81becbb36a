// The columns of a header window: the words stacked over each column, and what they mean together.
import { NO_MEANING, type ColumnMeaning } from './columnWords';
import { rightOf, wordsAt, wordsIn, type SheetView } from './sheetView';
import type { Words } from './words';

/** One column of a header. */
export interface HeaderColumn {
  readonly column: number;
  /** Last column that the header cell is merged over. */
  readonly right: number;
  /** The words that gave the meaning, as they stand; for an unknown header all its words. */
  readonly text: string;
  /** Row of the cell the words stand in. */
  readonly row: number;
  /** Rows whose cells took part in the meaning. */
  readonly rows: readonly number[];
  readonly meaning: ColumnMeaning | null;
}

interface Stacked { readonly row: number; readonly text: string; readonly own: boolean }

/** Longest header cell: a sentence in a header row is none. */
const LONGEST_HEADER = 40;

/** Every column that holds words in the window. */
export function columnsInWindow(view: SheetView, words: Words, rows: readonly number[]): readonly HeaderColumn[] {
  const columns = new Set([...wordsIn(view, rows)].map(({ at }) => at.column));
  const carried = carriedHeadings(view, rows);
  return [...columns].sort((a, b) => a - b).map((column) => {
    const stack = stackOver(view, rows, column, carried);
    return { column, right: rightOf(view, stack.at(-1)?.row ?? rows[0] ?? 0, column) - 1, ...meaningOf(stack, words) };
  });
}

/** The words of a column from top to bottom, headings that reach over several columns included. */
function stackOver(view: SheetView, rows: readonly number[], column: number, carried: ReadonlyMap<string, string>): readonly Stacked[] {
  const stack: Stacked[] = [];
  for (const row of rows) {
    const text = wordsAt(view, row, column);
    if (text !== '' && text.length <= LONGEST_HEADER) stack.push({ row, text, own: true });
    else if (text === '' && row !== rows.at(-1)) {
      const heading = carried.get(`${row}:${column}`);
      if (heading !== undefined) stack.push({ row, text: heading, own: false });
    }
  }
  return stack;
}

/** Headings over several columns: as the merges say; where those are unknown, up to the next heading of the row. */
function carriedHeadings(view: SheetView, rows: readonly number[]): ReadonlyMap<string, string> {
  const carried = new Map<string, string>();
  for (const row of rows.slice(0, -1)) {
    const filled = view.columnsAt(row);
    filled.forEach((column, index) => {
      const text = wordsAt(view, row, column);
      const last = view.mergesKnown ? rightOf(view, row, column) - 1 : (filled[index + 1] ?? column + 3) - 1;
      for (let under = column + 1; under <= Math.min(last, column + 12); under += 1) carried.set(`${row}:${under}`, text);
    });
  }
  return carried;
}

type Meaning = Pick<HeaderColumn, 'text' | 'row' | 'rows' | 'meaning'>;

/** All words together, then the lowest alone, then pairs, then the highest: 年度＋指标值, 自评情况＋得分, 一级指标. */
function meaningOf(stack: readonly Stacked[], words: Words): Meaning {
  const own = stack.filter((one) => one.own);
  const bottom = own.at(-1) ?? { row: 0, text: '' };
  const joined = stack.map((one) => one.text).join('');
  const as = (meaning: ColumnMeaning, cells: readonly Stacked[]): Meaning =>
    ({ meaning, text: cells.map((one) => one.text).join(''), row: bottom.row, rows: cells.map((one) => one.row) });
  const together = words.column(joined);
  if (together) return as(together, stack);
  if (stack.length > 1 && stack.some((one) => one !== own.at(-1) && words.decoyHeading(one.text)) && words.column(bottom.text)) {
    return as({ ...NO_MEANING, decoy: true }, stack);
  }
  for (const cells of [own.slice(-1), own.slice(-2), own.slice(0, 2), own.slice(0, 1)]) {
    const meaning = words.column(cells.map((one) => one.text).join(''));
    // 项目名称 | 农贸市场 over 资金（元） | 年初预算数: the label of a value, not a heading of what stands under it.
    if (meaning && !(meaning.names !== null && own.length > 1 && cells.at(-1) !== own.at(-1))) return as(meaning, cells);
  }
  return { meaning: null, text: own.map((one) => one.text).join(''), row: bottom.row, rows: [] };
}
