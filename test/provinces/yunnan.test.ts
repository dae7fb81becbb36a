// 云南 项目支出绩效自评公开表: the sign in a column of its own, other matters before the total, 自评等级 beside it.
import { judge, scoresIn } from './judged';
import { form } from './books/yunnan';

test('Yunnan 2022: 元, sign column, total and grade on the last row', () => {
  const { card } = judge(form);
  // 执行率 193.6÷220＝88％，×10＝8.8；81÷90＝90％，×25＝22.5；8.8＋25＋22.5＋30＋10＝96.3
  expect(scoresIn(card)).toEqual(['执行率 8.8/10', '办理案件数 25/25', '案件办结率 22.5/25', '治安案件发案数 30/30', '群众满意度 10/10']);
  expect([card.total, card.grade, card.ruleSet?.id]).toEqual([96.3, '优', 'yunnan/project/2020']);
});
