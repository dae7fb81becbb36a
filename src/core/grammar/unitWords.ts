// Data: units of measure (度量单位) by what they measure. Sizes are exact; where no exact size is agreed, a unit stands alone.

/** One unit: its spellings and its size in the base of its group, as a fraction of two whole numbers. */
export interface UnitSize { readonly words: readonly string[]; readonly size: string; readonly per?: string }
export interface UnitGroup { readonly measures: string; readonly units: readonly UnitSize[] }

export const UNIT_GROUPS: readonly UnitGroup[] = [
  { measures: 'money', units: [
    { words: ['元', '圆', '元人民币', '人民币'], size: '1' }, { words: ['角'], size: '1', per: '10' },
  ] },
  { measures: 'share', units: [
    { words: ['%', '百分比', '百分点', '个百分点', '个百分比'], size: '10' }, { words: ['‰', '千分比', '千分点', '个千分点'], size: '1' },
  ] },
  { measures: 'area', units: [
    { words: ['平方米', '㎡', 'm2', 'm²', '平米', '平方', '平'], size: '1' },
    { words: ['亩'], size: '2000', per: '3' }, // fifteen 亩 are one hectare
    { words: ['公顷', 'hm2'], size: '10000' },
    { words: ['平方公里', '平方千米', 'km2', 'km²', '㎢'], size: '1000000' },
  ] },
  { measures: 'length', units: [
    { words: ['米', 'm', '延米', '延长米'], size: '1000' }, { words: ['公里', '千米', 'km', '㎞'], size: '1000000' },
    { words: ['厘米', 'cm', '㎝'], size: '10' }, { words: ['毫米', 'mm', '㎜'], size: '1' },
  ] },
  { measures: 'mass', units: [
    { words: ['克', 'g'], size: '1000' }, { words: ['千克', '公斤', 'kg', '㎏'], size: '1000000' },
    { words: ['斤', '市斤'], size: '500000' }, { words: ['吨', 't'], size: '1000000000' }, { words: ['毫克', 'mg', '㎎'], size: '1' },
    { words: ['微克', 'μg', 'ug'], size: '1', per: '1000' },
  ] },
  { measures: 'volume', units: [
    { words: ['升', 'l'], size: '1000' }, { words: ['毫升', 'ml'], size: '1' },
    { words: ['立方米', 'm3', 'm³', '立方', '方'], size: '1000000' },
  ] },
  { measures: 'time', units: [
    { words: ['秒', '秒钟', 's'], size: '1' }, { words: ['分钟', 'min'], size: '60' },
    { words: ['小时', '个小时', '钟头', 'h'], size: '3600' }, { words: ['天', '日', '自然日', '个自然日'], size: '86400' },
    { words: ['周', '星期', '个星期'], size: '604800' },
  ] },
  { measures: 'workingTime', units: [{ words: ['工作日', '个工作日'], size: '1' }] },
  { measures: 'months', units: [
    { words: ['月', '个月'], size: '1' }, { words: ['季度', '个季度', '季'], size: '3' }, { words: ['年', '年度', '周年'], size: '12' },
  ] },
  { measures: 'energy', units: [{ words: ['千瓦时', '度', 'kwh'], size: '1' }] },
  { measures: 'people', units: [{ words: ['人', '名', '位', '个人'], size: '1' }] },
  { measures: 'visits', units: [{ words: ['人次', '人/次', '人·次', '人次数'], size: '1' }] },
  { measures: 'events', units: [{ words: ['场', '场次'], size: '1' }] },
  { measures: 'times', units: [{ words: ['次', '次数', '回'], size: '1' }] },
  { measures: 'cases', units: [{ words: ['起', '宗'], size: '1' }] },
  { measures: 'batches', units: [{ words: ['批', '批次'], size: '1' }] },
  { measures: 'volumes', units: [{ words: ['册', '本'], size: '1' }] },
  { measures: 'trees', units: [{ words: ['株', '棵'], size: '1' }] },
  { measures: 'points', units: [{ words: ['分'], size: '1' }] },
];

/** Words that multiply what follows: 万人次, 百万元. A unit listed above as a whole (千米, 百分点) is never taken apart. */
export const MULTIPLIERS: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/** Plain measure words that 个 can stand for: 80支 of a team and 80个 are the same count. */
export const COUNTED_BY_GE: readonly string[] = [
  '家', '支', '项', '处', '件', '宗', '起', '例', '所', '座', '台', '套', '户', '份', '条', '间', '栋', '幢', '组', '部', '块', '门', '类', '种', '品牌', '单位', '村', '社区', '站', '点',
];

/** Other measure words people put behind a number; known so that they are not mistaken for words of a sentence. */
export const OTHER_UNITS: readonly string[] = [
  '个', '倍', '分', '期', '篇', '辆', '艘', '架', '只', '头', '张', '幅', '页', '字', '集', '部', '首', '届', '轮', '班', '班次', '班期', '节', '课时', '学时', '课次',
  '车次', '床', '床位', '件次', '户次', '家次', '篇次', '条次', '批', '枚', '面', '块', '根', '盏', '樘', '支', '箱', '盒', '瓶', '袋', '包', '桶', '卷', '宗', '例', '人份', '人日',
  '人天', '床日', '次/年', '点击', '标段', '公斤/人', '公里/小时', '℃', '度', '分贝', 'dB', 'mg/L', 'kW', 'MW', '千瓦', '兆瓦', 'M', 'G', 'GB', 'TB', '兆', '吨/日', '吨/年', '路', '岁', '级',
  '名次', '位次', '席', '对', '双', '排', '眼', '口', '孔', '尾', '匹', '羽', '颗', '粒', '段', '道', '层', '片', '亩次', '亩', '章', '题', '步', '方', '团', '伙', '单', '笔', '事项', '案', '案件', '方案',
];
