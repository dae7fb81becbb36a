// Rows of other tables by the name of an indicator: aliases, spellings, and names that stand more than once.
import { matchKey } from '../grammar';
import type { RuleSet } from '../rules';
import type { IndicatorRow } from '../tables';
import { grouped } from './grouped';

export interface RowFinder {
  /** The row of that name; among several the one of the same second level. Null: none, or not to be told apart. */
  readonly find: (name: string, level2: string) => IndicatorRow | null;
  readonly isAmbiguous: (name: string, level2: string) => boolean;
}

/** @param ruleSet its aliases let 资产收益上缴及时性 find 资产收益上缴的及时性情况 */
export function rowFinder(rows: readonly IndicatorRow[], ruleSet: RuleSet | null = null): RowFinder {
  const canonical = new Map((rows.length === 0 ? [] : ruleSet?.indicators ?? []).flatMap(({ name, aliases }) => aliases.map((alias) => [matchKey(alias), matchKey(name)])));
  const keyOf = (name: string): string => canonical.get(matchKey(name)) ?? matchKey(name);
  const byName = grouped(rows, (row) => keyOf(row.name.value));
  const candidates = (name: string, level2: string): readonly IndicatorRow[] => {
    const found = byName.get(keyOf(name)) ?? [];
    const same = found.filter((row) => matchKey(row.level2?.value ?? '') === matchKey(level2));
    return found.length > 1 && same.length > 0 ? same : found;
  };
  return {
    find: (name, level2) => {
      const [row, ...others] = candidates(name, level2);
      return row && others.length === 0 ? row : null;
    },
    isAmbiguous: (name, level2) => candidates(name, level2).length > 1,
  };
}
