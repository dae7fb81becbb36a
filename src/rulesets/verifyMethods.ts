// Methods that can be carried out: rates that exist, thresholds that make sense, scales without holes.
import { decimal, ONE } from '../core/units';
import type { Rates } from './encodeMethod';
import type { MethodText, RuleSetText } from './shape';
import { verifyBandPoints, verifyQualitativeBands, verifyRateBands } from './verifyBands';
import type { Path, Problem } from './yamlText';

interface PlacedMethod { readonly method: MethodText; readonly maxPoints: string | null; readonly path: Path }

function verifyMeasure(measure: string, rates: Rates, path: Path): readonly Problem[] {
  return measure in rates ? [] : [{ path, message: `率“${measure}”没有定义：应是通用的率，或写在本规则的 rates 里` }];
}

function verifyPositive(value: string, what: string, path: Path): readonly Problem[] {
  return decimal(value).greaterThan(0) ? [] : [{ path, message: `${what}应大于零` }];
}

function verifyMethod(placed: PlacedMethod, rates: Rates): readonly Problem[] {
  const { method, maxPoints, path } = placed;
  const measure = 'measure' in method ? verifyMeasure(method.measure, rates, [...path, 'measure']) : [];
  switch (method.kind) {
    case 'proportional': return [...measure, ...verifyPositive(method.cap, '封顶', [...path, 'cap'])];
    case 'reverseLinear':
    case 'reverseRatio': return [...measure, ...verifyPositive(method.target, '目标', [...path, 'target'])];
    case 'bands': return [...measure, ...verifyRateBands(method.bands, [...path, 'bands']), ...verifyBandPoints(method.bands, maxPoints, [...path, 'bands'])];
    case 'qualitative': return verifyQualitativeBands(method.bands, [...path, 'bands']);
    case 'passThreshold': return [...measure, ...verifyPositive(method.pass, '及格线', [...path, 'pass']),
      ...(decimal(method.pass).lessThan(ONE) ? [] : [{ path: [...path, 'pass'], message: '及格线应低于 100%' }])];
    case 'perOccurrence': return [...verifyPositive(method.each, '每次扣分', [...path, 'each']),
      ...(method.beyond ? [...verifyMeasure(method.beyond.measure, rates, [...path, 'beyond', 'measure']), ...verifyPositive(method.beyond.step, '每档幅度', [...path, 'beyond', 'step'])] : [])];
    default: return [];
  }
}

function methodsOf(text: RuleSetText): readonly PlacedMethod[] {
  const execution = text.executionRate ? [{ method: text.executionRate.method, maxPoints: text.executionRate.maxPoints, path: ['executionRate', 'method'] }] : [];
  return [...execution, ...text.indicators.map(({ method, maxPoints }, i) => ({ method, maxPoints, path: ['indicators', i, 'method'] }))];
}

export function verifyMethods(text: RuleSetText, library: Rates): readonly Problem[] {
  const rates = { ...library, ...text.rates };
  const words = text.policy.qualitativeBands;
  return [
    ...methodsOf(text).flatMap((placed) => verifyMethod(placed, rates)),
    ...(words ? verifyQualitativeBands(words.value, ['policy', 'qualitativeBands', 'value']) : []),
  ];
}
