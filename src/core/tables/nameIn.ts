// The name in a label that also prints points.
import { labelPoints, normalizeText } from '../grammar';

/** 产出指标⏎（50分） → 产出指标; the name in her own characters, quotation marks and all. */
export function nameIn(text: string): string {
  const name = text.replace(/\s+/g, '');
  const { name: bare, points } = labelPoints(text);
  if (points === null) return name;
  for (let length = name.length; length > 0; length -= 1) if (normalizeText(name.slice(0, length)) === bare) return name.slice(0, length);
  return bare;
}
