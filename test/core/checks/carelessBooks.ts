// Workbooks as careless people hand them in: each with what a bureau would send back, worked out by reading, before it was run.
import type { SheetSnapshot } from '../../../src/core/workbook';
import { grid } from '../../support/grid';

export interface CarelessBook { readonly name: string; readonly sheets: readonly SheetSnapshot[]; readonly found: readonly string[] }

const HEAD = (name: string, columns = 8): string => `
  | 项目支出绩效自评表（2024年度） |${' < |'.repeat(columns - 1)}
  | 项目名称 | ${name} | < | < | 实施单位 | 澄湖区文化馆 |${' < |'.repeat(columns - 6)}`;

interface Money { readonly name?: string; readonly rows: string; readonly money?: string; readonly total?: string; readonly tail?: string }

/** A project form of 8 columns; `money` is 年初 | 全年 | 执行 | 分值 | 执行率 | 得分. */
const project = ({ name = '送戏下乡', rows, money = '100 | 100 | 98 | 10 | | ', total = '100 | | ', tail = '' }: Money): SheetSnapshot => grid(`${HEAD(name)}
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | ${money} |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  ${rows.trim()}
  | 总分 | < | < | < | < | ${total} |${tail}`, { name: '自评表' });

/** Indicators in order: 50 + 30 + 10 points. */
const ORDER = {
  output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 104场 | 50 | | |',
  benefit: '| 效益指标 | 社会效益指标 | 受益观众 | ≥3万人次 | 3.2万人次 | 30 | | |',
  satisfaction: '| 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 93% | 10 | | |',
} as const;

const withRows = (changes: Partial<Record<keyof typeof ORDER, string>>): string => Object.values({ ...ORDER, ...changes }).join('\n');

export const CARELESS_BOOKS: readonly CarelessBook[] = [
  { name: 'in order', sheets: [project({ rows: withRows({}) })], found: [] },
  {
    name: 'everything copied from the targets, and the total added up wrong',
    sheets: [project({
      rows: `
        | 产出指标 | 数量指标 | 演出场次 | 100场 | 100场 | 20 | 20 | |
        | 产出指标 | 质量指标 | 合格率 | 95% | 95% | 20 | 20 | |
        | 产出指标 | 时效指标 | 完成率 | 100% | 100% | 10 | 10 | |
        | 效益指标 | 社会效益指标 | 受益观众 | 3万人次 | 3万人次 | 30 | 30 | |
        | 满意度指标 | 服务对象满意度指标 | 观众满意度 | 90% | 90% | 10 | 10 | |`,
      money: '100 | 100 | 100 | 10 | 100.00% | 10', total: '100 | 99 | ',
    })],
    found: ['allExactlyAsTarget', 'printedTotalDiffers'],
  },
  {
    name: 'money spent by two thirds, every indicator full, nobody says why',
    sheets: [project({ rows: withRows({}), money: '100 | 100 | 66 | 10 | | ' })],
    found: ['executionBelowLine', 'largeUnspent', 'indicatorRateFarAbove'],
  },
  {
    name: 'a problem is admitted beside full points',
    sheets: [project({ rows: withRows({ satisfaction: '| 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 93% | 10 | 10 | 宣传不到位，部分观众不了解演出安排 |' }) })],
    found: ['problemAdmittedAtFull'],
  },
  {
    name: 'points lost, and the cell says 无',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 80场 | 50 | | 无 |' }) })],
    found: ['reasonMissing'],
  },
  {
    name: 'words for figures, a direction the wrong way round, a share above the whole',
    sheets: [project({ rows: `
      | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 完成 | 20 | | |
      | 产出指标 | 数量指标 | 精品剧目数量 | ≤4个 | 3个 | 20 | | |
      | 产出指标 | 质量指标 | 演出合格率 | ≥95% | 108% | 10 | | |
      | ${ORDER.benefit.slice(2)}
      | ${ORDER.satisfaction.slice(2)}` })],
    found: ['wordsForNumber', 'directionDoubtful', 'percentOver100'],
  },
  {
    name: 'figures typed as text and a score above its points',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 104场 | \'50 | 55 | |' }) })],
    found: ['numberAsText', 'scoreOutOfBounds'],
  },
  {
    name: 'parts that are not the whole, a rate that is neither, more spent than there was',
    sheets: [grid(`${HEAD('送戏下乡')}
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 100 | 120 | 126 | 10 | 90% | |
      | ^ | 其中：当年财政拨款 | 80 | 100 | 104 | — | — | — |
      | ^ | 上年结转资金 | 20 | 25 | 22 | — | — | — |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      ${withRows({})}
      | 总分 | < | < | < | < | 100 | | |`, { name: '自评表' })],
    found: ['budgetSumDiffers', 'printedRateDiffers', 'outturnExceedsBudget'],
  },
  {
    name: 'budget doubled during the year without a word',
    sheets: [project({ rows: withRows({}), money: '50 | 100 | 99 | 10 | | ' })],
    found: ['budgetAdjusted'],
  },
  {
    name: 'one reason for everything',
    sheets: [project({ rows: `
      | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 90场 | 20 | | 受天气影响未能全部完成 |
      | 产出指标 | 数量指标 | 辅导人次 | ≥100人次 | 95人次 | 20 | | 受天气影响未能全部完成 |
      | 产出指标 | 数量指标 | 展览场次 | ≥20场 | 18场 | 10 | | 受天气影响未能全部完成 |
      | ${ORDER.benefit.slice(2)}
      | ${ORDER.satisfaction.slice(2)}` })],
    found: ['copiedWording'],
  },
  {
    name: 'far too much of it, with a target set far too low',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 180场 | 50 | | |' }) })],
    found: ['overAchievementUnexplained'],
  },
  {
    name: 'bounds and rough figures',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 100余场 | 50 | | |', benefit: '| 效益指标 | 社会效益指标 | 受益观众 | ≥3万人次 | 约3.1万人次 | 30 | | |' }) })],
    found: ['actualIsBound', 'actualApproximate'],
  },
  {
    name: 'a grade better than its score, on its own scale',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 60场 | 50 | | 剧场维修，停演两个月 |' }), total: '100 | | ', tail: '\n  | 自评等级 | 优 | < | < | < | < | < | < |' })],
    found: ['gradeDiffers'],
  },
  {
    name: 'points that do not add up, with their level or with the whole',
    sheets: [project({ rows: withRows({ output: '| 产出指标（50分） | 数量指标 | 演出场次 | ≥100场 | 104场 | 45 | | |' }) })],
    found: ['groupPointsDiffer', 'maxPointsSumDiffers'],
  },
  {
    name: 'decimals that the format hides',
    sheets: [project({ rows: withRows({ output: '| 产出指标 | 数量指标 | 演出场次 | ≥100场 | 93场 | 50 | 46.5 {0} | 下雨改期 |' }) })],
    found: ['numberFormatHidesDecimals'],
  },
  {
    name: 'the year of last time in one title, another unit in the other',
    sheets: [project({ rows: withRows({}) }), grid(`
      | 项目预算执行情况表（2023年度） | < | < | < |
      | 单位：万元 | < | < | < |
      | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 送戏下乡 | 100 | 100 | 97 |
      | 合计 | 100 | 100 | 97 |`, { name: '预算执行' })],
    found: ['namesDiffer', 'projectBudgetsDoNotAddUp'],
  },
  {
    name: 'deductions added up wrong',
    sheets: [grid(`
      | 某市民政局部门整体支出绩效自评评分表（2024年度） | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 扣分 | 自评得分 | 扣分原因和其他说明 |
      | 投入 | 预算配置 | 预算编制 | 编制完整的得40分 | 40 | 3 | 37 | 漏编一个项目 |
      | 产出 | 职责履行 | 重点工作 | 全部办结的得60分 | 60 | 4 | 56 | 两项跨年 |
      | 合计 | < | < | < | 100 | 6 | 93 | |`, { name: '自评表' })],
    found: ['printedDeductionsDiffer', 'noRuleSet'],
  },
];
