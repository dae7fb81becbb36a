// Twenty project sheets whose header words all differ, 元 and 万元 mixed; another sheet lists the projects.
import { grid } from '../support/grid';
import type { SheetSnapshot } from '../../src/core/workbook';
import { assessmentJson } from '../../src/core/assessmentJson';
import { scoreBytes } from '../support/pipeline';
import { xlsxOf } from './xlsxOf';

const WORDS = {
  project: ['项目名称', '预算项目名称', '专项名称', '项目名称：'],
  money: ['项目资金', '资金情况', '预算资金', '项目资金'],
  original: ['年初预算数', '年初预算', '年初预算金额', '年初批复数'],
  revised: ['全年预算数', '调整后预算数', '全年预算数（A）', '全年（调整）预算数'],
  outturn: ['全年执行数', '实际支出', '全年执行数（B）', '预算执行数', '支出决算数'],
  level1: ['一级指标', '一级指标', '一级', '指标类型'],
  level2: ['二级指标', '二级', '指标类别'],
  name: ['三级指标', '指标名称', '具体指标', '三级指标名称', '绩效指标'],
  target: ['年度指标值', '目标值', '指标值', '预期指标值', '全年目标值', '计划指标值'],
  actual: ['实际完成值', '完成值', '全年实际完成值', '实际值', '实际完成情况', '完成情况', '全年完成值'],
  points: ['分值', '指标分值', '权重（分）', '标准分值', '满分'],
  score: ['得分', '自评得分', '自评分', '指标得分'],
  reason: ['偏差原因分析及改进措施', '未完成原因', '偏差原因', '原因说明', '未完成原因和改进措施'],
} as const;

/** The words of sheet `index`; every list has its own length, so that no two sheets are alike. */
const word = (kind: keyof typeof WORDS, index: number): string => { const list = WORDS[kind]; return list[index % list.length] ?? ''; };

/** Sheet `index`: 执行 index+80 of 100 万元; 服务人次 reaches index+80 of 100. */
function projectSheet(index: number): SheetSnapshot {
  const w = (kind: keyof typeof WORDS): string => word(kind, index);
  const inYuan = index % 2 === 1;
  const amount = (wan: number): string => (inYuan ? String(wan * 10_000) : String(wan));
  const value = String(80 + index);
  const columns = index % 3 === 0
    ? `| ${w('level1')} | ${w('level2')} | ${w('name')} | ${w('points')} | ${w('target')} | ${w('actual')} | ${w('score')} | ${w('reason')} |`
    : `| ${w('level1')} | ${w('level2')} | ${w('name')} | ${w('target')} | ${w('actual')} | ${w('points')} | ${w('score')} | ${w('reason')} |`;
  const row = (levels: string, name: string, target: string, actual: string, points: string): string => (index % 3 === 0
    ? `| ${levels} | ${name} | ${points} | ${target} | ${actual} | | |` : `| ${levels} | ${name} | ${target} | ${actual} | ${points} | | |`);
  return grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | ${w('project')} | 第${String(index + 1)}号项目 | < | < | < | < | < | < |
    | ${w('money')}（${inYuan ? '元' : '万元'}） | | ${w('original')} | ${w('revised')} | ${w('outturn')} | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | ${amount(100)} | ${amount(100)} | ${amount(80 + index)} | 10 | | |
    ${columns}
    ${row('产出指标 | 数量指标', '服务人次', '≥100人次', `${value}人次`, '50')}
    ${row('效益指标 | 社会效益指标', '服务覆盖率', '≥90%', '95%', '30')}
    ${row('满意度指标 | 满意度指标', '群众满意度', '≥90%', '90%', '10')}`, { name: `项目${String(index + 1)}` });
}

test('twenty project sheets in their own words, each scored', () => {
  const sheets = Array.from({ length: 20 }, (_, index) => projectSheet(index));
  const { scorecards } = assessmentJson(scoreBytes(xlsxOf(...sheets)).assessment);
  // 第n张：执行率 (80＋n)％×10＝8＋n÷10；服务人次 (80＋n)％×50＝40＋n÷2；其余 30＋10
  expect(scorecards.map((card) => [card.key, card.total])).toEqual(Array.from({ length: 20 }, (_, n) => [`第${String(n + 1)}号项目`, Number((88 + n * 0.6).toFixed(2))]));
});

test('元 on one sheet and 万元 on the other come to the same rate; the list in 万元 agrees with both', () => {
  const list = grid(`
    | 项目支出清单 | < | < | < |
    | 单位：万元 | < | < | < |
    | 序号 | 项目名称 | 全年预算数 | 全年执行数 |
    | 1 | 第1号项目 | 100 | 80 |
    | 2 | 第2号项目 | 100 | 81 |
    | 合计 | | 200 | 161 |`, { name: '项目清单' });
  const json = assessmentJson(scoreBytes(xlsxOf(list, projectSheet(0), projectSheet(1))).assessment);
  // 80÷100＝80％；810000÷1000000＝81％
  expect(json.scorecards.map((card) => card.executionRate?.rate)).toEqual([0.8, 0.81]);
  expect(json.findings.filter(({ kind }) => /project|list|sum/i.test(kind))).toEqual([]);
});
