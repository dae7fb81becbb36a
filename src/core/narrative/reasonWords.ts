// One column for 偏差原因及改进措施 holds two things; what is labelled a measure in it is no reason.
import type { IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';

const MEASURES = /\s*(?:[（(]?[二2][)）]?[.、]?)?(?:下一步|拟采取的)?(?:改进|整改)措施(?:是|为)?[:：]\s*/u;

/** 选址未定。改进措施：6月前完成。→ 选址未定。 */
export const reasonPart = (reason: Sourced<string>): Sourced<string> => ({ ...reason, value: reason.value.split(MEASURES)[0] ?? '' });

/** What she will do about it: of the column of measures, and behind 改进措施： in the one for reasons. */
export function measuresOf({ row, deduction }: IndicatorEvaluation): readonly Sourced<string>[] {
  const cell = row?.fields.improvement;
  const behind = deduction?.reason?.value.split(MEASURES).slice(1).join('；') ?? '';
  return [
    ...(cell && /\p{Script=Han}{2,}/u.test(cell.text) ? [{ value: cell.text, at: cell.at, text: cell.text }] : []),
    ...(deduction?.reason && behind !== '' ? [{ ...deduction.reason, value: behind }] : []),
  ];
}
