// 重庆 部门整体绩效自评表: 10/90, 得分系数 × 权重, 年初, 调整 and 全年完成值 side by side.
import { judge, scoresIn, workingOf } from './judged';
import { form } from './books/chongqing';

describe('Chongqing 2023', () => {
  const { card } = judge(form);
  test('coefficient × weight, and the rate of the whole', () => {
    // 执行率 950÷1250＝76％，×10＝7.6；30×100％、20×98％＝19.6、20×80％＝16、20×100％
    expect(scoresIn(card)).toEqual(['新增就业人数 30/30', '参保率 19.6/20', '投诉办结时限 16/20', '服务对象满意度 20/20']);
    expect(card.expenditureRate).toMatchObject({ score: 7.6, maxPoints: 10, rate: 0.76 });
    expect(workingOf(card, '参保率')).toContain('98%');
  });
  test('the total', () => {
    // 7.6＋30＋19.6＋16＋20＝93.2
    expect([card.total, card.ruleSet?.id]).toEqual([93.2, 'chongqing/overallDepartmental/2020']);
  });
});
