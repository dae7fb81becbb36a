// Changes to a workbook that do not change what it means, and some that do. All work on snapshots; every one is pure.
import { shiftFormula, translateFormula, type CellValue, type RangeRef, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/workbook';

/** A number from 0 up to, not including, `below`: the only source of chance. */
export type Pick = (below: number) => number;

export interface Mutation {
  readonly name: string;
  /** The same scores must come out, or (where `asks`) a named question. */
  readonly keepsMeaning: boolean;
  readonly apply: (workbook: WorkbookSnapshot, pick: Pick) => WorkbookSnapshot;
}

type Row<T> = readonly T[] | undefined;

const mapSheets = (workbook: WorkbookSnapshot, change: (sheet: SheetSnapshot, index: number) => SheetSnapshot): WorkbookSnapshot =>
  ({ ...workbook, sheets: workbook.sheets.map(change) });

const visible = (workbook: WorkbookSnapshot): SheetSnapshot[] => workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && sheet.used !== null);

const mapTexts = (workbook: WorkbookSnapshot, change: (text: string) => string): WorkbookSnapshot => mapSheets(workbook, (sheet) => ({
  ...sheet,
  values: sheet.values.map((row, r) => row?.map((value, c) => (typeof value === 'string' && !sheet.formulas[r]?.[c] ? change(value) : value))),
}));

const shiftRange = (range: RangeRef, rows: number, columns: number): RangeRef =>
  ({ ...range, top: range.top + rows, bottom: range.bottom + rows, left: range.left + columns, right: range.right + columns });

/** The whole sheet moved down and right; formulas of all sheets follow. */
function moveSheet(workbook: WorkbookSnapshot, name: string, rows: number, columns: number): WorkbookSnapshot {
  const moved = mapSheets(workbook, (sheet) => (sheet.name === name && sheet.used ? {
    ...sheet,
    used: shiftRange(sheet.used, rows, columns),
    merges: sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map((range) => shiftRange(range, rows, columns)),
    protection: sheet.protection && { unlocked: sheet.protection.unlocked.map((range) => shiftRange(range, rows, columns)) },
    formulas: sheet.formulas.map((row) => row?.map((formula) => (formula === null ? null : translateFormula(formula, rows, columns)))),
  } : sheet));
  if (columns !== 0 || rows === 0) return moved;
  return mapSheets(moved, (sheet) => (sheet.name === name ? sheet : {
    ...sheet, formulas: sheet.formulas.map((row) => row?.map((formula) => (formula === null ? null : shiftFormula(formula, sheet.name, [{ sheet: name, before: 1, count: rows }])))),
  }));
}

/** Blank rows inserted above sheet row `before`; merges across it grow, formulas follow. */
export function insertBlankRows(workbook: WorkbookSnapshot, name: string, before: number, count: number): WorkbookSnapshot {
  const insertion = [{ sheet: name, before, count }];
  const grown = (range: RangeRef): RangeRef => ({ ...range, top: range.top >= before ? range.top + count : range.top, bottom: range.bottom >= before ? range.bottom + count : range.bottom });
  return mapSheets(workbook, (sheet) => {
    const formulas = sheet.formulas.map((row) => row?.map((formula) => (formula === null ? null : shiftFormula(formula, sheet.name, insertion))));
    if (sheet.name !== name || !sheet.used) return { ...sheet, formulas };
    const at = before - sheet.used.top;
    const open = <T>(rows: readonly Row<T>[]): Row<T>[] => [...rows.slice(0, at), ...Array.from({ length: count }, () => undefined), ...rows.slice(at)];
    const filled = <T>(rows: readonly Row<T>[]): Row<T>[] => Array.from({ length: (sheet.used?.bottom ?? 0) - (sheet.used?.top ?? 0) + 1 }, (_, index) => rows[index]);
    return {
      ...sheet, used: { ...sheet.used, bottom: sheet.used.bottom + count }, values: open(filled(sheet.values)), formulas: open(filled(formulas)), formats: open(filled(sheet.formats)),
      merges: sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map(grown),
      protection: sheet.protection && { unlocked: sheet.protection.unlocked.map(grown) },
    };
  });
}

const FULL_WIDTH_OFFSET = 0xfee0;
/** Letters, digits and signs in their full-width forms, as some input methods give them. */
const fullWidth = (text: string): string => text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH_OFFSET)).replaceAll(' ', '　');

const isShortLabel = (value: CellValue): value is string => typeof value === 'string' && value.length >= 3 && value.length <= 8 && /^[\u4e00-\u9fff]+$/.test(value);

const sheetAt = (workbook: WorkbookSnapshot, pick: Pick): SheetSnapshot | undefined => visible(workbook)[pick(visible(workbook).length)];

export const MUTATIONS: readonly Mutation[] = [
  { name: 'title rows above', keepsMeaning: true, apply: (workbook, pick) => { const sheet = sheetAt(workbook, pick); return sheet ? moveSheet(workbook, sheet.name, 1 + pick(4), 0) : workbook; } },
  { name: 'spacer column at the left', keepsMeaning: true, apply: (workbook, pick) => { const sheet = sheetAt(workbook, pick); return sheet ? moveSheet(workbook, sheet.name, 0, 1 + pick(3)) : workbook; } },
  { name: 'sheets renamed', keepsMeaning: true, apply: (workbook) => renamed(workbook, (_, index) => `表${String(index + 1)}`) },
  { name: 'sheets in another order', keepsMeaning: true, apply: (workbook) => ({ ...workbook, sheets: [...workbook.sheets].reverse() }) },
  { name: 'full-width letters, digits and signs', keepsMeaning: true, apply: (workbook) => mapTexts(workbook, fullWidth) },
  { name: 'numbers stored as text', keepsMeaning: true, apply: (workbook) => mapSheets(workbook, (sheet) => ({
    ...sheet,
    values: sheet.values.map((row, r) => row?.map((value, c) => (typeof value === 'number' && !sheet.formulas[r]?.[c] && !/%/.test(sheet.formats[r]?.[c] ?? '') ? String(value) : value))),
  })) },
  { name: 'spaces around texts', keepsMeaning: true, apply: (workbook) => mapTexts(workbook, (text) => ` ${text} `) },
  { name: 'line breaks within headers', keepsMeaning: true, apply: (workbook) => mapSheets(workbook, (sheet) => ({
    ...sheet, values: sheet.values.map((row) => row?.map((value) => (isShortLabel(value) && /(?:指标|得分|分值|标准|预算|执行|完成|目标)/.test(value) ? `${value.slice(0, 2)}\n${value.slice(2)}` : value))),
  })) },
  { name: 'merges not known', keepsMeaning: true, apply: (workbook) => mapSheets(workbook, (sheet) => ({ ...sheet, merges: 'unknown' })) },
  { name: 'merges under labels dropped and filled in', keepsMeaning: true, apply: (workbook) => mapSheets(workbook, unmerged) },
  { name: 'a blank row inside a table', keepsMeaning: true, apply: (workbook, pick) => { const sheet = sheetAt(workbook, pick); return sheet?.used ? insertBlankRows(workbook, sheet.name, sheet.used.bottom, 1) : workbook; } },
  { name: 'number formats gone', keepsMeaning: true, apply: (workbook) => mapSheets(workbook, (sheet) => ({ ...sheet, formats: sheet.formats.map((row) => row?.map((format) => (format?.includes('%') ? format : undefined))) })) },
  { name: 'a row removed', keepsMeaning: false, apply: (workbook, pick) => { const sheet = sheetAt(workbook, pick); return sheet ? blankRow(workbook, sheet, pick(sheet.values.length)) : workbook; } },
  { name: 'a column blanked', keepsMeaning: false, apply: (workbook, pick) => { const sheet = sheetAt(workbook, pick); return sheet?.used ? blankColumn(workbook, sheet, pick(sheet.used.right - sheet.used.left + 1)) : workbook; } },
  { name: 'an error in a cell', keepsMeaning: false, apply: (workbook, pick) => setRandom(workbook, pick, { error: '#REF!' }) },
  { name: 'a number in place of anything', keepsMeaning: false, apply: (workbook, pick) => setRandom(workbook, pick, [-5, 0, 1e15, 0.1 + 0.2][pick(4)] ?? 0) },
  { name: 'markup in place of anything', keepsMeaning: false, apply: (workbook, pick) => setRandom(workbook, pick, '<img src=x onerror=alert(1)>') },
];

function renamed(workbook: WorkbookSnapshot, nameOf: (sheet: SheetSnapshot, index: number) => string): WorkbookSnapshot {
  const names = new Map(workbook.sheets.map((sheet, index) => [sheet.name, sheet.visibility === 'visible' ? nameOf(sheet, index) : sheet.name]));
  const rename = (range: RangeRef): RangeRef => ({ ...range, sheet: names.get(range.sheet) ?? range.sheet });
  return mapSheets(workbook, (sheet) => ({
    ...sheet, name: names.get(sheet.name) ?? sheet.name, used: sheet.used && rename(sheet.used),
    merges: sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map(rename), protection: sheet.protection && { unlocked: sheet.protection.unlocked.map(rename) },
    filter: sheet.filter && { ...sheet.filter, range: rename(sheet.filter.range) },
  }));
}

/** Merged labels of one column written into each of their cells, as people do who avoid merging. */
function unmerged(sheet: SheetSnapshot): SheetSnapshot {
  const { used, merges } = sheet;
  if (!used || merges === 'unknown') return sheet;
  // Points merged over several rows are shared by them: written into each, they would be other points.
  const tall = merges.filter((range) => range.left === range.right && range.bottom > range.top && typeof sheet.values[range.top - used.top]?.[range.left - used.left] === 'string');
  const values = sheet.values.map((row) => [...(row ?? [])]);
  for (const range of tall) {
    const label = values[range.top - used.top]?.[range.left - used.left] ?? null;
    for (let row = range.top; row <= range.bottom; row += 1) {
      const line = (values[row - used.top] ??= []);
      line[range.left - used.left] = label;
    }
  }
  return { ...sheet, values: values.map((row) => Array.from(row, (value) => value ?? null)), merges: merges.filter((range) => !tall.includes(range)) };
}

const replaceSheet = (workbook: WorkbookSnapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot =>
  mapSheets(workbook, (sheet) => (sheet.name === name ? change(sheet) : sheet));

const blankRow = (workbook: WorkbookSnapshot, { name }: SheetSnapshot, index: number): WorkbookSnapshot => replaceSheet(workbook, name, (sheet) => ({
  ...sheet, values: sheet.values.map((row, r) => (r === index ? undefined : row)), formulas: sheet.formulas.map((row, r) => (r === index ? undefined : row)),
}));

const blankColumn = (workbook: WorkbookSnapshot, { name }: SheetSnapshot, index: number): WorkbookSnapshot => replaceSheet(workbook, name, (sheet) => ({
  ...sheet, values: sheet.values.map((row) => row?.map((value, c) => (c === index ? null : value))), formulas: sheet.formulas.map((row) => row?.map((formula, c) => (c === index ? null : formula))),
}));

function setRandom(workbook: WorkbookSnapshot, pick: Pick, value: CellValue): WorkbookSnapshot {
  const sheet = sheetAt(workbook, pick);
  if (!sheet) return workbook;
  const r = pick(sheet.values.length);
  const c = pick(sheet.values[r]?.length ?? 1);
  return replaceSheet(workbook, sheet.name, (one) => ({ ...one, values: one.values.map((row, i) => (i === r ? (row ?? []).map((old, j) => (j === c ? value : old)) : row)) }));
}
