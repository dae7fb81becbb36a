// How many points a table of indicators has to share out, as far as the form says.
import { HUNDRED, points, sumPoints, type Points } from '../units';
import { pointsIn, totalOf, wholePoints } from './contractRows';
import { BENEFIT_LEVELS, OUTPUT_LEVELS, type LevelName } from './fieldNames';
import type { Levels } from './levels';
import type { PointsOf } from './points';
import type { RawIndicatorTable } from './readIndicators';
import type { BudgetTable, IndicatorRow, Scorecard } from './table';
import type { Words } from './words';

type Group = '产出' | '效益';

const LEVELS_OF: Readonly<Record<Group, readonly LevelName[]>> = { 产出: OUTPUT_LEVELS, 效益: BENEFIT_LEVELS };
const GROUPS: readonly Group[] = ['产出', '效益'];

/** 产出 or 效益 (with 满意度), by the levels of a row. */
export function groupOf({ level1, level2 }: Levels, words: Words): Group | null {
  const level = (level1 && words.level1(level1.value)) ?? (level2 && words.level2(level2.value));
  return GROUPS.find((group) => level && LEVELS_OF[group].includes(level)) ?? null;
}

/** The rows of a form that stand for whole groups of another table: 产出指标完成情况, 效益指标完成情况. */
export function compositePoints(rows: readonly IndicatorRow[], words: Words): ReadonlyMap<Group, Points> {
  const found = new Map<Group, Points>();
  for (const row of rows) {
    if (groupOf(row, words) !== null || !row.maxPoints) continue;
    const name = words.key(row.name.value);
    for (const group of GROUPS) {
      if (name.includes(group) && /指标|完成|实现/.test(row.name.value) && !found.has(group)) found.set(group, row.maxPoints.value);
    }
  }
  return found;
}

/** Where nothing says what a table has to share out. */
export const NO_POINTS: PointsOf = () => ({ group: '', points: null });

/** The indicators of a form share its total, less the points of its 项目资金 block. */
export function pointsOfForm(table: RawIndicatorTable, funds: BudgetTable | null): PointsOf {
  const given = shareOf(pointsIn(totalOf(table)?.fields.maxPoints ?? totalOf(table)?.fields.weight), funds);
  return () => ({ group: '', points: given });
}

function shareOf(total: Points | null, funds: BudgetTable | null): Points {
  const ofFunds = sumPoints((funds?.lines ?? []).flatMap(({ fields }) => wholePoints(fields.maxPoints) ?? []));
  return points((total ?? points(HUNDRED)).minus(ofFunds));
}

/** The unit's own table shares what the form gives for 产出 and 效益; of a blank form, what its indicators have. */
export function pointsOfDetails(card: Scorecard | null, funds: BudgetTable | null, words: Words): PointsOf {
  if (!card) return NO_POINTS;
  const composite = compositePoints(card.rows, words);
  if (composite.size === 0) {
    const given = shareOf(pointsIn(card.totals?.maxPoints), funds);
    return () => ({ group: '', points: given });
  }
  return (row) => {
    const group = groupOf(row.levels, words);
    return { group: group ?? '', points: group ? composite.get(group) ?? null : null };
  };
}
