// What a person reads on the command line: the result of each form, what waits for her, what the bureau would send back.
import Table from 'cli-table3';
import { severityOf, type Finding } from '../core/checks';
import type { Assessment, FormAssessment } from '../core/assessment';
import { exactPercent } from '../core/figuresJson';
import { wrap } from './wrap';
import { describeDeductionBasis, describeFinding, describeFix, describeQuestion, describeWorking, formatMessage, pts, totalText } from '../core/messages';
import { lacksAllPoints, type Evaluation, type IndicatorEvaluation } from '../core/scoring';
import { formatCell, formatRange } from '../core/workbook';

const SEVERITY_WORDS = { error: '错误', warning: '提醒', hint: '提示' } as const;
const SEVERITY_ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** The whole report on one workbook, ready for the terminal. */
export function describeAssessment(path: string, assessment: Assessment): string {
  const parts = [
    `文件：${path}`,
    ...assessment.forms.map(describeForm),
    describeQuestions(assessment),
    describeFindings([...assessment.forms.flatMap((form) => form.findings), ...assessment.findings]),
    describeChanges(assessment),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function describeForm({ form, evaluation }: FormAssessment): string {
  const { basics } = form;
  const head = [
    basics.unit && `单位：${basics.unit.value}`,
    basics.project && `项目：${basics.project.value}`,
    basics.fiscalYear && `年度：${String(basics.fiscalYear.value)}`,
    form.scorecard && `自评表：${formatRange(form.scorecard.range)}`,
  ].filter((part) => part !== null && part !== '');
  const lines = [head.join('　'), ruleLine(evaluation), indicatorTable(evaluation), detailTable(evaluation), rateLine(evaluation), `总分：${totalText(evaluation.total)}`];
  return lines.filter((line) => line !== '').join('\n');
}

function ruleLine({ choice }: Evaluation): string {
  if (!choice) return '规则：没有适用的规则，只按表上印的分值和评分标准计分';
  const review = choice.ruleSet.reviewed ? `${choice.ruleSet.reviewed.by}于${choice.ruleSet.reviewed.on}复核` : '规则未经复核';
  const second = choice.runnerUp ? `；其次是${choice.runnerUp.title}` : '';
  return `规则：${choice.ruleSet.title}（${review}）\n选用理由：${choice.reasons.join('、')}${second}`;
}

function rateLine(evaluation: Evaluation): string {
  const rate = evaluation.executionRate;
  return evaluation.total.kind === 'none' && rate?.rate ? `${rate.name}：${exactPercent(rate.rate)}` : '';
}

const newTable = (head: readonly string[], widths: readonly number[]): InstanceType<typeof Table> =>
  new Table({ head: [...head], colWidths: [...widths], style: { head: [], border: [], compact: true } });

const NAME_WIDTH = 38;
const POINTS_WIDTH = 8;
const BASIS_WIDTH = 56;
const PADDING = 2;

function indicatorTable(evaluation: Evaluation): string {
  const table = newTable(['指标', '分值', '得分', '扣分', '依据'], [NAME_WIDTH, POINTS_WIDTH, POINTS_WIDTH, POINTS_WIDTH, BASIS_WIDTH]);
  for (const indicator of evaluation.indicators) table.push(indicatorCells(indicator, evaluation));
  return table.toString();
}

function detailTable(evaluation: Evaluation): string {
  if (evaluation.details.length === 0) return '';
  const table = newTable(['其中：绩效目标各条', '分值', '得分', '扣分', '依据'], [NAME_WIDTH, POINTS_WIDTH, POINTS_WIDTH, POINTS_WIDTH, BASIS_WIDTH]);
  for (const detail of evaluation.details) table.push(indicatorCells(detail, evaluation));
  return table.toString();
}

/** The table is an overview: a text as long as a page is told whole in 评分底稿. */
const MOST_LETTERS = 300;
const briefly = (text: string): string => (text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}……`);

function indicatorCells(indicator: IndicatorEvaluation, evaluation: Evaluation): string[] {
  const { result, deduction } = indicator;
  const basis = deduction ? describeDeductionBasis(indicator, evaluation) : describeWorking(indicator.steps);
  const verify = indicator.rule.toVerify ? '（依据待核）' : '';
  const reason = deduction?.reason ? `\n原因：${briefly(deduction.reason.value)}` : '';
  return [
    wrap(briefly(indicator.name), NAME_WIDTH - PADDING),
    indicator.maxPoints ? pts(indicator.maxPoints) : '',
    result.kind === 'scored' ? pts(result.score) : result.kind === 'notApplicable' ? '不适用' : '待定',
    deduction ? pts(deduction.points) : '',
    wrap(`${briefly(basis)}${basis === '' ? '' : verify}${reason}`, BASIS_WIDTH - PADDING),
  ];
}

function describeQuestions(assessment: Assessment): string {
  const waiting = [...assessment.forms.flatMap((form) => form.questions), ...assessment.questions].filter((question) => question.given === null);
  const missing = assessment.forms.flatMap(({ evaluation }) => missingInputs(evaluation));
  if (waiting.length + missing.length === 0) return '';
  const asked = waiting.map((question, index) => {
    const choices = question.answer.kind === 'choice' ? `\n     可答：${question.answer.choices.map((choice) => choice.label).join(' / ')}` : '';
    return `  ${String(index + 1)}. ${question.blocks ? '［待定分］' : '［请确认］'}${formatMessage(describeQuestion(question))}${choices}\n     编号：${question.id}`;
  });
  const lines = [...asked, ...missing.map((words, index) => `  ${String(waiting.length + index + 1)}. ［缺数］${words}`)];
  return `待您处理（${String(lines.length)}项）：\n${lines.join('\n')}`;
}

/** What she has to fill in before an indicator can be scored; without any 分值 the question of equal points says it once. */
function missingInputs({ indicators, details }: Evaluation): readonly string[] {
  const asked = lacksAllPoints(indicators);
  return [...indicators, ...details].flatMap(({ result, name, maxPoints }) => {
    if (result.kind !== 'inputMissing' || (asked && maxPoints === null)) return [];
    const cells = result.missing.map(formatCell).join('、');
    return [`${cells}：“${name}”缺少${result.what}。请补填后重新评分。`];
  });
}

function describeFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '核对：没有发现问题';
  const sorted = [...findings].sort((a, b) => SEVERITY_ORDER[severityOf(a)] - SEVERITY_ORDER[severityOf(b)]);
  return `核对（${String(findings.length)}项）：\n${sorted.map(describeOne).join('\n')}`;
}

function describeOne(finding: Finding): string {
  const fix = finding.fix ? `\n     可修正：${describeFix(finding.fix.edits)}\n     编号：${finding.fix.id}` : '';
  return `  ［${SEVERITY_WORDS[severityOf(finding)]}］${formatMessage(describeFinding(finding))}${fix}`;
}

/** A score in a list of changes; an open one has no digits. */
const standing = (score: string): string => (score === '' ? '待定' : score);

function describeChanges(assessment: Assessment): string {
  if (assessment.changes.length === 0) return '';
  return `与上次相比：\n${assessment.changes.map((change) => `  ${change.indicator}：${standing(change.before)} → ${standing(change.after)}`).join('\n')}`;
}
