// The indicators with a target: counted, listed, and told line of work by line of work where the sheet names one.
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import type { CellRef } from '../workbook';
import type { FieldCell } from '../tables';
import type { FactDrop } from './factDrop';
import { countFact, quotedFact, textFact, type FactContext } from './factMakers';
import { indicatorFacts, sharedReasons } from './indicatorFacts';
import { spokenName } from './targetWords';

/** The details behind the form's composites, else its own indicators. */
export function targetFacts(evaluation: Evaluation, at: CellRef): FactContext {
  const own = evaluation.indicators.filter((one) => one.role === 'indicator' && one.target !== null && one.id !== evaluation.executionRate?.indicator);
  const all = evaluation.details.length > 0 ? evaluation.details : own;
  const first = all[0]?.at ?? at;
  const missed = all.filter((one) => reached(one) === false);
  const byTask = all.some((one) => taskOf(one) !== '');
  return {
    指标: all.map(indicatorFacts),
    指标数: countFact('指标/条数', all.length, first),
    完成数: someFact('指标/完成条数', all.filter((one) => reached(one) === true).length, first),
    待定数: someFact('指标/待定条数', all.filter((one) => reached(one) === null).length, first),
    未完成: missed.map((one) => ({ 名称: textFact(`指标/未达到/${one.id}`, spokenName(one), one.at) })),
    指标组: groupsBy(all, (one) => one.level1, (key) => key),
    指标小组: byTask ? [] : groupsBy(all, (one) => `${one.level1}/${one.level2}`, (key) => key.slice(key.indexOf('/') + 1) || key.slice(0, -1)),
    方法组: methodGroups(all),
    // 年度重点任务 or project the rows belong to: results are told under its name.
    条线: byTask ? groupsBy(all, (one) => taskOf(one), (key) => (key === '' ? '其他工作' : key)) : [],
  };
}

/** None is not counted: 达到指标值的0项 of indicators that nobody has scored yet would be a claim. */
const someFact = (id: string, count: number, at: CellRef): FactDrop | null => (count === 0 ? null : countFact(id, count, at));

const taskOf = ({ row }: IndicatorEvaluation): string => row?.fields.task?.text.replaceAll(/\s+/gu, '').replace(/[。；;]$/u, '') ?? '';

/** null: nobody knows yet. */
const reached = ({ reached: met, result, maxPoints }: IndicatorEvaluation): boolean | null =>
  met ?? (result.kind === 'scored' && maxPoints !== null ? result.score.greaterThanOrEqualTo(maxPoints) : null);

/** 评价方法 of the sheet, each said once with the kinds of indicators it is for. */
function methodGroups(all: readonly IndicatorEvaluation[]): readonly FactContext[] {
  const cellOf = (one: IndicatorEvaluation): FieldCell | undefined => one.row?.fields.explanation;
  const methods = [...new Set(all.flatMap((one) => cellOf(one)?.text ?? []).filter((text) => text !== ''))];
  return methods.map((method) => {
    const members = all.filter((one) => cellOf(one)?.text === method);
    const [first] = members.flatMap((one) => cellOf(one) ?? []);
    return {
      键: method, 方法: first ? quotedFact(`方法/${method}`, { value: method, at: first.at, text: method }) : null,
      项: [...new Set(members.map((one) => one.level2 || one.name))].map((name) => ({ 名称: name })),
    };
  });
}

/** Groups in the order of their first members. 名称 is null where the sheet gives them none. */
function groupsBy(all: readonly IndicatorEvaluation[], keyOf: (one: IndicatorEvaluation) => string, nameOf: (key: string) => string): readonly FactContext[] {
  return [...new Set(all.map(keyOf))].map((key) => {
    const members = all.filter((one) => keyOf(one) === key);
    const name = nameOf(key);
    return {
      键: key, 名称: name === '' ? null : name, 项: sharedReasons(members.map(indicatorFacts)),
      条数: members[0] ? countFact(`指标组/${key}/条数`, members.length, members[0].at) : null,
    };
  });
}
