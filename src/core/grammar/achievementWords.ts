// Words that say how far something was done: 达成预期指标, 部分达成…, 未完成, 已完成.
import type { AchievementLevel } from './actualTypes';
import { LONGEST_CLAUSE } from './limits';
import { oneOf } from './oneOf';

const DO = oneOf('达成 达到 实现 完成 达标 落实 开展 办结 办理 执行 推进 建成 建立 验收 到位 整改 实施 履行 做到 公开 制定 修订 出台');
const HOW = `${oneOf(`均 都 全部 全面 圆满 超额 按时 按期 如期 及时 按质 保质 按量 保量 按质按量 按时按质 保质保量 提前 顺利 较好 很好
  按要求 按规定 按计划 已经 已 有效 持续 得到 了 并 地`)}*`;
const WHAT = `${oneOf(`了 本 全 各 各项 预期 预定 年度 年初 全年 既定 设定 计划 工作 绩效 目标 指标 任务 效果 要求 值 进度 标准 效益 成效 的
  内容 事项 建设 措施 制度 情况 水平`)}*`;
/** 达成预期指标且效果较好: praise adds nothing, and takes nothing back. */
const PRAISE = `(?:(?:且|并|，)?(?:取得|具有|效果|成效|达到)?了?${oneOf('较好 良好 显著 明显 很好 好')}的?${oneOf('效果 成效 效益')}?)?`;
const PARTLY = oneOf('部分 大部分 多数 一部分 未全部 未完全 未全面 没有全部 没有完全');
const NOT = oneOf('未 没有 没 尚未 未能 暂未 无法 不');

/** First that fits wins, so the words that take something back stand before those that affirm. */
const LEVELS: readonly (readonly [RegExp, AchievementLevel])[] = [
  [new RegExp(`^${PARTLY}(?:已)?${DO}`, 'u'), 'partly'],
  [new RegExp(`^(?:基本上?|大体)(?:已|全部|按时)?${DO}`, 'u'), 'basically'],
  [new RegExp(`^(?:均|都|全部)?${NOT}${oneOf('能 按时 按期 如期 及时 按要求')}?${DO}`, 'u'), 'missed'],
  [new RegExp(`^${HOW}(?:达成|达到|实现|达标)${WHAT}${PRAISE}$`, 'u'), 'achieved'],
  [new RegExp(`^${HOW}(?:超额|圆满)${HOW}完成${WHAT}$`, 'u'), 'achieved'],
  [new RegExp(`^${HOW}完成(?:了)?(?:预期|年度|年初|既定|设定)${WHAT}$`, 'u'), 'achieved'],
  [new RegExp(`^${HOW}${DO}(?:完成|完毕|到位|结束)?${WHAT}$`, 'u'), 'done'],
  [/^(?:是|已|[√✓✔☑]|完毕|ok)$/iu, 'done'],
];

/** Anything behind the first clause that takes it back makes the whole a matter for a person. */
const TAKES_BACK = new RegExp(oneOf('但 未 没 尚 不足 部分 除 仅 待 差距 延迟 推迟 逾期 超期 存在'));

/**
 * How far normalized `text` says it went. Only a text that begins with it counts; what follows must not take it back.
 * @returns null if it says nothing of the kind
 */
export function parseAchievement(text: string): AchievementLevel | null {
  const [first = '', ...rest] = text.split(/[,;。:!]|(?=\()/u);
  if (first.length > LONGEST_CLAUSE) return null;
  const behind = rest.join('');
  const [, level] = LEVELS.find(([pattern]) => pattern.test(first)) ?? [];
  if (level === undefined) return null;
  if (level === 'partly' || level === 'missed' || level === 'basically') return level;
  return TAKES_BACK.test(behind) || /\d/.test(behind) ? null : level;
}
