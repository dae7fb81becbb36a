// Target and actual as a sentence says them: sign and unit are put back where the sheet keeps them in columns of their own.
import type { IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';

const SIGNS: Readonly<Record<string, string>> = { '≥': '≥', '>=': '≥', '＞': '＞', '>': '＞', '≤': '≤', '<=': '≤', '＜': '＜', '<': '＜', 大于等于: '≥', 小于等于: '≤', 大于: '＞', 小于: '＜' };
const BARE = /^[\d.,]+$/u;

/** `200` beside ≥ and 件 → ≥200件. */
export function targetWords({ row, target }: IndicatorEvaluation): Sourced<string> | null {
  if (!target || target.value === '') return null;
  const sign = SIGNS[row?.fields.sign?.text.trim() ?? ''] ?? '';
  const value = withUnit(target.value, columnUnit(row));
  return { ...target, value: /^\d/u.test(value) ? `${sign}${value}` : value };
}

/** `184` → 184件, with the unit of its column, else of the target. */
export function actualWords({ row, target, actual }: IndicatorEvaluation): Sourced<string> | null {
  return actual === null || actual.value === '' ? null : { ...actual, value: withUnit(actual.value, columnUnit(row) ?? unitOf(target?.value ?? '')) };
}

function withUnit(value: string, unit: string | null): string {
  if (unit === null) return value.replace(/百分比$/u, '%');
  // 0.97 in a column of percents is 97%: which is meant is not for a sentence to say.
  return BARE.test(value) && (unit !== '%' || Number(value) > 1) ? `${value}${unit}` : value.replace(/百分比$/u, '%');
}

function columnUnit(row: IndicatorEvaluation['row']): string | null {
  const text = row?.fields.unitOfMeasure?.text.trim() ?? '';
  if (text === '' || /^[-－—–/\\无]+$/u.test(text)) return null;
  return /^(?:百分比|％)$/u.test(text) ? '%' : text;
}

/** The unit behind the figure of a target: ≥50个 → 个. */
const unitOf = (target: string): string | null => /\d\s*([^\d\s（(]{1,5}?)(?:（含）|及以上|以上|以内|以下|左右|或以上)?$/u.exec(target)?.[1]?.replace(/^(?:百分比|％)$/u, '%') ?? null;
