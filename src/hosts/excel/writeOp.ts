// One step of a write: what is queued, what the journal says of it, what is looked at before.
import type { SetCell, SetNumberFormat, WorkbookEdit } from '../../core/workbook';
import type { WritingContext } from './writingContext';

export interface WriteOp {
  /** About how many bytes it adds to a request, its journal included. */
  readonly bytes: number;
  /** What the journal says of it. */
  readonly journal: readonly WorkbookEdit[];
  /** Cells whose content before the write is looked at. */
  readonly watch: readonly (SetCell | SetNumberFormat)[];
  /** @param place of the first journal edit within the whole journal: its marker is named by it */
  queue(writing: WritingContext, place: number): void;
}
