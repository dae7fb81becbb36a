// Budget, outturn and rate as her texts state them, against the tables (C19). Only what plainly means the whole.
import { amountIn, decimal, formatPercent, HUNDRED, yuan, type Decimal } from '../units';
import type { CellRef } from '../workbook';
import { normalizeText } from '../grammar';
import type { ExecutionRate, Operand } from '../scoring';
import type { Check } from './check';
import { halfOfPlace } from './sums';

/** What the tables say: in yuan or as a ratio, and as they print it. */
interface Told { readonly value: Decimal; readonly inTable: string; readonly tableAt: CellRef }

interface Statement {
  readonly what: '全年预算' | '全年执行' | '执行率';
  /** Finds digits and the unit behind them. */
  readonly pattern: RegExp;
  readonly toldIn: (rate: ExecutionRate) => readonly Told[];
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const amount = (words: string): RegExp => new RegExp(`${words}(?:为|是|共|共计|合计)?${NUMBER}(万元|元)`);
const told = (operand: Operand | null): readonly Told[] => (operand ? [{ value: operand.value, inTable: `${operand.printed}${operand.unit}`, tableAt: operand.at }] : []);

const STATEMENTS: readonly Statement[] = [
  // Either budget may be meant: only a figure that is neither differs.
  { what: '全年预算', pattern: amount('(?:全年|年度|部门|调整后)预算(?:数|金额|总额|资金)?'), toldIn: ({ revisedBudget, originalBudget }) => [...told(revisedBudget), ...told(originalBudget)] },
  { what: '全年执行', pattern: amount('(?:全年|实际|年度)(?:执行|支出)(?:数|金额|总额)?'), toldIn: ({ outturn }) => told(outturn) },
  {
    what: '执行率', pattern: new RegExp(`(?:预算执行率|支出率|预算完成率)(?:为|达到|达)?${NUMBER}(%)`),
    toldIn: ({ rate, outturn }) => (rate && outturn ? [{ value: rate, inTable: formatPercent(rate), tableAt: outturn.at }] : []),
  },
];

export const checkFiguresInTexts: Check = ({ form: { basics }, evaluation: { executionRate } }) => executionRate && basics.texts.flatMap(({ label, text: { at, value } }) => {
  const text = normalizeText(value);
  return STATEMENTS.flatMap(({ what, pattern, toldIn }) => {
    const [, digits = '', unit = ''] = statedIn(text, pattern, basics.fiscalYear?.value ?? null) ?? [];
    const figures = toldIn(executionRate);
    const [first] = figures;
    if (digits === '' || !first || figures.some((figure) => isRounded(digits, inUnit(figure.value, unit)))) return [];
    return { kind: 'textFigureDiffers', at, about: label.value, what, inText: `${digits}${unit}`, inTable: first.inTable, tableAt: first.tableAt };
  });
});

const inUnit = (value: Decimal, unit: string): Decimal => (unit === '%' ? value.times(HUNDRED) : amountIn(yuan(value), unit === '元' ? '元' : '万元'));

/** 57.2 may stand for 57.21, and 约 is not asked for. */
const isRounded = (digits: string, exact: Decimal): boolean =>
  exact.minus(decimal(digits.replaceAll(',', ''))).abs().lessThanOrEqualTo(halfOfPlace(digits.split('.')[1]?.length ?? 0));

/** What may stand before a figure of the whole: 本单位, 该项目, words of money; anything else names a part of it. */
const OF_THE_WHOLE = /^(?:截至.*|本(?:年度?|单位|部门|局|项目)|我?(?:单位|部门|局|委|办|中心|街道|镇)|该?项目|年[初末度]|底|当年|全年|共|合计|资金|安排|调整后|实际|预算|执行|支出|完成|数|金额|总额|率|为|是|达到?|:)*(?:\d|$)/u;
const YEAR = /20\d\d年度?/gu;
const NUMBERED = /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）.、])+/u;

/** The first match that speaks of the whole, and of no other year. */
function statedIn(text: string, pattern: RegExp, year: number | null): RegExpExecArray | null {
  for (const sentence of text.split(/[。;；]|\.(?!\d)/u)) {
    const match = pattern.exec(sentence);
    if (!match || /其中|上年|去年/.test(sentence.slice(0, match.index))) continue;
    const clauses = sentence.slice(0, match.index).split(/[,，](?!\d)/u);
    // 设备购置年度预算30万元，实际支出28万元: what the sentence began with is still spoken of.
    const spokenOf = clauses.filter((clause, i) => i === clauses.length - 1 || /\d/.test(clause.replace(YEAR, '')));
    const ofTheWhole = spokenOf.every((clause) => OF_THE_WHOLE.test(clause.replace(NUMBERED, '').replace(YEAR, '')));
    const years = sentence.match(/20\d\d(?=年)/gu) ?? [];
    if (ofTheWhole && years.every((one) => year === null || Number(one) === year)) return match;
  }
  return null;
}
