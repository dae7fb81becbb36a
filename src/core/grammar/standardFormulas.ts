// Formulas of a printed standard: 支出率＝A÷B×100%; 得分＝支出率×10分.
import { decimal, points, type Decimal } from '../units';
import type { FullPoints, MeasureDefinition } from './standardTypes';

/** 得分＝率×10分. `of` the words of the rate, empty for none. */
export interface ScoreFormula { readonly kind: 'score'; readonly of: string; readonly points: FullPoints; readonly inline: MeasureDefinition | null }
export interface DefinitionFormula { readonly kind: 'definition'; readonly definition: MeasureDefinition }

const withoutOuterBrackets = (words: string): string => (/^\([^()]*\)$/.test(words) ? words.slice(1, -1) : words);

/** A÷B or A/B with one division and no further operation at the top level. */
function quotient(words: string): { readonly numerator: string; readonly denominator: string } | null {
  const plain = words.replace(/×100%?$/, '');
  const parts = plain.replace(/[(][^()]*[)]/g, (bracket) => bracket.replace(/[÷/]/g, ' ')).split(/[÷/]/);
  const [first = ''] = parts;
  if (parts.length !== 2) return null;
  const numerator = withoutOuterBrackets(plain.slice(0, first.length)).replace(/ /g, '/');
  const denominator = withoutOuterBrackets(plain.slice(first.length + 1));
  const named = (side: string): boolean => /[\u4e00-\u9fff]/u.test(side) && !/[×=<>≤≥]/.test(side);
  return named(numerator) && named(denominator) ? { numerator, denominator } : null;
}

const SCORE_NAME = /^(?:该?(?:指标|项)?)?(?:得分|自评得分|分数|指标得分|计分|实际得分)$/;
const FULL = /^(?:(\d+(?:\.\d+)?)分?|该?(?:指标|项)?(?:分值|满分|权重分?|标准分|权重))$/;

/** Splits off ×10分 or ×分值 at either end. @returns null if there is no such factor */
function factors(words: string): { readonly of: string; readonly full: Decimal | null } | null {
  const parts = words.replace(/×100%(?=×|$)/g, '').split('×');
  const at = parts.findIndex((part) => FULL.test(part));
  const others = parts.filter((_, i) => i !== at);
  if (at < 0 || others.length !== 1) return null;
  const [, digits] = FULL.exec(parts[at] ?? '') ?? [];
  return { of: withoutOuterBrackets(others[0] ?? ''), full: digits === undefined ? null : decimal(digits) };
}

/** Reads an equation. @returns null if it is neither the definition of a rate nor a share of the points */
export function parseFormula(text: string): ScoreFormula | DefinitionFormula | null {
  const plain = text.replace(/^(?:其中|注|公式|计算公式|计算方法)[:,]?/, '').replace(/(?:计(?:算)?(?:得)?分|计算)$/, '');
  const at = plain.indexOf('=');
  const name = at < 0 ? plain.replace(/^按照?/, '') : plain.slice(0, at);
  const words = at < 0 ? name : plain.slice(at + 1);
  if (words.includes('=')) return null;
  if (at < 0 || SCORE_NAME.test(name)) {
    const product = factors(words);
    if (!product) return null;
    const inline = quotient(product.of);
    if (!inline && /[÷/+()<>≤≥-]/.test(product.of)) return null;
    return {
      kind: 'score', of: inline ? '' : product.of, points: product.full && points(product.full),
      inline: inline && { name: null, ...inline },
    };
  }
  const divided = quotient(words);
  return divided && { kind: 'definition', definition: { name: name === '' ? null : name.replace(/^["']|["']$/g, ''), ...divided } };
}
