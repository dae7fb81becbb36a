// What a formula points to: ranges, names, other workbooks.
import { around, MAX_COLUMNS, MAX_ROWS, sameSheetName, type RangeRef } from './address';
import { tokenizeFormula, type Area, type FormulaToken } from './formulaTokens';

export interface FormulaOperands {
  /** In the order written. A whole column reaches down to the last row; of several sheets the first and the last are named. */
  readonly ranges: readonly RangeRef[];
  /** Defined names and tables, each once, as written; not TRUE and FALSE, nor names of other workbooks. */
  readonly names: readonly string[];
  /** Points into another workbook. */
  readonly external: boolean;
  /** Points to cells that only the whole workbook tells: of several sheets (`甲:丙!A1`), or of the table it stands in (`[@得分]`). */
  readonly reachesUnseen: boolean;
}

/** @param onSheet the sheet the formula stands on */
export function formulaOperands(formula: string, onSheet: string): FormulaOperands {
  const tokens = tokenizeFormula(formula).filter((token) => token.kind !== 'space');
  return {
    ranges: rangesIn(tokens, onSheet),
    names: namesIn(tokens),
    external: tokens.some(inOtherBook),
    reachesUnseen: tokens.some((token) => token.kind === 'structured' || ('prefix' in token && (token.prefix?.lastSheet ?? null) !== null)),
  };
}

/** {@link FormulaOperands.ranges} alone. */
export const formulaReferences = (formula: string, onSheet: string): readonly RangeRef[] => formulaOperands(formula, onSheet).ranges;

/** {@link FormulaOperands.names} alone. */
export const formulaNames = (formula: string): readonly string[] => formulaOperands(formula, '').names;

/** Does the formula point into another workbook? */
export const hasExternalReference = (formula: string): boolean => formulaOperands(formula, '').external;

const inOtherBook = (token: FormulaToken): boolean => 'prefix' in token && (token.prefix?.book ?? null) !== null;

/** `A1:B2` and `甲!A1:甲!B2` are one range alike. */
function rangesIn(tokens: readonly FormulaToken[], onSheet: string): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'reference' || inOtherBook(token)) return;
    const range = rangeOfArea(token.area, token.prefix?.sheet ?? onSheet);
    const previous = ranges.at(-1);
    const joined = tokens[i - 1]?.text === ':' && tokens[i - 2]?.kind === 'reference' && previous;
    if (joined && (token.prefix === null || sameSheetName(previous.sheet, range.sheet))) ranges.splice(-1, 1, around(previous, range));
    else ranges.push(range);
    if (token.prefix && token.prefix.lastSheet !== null) ranges.push({ ...range, sheet: token.prefix.lastSheet });
  });
  return ranges;
}

function namesIn(tokens: readonly FormulaToken[]): readonly string[] {
  const names = tokens.flatMap((token) => {
    if (token.kind === 'structured') return token.table === '' ? [] : [token.table];
    return token.kind !== 'name' || inOtherBook(token) || /^(?:true|false)$/i.test(token.name) ? [] : [token.name];
  });
  return [...new Set(names)];
}

/** The rectangle an area covers on `sheet`; whole rows and columns reach to the ends of the sheet. */
export function rangeOfArea(area: Area, sheet: string): RangeRef {
  const to = area.to ?? area.from;
  const rows = [area.from.row ?? 1, to.row ?? MAX_ROWS] as const;
  const columns = [area.from.column ?? 1, to.column ?? MAX_COLUMNS] as const;
  return { sheet, top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
