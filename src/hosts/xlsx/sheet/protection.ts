// Which cells of a protected sheet may be written.
import { MAX_COLUMNS, MAX_ROWS, parseRangeA1, type RangeRef } from '../../../core/workbook';
import type { CellFormats } from '../workbook/cellFormats';
import { attributesOf, childNamed, childrenNamed, isTrue, valueOf, type XmlElement } from '../xml/parse';
import { columnStyle, readColumnStyles, type ColumnStyle } from './columns';
import type { SheetText } from './openSheet';
import { readRowAttributes } from './rowAttributes';
import { forEachCell, scanRows } from './scan';

type Area = Omit<RangeRef, 'sheet'>;
type Run = Pick<Area, 'left' | 'right'>;

/** Is the sheet protected? */
export function isProtected(xml: string, sheet: XmlElement): boolean {
  const protection = childNamed(sheet, 'sheetProtection');
  return protection !== null && isTrue(valueOf(xml, protection, 'sheet'));
}

/** The cells that may be written: unlocked ones, and ranges opened to everybody without a password. */
export function readUnlockedRanges(sheet: SheetText, formats: CellFormats): readonly Area[] {
  const columns = readColumnStyles(sheet.xml, sheet.root);
  const stacked = new StackedRuns(defaultRuns(columns, formats));
  for (const rows of sheet.rows()) {
    for (const row of scanRows(rows.xml, rows)) {
      const style = readRowAttributes(rows.xml, row).style;
      const styles = new Map<number, number>();
      forEachCell(rows.xml, row, rows.prefix, (cell) => styles.set(cell.column, cell.style));
      stacked.add(row.row, unlockedRuns(styles, style === null ? columns : [{ first: 1, last: MAX_COLUMNS, style }], formats));
    }
  }
  return [...stacked.finish(), ...openRanges(sheet.xml, sheet.root)];
}

const defaultRuns = (columns: readonly ColumnStyle[], formats: CellFormats): readonly Run[] =>
  columns.filter(({ style }) => !formats.isLocked(style)).map(({ first, last }) => ({ left: first, right: last }));

/** Unlocked stretches of one row: its written cells, and the defaults between them. */
function unlockedRuns(styles: ReadonlyMap<number, number>, columns: readonly ColumnStyle[], formats: CellFormats): readonly Run[] {
  const unlocked = (column: number): boolean => !formats.isLocked(styles.get(column) ?? columnStyle(columns, column));
  // Only where something is written, or a default begins or ends, can a stretch begin or end.
  const edges = [...new Set([1, ...[...styles.keys()].flatMap((c) => [c, c + 1]), ...columns.flatMap(({ first, last }) => [first, last + 1])])]
    .filter((c) => c <= MAX_COLUMNS).sort((a, b) => a - b);
  const runs: { left: number; right: number }[] = [];
  edges.forEach((left, i) => {
    if (!unlocked(left)) return;
    const right = (edges[i + 1] ?? MAX_COLUMNS + 1) - 1;
    const last = runs.at(-1);
    if (last?.right === left - 1) last.right = right;
    else runs.push({ left, right });
  });
  return runs;
}

/** Equal stretches of rows below each other, as one range. */
class StackedRuns {
  readonly #ranges: Area[] = [];
  #top = 1;
  #runs: readonly Run[];
  #next = 1;

  constructor(readonly betweenRows: readonly Run[]) {
    this.#runs = betweenRows;
  }

  add(row: number, runs: readonly Run[]): void {
    if (row > this.#next) this.#put(this.#next, this.betweenRows);
    this.#put(row, runs);
    this.#next = row + 1;
  }

  finish(): readonly Area[] {
    this.#put(this.#next, this.betweenRows);
    this.#close(MAX_ROWS);
    return this.#ranges;
  }

  #put(row: number, runs: readonly Run[]): void {
    const same = runs.length === this.#runs.length && runs.every(({ left, right }, i) => left === this.#runs[i]?.left && right === this.#runs[i].right);
    if (same) return;
    this.#close(row - 1);
    this.#top = row;
    this.#runs = runs;
  }

  #close(bottom: number): void {
    if (bottom >= this.#top) for (const run of this.#runs) this.#ranges.push({ top: this.#top, bottom, ...run });
  }
}

function openRanges(xml: string, sheet: XmlElement): readonly Area[] {
  return childrenNamed(childNamed(sheet, 'protectedRanges') ?? sheet, 'protectedRange').flatMap((range) => {
    const guarded = attributesOf(xml, range).some(({ name }) => ['password', 'algorithmName', 'hashValue', 'securityDescriptor'].includes(name))
      || childNamed(range, 'securityDescriptor') !== null;
    return guarded ? [] : parseRangeList(valueOf(xml, range, 'sqref') ?? '');
  });
}

/** `A1:B2 D4` → its ranges; what is none is left out. */
export const parseRangeList = (sqref: string): readonly Area[] =>
  sqref.split(/\s+/).flatMap((part) => parseRangeA1(part) ?? []);
