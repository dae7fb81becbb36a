// Carries out the scales that a form seldom prints.
import { assertNever, ONE } from '../units';
import { isBlank } from '../workbook';
import type { RateDefinition } from '../rules';
import type { IndicatorFields } from './comparison';
import { cell } from './expressions';
import type { Leaf } from './leaf';
import { scoreByBands } from './methodBands';
import { hasFigures, scoreByTarget, type TargetRow } from './methodByTarget';
import { missing, needsCount, needsVerdict, open, scoredPart, type MethodContext, type MethodOutcome } from './methodOutcome';
import { isLimit, scorePerStep } from './methodPerStep';
import { statedRate } from './operands';
import type { MeasuredRate } from './rate';
import type { PerOccurrence, PrintedScale, ScaleUnit } from './rule';
import { scoreOverPass, scoreReverse } from './scaleOfRate';
import { scoreFigure } from './scaleReading';
import { scoreBetween, scoreShareOfTarget } from './scaleShare';
import { scoreCountedInRow, scoreStepsInRow } from './scaleSteps';
import { scoreByClass, scoreByLateness, scorePerUnit } from './scaleWords';

/** What a scale is held against. */
export interface ScaleUse {
  readonly leaf: Leaf;
  /** null where the row has neither target nor actual. */
  readonly row: TargetRow | null;
  /** The standard, for a person to apply. */
  readonly words: string;
  readonly ofRate: (rate: RateDefinition, score: (measured: MeasuredRate) => MethodOutcome, within?: boolean) => MethodOutcome;
}

export type ApplyPrintedScale = typeof applyPrintedScale;

export function applyPrintedScale(method: PrintedScale | PerOccurrence, { leaf, row, words, ofRate }: ScaleUse, context: MethodContext): MethodOutcome {
  const withFigures = row && hasFigures(row) ? row : null;
  const inRow = (scale: ScaleUnit, score: (measured: MeasuredRate) => MethodOutcome): MethodOutcome =>
    (row ? scoreFigure(row, scale, { score, context }) : missing('实际完成值', null));
  switch (method.kind) {
    case 'perStep': return ofRate(method.rate, (rate) => scorePerStep(method, rate, context), isLimit(method));
    case 'reverseLinear': return ofRate(method.rate, (rate) => scoreReverse(rate, { formula: 'linear', target: method.target }, context));
    case 'reverseRatio': return ofRate(method.rate, (rate) => scoreReverse(rate, { formula: 'ratio', target: method.target }, context));
    case 'passThreshold': return ofRate(method.rate, (rate) => scoreOverPass(rate, method.pass, context));
    case 'coefficient': return byCoefficient(leaf.fields.coefficient, context);
    case 'classes': return scoreByClass(method, { text: classWords(leaf), quote: words }, context);
    case 'share': {
      const score = (rate: MeasuredRate): MethodOutcome => scoreBetween(rate, method.ends, context);
      return method.rate ? ofRate(method.rate, score) : inRow(PERCENT, score);
    }
    case 'bandsInRow': return inRow(method, (rate) => scoreByBands(rate, method.bands, context));
    case 'perUnitOfActual': return row ? scorePerUnit(method, row, context) : missing('实际完成值', null);
    case 'shareOfTarget': return row ? scoreShareOfTarget(scoreByTarget(row, context), method.ends, context) : needsVerdict('');
    case 'lateness': return withFigures ? scoreByLateness(method, withFigures, context) : needsVerdict(words);
    case 'stepsInRow': return withFigures ? scoreStepsInRow(method, withFigures, context) : needsVerdict(words);
    case 'perOccurrence': return (withFigures && scoreCountedInRow(method, withFigures, context)) ?? needsCount(method);
    default: return assertNever(method);
  }
}

const PERCENT: ScaleUnit = { percent: true, unit: null };

/** Where she may say which class it is: 完成值, else 自查情况. */
const classWords = ({ fields, selfCheck }: Leaf): string =>
  [fields.actual, selfCheck?.fields.verdict, fields.verdict].find((field) => field && field.text !== '')?.text ?? '';

/** 得分系数×分值, the coefficient as the sheet states it. */
function byCoefficient(field: IndicatorFields['coefficient'], context: MethodContext): MethodOutcome {
  if (!field || isBlank(field.value)) return missing('得分系数', field?.at);
  const { at, value, text } = field;
  const coefficient = statedRate(field);
  if (!coefficient || coefficient.isNegative() || coefficient.greaterThan(ONE)) return open({ kind: 'typedOutOfBounds', typed: text });
  // 98 stands for 98% where the column is in percent: only a cell that holds the share itself can be pointed to.
  const expression = typeof value === 'number' && value <= 1 ? cell(at) : null;
  return scoredPart(coefficient, [{ kind: 'coefficient', coefficient, at }], { expression, sources: [at] }, context);
}
