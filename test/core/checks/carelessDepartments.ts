// Careless workbooks of departments, and of people who copy, hide and rename.
import { grid } from '../../support/grid';
import type { CarelessBook } from './carelessBooks';
import type { SheetSnapshot } from '../../../src/core/workbook';

const NOTE = '| 注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。 | < | < | < | < | < | < |';

const form = (rows: string, { total = '100 | | | ', tail = NOTE }: { readonly total?: string; readonly tail?: string } = {}): SheetSnapshot => grid(`
  | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < |
  | 单位名称：澄湖区水利局 | < | < | < | | | |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明 |
  ${rows.trim()}
  | 总分 | < | < | ${total}|
  ${tail}`, { name: '自评表' });

const ROWS = `
  | 履职效能 | 整体效能 | 部门预算资金支出率 | 50 | 支出率＝全年执行数÷全年预算数×100%，得分＝支出率×50分。 | | |
  | 管理效率 | 绩效管理 | 绩效管理制度建设 | 20 | 制度健全的得20分；每缺一项扣5分。 | | |
  | 管理效率 | 信息公开 | 预决算公开合规性 | 30 | 按规定公开的得30分，否则不得分。 | | |`;

const checks = (system: string, disclosure: string): SheetSnapshot => grid(`
  | 管理效率自查登记表（2024年度） | < | < | < | < | < | < |
  | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 | 佐证材料 |
  | 绩效管理 | 绩效管理制度建设 | 20 | ${system} |
  | 信息公开 | 预决算公开合规性 | 30 | ${disclosure} |`, { name: '自查' });
const GOOD = checks('符合 | | | 制度汇编', '符合 | | | 网页截图');

const money = (lines = `
  | 基本支出 | 480 | 500 | 500 | | 0 |
  | 项目支出 | 480 | 500 | 480 | | 20 |
  | 合计 | 960 | 1000 | 980 | | 20 |`): SheetSnapshot => grid(`
  | 部门预算执行情况（2024年度） | < | < | < | < | < |
  | | | | | | 单位：万元 |
  | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 年末结转结余 |
  ${lines.trim()}`, { name: '预算' });

export const CARELESS_DEPARTMENTS: readonly CarelessBook[] = [
  { name: 'a department in order', sheets: [form(ROWS), GOOD, money()], found: [] },
  {
    name: 'a system that lacks something, and 自查 that does not say so',
    sheets: [form(ROWS), checks('已印发 | | | ', '已开展，但公开不及时 | | | 网页截图'), money()],
    found: ['verdictMissing', 'evidenceMissing', 'problemAdmittedAtFull'],
  },
  {
    name: 'registered and typed scores that differ',
    sheets: [form(ROWS.replace('每缺一项扣5分。 | | |', '每缺一项扣5分。 | 18 | 缺结果应用制度 |')), checks('存在问题 | 5 | 缺结果应用制度 | 制度汇编', '符合 | | | 网页截图'), money()],
    found: ['scoresDisagree'],
  },
  {
    name: 'money nobody has any more, and a verdict missing',
    sheets: [form(ROWS), checks('符合 | | | 制度汇编', ' | | | '), money('| 基本支出 | 480 | 500 | 490 | | |\n| 项目支出 | 480 | 500 | 480 | | |\n| 合计 | 960 | 1000 | 970 | | |')],
    found: ['unspentWithoutCarryover', 'inputMissing'],
  },
  {
    name: 'zero in the row of the total',
    sheets: [form(ROWS), GOOD, money('| 基本支出 | 480 | 500 | 500 | | 0 |\n| 项目支出 | 480 | 500 | 480 | | 20 |\n| 合计 | 0 | 0 | 0 | | 20 |')],
    found: ['totalRowZero'],
  },
  {
    name: 'the form has no number for what was read as the budget',
    sheets: [form(ROWS), GOOD, money('| 合计 | 0 | 0 | 0 | | 0 |')],
    found: ['zeroBudget', 'judgmentNeeded'],
  },
  {
    name: '元 in one column and 万元 in the other',
    sheets: [form(ROWS), GOOD, money('| 合计 | 9600000 | 10000000 | 980 | | 20 |')],
    found: ['moneyUnitsDiffer'],
  },
  {
    name: 'a deduction that the formula does not give',
    sheets: [form(ROWS), grid(`
      | 自查登记表（2024年度） | < | < | < | < | < | < |
      | 二级指标 | 三级指标 | 分值 | 自查情况 | 扣分 | 扣分原因 | 佐证材料 |
      | 整体效能 | 部门预算资金支出率 | 50 | 略低 | 3 | 年末调剂 | 决算表 |
      | 绩效管理 | 绩效管理制度建设 | 20 | 符合 | | | 制度汇编 |
      | 信息公开 | 预决算公开合规性 | 30 | 符合 | | | 网页截图 |`, { name: '自查' }), money()],
    found: ['registeredDiffers'],
  },
  {
    name: 'another unit over the table of targets, and another first level',
    sheets: [form(ROWS.replaceAll('管理效率', '管理效能')), GOOD, money(), grid(`
      | 2023年度澄湖区交通局整体绩效目标申报表（批复） | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
      | 产出 | 数量指标 | 除险加固水库 | ≥3座 |`, { name: '批复' })],
    found: ['namesDiffer', 'approvedIndicatorMissing'],
  },
  {
    name: 'problems that nothing was lost for, and a text that denies what is left over',
    sheets: [form(ROWS, { tail: `| 存在问题 | 部分项目前期论证不充分，资金下达较晚。 | < | < | < | < | < |\n${NOTE}` }), GOOD,
      money('| 基本支出 | 480 | 500 | 500 | | 0 |\n| 项目支出 | 480 | 500 | 500 | | 0 |\n| 合计 | 960 | 1000 | 1000 | | 0 |')],
    found: ['problemsWithoutLoss'],
  },
  {
    name: 'points lost, and no problem anywhere',
    sheets: [form(ROWS, { tail: `| 存在问题 | 无 | < | < | < | < | < |\n${NOTE}` }), checks('存在问题 | 5 | 缺结果应用制度 | 制度汇编', '符合 | | | 网页截图'), money()],
    found: ['problemsDenied'],
  },
  {
    name: 'figures in the text that are not those of the table, and a list that skips a number',
    sheets: [form(ROWS, { tail: `| 年度总体目标完成情况 | 1.全年预算1000万元，实际支出978万元。3.除险加固水库3座，成效【待补充】。 | < | < | < | < | < |\n${NOTE}` }), GOOD, money()],
    found: ['textFigureDiffers', 'numberingGap', 'placeholderLeft'],
  },
];
