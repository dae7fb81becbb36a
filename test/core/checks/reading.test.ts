// What was ambiguous in reading comes out as findings; and scores of 评分底稿, weights and units that differ.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import { checkWorkbook, severityOf, type Finding } from '../../../src/core/checks';
import { findingWording } from '../../../src/core/messages';
import type { RecognizedTable, RecognizedTables, ReadingDoubt } from '../../../src/core/tables';
import { formatRange, type RangeRef } from '../../../src/core/workbook';
import { grid } from '../../support/grid';
import { departmentForm, entryFor, oneIndicator, projectForm } from '../scoring/sheets';
import { found, findingsIn, foundOf } from './found';

const range: RangeRef = { sheet: '表', top: 3, left: 1, bottom: 9, right: 6 };
const table: RecognizedTable = { id: 't', kind: 'budget', title: '收支情况', range, confidence: 0.5, reasons: ['表头只认出两列'] };
const at = { sheet: '表', row: 4, column: 2 };

const doubts: readonly (readonly [ReadingDoubt, Finding['kind'], string])[] = [
  [{ kind: 'tableUncertain', table }, 'tableUncertain', '表!A3:F9'],
  [{ kind: 'noTable', sheets: ['表'] }, 'noTable', '表!A1'],
  [{ kind: 'twoTablesForOne', form: 'f', what: 'budget', candidates: [table] }, 'tableUncertain', '表!A3:F9'],
  [{ kind: 'moneyUnitMissing', table }, 'moneyUnitMissing', '表!A3:F9'],
  [{ kind: 'yearMissing', form: 'f', at }, 'yearMissing', '表!B4'],
  [{ kind: 'columnUncertain', table, header: { value: '完成', at, text: '完成' }, field: '实际完成值' }, 'columnUncertain', '表!B4'],
  [{ kind: 'sameForm', form: 'f', ranges: [range, { ...range, top: 20, bottom: 30 }] }, 'sameForm', '表!A3:F9'],
  [{ kind: 'formUnread', title: '自评表', range, lacks: 'rows' }, 'formUnread', '表!A3:F9'],
  [{ kind: 'duplicateIndicator', form: 'f', name: '甲', at: [at, { ...at, row: 5 }] }, 'duplicateIndicator', '表!B4'],
];

const NOTHING_ELSE: Omit<RecognizedTables, 'doubts'> = {
  tables: [], forms: [], projectLists: [], expenditureItems: [], hiddenSheets: [], own: { workingPaper: null, report: null, scorecards: [] },
};

test.each(doubts)('%j', (doubt, kind, where) => {
  const [finding] = checkWorkbook({ ...NOTHING_ELSE, doubts: [doubt] }, [], ALL_EXTRAS);
  expect(finding && [finding.kind, formatRange(finding.at)]).toEqual([kind, where]);
});

test('a workbook read without doubt gives none', () => {
  expect(checkWorkbook({ ...NOTHING_ELSE, doubts: [] }, [], ALL_EXTRAS)).toEqual([]);
});

test('every kind of finding has a severity', () => {
  const kinds = Object.keys(findingWording) as readonly Finding['kind'][];
  expect(kinds.filter((kind) => !['error', 'warning', 'hint'].includes(severityOf({ kind })))).toEqual([]);
});

test('人工得分 that is not the rule\'s, and one that is', () => {
  const sheet = oneIndicator('≥60场', '45场');
  const entered = (points: number): readonly string[] => findingsIn([sheet], { entries: [entryFor('示例指标', { points, pointsReason: '复核后确认' })] }).map((one) => one.kind);
  expect(entered(7)).toContain('enteredDiffers');
  expect(entered(6)).not.toContain('enteredDiffers');
});

test('weights whose rounding leaves a remainder on the last row', () => {
  const form = departmentForm(`
    | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 40 | 按各产出指标权重×完成率计分，完成率最高按100%计。 | | |
    | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 40 | 按各效益指标权重×完成率计分，完成率最高按100%计。 | | |
    | 管理效率 | 绩效管理 | 制度建设 | 20 | 制度健全的得20分。 | | |`);
  const targets = (a: string, b: string, c: string): ReturnType<typeof grid> => grid(`
    | 部门整体绩效目标完成情况 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 权重 | 年度指标值 | 实际完成值 |
    | 产出指标 | 数量指标 | 甲 | ${a} {0.00%} | ≥3场 | 3场 |
    | 产出指标 | 数量指标 | 乙 | ${b} {0.00%} | ≥3场 | 3场 |
    | 产出指标 | 数量指标 | 丙 | ${c} {0.00%} | ≥3场 | 3场 |
    | 效益指标 | 社会效益 | 丁 | 0.3 {0.00%} | ≥90% | 95% |`, { name: '目标' });
  expect(found('weightScaled', form, targets('0.1', '0.1', '0.5'))).toEqual(['目标!D5']);
  expect(found('weightScaled', form, targets('0.14', '0.21', '0.35'))).toEqual([]);
});

test('a table of another unit', () => {
  const form = departmentForm('| 管理效率 | 绩效管理 | 制度建设 | 100 | 制度健全的得100分。 | | |');
  const targets = (unit: string): ReturnType<typeof grid> => grid(`
    | 2024年度${unit}整体绩效目标申报表（批复） | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
    | 管理效率 | 绩效管理 | 制度建设 | 健全 |`, { name: '批复' });
  expect(foundOf('namesDiffer', form, targets('示例市某局')).filter((one) => one.what === 'unit')).toEqual([]);
});

test('a project form without a unit of money is asked about', () => {
  const form = grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | | 100 | 100 | 95 | 10 | | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |
    | 总分 | < | < | < | < | 100 | | |`, { name: '表' });
  expect(found('moneyUnitMissing', form)).toHaveLength(1);
  expect(found('moneyUnitMissing', projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |'))).toEqual([]);
});
