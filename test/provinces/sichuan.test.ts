// 四川 部门预算项目支出绩效自评表（表样 0013zp）: 性质, 指标值, 度量单位 and 完成值 apart; money by kinds of funds.
import { judge, kindsFound, scoresIn } from './judged';
import { form } from './books/sichuan';

describe('Sichuan 2023', () => {
  const judged = judge(form);
  const { card } = judged;
  test('the adjusted budget is the base; four columns make one target', () => {
    // 执行率 51÷60＝85％，×10＝8.5；案件 184÷200＝92％，×20＝18.4
    // 平均补贴超出 (1800－1500)÷1500＝20％，线性 (1－20％)×10＝8
    expect(scoresIn(card)).toEqual([
      '执行率 8.5/10', '办理法律援助案件数 18.4/20', '案件质量合格率 10/10', '案件指派时限 10/10', '受援人挽回损失 20/20', '法律援助知晓情况 10/10', '受援人满意度 10/10', '案件平均补贴 8/10',
    ]);
  });
  test('the sum of it', () => {
    // 8.5＋18.4＋10＋10＋20＋10＋10＋8＝94.9
    expect(card.total).toBe(94.9);
    expect(card.ruleSet?.id).toBe('sichuan/project/2023');
  });
  test('130 of 100 is over-achievement that is explained; nothing else is wrong with the money', () => {
    expect(kindsFound(judged)).not.toEqual(expect.arrayContaining(['fundsSumDiffers', 'overspent']));
  });
});
