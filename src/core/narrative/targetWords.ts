// Target and actual as a sentence says them: sign and unit are put back where the sheet keeps them in columns of their own.
import { decimal, formatPlain, HUNDRED, ONE } from '../units';
import { isPercentUnit, leadingMeasureWord, normalizeUnit } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';

const SIGNS: Readonly<Record<string, string>> = { '≥': '≥', '>=': '≥', '＞': '＞', '>': '＞', '≤': '≤', '<=': '≤', '＜': '＜', '<': '＜', 大于等于: '≥', 小于等于: '≤', 大于: '＞', 小于: '＜' };
const BARE = /^[\d.,]+$/u;
const SIGN = /^[≥≤＞＜><=＝]+/u;

/** 安装路灯（盏）: the unit that stands behind the name is one of the figures, no part of the name. */
const UNIT_BEHIND = /[（(]([^（）()]{1,6})[）)]$/u;

/** The name as a sentence says it: without the unit behind it where target and result take it. */
export const spokenName = (indicator: IndicatorEvaluation): string => (unitBehindName(indicator) === null ? indicator.name : indicator.name.replace(UNIT_BEHIND, '').trimEnd());

function unitBehindName({ name, row, target, actual }: IndicatorEvaluation): string | null {
  const unit = UNIT_BEHIND.exec(name)?.[1]?.trim() ?? '';
  const bare = [target, actual].flatMap((cell) => (cell && cell.value !== '' ? [BARE.test(cell.value.replace(SIGN, ''))] : []));
  const known = leadingMeasureWord(unit) === unit || isPercentUnit(normalizeUnit(unit));
  return unit !== '' && known && columnUnit(row) === null && bare.length > 0 && bare.every(Boolean) ? unit : null;
}

/** `200` beside ≥ and 件 → ≥200件. */
export function targetWords(indicator: IndicatorEvaluation): Sourced<string> | null {
  const { row, target } = indicator;
  if (!target || target.value === '') return null;
  const sign = SIGNS[row?.fields.sign?.text.trim() ?? ''] ?? '';
  const value = withUnit(target.value, columnUnit(row) ?? unitBehindName(indicator));
  return { ...target, value: /^\d/u.test(value) ? `${sign}${value}` : value };
}

/** `184` → 184件, with the unit of its column, of its name, else of the target. A share scored as a percentage is one: 0.98 → 98%. */
export function actualWords(indicator: IndicatorEvaluation): Sourced<string> | null {
  const { row, target, actual, comparison } = indicator;
  if (actual === null || actual.value === '') return null;
  const outcome = comparison?.outcome;
  const share = outcome && 'remarks' in outcome && outcome.remarks.includes('fractionAsPercent') && BARE.test(actual.value) ? decimal(actual.value) : null;
  if (share && !share.greaterThan(ONE)) return { ...actual, value: `${formatPlain(share.times(HUNDRED))}%` };
  return { ...actual, value: withUnit(actual.value, columnUnit(row) ?? unitBehindName(indicator) ?? unitOf(target?.value ?? '')) };
}

function withUnit(value: string, unit: string | null): string {
  if (unit === null) return value.replace(/百分比$/u, '%');
  // 0.97 in a column of percents is 97%: which is meant is not for a sentence to say.
  return BARE.test(value.replace(SIGN, '')) && (unit !== '%' || Number(value.replace(SIGN, '')) > 1) ? `${value}${unit}` : value.replace(/百分比$/u, '%');
}

function columnUnit(row: IndicatorEvaluation['row']): string | null {
  const text = row?.fields.unitOfMeasure?.text.trim() ?? '';
  if (text === '' || /^[-－—–/\\无]+$/u.test(text)) return null;
  return /^(?:百分比|％)$/u.test(text) ? '%' : text;
}

/** The unit behind the figure of a target: ≥50个 → 个. */
const unitOf = (target: string): string | null => /\d\s*([^\d\s（(]{1,5}?)(?:（含）|及以上|以上|以内|以下|左右|或以上)?$/u.exec(target)?.[1]?.replace(/^(?:百分比|％)$/u, '%') ?? null;
