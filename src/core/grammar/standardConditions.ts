// Conditions of a printed standard that are about a number: 10%<率≤20%, 80%（含）-90%, 90%以上, 实际支出≤预算数.
import { decimal, type Decimal } from '../units';

/** An end whose sign is not printed (10%-20%) has `inclusive` null until its neighbour settles it. */
export interface LooseEdge { readonly at: Decimal; readonly inclusive: boolean | null }
export interface Interval {
  readonly measure: string | null; readonly low: LooseEdge | null; readonly high: LooseEdge | null;
  /** null: only zeros, which are zero percent as well. */
  readonly percent: boolean | null;
  /** 起 of 1-2起; null where none is printed. */
  readonly unit: string | null;
}

const N = '(\\d+(?:\\.\\d+)?)(%?)';
const IN = '(\\(含\\)|\\(不含\\)|含)?';
const NAME = '([^\\d≤≥<>=]{0,24}?)';

type Groups = readonly (string | undefined)[];
type Reader = (groups: Groups) => { low: LooseEdge | null; high: LooseEdge | null; percents: Groups; measure: string | undefined } | null;

const edge = (at: string | undefined, inclusive: boolean | null): LooseEdge => ({ at: decimal(at ?? '0'), inclusive });
const marked = (mark: string | undefined): boolean | null => (mark === undefined ? null : !mark.includes('不'));

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // 10%<率≤20%
  [new RegExp(`^${N}([≤<])${NAME}([≤<])${N}$`), ([, a, p, s, m, t, b, q]) => ({ low: edge(a, s === '≤'), high: edge(b, t === '≤'), percents: [p, q], measure: m })],
  // 20%≥率>10%
  [new RegExp(`^${N}([≥>])${NAME}([≥>])${N}$`), ([, a, p, s, m, t, b, q]) => ({ low: edge(b, t === '≥'), high: edge(a, s === '≥'), percents: [p, q], measure: m })],
  // 率在80%（含）-90%之间
  [new RegExp(`^${NAME}(?:在|为|达到|介于|:)?${N}${IN}(?:-|~|至|到|和|与)${N}${IN}(?:之间|以内|范围内|区间)?$`), ([, m, a, p, x, b, q, y]) => ({ low: edge(a, marked(x)), high: edge(b, marked(y)), percents: [p, q], measure: m })],
  // 80%以上（含）不足90%, 80%及以上90%以下
  [new RegExp(`^${NAME}(?:在|为|达到|:)?${N}${IN}(?:及|或)?以上${IN},?(?:且|但|、)?(?:不足|不到|低于|小于|未达到?|<)${N}$`), ([, m, a, p, , , b, q]) => ({ low: edge(a, true), high: edge(b, false), percents: [p, q], measure: m })],
  [new RegExp(`^${NAME}(?:在|为|达到|:)?${N}${IN}(?:及|或)?以上${IN},?(?:、|且)?${N}${IN}以下${IN}$`), ([, m, a, p, , , b, q, x, y]) => ({ low: edge(a, true), high: edge(b, marked(x ?? y)), percents: [p, q], measure: m })],
  // ≥90%且<95%, 大于90%小于95%
  [new RegExp(`^${NAME}([≥>])${N},?(?:且|并|、)?([≤<])${N}$`), ([, m, s, a, p, t, b, q]) => ({ low: edge(a, s === '≥'), high: edge(b, t === '≤'), percents: [p, q], measure: m })],
  [new RegExp(`^${NAME}([≤<])${N},?(?:且|并|、)?([≥>])${N}$`), ([, m, s, a, p, t, b, q]) => ({ low: edge(b, t === '≥'), high: edge(a, s === '≤'), percents: [p, q], measure: m })],
  // 率≤10%, 率=100%
  [new RegExp(`^${NAME}([≤<≥>=])${N}$`), ([, m, s, a, p]) => one(m, s, a, p)],
  // 90%（含）以上, 60%以下
  [new RegExp(`^${NAME}(?:在|为|达到|达|:)?${N}${IN}(?:及|或)?(以上|以下|以内|之内)${IN}$`), ([, m, a, p, x, word, y]) => {
    const inclusive = marked(x ?? y);
    return word === '以上' ? { low: edge(a, inclusive), high: null, percents: [p], measure: m } : { low: null, high: edge(a, inclusive), percents: [p], measure: m };
  }],
];

function one(measure: string | undefined, sign: string | undefined, at: string | undefined, percent: string | undefined): ReturnType<Reader> {
  const common = { percents: [percent], measure };
  switch (sign) {
    case '≤': return { low: null, high: edge(at, true), ...common };
    case '<': return { low: null, high: edge(at, false), ...common };
    case '≥': return { low: edge(at, true), high: null, ...common };
    case '>': return { low: edge(at, false), high: null, ...common };
    case '=': return { low: edge(at, true), high: edge(at, true), ...common };
    default: return null;
  }
}

/** Words of comparison as signs, so that the forms above need only signs. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/大于(?:或)?等于|高于(?:或)?等于|不低于|不少于|不小于|达到(?:或超过|及超过)?(?=\d+(?:\.\d+)?%?$)|达(?=\d+(?:\.\d+)?%?$)/g, '≥'],
  [/小于(?:或)?等于|低于(?:或)?等于|不超过|不高于|不大于|未超过|控制在(?=\d+(?:\.\d+)?%?(?:以内)?$)/g, '≤'],
  [/大于|高于|超过|超出|多于/g, '>'], [/小于|低于|少于|不足|未达到|未达|不到|不满/g, '<'], [/等于|为(?=\d+(?:\.\d+)?%?$)/g, '='],
];
/** 超出 and 低于 of a step (每低于1%) never come here: steps are read before. */
const inSigns = (text: string): string => WORDS.reduce((signed, [pattern, sign]) => signed.replace(pattern, sign), text);

const COUNTED = /(?<=\d)(?:个(?!百分)|项|人次|人|次|处|起|例|件|家|场|期|篇|份|批|户|台|套|宗|条|天|日|公里|平方米|万元|元|亩|吨|公顷|分(?=以|及|或|\(|-|~|至|到|含))/gu;

/** Reads a whole condition as an interval of one measure. @returns null if it is anything else */
export function parseInterval(condition: string): Interval | null {
  const units = new Set(condition.match(COUNTED) ?? []);
  if (units.size > 1) return null;
  const [unit = null] = units;
  // 0起, 5个: a number of things alone is just that number.
  const counted = unit === null ? condition : condition.replaceAll(COUNTED, '').replace(/^(\d+)$/u, '=$1');
  const found = intervalIn(counted);
  return found && (unit === null ? found : found.percent === true ? null : { ...found, percent: false, unit });
}

function intervalIn(condition: string): Interval | null {
  const signed = inSigns(condition.replace(/^(?:当|若|如|如果|凡)/, '').replace(/\((不?含)(?:本数|\d+(?:\.\d+)?%?)\)/g, '($1)')).replace(/([≤<])(\d+(?:\.\d+)?%?)以内$/, '$1$2');
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(signed);
    const found = match && read([...match]);
    if (!found) continue;
    const { low, high, percents, measure } = found;
    if (low && high && low.at.greaterThan(high.at)) return null;
    const name = (measure ?? '').replace(/(?:在|为|达到|的|:|,)+$/, '');
    const onlyZeros = [low, high].every((end) => end === null || end.at.isZero());
    return { low, high, percent: percents.includes('%') ? true : onlyZeros ? null : false, measure: name === '' ? null : name, unit: null };
  }
  return null;
}

/** A comparison of two amounts in words. */
export interface Limit { readonly left: string; readonly right: string; readonly comparison: '≤' | '<' | '≥' | '>' }

const LIMIT = /^([^\d≤≥<>=,;]{2,30}?)(≤|<|≥|>)([^\d≤≥<>=,;]{2,30})$/u;
/** Only amounts can be compared: 投诉未超过规定 is a verdict, 支出数≤预算数 is not. */
const AMOUNT_WORD = /(?:数|额|经费|支出|预算|决算|费用|金额|编制|人数|面积|标准|指标|总额|投资|概算|计划|收入|规模)$/;

/** Reads 实际支出数≤预算安排数, 决算数不超过预算数, 支出控制在预算以内. @returns null if it is anything else */
export function parseLimit(condition: string): Limit | null {
  const signed = inSigns(condition).replace(/控制在(.{2,20}?)(?:以内|之内|范围内|内)$/u, '≤$1').replace(/^(.{2,20}?)(?:未|不)突破(.{2,20})$/u, '$1≤$2');
  const [, left = '', sign, right = ''] = LIMIT.exec(signed) ?? [];
  if (sign !== '≤' && sign !== '<' && sign !== '≥' && sign !== '>') return null;
  return AMOUNT_WORD.test(left) && AMOUNT_WORD.test(right) ? { left, right, comparison: sign } : null;
}
