// 自查情况 in words → a verdict that stands at the beginning as a clause of its own.
import { normalizeText } from './normalize';

export type Verdict = 'yes' | 'partly' | 'no' | 'notApplicable' | 'unconfirmed';

/** A verdict, and what stands behind it in the cell's own words (evidence, reasons), trimmed. */
export interface VerdictReading { readonly verdict: Verdict; readonly rest: string }

/** Whole clauses and what they mean, first match first. */
const CLAUSES: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:未确认|待确认|待核实|待核|未核实|尚未确认|不清楚|不确定|未填)$/, 'unconfirmed'],
  [/^(?:无此(?:类|项)?(?:业务|事项|情况|情形|项目|内容)?|不适用|不涉及|无相关(?:业务|事项|情况)|未涉及|没有此(?:类|项)?(?:业务|事项)|(?:本年度?|今年|当年|20\d\d年度?)?(?:无|没有)(?:新增|新建|重大|需)?(?:入库)?(?:预算)?(?:项目|该类项目|此类项目|相关项目|资产收益|出租出借(?:收入)?))$/, 'notApplicable'],
  [/^(?:部分|大部分|基本|大体|较)(?:上)?(?:符合|达标|落实|完成|合规|达到|做到|公开|健全|规范|达成)(?:要求|规定|标准)?$/, 'partly'],
  [/^(?:部分|基本是)$/, 'partly'],
  [/^(?:否|不|不符合|不达标|未达标|不合规|不合格|未落实|未完成|未建立|未制定|未制订|未公开|未开展|未执行|未按时|未按规定(?:执行|公开|开展)?|没有落实|没有建立|没有完成|存在(?:问题|不足|违规|违规(?:行为|情况|问题)|偏差)|有(?:问题|违规|违规行为|违规情况)|违规|不规范|不完整|不及时|不健全)(?:要求|规定|标准|制度)?$/, 'no'],
  // Affirming words need one that says what was done: 规定 or 已 alone is no verdict.
  [/^(?=.*(?:是|√|✓|✔|符合|合格|达标|落实|完成|合规|规范|完整|准确|健全|到位|执行|公开|建立|开展|制定|完善|良好|及时|按时|按规定|按要求))(?:是|√|✓|✔|完全|全部|均|都|已|已经|已全部|全面|严格|及时|按时|规范|按规定|按要求|符合|合格|达标|落实|完成|合规|完整|准确|健全|到位|执行|公开|建立|开展|制定|要求|规定|标准|相关|制度|有关|完善|良好|的|了)+$/, 'yes'],
  // So do denials: 无记录 and 无 say nothing, 无违规记录 does.
  [/^(?=.*(?:违规|违纪|违法|违反|投诉|超标|超支|超预算|超编|超期|逾期|问题|异常|差错|不合规|不符合|不规范))(?:无|未|没有|不存在|零)(?:发现|发生|出现|存在)?(?:任何|违规|违纪|违法|违反|投诉|超标|超支|超预算|超编|超期|逾期|问题|异常|差错|不合规|不符合|不规范|审计|成立|重大|行为|情况|情形|事项|现象|记录|规定|的|和|及|、|等|无|未)+$/, 'yes'],
];

/**
 * The verdict of a 自查情况 text: 符合。2月、8月分别… is `yes` with the evidence as `rest`.
 * @returns null for free text (略有超支，主要是…; 在用率93.1%), which a person has to judge
 */
export function parseVerdict(text: string): VerdictReading | null {
  const [, first = ''] = /^\s*([^，,。；;：:！!\n\r（(]*)/u.exec(text) ?? [];
  const clause = normalizeText(first);
  const [, verdict] = clause === '' ? [] : CLAUSES.find(([pattern]) => pattern.test(clause)) ?? [];
  if (verdict === undefined) return null;
  const at = text.indexOf(first) + first.length;
  const rest = text.slice(at).replace(/^[\s，,。；;：:！!]+/u, '').trim();
  // 符合，但有一份超期: what follows takes the yes back.
  return verdict === 'yes' && /^(?:但|不过|除|只是|然而|仅)/u.test(rest) ? null : { verdict, rest };
}
