// What a figure says of its subject, read from the words around it.
import type { FactRole } from './facts';

/** `budget`: no word says which; the original and the revised one are both meant. */
export type SaidRole = FactRole | 'budget';

export interface Around {
  /** The figure's unit, '' for none. */
  readonly unit: string;
  /** Own words before the figure. */
  readonly own: string;
  /** The clause before the figure. */
  readonly before: string;
  /** The sentence before the figure. */
  readonly sentence: string;
  /** The clause behind it. */
  readonly behind: string;
  /** Money stands before it in the sentence. */
  readonly afterMoney: boolean;
}

type RoleWords = readonly (readonly [RegExp, SaidRole])[];

const MONEY_ROLES: RoleWords = [
  [/年初(?:总?预算|安排|批复|数)?/gu, 'originalBudget'], [/全年预算|可用|可支配|调整(?:后|为|到|至)|调整(?:后)?(?:的)?预算/gu, 'revisedBudget'], [/(?<!公共|基金|经营|基金收入)预算(?!资金支出率|执行率|单位|编制)|安排|批复|批准|核定|下达|批了/gu, 'budget'],
  [/执行数|执行|实际|实支|实际支出|(?<!基本|项目|预算)支出|决算|使用|支付|花|用掉|用了|用出|用去|开支|已支/gu, 'outturn'], [/(?<!上年)(?:结转|结余)(?!资金)/gu, 'carryover'],
];
const POINTS_ROLES: RoleWords = [[/(?<!没有?|未|不)扣|减/gu, 'deduction'], [/满分|分值|总分|权重/gu, 'maxPoints'], [/得|自评(?:结果|总分)|评分|评定/gu, 'score']];
const MEASURE_ROLES: RoleWords = [
  [/(?<!绩效|年度|工作|整体|责任|符合|确保|对照|超|超出|高出)目标(?!责任|管理|编|申报|完成|任务)(?:值)?|(?<!达到?)指标值|计划|预定|原定|预期|要求|应当?(?=≥|不|达|为)|上限|下限|红线|控制数|期限|标准(?!化)|年初指标/gu, 'target'],
  [/实际|完成|达到|到位|实到|超额|目标完成/gu, 'measure'], [/(?:没有|没|未能?|不)(?:达到?|到)|定下(?:的)?|\/$|(?:离|距离?)$|≥|≤|不少于|不低于|不高于|不超过/gu, 'target'],
];
const RATE_WORDS = /(?:支出|执行|使用|开支)(?:数|额)?(?:占|为|是|达|相当于)(?:到)?(?:全年|年初|当年|其)?预算数?的?(?:约)?$|执行率|支出率|完成预算|预算完成|预算.*完成率|完成.*预算|支付进度/u;
/** 项目经费10万元. */
const JUST_MONEY = /^(?:项目|专项|工作|全年|全部|年度|共|总)*(?:经费|资金|盘子|拨款)(?:共|总共|共计|合计|一共|总额)?(?:是|为|有)?$/u;
/** 预算…元，执行…元，完成率为98.83%: of that money. */
const BARE_RATE = /^[，,]?(?:预算|资金|项目)?(?:完成|使用)率?(?:为|达|达到|是|约)*$/u;
const ATTAINED = /(?:完成率|完成比例|完成(?:年度)?(?:目标|计划|指标)?的?|(?:是|为|达|达到|占)?(?:年度|年初)?(?:目标|计划|指标)(?:值|任务)?(?:[\d.,]+[\u4e00-\u9fff]{1,3})?的)(?:为|达|达到|是|约|近|了)*$/u;

const DIFFERENCE_WORDS = ['节约', '节余', '节省', '剩余', '结余', '剩下', '剩', '还差', '未到', '未完成', '相差', '差额', '差距', '差', '缺口', '缺', '少', '多', '超额', '超支', '超出', '高出', '超目标', '超计划', '超预算', '超', '追加', '追减', '核减', '调减', '核增', '调增', '净增加', '净增', '增加', '增长', '增幅', '增', '减少', '未执行', '未支出', '没用完', '尚有', '还剩', '提前', '没有花完', '仍有', '余'].join('|');
const DIFFERS = new RegExp(`(?<!未|不|没有|结转|新)(?:${DIFFERENCE_WORDS})(?:金额|资金|数|率|部分|经费|了|约|近|为|达|共|的|不到|仅|在|：|:)*$`, 'u');
const THAN_TARGET = /(?:比|较|超出?|超过|高出|高于|低于)[^，。；]{0,8}(?:目标|预算|计划|年初|要求|控制数|指标|上限|红线)(?:值|数)?[^，。；\d]{0,2}$/u;
const SAVES = /(?:节约|节省|压减|节余)[^，。；\d]{0,12}$/u;
const LEFT_BEHIND = /^(?:没有?(?:花|用|支|执行|完成)|未(?:执行|支出|使用|花|用))/u;
const SHARE_BEFORE = /(?:占|占比)[^，。；]{0,14}$/u;

export function roleOf(around: Around): SaidRole | null {
  const { unit, own, before, sentence, behind, afterMoney } = around;
  if (unit === '分' && /^(?:得|未定|待定|尚未|未评)/u.test(behind)) return 'maxPoints';
  if (unit === '分') return nearest(POINTS_ROLES, own) ?? nearest(POINTS_ROLES, before) ?? nearest(POINTS_ROLES, sentence);
  const money = unit.endsWith('元');
  if (money && /上年[^，]*(?:结转|结余)(?:和结余)?(?:资金)?$/u.test(own)) return null;
  if (money && /年末[^，]*(?:结转|结余)/u.test(own)) return 'carryover';
  if (money && PER_ONE.test(own)) return 'average';
  if (unit === '%' && /权重/u.test(sentence)) return 'weight';
  if (IS_TARGET_BEHIND.test(behind)) return money ? 'budget' : 'target';
  if (saysDifference(around)) return 'difference';
  if (unit === '倍') return 'attainment';
  if (unit === '%' && OF_THE_BUDGET.test(before) && !/结转|结余|未/u.test(before)) return 'rate';
  if (unit === '%' && SHARE_BEFORE.test(before)) return 'share';
  if (money) return nearest(MONEY_ROLES, own) ?? nearest(MONEY_ROLES, before) ?? (JUST_MONEY.test(own) ? 'budget' : null);
  if (unit === '%' && (RATE_WORDS.test(before) || /^的?预算/u.test(behind) || (afterMoney && BARE_RATE.test(own)))) return 'rate';
  if (unit === '%' && ATTAINED.test(own)) return 'attainment';
  return nearest(MEASURE_ROLES, own) ?? 'measure';
}

/** 人均, 平均每笔, 单株成本: by one of something. */
export const PER_ONE = /人均|户均|均价|平均|每(?:人|户|笔|项|个|次|场|株|公里|平方米|亩|件|份|家)|单位成本|单(?:场|株|次|件|价|个)/u;

/** 是预算的39.5%, 为预算380万元的69.38%. */
const OF_THE_BUDGET = /(?:是|为|达|用了|完成)(?:了|年初|全年|调整后)*预算数?(?:[\d.,]+[万亿]?元)?的(?:约|近)?$/u;

const IS_TARGET_BEHIND = /^的(?:年度|年初)?(?:目标|控制数|上限|标准|要求|指标|红线|期限|计划|预期)/u;
/** 高出0.35万元的控制数, 比预算42万元少: a word of comparison may stand before the base as well as before the difference. */
export const otherRole = (role: SaidRole | null, unit: string): SaidRole | null =>
  (role === 'difference' ? (unit.endsWith('元') ? 'budget' : 'target') : null);

function saysDifference({ unit, own, behind }: Around): boolean {
  if (/百分点$/u.test(unit)) return true;
  if (/(?:超过|多达|至少|减少到|增加到|增至|减至|结转结余率)$/u.test(own)) return false;
  if (LEFT_BEHIND.test(behind)) return true;
  return DIFFERS.test(own) || SAVES.test(own) || (unit !== '%' && THAN_TARGET.test(own));
}

/** The role whose word stands last before the figure; of two that end there the longer one. */
function nearest(roles: RoleWords, words: string): SaidRole | null {
  let found: SaidRole | null = null;
  let last = -1;
  let length = 0;
  for (const [pattern, role] of roles) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end > last || (end === last && match[0].length > length)) [found, last, length] = [role, end, match[0].length];
    }
  }
  return found;
}

/** `same`: the fact is of the kind that was said; `loose`: it may excuse a figure, never convict one. */
export type RolesMeet = 'same' | 'loose' | 'no';

const DERIVED: ReadonlySet<FactRole> = new Set(['difference', 'share', 'average', 'weight']);

/** @param hasActual the fact's subject has a result of its own: then its target is no result */
export function rolesMeet(said: SaidRole | null, role: FactRole, hasActual: boolean): RolesMeet {
  // Points in a text of the sheet are those of a 评分标准: no source for a score.
  if (role === 'words') return said === 'score' || said === 'deduction' || said === 'maxPoints' ? 'no' : 'loose';
  if (said === role) return role === 'average' ? 'loose' : 'same';
  switch (said) {
    case null: return DERIVED.has(role) || (role === 'target' && hasActual) ? 'no' : 'same';
    case 'budget': return role === 'originalBudget' || role === 'revisedBudget' || role === 'target' ? 'same' : isMeasured(role, hasActual);
    case 'originalBudget': case 'revisedBudget': case 'outturn': case 'rate': return isMeasured(role, hasActual);
    case 'carryover': return role === 'difference' ? 'loose' : isMeasured(role, hasActual);
    case 'average': return isMeasured(role, hasActual);
    case 'maxPoints': return role === 'score' ? 'loose' : 'no';
    case 'measure': return role === 'attainment' || role === 'rate' ? 'loose' : isMeasured(role, hasActual);
    case 'attainment': return role === 'measure' || role === 'rate' || (role === 'target' && !hasActual) ? 'loose' : 'no';
    case 'target': return role === 'measure' && !hasActual ? 'same' : 'no';
    case 'difference': return role === 'carryover' || role === 'measure' ? 'loose' : 'no';
    case 'share': return role === 'rate' || role === 'attainment' || role === 'difference' ? 'loose' : 'no';
    default: return 'no';
  }
}

/** 投入14万元: what an indicator measures may be money or points itself. */
const isMeasured = (role: FactRole, hasActual: boolean): RolesMeet => (role === 'measure' || (role === 'target' && !hasActual) ? 'same' : 'no');
