// Her own texts against themselves and against the tables: one sheet each, and its near miss.
import { grid } from '../../support/grid';
import { oneIndicator, projectForm } from '../scoring/sheets';
import { found, foundOf } from './found';

const about = (text: string): ReturnType<typeof grid> => grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 120 | 128.5 | 121.37 | 10 | | |
  | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
  | ^ | 提升服务水平。 | < | < | ${text} | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | 90 | | |
  | 总分 | < | < | < | < | 100 | | |`, { name: '表' });

test('placeholders left in a text', () => {
  for (const left of ['完成XX项任务', '完成____项任务', '【待补充：成效】']) expect(found('placeholderLeft', about(left))).toEqual(['表!E7']);
  for (const fine of ['完成12项任务', '采购XXL号工作服', '《关于加强党建的意见》【2024】3号']) expect(found('placeholderLeft', about(fine))).toEqual([]);
});

test('numbers of a list that jump', () => {
  expect(foundOf('numberingGap', about('1.完成培训。2.完成宣传。4.完成验收。'))).toMatchObject([{ before: '2.', after: '4.' }]);
  expect(found('numberingGap', about('（一）完成培训。（三）完成宣传。'))).toEqual(['表!E7']);
  expect(found('numberingGap', about('1.完成培训。2.完成宣传。3.完成验收。1.又一组。2.又一条。'))).toEqual([]);
  expect(found('numberingGap', about('支出3.5万元。完成5.2公里。'))).toEqual([]);
});

test('figures in a text that are not those of the table', () => {
  expect(foundOf('textFigureDiffers', about('全年预算127.5万元，实际支出121.37万元。'))).toMatchObject([{ what: '全年预算', inText: '127.5万元', inTable: '128.5万元' }]);
  expect(foundOf('textFigureDiffers', about('全年支出120.37万元，预算执行率94.45%。'))).toMatchObject([{ what: '全年执行' }]);
  expect(foundOf('textFigureDiffers', about('（一）2024年度本单位全年预算127.5万元。'))).toMatchObject([{ inText: '127.5万元' }]);
  expect(foundOf('textFigureDiffers', about('预算执行率95.45%。'))).toMatchObject([{ what: '执行率', inTable: '94.45%' }]);
  for (const same of ['全年预算128.50万元，实际支出1,213,700元，预算执行率94.5%。', '年度预算120万元。', '其中培训支出3.5万元。',
    '其中演出补贴年度预算60万元，实际支出58万元，支出率96.67%。', '设备购置年度预算30万元，实际支出28万元。', '2023年全年预算80万元，预算执行率90%。']) expect(found('textFigureDiffers', about(same))).toEqual([]);
});

test('an actual copied from its target, sign and all', () => {
  expect(found('actualCopiesTarget', oneIndicator('≥60场', '≥60场'))).toEqual(['自评表!E8']);
  expect(found('actualIsBound', oneIndicator('≥60场', '≥60场'))).toEqual([]);
  expect(found('actualCopiesTarget', oneIndicator('≥60场', '60场'))).toEqual([]);
});

test('a placeholder for a reason', () => {
  expect(found('placeholderLeft', projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | 90 | | XX原因 |'))).toEqual(['自评表!H8']);
  expect(found('placeholderLeft', projectForm('| 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | 90 | | 场地停用 |'))).toEqual([]);
});
