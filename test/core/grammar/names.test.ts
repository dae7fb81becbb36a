// Labels and headings: one spelling, points in labels, years, unit names, units of money.
import { fiscalYearIn, labelPoints, matchKey, moneyUnitIn, normalizeText, parseMoneyUnit, unitNameIn } from '../../../src/core/grammar';

test.each([
  ['年度\n指标值', '年度指标值'], ['总　计', '总计'], ['（Ｂ／Ａ）', '(B/A)'], ['57.21 万元', '57.21万元'], ['A B', 'A B'], ['“三公”经费', '"三公"经费'], ['》=', '》='], ['>= 50', '≥50'],
  ['２０２４－２０２５', '2024-2025'], ['1\u200b2', '12'], ['≦', '≤'], ['3 ＊ 4', '3×4'], ['\u00a0', ''],
])('%j reads %j', (text, normal) => {
  expect(normalizeText(text)).toBe(normal);
});

test.each([
  ['产出指标（50分）', '产出'], ['产出指标', '产 出'], ['“三公”经费控制情况', '三公经费控制情况'], ['资产收益上缴的及时性', '资产收益上缴及时性'], ['1.预算执行率', '预算执行率'],
  ['（一）预算执行率', '预算执行率'], ['一、预算执行率', '预算执行率'], ['数量指标', '数量'], ['执行率（B/A）', '执行率(B／A)'], ['《办法》印发', '办法印发'], ['预算执行（10%）', '预算执行'],
])('%s and %s are one name', (a, b) => {
  expect(matchKey(a)).toBe(matchKey(b));
});

test.each([['公用经费控制率', '三公经费控制率'], ['产出指标', '效益指标'], ['3.5倍速率', '5倍速率'], ['指标', '']])('%s and %s are two', (a, b) => {
  expect(matchKey(a)).not.toBe(matchKey(b));
});

test.each([
  ['产出指标（50分）', '产出指标', '50'], ['履职效能50', '履职效能', '50'], ['履职效能\n（50分）', '履职效能', '50'], ['预算执行（10）', '预算执行', '10'], ['效益指标：30分', '效益指标', '30'],
  ['采购合同（2.5分）', '采购合同', '2.5'], ['产出指标（分值：50分）', '产出指标', '50'],
  ['产出指标', '产出指标', null], ['产出（50%）', '产出', null], ['附件2', '附件2', null], ['第3', '第3', null], ['2024', '2024', null], ['24小时值守', '24小时值守', null], ['项目1', '项目1', null],
])('%s is %s with %s points', (text, name, points) => {
  const read = labelPoints(text);
  expect([read.name, read.points?.toFixed() ?? null]).toEqual([name, points]);
});

test.each([
  ['（2024年度）', 2024], ['2024年度中共广州市', 2024], ['二〇二四年度', 2024], ['二零二三年', 2023], ['2024', 2024], ['２０２４年', 2024], ['2024年1月至2024年12月', 2024],
  ['2023年和2024年', null], ['2024年度部门整体支出绩效自评表（2025年3月填报）', 2024], ['无', null], ['12024年', null],
])('%s names the year %s', (text, year) => {
  expect(fiscalYearIn(text)).toBe(year);
});

test.each([
  ['单位名称：澄湖区档案馆', '澄湖区档案馆'], ['填报单位：广州市花都区人民政府办公室', '广州市花都区人民政府办公室'], ['单位：中共广州市番禺区直属机关工作委员会', '中共广州市番禺区直属机关工作委员会'],
  ['填报单位（盖章）：某某局', '某某局'], ['编制单位：澄湖区教育局', '澄湖区教育局'], ['单位名称：某某局（本级）', '某某局（本级）'], ['单位名称：某某局（盖章）', '某某局'], ['填报单位：某某局 填报日期：2025年3月1日', '某某局'], ['单位名称：某某局　　单位：万元', '某某局'],
  ['单位：万元', null], ['金额单位：元', null], ['单位名称', null], ['单位负责人（签字）：', null],
])('%s names %s', (text, name) => {
  expect(unitNameIn(text)).toBe(name);
});

test.each([
  ['单位：万元', '万元'], ['金额单位：元', '元'], ['项目资金\n（万元）', '万元'], ['金额(元)', '元'], ['（单位：亿元）', '亿元'], ['“三公”经费情况（万元）', '万元'], ['单位:人民币万元', '万元'], ['千元', '千元'],
  ['单位名称：某某局', null], ['金额（元）合计（万元）', null], ['万元以上设备', null],
])('%s is in %s', (text, unit) => {
  expect(moneyUnitIn(text)).toBe(unit);
});

test('only a word that is nothing else is a unit of money', () => {
  expect(parseMoneyUnit('万 元')).toBe('万元');
  expect(parseMoneyUnit('万人')).toBeNull();
});
