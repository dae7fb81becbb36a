// Words that mean zero: 无, 零事故, 无投诉, 未发生.
import { oneOf } from './oneOf';

const DENIED = oneOf('无 零 没有 未发生 无发生 不发生 未出现 不出现 杜绝 全年无 全年未发生 确保无 确保不发生');
/** What is not to happen, with the words that name its kind. */
const UNWANTED = oneOf(`投诉 事故 责任事故 差错 失误 违规 违纪 违法 案件 上访 信访 伤亡 死亡 泄密 舆情 纠纷 拖欠 缺陷 超支 故障 事件 感染 返工 污染 发生 行为 情况 问题 现象 记录 报告
  安全 生产 重大 较大 一般 重特大 负面 有效 成立 群体性 网络 质量 廉政 食品 消防 校园 责任 及以上 以上 的 和 及 或 、 等`);
const ZERO_IN_WORDS = new RegExp(`^${DENIED}${UNWANTED}{0,8}$`, 'u');

/** Does normalized `text` say that nothing is to happen, or happened? (零容忍, 无障碍 do not.) */
export const isZeroInWords = (text: string): boolean => ZERO_IN_WORDS.test(text);
