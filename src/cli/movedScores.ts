// Whose score in a workbook moves when another rule set is applied: from what to what.
import { assess } from '../core/assess';
import type { Assessment } from '../core/assessment';
import type { Equipment } from '../core/extras';
import { ruleSheetOf, type RuleSet } from '../core/rules';
import { pts, totalText } from '../core/messages';
import { DEFAULT_CHOICES, type Evaluation, type IndicatorEvaluation } from '../core/scoring';
import type { WorkbookSnapshot } from '../core/workbook';
import { explained, openFile } from './workbookFile';

interface Compared { readonly before: RuleSet; readonly after: RuleSet }

/** Lines to print: each form with its indicators that move and its totals. @throws UsageError where the file cannot be read */
export function movedScores(path: string, compared: Compared, rulebook: Equipment): readonly string[] {
  const workbook = withoutRules(explained(path, () => openFile(path, null).workbook.readSnapshot()));
  // Rules of the user's own may bear the id of the set they were made from.
  const under = (ruleSet: RuleSet): Assessment['forms'] =>
    assess(workbook, { ...rulebook, all: [ruleSet, ...rulebook.all.filter(({ id }) => id !== ruleSet.id)] }, { ...DEFAULT_CHOICES, ruleSet: ruleSet.id }).forms;
  const before = under(compared.before);
  const after = new Map(under(compared.after).map((one) => [one.form.id, one.evaluation]));
  if (before.length === 0) return [`${path}：没有找到自评表`];
  return before.flatMap(({ form, evaluation }) => {
    const other = after.get(form.id);
    const name = (form.kind === 'project' ? form.basics.project?.value : form.basics.unit?.value) ?? path;
    return other ? linesOf(name, evaluation, other) : [];
  });
}

/** Without its own 评分规则, which would take the place of both. */
function withoutRules(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const rules = ruleSheetOf(workbook);
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet !== rules) };
}

function linesOf(name: string, a: Evaluation, b: Evaluation): readonly string[] {
  const others = new Map([...b.indicators, ...b.details].map((one) => [one.id, one]));
  const own = [...a.indicators, ...a.details];
  const moved = own.flatMap((one) => changeOf(one, others.get(one.id) ?? null));
  const added = [...others.values()].filter((one) => !own.some(({ id }) => id === one.id)).map((one) => `  ${one.name}：无 → ${scoreOf(one)}`);
  const lines = [...moved, ...added];
  return [`${name}：${lines.length === 0 ? '各项得分不变' : `${String(lines.length)}项得分有变`}；总分 ${totalText(a.total)} → ${totalText(b.total)}`, ...lines];
}

function changeOf(one: IndicatorEvaluation, other: IndicatorEvaluation | null): readonly string[] {
  const before = scoreOf(one);
  const after = other ? scoreOf(other) : '无';
  return before === after ? [] : [`  ${one.name}：${before} → ${after}`];
}

const scoreOf = ({ result }: IndicatorEvaluation): string => {
  switch (result.kind) {
    case 'scored': return `${pts(result.score)}分`;
    case 'judgmentNeeded': return '待定';
    case 'inputMissing': return '缺数';
    case 'notApplicable': return '不适用';
  }
};
