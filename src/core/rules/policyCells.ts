// The switches of a rule set as words of 评分规则 and of answers, and back.
import { assertNever, decimal, HUNDRED, ONE, ratio } from '../units';
import { DEFAULT_POLICY } from './defaultPolicy';
import { foldSigns, formatRate } from './bandText';
import { choiceWord, isChoiceSwitch, overDeductionWords, type PolicySwitch } from './describePolicy';
import { qualitativeLine } from './methodCells';
import { qualitativeBandOfCells, ratioOfCell } from './ruleCells';
import { joinParts, joinWords, splitLines, splitParts } from './ruleTable';
import { CHOICE_WORDS, keyOfWord, type ChoiceSwitch } from './words';
import type { IndicatorPolicy, OverAchievementDeduction } from './ruleSet';

const NONE = '无';

/** What a switch is set to, in words that {@link switchOfCell} reads. */
export function switchCell(policy: IndicatorPolicy, name: PolicySwitch): string {
  if (isChoiceSwitch(name)) return choiceWord(policy, name);
  switch (name) {
    case 'qualitativeBands': return joinWords(policy.qualitativeBands.map(qualitativeLine).map(({ condition, value }) => joinParts([condition, value])));
    case 'passThreshold': return policy.passThreshold ? formatRate(policy.passThreshold) : NONE;
    case 'overAchievement': return joinParts([formatRate(policy.overAchievement.hint), formatRate(policy.overAchievement.explain)]);
    case 'overAchievementDeduction': return policy.overAchievementDeduction ? overDeductionWords(policy.overAchievementDeduction) : NONE;
    case 'executionRateLine': return formatRate(policy.executionRateLine);
    default: return assertNever(name);
  }
}

/** `80/60`: 达成 from 80 %, 部分达成 from 60 %. */
function bandsOfEdges(text: string): IndicatorPolicy['qualitativeBands'] | null {
  const [, upper = '', lower = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const high = ratioOfCell(`${upper}%`);
  const low = ratioOfCell(`${lower}%`);
  if (!high?.lessThan(ONE) || !low?.lessThan(high)) return null;
  const spans = { achieved: { from: high, to: ratio(ONE) }, partly: { from: low, to: high }, missed: { from: ratio('0'), to: low } };
  return DEFAULT_POLICY.qualitativeBands.map((band) => ({ ...band, ...spans[band.level] }));
}

function bandsOfCell(text: string): IndicatorPolicy['qualitativeBands'] | null {
  const lines = splitLines(text).map((line) => {
    const [level = '', label = '', span = ''] = splitParts(line);
    return qualitativeBandOfCells(joinParts([level, label]), span);
  });
  const bands = lines.filter((band) => band !== null);
  return bands.length > 0 && bands.length === lines.length ? bands : null;
}

/** `true` and `false` are the keys of 是 and 否. */
function choiceOfCell(name: ChoiceSwitch, text: string): Partial<IndicatorPolicy> | null {
  const words: Readonly<Record<string, string>> = CHOICE_WORDS[name];
  const key = text in words ? text : keyOfWord(words, text);
  return key === null ? null : { [name]: name === 'coefficient' || name === 'capTotalByExecutionRate' ? key === 'true' : key };
}

const OVER = /^(\d+(?:\.\d+)?%?)(?:及?以上|:|：|｜|，)?扣?(分值的|超出部分的)?(\d+(?:\.\d+)?)(%|分)?$/;

/** As {@link overDeductionWords} writes it; `1.3:1` is one point from 130 % on. */
function overDeductionOfCell(text: string): OverAchievementDeduction | null {
  const [, start = '', of, amount = '', unit] = OVER.exec(foldSigns(text)) ?? [];
  const from = ratioOfCell(start);
  if (!from || amount === '' || (of === undefined) === (unit === '%')) return null;
  return { from, by: of === undefined ? 'points' : of === '分值的' ? 'share' : 'excess', amount: unit === '%' ? decimal(amount).dividedBy(HUNDRED) : decimal(amount) };
}

/** A part of the policy with this one switch, from its words or its key. @returns null if the text is not one of its values */
export function switchOfCell(name: PolicySwitch, text: string): Partial<IndicatorPolicy> | null {
  if (isChoiceSwitch(name)) return choiceOfCell(name, text);
  const [first = '', second = ''] = splitParts(text);
  const none = text === NONE || text === 'none';
  switch (name) {
    case 'qualitativeBands': return wrap(name, bandsOfEdges(text) ?? bandsOfCell(text));
    case 'passThreshold': return none ? { passThreshold: null } : wrap(name, ratioOfCell(text));
    case 'overAchievement': {
      const hint = ratioOfCell(first);
      const explain = ratioOfCell(second);
      return hint && explain && { overAchievement: { hint, explain } };
    }
    case 'overAchievementDeduction': return none ? { overAchievementDeduction: null } : wrap(name, overDeductionOfCell(text));
    case 'executionRateLine': return wrap(name, ratioOfCell(text));
    default: return assertNever(name);
  }
}

const wrap = <K extends PolicySwitch>(name: K, value: IndicatorPolicy[K] | null): Partial<IndicatorPolicy> | null => (value === null ? null : { [name]: value });
