// 财预〔2021〕101号: cost as a first level of its own. Its pass mark is only remembered, so it is asked and never applied.
import { grid } from '../support/grid';
import { judge, judgeWith, scoresIn } from './judged';

const form = grid(`
  | 中央部门项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < |
  | 项目名称 | 标准样品研制 | < | < | 主管部门 | 示例总局 | < | < |
  | 实施单位 | 示例研究院 | < | < | 金额单位 | 万元 | < | < |
  | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | 500 | 480 | 480 | 10 | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | ^ | 成本指标（20分） | 经济成本指标 | 单个样品研制成本 | ≤4万元 | 3.8万元 | 20 | |
  | ^ | 产出指标（40分） | 数量指标 | 研制标准样品 | ≥120个 | 96个 | 20 | |
  | ^ | ^ | 质量指标 | 定值合格率 | ≥98% | 99% | 20 | |
  | ^ | 效益指标（20分） | 社会效益指标 | 服务企业 | ≥50家 | 56家 | 20 | |
  | ^ | 满意度指标（10分） | 服务对象满意度指标 | 用户满意度 | ≥90% | 93% | 10 | |
  | 总分 | < | < | < | < | < | 100 | |`, { name: '自评表' });

const ANSWER = '0.6';

describe('101号 with cost indicators', () => {
  const judged = judge(form);
  test('without a word on the pass mark: in proportion, and the question beside it', () => {
    // 96÷120＝80％，×20＝16
    expect(scoresIn(judged.card)).toContain('研制标准样品 16/20');
    expect(judged.json.questions.filter(({ question }) => question.includes('及格线'))).toHaveLength(1);
    expect(judged.card.ruleSet?.id).toBe('central/project/2021');
  });
  test('answered with 60 %: (80 % − 60 %) ÷ 40 % × 20', () => {
    const [asked] = judged.json.questions.filter(({ question }) => question.includes('及格线'));
    // (0.8－0.6)÷0.4＝50％，×20＝10
    expect(scoresIn(judgeWith({ answers: { [asked?.id ?? '']: ANSWER } }, form).card)).toContain('研制标准样品 10/20');
  });
  test('the execution rate, whose steps are not known, is the person’s', () => {
    expect(scoresIn(judged.card)[0]).toBe('执行率 ?/10');
  });
});
