// One indicator as a template sees it: name, target, result, points, what was lost and why, what shows it.
import { HUNDRED } from '../units';
import type { Evaluation, IndicatorEvaluation, Operand, Step } from '../scoring';
import type { Sourced } from '../tables';
import { sameCell, type CellRef } from '../workbook';
import { FactDrop } from './factDrop';
import { operandFact, pointsFact, quotedFact, rateFact, sourcedFact, textFact, type FactContext } from './factMakers';
import { reasonPart } from './reasonWords';
import { actualWords, spokenName, targetWords } from './targetWords';
import { beforeTarget, nameToActual, nameToTarget, readsOn, restates, saysReason, statesFigure } from './wording';

export function indicatorFacts(indicator: IndicatorEvaluation): FactContext {
  const id = `指标/${indicator.id}`;
  const scored = indicator.result.kind === 'scored' ? indicator.result.score : null;
  const at = scoreAt(indicator);
  const own = quotedFact(`${id}/自查`, selfCheckWords(indicator));
  return {
    名称: textFact(`${id}/名称`, spokenName(indicator), indicator.at),
    ...resultFacts(id, indicator),
    分值: indicator.maxPoints ? pointsFact(`${id}/分值`, indicator.maxPoints, at) : null,
    得分: scored ? pointsFact(`${id}/得分`, scored, at) : null,
    扣分: indicator.deduction ? pointsFact(`${id}/扣分`, indicator.deduction.points, at) : null,
    ...reasonFacts(id, indicator),
    佐证: quotedFact(`${id}/佐证`, indicator.evidence),
    自查: own, 自查接写: own?.fact.kind === 'text' && readsOn(own.fact.text),
    缺佐证: scored !== null && indicator.evidence === null && indicator.deduction === null,
    无此业务: indicator.verdict?.value === 'notApplicable',
    // A compliance sentence needs a verdict of 是 and its evidence; anything else is 【待核实】.
    有据: indicator.verdict?.value === 'yes' && indicator.evidence !== null,
    ...workingFacts(id, indicator),
  };
}

export const scoreAt = (indicator: IndicatorEvaluation): CellRef => indicator.scoreCell?.at ?? indicator.at;

export const isExecutionRate = ({ id, role }: IndicatorEvaluation, { executionRate }: Evaluation): boolean => role === 'executionRate' || executionRate?.indicator === id;

/** Does it have a target and a result of its own that were held against each other? */
export const hasOwnResult = (indicator: IndicatorEvaluation, evaluation: Evaluation): boolean =>
  indicator.target !== null && indicator.actual !== null && indicator.comparison !== null && !isExecutionRate(indicator, evaluation);

/** Target and result, with the small words that join them to the name. */
export function resultFacts(id: string, indicator: IndicatorEvaluation): FactContext {
  const target = targetWords(indicator);
  const actual = hasResult(indicator) ? actualWords(indicator) : null;
  const name = spokenName(indicator);
  return {
    指标值: sourcedFact(`${id}/指标值`, target), 完成值: sourcedFact(`${id}/完成值`, actual),
    值接: target ? beforeTarget(target.value) : '', 名值接: target ? nameToTarget(name, target.value) : '',
    完成接: actual ? nameToActual(name, actual.value, target?.value ?? null) : '',
    同指标值: actual !== null && actual.value === target?.value,
    完成率: indicator.deduction ? attainmentFact(id, indicator) : null,
    // Of an upper limit more is worse: 超过指标值.
    未达: indicator.deduction === null ? null : isLimit(indicator) ? '超过' : '未达到',
  };
}

const isLimit = ({ comparison }: IndicatorEvaluation): boolean =>
  comparison?.target.kind === 'quantity' && (comparison.target.comparison === '≤' || comparison.target.comparison === '<');

/** 完成率, where it says something: not of an upper limit (more is worse there), nor of a share whose target is all of it. */
export function attainmentFact(id: string, indicator: IndicatorEvaluation): FactDrop | null {
  const { attainment, actual, comparison } = indicator;
  const target = comparison?.target;
  if (!attainment || !actual || target?.kind !== 'quantity') return null;
  return isLimit(indicator) || (target.percent && target.value.equals(HUNDRED)) ? null : rateFact(`${id}/完成率`, attainment, actual.at);
}

/** 按上表计算 in the cell of a result says where the result is, not what it is. */
const hasResult = ({ actual }: IndicatorEvaluation): boolean => actual !== null && !/按.{0,6}(?:计算|填列)|见上表|见附/u.test(actual.value);

/** Her words on an item of the self-check, without the verdict before them; of an item with no verdict all of them. */
function selfCheckWords({ verdict, selfCheck }: IndicatorEvaluation): Sourced<string> | null {
  if (verdict) return verdict.rest === '' ? null : { value: verdict.rest, at: verdict.at, text: verdict.text };
  const cell = selfCheck?.fields.verdict;
  return cell && cell.text !== '' ? { value: cell.text, at: cell.at, text: cell.text } : null;
}

/** 原因: her reason. 直说: it stands without 原因是 before it. */
export function reasonFacts(id: string, { deduction, actual, name, verdict }: IndicatorEvaluation): FactContext {
  const reason = deduction?.reason ? reasonPart(deduction.reason) : null;
  if (!reason || reason.value === '') return { 原因: null };
  // A cell of the self-check begins with its verdict: 基本符合。一批…尚未办结。 The reason is what follows.
  const said = verdict && verdict.rest !== '' && sameCell(verdict.at, reason.at) ? { ...reason, value: verdict.rest } : reason;
  return restates(said.value, name, actual?.value ?? null) ? { 原因: null }
    : { 原因: quotedFact(`${id}/原因`, said), 直说: saysReason(said.value) || statesFigure(said.value, name) };
}

/** One reason of several entries that follow one another is said once, behind the last of them: 同因. */
export function sharedReasons(entries: readonly FactContext[]): readonly FactContext[] {
  return entries.map((entry, index) => {
    const reason = reasonText(entry);
    if (reason === null) return entry;
    if (reason === reasonText(entries[index + 1])) return { ...entry, 原因: null };
    return reason === reasonText(entries[index - 1]) ? { ...entry, 同因: true } : entry;
  });
}

function reasonText(entry: FactContext | undefined): string | null {
  const reason = entry?.['原因'];
  return reason instanceof FactDrop && reason.fact.kind === 'text' ? reason.fact.text : null;
}

/** What the score was computed from, each figure a fact; nothing where the result itself says it. */
export function workingFacts(id: string, { steps, name }: IndicatorEvaluation): FactContext {
  const quotient = steps.find((step): step is Extract<Step, { kind: 'quotient' }> => step.kind === 'quotient');
  if (quotient) {
    const { numerator, denominator, rate } = quotient;
    return { 依据项: [operand(id, numerator.name, numerator), operand(id, denominator.name, denominator)], 率: rateFact(`${id}/率`, rate, numerator.at), 率名: name.endsWith('率') ? name : '比率', 同率名: name.endsWith('率') };
  }
  const stated = steps.find((step): step is Extract<Step, { kind: 'statedRate' }> => step.kind === 'statedRate');
  if (stated) return { 率: rateFact(`${id}/率`, stated.rate, stated.at), 率名: stated.name, 同率名: true, 给定: true };
  const limit = steps.find((step): step is Extract<Step, { kind: 'limit' }> => step.kind === 'limit');
  return limit ? { 依据项: [operand(id, '预算安排', limit.limit), operand(id, '实际支出', limit.actual)] } : {};
}

const operand = (id: string, name: string, value: Operand): FactContext => ({ 名称: name, 数: operandFact(`${id}/${name}`, value) });
