// By which names the memory knows the cells of a form: from what an indicator is called, never from where it stands.
import { cellKey } from '../memory';
import { numbered } from './keys';
import { shortKey } from './shortKey';
import type { FormId, IndicatorRow } from './table';

/** The cells we may write into a form. */
export type WrittenColumn = 'score' | 'rate' | 'deduction' | 'reason' | 'level1' | 'level2' | 'name' | 'target' | 'actual' | 'maxPoints' | 'total' | 'grade';

/** Key of the execution rate that stands in the funds block, beside the indicators. */
export const EXECUTION_RATE_KEY = '预算执行率';
export const TOTAL_KEY = '总分';
export const GRADE_KEY = '等级';
export const lineKey = (label: string): string => `执行率/${plainName(label)}`;
export const subtotalKey = (label: string): string => `小计/${plainName(label)}`;

/**
 * Id of the question whether a cell of hers may become ours.
 * @param key the name the memory knows the cell's row by
 * @param field 得分, 分值 … as the question names it
 */
export const overwriteQuestionId = (form: FormId, key: string, field: string): string => `覆盖/${form}/${key}/${field}`;

/** Her answers to it. */
export const OVERWRITE = { keep: '保留', replace: '改写' } as const;
export const OVERWRITE_LABELS = { keep: '保留原来的', replace: '改成本次算得的' } as const;

/** A name without spaces, line breaks and full-width forms; of one as long as a page, a key. */
export const plainName = (name: string): string => shortKey(name.normalize('NFKC').replace(/\s+/g, ''));

export const writtenKey = (form: FormId, key: string, column: WrittenColumn): string => cellKey(form, key, column);

/** Row key → the name its cells are remembered by; the second of one name is `名称#2`. */
export function rowCellKeys(rows: readonly Pick<IndicatorRow, 'key' | 'name'>[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(rows.map((row) => [row.key, numbered(seen, plainName(row.name.value))]));
}
