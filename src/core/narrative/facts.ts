// The facts of one form, as templates see them. Names are Chinese: outlines are edited by people of the field.
import { formatPlain, sumPoints } from '../units';
import type { Form } from '../tables';
import { bonusSum, type Evaluation } from '../scoring';
import type { CellRef } from '../workbook';
import { deductionFacts, problemFacts } from './deductionFacts';
import type { FactDrop } from './factDrop';
import { countFact, pointsFact, quotedFact, sourcedFact, textFact, type FactContext } from './factMakers';
import { indicatorFacts, scoreAt } from './indicatorFacts';
import { managementItems, shownItemFacts } from './managementFacts';
import { moneyFacts } from './moneyFacts';
import type { OwnText, OwnTexts } from './ownTexts';
import { targetFacts } from './targetFacts';
import { levelName } from './wording';

export type { FactContext } from './factMakers';

/** Everything a template may say about the form. */
export function factsOf(form: Form, evaluated: Evaluation, own: OwnTexts): FactContext {
  const at = anchorOf(form);
  const evaluation = onHerSheets(form, evaluated);
  return {
    ...identity(form, own), ...moneyFacts(form, evaluation), ...result(evaluation, at), ...levels(evaluation),
    扣分: deductionFacts(evaluation), 问题: problemFacts(evaluation), ...targetFacts(evaluation, at), ...shownItemFacts(evaluation), ...openFacts(evaluation, at),
  };
}

/** The cells of a scorecard we made are no sources: what stands in them was drawn from hers, as on the run that made it. */
const onHerSheets = (form: Form, evaluation: Evaluation): Evaluation => (form.scorecard?.own !== true ? evaluation
  : { ...evaluation, indicators: evaluation.indicators.map((one) => ({ ...one, scoreCell: null })), details: evaluation.details.map((one) => ({ ...one, scoreCell: null })) });

/** A cell of the form itself, for figures that are counted over it. */
const anchorOf = (form: Form): CellRef => {
  const ours = form.scorecard?.own === true ? form.scorecard.range.sheet : null;
  const range = ours === null ? form.scorecard?.range ?? form.tables[0]?.range : form.tables.find((table) => table.range.sheet !== ours)?.range;
  return range ? { sheet: range.sheet, row: range.top, column: range.left } : { sheet: '', row: 1, column: 1 };
};

/** A short note of hers that a sentence of ours may quote. */
const noteFact = (name: string, note: OwnText | null): FactDrop | null => quotedFact(`原文/${name}`, note && { ...note, value: note.text });

function identity(form: Form, own: OwnTexts): FactContext {
  const { basics } = form;
  return {
    单位: sourcedFact('单位', basics.unit ?? basics.implementingUnit),
    主管部门: sourcedFact('主管部门', basics.competentDepartment),
    实施单位: sourcedFact('实施单位', basics.implementingUnit),
    自管: basics.competentDepartment !== null && basics.competentDepartment.value === basics.implementingUnit?.value,
    项目: projectName(basics.project),
    年度: basics.fiscalYear ? countFact('年度', basics.fiscalYear.value, basics.fiscalYear.at) : null,
    内设机构: noteFact('内设机构', own.text('internalUnits')),
    工作内容: noteFact('工作内容', own.text('projects')),
  };
}

/** Without the code that a budget system puts before it: 51142300023-法律援助工作经费. */
const projectName = (project: Form['basics']['project']): FactDrop | null =>
  sourcedFact('项目', project && { ...project, value: project.value.replace(/^[A-Z\d]{6,}\s*[-—_－]\s*(?=\S)/u, '') });

function result(evaluation: Evaluation, at: CellRef): FactContext {
  const { total, maxPointsSum } = evaluation;
  const full = maxPointsSum ? pointsFact('满分', maxPointsSum, at) : null;
  const lost = sumPoints(evaluation.indicators.flatMap((one) => (one.deduction ? [one.deduction.points] : [])));
  const 扣分合计 = lost.isZero() ? null : pointsFact('扣分合计', lost, at);
  const added = bonusSum(evaluation.indicators);
  const 加分 = added.isZero() ? {} : { 加分合计: pointsFact('加分合计', added, at), 加分封顶: evaluation.totalPolicies.includes('bonusCapped') };
  switch (total.kind) {
    case 'final':
      return { 总分: pointsFact('总分', total.points, at), 等级: total.grade === null ? null : textFact('等级', total.grade, at), 满分: full, 扣分合计, ...加分 };
    case 'provisional': return { 暂计: pointsFact('暂计', total.points, at), 满分: full, 扣分合计, ...加分 };
    case 'none': return {};
  }
}

/** First levels with their points, and the names of all levels. 履职: the levels that are not 管理. */
function levels(evaluation: Evaluation): FactContext {
  const managed = new Set(managementItems(evaluation).map((one) => one.level1));
  const named = evaluation.level1.filter(({ name }) => name !== '').map((level) => {
    const own = evaluation.indicators.filter((one) => one.level1 === level.name);
    const at = own[0] ? scoreAt(own[0]) : null;
    const id = `一级/${level.name}`;
    const name = levelName(level.name, formatPlain(level.maxPoints));
    return {
      原名: level.name, 短名: name, 名称: own[0] ? textFact(`${id}/名称`, name, own[0].at) : null,
      分值: at ? pointsFact(`${id}/分值`, level.maxPoints, at) : null, 得分: at && level.score ? pointsFact(`${id}/得分`, level.score, at) : null,
      项: own.filter((one) => one.parts.length > 0 || (one.target === null && one.id === evaluation.executionRate?.indicator)).map(indicatorFacts),
    };
  });
  const second = [...new Set(evaluation.level2.filter(({ level1 }) => level1 !== '').map(({ name, maxPoints }) => levelName(name, formatPlain(maxPoints))))].filter((name) => name !== '');
  // 投入、过程分析 of a form that calls its levels so; more names than two make no heading.
  const called = (of: readonly { readonly 短名: string }[], otherwise: string): string => (of.length === 0 || of.length > 2 ? otherwise : of.map(({ 短名 }) => 短名).join('、'));
  const management = named.filter((level) => managed.has(level.原名));
  const duty = named.filter((level) => !managed.has(level.原名));
  return {
    一级: named, 履职: duty.filter((level) => level.得分 !== null || evaluation.total.kind === 'provisional'), 管理名称: called(management, '管理效率'), 履职名称: called(duty, '履职效能'),
    二级名单: second.map((name) => ({ 名称: name })), 设级: managed.size > 0,
  };
}

/** What has no score yet: named once, counted, with the points that hang on it. */
function openFacts({ total, indicators }: Evaluation, at: CellRef): FactContext {
  if (total.kind !== 'provisional') return { 未定: [] };
  const open = new Set(total.open);
  const own = indicators.filter((one) => open.has(one.id) || one.parts.some((part) => open.has(part)));
  return {
    未定: own.map((one) => ({ 名称: textFact(`未定/${one.id}`, one.name, one.at) })),
    未定数: countFact('未定/项数', own.length, own[0]?.at ?? at),
    未定分值: pointsFact('未定/分值', total.openMaxPoints, own[0] ? scoreAt(own[0]) : at),
  };
}
