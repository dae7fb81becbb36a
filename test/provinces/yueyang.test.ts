// 岳阳 部门整体支出绩效评价评分表: 投入15、过程40、产出及效果45, points beside every level, standards printed row by row.
import { judge, scoresIn, workingOf } from './judged';
import { budget, data, table } from './books/yueyang';

describe('Yueyang 2019, with the figures on other sheets', () => {
  const judged = judge(table, data, budget);
  const { card } = judged;
  test('each rate by its printed standard', () => {
    // 人员 103÷100＝103％，超3个百分点×0.5＝1.5，5－1.5＝3.5
    // 三公变动 53.04÷50－1＝6.08％：超6.08个百分点；“每超过一个百分点”不足一个点的零头没有写明，须人定
    // 重点支出 340÷400＝85％，得4；调整率 |1060－1000|÷1000＝6％，得2
    // 三公控制 53.04÷52＝102％，超2个百分点×1＝2，6－2＝4；资产 1164÷1200＝97％，低3个百分点，10－3＝7
    expect(scoresIn(card)).toEqual([
      '财政供养人员控制率 3.5/5', '“三公经费”变动率 ?/5 judgmentNeeded', '重点支出安排率 4/5', '预算调整率 2/3', '支付进度率 3/3', '资金结余 3/3',
      '“三公经费”控制率 4/6', '管理制度健全性 6/7', '资金使用合规性 8/8', '固定资产利用率 7/10', '重点工作办结率 25/25', '社会公众满意度 15/20',
    ]);
  });
  test('the total waits for the one rate whose fraction the standard leaves open', () => {
    // 3.5＋4＋2＋3＋3＋4＋6＋8＋7＋25＋15＝80.5
    expect(card.provisional).toMatchObject({ points: 80.5, openMaxPoints: 5 });
    expect(card.total).toBeNull();
  });
  test('the rule set of the city, by its name and points', () => { expect(card.ruleSet?.id).toBe('yueyang/overallDepartmental/2018'); });
  test('the working shows the division', () => { expect(workingOf(card, '财政供养人员控制率')).toContain('103÷100'); });
});
