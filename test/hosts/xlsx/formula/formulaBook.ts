// A workbook for formula tests, written as a few cells by address.
import { parseRange, type CellValue } from '../../../../src/core/workbook';
import type { FormulaBook } from '../../../../src/hosts/xlsx/formula';

/** Cells by address, on `表` where no sheet is said; a text that begins with `=` is a formula without a known value. */
export type Cells = Readonly<Record<string, CellValue>>;

export interface BookOptions {
  readonly names?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** Every formula is an array formula of one cell. */
  readonly entered?: 'array';
  /** What the file keeps as results, and believes in. */
  readonly kept?: Cells;
}

export function formulaBook(cells: Cells, options: BookOptions = {}): FormulaBook {
  const byAddress = new Map(Object.entries(cells).map(([address, value]) => [keyOf(address), value]));
  const kept = new Map(Object.entries(options.kept ?? {}).map(([address, value]) => [keyOf(address), value]));
  const places = [...byAddress.keys()].map((key) => key.split(','));
  const sheetNames = [...new Set(['表', ...places.map(([sheet = '']) => sheet)])];
  return {
    sheetNames,
    cell: (sheet, row, column) => {
      const key = `${sheet},${String(row)},${String(column)}`;
      const value = byAddress.get(key) ?? null;
      const isFormula = typeof value === 'string' && value.startsWith('=');
      return isFormula ? { value: kept.get(key) ?? { error: '#未计算' }, formula: value, entered: options.entered ?? 'plain' } : { value, formula: null };
    },
    definedName: (name) => options.names?.[name] ?? null,
    used: (sheet) => {
      const mine = places.filter(([name]) => name === sheet);
      return { rows: Math.max(0, ...mine.map(([, row]) => Number(row))), columns: Math.max(0, ...mine.map(([, , column]) => Number(column))) };
    },
    isRowHidden: (_, row) => options.hiddenRows?.includes(row) ?? false,
    isCurrent: (sheet, row, column) => kept.has(`${sheet},${String(row)},${String(column)}`),
  };
}

function keyOf(address: string): string {
  const range = parseRange(address.includes('!') ? address : `表!${address}`);
  if (!range) throw new Error(address);
  return `${range.sheet},${String(range.top)},${String(range.left)}`;
}
