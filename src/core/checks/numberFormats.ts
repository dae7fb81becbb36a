// 得分 cells whose number format hides decimals: 9.88 shown as 10, and a column that does not add up on paper.
import { formatFixed, formatPlain } from '../units';
import { isPercentFormat } from '../grammar';
import { spanOf, type Check } from './check';

const MOST_EXAMPLES = 3;

export const checkNumberFormats: Check = ({ form, evaluation: { indicators } }) => {
  const hidden = indicators.flatMap(({ scoreCell, result }) => {
    const places = scoreCell && !isPercentFormat(scoreCell.format) ? placesShown(scoreCell.format) : null;
    return scoreCell && places !== null && result.kind === 'scored' && result.score.decimalPlaces() > places ? [{ scoreCell, score: result.score, places }] : [];
  });
  const [first] = hidden;
  if (!first || form.scorecard?.own === true) return null;
  const { at, format } = first.scoreCell;
  const column = [...indicators.map(({ scoreCell }) => scoreCell), form.scorecard?.totals?.score].flatMap((field) => (field?.at.sheet === at.sheet && field.at.column === at.column ? [field.at] : []));
  const examples = hidden.slice(0, MOST_EXAMPLES).map(({ score, places }) => ({ value: formatPlain(score), shown: formatFixed(score, places) }));
  return { kind: 'numberFormatHidesDecimals', at: spanOf(at, column), about: '得分', format, examples };
};

/** `0` shows no place, `0.0_` and `0.0%` one. @returns null for a format that shows what there is (General) or is no plain number */
export function placesShown(format: string): number | null {
  const [positive = ''] = format.split(';');
  const plain = positive.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*.|[\s¥$]/g, '');
  const [shown, places = ''] = /^[#,0]*0(?:\.([0#?]+))?%?$/.exec(plain) ?? [];
  return shown === undefined ? null : places.length;
}
