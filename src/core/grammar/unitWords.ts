// Data: units of measure (度量单位) by what they measure. Sizes are exact; where no exact size is agreed, a unit stands alone.
import { wordsIn } from './oneOf';

/** One unit: its spellings and its size in the base of its group, as a fraction of two whole numbers. */
export interface UnitSize { readonly words: readonly string[]; readonly size: string; readonly per: string }

const unit = (words: string, size = '1', per = '1'): UnitSize => ({ words: wordsIn(words), size, per });

/** Units of one line measure the same. */
export const UNIT_GROUPS: readonly (readonly UnitSize[])[] = [
  [unit('元 圆 元人民币 人民币'), unit('角', '1', '10')],
  [unit('% 百分比 百分点 个百分点 个百分比', '10'), unit('‰ 千分比 千分点 个千分点')],
  // Fifteen 亩 are one hectare.
  [unit('平方米 ㎡ m2 m² 平米 平方 平'), unit('亩', '2000', '3'), unit('公顷 hm2', '10000'), unit('平方公里 平方千米 km2 km² ㎢', '1000000')],
  [unit('米 m 延米 延长米', '1000'), unit('公里 千米 km ㎞', '1000000'), unit('厘米 cm ㎝', '10'), unit('毫米 mm ㎜')],
  [unit('克 g', '1000'), unit('千克 公斤 kg ㎏', '1000000'), unit('斤 市斤', '500000'), unit('吨 t', '1000000000'), unit('毫克 mg ㎎'), unit('微克 μg ug', '1', '1000')],
  [unit('升 l', '1000'), unit('毫升 ml'), unit('立方米 m3 m³ 立方 方', '1000000')],
  [unit('秒 秒钟 s'), unit('分钟 min', '60'), unit('小时 个小时 钟头 h', '3600'), unit('天 日 自然日 个自然日', '86400'), unit('周 星期 个星期', '604800')],
  [unit('月 个月'), unit('季度 个季度 季', '3'), unit('年 年度 周年', '12')],
  ...['工作日 个工作日', '千瓦时 度 kwh', '人 名 位 个人', '人次 人/次 人·次 人次数', '场 场次', '次 次数 回', '起 宗', '批 批次', '册 本', '株 棵', '分'].map((words) => [unit(words)]),
];

/** Words that multiply what follows: 万人次, 百万元. A unit listed above as a whole (千米, 百分点) is never taken apart. */
export const MULTIPLIERS: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/** Plain measure words that 个 can stand for: 80支 of a team and 80个 are the same count. */
export const COUNTED_BY_GE: readonly string[] = wordsIn('家 支 项 处 件 宗 起 例 所 座 台 套 户 份 条 间 栋 幢 组 部 块 门 类 种 品牌 单位 村 社区 站 点');

/** Other measure words people put behind a number; known so that they are not mistaken for words of a sentence. */
export const OTHER_UNITS: readonly string[] = wordsIn(`个 倍 期 篇 辆 艘 架 只 头 张 幅 页 字 集 首 届 轮 班 班次 班期 节 课时 学时 课次
  车次 床 床位 件次 户次 家次 篇次 条次 枚 面 根 盏 樘 箱 盒 瓶 袋 包 桶 卷 人份 人日 人天 床日 点击 标段 ℃ 分贝 dB kW MW 千瓦 兆瓦 M G GB TB 兆 路 岁 级
  名次 位次 席 对 双 排 眼 口 孔 尾 匹 羽 颗 粒 段 道 层 片 亩次 章 题 步 团 伙 单 笔 事项 案 案件 方案`);
