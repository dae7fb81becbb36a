// What only some workbooks need when their tables are recognized. It is handed to `recognizeTables`.
import type { withHeadingRows } from './headingRows';
import type { lyingBudgets } from './lyingBudgets';
import type { readPointed } from './pointedRange';

export interface TableExtras {
  /** A range she points to in which no table was found. */
  readonly readPointed: typeof readPointed;
  /** Budgets without a header over their amounts. */
  readonly lyingBudgets: typeof lyingBudgets;
  /** Levels that stand in rows of their own. */
  readonly withHeadingRows: typeof withHeadingRows;
}
