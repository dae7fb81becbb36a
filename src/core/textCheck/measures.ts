// Two figures of one unit: are they the same as written? And how the right one would be written in the text.
import { comparable } from '../grammar';
import { formatFixed, formatPlain, roundHalfUp, type Decimal, type MoneyUnit } from '../units';
import type { TextFigure } from './figures';
import type { TextFact } from './facts';

/** `same`: one measures what the other does; `loose`: counts of different words (件 and 条): agreement says something, difference nothing. */
export type UnitsMeet = 'same' | 'loose' | 'no';

const COUNT_WORD = /^(?:个|家|支|项|处|件|宗|起|例|所|座|台|套|户|份|条|村|笔|间|组|部|块|类|种|场|场次|次|期|篇|人|名|人次|批|批次|辆|案件|案|单位|册|本|位)$/;

export function unitsMeet(a: string | null, b: string | null): UnitsMeet {
  if (a === b) return 'same';
  if (a === null || b === null) return 'loose';
  if (comparable(a, b).kind === 'convertible') return 'same';
  const [x, y] = [a, b].map((unit) => unit.replace(/^[十百千万亿]+/, ''));
  return COUNT_WORD.test(x ?? '') && COUNT_WORD.test(y ?? '') ? 'loose' : 'no';
}

/** The fact's value in the figure's unit. */
export function inUnitOf(figure: TextFigure, fact: TextFact): Decimal {
  const { value, unit } = fact.measured;
  const relation = comparable(unit, figure.unit);
  if (relation.kind === 'convertible') return value.times(relation.numerator).dividedBy(relation.denominator);
  return value;
}

const ABOUT = '0.01';
const OVER = '1.15';
const UNDER = '0.87';

/** Does the figure, as exactly as it is written, say what the fact says? */
export function agrees(figure: TextFigure, fact: TextFact): boolean {
  const value = inUnitOf(figure, fact);
  // 分 are told to the last place.
  if (figure.unit === '分') return value.equals(figure.value);
  if (roundHalfUp(value, figure.places).equals(figure.value)) return !isRoundedToFull(figure, value) && !isRoundedAway(figure, value);
  // Where the workbook itself knows only a bound (95%以上, ≥200人), the text's bound must be the same.
  if (fact.bound || fact.role === 'words') return value.equals(figure.value);
  switch (figure.rough) {
    case 'exact': return false;
    case 'about': return value.minus(figure.value).abs().lessThanOrEqualTo(value.abs().times(ABOUT));
    case 'over': return value.greaterThanOrEqualTo(figure.value) && value.lessThan(figure.value.times(OVER));
    case 'under': return value.lessThanOrEqualTo(figure.value) && value.greaterThan(figure.value.times(UNDER));
  }
}

/** 100% for 99.81%: rounding may not complete what is not complete. 约100% is said roughly, and told of apart. */
const isRoundedToFull = (figure: TextFigure, value: Decimal): boolean =>
  figure.unit === '%' && figure.rough === 'exact' && figure.value.equals('100') && !value.equals('100');

/** 1% for 0.6%: so short a figure must not round off a great part of it. */
const isRoundedAway = ({ value: written }: TextFigure, value: Decimal): boolean => written.minus(value).abs().greaterThan(value.abs().times(MOST_ROUNDED));
const MOST_ROUNDED = '0.05';

const MONEY_UNITS: readonly MoneyUnit[] = ['元', '万元', '亿元'];

/** The fact as it should stand in the text: in the text's own unit and with its decimals; another unit where that is all that is wrong. */
export function rewritten(figure: TextFigure, fact: TextFact): string {
  const otherUnit = MONEY_UNITS.find((unit) => {
    const relation = unit === figure.unit ? null : comparable(fact.measured.unit, unit);
    return relation?.kind === 'convertible' && roundHalfUp(fact.measured.value.times(relation.numerator).dividedBy(relation.denominator), figure.places).equals(figure.value);
  });
  if (otherUnit !== undefined) return figure.text.replace(figure.unit ?? '', otherUnit);
  const value = inUnitOf(figure, fact);
  const places = figure.unit === '%' ? Math.min(Math.max(figure.places, 2), Math.max(figure.places, value.decimalPlaces())) : Math.max(figure.places, Math.min(value.decimalPlaces(), MOST_PLACES));
  const thousands = /\d,\d{3}/.test(figure.text) ? withThousands : (text: string) => text;
  return `${thousands(places > figure.places ? formatFixed(value, places) : formatFixed(value, figure.places))}${figure.unit ?? ''}`;
}

const MOST_PLACES = 4;
const withThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** The fact by itself, for ✓: money in 万元 where the text says so. */
export const shown = (figure: TextFigure, fact: TextFact): string => `${formatPlain(roundHalfUp(inUnitOf(figure, fact), MOST_PLACES))}${figure.unit ?? fact.measured.unit ?? ''}`;
