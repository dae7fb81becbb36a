// Formulas that become the values they show, and cells that are emptied.
import { BLANK, cellAt, contentOf, formatCell, isError, sameSheetName, type CellContent, type CellRef, type SheetSnapshot } from '../../../core/workbook';
import { HostError } from '../../host';
import type { CellPatch } from '../write/patchCells';
import type { KeptSheets } from './KeptSheets';

export interface FreezePlan { readonly freeze: readonly CellRef[]; readonly clear: readonly CellRef[] }

/** A function that takes addresses from texts: where it points cannot be told. */
const POINTS_ANYWHERE = /\bINDIRECT\(/i;

/**
 * What changes in the cells of one sheet. Besides the planned cells, every formula that points to something that goes.
 * @throws HostError `partDamaged`, why `notComputed`: a formula without a value cannot become one before Excel has computed it
 */
export function frozenCells(sheet: SheetSnapshot, plan: FreezePlan, kept: KeptSheets): readonly CellPatch[] {
  const patches = new Map<string, CellPatch>();
  const put = (row: number, column: number, content: CellContent): void => {
    patches.set(`${row},${column}`, { row, column, set: { kind: 'content', content } });
  };
  const here = (cells: readonly CellRef[]): readonly CellRef[] => cells.filter((cell) => sameSheetName(cell.sheet, sheet.name));
  for (const { row, column } of [...here(plan.freeze), ...formulasPointingAway(sheet, kept)]) {
    if (cellAt(sheet, row, column).formula !== null) put(row, column, shownValue(sheet, row, column));
  }
  for (const { row, column } of here(plan.clear)) put(row, column, BLANK);
  return [...patches.values()];
}

function formulasPointingAway(sheet: SheetSnapshot, kept: KeptSheets): readonly CellRef[] {
  const { used } = sheet;
  if (!used) return [];
  return sheet.formulas.flatMap((row, r) => (row ?? []).flatMap((formula, c) =>
    (formula !== null && (POINTS_ANYWHERE.test(formula) || kept.pointsAway(formula, sheet.name)) ? [{ sheet: sheet.name, row: used.top + r, column: used.left + c }] : [])));
}

function shownValue(sheet: SheetSnapshot, row: number, column: number): CellContent {
  const { value, format } = cellAt(sheet, row, column);
  if (isError(value) && value.error === '#未计算') {
    throw new HostError('partDamaged', { part: formatCell({ sheet: sheet.name, row, column }), why: 'notComputed' });
  }
  return contentOf({ value, formula: null, format });
}
