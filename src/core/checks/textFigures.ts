// Budget, outturn and rate as her texts state them, against the tables (C19). Only what plainly means the whole.
import { decimal, formatPercent, HUNDRED, yuanFrom, type Decimal, type MoneyUnit } from '../units';
import { normalizeText } from '../grammar';
import type { ExecutionRate, Operand } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding, FindingKind } from './finding';

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const BUDGET = new RegExp(`(?:全年|年度|部门|调整后)预算(?:数|金额|总额|资金)?(?:为|是|共|共计|合计)?${NUMBER}(万元|元)`);
const OUTTURN = new RegExp(`(?:全年|实际|年度)(?:执行|支出)(?:数|金额|总额)?(?:为|是|共|共计|合计)?${NUMBER}(万元|元)`);
const RATE = new RegExp(`(?:预算执行率|支出率|预算完成率)(?:为|达到|达)?${NUMBER}%`);

export function checkFiguresInTexts({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate } = evaluation;
  if (!executionRate) return [];
  return form.basics.texts.flatMap(({ label, text }) => {
    const plain = normalizeText(text.value);
    const year = form.basics.fiscalYear?.value ?? null;
    const about = { text: plain, year };
    return [budgetIn(about, executionRate), outturnIn(about, executionRate), rateIn(about, executionRate)]
      .flatMap((kind) => (kind ? [findingIn(form, { at: text.at, about: label.value }, kind)] : []));
  });
}

interface About { readonly text: string; readonly year: number | null }

/** Either budget may be meant: only a figure that is neither differs. */
function budgetIn(about: About, { revisedBudget, originalBudget }: ExecutionRate): FindingKind | null {
  const budgets = [revisedBudget, originalBudget].flatMap((one) => one ?? []);
  return moneyIn(about, { pattern: BUDGET, what: '全年预算', operands: budgets });
}

const outturnIn = (about: About, { outturn }: ExecutionRate): FindingKind | null =>
  moneyIn(about, { pattern: OUTTURN, what: '全年执行', operands: outturn ? [outturn] : [] });

/** What may stand between the last comma and a figure of the whole: a year, 本单位, 该项目; anything else names a part of it. */
const OF_THE_WHOLE = /^(?:截至[^,]*|本年度?|年末|底|当年|全年|我?(?:单位|部门|局|委|办|中心|街道|镇)|本(?:单位|部门|局|项目)|该?项目|共|合计|资金|安排|:)*$/u;

const YEAR = /20\d\d年(?:度)?/gu;
const MONEY_WORDS = /(?:年初|全年|年度|部门|调整后|实际|预算|执行|支出|完成|数|金额|总额|率|为|是|共|达到?)+$/u;
const NUMBERED = /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）.、])+/u;

/** The first match that speaks of the whole, and of no other year. */
function statedIn(text: string, pattern: RegExp, year: number | null): RegExpExecArray | null {
  for (const sentence of text.split(/[。;；]|\.(?!\d)/u)) {
    const match = pattern.exec(sentence);
    if (!match || /其中|上年|去年/.test(sentence.slice(0, match.index))) continue;
    const clauses = sentence.slice(0, match.index).split(/[,，](?!\d)/u);
    // 设备购置年度预算30万元，实际支出28万元: what the sentence began with is still spoken of.
    const told = clauses.filter((clause, i) => i === clauses.length - 1 || /\d/.test(clause.replace(YEAR, '')));
    const ofTheWhole = told.every((clause) => OF_THE_WHOLE.test(clause.replace(NUMBERED, '').replace(YEAR, '').replace(/\d.*$/u, '').replace(MONEY_WORDS, '')));
    const years = sentence.match(/20\d\d(?=年)/gu) ?? [];
    if (ofTheWhole && years.every((one) => year === null || Number(one) === year)) return match;
  }
  return null;
}

interface Statement { readonly pattern: RegExp; readonly what: '全年预算' | '全年执行'; readonly operands: readonly Operand[] }

function moneyIn({ text, year }: About, { pattern, what, operands }: Statement): FindingKind | null {
  const [, digits = '', unit = ''] = statedIn(text, pattern, year) ?? [];
  const [first] = operands;
  if (digits === '' || !first) return null;
  const stated = yuanFrom(decimal(digits.replaceAll(',', '')), moneyUnit(unit));
  const half = yuanFrom(halfOfLastPlace(digits), moneyUnit(unit));
  const agrees = operands.some((operand) => operand.value.minus(stated).abs().lessThanOrEqualTo(half));
  return agrees ? null : { kind: 'textFigureDiffers', what, inText: `${digits}${unit}`, inTable: `${first.printed}${first.unit}`, tableAt: first.at };
}

const moneyUnit = (unit: string): MoneyUnit => (unit === '元' ? '元' : '万元');

/** 57.2 may stand for 57.21, and 约 is not asked for. */
function halfOfLastPlace(digits: string): Decimal {
  const places = digits.split('.')[1]?.length ?? 0;
  return decimal('0.5').dividedBy(decimal('10').pow(places));
}

function rateIn({ text, year }: About, { rate, outturn }: ExecutionRate): FindingKind | null {
  const [, digits = ''] = statedIn(text, RATE, year) ?? [];
  if (digits === '' || !rate || !outturn) return null;
  const differs = rate.times(HUNDRED).minus(decimal(digits)).abs().greaterThan(halfOfLastPlace(digits));
  return differs ? { kind: 'textFigureDiffers', what: '执行率', inText: `${digits}%`, inTable: formatPercent(rate), tableAt: outturn.at } : null;
}
