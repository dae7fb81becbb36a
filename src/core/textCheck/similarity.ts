// How far the words around a figure name a fact: the share of the name's letter pairs that stand there.

/** Words of many names: they tell little by themselves. */
const GENERIC = ['满意度', '完成率', '覆盖率', '合格率', '达标率', '参与率', '支出率', '执行率', '及时率', '准确率', '发放率', '办结率', '到位率', '控制率', '差错率', '使用率', '利用率',
  '支出', '经费', '预算', '服务', '人员', '情况', '活动', '工作', '建设', '管理', '完成', '开展', '实施', '制度', '项目', '单位', '部门', '整体', '绩效', '目标', '指标', '人次', '人数', '次数', '场次',
  '数量', '面积', '金额', '资金', '全年', '年度', '举办', '组织', '参加', '办理', '时间', '成本', '质量', '数据'] as const;
const GENERIC_WEIGHT = 0.3;
const PUNCTUATION = /[\s"'“”‘’.,;:!?、，。；：！？（）()《》〈〉【】[\]{}\-—~～_·*×/\\|+]/gu;

export interface NamePairs { readonly pairs: readonly { readonly pair: string; readonly weight: number }[]; readonly weight: number }

/** Letter pairs of a name, without punctuation and 的; a name of one letter is that letter. */
export function pairsOf(name: string): NamePairs {
  const plain = plainWords(name);
  const generic = new Array<boolean>(plain.length).fill(false);
  for (const word of GENERIC) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) generic.fill(true, at, at + word.length);
  }
  const pairs = plain.length < 2 ? [{ pair: plain, weight: 1 }]
    : Array.from({ length: plain.length - 1 }, (_, i) => ({ pair: plain.slice(i, i + 2), weight: generic[i] && generic[i + 1] ? GENERIC_WEIGHT : 1 }));
  return { pairs, weight: pairs.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Only words of many names. */
export const isGeneric = (words: string): boolean => pairsOf(words).pairs.every(({ weight }) => weight === GENERIC_WEIGHT);

/** The longest run of letters that two texts share. */
export function longestRun(a: string, b: string): string {
  let longest = '';
  for (let start = 0; start + longest.length < a.length; start += 1) {
    while (start + longest.length < a.length && b.includes(a.slice(start, start + longest.length + 1))) longest = a.slice(start, start + longest.length + 1);
  }
  return longest;
}

export const plainWords = (text: string): string => text.replaceAll(PUNCTUATION, '').replaceAll('的', '');

export interface Coverage { /** 0 to 1 */ readonly share: number; /** How much of a name that is. */ readonly weight: number; /** Where its last pair stands. */ readonly last: number }

/** @param words plain words, see {@link plainWords} */
export function coverage(name: NamePairs, words: string): Coverage {
  let matched = 0;
  let last = -1;
  for (const { pair, weight } of name.pairs) {
    const at = words.lastIndexOf(pair);
    if (pair === '' || at < 0) continue;
    matched += weight;
    last = Math.max(last, at);
  }
  return { share: name.weight === 0 ? 0 : matched / name.weight, weight: matched, last };
}
