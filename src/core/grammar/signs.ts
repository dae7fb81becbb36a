// The 符号 or 指标性质 column beside a target.
import { WORDS_BEFORE, type Sign } from './comparisonWords';
import { normalizeText } from './normalize';

/** `sign`: how the actual must stand. `words`: 定性, the target is words. `none`: nothing usable. */
export type SignReading = { readonly kind: 'sign'; readonly sign: Sign } | { readonly kind: 'words' } | { readonly kind: 'none' };

const DIRECTIONS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:正向|正指标|正向指标|越大越好|极大型)$/, '≥'], [/^(?:反向|逆向|负向|反指标|逆指标|反向指标|逆向指标|越小越好|极小型)$/, '≤'],
];

/** Reads 大于等于, ≥, 正向, 反向, 定性. System codes (1, 4, 6 …) are not read: no public document says what they mean. */
export function readSign(text: string): SignReading {
  const plain = normalizeText(text).replace(/[()"]/g, '');
  if (/^定性(?:指标)?$/.test(plain)) return { kind: 'words' };
  const [, bySign] = WORDS_BEFORE.find(([word]) => word === plain) ?? [];
  const [, byDirection] = DIRECTIONS.find(([pattern]) => pattern.test(plain)) ?? [];
  const sign = bySign ?? byDirection;
  return sign === undefined ? { kind: 'none' } : { kind: 'sign', sign };
}
