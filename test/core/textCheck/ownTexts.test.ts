// Her own texts of the workbook, repeated in a report: no figure in them is held against another cell.
import { checkText } from '../../../src/core/textCheck';
import { rulebook } from '../../support/pipeline';
import { assess } from '../../../src/core/assess';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { openXlsx } from '../../../src/hosts/xlsx';
import { grid } from '../../support/grid';
import { xlsxOf } from '../../provinces/xlsxOf';

const book = assess(openXlsx(xlsxOf(grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称：老旧小区改造 | < | < | < | 实施单位：澄湖区房管所 | < | < | < |
  | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | 资金总额 | 100 | 100 | 100 | 10 | | | |
  | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
  | ^ | 改造老旧小区12个，惠及居民3500户。 | < | < | 改造老旧小区9个，惠及居民2800户。 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
  | 产出指标 | 数量指标 | 改造小区数量 | 12个 | 9个 | 90 | | |`, { name: '自评表' }))).readSnapshot(), rulebook, DEFAULT_CHOICES);
const verdicts = (text: string): readonly string[] => checkText(text, book).flatMap((finding) => (['matched', 'contradicted', 'unsourced'].includes(finding.kind) ? [finding.kind] : []));

test('a goal as she wrote it is no result', () => {
  expect(verdicts('改造老旧小区12个，惠及居民3500户。')).toEqual(['matched', 'matched']);
  expect(verdicts('改造老旧小区9个，惠及居民2800户。')).toEqual(['matched', 'matched']);
});
test('the same words with another figure are no quotation', () => { expect(verdicts('改造小区数量为11个。')).toEqual(['contradicted']); });
