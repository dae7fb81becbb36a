// Her figures, cell by cell, and the workbook with one of them moved.
import type { CellRef, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook';

export interface FigureCell { readonly at: CellRef; readonly from: number | string; readonly to: number | string }

/** A figure at the head of a short text: 300余人, ≥95%, 超过500人次, 不达90%. Dates and names are none. */
const FIGURE_TEXT = /^(?:[≥≤＞＜><=约超不少多低高于过达]*)(\d+(?:\.\d+)?)(?![\d年月日.．、])/u;
const LONGEST = 20;

/** The value with its figure moved a little; null where it holds none. */
function moved(value: CellValue): number | string | null {
  if (typeof value === 'number') return Math.round((value + 1) * 10_000) / 10_000;
  if (typeof value !== 'string' || value.length >= LONGEST || /[年月]|\d-\d/u.test(value)) return null;
  const figure = FIGURE_TEXT.exec(value)?.[1];
  return figure === undefined ? null : value.replace(figure, String(Number(figure) + 1));
}

/** Every figure she typed on a visible sheet; formulas are not inputs. */
export function figureCells({ sheets }: WorkbookSnapshot): readonly FigureCell[] {
  return sheets.filter(({ visibility }) => visibility === 'visible').flatMap((sheet) => sheet.values.flatMap((row, r) => (row ?? []).flatMap((value, c) => {
    const to = sheet.formulas[r]?.[c] ? null : moved(value);
    if (to === null || !sheet.used || (typeof value !== 'number' && typeof value !== 'string')) return [];
    return [{ at: { sheet: sheet.name, row: sheet.used.top + r, column: sheet.used.left + c }, from: value, to }];
  })));
}

export const withFigure = (snapshot: WorkbookSnapshot, { at, to }: FigureCell): WorkbookSnapshot =>
  ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === at.sheet ? withValue(sheet, at, to) : sheet)) });

const withValue = (sheet: SheetSnapshot, { row, column }: CellRef, to: number | string): SheetSnapshot =>
  ({ ...sheet, values: sheet.values.map((values, r) => (sheet.used && sheet.used.top + r === row ? (values ?? []).map((value, c) => (sheet.used && sheet.used.left + c === column ? to : value)) : values)) });
