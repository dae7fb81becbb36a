// One indicator before it is scored: its row, what stands beside it elsewhere in the workbook, and its points.
import type { Points } from '../units';
import type { CellRef } from '../workbook';
import type { BudgetLine, FieldCell, IndicatorRow, PersonEntry } from '../tables';
import type { IndicatorFields } from './comparison';
import type { IndicatorEvaluation, PolicyNote } from './evaluation';

export interface Leaf {
  readonly id: string;
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly role: IndicatorEvaluation['role'];
  readonly at: CellRef;
  /** null: the 执行率 of a 项目资金 block, which is a line of a budget table. */
  readonly row: IndicatorRow | null;
  readonly fundsLine: BudgetLine | null;
  /** The row's own fields; where it leaves target, actual, reason or evidence blank, those of her indicator table. */
  readonly fields: IndicatorFields;
  readonly scoreCell: FieldCell | null;
  /** The form's 原因 cell. */
  readonly reasonCell: FieldCell | null;
  readonly maxPoints: Points | null;
  /** The cell that holds just these points as a number. */
  readonly maxPointsCell: CellRef | null;
  /** How the points came about where they are not simply printed. */
  readonly pointsPolicy: PolicyNote | null;
  readonly group: '产出' | '效益' | null;
  readonly selfCheck: IndicatorRow | null;
  /** Rows of the same name that cannot be told apart. */
  readonly ambiguousSelfCheck: boolean;
  readonly entry: PersonEntry | null;
}
