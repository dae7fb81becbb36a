// Targets whose sign looks turned round: 精品示范村数量 ≤4, 投诉率 ≥2%. For a finding that asks, never for a score.
import { normalizeText } from './normalize';
import { oneOf } from './oneOf';
import type { Target } from './targetTypes';

/** What is better when it is less. */
const UNWANTED = new RegExp(oneOf(`差错 错误 失误 投诉 事故 死亡 伤亡 违规 违纪 违法 超标 超支 超时 逾期 超期 成本 费用 耗 时间 时长 时限 天数 周期 拖欠 辍学
  发病 感染 上访 信访 案件 发案 故障 缺陷 污染 排放 流失 闲置 空置 结转 结余 负债 债务 失业 返贫 风险 不良 退货 中断 偏差 次品 废品 控制率 变动率 控制数 上限`));
/** What takes the turn back: 投诉办结率, 事故处理率, 成本节约率, 时间缩短. */
const WANTED_AFTER_ALL = new RegExp(oneOf(`办结 处理 处置 整改 调处 化解 下降 降低 减少 节约 缩短 压减 削减 回复 答复 查处 侦破 破案 救治 防控 合格 达标 覆盖
  完成 知晓 满意 控制能力 及时率 优良 开放 营业 驻点 服务 盘活 去除 拆除 清除 消除 打击 整治 治理 排查 防范 监测 检测 普查 检查 宣传 培训 演练 办理 办案 受理 审理 审结 侦办 查办 援助`));

/**
 * Does the target's direction look wrong for its indicator? `upperLimit`: ≤ where more is plainly better; `lowerLimit`:
 * ≥ where less is. Null: nothing to remark. Words only: what has an innocent cause stays a question.
 */
export function directionDoubt(target: Target, indicator: { readonly level2?: string | undefined; readonly name?: string | undefined }): 'upperLimit' | 'lowerLimit' | null {
  if (target.kind !== 'quantity' || target.change !== null || target.value.isZero()) return null;
  const name = normalizeText(indicator.name ?? '');
  const level2 = normalizeText(indicator.level2 ?? '').replace(/指标$/, '');
  const unwanted = UNWANTED.test(name) && !WANTED_AFTER_ALL.test(name);
  if (target.comparison === '≥' || target.comparison === '>') {
    const cost = level2 === '成本' && !/节约|节省|减|降|率/.test(name);
    return unwanted || cost ? 'lowerLimit' : null;
  }
  if (target.comparison !== '≤' && target.comparison !== '<') return null;
  const wanted = /满意度/.test(`${level2}${name}`) || /(?:合格|达标|覆盖|完成|办结|及时|知晓|参与|利用|入库|成活|验收)率$/.test(name)
    || (level2 === '数量' && !unwanted && !/控制|限|编制|不超|以内|间隔|最[大高]/.test(name));
  return wanted && !unwanted ? 'upperLimit' : null;
}
