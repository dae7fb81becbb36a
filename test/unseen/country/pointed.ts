// Ranges she points to that have no header in known words.
import type { Book } from './book';

export const POINTED: readonly Book[] = [ {
  name: 'rows without any header: what their columns hold says what they are, and is asked about',
  sheets: [['Sheet1', `
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称：河湖清漂 | < | < | < | < | < | < | < |
    | 1 | 产出指标 | 数量指标 | 清漂面积 | ≥100万平方米 | 95万平方米 | 50 | |
    | 2 | 产出指标 | 质量指标 | 清漂合格率 | ≥95% | 96% | 20 | |
    | 3 | 效益指标 | 生态效益 | 投诉件数 | ≤10件 | 8件 | 20 | |
    | 4 | 满意度指标 | 满意度 | 群众满意度 | ≥90% | 93% | 10 | |
    | | | | | | | | |
    | 单位：万元 | | | | | | | |
    | 财政拨款 | 40 | 39 | | | | | |
    | 其他资金 | 10 | 10 | | | | | |
    | 合计 | 50 | 49 | | | | | |`]],
  pointed: [{ kind: 'selfEvaluationForm', form: null, range: { sheet: 'Sheet1', top: 3, left: 1, bottom: 6, right: 8 } }, { kind: 'budget', form: null, range: { sheet: 'Sheet1', top: 9, left: 1, bottom: 11, right: 3 } }],
  scores: [['清漂面积 47.5/50', '清漂合格率 20/20', '投诉件数 20/20', '群众满意度 10/10']], totals: [97.5],
  found: ['columnUncertain'],
}, {
  name: 'a header in words nobody knows',
  sheets: [['Sheet1', `
    | 2024年度项目情况（项目名称：河湖清漂） | < | < | < | < | < |
    | 类别 | 考核事项 | 本年要达到 | 本年达到 | 值多少分 | 打分 |
    | 产出 | 清漂面积 | ≥100万平方米 | 95万平方米 | 50 | |
    | 效益 | 投诉件数 | ≤10件 | 8件 | 40 | |
    | 满意度 | 群众满意度 | ≥90% | 93% | 10 | |`]],
  pointed: [{ kind: 'selfEvaluationForm', form: null, range: { sheet: 'Sheet1', top: 2, left: 1, bottom: 5, right: 6 } }],
  scores: [['清漂面积 47.5/50', '投诉件数 40/40', '群众满意度 10/10']], totals: [97.5],
  found: ['columnUncertain'],
}, {
  name: 'a range that holds nothing of the kind is told',
  sheets: [['Sheet1', `
    | 说明 | < | < |
    | 甲 | 乙 | |
    | 丙 | 丁 | |`]],
  pointed: [{ kind: 'targets', form: null, range: { sheet: 'Sheet1', top: 2, left: 1, bottom: 3, right: 2 } }],
  scores: [], totals: [],
  found: ['formUnread'],
}];
