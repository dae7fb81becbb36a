// 年度指标值 → Target: the one reader of target cells.
import { compareDays, dayOfSerial, ZERO, type Decimal } from '../units';
import { isError } from '../workbook';
import { countFigures, readAmount, type Amount } from './amounts';
import { plainText, type CellInput, type IndicatorContext } from './cellText';
import { parseClass } from './classScales';
import { changeOfName, type Sign } from './comparisonWords';
import { dayBefore, findDate } from './dates';
import { isDateFormat } from './formats';
import { LONGEST_VALUE } from './limits';
import { normalizeText } from './normalize';
import { readNumber } from './numbers';
import { parseRange } from './ranges';
import type { Change } from './quantity';
import { readSign } from './signs';
import type { Comparison, QuantityTarget, SingleTarget, Target, UnreadableTarget } from './targetTypes';
import { isPercentUnit, normalizeUnit } from './units';
import { isZeroInWords } from './zeroWords';

/** The target cell, and what stands beside it. `sign` is the 符号 or 指标性质 column (≥, 大于等于, 正向, 定性). */
export interface TargetInput extends CellInput, IndicatorContext { readonly sign?: string | undefined }

/** Reads a target in any of the ways people write one. Total: what has no known form is `unreadable` with its reason. */
export function parseTarget(input: TargetInput): Target {
  const { value, format } = input;
  const sign = readSign(input.sign ?? '');
  if (isError(value)) return unreadable('', 'error');
  if (value === null || typeof value === 'boolean') return { kind: 'nothing' };
  if (typeof value === 'number') {
    if (isDateFormat(format)) return { kind: 'deadline', on: dayOfSerial(value), doubtfulUntil: null };
    const read = readNumber(value, format);
    return read.kind === 'number' ? quantityOf(read, sign.kind === 'sign' ? sign.sign : null, input) : unreadable(String(value), 'unknownForm');
  }
  const text = plainText(value).replace(/\(含(?:本数|\d+(?:\.\d+)?%?)?\)/g, '');
  if (/^[-/\\_]*$/.test(text)) return { kind: 'nothing' };
  if (sign.kind === 'words') return { kind: 'qualitative', text };
  return parseWhole(text, value, sign.kind === 'sign' ? sign.sign : null, input);
}

const unreadable = (text: string, reason: UnreadableTarget['reason']): UnreadableTarget => ({ kind: 'unreadable', text, reason });

function parseWhole(text: string, original: string, sign: Sign | null, context: IndicatorContext): Target {
  // Nobody sets a threshold in that many words; figures among them make it unreadable.
  if (text.length > LONGEST_VALUE) return /[\d≥≤<>=%‰]/.test(text) ? unreadable(text, 'unknownForm') : { kind: 'qualitative', text };
  return parseSingle(text, sign, context) ?? parseSeveral(original, context) ?? wordsOnly(text) ?? unreadable(text, 'unknownForm');
}

/** Words alone; hours and days that only name a way of working (24小时值守) are words too. */
const isProse = (text: string): boolean =>
  !/[≥≤<>=%‰]/.test(text) && countFigures(text.replace(/(?:24小时|365天|7×24小时?|8小时)(?=[^\d,;内以之]{2})/gu, '')) === 0;

/** @returns null if the words have figures in no known single form */
function parseSingle(text: string, sign: Sign | null, context: IndicatorContext): SingleTarget | null {
  if (isZeroInWords(text)) return quantityOf({ value: ZERO, unit: null, percent: false }, sign, context);
  const level = parseClass(text.replace(/^(?:不低于|不差于|不劣于|达到或优于|达到或好于|优于或达到|≥|达到|保持|保持在|稳定在)/, '').replace(/(?:及以上|或以上|以上|及以上等次)$/, ''));
  if (level) return { kind: 'class', level };
  const range = PERIOD.test(text) ? null : parseRange(text);
  if (range) return range.kind === 'range' ? { ...range, change: range.change ?? changeOfContext(context, range.unit) } : range;
  return parseDeadline(text, context) ?? parseQuantity(text, sign, context);
}

function parseQuantity(text: string, sign: Sign | null, context: IndicatorContext): SingleTarget | null {
  const amount = readAmount(text);
  if (!amount || !isWholeTarget(amount)) return null;
  if (sign !== null && amount.sign !== null && sign !== amount.sign) return unreadable(text, 'signsDiffer');
  return quantityOf(amount, sign ?? amount.sign, context);
}

/** A figure inside a sentence (24小时值守, 未完成的3项) is not a target by itself. */
function isWholeTarget(amount: Amount): boolean {
  if (/[,;。、:]/.test(amount.subject) || /[,;。、:未不无]/.test(amount.trailing) || amount.subject.length > 24) return false;
  if (!/^\p{L}*$/u.test(amount.trailing) || /\d/.test(amount.subject)) return false;
  return amount.trailing === '' || (amount.trailing.length <= 10 && !/^(?:小时|天|日|年|个?月|周|分钟|级|类|度)$/.test(amount.unit ?? ''))
    || amount.sign !== null;
}

function changeOfContext(context: IndicatorContext, unit: string | null): Change {
  return isPercentUnit(unit) ? changeOfName(normalizeText(context.name ?? '').replace(/\(.*\)$/, '')) : null;
}

interface ReadQuantity { readonly value: Decimal; readonly unit: string | null; readonly percent: boolean; readonly rough?: Amount['rough']; readonly change?: Change; readonly approximate?: boolean }

function quantityOf(read: ReadQuantity, sign: Sign | null, context: IndicatorContext): QuantityTarget {
  const columnUnit = normalizeUnit(context.unit ?? '');
  const unit = read.unit ?? columnUnit;
  const comparison: Comparison = sign ?? (read.rough === 'over' ? '>' : 'bare');
  return {
    kind: 'quantity', comparison, value: read.value, unit, percent: read.percent || isPercentUnit(unit),
    change: read.change ?? changeOfContext(context, unit), approximate: read.approximate === true || (read.rough !== null && read.rough !== undefined && read.rough !== 'over'),
    nature: natureOf(context),
  };
}

function natureOf(context: IndicatorContext): QuantityTarget['nature'] {
  const level2 = normalizeText(context.level2 ?? '').replace(/指标$/, '');
  if (/成本/.test(level2)) return 'cost';
  const name = normalizeText(context.name ?? '');
  if (/成本|单价|造价/.test(name)) return 'cost';
  return /标准|补助|补贴|限额|定额|人数|编制数/.test(name) && !/率$/.test(name) ? 'fixed' : 'plain';
}

const DEADLINE_LEAD = /^(?:[^\d≥>]{0,16}?(?:于|在|至|到|截至|截止|:)|最迟|不晚于|不迟于|不超过|早于|≤|<|按时于|计划|预计|[^\d≥>]{0,8}时间)?$/u;
const DEADLINE_TRAIL = /^[^\d≥≤<>=%,;。]{0,12}$/u;

const MONTH = '20\\d{2}\\.(?:0?[1-9]|1[0-2])';
const DAY = '20\\d{2}[01]\\d[0-3]\\d';
/** From month to month, from day to day: no range of figures. */
const PERIOD = new RegExp(`^(?:${MONTH}[-~至到]${MONTH}|${DAY}[-~至到]${DAY})$`);

/** 2018.3 is a month; a figure where a unit stands beside it, as 2018.39 always is. */
const isDecimal = (text: string, { unit = '' }: IndicatorContext): boolean =>
  /^[≤<]?20\d{2}\.\d{1,2}$/.test(text) && (unit !== '' || !new RegExp(`${MONTH}$`).test(text));

function parseDeadline(text: string, context: IndicatorContext): SingleTarget | null {
  if (/(?:[≥≤<>=%‰])(?!20\d{2}[年.\-/])/.test(text.replace(/^[≤<]/, '')) || countFigures(text.replace(/20\d{6}|[\d零一二三四五六七八九十〇]+(?=[年月日号.\-/~至到季])|(?<=[.\-/])\d+/gu, '')) > 0) return null;
  const found = findDate(text, context.fiscalYear ?? null);
  if (found === null) return null;
  const timely = /时效|及时|时间|进度|期限/.test(`${context.level2 ?? ''}${context.name ?? ''}`);
  if (!timely && isDecimal(text, context)) return null;
  if (found.kind !== 'date') return timely || /前|底|末|^[\d年月日./-]+$/.test(text) ? unreadable(text, found.kind) : null;
  const { from, to, before, lead, trail } = found.reading;
  const worded = before || /不晚于|不迟于|最迟|截至|截止|底|末|内|止|完成|开工|竣工|完工|上线|投入|交付/.test(text);
  if (!DEADLINE_LEAD.test(lead) || !DEADLINE_TRAIL.test(trail) || (!worded && !timely && (lead !== '' || trail !== ''))) return null;
  if (!before || compareDays(from, to) === 0) return { kind: 'deadline', on: to, doubtfulUntil: null };
  return { kind: 'deadline', on: dayBefore(from), doubtfulUntil: to };
}

/** Clauses, each with a target of its own. @returns null unless at least two of them have, and all figures are read */
function parseSeveral(original: string, context: IndicatorContext): Target | null {
  const clauses = original.split(/[\n\r;；。]|[（(](?=[^）)]*[\d一二两三四五六七八九十])|[）)]|[，,、](?!\d{3}(?!\d))|(?<=[^\d])(?:其中|并且|且)/u).map(plainText).filter((clause) => clause !== '');
  const parts = clauses.flatMap((text) => {
    const target = parseSingle(text, null, context) ?? wordsOnly(text);
    return target ? [{ text, target }] : [];
  });
  const read = parts.length > 1 && parts.length === clauses.length && parts.some(({ target }) => target.kind !== 'qualitative');
  return read ? { kind: 'several', parts } : null;
}

const wordsOnly = (text: string): SingleTarget | null => (isProse(text) ? { kind: 'qualitative', text } : null);
