// Computes the formulas of a workbook that Excel has not computed, or whose operands we change. Exact decimals; whatever
// is not known for sure (an unknown or volatile function, another book, a circle) is not computed at all.
import { ZERO } from './number';
import { sameSheetName, type CellRef, type CellValue, type RangeRef } from '../../../core/workbook';
import { gridOf, scalarOf, type Environment } from './environment';
import { evaluateExpression, type Scope } from './evaluateExpression';
import { parseFormula } from './parseFormula';
import type { Expression } from './ast';
import { cellOfScalar, FormulaError, scalarOfCell, Uncomputable, type Scalar } from './values';

/** `array`: entered as an array formula of this one cell; of several cells the host has to say that it is not for us. */
export type FormulaEntry = 'plain' | 'array';

/** The workbook as formulas see it. Rows and columns count from 1. */
export interface FormulaBook {
  /** `value` of a formula cell is what the file keeps as its last result; it is used only where {@link isCurrent} says so. */
  cell(sheet: string, row: number, column: number): { readonly value: CellValue; readonly formula: string | null; readonly entered?: FormulaEntry };
  readonly sheetNames: readonly string[];
  /** What a defined name refers to, its sheet's own before the workbook's: `预算!$B$2`; null for no such name. */
  definedName(name: string, sheet: string): string | null;
  /** How far down and right the sheet is used; where not given, whole rows and columns are not computed. */
  used?(sheet: string): { readonly rows: number; readonly columns: number };
  /** Where not given, SUBTOTAL is not computed. */
  isRowHidden?(sheet: string, row: number): boolean;
  /** Is the kept result of a formula cell still right? Then it stands in where the formula itself cannot be computed. */
  isCurrent?(sheet: string, row: number, column: number): boolean;
}

export interface Evaluator {
  /**
   * The value of a cell: as it stands, or computed from its formula.
   * @returns null for a blank cell, and for a formula that cannot be computed
   */
  evaluate(sheet: string, row: number, column: number): CellValue | null;
  /** The value of a formula that stands, or would stand, at `at`; null if it cannot be computed. */
  evaluateFormula(formula: string, at: CellRef): CellValue | null;
}

/** Evaluates lazily and keeps what it computed: make a new one when a cell of the book changes. */
export function createEvaluator(book: FormulaBook): Evaluator {
  const computation = new Computation(book);
  return {
    evaluate: (sheet, row, column) => computation.valueAt({ sheet, row, column }),
    evaluateFormula: (formula, at) => computation.valueOf(formula, at),
  };
}

/** Thrown within a formula when cells it needs are not computed yet: they go first, then it starts again. */
class Pending extends Error {
  override readonly name = 'Pending';
  constructor(readonly cells: readonly CellRef[]) { super(); }
}

type Known = { readonly kind: 'value'; readonly value: Scalar } | { readonly kind: 'uncomputable' };
const UNCOMPUTABLE: Known = { kind: 'uncomputable' };

const keyOf = ({ sheet, row, column }: CellRef): string => `${String(row)},${String(column)},${sheet}`;

const isKnown = (result: Known | readonly CellRef[]): result is Known => 'kind' in result;

function known(run: () => Scalar): Known {
  try {
    return { kind: 'value', value: run() };
  } catch (error) {
    if (error instanceof FormulaError) return { kind: 'value', value: { error: error.code } };
    if (error instanceof Uncomputable) return UNCOMPUTABLE;
    throw error;
  }
}

/** Whole columns are cut to what is used; more cells than this are not looked through for one formula. */
const MOST_CELLS = 4_000_000;

/** One workbook being computed: what is known so far. */
class Computation {
  private readonly known = new Map<string, Known>();
  private readonly started = new Set<string>();
  private readonly definitions = new Map<string, Expression | null>();
  private size: { readonly rows: number; readonly columns: number } | null = null;

  constructor(private readonly book: FormulaBook) {}

  valueAt(at: CellRef): CellValue | null {
    const sheet = this.sheetNamed(at.sheet);
    if (sheet === null) return null;
    const { value, formula } = this.book.cell(sheet, at.row, at.column);
    if (formula === null) return value;
    const cell = { ...at, sheet };
    this.compute([cell]);
    const known = this.known.get(keyOf(cell));
    return known?.kind === 'value' ? cellOfScalar(known.value) : null;
  }

  valueOf(formula: string, at: CellRef): CellValue | null {
    for (;;) {
      const result = this.attempt(formula, at, 'plain');
      if (!isKnown(result)) this.compute(result);
      else return result.kind === 'value' ? cellOfScalar(result.value) : null;
    }
  }

  /** Works a stack of its own, since chains of formulas are longer than the stack of the language. */
  private compute(wanted: readonly CellRef[]): void {
    const stack = [...wanted];
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const key = keyOf(at);
      if (this.known.has(key)) { stack.pop(); continue; }
      this.started.add(key);
      const { formula, entered } = this.book.cell(at.sheet, at.row, at.column);
      const result = this.attempt(formula ?? '', at, entered ?? 'plain');
      if (!isKnown(result) && !result.some((cell) => this.started.has(keyOf(cell)))) { stack.push(...result); continue; }
      this.started.delete(key);
      this.known.set(key, this.settled(isKnown(result) ? result : UNCOMPUTABLE, at));
    }
  }

  private settled(result: Known, { sheet, row, column }: CellRef): Known {
    if (result.kind === 'value' || this.book.isCurrent?.(sheet, row, column) !== true) return result;
    return known(() => scalarOfCell(this.book.cell(sheet, row, column).value));
  }

  /** The value, or the cells that must be computed first. */
  private attempt(formula: string, at: CellRef, entered: FormulaEntry): Known | readonly CellRef[] {
    try {
      return known(() => {
        const env = this.environment(at, entered);
        const operand = evaluateExpression(parseFormula(formula), env, this.scope);
        // A formula is never blank: one that points to a blank cell is zero. An array formula shows its first value.
        return (entered === 'array' ? gridOf(operand, env)[0]?.[0] : scalarOf(operand, env)) ?? ZERO;
      });
    } catch (error) {
      if (error instanceof Pending) return error.cells;
      throw error;
    }
  }

  private environment(at: CellRef, entered: FormulaEntry): Environment {
    return {
      at, spreads: entered === 'array' ? 'everything' : 'nothing',
      cells: (range) => this.cells(range),
      formulaAt: (cell) => this.book.cell(cell.sheet, cell.row, cell.column).formula,
      isRowHidden: (sheet, row) => {
        if (!this.book.isRowHidden) throw new Uncomputable('hidden rows are not known');
        return this.book.isRowHidden(sheet, row);
      },
    };
  }

  private readonly scope: Scope = {
    absoluteOnly: false, depth: 0,
    sheetNamed: (name) => this.sheetNamed(name),
    definition: (name, sheet) => this.definition(name, sheet),
  };

  private readonly sheetsByName = new Map<string, string | null>();

  private sheetNamed(name: string): string | null {
    const kept = this.sheetsByName.get(name);
    if (kept !== undefined) return kept;
    const found = this.book.sheetNames.find((sheet) => sameSheetName(sheet, name)) ?? null;
    this.sheetsByName.set(name, found);
    return found;
  }

  private definition(name: string, sheet: string): Expression | null {
    const key = `${sheet}!${name.toLowerCase()}`;
    if (!this.definitions.has(key)) {
      const text = this.book.definedName(name, sheet);
      this.definitions.set(key, text === null ? null : parseFormula(text));
    }
    return this.definitions.get(key) ?? null;
  }

  private cells(range: RangeRef): readonly (readonly Scalar[])[] {
    const cut = this.cut(range);
    const pending: CellRef[] = [];
    const rows = Array.from({ length: cut.bottom - cut.top + 1 }, (_, r) =>
      Array.from({ length: cut.right - cut.left + 1 }, (__, c) => this.scalarAt({ sheet: cut.sheet, row: cut.top + r, column: cut.left + c }, pending)));
    if (pending.length > 0) throw new Pending(pending);
    return rows;
  }

  private scalarAt(at: CellRef, pending: CellRef[]): Scalar {
    const { value, formula } = this.book.cell(at.sheet, at.row, at.column);
    if (formula === null) return scalarOfCell(value);
    const found = this.known.get(keyOf(at));
    if (found?.kind === 'uncomputable') throw new Uncomputable(keyOf(at));
    if (found) return found.value;
    pending.push(at);
    return null;
  }

  /** All sheets are cut alike, so that columns of different sheets still match row by row. */
  private cut(range: RangeRef): RangeRef {
    const used = this.book.used && (this.size ??= this.largest());
    const bottom = used ? Math.max(range.top, Math.min(range.bottom, used.rows)) : range.bottom;
    const right = used ? Math.max(range.left, Math.min(range.right, used.columns)) : range.right;
    if ((bottom - range.top + 1) * (right - range.left + 1) > MOST_CELLS) throw new Uncomputable('too many cells');
    return { ...range, bottom, right };
  }

  private largest(): { readonly rows: number; readonly columns: number } {
    const sizes = this.book.sheetNames.map((sheet) => this.book.used?.(sheet) ?? { rows: 0, columns: 0 });
    return { rows: Math.max(1, ...sizes.map(({ rows }) => rows)), columns: Math.max(1, ...sizes.map(({ columns }) => columns)) };
  }
}
