// Formulas of a printed standard: 支出率＝A÷B×100%; 得分＝支出率×10分.
import { decimal, HUNDRED, points, type Decimal } from '../units';
import type { FullPoints, MeasureDefinition } from './standardTypes';

/** 得分＝率×10分: `share` of the full points. */
export interface ScoreFormula { readonly share: Share; readonly points: FullPoints }
/**
 * What the full points are multiplied by: a named rate, a printed quotient, actual ÷ target, one of the two reverse
 * formulas, a rate over the one that gives full points (支出率/90%), or what a rate is above a pass mark.
 */
export type Share =
  | { readonly kind: 'scaled' | 'pass'; readonly name: string; readonly at: Decimal }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'quotient'; readonly definition: MeasureDefinition }
  | { readonly kind: 'ofTarget' } | { readonly kind: 'reverseLinear' } | { readonly kind: 'reverseRatio' }
export type Formula = ScoreFormula & { readonly kind: 'formula' } | { readonly kind: 'definition'; readonly definition: MeasureDefinition };

/** Places where `sought` stands outside of all brackets; null if the brackets do not match. */
function placesOutside(words: string, sought: RegExp): readonly number[] | null {
  let depth = 0;
  const places: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const character = words.charAt(i);
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0 && sought.test(character)) places.push(i);
  }
  return depth === 0 ? places : null;
}

/** Without brackets that open at the beginning and close only at the end. */
const withoutOuterBrackets = (words: string): string =>
  (words.startsWith('(') && placesOutside(words, /./u)?.[0] === words.length - 1 ? words.slice(1, -1) : words);

/** A÷B or A/B with one division, both sides named in words. */
function quotient(words: string): { readonly numerator: string; readonly denominator: string } | null {
  const plain = withoutOuterBrackets(words.replace(/×100%?$/, ''));
  const [at, ...more] = placesOutside(plain, /[÷/]/) ?? [];
  if (at === undefined || more.length > 0) return null;
  const numerator = withoutOuterBrackets(plain.slice(0, at));
  const denominator = withoutOuterBrackets(plain.slice(at + 1));
  const named = (side: string): boolean => /[\u4e00-\u9fff]/u.test(side) && !/[×=<>≤≥]|^\d/.test(side);
  return named(numerator) && named(denominator) ? { numerator, denominator } : null;
}

const TARGET = '(?:年度|年初|预期|计划)?(?:指标|目标|计划)(?:值|数)';
const ACTUAL = '(?:全年)?(?:实际)?(?:完成|实际)(?:值|数)';
const REVERSE_LINEAR = new RegExp(`^1-\\(?(?:\\(?${ACTUAL}-${TARGET}\\)?[÷/]${TARGET})\\)?(?:×100%)?$`);

const SCALED = /^([^\d+()=×÷/-]+)[÷/](\d+(?:\.\d+)?)%$/u;
const PASS = /^\(([^\d+()=×÷/-]+)-(\d+)%\)[÷/](?:\((?:1|100%)-(\d+)%\)|(\d+)%)$/u;

function passIn(plain: string): Share | null {
  const [, name = '', from = '', again, rest] = PASS.exec(plain) ?? [];
  const consistent = again === from || (rest !== undefined && decimal(rest).plus(decimal(from)).equals(HUNDRED));
  return name !== '' && consistent ? { kind: 'pass', name, at: decimal(from) } : null;
}

function shareOf(words: string): Share | null {
  const plain = withoutOuterBrackets(words);
  if (REVERSE_LINEAR.test(plain)) return { kind: 'reverseLinear' };
  const [, scaled, at] = SCALED.exec(plain) ?? [];
  if (scaled !== undefined && at !== undefined) return { kind: 'scaled', name: scaled, at: decimal(at) };
  if (PASS.test(plain)) return passIn(plain);
  const divided = quotient(plain);
  if (!divided) return /[÷/+()<>≤≥=-]/.test(plain) || plain === '' ? null : { kind: 'named', name: plain };
  const isTarget = (side: string): boolean => new RegExp(`^${TARGET}$`).test(side);
  const isActual = (side: string): boolean => new RegExp(`^${ACTUAL}$`).test(side);
  if (isActual(divided.numerator) && isTarget(divided.denominator)) return { kind: 'ofTarget' };
  if (isTarget(divided.numerator) && isActual(divided.denominator)) return { kind: 'reverseRatio' };
  return { kind: 'quotient', definition: { name: null, ...divided } };
}

/** 得分, 本项得分, 合同签订时效性得分. */
const SCORE_NAME = /^(?:[^\d=×÷,]{0,16}得分|分数|计分)$/;
/** 未完成的, 以…计算, in front of a formula: words that bring no figures of their own. */
const LEAD = /^(?:[^\d,=×÷]|100%)+,(?=[^,=]*(?:=|$))/;
const FULL = /^(?:(\d+(?:\.\d+)?)分?|该?(?:指标|项)?(?:分值|满分|权重分?|标准分|权重))$/;

/** Splits ×10分 or ×分值 off either end. @returns null if there is no such factor, or more than two factors */
function factors(words: string): { readonly of: string; readonly full: Decimal | null } | null {
  const plain = words.replace(/×100%(?=×)|(?<=分|分值|满分)×100%$/g, '');
  const [, behind = '', last = ''] = /^(.+)×([^×()]+)$/.exec(plain) ?? [];
  const [, first = '', rest = ''] = /^([^×()]+)×(.+)$/.exec(plain) ?? [];
  const split = FULL.test(last) ? { of: behind, factor: last } : FULL.test(first) ? { of: rest, factor: first } : null;
  if (!split) return null;
  const [, digits] = FULL.exec(split.factor) ?? [];
  return { of: split.of, full: digits === undefined ? null : decimal(digits) };
}

/** Reads an equation. @returns null if it is neither the definition of a rate nor a share of the points */
export function parseFormula(text: string): Formula | null {
  const plain = text.replace(/^(?:其中|注|公式|计算公式|计算方法)[:,]?/, '').replace(LEAD, '').replace(/(?:(?:即|作)?为(?:该项)?得分|计(?:算)?(?:得)?分|计算)$/, '');
  const at = plain.indexOf('=');
  const name = at < 0 ? plain.replace(/^按照?/, '') : plain.slice(0, at);
  const words = at < 0 ? name : plain.slice(at + 1);
  if (words.includes('=')) return null;
  if (at < 0 || SCORE_NAME.test(name)) {
    const product = factors(words);
    const share = product && shareOf(product.of);
    return share && { kind: 'formula', share, points: product.full && points(product.full) };
  }
  const divided = quotient(words);
  return divided && { kind: 'definition', definition: { name: name === '' ? null : name.replace(/^["']|["']$/g, ''), ...divided } };
}
