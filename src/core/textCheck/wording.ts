// Slips of the words themselves: leftovers, stray Latin, a criterion in place of a claim, one method for everything.
import { CRITERION, CUT_SHORT, LATIN_WORDS, NOT_A_CLAIM } from './words';
import type { TextFinding } from './finding';
import type { TextParagraph } from './paragraphs';
import { matchesIn, placeOf } from './places';

type LeftoverKind = Extract<TextFinding, { readonly kind: 'leftover' }>['why'];

const LEFTOVERS: readonly (readonly [LeftoverKind, RegExp])[] = [
  // 数余件: the figure before 余 was never filled in.
  ['numberMissing', /(?<![\d十百千万亿多无少])数余[\u4e00-\u9fff]/gu],
  ['numberMissing', /(?:预算数|执行数|决算数|安排|支出|投入|金额|合计|共计|达到?|得分|(?<!没有|未|无|不|酌情|标准|规定|公式|被|予以?|免|需|须|要)扣)为?(?:万元|亿元|人次|%|％|分(?=[，。；]))/gu],
  ['placeholder', /[xX×]{2,}|\*{2,}|_{2,}|＿{2,}|某某|[（(][\s　]*[)）]|[？?]{2,}|TODO|待定稿/gu],
  ['openMark', /【待[^】]*】?/gu],
  ['doubled', /(?<![目的])的的|了了(?!解)|在在|和和(?!气|美)|是是(?!非)|，，|。。|、、|；；|，。|。，|、，|，、|：：|、。|([\u4e00-\u9fff]{3,6})\1|(?!一|目标|指标|服务|管理|项目|资金|信息|人员|单位|活动)([\u4e00-\u9fff]{2})\2|(?:万元|亿元|%|‰){2,}/gu],
];

export function checkLeftovers(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  return paragraphs.flatMap((paragraph) => [
    ...LEFTOVERS.flatMap(([why, pattern]) => [...matchesIn(paragraph, pattern)].map(({ place }): TextFinding => ({ place, kind: 'leftover', why }))),
    ...CUT_SHORT.flatMap(({ at, unless }) => [...paragraph.text.matchAll(at)].flatMap((match): TextFinding[] => {
      const end = match.index + match[0].length;
      const start = Math.max(0, match.index - 2);
      return unless.test(paragraph.text.slice(0, end)) ? [] : [{ place: placeOf(paragraph, start, end + 1), kind: 'leftover', why: 'cutShort' }];
    })),
  ]);
}

/** Lower-case Latin words amid Chinese text; abbreviations are written in capitals. */
export function checkLatin(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  return paragraphs.flatMap((paragraph) => [...matchesIn(paragraph, /(?<![A-Za-z0-9@./:_-])[A-Za-z]{2,}(?![A-Za-z0-9@./:_-])/gu)]
    .filter(({ match }) => match[0] !== match[0].toUpperCase() && !LATIN_WORDS.has(match[0].toLowerCase()) && /[\u4e00-\u9fff]/u.test(paragraph.text))
    .map(({ place }): TextFinding => ({ place, kind: 'strayLatin' })));
}

/** 核算应符合…: the demand was copied where the fact belongs. Under plans, duties and measures a demand is right. */
export function checkCriteria(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  const claims = paragraphs.filter((paragraph) => !paragraph.isHeading && !NOT_A_CLAIM.test(paragraph.section));
  return claims.flatMap((paragraph) => [...matchesIn(paragraph, new RegExp(CRITERION.source, 'gu'))].map(({ match }): TextFinding => {
    const start = Math.max(0, match.index - 2);
    return { place: placeOf(paragraph, start, match.index + match[0].length), kind: 'criterionAsClaim' };
  }));
}

const METHOD = /评价方法(?:为|是|：)([^。；]{4,40})[。；]?/gu;
const SEVERAL = 3;

/** One 评价方法 under several indicators. */
export function checkMethods(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  const uses = paragraphs.flatMap((paragraph) => [...matchesIn(paragraph, METHOD)].map(({ match, place }) => ({ method: match[1] ?? '', place })));
  return [...new Set(uses.map(({ method }) => method))].flatMap((method): TextFinding[] => {
    const same = uses.filter((use) => use.method === method);
    const [, second] = same;
    return second && same.length >= SEVERAL ? [{ place: second.place, kind: 'sameMethod', method, times: same.length }] : [];
  });
}
