// The sample: a project's 自评表 as a unit would have it before scoring. Unit, project and figures are invented.
// A row is its cells from column A; null leaves a cell empty. Merges are drawn as ranges.

export interface SampleSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly string[];
}

export const SAMPLE_SHEETS: readonly SampleSheet[] = [{
  name: '示例_项目支出绩效自评表',
  widths: [11, 13, 16, 24, 14, 18, 8, 9, 30],
  rows: [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', null, '示例：社区便民服务站运行经费'],
    ['主管部门', null, '示例市民政局', null, null, '实施单位', '示例市社区服务中心'],
    ['项目资金\n（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, 86, 90, 87.3, 10],
    [null, '其中：当年财政拨款', null, 86, 86, 84.1, '—', null, '—'],
    [null, '上年结转资金', null, null, 4, 3.2, '—', null, '—'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '服务站全年正常开放，上门服务老年居民，居民满意。', null, null, null, '12个服务站全年开放，上门服务2135人次。'],
    ['绩\n效\n指\n标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标\n（50分）', '数量指标', '正常开放服务站数', '≥12个', '12个', 10],
    [null, null, null, '上门服务老年居民人次', '≥2400人次', '2135人次', 15, null, '七、八月持续高温，暂停上门服务两周'],
    [null, null, '质量指标', '服务事项按时办结率', '≥98%', '99.2%', 10],
    [null, null, '时效指标', '新站开放时间', '2024年6月底前', '2024年6月12日', 5],
    [null, null, '成本指标', '单站月均运行费', '≤0.6万元', '0.58万元', 10],
    [null, '效益指标\n（30分）', '社会效益指标', '办事不出社区的居民比例', '≥80%', '83%', 15],
    [null, null, '可持续影响指标', '服务站志愿者队伍', '持续壮大', '部分达成预期指标并具有一定效果', 15],
    [null, '满意度指标\n（10分）', '服务对象满意度指标', '居民满意度', '≥95%', '96.4%', 10],
    ['总分', null, null, null, null, null, 100],
  ],
  merges: [
    'A1:I1', 'A2:I2', 'A3:B3', 'C3:I3', 'A4:B4', 'C4:E4', 'G4:I4', 'A5:A8', 'B5:C5', 'B6:C6', 'B7:C7', 'B8:C8', 'A9:A10', 'B9:E9', 'F9:I9', 'B10:E10', 'F10:I10',
    'A11:A19', 'B12:B16', 'C12:C13', 'B17:B18', 'A20:F20',
  ],
}];
