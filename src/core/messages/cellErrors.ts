// Error values in her cells: what stands there, and how it is put right.
import type { Advice } from './userMessage';

/** Values that are no error of hers: the formula was never computed, or in a way we cannot follow. */
const UNCOMPUTED = '#未计算';
const UNKNOWN = '#其他';

export function cellErrorWords(error: string): Advice {
  if (error === UNCOMPUTED) return { what: '公式没有算出结果', todo: '请用 Excel 或 WPS 打开这个工作簿，保存一次，再重新评分。' };
  return { what: error === UNKNOWN ? '是错误值' : `是错误值${error}`, todo: '请改正公式或数值。' };
}
