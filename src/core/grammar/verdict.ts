// 自查情况 in words → a verdict that stands at the beginning as a clause of its own.
import { LONGEST_CLAUSE } from './limits';
import { normalizeText } from './normalize';
import { oneOf } from './oneOf';

export type Verdict = 'yes' | 'partly' | 'no' | 'notApplicable' | 'unconfirmed';

/** A verdict, and what stands behind it in the cell's own words (evidence, reasons), trimmed. */
export interface VerdictReading { readonly verdict: Verdict; readonly rest: string }

const BUSINESS = oneOf('业务 事项 情况 情形 项目 内容');
const STANDARD = oneOf('要求 规定 标准 制度');
/** What was done as it should be. */
const GOOD = '符合 合格 达标 落实 完成 合规 规范 完整 及时 健全 完善 到位 执行 公开 建立 制定 制订 开展';
const DENIED = '(?:尚|仍|还)?(?:不|未|没有|未能|没能|不能|不够|不太)';
/** What a thing named before them is not: 公开不及时. 采购未开展 may be no fault but no business. */
const LACKING = `${DENIED}${oneOf('符合 合格 达标 落实 合规 规范 完整 及时 健全 完善 到位 严格 公开 建立 制定 制订')}`;
const SOME = oneOf('部分 个别 少数 少量 有的');
/** How it should have been done: 未按时公开. */
const MANNER = oneOf('按时 按期 按规定 按要求 及时 严格 规范');
/** Affirming words that carry a verdict, and those that only go along: 规定 or 已 alone is none. */
const AFFIRMING = `${GOOD} 是 √ ✓ ✔ 准确 良好 按时 按规定 按要求`;
const ALONG = '完全 全部 均 都 已 已经 已全部 全面 严格 要求 规定 标准 相关 制度 有关 的 了';
/** Faults whose denial is a verdict, and words that go along: 无记录 says nothing, 无违规记录 does. */
const FAULTS = '违规 违纪 违法 违反 投诉 超标 超支 超预算 超编 超期 逾期 问题 异常 差错 不合规 不符合 不规范';
const WITH_FAULTS = '任何 审计 成立 重大 行为 情况 情形 事项 现象 记录 规定 的 和 及 、 等 无 未';

/** Whole clauses and what they mean, first match first. */
const CLAUSES: readonly (readonly [RegExp, Verdict])[] = [
  [new RegExp(`^${oneOf('未确认 待确认 待核实 待核 未核实 尚未确认 不清楚 不确定 未填')}$`), 'unconfirmed'],
  [new RegExp(`^(?:不适用|[不未]涉及|[Nn]/?[Aa]|(?:无|没有)[此该相](?:关|类|项)?${BUSINESS}?)$`), 'notApplicable'],
  // 无新增项目: named business of which there was none.
  [new RegExp(`^(?:本年度?|今年|当年|20\\d\\d年度?)?(?:无|没有)${oneOf('新增 新建 重大')}?(?:入库)?(?:预算)?(?:[该此]类|相关)?${oneOf('项目 资产收益 出租出借 出租出借收入')}$`), 'notApplicable'],
  [new RegExp(`^(?:${oneOf('部分 大部分 基本 基本上 大体 较')}${oneOf(`${GOOD} 达成 达到 做到`)}${STANDARD}?|部分|基本是)$`), 'partly'],
  [new RegExp(`^${DENIED}${oneOf('完全 全部 全面')}${oneOf(GOOD)}${STANDARD}?$`), 'partly'],
  [new RegExp(`^(?:否|不|违规|${DENIED}${MANNER}?${oneOf(GOOD)}|未按时|未按规定)${STANDARD}?$`), 'no'],
  [new RegExp(`^${SOME}[\\u4e00-\\u9fff]{2,8}${LACKING}$`, 'u'), 'partly'],
  // Not 不存在公开不及时.
  [new RegExp(`^(?![无未不没否]|是否|${SOME})[\\u4e00-\\u9fff]{2,8}${LACKING}$`, 'u'), 'no'],
  [new RegExp(`^(?:存在|有)${oneOf('问题 不足 违规 违规行为 违规情况 违规问题 偏差')}$`), 'no'],
  [new RegExp(`^(?=.*${oneOf(AFFIRMING)})${oneOf(`${AFFIRMING} ${ALONG}`)}+$`), 'yes'],
  [new RegExp(`^(?=.*${oneOf(FAULTS)})(?:无|未|没有|不存在|零)${oneOf('发现 发生 出现 存在')}?${oneOf(`${FAULTS} ${WITH_FAULTS}`)}+$`), 'yes'],
];

function verdictOf(words: string): Verdict | null {
  const clause = normalizeText(words);
  return clause === '' || clause.length > LONGEST_CLAUSE ? null : CLAUSES.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
}

/** 本年度未开展采购，不适用: words that hold back a score count wherever they stand, words that affirm only at the head. */
function laterVerdict(text: string): VerdictReading | null {
  const verdicts = new Set(text.split(/[，,。；;：:！!\n\r]/u).flatMap((clause) => verdictOf(clause) ?? []));
  const [only, ...others] = verdicts;
  return (only === 'notApplicable' || only === 'unconfirmed') && others.length === 0 ? { verdict: only, rest: text.trim() } : null;
}

/**
 * The verdict of a 自查情况 text: 符合。2月、8月分别… is `yes` with the evidence as `rest`.
 * @returns null for free text (略有超支，主要是…; 在用率93.1%), which a person has to judge
 */
export function parseVerdict(text: string): VerdictReading | null {
  const [, first = ''] = /^\s*([^，,。；;：:！!\n\r（(]*)/u.exec(text) ?? [];
  const verdict = verdictOf(first);
  if (verdict === null) return laterVerdict(text);
  const at = text.indexOf(first) + first.length;
  const rest = text.slice(at).replace(/^[\s，,。；;：:！!]+/u, '').trim();
  // 符合，但有一份超期: what follows takes the yes back.
  return verdict === 'yes' && /^(?:但|不过|除|只是|然而|仅)/u.test(rest) ? null : { verdict, rest };
}
