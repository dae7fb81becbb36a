// Claims without a figure that the tables contradict: 无结转结余, 未超预算, 指标均已完成.
import type { Evaluation, IndicatorEvaluation, Operand, Step } from '../scoring';
import type { CellRef } from '../workbook';
import type { CheckedWorkbook } from './facts';
import type { TextFinding } from './finding';
import type { TextParagraph } from './paragraphs';
import { matchesIn } from './places';
import { NOT_A_CLAIM } from './words';

/** What the tables say against a claim. */
interface Denial { readonly denial: string; readonly at: CellRef }

interface Claim { readonly says: RegExp; readonly deniedBy: (evaluation: Evaluation) => Denial | null }

const NOT_ITS_YEAR = '(?<!上年|上年末|年初|以前年度|往年)';
/** Until another kind of spending is named. */
const WITHIN = '[^。；公项会培]{0,24}(?:(?:没有|未|无|不)(?:超|突破)|控制在预算(?:数|安排)?(?:以|之)?内|(?:小|少|低)于(?:全年|年初)?预算)';

const CLAIMS: readonly Claim[] = [
  { says: new RegExp(`${NOT_ITS_YEAR}(?:没有|无)(?:年末)?(?:财政)?(?:拨款)?(?:结转(?:和)?结余|结余结转|结转|结余)(?!率)`, 'gu'), deniedBy: carriedOver },
  { says: new RegExp(`公用(?:经费|支出)${WITHIN}`, 'gu'), deniedBy: (evaluation) => overspent(evaluation, /公用/u) },
  { says: new RegExp(`三公[”"]?经费${WITHIN}`, 'gu'), deniedBy: (evaluation) => overspent(evaluation, /三公/u) },
  { says: /(?:指标|目标)(?:值)?(?:已经?)?(?:均|都|全部)已?(?:经)?(?:完成|达到|达标|实现)|(?:全部|各项|所有)(?:绩效)?(?:指标|目标)(?:值)?(?:均|都)?已?(?:经)?(?:完成|达到|达标|实现)/gu, deniedBy: missed },
];

/** Of one form only: with several nobody knows whose claim it is. Under goals, duties and measures nothing is claimed. */
export function checkClaims(paragraphs: readonly TextParagraph[], { forms }: CheckedWorkbook): readonly TextFinding[] {
  const [only, ...more] = forms;
  if (!only || more.length > 0) return [];
  const claiming = paragraphs.filter(({ isHeading, section }) => !isHeading && !NOT_A_CLAIM.test(section.replaceAll(/目标完成/gu, '')));
  return CLAIMS.flatMap(({ says, deniedBy }) => {
    const denial = deniedBy(only.evaluation);
    return denial ? claiming.flatMap((paragraph) => [...matchesIn(paragraph, says)].map(({ place }): TextFinding => ({ place, kind: 'claimContradicted', ...denial }))) : [];
  });
}

function carriedOver({ measures: { carryover }, remainder }: Evaluation): Denial | null {
  if (carryover && carryover.value.greaterThan('0')) return { denial: `结转结余${carryover.printed}${carryover.unit}`, at: carryover.at };
  return remainder?.carryover === null ? { denial: `还有${remainder.printed}没有支出`, at: remainder.at } : null;
}

function overspent({ indicators }: Evaluation, topic: RegExp): Denial | null {
  const pairs = indicators.filter(({ name }) => topic.test(name)).flatMap(({ steps }) => steps.flatMap(spentOf));
  const over = pairs.find(({ spent, budget }) => spent.value.greaterThan(budget.value));
  return over ? { denial: `预算${over.budget.printed}${over.budget.unit}，实际支出${over.spent.printed}${over.spent.unit}`, at: over.spent.at } : null;
}

/** What was spent and what was allowed, of a step that held them against each other. */
function spentOf(step: Step): readonly { readonly spent: Operand; readonly budget: Operand }[] {
  if (step.kind === 'limit') return [{ spent: step.actual, budget: step.limit }];
  return step.kind === 'quotient' ? [{ spent: step.numerator, budget: step.denominator }] : [];
}

const MOST_NAMES = 3;

function missed({ details, indicators }: Evaluation): Denial | null {
  const isMissed = (one: IndicatorEvaluation): boolean => (one.reached === false || one.deduction !== null) && one.target !== null && one.actual !== null;
  const names = [...details, ...indicators.filter(({ parts }) => parts.length === 0)].filter(isMissed);
  const [first] = names;
  if (!first) return null;
  return { denial: `${names.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`).join('、')}${names.length > MOST_NAMES ? '等' : ''}没有达到指标值`, at: first.actual?.at ?? first.at };
}
