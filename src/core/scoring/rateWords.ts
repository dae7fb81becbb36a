// Words of a printed formula (全年执行数÷全年预算数（调整后）) → which figures of the workbook they mean.
import { ONE, ratio } from '../units';
import { normalizeText } from '../grammar';
import type { MeasureId, RateDefinition } from '../rules';
import type { Basis } from './measures';

/** What money or people a rate is about. `denominator` null: the budget of the whole. */
interface Subject {
  readonly words: RegExp;
  readonly numerator: MeasureId;
  readonly denominator: MeasureId | null;
  readonly priorYear: MeasureId | null;
}

/** More particular subjects first: 公用经费 before 支出. */
const SUBJECTS: readonly Subject[] = [
  { words: /三公/, numerator: 'threePublicOutturn', denominator: 'threePublicBudget', priorYear: 'threePublicPriorYear' },
  { words: /公用/, numerator: 'overheadsOutturn', denominator: 'overheadsBudget', priorYear: null },
  { words: /采购(?!.*(?:公开|合同|合规|内控|活动|政策))/, numerator: 'procurementOutturn', denominator: 'procurementBudget', priorYear: null },
  { words: /固定资产|在用/, numerator: 'fixedAssetsInUse', denominator: 'fixedAssetsTotal', priorYear: null },
  { words: /编外/, numerator: 'contractStaff', denominator: 'staffActual', priorYear: null },
  { words: /在职|编制(?:数|人数)|财政供养/, numerator: 'staffActual', denominator: 'staffQuota', priorYear: null },
  { words: /结转|结余/, numerator: 'carryover', denominator: null, priorYear: 'priorCarryover' },
  { words: /预算(?:调整|追加|调剂)|(?:调整|追加|调剂)(?:数|预算)|预算控制/, numerator: 'budgetAdjustment', denominator: null, priorYear: null },
  { words: /重点(?:项目)?支出/, numerator: 'keyProjectOutturn', denominator: 'projectOutturn', priorYear: null },
  { words: /项目支出/, numerator: 'projectOutturn', denominator: 'projectBudget', priorYear: null },
  { words: /基本支出/, numerator: 'basicOutturn', denominator: 'basicBudget', priorYear: null },
];

const SPENT = /执行|支出|决算|完成|支付/;
const BUDGET = /预算|安排数|批复数/;
const AVERAGE = /平均(?:支出|执行)率|(?:支出|执行)率.*平均/;
const WHOLE_RATE = /支出率|执行率|预算完成率|支付率/;

/** The words of a rate: its name where one is printed, and A and B of A÷B where a formula is. */
export interface RatePhrase { readonly name: string | null; readonly numerator: string | null; readonly denominator: string | null }

/** A rate with which budget its words name. */
export interface RateOfWords { readonly rate: RateDefinition; readonly basis: Basis | null }

const subjectOf = (words: string): Subject | null => SUBJECTS.find((subject) => subject.words.test(words)) ?? null;

/** 年初 or 调整后, as the words of a denominator say. Null: they do not. */
export function basisOfWords(words: string): Basis | null {
  if (/年初|批复/.test(words) && !/调整/.test(words)) return 'original';
  return /调整|全年|年末|追加/.test(words) ? 'revised' : null;
}

/**
 * @param name the indicator's name, which says what the rate is about where the formula does not
 * @returns null if the words are of no figure we know
 */
export function rateOfWords(phrase: RatePhrase, name: string): RateOfWords | null {
  const about = normalizeText(name);
  const title = normalizeText(phrase.name ?? name);
  if (phrase.numerator === null || phrase.denominator === null) return rateOfName(title, about);
  const above = normalizeText(phrase.numerator);
  const below = normalizeText(phrase.denominator);
  const numerator = numeratorOf(above, about);
  const denominator = denominatorOf(below, about);
  if (!numerator || !denominator) return null;
  return { rate: { name: title, numerator, denominator, ...changeOf(title) }, basis: denominator === 'originalBudget' ? null : basisOfWords(below) };
}

/** 变动率 is what is left over one. */
const changeOf = (title: string): Pick<RateDefinition, 'minus'> => (/变动率|增长率/.test(title) ? { minus: ratio(ONE) } : {});

function numeratorOf(words: string, name: string): MeasureId | null {
  const subject = subjectOf(words) ?? (SPENT.test(words) ? subjectOfName(name) : null);
  if (subject) return subject.numerator;
  return SPENT.test(words) ? 'outturn' : null;
}

/** 实际支出 under 公用经费控制率 is that of 公用经费; under 结转结余率 it is that of the whole. */
function subjectOfName(name: string): Subject | null {
  const subject = subjectOf(name);
  return subject?.denominator === null ? null : subject;
}

function denominatorOf(words: string, name: string): MeasureId | null {
  const own = subjectOf(words);
  if (/上年|上一年/.test(words)) return (own ?? subjectOf(name))?.priorYear ?? null;
  // 重点支出÷项目总支出: what stands below is itself something spent.
  if (own && SPENT.test(words) && !BUDGET.test(words)) return own.denominator === 'fixedAssetsTotal' ? own.denominator : own.numerator;
  const subject = own ?? subjectOfName(name);
  if (subject?.denominator) return subject.denominator;
  if (!BUDGET.test(words)) return null;
  return basisOfWords(words) === 'original' ? 'originalBudget' : 'revisedBudget';
}

function rateOfName(title: string, name: string): RateOfWords | null {
  if (AVERAGE.test(title)) return { rate: { name: title, numerator: 'outturn', denominator: 'revisedBudget', stated: 'averageExecutionRate' }, basis: null };
  const subject = subjectOf(title) ?? subjectOf(name);
  const change = changeOf(title);
  if (!subject) return WHOLE_RATE.test(title) ? { rate: { name: title, numerator: 'outturn', denominator: 'revisedBudget' }, basis: null } : null;
  const denominator = change.minus ? subject.priorYear : subject.denominator ?? (subject.numerator === 'budgetAdjustment' ? 'originalBudget' : 'revisedBudget');
  return denominator && /率|比|控制/.test(`${title}${name}`) ? { rate: { name: title, numerator: subject.numerator, denominator, ...change }, basis: null } : null;
}
