// 安徽: 金寨's departmental form spends more than its budget; 池州's total line holds zeros over parts that do not.
import { grid } from '../support/grid';
import { judge, kindsFound, scoresIn } from './judged';

const jinzhai = grid(`
  | 2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | < | < |
  | 部门（单位）名称 | 金寨县澄湖镇人民政府 | < | < | < | < | < | < | < |
  | 年度预算资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | < | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | 300 | 329.77 | 338.31 | < | 10 | | |
  | ^ | 其中：当年财政拨款 | 300 | 329.77 | 329.77 | < | — | | — |
  | ^ | 上年结转资金 | | | 8.54 | < | — | | — |
  | ^ | 其他资金 | | | | < | — | | — |
  | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
  | ^ | 保障机关运转，建设美丽乡村 | < | < | < | 完成全年工作任务 | < | < | < |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度⏎指标值 | 实际⏎完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | ^ | 产出指标 | 数量指标 | 精品示范村数量 | ≥4个 | 3个 | 20 | | 一村待验收 |
  | ^ | ^ | 质量指标 | 验收合格率 | ≥95% | 95.5% | 15 | | |
  | ^ | ^ | 时效指标 | 任务完成时间 | 11月前 | 10月 | 15 | | |
  | ^ | 效益指标 | 社会效益指标 | 受益群众 | ≥1.2万人 | 12500人 | 30 | | |
  | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 88.2% | 10 | | 个别村道路未修 |
  | 总分 | < | < | < | < | < | 100 | | |`, { name: '附件3' });

test('Jinzhai: 102.59 % is capped and told; the execution line scores beside ninety points of indicators', () => {
  const judged = judge(jinzhai);
  // 执行率 338.31÷329.77＝102.59％，封顶 100％，得10；3÷4×20＝15；88.2÷90＝98％，×10＝9.8；10＋15＋15＋15＋30＋9.8＝94.8
  expect(judged.card.expenditureRate).toMatchObject({ rate: 1.025897, score: 10, maxPoints: 10 });
  expect(scoresIn(judged.card)).toEqual(['精品示范村数量 15/20', '验收合格率 15/15', '任务完成时间 15/15', '受益群众 30/30', '群众满意度 9.8/10']);
  expect([judged.card.total, judged.card.grade, judged.card.ruleSet?.id]).toEqual([94.8, '优', 'anhui/overallDepartmental/2023']);
  expect(kindsFound(judged)).toContain('outturnExceedsBudget');
});

const chizhou = grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
  | （2022年度） | < | < | < | < | < | < | < | < | < |
  | 项目名称 | 农村饮水维修养护 | < | < | < | < | < | < | < | < |
  | 主管部门 | 池州市澄湖区水利局 | < | < | < | 实施单位 | 澄湖区水利局 | < | < | < |
  | 项目资金（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | < | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额： | < | 0 | 0 | 0 | < | 10 | | |
  | ^ | 其中：本年财政拨款 | < | 90 | 90 | 89.974 | < | - | | - |
  | ^ | 上年结转 | < | 0 | 0 | 0 | < | - | | - |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | < | 分值 | 得分 | 未完成原因 |
  | ^ | 产出指标（50分） | 数量指标 | 维修养护工程数 | ≥24处 | 24处 | < | 25 | | |
  | ^ | ^ | 质量指标 | 工程验收合格率 | ≥100百分比 | 100 | < | 25 | | |
  | ^ | 效益指标（30分） | 社会效益指标 | 受益人口数 | ≥3.5万人 | 3.15万人 | < | 30 | | 人口外流 |
  | ^ | 满意度指标（10分） | 满意度指标 | 用水户满意度 | ≥90% | 95% | < | 10 | | |
  | 总分 | < | < | < | < | < | < | 100 | | |`, { name: '自评' });

test('Chizhou: a total of zeros over parts that are not zero gives way to their sum', () => {
  const judged = judge(chizhou);
  // 执行率 89.974÷90＝99.9711％，×10＝9.99711→10.00；3.15÷3.5＝90％，×30＝27；10＋25＋25＋27＋10＝97
  expect(scoresIn(judged.card)).toEqual(['执行率 10/10', '维修养护工程数 25/25', '工程验收合格率 25/25', '受益人口数 27/30', '用水户满意度 10/10']);
  expect([judged.card.total, judged.card.executionRate?.rate]).toEqual([97, 0.999711]);
});
