// Scores and words that do not go together: a problem admitted at full points, a system short but its practice full.
import { NO_POINTS } from '../units';
import { isBlank } from '../workbook';
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { FieldCell } from '../tables';
import { findingIn, leavesOf, type Checked } from './check';
import type { Finding } from './finding';

const isFull = ({ result, maxPoints }: IndicatorEvaluation): boolean => result.kind === 'scored' && maxPoints !== null && maxPoints.equals(result.score);

/** Words that admit something; 未发现…, 无…, 不存在… before them deny it. */
/** Words before them that deny a problem, or tell of one that was solved. */
const DENIED = '(?<!(?:未发现|没有|不存在|无|未|杜绝|避免|解决|针对|补齐|克服|缓解|整改)[^。.；;，,]{0,12})';
const PROBLEMS = '(?<![不未无])存在.{0,10}(?:问题|不足|偏差)|不到位|不及时|不完善|不健全|不规范|不足(?!\\d)|滞后|逾期|超期|超支|尚未|仍在整理|未单列|未建立|未制定|未制订|未按|缺失|遗漏';
const ADMITS = new RegExp(`${DENIED}(?:${PROBLEMS})`);

/** 自查情况 first, then what stands in the row's own columns for words. */
const admission = ({ selfCheck, row, reasonCell }: IndicatorEvaluation): FieldCell | null =>
  [selfCheck?.fields.verdict, row?.fields.verdict, reasonCell, row?.fields.reason, row?.fields.remark]
    .find((field) => field && !isBlank(field.value) && ADMITS.test(normalizeText(field.text))) ?? null;

/** Do her words beside the indicator admit a problem? */
export const admitsProblem = (indicator: IndicatorEvaluation): boolean => admission(indicator) !== null;

export const checkAdmittedProblems = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const field = admission(indicator);
    if (!field || !isFull(indicator)) return [];
    return [findingIn(checked.form, { at: field.at, about: indicator.name }, { kind: 'problemAdmittedAtFull', text: field.text })];
  });

/** 制度建设 lost points while 制度执行 has all of them. */
export function checkSystemAndPractice({ form, evaluation }: Checked): readonly Finding[] {
  const system = find(evaluation, /制度建设/);
  const practice = find(evaluation, /制度执行/);
  if (!system?.deduction?.points.greaterThan(NO_POINTS) || !practice || !isFull(practice)) return [];
  const at = practice.scoreCell?.at ?? practice.at;
  return [findingIn(form, { at, about: practice.name }, { kind: 'systemShortButPracticeFull' })];
}

const find = ({ indicators }: Checked['evaluation'], name: RegExp): IndicatorEvaluation | undefined =>
  indicators.find((indicator) => name.test(indicator.name) && /绩效/.test(`${indicator.level2}${indicator.name}`));
