// Indicators and levels in the text against those of the form: undeclared, never discussed, called otherwise, at full beside a problem.
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { CheckedWorkbook } from './facts';
import type { TextFinding } from './finding';
import type { TextParagraph } from './paragraphs';
import { matchesIn, placeOf, wholePlace } from './places';
import { coverage, pairsOf, plainWords } from './similarity';
import { ADMITS, ANALYSIS_SECTIONS, LEVEL_NAME_FAMILIES, PROBLEM_SECTIONS, PROBLEM_TOPICS } from './words';

/** @param told labels of the facts that figures of the text were matched to: what they belong to is discussed */
export function checkIndicators(paragraphs: readonly TextParagraph[], { forms }: CheckedWorkbook, told: ReadonlySet<string>): readonly TextFinding[] {
  const [only, ...more] = forms;
  if (!only || more.length > 0) return [];
  return [...checkUndeclared(paragraphs, only), ...checkUndiscussed(paragraphs, only, told), ...checkLevelNames(paragraphs, only), ...checkShortenedLevels(paragraphs, only), ...checkProblems(paragraphs, only)];
}

const targeted = ({ evaluation }: EvaluatedForm): readonly IndicatorEvaluation[] =>
  (evaluation.details.length > 0 ? evaluation.details : evaluation.indicators.filter((one) => one.role === 'indicator' && one.target !== null));

const ITEM_HEAD = /^(?:[（(]?\d{1,2}[)）.、．]|[（(][一二三四五六七八九十]+[)）])([\u4e00-\u9fff]{2,8}?(?:效益|影响|满意度))(?:指标)?(?:[：:。]|方面|$)/u;

/** 4.政治效益：… where the form declares no such indicator. */
function checkUndeclared(paragraphs: readonly TextParagraph[], evaluated: EvaluatedForm): TextFinding[] {
  const declared = [...new Set(targeted(evaluated).flatMap(({ level1, level2, name }) => [level1, level2, name]))].filter((name) => name !== '');
  const kinds = [...new Set(targeted(evaluated).map(({ level2 }) => level2))].filter((name) => name !== '');
  if (kinds.length === 0) return [];
  return paragraphs.flatMap((paragraph): TextFinding[] => {
    const match = ITEM_HEAD.exec(paragraph.text);
    const name = match?.[1];
    if (!match || name === undefined || !ANALYSIS_SECTIONS.test(paragraph.section)) return [];
    const stem = name.replace(/(?:效益|影响|满意度)$/u, '');
    const known = declared.some((one) => one.includes(name)) || (stem !== '' && kinds.some((one) => one.includes(stem)));
    const start = paragraph.text.indexOf(name);
    return known ? [] : [{ place: placeOf(paragraph, start, start + name.length), kind: 'undeclaredIndicator', declared: kinds }];
  });
}

const MENTIONED = 0.5;
const SENTENCE_END = /[。；！？\n]/u;

/** Declared indicators that no sentence names. One finding for all of them: a report may group them. */
function checkUndiscussed(paragraphs: readonly TextParagraph[], evaluated: EvaluatedForm, told: ReadonlySet<string>): TextFinding[] {
  const [first] = paragraphs;
  const sentences = paragraphs.flatMap(({ text }) => text.split(SENTENCE_END)).map(plainWords).filter((words) => words !== '');
  const silent = targeted(evaluated).filter(({ name }) => {
    if (told.has(name)) return false;
    const pairs = pairsOf(name);
    return !sentences.some((sentence) => coverage(pairs, sentence).share >= MENTIONED);
  });
  const [at] = silent;
  return first && at ? [{ place: wholePlace(first), kind: 'undiscussedIndicators', names: silent.map(({ name }) => name), at: at.at }] : [];
}

/** 管理效能 in one place and 管理效率 in another, or neither as the form says. */
function checkLevelNames(paragraphs: readonly TextParagraph[], { evaluation }: EvaluatedForm): TextFinding[] {
  return LEVEL_NAME_FAMILIES.flatMap((family) => {
    const level = evaluation.level1.find(({ name }) => family.includes(name.replace(/指标$/u, '')));
    const inForm = level?.name.replace(/指标$/u, '');
    if (inForm === undefined) return [];
    const at = evaluation.indicators.find(({ level1 }) => level1 === level?.name)?.at;
    const wrong = family.filter((name) => name !== inForm);
    return paragraphs.flatMap((paragraph) => wrong.flatMap((name) => [...matchesIn(paragraph, new RegExp(name, 'gu'))].slice(0, 1).flatMap(({ place }): TextFinding[] =>
      (at ? [{ place, kind: 'levelNameDiffers', other: name, inForm, at }] : []))));
  });
}

/** A problem admitted at the end, and the item it is about at full points. */
function checkProblems(paragraphs: readonly TextParagraph[], { evaluation }: EvaluatedForm): TextFinding[] {
  const admitted = paragraphs.filter((paragraph) => !paragraph.isHeading && PROBLEM_SECTIONS.test(paragraph.section) && !/无|没有发现|暂无/u.test(paragraph.text.slice(0, 4)));
  return admitted.flatMap((paragraph) => {
    const clauses = paragraph.text.split(/[，。；：（）]/u).filter((clause) => ADMITS.test(clause));
    const items = PROBLEM_TOPICS.filter(({ problem }) => clauses.some((clause) => problem.test(clause))).flatMap(({ item }) => fullLevel(evaluation, item));
    return [...new Map(items.map((one) => [one.level2, one])).values()].map((one): TextFinding =>
      ({ place: wholePlace(paragraph), kind: 'problemBesideFull', item: one.level2, at: one.scoreCell?.at ?? one.at }));
  });
}

/** The first item of a second level whose items all have full points; [] where points were lost, or none of them is scored. */
function fullLevel({ indicators }: EvaluatedForm['evaluation'], item: RegExp): IndicatorEvaluation[] {
  const items = indicators.filter((one) => one.parts.length === 0 && one.level2 !== '' && item.test(one.level2));
  const isFull = items.every(({ result, maxPoints }) => result.kind === 'scored' && maxPoints !== null && result.score.greaterThanOrEqualTo(maxPoints));
  return isFull ? items.slice(0, 1) : [];
}

/** 管理率 for 管理效率: a level's name with a letter lost in the middle. */
function checkShortenedLevels(paragraphs: readonly TextParagraph[], { evaluation }: EvaluatedForm): TextFinding[] {
  const inForm = new Set(evaluation.level1.map(({ name }) => name));
  const names = LEVEL_NAME_FAMILIES.flatMap((family) => family.filter((name) => inForm.has(name)));
  return names.flatMap((name) => {
    const inner = Array.from({ length: name.length - 2 }, (_, i) => name.slice(0, i + 1) + name.slice(i + 2)).filter((short) => !names.some((other) => other.includes(short)));
    return paragraphs.flatMap((paragraph) => inner.flatMap((short) => [...matchesIn(paragraph, new RegExp(short, 'gu'))].map(({ place }): TextFinding => ({ place, kind: 'leftover', why: 'cutShort' }))));
  });
}
