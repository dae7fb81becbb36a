// Short words for what was read, so that the tables of the tests read like the cells they stand for.
import { formatDay, formatPlain } from '../../../src/core/units';
import type { CellValue } from '../../../src/core/workbook';
import {
  compareActual, parseActual, parseTarget, type Actual, type IndicatorContext, type Measured, type Outcome, type Target,
} from '../../../src/core/grammar';

export interface Beside extends IndicatorContext { readonly sign?: string; readonly targetFormat?: string; readonly actualFormat?: string }

export const readTarget = (value: CellValue, beside: Beside = {}): Target =>
  parseTarget({ fiscalYear: 2024, ...beside, value, format: beside.targetFormat ?? 'General' });

export const readActual = (value: CellValue, target: Target, beside: Beside = {}): Actual =>
  parseActual({ fiscalYear: 2024, ...beside, value, format: beside.actualFormat ?? 'General' }, target);

export const outcomeOf = (target: CellValue, actual: CellValue, beside: Beside = {}): Outcome => {
  const read = readTarget(target, beside);
  return compareActual(read, readActual(actual, read, beside));
};

const words = (parts: readonly (string | null | false)[]): string => parts.filter((part) => part !== null && part !== false && part !== '').join(' ');

/** `≥ 50 个`, `rise bare 8 %`, `range 10…20 天`, `by 2024-09-30`, `class 良`, `words 持续开展`. */
export function sayTarget(target: Target): string {
  switch (target.kind) {
    case 'quantity': return words([target.change, target.comparison, target.approximate && '约', formatPlain(target.value), target.unit]);
    case 'range': return words(['range', target.change, `${target.lowInclusive ? '' : '>'}${formatPlain(target.low)}…${target.highInclusive ? '' : '<'}${formatPlain(target.high)}`, target.unit]);
    case 'deadline': return words(['by', formatDay(target.on), target.doubtfulUntil && `or ${formatDay(target.doubtfulUntil)}`]);
    case 'class': return `class ${target.level.label}`;
    case 'qualitative': return `words ${target.text}`;
    case 'several': return `several: ${target.parts.map((part) => sayTarget(part.target)).join(' | ')}`;
    case 'nothing': return 'nothing';
    case 'unreadable': return `unreadable ${target.reason}`;
  }
}

/** `72 场`, `约 96 %`, `moreThan 300 人`, `on 2024-08-20`, `achieved`. */
export function sayActual(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity': return words([actual.change, actual.approximate && '约', formatPlain(actual.value), actual.unit]);
    case 'bound': return words([actual.change, actual.direction, formatPlain(actual.value), actual.unit]);
    case 'date': return formatDay(actual.from) === formatDay(actual.to) ? `on ${formatDay(actual.from)}` : `${formatDay(actual.from)}…${formatDay(actual.to)}`;
    case 'class': return `class ${actual.level.label}`;
    case 'achievement': return actual.level;
    case 'repeatsTarget': return 'repeats';
    case 'nothing': return 'nothing';
    case 'error': return `error ${actual.error}`;
    case 'text': return 'text';
  }
}

const sayMeasured = ({ actual, target, unit }: Measured): string => words([`${formatPlain(actual)}/${formatPlain(target)}`, unit]);

/** `reached 87/80 支`, `short 186/200 人`, `asked bareZeroExceeded`, `clash 人 人次`. */
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'reached': return words(['reached', outcome.measured && sayMeasured(outcome.measured), ...outcome.remarks]);
    case 'short':
    case 'exceeds': return words([outcome.kind, sayMeasured(outcome.measured), ...outcome.remarks]);
    case 'outsideRange': return words([outcome.side, sayMeasured(outcome.measured), ...outcome.remarks]);
    case 'boundDecides': return words(['boundDecides', ...outcome.remarks]);
    case 'achievedInWords': return `achieved by ${outcome.by}`;
    case 'notAchievedInWords': return `not achieved: ${outcome.level}`;
    case 'late': return `late ${formatDay(outcome.done)}`;
    case 'worseClass': return `worse ${outcome.actual.label}<${outcome.target.label}`;
    case 'unitClash': return `clash ${outcome.targetUnit} ${outcome.actualUnit}`;
    case 'asked': return `asked ${outcome.reason}`;
    default: return outcome.kind;
  }
}
