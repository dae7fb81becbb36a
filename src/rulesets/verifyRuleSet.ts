// What a single rule set must hold to beyond its shape.
import type { Rates } from './encodeMethod';
import { yearsOf } from './encodeRuleSet';
import type { RuleSetText } from './shape';
import { verifyGrades } from './verifyBands';
import { verifyMethods } from './verifyMethods';
import { verifyPoints } from './verifyPoints';
import { verifySources } from './verifySources';
import type { Problem } from './yamlText';

function verifyYears(text: RuleSetText): readonly Problem[] {
  if (text.fiscalYear !== undefined && text.fiscalYears) return [{ path: ['fiscalYears'], message: 'fiscalYear 与 fiscalYears 只能写一个' }];
  const years = yearsOf(text);
  if (!years) return [{ path: [], message: '缺少年度：应写 fiscalYear: 2024 或 fiscalYears: { from: 2020 }' }];
  return years.to !== null && years.to < years.from ? [{ path: ['fiscalYears', 'to'], message: '截止年度早于起始年度' }] : [];
}

/** Two indicators may share neither id nor name: rows could not be told apart. */
function verifyIdentities(text: RuleSetText): readonly Problem[] {
  return text.indicators.flatMap((indicator, i): readonly Problem[] => {
    const sameId = text.indicators.findIndex((other) => other.id === indicator.id);
    const named = text.indicators.findIndex((other) => [other.name, ...other.aliases].some((name) => name === indicator.name || indicator.aliases.includes(name)));
    if (sameId !== i) return [{ path: ['indicators', i, 'id'], message: `指标 id “${indicator.id}”重复` }];
    return named === i ? [] : [{ path: ['indicators', i, 'name'], message: `指标“${indicator.name}”与“${text.indicators[named]?.name ?? ''}”的名称或别名重复` }];
  });
}

export function verifyRuleSet(text: RuleSetText, rates: Rates): readonly Problem[] {
  return [...verifyYears(text), ...verifyIdentities(text), ...verifyPoints(text), ...verifyGrades(text), ...verifyMethods(text, rates), ...verifySources(text)];
}
