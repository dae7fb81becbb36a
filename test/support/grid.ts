// Sheets drawn as text, so that a test's input looks like the sheet it is about.
import type { CellError, CellValue, OwnName, RangeRef, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook';
import { parseA1, rangeA1 } from '../../src/core/workbook';

/** What a drawing cannot show. `at` is the cell of the drawing's top left corner. */
export interface GridOptions {
  readonly name?: string;
  readonly at?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  /** `unknown` drops the merges that are drawn, as a host does that could not learn them. */
  readonly merges?: 'unknown';
  readonly protection?: SheetSnapshot['protection'];
  readonly filter?: SheetSnapshot['filter'];
  readonly obstacles?: SheetSnapshot['obstacles'];
}

interface DrawnCell { readonly value: CellValue; readonly formula: string | null; readonly format: string | undefined }

const ERRORS: readonly CellError['error'][] = ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#N/A', '#NUM!', '#NULL!', '#SPILL!', '#未计算', '#其他'];

/**
 * One sheet from a drawing: one line a row, cells between `|`, the first line is row 1 (or that of `at`).
 * An empty line inside the drawing is an empty row. Inside a cell:
 * `12.50` a number · `'12.50` the same as text · `⏎` a line break · `<` merged with the cell to its left, `^` with the
 * one above · `0.956 {0.0%}` a number with its format · `=B1*2 -> 12` a formula and its result · `#REF!` an error ·
 * `\|` a bar. Anything else is text as it stands (`95%`, `≥50个`, `1,000`).
 */
export function grid(drawing: string, options: GridOptions = {}): SheetSnapshot {
  const name = options.name ?? '自评表';
  const corner = parseA1(options.at ?? 'A1');
  if (!corner) throw new RangeError(`grid: “${options.at ?? ''}” is no cell`);
  const drawn = rowsOf(drawing);
  const cells = drawn.map((row) => row.map(readDrawn));
  const width = Math.max(0, ...drawn.map((row) => row.length));
  const used = width === 0 ? null
    : { sheet: name, top: corner.row, left: corner.column, bottom: corner.row + drawn.length - 1, right: corner.column + width - 1 };
  return {
    name, used,
    visibility: options.visibility ?? 'visible',
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula)),
    formats: cells.map((row) => row.map((cell) => cell.format)),
    merges: options.merges ?? mergesOf(drawn, { sheet: name, ...corner }),
    protection: options.protection ?? null,
    filter: options.filter ?? null,
    obstacles: options.obstacles ?? [],
  };
}

/** A workbook of these sheets, in this order, without names of ours. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, ownNames: [], structureProtected: false };
}

/** The same workbook with hidden names of ours, as an earlier run leaves them. */
export function withOwnNames(workbook: WorkbookSnapshot, ownNames: readonly OwnName[]): WorkbookSnapshot {
  return { ...workbook, ownNames };
}

function rowsOf(drawing: string): readonly (readonly string[])[] {
  const lines = drawing.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1).map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  if (line === '') return [];
  if (!line.startsWith('|') || !line.endsWith('|')) throw new RangeError(`grid: a row stands between bars: ${line}`);
  return line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function readDrawn(drawn: string): DrawnCell {
  const [, written = drawn, format] = /^(.*\S)\s+\{([^{}]+)\}$/s.exec(drawn) ?? [];
  if (written.startsWith('=')) {
    const [formula = '', result = ''] = written.split(/\s->\s|\s->$/);
    return { value: valueOf(result), formula, format };
  }
  return { value: valueOf(written), formula: null, format };
}

function valueOf(written: string): CellValue {
  if (written === '' || written === '<' || written === '^') return null;
  if (written.startsWith("'")) return written.slice(1);
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written)) return Number(written);
  if (written === 'TRUE' || written === 'FALSE') return written === 'TRUE';
  const error = ERRORS.find((known) => known === written);
  return error ? { error } : written.replaceAll('⏎', '\n');
}

/** Each `<` and `^` belongs to the cell it points at; a merge is the rectangle around all that point at one cell. */
function mergesOf(drawn: readonly (readonly string[])[], corner: { readonly sheet: string; readonly row: number; readonly column: number }): readonly RangeRef[] {
  const anchors = new Map<string, string>();
  const merges = new Map<string, RangeRef>();
  drawn.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '<' && cell !== '^') return;
      const [ar, ac] = cell === '<' ? [r, c - 1] : [r - 1, c];
      const anchor = anchors.get(`${ar},${ac}`) ?? `${ar},${ac}`;
      anchors.set(`${r},${c}`, anchor);
      const [top = 0, left = 0] = anchor.split(',').map(Number);
      const so = merges.get(anchor);
      merges.set(anchor, {
        sheet: corner.sheet, top: top + corner.row, left: left + corner.column,
        bottom: Math.max(so?.bottom ?? 0, r + corner.row), right: Math.max(so?.right ?? 0, c + corner.column),
      });
    });
  });
  return [...merges.values()].sort((a, b) => rangeA1(a).localeCompare(rangeA1(b)));
}
