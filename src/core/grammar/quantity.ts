// A number with its unit of measure (度量单位), as targets and results carry it.
import type { Decimal } from '../units';

/**
 * A number and the unit printed behind it. A percentage stays in the points people print: 97.1% (and a cell that
 * holds 0.971 under a `%` format) is `value` 97.1, `unit` '%', `percent` true.
 */
export interface Quantity {
  readonly value: Decimal;
  /** As printed, normalized (`人次`, `万元`, `%`, `‰`); null where none is given. */
  readonly unit: string | null;
  readonly percent: boolean;
}

/** Whether a figure says how much something rose or fell (较上年下降5%), and which way. Null: it is a level. */
export type Change = 'rise' | 'fall' | null;
