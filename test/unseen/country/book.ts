// A workbook as an accountant somewhere has it, with what must come of it.
import type { TableHints } from '../../../src/core/tables';
import type { WorkbookSnapshot } from '../../../src/core/workbook';
import { grid, workbookOf } from '../../support/grid';

export interface Book {
  readonly name: string;
  /** Sheet name → drawing. */
  readonly sheets: readonly (readonly [string, string])[];
  /** What she points to as which table. */
  readonly pointed?: TableHints['tables'];
  /** Of each form: `培训次数 10/10`, `满意度 ?/10 judgmentNeeded`; worked by hand. */
  readonly scores: readonly (readonly string[])[];
  /** 暂计 where something is open. */
  readonly totals: readonly (number | string)[];
  /** Merges alone say what it means: it keeps no meaning without them. */
  readonly needsMerges?: true;
  /** Kinds of findings that must be among those made. */
  readonly found?: readonly string[];
}

export const workbookOfBook = ({ sheets }: Book): WorkbookSnapshot => workbookOf(...sheets.map(([name, drawing]) => grid(drawing, { name })));
