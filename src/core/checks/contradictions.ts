// Scores and words that do not go together: a problem admitted at full points, a system short but its practice full.
import { NO_POINTS } from '../units';
import { isBlank } from '../workbook';
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { FieldCell } from '../tables';
import { ofEachLeaf, scoreAt, type Check, type Checked } from './check';

export const isFull = ({ result, maxPoints }: IndicatorEvaluation): boolean => result.kind === 'scored' && maxPoints?.equals(result.score) === true;

/** Words before others that deny a problem, or tell of one that was solved. */
const DENIED = '(?<!(?:未发现|没有|不存在|无|未|杜绝|避免|解决|针对|补齐|克服|缓解|整改)[^。.；;，,]{0,12})';
const PROBLEMS = '(?<![不未无])存在.{0,10}(?:问题|不足|偏差)|不(?:到位|及时|完善|健全|规范)|不足(?!\\d)|滞后|逾期|超[期支]|尚未|仍在整理|未(?:单列|建立|制[定订]|按)|缺失|遗漏';
const ADMITS = new RegExp(`${DENIED}(?:${PROBLEMS})`);

/** 自查情况 first, then what stands in the row's own columns for words. */
const admission = ({ selfCheck, row, reasonCell }: IndicatorEvaluation): FieldCell | null =>
  [selfCheck?.fields.verdict, row?.fields.verdict, reasonCell, row?.fields.reason, row?.fields.remark]
    .find((field) => field && !isBlank(field.value) && ADMITS.test(normalizeText(field.text))) ?? null;

/** Do her words beside the indicator admit a problem? */
export const admitsProblem = (indicator: IndicatorEvaluation): boolean => admission(indicator) !== null;

export const checkAdmittedProblems = ofEachLeaf((indicator) => {
  const field = admission(indicator);
  return field && isFull(indicator) ? { kind: 'problemAdmittedAtFull', at: field.at, text: field.text } : null;
});

/** 制度建设 lost points while 制度执行 has all of them. */
export const checkSystemAndPractice: Check = ({ evaluation }) => {
  const system = find(evaluation, /制度建设/);
  const practice = find(evaluation, /制度执行/);
  if (!system?.deduction?.points.greaterThan(NO_POINTS) || !practice || !isFull(practice)) return null;
  return { kind: 'systemShortButPracticeFull', at: scoreAt(practice), about: practice.name };
};

const find = ({ indicators }: Checked['evaluation'], name: RegExp): IndicatorEvaluation | undefined =>
  indicators.find((indicator) => name.test(indicator.name) && /绩效/.test(`${indicator.level2}${indicator.name}`));
