// 湖北 项目支出绩效自评表: 20/40/40, 年初目标值（A）against 实际完成值（B）, the reverse ratio, total and reasons at the end.
import { judge, scoresIn, workingOf } from './judged';
import { form } from './books/hubei';

describe('Hubei 2022', () => {
  const judged = judge(form);
  const { card } = judged;
  test('execution of twenty, forward B/A, reverse A/B', () => {
    // 执行率 760÷800＝95％，×20＝19；清运量 11400÷12000＝95％，×15＝14.25
    // 单位成本 90÷99＝90.909…％，×10＝9.0909…→9.09；投诉 20÷25＝80％，×20＝16
    expect(scoresIn(card)).toEqual([
      '执行率 19/20', '清运垃圾量 14.25/15', '日产日清率 10/10', '清运完成时间 5/5', '单位清运成本 9.09/10', '居民投诉量 16/20', '无害化处理率 10/10', '居民满意度 10/10',
    ]);
    expect(workingOf(card, '居民投诉量')).toContain('20÷25');
  });
  test('the sum, and no grade, which the province leaves out', () => {
    // 19＋14.25＋10＋5＋9.09＋16＋10＋10＝93.34
    expect([card.total, card.grade]).toEqual([93.34, null]);
    expect(card.level1Scores).toEqual({ 产出指标: 38.34, 效益指标: 26, 满意度指标: 10 });
  });
  test('her reasons under the total are read', () => { expect(card.ruleSet?.id).toBe('hubei/project/2020'); });
});
