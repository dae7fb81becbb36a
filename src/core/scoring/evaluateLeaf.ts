// One indicator from its row to its evaluation: rule, comparison, claims, decision, deduction.
import { points, type Ratio } from '../units';
import { isBlank, isError } from '../workbook';
import { isNothing } from '../grammar';
import type { IndicatorPolicy } from '../rules';
import type { FieldCell, Form, Sourced } from '../tables';
import { applyRule } from './applyRule';
import type { Answers } from './choices';
import { claimedPoints, claimsOf, type AllClaims } from './claims';
import { compareFields, targetField } from './comparison';
import { compositeDeduction, compositeOutcome } from './composites';
import { atOrAboveLine, deductionOf, toldForWholeForm } from './deductions';
import type { Comparison, Deduction, IndicatorEvaluation } from './evaluation';
import type { Leaf } from './leaf';
import type { Measures } from './measures';
import type { MethodContext, MethodOutcome, RuleScore } from './methodOutcome';
import { scoreByChosenLevel } from './methodQualitative';
import { decide, type Decision } from './origins';
import { confirmId, disagreeId, judgmentId } from './questionIds';
import type { Rule } from './rule';
import { withTargetSource } from './targetSource';

/** What all indicators of one form share. */
export interface FormContext {
  readonly form: Form;
  readonly policy: IndicatorPolicy;
  readonly decimals: number;
  readonly measures: Measures;
  /** null: none at all, so that no id need be made to look one up. */
  readonly answers: Answers | null;
  readonly labelOf: (id: string) => string;
  /** The evaluated rows of her indicator table that belong to a composite. */
  readonly partsOf: (group: '产出' | '效益') => readonly IndicatorEvaluation[];
}

interface LeafAnswers { readonly judgment: string | null; readonly level: string | null; readonly prefer: 'form' | 'selfCheck' }

/** Her answers, by the ids of the questions this indicator can raise; 定档 of 评分底稿 says the same as a confirmation. */
function answersFor(leaf: Leaf, { answers, form, labelOf }: FormContext): LeafAnswers {
  const band = leaf.entry?.band;
  const chosen = band && !isBlank(band.value) ? band.text : null;
  if (!answers) return { judgment: null, level: chosen, prefer: 'form' };
  const label = labelOf(leaf.id);
  return {
    judgment: answers[judgmentId(form.id, label)] ?? null,
    level: answers[confirmId(form.id, label)] ?? chosen,
    prefer: answers[disagreeId(form.id, label)] === 'selfCheck' ? 'selfCheck' : 'form',
  };
}

export function evaluateLeaf(leaf: Leaf, rule: Rule, context: FormContext): IndicatorEvaluation {
  const answers = answersFor(leaf, context);
  const fiscalYear = context.form.basics.fiscalYear?.value ?? null;
  const comparison = compareFields(leaf.fields, { name: leaf.name, level2: leaf.level2, fiscalYear, reading: answers.judgment });
  const claims = claimsOf(leaf, answers.judgment);
  const frame: MethodContext = {
    // Without 分值 the rule is applied all the same, so that rates and attainment are known; no score is made of it.
    maxPoints: leaf.maxPoints ?? points('1'), maxPointsCell: leaf.maxPointsCell, decimals: context.decimals, policy: context.policy,
  };
  const parts = rule.method.kind === 'indicatorSet' ? context.partsOf(rule.method.group) : [];
  const byRule = rule.method.kind === 'indicatorSet' ? compositeOutcome(leaf, rule.method.group, parts)
    : applyRule(rule, { leaf, comparison, measures: context.measures }, frame);
  const outcome = scoreByChosenLevel(byRule, answers.level, frame);
  const decision = leaf.maxPoints === null ? withoutPoints(leaf)
    : decide({ leaf, rule, claims, outcome, maxPoints: leaf.maxPoints, prefer: answers.prefer, answer: answers.judgment });
  return assemble({ leaf, rule, context, comparison, claims, outcome, decision, parts });
}

function withoutPoints(leaf: Leaf): Decision {
  const field = leaf.row?.fields.maxPoints;
  const what = field && !isBlank(field.value) && !isNothing(field.text) ? `分值（填的是“${field.text}”，不能用作分值）` : '分值';
  return { result: { kind: 'inputMissing', missing: [field?.at ?? leaf.at], what, range: { from: points('0') } }, steps: [], expression: null, sources: [], toConfirm: false };
}

interface Pieces {
  readonly leaf: Leaf;
  readonly rule: Rule;
  readonly context: FormContext;
  readonly comparison: Comparison | null;
  readonly claims: AllClaims;
  readonly outcome: MethodOutcome;
  readonly decision: Decision;
  readonly parts: readonly IndicatorEvaluation[];
}

function assemble(pieces: Pieces): IndicatorEvaluation {
  const { leaf, rule, comparison, claims, outcome, decision, parts } = pieces;
  const score: RuleScore | null = outcome.kind === 'scored' && leaf.maxPoints !== null ? outcome : null;
  const { statement } = claims;
  const policySteps = leaf.pointsPolicy === null || decision.steps.length === 0 ? [] : [{ kind: 'policy', policy: leaf.pointsPolicy } as const];
  return {
    id: leaf.id, name: leaf.name, level1: leaf.level1, level2: leaf.level2, role: leaf.role, row: leaf.row, at: leaf.at,
    scoreCell: leaf.scoreCell, reasonCell: leaf.reasonCell, maxPoints: leaf.maxPoints, rule: withTargetSource(rule.applied, rule.targetSources, comparison),
    result: decision.result, steps: [...policySteps, ...decision.steps], ruleScore: score?.score ?? null, ruleSteps: score?.steps ?? [],
    ruleRange: outcome.kind === 'open' && outcome.why.kind === 'qualitativeBand' ? outcome.range : null,
    expression: decision.expression, sources: decision.sources, deduction: lossOf(pieces), evidence: evidenceOf(leaf),
    verdict: statement?.verdict ? { value: statement.verdict, at: statement.at, text: statement.text, rest: statement.rest } : null,
    toConfirm: decision.toConfirm, parts: parts.map((part) => part.id), group: leaf.group,
    target: sourced(targetField(leaf.fields)), actual: sourced(leaf.fields.actual ?? null),
    attainment: outcome.kind === 'scored' || outcome.kind === 'open' ? outcome.attainment : null,
    reached: outcome.kind === 'scored' || outcome.kind === 'open' ? outcome.reached : null,
    comparison, selfCheck: leaf.selfCheck, claims: claimedPoints(claims), compliance: rule.compliance,
  };
}

function sourced(field: FieldCell | null): Sourced<string> | null {
  return field && field.text !== '' ? { value: field.text, at: field.at, text: field.text } : null;
}

function evidenceOf(leaf: Leaf): Sourced<string> | null {
  const cells = [leaf.entry?.evidence, leaf.selfCheck?.fields.evidence, leaf.fields.evidence];
  const given = cells.find((cell) => cell && !isBlank(cell.value) && !isError(cell.value) && !isNothing(cell.text));
  return given ? sourced(given) : null;
}

function lossOf({ leaf, rule, context, claims, outcome, decision, parts }: Pieces): Deduction | null {
  const { result } = decision;
  if (result.kind !== 'scored' || leaf.maxPoints === null) return null;
  const own = deductionOf({
    leaf, maxPoints: leaf.maxPoints, score: result.score, origin: result.origin, statement: claims.statement,
    explainsItself: atOrAboveLine(executionRateOf(rule, outcome), context.policy.executionRateLine) || toldForWholeForm(context.form, leaf),
  });
  return parts.length > 0 && result.origin === 'computed' ? compositeDeduction(own, parts) : own;
}

/** The rate of an indicator that scores 执行率 or 支出率; null for every other, and where it could not be had. */
function executionRateOf(rule: Rule, outcome: MethodOutcome): Ratio | null {
  if (!executionRateMethod(rule) || (outcome.kind !== 'scored' && outcome.kind !== 'open')) return null;
  for (const step of outcome.steps) {
    if (step.kind === 'quotient' || step.kind === 'statedRate') return step.rate;
  }
  return null;
}

/** Does the rule score outturn ÷ the budget of the whole, or a stated average of it? */
export function executionRateMethod({ method }: Rule): boolean {
  const of = 'rate' in method && method.rate !== null ? ('definition' in method.rate ? method.rate.definition : method.rate) : null;
  return of?.numerator === 'outturn' && (of.denominator === 'revisedBudget' || of.denominator === 'originalBudget');
}
