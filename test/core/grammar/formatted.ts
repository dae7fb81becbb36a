// Targets and actuals as words again: what was read, in one spelling. Reading a formatted value gives the same value.
import { assertNever, formatPlain, type CalendarDay, type Decimal } from '../../../src/core/units';
import type { AchievementLevel, Actual, BoundActual, Change, Quantity, SingleTarget, Target } from '../../../src/core/grammar';

/** `-1234.5万元`, `97.1%`. */
const formatQuantity = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string => `${formatPlain(value)}${unit ?? ''}`;

const CHANGES: Readonly<Record<NonNullable<Change>, string>> = { rise: '增长', fall: '下降' };
const changed = (change: Change): string => (change === null ? '' : CHANGES[change]);
const day = ({ year, month, day: d }: CalendarDay): string => `${String(year)}年${String(month)}月${String(d)}日`;
const monthOf = ({ year, month }: CalendarDay): string => `${String(year)}年${String(month)}月`;

/** A target in words that {@link parseTarget} reads as the same target. Ranges with an open end use signs. */
export function formatTarget(target: Target): string {
  return target.kind === 'several' ? target.parts.map((part) => formatSingle(part.target)).join('；') : formatSingle(target);
}

function formatSingle(target: SingleTarget): string {
  switch (target.kind) {
    case 'quantity': {
      const sign = target.comparison === 'bare' ? '' : target.comparison;
      return `${changed(target.change)}${sign}${target.approximate ? '约' : ''}${formatQuantity(target)}`;
    }
    case 'range': return `${formatPlain(target.low)}${target.unit ?? ''}${target.lowInclusive ? '≤' : '<'}${changed(target.change)}值${target.highInclusive ? '≤' : '<'}${formatEnd(target.high, target.unit)}`;
    case 'deadline': return target.doubtfulUntil === null ? `${day(target.on)}前` : `${monthOf(target.doubtfulUntil)}前`;
    case 'class': return target.level.label;
    case 'qualitative': return target.text;
    case 'nothing': return '—';
    case 'unreadable': return target.text;
    default: return assertNever(target);
  }
}

const formatEnd = (value: Decimal, unit: string | null): string => `${formatPlain(value)}${unit ?? ''}`;

const ACHIEVEMENTS: Readonly<Record<AchievementLevel, string>> = {
  achieved: '达成预期指标', partly: '部分达成预期指标并具有一定效果', missed: '未达成预期指标且效果较差', basically: '基本达成', done: '已完成',
};

const BOUNDS: Readonly<Record<BoundActual['direction'], string>> = { atLeast: '不低于', moreThan: '超过', atMost: '不超过', lessThan: '不足' };

/** An actual in words that {@link parseActual} reads as the same actual (`repeatsTarget` has no words of its own). */
export function formatActual(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity': return `${changed(actual.change)}${actual.approximate ? '约' : ''}${formatQuantity(actual)}`;
    case 'bound': return `${changed(actual.change)}${BOUNDS[actual.direction]}${formatQuantity(actual)}`;
    case 'date': return actual.from.day === actual.to.day && actual.from.month === actual.to.month ? day(actual.from) : monthOf(actual.to);
    case 'class': return actual.level.label;
    case 'achievement': return ACHIEVEMENTS[actual.level];
    case 'repeatsTarget': return '同指标值';
    case 'nothing': return '';
    case 'error': return actual.error;
    case 'text': return actual.text;
    default: return assertNever(actual);
  }
}
