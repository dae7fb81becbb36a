// Where rows go when some come in or are taken out: the one question every part of the file is asked.
import {
  parseRangeA1, rangeA1, rangeAfterInsertions, rangeAfterRemoval, sameSheetName, shiftFormula, shiftFormulaForRemoval,
  type InsertRows, type RangeRef, type RowRemoval,
} from '../../../core/workbook';

type Area = Omit<RangeRef, 'sheet'>;

export interface Movement {
  /** Do rows of this sheet move? */
  affects(sheet: string): boolean;
  /** Where a range of a sheet stands afterwards; null when it is gone. */
  range(sheet: string, area: Area): Area | null;
  /** Where the ranges stand to which a rule (validation, conditional format) applies; new rows get the rules of the row they are like. */
  covered(sheet: string, area: Area): readonly Area[];
  /** The formula afterwards, with or without `=` as given. */
  formula(formula: string, onSheet: string): string;
}

export function insertionMovement(insertions: readonly InsertRows[]): Movement {
  const here = (sheet: string): readonly InsertRows[] => insertions.filter((edit) => sameSheetName(edit.sheet, sheet));
  const range = (sheet: string, area: Area): Area | null => areaOf(rangeAfterInsertions({ sheet, ...area }, insertions));
  return {
    affects: (sheet) => here(sheet).length > 0,
    range,
    covered: (sheet, area) => {
      const moved = range(sheet, area);
      return moved ? here(sheet).reduce<readonly Area[]>((areas, edit) => cover(areas, area, edit, firstNewRow(edit, insertions)), [moved]) : [];
    },
    formula: guarded(insertions.map(({ sheet }) => sheet), (formula, onSheet) => shiftFormula(formula, onSheet, insertions)),
  };
}

export function removalMovement(removal: RowRemoval): Movement {
  const range = (sheet: string, area: Area): Area | null => {
    const left = rangeAfterRemoval({ sheet, ...area }, removal);
    return left && areaOf(left);
  };
  return {
    affects: (sheet) => sameSheetName(sheet, removal.sheet),
    range,
    covered: (sheet, area) => [range(sheet, area) ?? []].flat(),
    formula: guarded([removal.sheet], (formula, onSheet) => shiftFormulaForRemoval(formula, onSheet, removal)),
  };
}

const areaOf = ({ top, left, bottom, right }: Area): Area => ({ top, left, bottom, right });

/** The number the first row of an insertion gets. Rows inserted at one place stand in the order of the plan. */
export function firstNewRow(edit: InsertRows, insertions: readonly InsertRows[]): number {
  const index = insertions.indexOf(edit);
  return insertions.reduce((row, other, i) =>
    (sameSheetName(other.sheet, edit.sheet) && (other.before < edit.before || (other.before === edit.before && i < index)) ? row + other.count : row), edit.before);
}

/** Adds the new rows to `areas` where the rule held in the row they are like. */
function cover(areas: readonly Area[], before: Area, edit: InsertRows, first: number): readonly Area[] {
  if (edit.likeRow < before.top || before.bottom < edit.likeRow) return areas;
  const last = first + edit.count - 1;
  if (areas.some((area) => area.top <= first && last <= area.bottom)) return areas;
  const touching = areas.find((area) => area.bottom === first - 1 || area.top === last + 1);
  const { left, right } = before;
  if (!touching) return [...areas, { top: first, left, bottom: last, right }];
  return areas.map((area) => (area === touching ? { ...area, top: Math.min(area.top, first), bottom: Math.max(area.bottom, last) } : area));
}

/** Most formulas of a workbook never name the sheet whose rows move: those are not taken apart. */
function guarded(sheets: readonly string[], move: Movement['formula']): Movement['formula'] {
  const names = sheets.map((sheet) => sheet.replaceAll("'", "''").toLowerCase());
  return (formula, onSheet) => {
    if (!sheets.some((sheet) => sameSheetName(sheet, onSheet)) && !names.some((name) => formula.toLowerCase().includes(name))) return formula;
    return move(formula, onSheet);
  };
}

/** One cell or range, written as an address. @returns null when it is gone; addresses that are none stay */
export function moveAddress(movement: Movement, sheet: string, address: string): string | null {
  const area = parseRangeA1(address);
  if (!area) return address;
  const moved = movement.range(sheet, area);
  if (!moved) return null;
  const unchanged = moved.top === area.top && moved.bottom === area.bottom;
  return unchanged ? address : rangeA1(moved);
}

/** A list of ranges (`sqref`). @returns null when all are gone */
export function moveRangeList(movement: Movement, sheet: string, list: string, kind: 'places' | 'rules'): string | null {
  const moved = list.split(/\s+/).filter((part) => part !== '').flatMap((part) => {
    const area = parseRangeA1(part);
    if (!area || kind === 'places') return moveAddress(movement, sheet, part) ?? [];
    return movement.covered(sheet, area).map((one) => (rangeA1(one) === rangeA1(area) ? part : rangeA1(one)));
  });
  return moved.length === 0 ? null : moved.join(' ');
}
