// Year and unit: the ones of the workbook, or another's left standing in a copied text.
import type { CheckedWorkbook } from './facts';
import type { TextFinding } from './finding';
import type { TextParagraph } from './paragraphs';
import { matchesIn, placeOf } from './places';
import { OTHER_YEAR_WORDS } from './words';

export function checkIdentity(paragraphs: readonly TextParagraph[], { forms }: CheckedWorkbook): readonly TextFinding[] {
  const [only, ...more] = forms;
  if (!only || more.length > 0) return [];
  const { fiscalYear, unit, implementingUnit } = only.form.basics;
  const name = unit ?? implementingUnit;
  return [...(fiscalYear ? checkYears(paragraphs, fiscalYear.value, fiscalYear.at) : []), ...(name ? checkUnitName(paragraphs, name.value, name.at) : [])];
}

type Cell = Extract<TextFinding, { readonly kind: 'yearDiffers' }>['at'];

const YEAR = /(?<!\d)(20\d{2})年(?!\d{1,2}月\d)/gu;
const YEARS_NEARBY = 3;
const IN_THE_YEAR = /^(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|[上下]半年|年?[底初中末]|第?[一二三四1-4]季度|[春夏秋冬]|汛期)/u;

function checkYears(paragraphs: readonly TextParagraph[], year: number, at: Cell): TextFinding[] {
  return paragraphs.flatMap((paragraph) => [...matchesIn(paragraph, YEAR)].flatMap(({ match, place }): TextFinding[] => {
    const said = Number(match[1]);
    if (said === year || Math.abs(said - year) > YEARS_NEARBY || isTitle(paragraph.text, match.index)) return [];
    // 2025年3月底前: a day in a later year is a plan, and no year of the report.
    if (said > year && IN_THE_YEAR.test(paragraph.text.slice(match.index + match[0].length))) return [];
    if (OTHER_YEAR_WORDS.test(clauseAround(paragraph.text, match.index))) return [];
    return [{ place, kind: 'yearDiffers', year, fix: `${String(year)}年`, at }];
  }));
}

/** Inside 《…》 or 〔…〕 a year belongs to a document. */
const isTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at) || text.charAt(at - 1) === '〔';

function clauseAround(text: string, at: number): string {
  const start = Math.max(...Array.from('，。；', (sign) => text.lastIndexOf(sign, at))) + 1;
  const ends = Array.from('，。；', (sign) => text.indexOf(sign, at)).filter((end) => end >= 0);
  return text.slice(start, ends.length > 0 ? Math.min(...ends) : text.length);
}

const TITLE_NAME = /^(?:附件\d*[:：]?)?(?:20\d{2}年度?)?(.{2,40}?)(?:20\d{2}年度?)?(?:部门整体支出|部门整体|项目支出)?绩效(?:自评|评价|自我评价)/u;
const FIRST_PARAGRAPHS = 4;
/** Words in a unit's place that name none. */
const NO_NAME = /^(?:部门|单位|项目|预算|财政|专项|整体|支出|本|区级|市级|省级|年度|关于)/u;

/** The title's unit must be the form's, whole or shortened (区直机关工委); other names of its kind are close misspellings. */
function checkUnitName(paragraphs: readonly TextParagraph[], unit: string, at: Cell): TextFinding[] {
  const titles = paragraphs.slice(0, FIRST_PARAGRAPHS).flatMap((paragraph): TextFinding[] => {
    const match = TITLE_NAME.exec(paragraph.text);
    const name = match?.[1] ?? '';
    if (!match || paragraph.text.length > 60 || name.length < 2 || NO_NAME.test(name) || !/(?:委员会|工委|委|局|办公室|办|办事处|街道|镇|中心|馆|院|站|所|学校|大学|公司|队|厅|部|会|社|处|科)$/u.test(name) || isShortOf(name, unit)) return [];
    const start = paragraph.text.indexOf(name);
    return [{ place: placeOf(paragraph, start, start + name.length), kind: 'unitNameDiffers', unit, at }];
  });
  return [...titles, ...misspelt(paragraphs, unit, at)];
}

/** 区直机关工委 takes its letters in order from 中共…区直属机关工作委员会. */
function isShortOf(short: string, long: string): boolean {
  let from = 0;
  for (const letter of short) {
    const found = long.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

const BEGINNING = 3;
const ENDING = 2;
const SHORTEST_NAME = 7;

/** A name that begins and ends like the unit's, is of its length, and is not it. */
function misspelt(paragraphs: readonly TextParagraph[], unit: string, at: Cell): TextFinding[] {
  if (unit.length < SHORTEST_NAME) return [];
  const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const middle = unit.length - BEGINNING - ENDING;
  const pattern = new RegExp(`${escape(unit.slice(0, BEGINNING))}[\\u4e00-\\u9fff（）]{${String(Math.max(1, middle - 2))},${String(middle + 2)}}?${escape(unit.slice(-ENDING))}`, 'gu');
  return paragraphs.flatMap((paragraph) => [...matchesIn(paragraph, pattern)].flatMap(({ match, place }): TextFinding[] =>
    (match[0] === unit || unit.includes(match[0]) || isShortOf(match[0], unit) || differences(match[0], unit) > MOST_WRONG ? [] : [{ place, kind: 'unitNameDiffers', unit, at }])));
}

const MOST_WRONG = 4;

/** Letters of the longer name that the other does not have in their place. */
function differences(a: string, b: string): number {
  const inB = new Set(b);
  return Array.from(a).filter((letter) => !inB.has(letter)).length + Math.abs(a.length - b.length);
}
