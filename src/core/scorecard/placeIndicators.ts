// Which indicator of her table goes into which blank row of the form, and where rows are missing. Nothing is written here.
import type { IndicatorEvaluation } from '../scoring';
import { plainName, type TemplateRow } from '../tables';

/** Neighboring blank rows of one level 1 (and level 2, where the form prints it), and what goes into them, in order. */
export interface RowRun {
  readonly rows: readonly TemplateRow[];
  readonly indicators: readonly IndicatorEvaluation[];
}

export interface MissingRows { readonly name: string; readonly count: number }

/** A level as people name it: 产出指标（50分） and 产出 are the same. */
export const levelName = (name: string): string => plainName(name).replace(/[(（].*$/, '').replace(/指标$/, '');

/** Spreads the indicators over the template rows by their levels; a run with more indicators than rows is too short. */
export function placeIndicators(templateRows: readonly TemplateRow[], indicators: readonly IndicatorEvaluation[]): readonly RowRun[] {
  const groups = runsBy(templateRows, (row) => levelName(row.level1?.value ?? ''));
  const named = groups.map((rows) => levelName(rows[0]?.level1?.value ?? ''));
  const groupOf = ({ level1 }: IndicatorEvaluation): number => {
    const exact = named.indexOf(levelName(level1));
    const unnamed = named.indexOf('');
    // A level the form has no rows for goes after the last: it must not be lost.
    return exact >= 0 ? exact : unnamed >= 0 ? unnamed : groups.length - 1;
  };
  return groups.flatMap((rows, index) => placeInGroup(rows, indicators.filter((indicator) => groupOf(indicator) === index)));
}

function placeInGroup(rows: readonly TemplateRow[], indicators: readonly IndicatorEvaluation[]): readonly RowRun[] {
  const runs = runsBy(rows, (row) => levelName(row.level2?.value ?? ''));
  const printed = runs.map((run) => levelName(run[0]?.level2?.value ?? ''));
  const runOf = ({ level2 }: IndicatorEvaluation): number => {
    const exact = printed.indexOf(levelName(level2));
    const unnamed = printed.indexOf('');
    return level2 !== '' && exact >= 0 ? exact : unnamed >= 0 ? unnamed : runs.length - 1;
  };
  return runs.map((run, index) => ({ rows: run, indicators: indicators.filter((indicator) => runOf(indicator) === index) }));
}

function runsBy(rows: readonly TemplateRow[], name: (row: TemplateRow) => string): readonly (readonly TemplateRow[])[] {
  const runs: TemplateRow[][] = [];
  let last: TemplateRow | null = null;
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && last && name(last) === name(row)) run.push(row);
    else runs.push([row]);
    last = row;
  }
  return runs;
}

export const missingIn = ({ rows, indicators }: RowRun): number => Math.max(0, indicators.length - rows.length);

/** 产出3、效益2: how many rows are missing in each level 1. */
export function missingRows(runs: readonly RowRun[]): readonly MissingRows[] {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const count = missingIn(run);
    const name = levelName(run.rows[0]?.level1?.value ?? run.indicators[0]?.level1 ?? '');
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}
