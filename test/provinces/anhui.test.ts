// 安徽: 金寨's departmental form spends more than its budget; 池州's total line holds zeros over parts that do not.
import { judge, kindsFound, scoresIn } from './judged';
import { chizhou, jinzhai } from './books/anhui';

test('Jinzhai: 102.59 % is capped and told; the execution line scores beside ninety points of indicators', () => {
  const judged = judge(jinzhai);
  // 执行率 338.31÷329.77＝102.59％，封顶 100％，得10；3÷4×20＝15；88.2÷90＝98％，×10＝9.8；10＋15＋15＋15＋30＋9.8＝94.8
  expect(judged.card.expenditureRate).toMatchObject({ rate: 1.025897, score: 10, maxPoints: 10 });
  expect(scoresIn(judged.card)).toEqual(['精品示范村数量 15/20', '验收合格率 15/15', '任务完成时间 15/15', '受益群众 30/30', '群众满意度 9.8/10']);
  expect([judged.card.total, judged.card.grade, judged.card.ruleSet?.id]).toEqual([94.8, '优', 'anhui/overallDepartmental/2023']);
  expect(kindsFound(judged)).toContain('outturnExceedsBudget');
});

test('Chizhou: a total of zeros over parts that are not zero gives way to their sum', () => {
  const judged = judge(chizhou);
  // 执行率 89.974÷90＝99.9711％，×10＝9.99711→10.00；3.15÷3.5＝90％，×30＝27；10＋25＋25＋27＋10＝97
  expect(scoresIn(judged.card)).toEqual(['执行率 10/10', '维修养护工程数 25/25', '工程验收合格率 25/25', '受益人口数 27/30', '用水户满意度 10/10']);
  expect([judged.card.total, judged.card.executionRate?.rate]).toEqual([97, 0.999711]);
});
