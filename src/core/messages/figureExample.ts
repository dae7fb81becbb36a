// What an actual may look like beside its target: a figure in the target's unit, or a day.

export interface FigureExample {
  /** What the target is, to be said behind it. */
  readonly nature: '是定量的' | '是时限';
  readonly what: '数值' | '完成日期';
  readonly example: string;
}

const DAY = /月[底末初内前中上下]|月(?:份)?之?前|\d+[日号]|年[底末内度]?前?$|[一二三四1-4]季度/u;
/** Units in which parts are counted, too; people and times come whole. */
const DIVISIBLE = /[元米里顷亩吨克升度瓦时]|公里|百分点/u;

/** `92.5%` for ≥90%, `28.5万元` for ≤30万元, `28人` for ≥30人, `11月20日` for 12月底前. */
export function figureExample(target: string): FigureExample {
  if (DAY.test(target)) return { nature: '是时限', what: '完成日期', example: '11月20日' };
  const figure = { nature: '是定量的', what: '数值' } as const;
  if (/[%％]/u.test(target)) return { ...figure, example: '92.5%' };
  const [, unit = ''] = /\d\s*([\p{Script=Han}]{1,4})$/u.exec(target) ?? [];
  return { ...figure, example: `${DIVISIBLE.test(unit) ? '28.5' : '28'}${unit}` };
}
