// What can only be asked of a text: rates it names and years it states, before it becomes a rule set.
import type { Path, RuleProblem } from '../core/rules';
import type { Rates } from './encodeMethod';
import type { MethodText, RuleSetText } from './shape';

function verifyRate(method: MethodText, rates: Rates, path: Path): readonly RuleProblem[] {
  const named = 'measure' in method ? { id: method.measure, at: [...path, 'measure'] }
    : method.kind === 'perOccurrence' && method.beyond ? { id: method.beyond.measure, at: [...path, 'beyond', 'measure'] } : null;
  return named && !Object.hasOwn(rates, named.id) ? [{ path: named.at, message: `率“${named.id}”没有定义：应是通用的率，或写在本规则的 rates 里` }] : [];
}

function verifyYears(text: RuleSetText): readonly RuleProblem[] {
  if (text.fiscalYear !== undefined && text.fiscalYears) return [{ path: ['fiscalYears'], message: 'fiscalYear 与 fiscalYears 只能写一个' }];
  return text.fiscalYear === undefined && !text.fiscalYears ? [{ path: [], message: '缺少年度：应写 fiscalYear: 2024 或 fiscalYears: { from: 2020 }' }] : [];
}

export function verifyText(text: RuleSetText, library: Rates): readonly RuleProblem[] {
  const rates = { ...library, ...text.rates };
  return [
    ...verifyYears(text),
    ...(text.executionRate ? verifyRate(text.executionRate.method, rates, ['executionRate', 'method']) : []),
    ...text.indicators.flatMap((indicator, i) => verifyRate(indicator.method, rates, ['indicators', i, 'method'])),
  ];
}
