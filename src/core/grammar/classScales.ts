// Ordered classes (优良中差, Ⅰ–Ⅴ类, 甲乙丙): which words belong together, and which is better.
import { normalizeText } from './normalize';
import { wordsIn } from './oneOf';

/** A class that was read, in the scales' own word for it. */
export interface ClassLevel { readonly label: string }

interface ClassScale {
  /** Best first. */
  readonly levels: readonly string[];
  /** False where the same words rank upward in one field and downward in another (一级资质, 三级医院; 风险 低). */
  readonly ordered: boolean;
}

const scale = (levels: string, ordered = true): ClassScale => ({ levels: wordsIn(levels), ordered });

const SCALES: readonly ClassScale[] = [
  scale('优 良 中 差'), scale('优 良 中 低 差'), scale('优 良 合格 不合格'), scale('好 较好 一般 较差 差'), scale('合格 不合格'),
  scale('Ⅰ类 Ⅱ类 Ⅲ类 Ⅳ类 Ⅴ类 劣Ⅴ类'), scale('甲 乙 丙 丁'), scale('A B C D E'), scale('高 中 低', false),
  scale('一级 二级 三级 四级 五级', false), scale('一类 二类 三类 四类 五类', false), scale('一等 二等 三等 四等'),
];
const LEVELS: ReadonlySet<string> = new Set(SCALES.flatMap(({ levels }) => levels));

/** Other words for a level. */
const SAME_LEVEL: readonly (readonly [RegExp, string])[] = [
  [/^(优|良)[秀好]$|^([优良中差])等$/, '$1$2'], [/^(不?)达标$/, '$1合格'], [/^([甲乙丙丁])[级等类]$|^([A-E])级$/, '$1$2'], [/^([一二三四五]等)奖$/, '$1'],
  [/^(劣?)V类$/, '$1Ⅴ类'], [/^IV类$/, 'Ⅳ类'], [/^III类$/, 'Ⅲ类'], [/^II类$/, 'Ⅱ类'], [/^I类$/, 'Ⅰ类'],
];
const inWords = (digit: string): string => '一二三四五'.charAt(Number(digit) - 1);
const sameLevel = (word: string): string =>
  SAME_LEVEL.reduce((level, [pattern, label]) => level.replace(pattern, label), word.replace(/^[1-5](?=[级等]$)/, inWords));

const AROUND = /^(?:评价|评定|考核|等级|等次|结果|水质|质量|达到|达|评为|获评|获|为|是|:)+|(?:等级|等次|档次|档|水平|标准|以内)$|[。;,]$/g;

/** The class a short text names (良好, Ⅲ类, 甲级, 等级为优). @returns null if it names none */
export function parseClass(text: string): ClassLevel | null {
  const plain = normalizeText(text).replace(/[()"]/g, '');
  for (const word of [plain, plain.replace(AROUND, '').replace(AROUND, '')]) {
    const label = sameLevel(word);
    if (LEVELS.has(label)) return { label };
  }
  return null;
}

/**
 * How `actual` stands to `target`. `unknown`: no scale has both, the scales that do disagree, or the scale has no
 * order of its own.
 */
export function compareClasses(actual: ClassLevel, target: ClassLevel): 'same' | 'better' | 'worse' | 'unknown' {
  if (actual.label === target.label) return 'same';
  const verdicts = new Set(SCALES.flatMap(({ levels, ordered }) => {
    const [place, wanted] = [levels.indexOf(actual.label), levels.indexOf(target.label)];
    return place < 0 || wanted < 0 ? [] : [!ordered ? 'unknown' : place < wanted ? 'better' : 'worse'] as const;
  }));
  return verdicts.size === 1 ? [...verdicts][0] ?? 'unknown' : 'unknown';
}
