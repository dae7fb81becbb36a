// Small words between a name and its value, so that a sentence reads as a person would write it.

/** Names that measure something: 参加培训人次, 单场活动平均成本, 骨干教师占比. Between them and a figure stands 为. */
const MEASURE = /[率度例重比数量次积额本费间限期值级长性]$|里程$/u;
const FIGURE = /^(?:[\d.]|[约近逾])/u;
/** Says itself how it compares: ≥80件, 不少于200人, 超过500人次, 小于10%. */
const COMPARED = /^(?:[≥≤≧≦><＞＜=＝]|不[少低超多高大小晚达足]|超过|低于|高于|少于|多于|大于|小于|等于|达到|至少|至多)/u;
/** 优, 合格. */
const GRADE_LETTERS = 2;
const PAUSE = /[，。；]/u;

/** A level without the points printed behind its name: 管理效率50 of a level worth 50. */
export const levelName = (name: string, points: string): string => {
  const short = name.endsWith(points) ? name.slice(0, -points.length).trimEnd() : name;
  return short === '' || /[\d.]$/u.test(short) ? name : short;
};

/** Before a target: 年度指标值为4篇, 年度指标值≥80件. */
export const beforeTarget = (target: string): string => (COMPARED.test(target) ? '' : '为');

/** Between an indicator and its target in a list: 开展群团活动2次或以上, 参加群团活动人次为150人次. */
export function nameToTarget(name: string, target: string): string {
  if (PAUSE.test(name)) return `，指标值${beforeTarget(target)}`;
  return FIGURE.test(target) && MEASURE.test(name) ? '为' : '';
}

/** Between an indicator and what was done: 举办活动72场, 读者满意度为93.1%, 居民阅读习惯，达成预期指标. */
export function nameToActual(name: string, actual: string, target: string | null): string {
  const figure = FIGURE.test(actual);
  const pause = PAUSE.test(name) || (actual.includes('%') && !MEASURE.test(name));
  if (pause) return figure || COMPARED.test(actual) ? '，实际完成' : '，';
  if (COMPARED.test(actual) || (actual === target && !figure)) return '';
  if (figure) return MEASURE.test(name) ? '为' : '';
  return actual.length <= GRADE_LETTERS || name.endsWith('级') ? '为' : '，';
}

/** Does her note read on from the name of its item? 结转结余率 + 小于10%. */
export const readsOn = (note: string): boolean => COMPARED.test(note) || /^[\d.]+[%％‰]?$/u.test(note);

/** 因…, 主要是…: it says itself that it is a reason. */
export const saysReason = (text: string): boolean => /^(?:因|由于|主要是|主要原因|原因)/u.test(text);

/** 发放率不达90%，扣1分 beside an indicator that is called so and came out so: said again, no reason. */
export function restates(reason: string, name: string, actual: string | null): boolean {
  const rest = (actual === null ? reason : reason.replaceAll(actual, '')).replaceAll(/扣[\d.]+分/gu, '').replaceAll(/[，。；、\s]/gu, '');
  return name.includes(rest);
}

/** 满意度85%: a figure of the indicator itself. Quoted as it stands, never called a reason. */
export const statesFigure = (reason: string, name: string): boolean => /\d/u.test(reason) && name.includes(reason.replaceAll(/[\d.%％为仅达是，。\s]/gu, ''));
