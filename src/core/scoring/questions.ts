// What waits for a person: everything open, what to confirm, and where her own figures disagree.
import { formatPlain, HUNDRED, NO_POINTS, points, type Points } from '../units';
import { topLeft, type CellRef } from '../workbook';
import { normalizeText } from '../grammar';
import type { Form } from '../tables';
import type { Answers, Choices } from './choices';
import type { Evaluation, IndicatorEvaluation, OpenReason, ScoreRange } from './evaluation';
import type { AnswerKind, Question, QuestionChoice } from './question';
import { switchMatters } from './settings';
import { lacksAllPoints } from './totals';
import { madeForAnother, NO_GRADES, USUAL_GRADES } from './grades';
import { confirmId, disagreeId, equalSplitId, gradesId, judgmentId, labelsOf, rateSourceId, reclaimedId, switchId } from './questionIds';

/** In sheet order; answers given so far stand in `given`. */
export function questionsOf(form: Form, evaluation: Evaluation, choices: Pick<Choices, 'answers'>): readonly Question[] {
  const all = [...evaluation.indicators, ...evaluation.details];
  const labels = labelsOf(all);
  const perIndicator = all.flatMap((indicator) => questionsAbout({ form, indicator, label: labels.get(indicator.id) ?? indicator.id, answers: choices.answers }));
  const { answers } = choices;
  return [...equalSplit(form, evaluation, answers), ...grades(form, evaluation, answers), ...openSwitches(form, evaluation, answers), ...perIndicator, ...aboutMoney(form, evaluation, answers)];
}

interface About { readonly form: Form; readonly indicator: IndicatorEvaluation; readonly label: string; readonly answers: Answers }

function questionsAbout(about: About): readonly Question[] {
  return [...judgment(about), ...confirmation(about), ...disagreement(about)];
}

/** A composite waits for its parts, and each of them asks for itself. */
function judgment({ form, indicator, label, answers }: About): readonly Question[] {
  const { result } = indicator;
  if (result.kind !== 'judgmentNeeded' || result.why.kind === 'partOpen') return [];
  const id = judgmentId(form.id, label);
  return [{
    id, form: form.id, about: { kind: 'judgment', indicator: indicator.name, why: result.why }, where: result.at,
    answer: answerTo(result.why, result.range, indicator), given: answers[id] ?? null, blocks: true,
  }];
}

const choice = (value: string, label = value): QuestionChoice => ({ value, label });

const NOT_APPLICABLE: readonly QuestionChoice[] = [
  choice('fullMarks', '按满分计'), choice('redistributeWithinLevel', '分值摊到同二级指标'), choice('rescale', '剔除后折算'),
];

/** Most are answered in points; some by saying how a figure is meant, from which the points follow. */
function answerTo(why: OpenReason, range: ScoreRange, indicator: IndicatorEvaluation): AnswerKind {
  switch (why.kind) {
    case 'bareCostExceeded':
    case 'bareZeroExceeded': return { kind: 'choice', choices: [choice('上限', '上限（不得超过）'), choice('下限', '下限（至少达到）')] };
    case 'severalThresholds': {
      const target = indicator.comparison?.target;
      return target?.kind === 'several' ? { kind: 'choice', choices: target.parts.map((part) => choice(part.text)) } : { kind: 'points', range };
    }
    case 'notApplicableWithoutClause':
    case 'notApplicableAsked':
      return { kind: 'choice', choices: NOT_APPLICABLE };
    default: return { kind: 'points', range };
  }
}

/** 达成 by her own words counts already; she is asked to look at it once. */
function confirmation({ form, indicator, label, answers }: About): readonly Question[] {
  const id = confirmId(form.id, label);
  if (!indicator.toConfirm && answers[id] === undefined) return [];
  return [{
    id, form: form.id, about: { kind: 'confirmQualitative', indicator: indicator.name, words: indicator.actual?.value ?? '' },
    where: indicator.actual?.at ?? indicator.at,
    answer: { kind: 'choice', choices: [choice('达成'), choice('部分达成'), choice('未达成')] }, given: answers[id] ?? null, blocks: false,
  }];
}

function disagreement({ form, indicator, label, answers }: About): readonly Question[] {
  const scores = disagreeingScores(indicator);
  if (!scores) return [];
  const id = disagreeId(form.id, label);
  const inForm = formatPlain(scores.form);
  const selfCheck = formatPlain(scores.selfCheck);
  return [{
    id, form: form.id, about: { kind: 'scoresDisagree', indicator: indicator.name, form: inForm, selfCheck }, where: scores.formAt,
    answer: { kind: 'choice', choices: [choice('form', `自评表的${inForm}`), choice('selfCheck', `自查表的${selfCheck}`)] },
    given: answers[id] ?? null, blocks: false,
  }];
}

export interface DisagreeingScores { readonly form: Points; readonly selfCheck: Points; readonly formAt: CellRef; readonly selfCheckAt: CellRef }

/** The score typed into the form and what 自查表 or 扣分登记 gives, where they differ and neither was entered over. */
export function disagreeingScores(indicator: IndicatorEvaluation): DisagreeingScores | null {
  const { typedInForm, registered, typedInSelfCheck, entered } = indicator.claims;
  if (!typedInForm || entered || !indicator.maxPoints) return null;
  const other = registered ? { value: points(indicator.maxPoints.minus(registered.value)), at: registered.at } : typedInSelfCheck;
  if (!other || other.value.equals(typedInForm.value)) return null;
  return { form: typedInForm.value, selfCheck: other.value, formAt: typedInForm.at, selfCheckAt: other.at };
}

/** Without any 分值 nothing is scored unless she agrees to equal points. */
function equalSplit(form: Form, evaluation: Evaluation, answers: Answers): readonly Question[] {
  const id = equalSplitId(form.id);
  const withoutPoints = lacksAllPoints(evaluation.indicators);
  if (!withoutPoints && answers[id] === undefined) return [];
  const first = evaluation.indicators.find((one) => one.role !== 'executionRate');
  return first ? [{
    id, form: form.id, about: { kind: 'equalSplit' }, where: first.at,
    answer: { kind: 'choice', choices: [choice('是', '按等权分配'), choice('否', '不计分')] }, given: answers[id] ?? null, blocks: withoutPoints,
  }] : [];
}

/**
 * A form that prints no bands, and that no rule set fits or only one whose bands are made for another total, gets its
 * total; its grade only when she says how.
 */
function grades(form: Form, evaluation: Evaluation, answers: Answers): readonly Question[] {
  const given = answers[gradesId(form.id)] ?? null;
  const { choice: rules, gradeBands, maxPointsSum, total } = evaluation;
  const ofAnother = madeForAnother(rules?.ruleSet ?? null, maxPointsSum);
  const asked = (rules === null || ofAnother) && gradeBands === null && total.kind !== 'none' && form.scorecard !== null;
  if (!asked && given === null) return [];
  const whole = ofAnother && maxPointsSum ? maxPointsSum : null;
  const fits = whole === null || whole.greaterThanOrEqualTo(HUNDRED);
  return [{
    id: gradesId(form.id), form: form.id, about: { kind: 'grades', whole }, where: form.scorecard?.grade?.at ?? form.scorecard?.totals?.label.at ?? firstCell(form),
    answer: { kind: 'choice', choices: [...(fits ? [choice(USUAL_GRADES)] : []), choice(NO_GRADES)] }, given, blocks: false,
  }];
}

/** What the rule set knows to be set by its notice, but not how: asked once, and only where an indicator hangs on it. */
function openSwitches(form: Form, evaluation: Evaluation, answers: Answers): readonly Question[] {
  return (evaluation.choice?.ruleSet.open ?? []).flatMap((open): readonly Question[] => {
    const about = evaluation.indicators.find((indicator) => hangsOn(indicator, open.switch))
      ?? (switchMatters(open.switch, form, evaluation) ? evaluation.indicators.find(({ id }) => id === evaluation.executionRate?.indicator) ?? evaluation.indicators[0] : undefined);
    if (!about && answers[switchId(form.id, open.switch)] === undefined) return [];
    const id = switchId(form.id, open.switch);
    return [{
      id, form: form.id, about: { kind: 'policy', indicator: about?.name ?? '', policy: open.question }, where: about?.at ?? form.title?.at ?? firstCell(form),
      answer: { kind: 'choice', choices: open.choices }, given: answers[id] ?? null, blocks: false,
    }];
  });
}

function firstCell(form: Form): CellRef {
  const range = form.scorecard?.range ?? form.tables[0]?.range;
  return range ? topLeft(range) : { sheet: '', row: 1, column: 1 };
}

function hangsOn(indicator: IndicatorEvaluation, name: string): boolean {
  const kind = indicator.comparison?.outcome.kind;
  switch (name) {
    case 'reverse': return kind === 'exceeds';
    case 'passThreshold': return kind === 'short';
    case 'achievedQualitative': return kind === 'achievedInWords';
    case 'coefficient': return indicator.row?.fields.coefficient !== undefined;
    case 'notApplicable': return indicator.verdict?.value === 'notApplicable';
    default: return indicator.deduction?.points.greaterThan(NO_POINTS) === true && indicator.role === 'executionRate';
  }
}

/** Money left over that no carry-over explains, and two execution rates that differ. */
function aboutMoney(form: Form, evaluation: Evaluation, answers: Answers): readonly Question[] {
  const { remainder } = evaluation;
  const reclaimed: readonly Question[] = remainder ? [{
    id: reclaimedId(form.id), form: form.id, about: { kind: 'reclaimed', unspent: remainder.printed }, where: remainder.at,
    answer: { kind: 'choice', choices: [choice('是', '年末由财政收回'), choice('否', '不是，另行说明')] },
    given: answers[reclaimedId(form.id)] ?? null, blocks: false,
  }] : [];
  return [...reclaimed, ...rateSource(form, evaluation, answers)];
}

/** The form does not say which of two rates counts: the year's end stands until she says otherwise. */
function rateSource(form: Form, evaluation: Evaluation, answers: Answers): readonly Question[] {
  const { executionRate, measures } = evaluation;
  const average = measures.averageExecutionRate;
  const scorer = evaluation.indicators.find((one) => one.id === executionRate?.indicator);
  const id = rateSourceId(form.id);
  if (!average || !executionRate?.rate || !scorer || /通报|平均|年末/.test(normalizeText(scorer.rule.words))) return [];
  if (executionRate.rate.toDecimalPlaces(4).equals(average.value.toDecimalPlaces(4))) return [];
  return [{
    id, form: form.id, about: { kind: 'policy', indicator: scorer.name, policy: '按年末数计，还是按通报的平均执行率计' }, where: average.at,
    answer: { kind: 'choice', choices: [choice('年末数'), choice('平均执行率')] }, given: answers[id] ?? null, blocks: false,
  }];
}
