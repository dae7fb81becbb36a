// What was asked for on the command line, but fits none of the workbooks: said, never passed over in silence.
import type { Assessment } from '../core/assessment';
import type { Rulebook } from '../core/rules';
import type { Choices } from '../core/scoring';
import { ruleSetById } from './ruleSets';

const FORM_WORDS = { project: '项目支出', overallDepartmental: '部门整体支出' } as const;

/** Ids of the questions and 修正 of a workbook, answered ones included. */
export const questionIds = (assessments: readonly Assessment[]): readonly string[] =>
  assessments.flatMap(({ forms, questions }) => [
    ...[...forms.flatMap((form) => form.questions), ...questions].map(({ id }) => id),
    ...forms.flatMap((form) => form.findings).flatMap(({ fix }) => (fix ? [fix.id] : [])),
  ]);

/** Answers to questions that no workbook of this call asks; '' where there are none. */
export function unknownAnswers({ answers }: Choices, asked: ReadonlySet<string>): string {
  const unknown = Object.keys(answers).filter((id) => !asked.has(id));
  return unknown.length === 0 ? '' : `注意：--answers 或 --fix 里有${String(unknown.length)}个编号不是这次的问题，没有采用：${unknown.join('、')}。编号见“待您处理”和“核对”，或 --json 输出的 questions 和 findings。\n`;
}

/** A rule set named for forms of another kind; '' where it is of theirs. */
export function ruleSetOfOtherKind(ruleSets: Rulebook, wanted: string | undefined, { forms }: Assessment): string {
  if (wanted === undefined) return '';
  const ruleSet = ruleSetById(ruleSets, wanted);
  const other = forms.find(({ form }) => form.kind !== ruleSet.form);
  return other ? `注意：--rules 指定的“${ruleSet.title}”是${FORM_WORDS[ruleSet.form]}的规则，而这张表是${FORM_WORDS[other.form.kind]}自评表。请核对规则编号。\n` : '';
}

/** Nothing in it is a form or one of its tables. */
export const hasNoTable = ({ forms, findings }: Assessment): boolean => forms.length === 0 && findings.some(({ kind }) => kind === 'noTable');
