// An assessment as plain JSON: what `--json` prints and what hosts are compared by. Scores are numbers, cells are text.
import { describeDeductionBasis, describeFinding, describeFix, describeQuestion, describeWorking, percent, percentThatReproduces } from './messages';
import { severityOf, type Finding, type Severity } from './checks';
import type { Assessment, FormAssessment } from './assessment';
import type { Evaluation, IndicatorEvaluation, Operand, Question, ScoreOrigin, ScoreRange } from './scoring';
import { formatCell, formatRange } from './workbook';
import { figuresJson, type FiguresJson } from './figuresJson';

export interface RangeJson { readonly from: number; readonly to?: number; readonly below?: number }

export interface IndicatorJson {
  readonly id: string;
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly maxPoints: number | null;
  /** null while open. */
  readonly score: number | null;
  readonly origin: ScoreOrigin | 'judgmentNeeded' | 'inputMissing' | 'notApplicable';
  /** The 得分 cell, before insertions. */
  readonly at?: string;
  readonly working: string;
  readonly target?: string;
  readonly actual?: string;
  readonly range?: RangeJson;
  readonly parts?: string;
  readonly group?: string;
  readonly source?: string;
  readonly evidence?: string;
  readonly ruleScore?: number;
  readonly basisOfRule: string;
  readonly toVerify: boolean;
}

export interface RateJson {
  readonly originalBudget?: number;
  readonly revisedBudget?: number;
  readonly outturn?: number;
  readonly rate: number | null;
  readonly percent: string | null;
  readonly maxPoints: number | null;
  readonly score: number | null;
  readonly origin?: string;
  readonly ruleScore?: number;
  readonly working: string;
  readonly at?: string;
}

export interface DeductionJson {
  readonly indicator: string;
  readonly points: number;
  readonly basis: string;
  readonly reason?: string;
  readonly reasonNeeded: boolean;
  readonly parts?: readonly DeductionJson[];
}

export interface ScorecardJson {
  readonly id: string;
  /** Unit of a departmental form, project of a project form. */
  readonly key: string;
  readonly form: string;
  readonly fiscalYear: number | null;
  readonly sheet: string | null;
  readonly ruleSet: { readonly id: string; readonly title: string; readonly reviewed: boolean; readonly reasons: readonly string[]; readonly runnerUp: string | null } | null;
  readonly executionRate?: RateJson;
  readonly expenditureRate?: RateJson;
  readonly indicators: readonly IndicatorJson[];
  readonly detailIndicators: readonly IndicatorJson[];
  readonly level1Scores: Readonly<Record<string, number | null>>;
  readonly level2Scores: Readonly<Record<string, number | null>>;
  readonly maxPointsSum: number | null;
  readonly toConfirm: readonly string[];
  readonly deductions: readonly DeductionJson[];
  readonly total: number | null;
  readonly grade: string | null;
  readonly totalByRule?: number;
  readonly totalAt?: string;
  readonly gradeAt?: string;
  readonly ratesToFill?: Readonly<Record<string, string>>;
  readonly provisional?: { readonly points: number; readonly open: readonly string[]; readonly openMaxPoints: number; readonly range: RangeJson };
}

export interface FindingJson {
  readonly kind: string; readonly severity: Severity; readonly where: string; readonly about: string; readonly note: string; readonly todo: string;
  /** 修正: what `--fix ID` would change. */
  readonly fix?: { readonly id: string; readonly changes: string };
}

export interface QuestionJson {
  readonly id: string;
  readonly where: string;
  readonly question: string;
  readonly todo: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly range?: RangeJson;
  readonly answered: string | null;
  readonly blocks: boolean;
}

export interface AssessmentJson {
  readonly form: string | null;
  readonly fiscalYear: number | null;
  readonly recognized: readonly { readonly kind: string; readonly title: string; readonly where: string; readonly confidence: number; readonly reasons: readonly string[] }[];
  readonly scorecards: readonly ScorecardJson[];
  /** Rates and sums of a workbook whose tables print no 分值. */
  readonly figures?: FiguresJson;
  readonly findings: readonly FindingJson[];
  readonly questions: readonly QuestionJson[];
  readonly changes: readonly { readonly form: string; readonly indicator: string; readonly before: string; readonly after: string }[];
}

/** @returns the same object for the same assessment, keys in a fixed order */
export function assessmentJson(assessment: Assessment): AssessmentJson {
  const scored = assessment.forms.filter((form) => form.evaluation.total.kind !== 'none');
  const unscored = assessment.forms.find((form) => form.evaluation.total.kind === 'none');
  const first = assessment.forms[0];
  return {
    form: first?.form.kind ?? null,
    fiscalYear: first?.form.basics.fiscalYear?.value ?? null,
    recognized: assessment.tables.tables.map((table) => ({
      kind: table.kind, title: table.title, where: formatRange(table.range), confidence: table.confidence, reasons: table.reasons,
    })),
    scorecards: scored.map(scorecardJson),
    ...(unscored && scored.length === 0 ? { figures: figuresJson(unscored, assessment.tables) } : {}),
    findings: [...assessment.forms.flatMap((form) => form.findings), ...assessment.findings].map(findingJson),
    questions: [...assessment.forms.flatMap((form) => form.questions), ...assessment.questions].map(questionJson),
    changes: assessment.changes,
  };
}

function scorecardJson({ form, evaluation }: FormAssessment): ScorecardJson {
  const rate = rateJson(evaluation);
  const { total } = evaluation;
  const scorecard = form.scorecard;
  return {
    id: form.id,
    key: (form.kind === 'project' ? form.basics.project?.value : form.basics.unit?.value) ?? form.id,
    form: form.kind,
    fiscalYear: form.basics.fiscalYear?.value ?? null,
    sheet: scorecard?.range.sheet ?? null,
    ruleSet: evaluation.choice && {
      id: evaluation.choice.ruleSet.id, title: evaluation.choice.ruleSet.title, reviewed: evaluation.choice.ruleSet.reviewed !== null,
      reasons: evaluation.choice.reasons, runnerUp: evaluation.choice.runnerUp?.id ?? null,
    },
    ...(rate ? (form.kind === 'project' ? { executionRate: rate } : { expenditureRate: rate }) : {}),
    indicators: evaluation.indicators.filter((indicator) => indicator.role !== 'executionRate').map((indicator) => indicatorJson(indicator, evaluation)),
    detailIndicators: evaluation.details.map((detail) => indicatorJson(detail, evaluation)),
    level1Scores: Object.fromEntries(evaluation.level1.map((level) => [level.name, numberOrNull(level.score)])),
    level2Scores: Object.fromEntries(evaluation.level2.map((level) => [level.name, numberOrNull(level.score)])),
    maxPointsSum: numberOrNull(evaluation.maxPointsSum),
    toConfirm: [...evaluation.indicators, ...evaluation.details].filter((indicator) => indicator.toConfirm).map((indicator) => indicator.name),
    deductions: deductionsJson(evaluation),
    total: total.kind === 'final' ? total.points.toNumber() : null,
    grade: total.kind === 'final' ? total.grade : null,
    ...(evaluation.totalByRule ? { totalByRule: evaluation.totalByRule.toNumber() } : {}),
    ...(scorecard?.totals?.score ? { totalAt: formatCell(scorecard.totals.score.at) } : {}),
    ...(scorecard?.grade ? { gradeAt: formatCell(scorecard.grade.at) } : {}),
    ...(evaluation.lineRates.length > 0 ? { ratesToFill: Object.fromEntries(evaluation.lineRates.map((line) => [formatCell(line.at), percent(line.rate)])) } : {}),
    ...(total.kind === 'provisional'
      ? { provisional: { points: total.points.toNumber(), open: total.open.map((id) => nameOf(evaluation, id)), openMaxPoints: total.openMaxPoints.toNumber(), range: rangeJson(total.range) } }
      : {}),
  };
}

const numberOrNull = (value: { toNumber(): number } | null): number | null => (value === null ? null : value.toNumber());

const nameOf = (evaluation: Evaluation, id: string): string =>
  [...evaluation.indicators, ...evaluation.details].find((indicator) => indicator.id === id)?.name ?? id;

const rangeJson = (range: ScoreRange): RangeJson => ({
  from: range.from.toNumber(),
  ...(range.to ? { to: range.to.toNumber() } : {}),
  ...(range.below ? { below: range.below.toNumber() } : {}),
});

function indicatorJson(indicator: IndicatorEvaluation, evaluation: Evaluation): IndicatorJson {
  const { result } = indicator;
  const parts = evaluation.details.find((detail) => indicator.parts.includes(detail.id))?.group;
  const own = result.kind === 'scored' && result.origin !== 'computed' && indicator.ruleScore !== null;
  return {
    id: indicator.id,
    name: indicator.name,
    level1: indicator.level1,
    level2: indicator.level2,
    maxPoints: numberOrNull(indicator.maxPoints),
    score: result.kind === 'scored' ? result.score.toNumber() : null,
    origin: result.kind === 'scored' ? result.origin : result.kind,
    ...(indicator.scoreCell ? { at: formatCell(indicator.scoreCell.at) } : {}),
    working: describeWorking(indicator.steps),
    ...(indicator.target ? { target: indicator.target.text } : {}),
    ...(indicator.actual ? { actual: indicator.actual.text } : {}),
    ...(result.kind === 'judgmentNeeded' || result.kind === 'inputMissing' ? { range: rangeJson(result.range) } : {}),
    ...(parts ? { parts } : {}),
    ...(indicator.role === 'detail' && indicator.group ? { group: indicator.group } : {}),
    ...(indicator.verdict ? { source: formatCell(indicator.verdict.at) } : {}),
    ...(indicator.evidence ? { evidence: indicator.evidence.text } : {}),
    ...(own ? { ruleScore: indicator.ruleScore.toNumber() } : {}),
    basisOfRule: indicator.rule.from,
    toVerify: indicator.rule.toVerify,
  };
}

function rateJson(evaluation: Evaluation): RateJson | null {
  const { executionRate } = evaluation;
  if (!executionRate) return null;
  const indicator = evaluation.indicators.find((candidate) => candidate.id === executionRate.indicator) ?? null;
  const score = indicator?.result.kind === 'scored' ? indicator.result : null;
  return {
    ...amountJson('originalBudget', executionRate.originalBudget),
    ...amountJson('revisedBudget', executionRate.revisedBudget),
    ...amountJson('outturn', executionRate.outturn),
    rate: executionRate.rate && executionRate.rate.toDecimalPlaces(6).toNumber(),
    percent: executionRate.rate && percentThatReproduces(executionRate.rate, indicator?.maxPoints ?? null, indicator?.ruleScore ?? null),
    maxPoints: numberOrNull(indicator?.maxPoints ?? null),
    score: score ? score.score.toNumber() : null,
    ...(score ? { origin: score.origin } : {}),
    ...(score && score.origin !== 'computed' && indicator?.ruleScore ? { ruleScore: indicator.ruleScore.toNumber() } : {}),
    working: describeWorking(indicator?.steps ?? []),
    ...(indicator?.role === 'executionRate' && indicator.scoreCell ? { at: formatCell(indicator.scoreCell.at) } : {}),
  };
}

const amountJson = (key: 'originalBudget' | 'revisedBudget' | 'outturn', operand: Operand | null): Partial<Record<typeof key, number>> =>
  operand ? { [key]: Number(operand.printed) } : {};

function deductionsJson(evaluation: Evaluation): DeductionJson[] {
  return evaluation.indicators.filter((indicator) => indicator.deduction !== null).map((indicator) => deductionJson(indicator, evaluation));
}

function deductionJson(indicator: IndicatorEvaluation, evaluation: Evaluation): DeductionJson {
  const parts = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && detail.deduction !== null);
  return {
    indicator: indicator.name,
    points: indicator.deduction?.points.toNumber() ?? 0,
    basis: describeDeductionBasis(indicator, evaluation),
    ...(indicator.deduction?.reason ? { reason: indicator.deduction.reason.value } : {}),
    reasonNeeded: indicator.deduction?.reasonNeeded ?? false,
    ...(parts.length > 0 ? { parts: parts.map((part) => deductionJson(part, evaluation)) } : {}),
  };
}

function findingJson(finding: Finding): FindingJson {
  const message = describeFinding(finding);
  return { kind: finding.kind, severity: severityOf(finding), where: formatRange(finding.at), about: finding.about, note: message.what, todo: message.todo,
    ...(finding.fix ? { fix: { id: finding.fix.id, changes: describeFix(finding.fix.edits) } } : {}) };
}

function questionJson(question: Question): QuestionJson {
  const message = describeQuestion(question);
  return {
    id: question.id,
    where: formatCell(question.where),
    question: message.what,
    todo: message.todo,
    choices: question.answer.kind === 'choice' ? question.answer.choices : [],
    ...(question.answer.kind === 'points' ? { range: rangeJson(question.answer.range) } : {}),
    answered: question.given,
    blocks: question.blocks,
  };
}
