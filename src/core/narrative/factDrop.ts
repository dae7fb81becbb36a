// Facts as templates see them: a value with its cell.
import { amountIn, formatFixed, formatPercent, formatPlain, roundHalfUp, HUNDRED, type Decimal } from '../units';
import type { FigureForm } from '../rules';
import type { CellRef } from '../workbook';

export type FactValue =
  | { readonly kind: 'money'; readonly yuan: Decimal }
  | { readonly kind: 'rate'; readonly rate: Decimal }
  | { readonly kind: 'points'; readonly points: Decimal }
  | { readonly kind: 'count'; readonly count: number }
  /** Words of the workbook, to the character. */
  | { readonly kind: 'text'; readonly text: string };

/** A fact in a template: `{{ 支出.执行 | 万元 }}`, or plainly `{{ 单位 }}`. */
export class FactDrop {
  constructor(readonly id: string, readonly fact: FactValue, readonly at: CellRef) {}

  /**
   * In the form asked for, or its own. '' where it is of another kind.
   * @param places decimals of rates, the same through one text
   */
  print(form?: FigureForm, places = RATE_PLACES): string {
    return form ? FORMS[form](this.fact, places) : defaultText(this.fact);
  }
}

const MONEY_PLACES = 2;
export const RATE_PLACES = 2;

function defaultText(fact: FactValue): string {
  switch (fact.kind) {
    case 'money': return wanText(fact.yuan);
    case 'rate': return formatPercent(fact.rate);
    case 'points': return `${formatPlain(fact.points)}分`;
    case 'count': return String(fact.count);
    case 'text': return fact.text;
  }
}

/** 万元 with two places; more where the amount has them (9.9975). */
function wanText(yuan: Decimal): string {
  const wan = amountIn(yuan as Parameters<typeof amountIn>[0], '万元');
  return `${formatFixed(wan, Math.max(MONEY_PLACES, wan.decimalPlaces()))}万元`;
}

/** Each form takes a fact of its kind and refuses others by giving ''. */
const FORMS: Readonly<Record<FigureForm, (fact: FactValue, places: number) => string>> = {
  万元: (fact) => (fact.kind === 'money' ? wanText(fact.yuan) : ''),
  元: (fact) => (fact.kind === 'money' ? `${formatPlain(fact.yuan)}元` : ''),
  元数: (fact) => (fact.kind === 'money' ? formatPlain(fact.yuan) : ''),
  百分比: (fact, places) => (fact.kind === 'rate' ? exactPercent(fact.rate, places) : ''),
  分: (fact) => (fact.kind === 'points' ? `${formatPlain(fact.points)}分` : ''),
  项: (fact) => (fact.kind === 'count' ? `${String(fact.count)}项` : ''),
  年度: (fact) => (fact.kind === 'count' ? `${String(fact.count)}年度` : ''),
};

/** With the text's places, or more where these would read as 100.00% and it is not. */
function exactPercent(rate: Decimal, fewest: number): string {
  const MOST = 6;
  for (let places = fewest; places < MOST; places += 1) {
    const shown = roundHalfUp(rate.times(HUNDRED), places);
    if (!shown.equals(HUNDRED) || rate.equals(1)) return `${shown.toFixed(places)}%`;
  }
  return formatPercent(rate, MOST);
}
