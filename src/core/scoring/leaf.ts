// One indicator before it is scored: its row, what stands beside it elsewhere in the workbook, and its points.
import type { CellRef } from '../workbook';
import type { PersonEntry } from '../tables';
import type { IndicatorFields } from './comparison';
import type { Indicator, PolicyNote } from './evaluation';

export interface Leaf extends Indicator {
  /** The row's own fields; where it leaves target, actual, reason or evidence blank, those of her indicator table. */
  readonly fields: IndicatorFields;
  /** The cell that holds just these points as a number. */
  readonly maxPointsCell: CellRef | null;
  /** How the points came about where they are not simply printed. */
  readonly pointsPolicy: PolicyNote | null;
  /** Rows of the same name that cannot be told apart. */
  readonly ambiguousSelfCheck: boolean;
  readonly entry: PersonEntry | null;
}
