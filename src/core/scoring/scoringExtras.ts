// What only some forms need of the scoring. It is handed to `evaluate`.
import type { parseGradeNote } from '../grammar';
import type { switchOfCell } from '../rules';
import type { redistribute } from './notApplicable';
import type { equalPoints } from './equalPoints';
import type { ApplyPrintedScale } from './printedScale';

export interface ScoringExtras {
  /** A scale that a form seldom prints. */
  readonly applyPrintedScale: ApplyPrintedScale;
  /** A switch of the policy as she set it. */
  readonly switchOfCell: typeof switchOfCell;
  /** Grades that a form prints, or that she tells. */
  readonly parseGradeNote: typeof parseGradeNote;
  /** Points of what does not apply, given to the neighbors. */
  readonly redistribute: typeof redistribute;
  /** Points where the form prints none and she agreed to equal ones. */
  readonly equalPoints: typeof equalPoints;
}
