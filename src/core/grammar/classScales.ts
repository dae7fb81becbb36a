// Ordered classes (优良中差, Ⅰ–Ⅴ类, 甲乙丙): which words belong together, and which is better.
import { normalizeText } from './normalize';

export type ClassScaleId =
  | 'fourGrades' | 'fiveGrades' | 'qualityGrades' | 'goodness' | 'passing' | 'waterClasses' | 'heavenlyStems' | 'letters'
  | 'highLow' | 'numberedLevels' | 'numberedClasses' | 'numberedGrades';

/** A class that was read. `label` is the scales' own word for it; `scales` are the scales that have such a level. */
export interface ClassLevel { readonly label: string; readonly scales: readonly ClassScaleId[] }

interface ClassScale {
  readonly id: ClassScaleId;
  /** Best first. */
  readonly levels: readonly string[];
  /** False where the same words rank upward in one field and downward in another (一级资质, 三级医院; 风险 低). */
  readonly ordered: boolean;
}

const SCALES: readonly ClassScale[] = [
  { id: 'fourGrades', levels: ['优', '良', '中', '差'], ordered: true },
  { id: 'fiveGrades', levels: ['优', '良', '中', '低', '差'], ordered: true },
  { id: 'qualityGrades', levels: ['优', '良', '合格', '不合格'], ordered: true },
  { id: 'goodness', levels: ['好', '较好', '一般', '较差', '差'], ordered: true },
  { id: 'passing', levels: ['合格', '不合格'], ordered: true },
  { id: 'waterClasses', levels: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类', '劣Ⅴ类'], ordered: true },
  { id: 'heavenlyStems', levels: ['甲', '乙', '丙', '丁'], ordered: true },
  { id: 'letters', levels: ['A', 'B', 'C', 'D', 'E'], ordered: true },
  { id: 'highLow', levels: ['高', '中', '低'], ordered: false },
  { id: 'numberedLevels', levels: ['一级', '二级', '三级', '四级', '五级'], ordered: false },
  { id: 'numberedClasses', levels: ['一类', '二类', '三类', '四类', '五类'], ordered: false },
  { id: 'numberedGrades', levels: ['一等', '二等', '三等', '四等'], ordered: true },
];

/** Level → the scales that have it. */
const SCALES_WITH: ReadonlyMap<string, readonly ClassScaleId[]> =
  new Map(SCALES.flatMap(({ levels }) => levels.map((level) => [level, SCALES.filter((scale) => scale.levels.includes(level)).map(({ id }) => id)] as const)));

/** Other words for a level. */
const SAME_LEVEL: ReadonlyMap<string, string> = new Map([
  ['优秀', '优'], ['优等', '优'], ['良好', '良'], ['良等', '良'], ['中等', '中'], ['差等', '差'], ['达标', '合格'], ['不达标', '不合格'],
  ['劣V类', '劣Ⅴ类'], ['A级', 'A'], ['B级', 'B'], ['C级', 'C'], ['D级', 'D'], ['E级', 'E'],
  ...['甲', '乙', '丙', '丁'].flatMap((stem) => [[`${stem}级`, stem], [`${stem}等`, stem], [`${stem}类`, stem]] as const),
  ...(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'] as const).flatMap((roman, i) => {
    const letters = ['I', 'II', 'III', 'IV', 'V'][i] ?? '';
    return [[`${letters}类`, `${roman}类`]] as const;
  }),
  ...['一', '二', '三', '四', '五'].flatMap((digit, i) => [[`${String(i + 1)}级`, `${digit}级`], [`${String(i + 1)}等`, `${digit}等`], [`${digit}等奖`, `${digit}等`]] as const),
]);

const AROUND = /^(?:评价|评定|考核|等级|等次|结果|水质|质量|达到|达|评为|获评|获|为|是|:)+|(?:等级|等次|档次|档|水平|标准|以内)$|[。;,]$/g;

/** The class a short text names (良好, Ⅲ类, 甲级, 等级为优). @returns null if it names none */
export function parseClass(text: string): ClassLevel | null {
  const plain = normalizeText(text).replace(/[()"]/g, '');
  for (const word of [plain, plain.replace(AROUND, '').replace(AROUND, '')]) {
    const label = SAME_LEVEL.get(word) ?? word;
    const scales = SCALES_WITH.get(label);
    if (scales) return { label, scales };
  }
  return null;
}

/**
 * How `actual` stands to `target`. `unknown`: no scale has both, the scales that do disagree, or the scale has no
 * order of its own.
 */
export function compareClasses(actual: ClassLevel, target: ClassLevel): 'same' | 'better' | 'worse' | 'unknown' {
  if (actual.label === target.label) return 'same';
  const shared = SCALES.filter((scale) => scale.levels.includes(actual.label) && scale.levels.includes(target.label));
  const verdicts = new Set(shared.map((scale) => {
    if (!scale.ordered) return 'unknown';
    return scale.levels.indexOf(actual.label) < scale.levels.indexOf(target.label) ? 'better' : 'worse';
  }));
  return verdicts.size === 1 ? [...verdicts][0] ?? 'unknown' : 'unknown';
}
