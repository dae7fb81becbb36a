// What waits for a person: everything open, what to confirm, and where her own figures disagree.
import { formatPlain, HUNDRED, points, type Points } from '../units';
import type { CellRef } from '../workbook';
import { normalizeText } from '../grammar';
import type { Form } from '../tables';
import type { Choices } from './choices';
import type { Evaluation, IndicatorEvaluation, OpenReason, ScoreRange } from './evaluation';
import { choicesOf, firstCell, placeOf, type AnswerKind, type Choice, type Question } from './question';
import { SHOWN_BY, switchMatters } from './settings';
import { lacksAllPoints } from './totals';
import { madeForAnother, NO_GRADES, USUAL_GRADES } from './grades';
import { confirmId, disagreeId, equalSplitId, gradesId, judgmentId, labelsOf, rateSourceId, reclaimedId, switchId } from './questionIds';

/** In sheet order; answers given so far stand in `given`. */
export function questionsOf(form: Form, evaluation: Evaluation, { answers }: Pick<Choices, 'answers'>): readonly Question[] {
  const all = [...evaluation.indicators, ...evaluation.details];
  const labels = labelsOf(all);
  const asked: readonly (Asked | null)[] = [
    equalSplit(form, evaluation), grades(form, evaluation), ...openSwitches(form, evaluation),
    ...all.flatMap((indicator) => {
      const about: About = { form: form.id, indicator, label: labels.get(indicator.id) ?? indicator.id };
      return [judgment(about), confirmation(about), disagreement(about)];
    }),
    reclaimed(form, evaluation), rateSource(form, evaluation),
  ];
  return asked.flatMap((one): readonly Question[] => {
    const given = one && (answers[one.id] ?? null);
    if (!one || (one.standsByAnswer === true && given === null)) return [];
    const { id, about, where, answer, blocks = false } = one;
    return [{ id, form: form.id, about, where, answer, given, blocks }];
  });
}

/** A question but for what was answered. `standsByAnswer`: nothing asks it any more, only her answer keeps it in sight. */
interface Asked extends Pick<Question, 'id' | 'about' | 'where' | 'answer'> { readonly blocks?: boolean; readonly standsByAnswer?: boolean }

interface About { readonly form: string; readonly indicator: IndicatorEvaluation; readonly label: string }

/** A composite waits for its parts, and each of them asks for itself. */
function judgment({ form, indicator, label }: About): Asked | null {
  const { result, name } = indicator;
  if (result.kind !== 'judgmentNeeded' || result.why.kind === 'partOpen') return null;
  return { id: judgmentId(form, label), about: { kind: 'judgment', indicator: name, why: result.why }, where: result.at, answer: answerTo(result.why, result.range, indicator), blocks: true };
}

const oneOf = (...choices: readonly Choice[]): AnswerKind => ({ kind: 'choice', choices: choicesOf(...choices) });

/** Most are answered in points; some by saying how a figure is meant, from which the points follow. */
function answerTo(why: OpenReason, range: ScoreRange, { comparison }: IndicatorEvaluation): AnswerKind {
  switch (why.kind) {
    case 'bareCostExceeded':
    case 'bareZeroExceeded': return oneOf(['上限', '上限（不得超过）'], ['下限', '下限（至少达到）']);
    case 'severalThresholds': return comparison?.target.kind === 'several' ? oneOf(...comparison.target.parts.map((part) => part.text)) : { kind: 'points', range };
    case 'notApplicableWithoutClause':
    case 'notApplicableAsked': return oneOf(['fullMarks', '按满分计'], ['redistributeWithinLevel', '分值摊到同二级指标'], ['rescale', '剔除后折算']);
    default: return { kind: 'points', range };
  }
}

/** 达成 by her own words counts already; she is asked to look at it once. */
const confirmation = ({ form, indicator: { name, actual, at, toConfirm }, label }: About): Asked => ({
  id: confirmId(form, label), about: { kind: 'confirmQualitative', indicator: name, words: actual?.value ?? '' }, where: actual?.at ?? at,
  answer: oneOf('达成', '部分达成', '未达成'), standsByAnswer: !toConfirm,
});

function disagreement({ form, indicator, label }: About): Asked | null {
  const scores = disagreeingScores(indicator);
  if (!scores) return null;
  const inForm = formatPlain(scores.form);
  const selfCheck = formatPlain(scores.selfCheck);
  return {
    id: disagreeId(form, label), about: { kind: 'scoresDisagree', indicator: indicator.name, form: inForm, selfCheck }, where: scores.formAt,
    answer: oneOf(['form', `自评表的${inForm}`], ['selfCheck', `自查表的${selfCheck}`]),
  };
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
function equalSplit(form: Form, { indicators }: Evaluation): Asked | null {
  const blocks = lacksAllPoints(indicators);
  const first = indicators.find((one) => one.role !== 'executionRate');
  return first ? { id: equalSplitId(form.id), about: { kind: 'equalSplit' }, where: first.at, answer: oneOf(['是', '按等权分配'], ['否', '不计分']), blocks, standsByAnswer: !blocks } : null;
}

/**
 * A form that prints no bands, and that no rule set fits or only one whose bands are made for another total, gets its
 * total; its grade only when she says how.
 */
function grades(form: Form, { choice, gradeBands, maxPointsSum, total }: Evaluation): Asked {
  const ofAnother = madeForAnother(choice?.ruleSet ?? null, maxPointsSum);
  const asked = (choice === null || ofAnother) && gradeBands === null && total.kind !== 'none' && form.scorecard !== null;
  const whole = ofAnother ? maxPointsSum : null;
  return {
    id: gradesId(form.id), about: { kind: 'grades', whole }, where: form.scorecard?.grade?.at ?? form.scorecard?.totals?.label.at ?? firstCell(form),
    answer: oneOf(...(whole?.lessThan(HUNDRED) === true ? [] : [USUAL_GRADES]), NO_GRADES), standsByAnswer: !asked,
  };
}

/** What the rule set knows to be set by its notice, but not how: asked once, and only where an indicator hangs on it. */
function openSwitches(form: Form, evaluation: Evaluation): readonly Asked[] {
  const { choice, indicators, executionRate } = evaluation;
  return (choice?.ruleSet.open ?? []).map(({ switch: name, question, choices }) => {
    // What was lost by the execution rate shows every switch that no other indicator can.
    const about = indicators.find(SHOWN_BY[name] ?? (({ role, deduction }) => role === 'executionRate' && deduction !== null))
      ?? (switchMatters(name, form, evaluation) ? indicators.find(({ id }) => id === executionRate?.indicator) ?? indicators[0] : undefined);
    return {
      id: switchId(form.id, name), about: { kind: 'policy', indicator: about?.name ?? '', policy: question }, where: about?.at ?? placeOf(form),
      answer: { kind: 'choice', choices }, standsByAnswer: !about,
    };
  });
}

/** Money left over that no carry-over explains. */
const reclaimed = ({ id }: Form, { remainder }: Evaluation): Asked | null => remainder && {
  id: reclaimedId(id), about: { kind: 'reclaimed', unspent: remainder.printed }, where: remainder.at, answer: oneOf(['是', '年末由财政收回'], ['否', '不是，另行说明']),
};

/** Two execution rates that differ: where the form does not say which counts, the year's end stands until she says otherwise. */
function rateSource(form: Form, { executionRate, measures: { averageExecutionRate: average }, indicators }: Evaluation): Asked | null {
  const scorer = indicators.find((one) => one.id === executionRate?.indicator);
  if (!average || !executionRate?.rate || !scorer || /通报|平均|年末/.test(normalizeText(scorer.rule.words))) return null;
  if (executionRate.rate.toDecimalPlaces(4).equals(average.value.toDecimalPlaces(4))) return null;
  return {
    id: rateSourceId(form.id), about: { kind: 'policy', indicator: scorer.name, policy: '按年末数计，还是按通报的平均执行率计' }, where: average.at,
    answer: oneOf('年末数', '平均执行率'),
  };
}
