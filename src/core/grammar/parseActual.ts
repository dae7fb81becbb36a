// 实际完成值 → Actual: the one reader of cells that hold results.
import { dayOfSerial, ONE, ZERO, type CalendarDay } from '../units';
import { isError } from '../workbook';
import { parseAchievement } from './achievementWords';
import type { Actual, BoundActual, QuantityActual } from './actualTypes';
import { countFigures, readAmount, type Amount } from './amounts';
import { plainText, type CellInput, type IndicatorContext } from './cellText';
import { parseClass } from './classScales';
import { FALL, type Sign } from './comparisonWords';
import { findDate } from './dates';
import { isDateFormat } from './formats';
import { LONGEST_VALUE } from './limits';
import { matchKey, normalizeText } from './normalize';
import { isNothing, readNumber } from './numbers';
import type { Quantity } from './quantity';
import type { Target } from './targetTypes';
import { comparable, isPercentUnit, normalizeUnit } from './units';
import { isZeroInWords } from './zeroWords';

/** The cell of an actual, what stands beside it, and the words of its target cell (for 持续开展 | 持续开展). */
export interface ActualInput extends CellInput, IndicatorContext { readonly targetText?: string | undefined }

/** Serial numbers of 2000-01-01 to 2099-12-31: what an unformatted date of our time looks like. */
const SERIALS = { first: 36_526, last: 73_050 };

/** Reads an actual against its `target`, which decides how words and months are meant. Total: any cell gives a kind. */
export function parseActual(input: ActualInput, target: Target): Actual {
  const actual = parseCell(input, target);
  const fallen = actual.kind === 'quantity' && actual.change === null && actual.value.lessThan(ZERO) && 'change' in target && target.change === 'fall';
  // -2% against 下降≥5% has fallen by 2%. Where only the name speaks of a fall (下降率 | ≥5% | -2%), it may have risen, too.
  return fallen && FALL.test(normalizeText(input.targetText ?? '')) ? { ...actual, value: actual.value.negated(), change: 'fall' } : actual;
}

function parseCell(input: ActualInput, target: Target): Actual {
  const { value, format } = input;
  if (isError(value)) return { kind: 'error', error: value.error };
  if (value === null) return { kind: 'nothing' };
  if (typeof value === 'boolean') return value ? { kind: 'achievement', level: 'done' } : { kind: 'text', text: 'FALSE' };
  if (typeof value === 'number') return actualOfNumber(value, format, input, target);
  return actualOfText(plainText(value), input, target);
}

function actualOfNumber(value: number, format: string, input: ActualInput, target: Target): Actual {
  const isDay = isDateFormat(format) || (target.kind === 'deadline' && value >= SERIALS.first && value <= SERIALS.last);
  if (isDay && value > 0 && value < 2_958_466) return oneDay(dayOfSerial(value));
  const read = readNumber(value, format);
  if (read.kind !== 'number') return { kind: 'error', error: '#NUM!' };
  const { value: figure, unit, percent } = read;
  return withColumnUnit<QuantityActual>({ kind: 'quantity', value: figure, unit, percent, change: null, approximate: false }, input);
}

const oneDay = (day: CalendarDay): Actual => ({ kind: 'date', from: day, to: day });

function actualOfText(text: string, input: ActualInput, target: Target): Actual {
  const inWords = target.kind === 'qualitative' ? input.targetText ?? target.text : null;
  const repeated = inWords !== null && repeats(text, inWords) ? { kind: 'repeatsTarget' } as const : null;
  if (text.length > LONGEST_VALUE) return repeated ?? { kind: 'text', text };
  if (isZeroTarget(target) && (isNothing(text) ? /无|没有/.test(text) : isZeroInWords(text))) {
    return { kind: 'quantity', value: ZERO, unit: null, percent: false, change: null, approximate: false };
  }
  if (isNothing(text)) return { kind: 'nothing' };
  if (repeated) return repeated;
  const said = inWords !== null && negates(text, inWords) ? 'missed' : parseAchievement(text);
  const level = parseClass(text);
  const achievement = said && ({ kind: 'achievement', level: said } as const);
  const ofClass = level && ({ kind: 'class', level } as const);
  switch (target.kind) {
    // Every date that is not the answer to a deadline is left to the end: 2024年8月 against words.
    case 'qualitative': return achievement ?? ofClass ?? figureOf(text, input, target) ?? dateOf(text, input) ?? { kind: 'text', text };
    case 'class': return ofClass ?? figureOf(text, input, target) ?? achievement ?? { kind: 'text', text };
    case 'deadline': return dateOf(text, input) ?? figureOf(text, input, target) ?? ofClass ?? achievement ?? { kind: 'text', text };
    default: return figureOf(text, input, target) ?? ofClass ?? achievement ?? { kind: 'text', text };
  }
}

const isZeroTarget = (target: Target): boolean => target.kind === 'quantity' && target.value.isZero();

const repeats = (text: string, target: string): boolean => bareWords(text) === bareWords(target) && bareWords(text) !== '';
/** 不健全 against 健全. */
const negates = (text: string, target: string): boolean => /^(?:不|未|没有)/.test(text) && repeats(text.replace(/^(?:不|未|没有)/, ''), target);
const bareWords = (text: string): string => matchKey(text).replace(/^(?:已经|已|均|均已|得到|实现|能够|做到)+/, '').replace(/了/g, '');

/** 2024年8月20日完成, 7月, 9月底前. A day that is only bounded (前) may be any of that year before it. */
function dateOf(text: string, input: ActualInput): Actual | null {
  if (/未|没|推迟|延期|预计|计划/.test(text) || text.length > 30) return null;
  const found = findDate(text, input.fiscalYear ?? null);
  if (found?.kind !== 'date') return null;
  const { from, to, before, lead, trail } = found.reading;
  if (/\d/.test(lead) || /\d/.test(trail)) return null;
  return { kind: 'date', from: before ? { year: from.year, month: 1, day: 1 } : from, to };
}

/** The one figure of the text; in a sentence of several, the one in the very unit of the target. */
function figureOf(text: string, input: ActualInput, target: Target): Actual | null {
  if (target.kind === 'qualitative' && countFigures(text) > 0 && parseAchievement(text) === null && !isPlainFigure(text)) return null;
  const whole = readAmount(text);
  if (whole) return isAnswer(whole, target) ? actualOfAmount(whole, input) : null;
  const clauses = text.split(/[,;。、:](?!\d{3}(?!\d))|[()]/u).filter((clause) => clause !== '');
  // “12个，2个村征地推迟”: a plain figure at the head is the answer, what follows explains it.
  const head = readAmount(clauses[0] ?? '');
  if (head?.subject === '' && head.trailing === '' && sameUnit(head, target)) return actualOfAmount(head, input);
  const answers = clauses.flatMap((clause) => readAmount(clause) ?? []).filter((amount) => isAnswer(amount, target) && sameUnit(amount, target));
  const [only, ...others] = answers;
  return only && others.length === 0 && countFigures(text) >= 1 ? actualOfAmount(only, input) : null;
}

const isPlainFigure = (text: string): boolean => readAmount(text)?.trailing === '';

/** Words that make a figure something else than the result: what was planned, what is missing. */
const NOT_THE_RESULT = /计划|目标|应|拟|预计|原定|需|未|没有|没|差|剩|余下|欠|缺|减少了|上年|去年|其中|另|尚|仍/;

function isAnswer(amount: Amount, target: Target): boolean {
  const subject = amount.change === null ? amount.subject : amount.subject.replace(/(?:较|比|与)?(?:上年|去年|上年度|上一年)(?:同期)?(?:相比)?/, '');
  if (NOT_THE_RESULT.test(subject) || /未|没|待|计划/.test(amount.trailing)) return false;
  // A longer sentence answers only in the target's own unit.
  return (amount.subject.length <= 6 && amount.trailing === '') || sameUnit(amount, target);
}

function sameUnit(amount: Amount, target: Target): boolean {
  const unit = target.kind === 'quantity' || target.kind === 'range' ? target.unit : null;
  return unit !== null && amount.unit !== null && comparable(amount.unit, unit).kind === 'convertible';
}

function actualOfAmount(amount: Amount, input: ActualInput): QuantityActual | BoundActual {
  const { value, unit, percent, change, sign, rough } = amount;
  const direction = rough === 'over' ? 'moreThan' : rough === 'under' ? 'lessThan' : sign && DIRECTIONS[sign];
  if (direction) return withColumnUnit<BoundActual>({ kind: 'bound', direction, value, unit, percent, change }, input);
  return withColumnUnit<QuantityActual>({ kind: 'quantity', value, unit, percent, change, approximate: rough === 'about' }, input);
}

const DIRECTIONS: Readonly<Record<Sign, BoundActual['direction'] | null>> = { '≥': 'atLeast', '>': 'moreThan', '≤': 'atMost', '<': 'lessThan', '=': null };

/** The 度量单位 column counts where the cell itself names no unit; a bare 0.985 beside % may still be a fraction. */
function withColumnUnit<T extends Quantity>(read: T, input: ActualInput): T {
  const unit = read.unit ?? normalizeUnit(input.unit ?? '');
  if (read.unit === null && isPercentUnit(unit) && read.value.abs().lessThanOrEqualTo(ONE)) return read;
  return { ...read, unit, percent: read.percent || isPercentUnit(unit) };
}
