// The switches of a rule set as words of 评分规则, and back.
import { assertNever, formatPoints } from '../units';
import { formatRate } from './bandText';
import type { PolicySwitch } from './describePolicy';
import { qualitativeLine } from './methodCells';
import { pointsOfCell, qualitativeBandOfCells, ratioOfCell } from './ruleCells';
import { joinParts, joinWords, splitLines, splitParts } from './ruleTable';
import { ACHIEVED_WORDS, BUDGET_WORDS, EQUAL_WORDS, keyOfWord, NOT_APPLICABLE_WORDS, RATE_SOURCE_WORDS, REVERSE_WORDS } from './words';
import type { IndicatorPolicy } from './ruleSet';

const NONE = '无';
const YES_NO = { yes: '是', no: '否' } as const;

/** What a switch is set to, in words that {@link switchOfCell} reads. */
export function switchCell(policy: IndicatorPolicy, name: PolicySwitch): string {
  switch (name) {
    case 'reverse': return REVERSE_WORDS[policy.reverse];
    case 'achievedQualitative': return ACHIEVED_WORDS[policy.achievedQualitative];
    case 'qualitativeBands': return joinWords(policy.qualitativeBands.map(qualitativeLine).map(({ condition, value }) => joinParts([condition, value])));
    case 'passThreshold': return policy.passThreshold ? formatRate(policy.passThreshold) : NONE;
    case 'overAchievement': return joinParts([formatRate(policy.overAchievement.hint), formatRate(policy.overAchievement.explain)]);
    case 'overAchievementDeduction': return policy.overAchievementDeduction
      ? joinParts([formatRate(policy.overAchievementDeduction.from), `扣${formatPoints(policy.overAchievementDeduction.points)}分`]) : NONE;
    case 'executionRateLine': return formatRate(policy.executionRateLine);
    case 'executionRateBasis': return BUDGET_WORDS[policy.executionRateBasis];
    case 'executionRateSource': return RATE_SOURCE_WORDS[policy.executionRateSource];
    case 'controlRateBasis': return BUDGET_WORDS[policy.controlRateBasis];
    case 'equalExceeded': return EQUAL_WORDS[policy.equalExceeded];
    case 'coefficient': return policy.coefficient ? YES_NO.yes : YES_NO.no;
    case 'capTotalByExecutionRate': return policy.capTotalByExecutionRate ? YES_NO.yes : YES_NO.no;
    case 'notApplicable': return NOT_APPLICABLE_WORDS[policy.notApplicable];
    default: return assertNever(name);
  }
}

function bandsOfCell(text: string): IndicatorPolicy['qualitativeBands'] | null {
  const lines = splitLines(text).map((line) => {
    const [level = '', label = '', span = ''] = splitParts(line);
    return qualitativeBandOfCells(joinParts([level, label]), span);
  });
  const bands = lines.filter((band) => band !== null);
  return bands.length > 0 && bands.length === lines.length ? bands : null;
}

function yesNoOfCell(text: string): boolean | null {
  const key = keyOfWord(YES_NO, text);
  return key === null ? null : key === 'yes';
}

/** A part of the policy with this one switch. @returns null if the words are not one of its values */
export function switchOfCell(name: PolicySwitch, text: string): Partial<IndicatorPolicy> | null {
  const [first = '', second = ''] = splitParts(text);
  switch (name) {
    case 'reverse': return wrap(name, keyOfWord(REVERSE_WORDS, text));
    case 'achievedQualitative': return wrap(name, keyOfWord(ACHIEVED_WORDS, text));
    case 'qualitativeBands': return wrap(name, bandsOfCell(text));
    case 'passThreshold': return text === NONE ? { passThreshold: null } : wrap(name, ratioOfCell(text));
    case 'overAchievement': {
      const hint = ratioOfCell(first);
      const explain = ratioOfCell(second);
      return hint && explain && { overAchievement: { hint, explain } };
    }
    case 'overAchievementDeduction': {
      if (text === NONE) return { overAchievementDeduction: null };
      const from = ratioOfCell(first);
      const points = pointsOfCell(second);
      return from && points && { overAchievementDeduction: { from, points } };
    }
    case 'executionRateLine': return wrap(name, ratioOfCell(text));
    case 'executionRateBasis': return wrap(name, keyOfWord(BUDGET_WORDS, text));
    case 'executionRateSource': return wrap(name, keyOfWord(RATE_SOURCE_WORDS, text));
    case 'controlRateBasis': return wrap(name, keyOfWord(BUDGET_WORDS, text));
    case 'equalExceeded': return wrap(name, keyOfWord(EQUAL_WORDS, text));
    case 'coefficient':
    case 'capTotalByExecutionRate': return wrap(name, yesNoOfCell(text));
    case 'notApplicable': return wrap(name, keyOfWord(NOT_APPLICABLE_WORDS, text));
    default: return assertNever(name);
  }
}

const wrap = <K extends PolicySwitch>(name: K, value: IndicatorPolicy[K] | null): Partial<IndicatorPolicy> | null => (value === null ? null : { [name]: value });
