// 九成二: shares told in tenths, as people speak of them.
import { digitsInWords } from './chineseNumerals';

const TENTHS = /(?<![零〇一二两三四五六七八九十百千万亿\d])([一二两三四五六七八九])成(?:([一二三四五六七八九])|(半))?(?=$|[以左上多,，。;；、)）])/gu;
/** 九成二 → 92%, 八成以上 → 80%以上; 三成本 and 二成年 stay what they are. */
export const tenthsAsPercent = (text: string): string =>
  (text.includes('成') ? text.replace(TENTHS, (_, tenths: string, more: string | undefined, half: string | undefined) =>
    `${digitsInWords(tenths) ?? ''}${half === undefined ? digitsInWords(more ?? '零') ?? '' : '5'}%`) : text);
