// Points lost without a word why (C08), and one wording for many of them.
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import { findingIn, leavesOf, type Checked } from './check';
import { checkLowRate } from './execution';
import type { Finding } from './finding';

export function checkReasons(checked: Checked): readonly Finding[] {
  const { form, evaluation } = checked;
  // An execution rate under its line is said in words of its own.
  const saidAlready = checkLowRate(checked).length > 0 ? evaluation.executionRate?.indicator : null;
  const lost = [...leavesOf(checked), ...evaluation.indicators.filter(losesByItself)];
  return lost.flatMap((indicator) => {
    const { deduction } = indicator;
    if (!deduction?.reasonNeeded || indicator.id === saidAlready) return [];
    const at = indicator.reasonCell?.at ?? indicator.row?.fields.reason?.at ?? indicator.scoreCell?.at ?? indicator.at;
    return [findingIn(form, { at, about: indicator.name }, {
      kind: 'reasonMissing', points: deduction.points, actual: indicator.actual?.value ?? '', target: indicator.target?.value ?? '',
    })];
  });
}

/** A composite whose score is typed or registered loses points that none of its parts explains. */
const losesByItself = (indicator: IndicatorEvaluation): boolean =>
  indicator.parts.length > 0 && indicator.result.kind === 'scored' && indicator.result.origin !== 'computed';

const MANY = 3;
const LONG_ENOUGH = 6;

/** One reason copied over three indicators or more. Two may well share a cause. */
export function checkCopiedWording(checked: Checked): readonly Finding[] {
  const byText = new Map<string, IndicatorEvaluation[]>();
  for (const indicator of leavesOf(checked)) {
    const text = normalizeText(indicator.deduction?.reason?.value ?? '');
    if (text.length < LONG_ENOUGH) continue;
    const known = byText.get(text);
    if (known) known.push(indicator);
    else byText.set(text, [indicator]);
  }
  return [...byText.values()].flatMap((indicators) => {
    const reason = indicators[0]?.deduction?.reason;
    if (!reason || new Set(indicators.map((one) => one.deduction?.reason?.at.row)).size < MANY) return [];
    const about = indicators.map((one) => one.name).join('、');
    return [findingIn(checked.form, { at: reason.at, about }, { kind: 'copiedWording', text: reason.value, count: indicators.length })];
  });
}
