// 分值 that add up: parts to their group, indicators to their part and group, groups to the total.
import { decimal, formatPoints, sumDecimals, type Decimal } from '../core/units';
import type { RuleSetText } from './shape';
import type { Path, Problem } from './yamlText';

interface Sum { readonly known: Decimal; readonly complete: boolean }

function sumOf(parts: readonly (string | null)[]): Sum {
  const known = parts.flatMap((part) => (part === null ? [] : [decimal(part)]));
  return { known: sumDecimals(known), complete: known.length === parts.length };
}

/** Where a part is not known, the known ones may at most reach the whole. */
function compare(what: string, sum: Sum, whole: { readonly points: string | null; readonly path: Path }): readonly Problem[] {
  if (whole.points === null) return [];
  const expected = decimal(whole.points);
  const wrong = sum.complete ? !sum.known.equals(expected) : sum.known.greaterThan(expected);
  return wrong ? [{ path: whole.path, message: `${what}合计 ${formatPoints(sum.known)} 分，应为 ${formatPoints(expected)} 分` }] : [];
}

function verifyGroup(text: RuleSetText, index: number): readonly Problem[] {
  const group = text.groups[index];
  if (!group) return [];
  const path = ['groups', index];
  const inside = text.indicators.filter((indicator) => indicator.level1 === group.name);
  const parts = group.parts ?? [];
  return [
    ...(parts.length > 0 ? compare(`“${group.name}”各二级指标分值`, sumOf(parts.map((part) => part.points)), { points: group.points, path }) : []),
    ...(inside.length > 0 ? compare(`“${group.name}”各指标分值`, sumOf(inside.map((indicator) => indicator.maxPoints)), { points: group.points, path }) : []),
    ...parts.flatMap((part, i) => {
      const ofPart = inside.filter((indicator) => indicator.level2 === part.name);
      return ofPart.length > 0 ? compare(`“${part.name}”各指标分值`, sumOf(ofPart.map((indicator) => indicator.maxPoints)), { points: part.points, path: [...path, 'parts', i] }) : [];
    }),
  ];
}

/** Every indicator stands in a group, and in a part where its group has parts. */
function verifyPlaces(text: RuleSetText): readonly Problem[] {
  if (text.groups.length === 0) return [];
  return text.indicators.flatMap((indicator, i): readonly Problem[] => {
    const group = text.groups.find((candidate) => candidate.name === indicator.level1);
    if (!group) return [{ path: ['indicators', i, 'level1'], message: `一级指标“${indicator.level1}”不在 groups 里` }];
    const known = !group.parts || group.parts.some((part) => part.name === indicator.level2);
    return known ? [] : [{ path: ['indicators', i, 'level2'], message: `二级指标“${indicator.level2}”不在“${group.name}”的 parts 里` }];
  });
}

export function verifyPoints(text: RuleSetText): readonly Problem[] {
  const top = text.groups.length > 0 ? text.groups.map((group) => group.points) : text.indicators.map((indicator) => indicator.maxPoints);
  const parts = text.executionRate ? [text.executionRate.maxPoints, ...top] : top;
  return [
    ...compare('各项分值', sumOf(parts), { points: text.total, path: ['total'] }),
    ...text.groups.flatMap((_, index) => verifyGroup(text, index)),
    ...verifyPlaces(text),
  ];
}
