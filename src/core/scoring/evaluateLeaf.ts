// One indicator from its row to its evaluation: rule, comparison, claims, decision, deduction.
import { points } from '../units';
import { isBlank } from '../workbook';
import { isNothing } from '../grammar';
import type { IndicatorPolicy, RuleSet } from '../rules';
import type { FieldCell, Form, Sourced } from '../tables';
import { applyRule } from './applyRule';
import type { Answers } from './choices';
import { claimedPoints, claimsOf, type AllClaims } from './claims';
import { compareFields, targetField } from './comparison';
import { compositeDeduction, compositeOutcome } from './composites';
import { deductionOf, toldForWholeForm, wordsIn } from './deductions';
import type { Deduction, IndicatorEvaluation } from './evaluation';
import type { Leaf } from './leaf';
import type { Measures } from './measures';
import type { MethodContext, OpenOutcome, RuleScore } from './methodOutcome';
import { scoreByChosenLevel } from './methodQualitative';
import { decide, decision, type Decision } from './origins';
import { confirmId, disagreeId, judgmentId } from './questionIds';
import { executionRateMethod, type Rule } from './rule';
import type { ScoringExtras } from './scoringExtras';
import { withTargetSource } from './targetSource';

/** What all indicators of one form share. */
export interface FormContext {
  readonly form: Form;
  readonly ruleSet: RuleSet | null;
  readonly policy: IndicatorPolicy;
  readonly decimals: number;
  readonly measures: Measures;
  readonly answers: Answers;
  readonly extras: ScoringExtras;
  readonly labelOf: (id: string) => string;
  /** The evaluated rows of her indicator table that belong to a composite. */
  readonly partsOf: (group: '产出' | '效益') => readonly IndicatorEvaluation[];
}

export function evaluateLeaf(leaf: Leaf, rule: Rule, context: FormContext): IndicatorEvaluation {
  const { form, policy, answers } = context;
  const label = context.labelOf(leaf.id);
  const judged = answers[judgmentId(form.id, label)] ?? null;
  const { name, level2, maxPoints, entry } = leaf;
  const comparison = compareFields(leaf.fields, { name, level2, fiscalYear: form.basics.fiscalYear?.value ?? null, reading: judged });
  const claims = claimsOf(leaf, judged);
  const frame: MethodContext = {
    // Without 分值 the rule is applied all the same, so that rates and attainment are known; no score is made of it.
    maxPoints: maxPoints ?? points('1'), maxPointsCell: leaf.maxPointsCell, decimals: context.decimals, policy,
  };
  const group = rule.method.kind === 'indicatorSet' ? rule.method.group : null;
  const parts = group ? context.partsOf(group) : [];
  const byRule = group ? compositeOutcome(leaf, group, parts) : applyRule(rule, { leaf, comparison, measures: context.measures, extras: context.extras }, frame);
  // 定档 of 评分底稿 says the same as her answer in the pane.
  const band = entry?.band && !isBlank(entry.band.value) ? entry.band.text : null;
  const outcome = scoreByChosenLevel(byRule, answers[confirmId(form.id, label)] ?? band, frame);
  const prefer = answers[disagreeId(form.id, label)] === 'selfCheck' ? 'selfCheck' : 'form';
  const decided = maxPoints === null ? withoutPoints(leaf) : decide({ leaf, rule, claims, outcome, maxPoints, prefer, answer: judged });
  const known = outcome.kind === 'scored' || outcome.kind === 'open' ? outcome : null;
  const ruleScore = outcome.kind === 'scored' && maxPoints ? outcome : null;
  const { statement } = claims;
  const policySteps = leaf.pointsPolicy === null || decided.steps.length === 0 ? [] : [{ kind: 'policy', policy: leaf.pointsPolicy } as const];
  return {
    // Written out: spread, both would cost as much as all the rest of the evaluation.
    id: leaf.id, name, level1: leaf.level1, level2, role: leaf.role, group: leaf.group, row: leaf.row, at: leaf.at,
    scoreCell: leaf.scoreCell, reasonCell: leaf.reasonCell, maxPoints, selfCheck: leaf.selfCheck,
    result: decided.result, expression: decided.expression, sources: decided.sources, toConfirm: decided.toConfirm,
    rule: withTargetSource(rule, context.ruleSet, comparison), steps: [...policySteps, ...decided.steps],
    ruleScore: ruleScore?.score ?? null, ruleSteps: ruleScore?.steps ?? [],
    ruleRange: outcome.kind === 'open' && outcome.why.kind === 'qualitativeBand' ? outcome.range : null,
    deduction: lossOf({ leaf, rule, context, claims, known, decided, parts }), evidence: wordsIn([entry?.evidence, leaf.selfCheck?.fields.evidence, leaf.fields.evidence]),
    verdict: statement?.verdict ? { value: statement.verdict, at: statement.at, text: statement.text, rest: statement.rest } : null,
    parts: parts.map((part) => part.id), target: sourced(targetField(leaf.fields)), actual: sourced(leaf.fields.actual ?? null),
    attainment: known?.attainment ?? null, reached: known?.reached ?? null, comparison, claims: claimedPoints(claims), compliance: rule.compliance,
  };
}

function withoutPoints(leaf: Leaf): Decision {
  const field = leaf.row?.fields.maxPoints;
  const what = field && !isBlank(field.value) && !isNothing(field.text) ? `分值（填的是“${field.text}”，不能用作分值）` : '分值';
  return decision({ kind: 'inputMissing', missing: [field?.at ?? leaf.at], what, range: { from: points('0') } });
}

const sourced = (field: FieldCell | null): Sourced<string> | null => (field && field.text !== '' ? { value: field.text, at: field.at, text: field.text } : null);

interface Lost {
  readonly leaf: Leaf;
  readonly rule: Rule;
  readonly context: FormContext;
  readonly claims: AllClaims;
  readonly known: RuleScore | OpenOutcome | null;
  readonly decided: Decision;
  readonly parts: readonly IndicatorEvaluation[];
}

function lossOf({ leaf, rule, context: { form, policy }, claims: { statement }, known, decided: { result }, parts }: Lost): Deduction | null {
  if (result.kind !== 'scored' || leaf.maxPoints === null) return null;
  const { score, origin } = result;
  const measured = executionRateMethod(rule) ? known?.steps.find((step) => step.kind === 'quotient' || step.kind === 'statedRate') : undefined;
  const explainsItself = measured?.rate.greaterThanOrEqualTo(policy.executionRateLine) === true || toldForWholeForm(form, leaf);
  const own = deductionOf({ leaf, maxPoints: leaf.maxPoints, score, origin, statement, explainsItself });
  return parts.length > 0 && origin === 'computed' ? compositeDeduction(own, parts) : own;
}
