// The national project form as 廊坊 prints it, and the same without a single merge.
import { judge, scoresIn } from './judged';
import { form } from './books/national';

test('no merges at all: the caption 绩效指标 stands left of the header, everything else is read as it is printed', () => {
  const { card } = judge(form);
  // 执行率 120÷150＝80％，×10＝8；72÷80＝90％，×30＝27；8＋27＋20＋30＋10＝95
  expect(scoresIn(card)).toEqual(['执行率 8/10', '养护里程 27/30', '完工时间 20/20', '交通事故下降率 30/30', '司乘满意度 10/10']);
  expect([card.total, card.grade, card.ruleSet?.id]).toEqual([95, '优', 'national/project/2020']);
  expect(card.level1Scores).toEqual({ 产出指标: 47, 效益指标: 30, 满意度指标: 10 });
});
