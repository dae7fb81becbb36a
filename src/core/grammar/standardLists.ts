// Lists that share one verb: 优、良、中、差分别得4分、3分、2分、0分; 目标、监控、评价、应用四项各占25%.

const LEVELS = '(?:[一二三四五六七八九\\d]?个?(?:档次|等次|等级|级别|档|等|级|类|种))?';
const DISTRIBUTED = new RegExp(`^([^,]{1,60}?(?:、[^,、]{1,16}?)+?)${LEVELS},?(?:分别|依次)(?:得|计|记|给|赋)((?:\\d+(?:\\.\\d+)?分?、)+\\d+(?:\\.\\d+)?)分$`, 'u');

/** 优得4分, 良得3分 …: one clause for each of the list; the text itself where it is none, or has more labels than points. */
export function distributed(text: string): readonly string[] {
  const [, names = '', points = ''] = DISTRIBUTED.exec(text) ?? [];
  const labels = names.replace(/^.*(?:分为|划分为|评为|按)/u, '').split('、');
  const digits = points.replaceAll('分', '').split('、');
  return names !== '' && labels.length === digits.length ? labels.map((label, i) => `${label}得${digits[i] ?? ''}分`) : [text];
}

/** The things a clause names before its 各得1分. */
export const itemsIn = (words: string): readonly string[] =>
  words.replace(/(?:[二三四五六七八九\d]个?|等)(?:项|方面|要素|环节|内容|部分)(?:内容)?$/u, '').split(/[、,]|(?<=.{2})(?:和|及|以及)(?=.{2})/u).filter((item) => item !== '');
