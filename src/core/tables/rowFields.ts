// The cells of one row of an indicator table, by field.
import { parseVerdict } from '../grammar';
import { anchorOf, fieldCellAt, numberIn } from './sheetView';
import type { FieldCell, IndicatorField } from './table';
import { LEVELS, TARGETS, type TableFrame } from './tableFrame';

export type Fields = Readonly<Partial<Record<IndicatorField, FieldCell>>>;

/** Fields whose words, merged over several rows, hold for each of them. */
const SHARED: readonly IndicatorField[] = ['standard', 'explanation', 'evidence', 'reason', 'verdict', 'remark', 'task'];
export const LABELS: readonly IndicatorField[] = [...LEVELS, 'name'];

/**
 * Every field of the table at this row, blank ones too: that is where scores and reasons go. One column of answers may
 * hold figures and verdicts: where a table has no targets, 是 under 完成情况 answers a printed standard as 自查情况 does,
 * and 96.3% under 自查情况 is the figure that was reached.
 */
export function fieldsAt(frame: TableFrame, row: number): Fields {
  const { byField } = frame.columns;
  const fields = cellsAt(frame, row);
  const { verdict, actual, ...others } = fields;
  if (verdict && !byField.has('actual') && numberIn(verdict)) return { ...others, actual: verdict };
  const judged = actual && !byField.has('verdict') && !TARGETS.some((field) => byField.has(field)) && parseVerdict(actual.text) !== null;
  return judged && others.standard?.text ? { ...others, verdict: actual } : fields;
}

function cellsAt({ view, columns }: TableFrame, row: number): Fields {
  const fields: Partial<Record<IndicatorField, FieldCell>> = {};
  for (const [field, column] of columns.byField) {
    if (LABELS.includes(field)) continue;
    const at = SHARED.includes(field) ? anchorOf(view, row, column) : { row, column };
    fields[field] = fieldCellAt(view, at.column === column ? at.row : row, column);
  }
  return fields;
}
