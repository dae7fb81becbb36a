// 每…扣…: what one deduction is for — a number of occurrences, or a step of a rate.
import { ONE, type Decimal, type Points } from '../units';
import { parseDigits } from './numbers';
import type { OccurrenceDeduction, PartialStep, StepDeduction } from './standardTypes';

const COUNT = '(\\d+(?:\\.\\d+)?|[一两二三四五六七八九十]+)?';
const CLASSIFIER = '(?:个(?!百分)|方面|项|份|次|处|例|起|宗|条|件|人次|人|家|笔|户|台|套|所|类|环节|批|篇|张|条目|单)';
const PERIOD = '(?:个?工作日|天|日|个?月|季度)';

/** 超1个百分点, 低于目标值5%, 超过预算2个百分点: a step and its side. */
const STEP = new RegExp(`^(?:每|按每)?(.{0,20}?)(超过|超出|超|高于|高出|高|增加|上升|低于|低|少于|少|降低|下降|差|不足)(.{0,16}?)${COUNT}(个?百分点|%)$`, 'u');
const OCCURRENCE = new RegExp(`${COUNT}(${PERIOD}|${CLASSIFIER})`, 'u');

export interface Step { readonly step: Decimal; readonly side: 'below' | 'above'; readonly measure: string | null; readonly of: string | null;
  /** 每低于100%一个百分点: from where the steps count, in percent. */
  readonly from: Decimal | null;
  /** 公顷 of 每低于目标值1公顷; null: percent points. */
  readonly unit: string | null;
}

/** A percentage between 低于 and the step. */
const BASE = /^(\d+(?:\.\d+)?)%的?$/;

/** One where no number is said. @returns null for none */
function countOf(words: string | undefined): Decimal | null {
  const count = words === undefined ? ONE : parseDigits(words);
  return count?.isZero() === true ? null : count;
}

/** Reads 每超1个百分点, 每低于目标值5%. @returns null if the deduction is not by steps of a rate */
export function parseStep(condition: string): Step | null {
  if (!/每/.test(condition)) return null;
  const [, before = '', word, of = '', count, unit] = STEP.exec(condition.replace(/^(?:.{0,12},)?(?=每)/, '')) ?? [];
  const step = unit === undefined ? null : countOf(count);
  const [, base] = BASE.exec(of) ?? [];
  const from = base === undefined ? null : parseDigits(base);
  if (word === undefined || !step || /[\d(≤≥<>=]/.test(`${before}${from ? '' : of}`)) return null;
  const name = before.replace(/(?:每|的|,|比|较|在此基础上)+$/, '').replace(/^每/, '');
  return { step, side: /^(?:超|高|增|上)/.test(word) ? 'above' : 'below', measure: name === '' ? null : name, of: of === '' || from ? null : of, from, unit: null };
}

const UNIT_STEP = new RegExp(`^每(超过|超出|超|高于|多于|多|低于|少于|少|不足|差)(?:了)?((?:年度|年初)?(?:目标|指标|计划)(?:值|数)?)?的?${COUNT}([\\u4e00-\\u9fff]{1,4})$`, 'u');

/** Reads 每低于目标值1公顷, 每少1场: steps in the target's own unit. @returns null for anything else */
export function parseUnitStep(condition: string): Step | null {
  const [, word, of, count, unit] = UNIT_STEP.exec(condition) ?? [];
  const step = unit === undefined ? null : countOf(count);
  if (word === undefined || unit === undefined || !step || /百分点/.test(unit)) return null;
  return { step, side: /^(?:超|高|多)/.test(word) ? 'above' : 'below', measure: null, of: of ?? null, from: null, unit };
}

/** Reads 每超期一份, 缺一项, 发现一个未开展的, 每有1次违规. @returns null if nothing countable is named */
export function parseOccurrence(condition: string, deduct: Points): OccurrenceDeduction | null {
  const counted = OCCURRENCE.exec(condition);
  if (!counted || condition.includes('一次性') || (!/^(?:如|若|凡)?(?:每|发现|发生|缺|少|未|有|出现|漏|多|一|\d)/.test(condition) && !/每|一(?:项|个|次|份|处)|\d(?:项|个|次|份|处)/.test(condition))) return null;
  const [whole, count] = counted;
  const per = countOf(count);
  if (!per || /\d/.test(condition.replace(whole, ''))) return null;
  const subject = condition.replace(whole, '').replace(/^(?:如|若|凡)?(?:每)?(?:发现|出现|发生)?(?:有)?/, '').replace(/^每|(?:,)?每(?:发现|出现|发生|有)?$/, '').replace(/(?:的|,)+$/, '').replace(/^(?:存在|发现|有)(?=.{2})/, '');
  const classifier = whole.slice((count ?? '').length);
  return { per, deduct, subject: subject.length <= 1 ? `${subject}${classifier}` : subject, unit: classifier };
}

const PER_UNIT = new RegExp(`^每[\\u4e00-\\u9fff]{0,8}?${COUNT}(${CLASSIFIER}|[场期])$`, 'u');

/** Reads 每完成1项, 每举办1场: what points are given for. @returns null for anything else */
export function parsePerUnit(condition: string): { readonly per: Decimal; readonly unit: string } | null {
  const [, count, unit] = PER_UNIT.exec(condition) ?? [];
  const per = countOf(count);
  return unit !== undefined && per ? { per, unit } : null;
}

/** 不足1个百分点的按1个百分点计, 不足…的不扣分, 按比例. */
export function parsePartialStep(text: string): PartialStep {
  if (/按比例/.test(text)) return 'proportional';
  if (/不扣|不计|忽略|舍去/.test(text)) return 'ignored';
  return /按|计/.test(text) ? 'countsWhole' : 'unstated';
}

export const stepDeduction = (step: Step, deduct: Points, partial: PartialStep): StepDeduction => ({ step: step.step, percent: step.unit === null, deduct, partial });
