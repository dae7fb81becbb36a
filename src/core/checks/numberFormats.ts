// 得分 cells whose number format hides decimals: 9.88 shown as 10, and a column that does not add up on paper.
import { formatFixed, formatPlain, type Points } from '../units';
import type { FieldCell } from '../tables';
import type { IndicatorEvaluation } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

const MOST_EXAMPLES = 3;

interface Shown { readonly field: FieldCell; readonly score: Points; readonly places: number }

export function checkNumberFormats({ form, evaluation }: Checked): readonly Finding[] {
  const hidden = evaluation.indicators.flatMap(shownOf).filter(({ score, places }) => score.decimalPlaces() > places);
  const [first] = hidden;
  if (!first || form.scorecard?.own === true) return [];
  const { sheet, column } = first.field.at;
  const fields = [...evaluation.indicators.map((one) => one.scoreCell), form.scorecard?.totals?.score];
  const cells = fields.flatMap((field) => (field?.at.sheet === sheet && field.at.column === column ? [field.at.row] : []));
  const examples = hidden.slice(0, MOST_EXAMPLES).map(({ score, places }) => ({ value: formatPlain(score), shown: formatFixed(score, places) }));
  const at = { sheet, left: column, right: column, top: Math.min(...cells), bottom: Math.max(...cells) };
  return [findingIn(form, { at, about: '得分' }, { kind: 'numberFormatHidesDecimals', format: first.field.format, examples })];
}

function shownOf({ scoreCell: field, result }: IndicatorEvaluation): readonly Shown[] {
  const places = field ? placesOf(field.format) : null;
  return field && places !== null && result.kind === 'scored' ? [{ field, score: result.score, places }] : [];
}

/** `0` shows no place, `0.0_` one. @returns null for a format that shows what there is (General) or is no plain number */
function placesOf(format: string): number | null {
  const [positive = ''] = format.split(';');
  const plain = positive.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*.|[\s¥$]/g, '');
  const [, places] = /^[#,0]*0(?:\.([0#?]+))?$/.exec(plain) ?? [];
  return /^[#,0]*0(?:\.[0#?]+)?$/.test(plain) ? (places ?? '').length : null;
}
