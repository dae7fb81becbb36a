// How late something was: 逾期5日内, 延迟1个月以上, beside 按时.
import { decimal } from '../units';
import { parseInterval, type Interval } from './standardConditions';
import type { LateUnit } from './standardTypes';

const ON_TIME = /^(?:提前(?:或|、|和)?)?(?:按时|按期|及时|如期|准时|提前|(?:按|在)?(?:规定|要求)(?:的)?(?:时间|时限|期限)内?)(?:.{0,10})$/u;
const LATE = /^(?:逾期|超期|延期|延迟|推迟|迟报|晚|超时|超过(?:规定)?(?:时限|期限|时间))(?:了)?(.+)$/u;
const UNIT = /(?<=\d)(天|日|个?工作日|个?月)/gu;

/** 逾期5日内公开: what was done late. */
const DONE = /(?<=[内上下日天月)])(?:的)?(?:完成|公开|上报|报送|报|提交|支付|签订|备案|拨付|办结|验收|整改|上缴)+(?:的)?$/u;

export const isOnTime = (condition: string): boolean => ON_TIME.test(condition);

export interface Late { readonly unit: LateUnit; readonly interval: Interval }

/** Reads 逾期5日内 as above nothing up to five days. @returns null where no length of time is named */
export function parseLate(condition: string): Late | null {
  const [, told = ''] = LATE.exec(condition) ?? [];
  const how = told.replace(DONE, '');
  const units = new Set(how.match(UNIT) ?? []);
  const [unit = ''] = units;
  const interval = units.size === 1 && !how.includes('每') ? parseInterval(how.replaceAll(UNIT, '').replace(/(?<=\d)内$/u, '以内')) : null;
  if (!interval || interval.percent === true || interval.measure !== null) return null;
  const kind = /工作日/.test(unit) ? 'workday' : unit.endsWith('月') ? 'month' : 'day';
  return { unit: kind, interval: { ...interval, low: interval.low ?? { at: decimal('0'), inclusive: false } } };
}
