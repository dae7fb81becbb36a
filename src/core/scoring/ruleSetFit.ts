// How well a rule set fits what a form shows: its place, its indicators, its levels and their points.
import { points, sumPoints, type Points } from '../units';
import { labelPoints, matchKey, normalizeText, readNumber } from '../grammar';
import { allAliases, type RuleGroup, type RuleSet } from '../rules';
import type { Form, IndicatorRow } from '../tables';
import { fieldOf, wholeOfForm } from './budgetLines';
import { grouped } from './grouped';

/** Everything on the sheets that speaks for one rule set or another. */
export interface Shown {
  readonly texts: readonly string[];
  readonly names: ReadonlySet<string>;
  /** First levels with their points; null where the form prints none. */
  readonly levels: ReadonlyMap<string, Points | null>;
  /** What the line of the money is worth; null where it has no points. */
  readonly executionRate: Points | null;
}

export function whatTheFormShows(form: Form): Shown {
  const { basics, title } = form;
  const rows = form.scorecard && form.scorecard.rows.length > 0 ? form.scorecard.rows : form.details;
  const texts = [title?.value, basics.unit?.value, basics.implementingUnit?.value, basics.competentDepartment?.value, basics.project?.value];
  return {
    texts: texts.flatMap((text) => (text === undefined ? [] : [normalizeText(text)])),
    names: new Set(rows.map((row) => matchKey(row.name.value))), levels: levelsOf(rows), executionRate: executionPoints(form),
  };
}

function executionPoints(form: Form): Points | null {
  const cell = fieldOf(wholeOfForm(form)?.total ?? null, 'maxPoints');
  const read = cell && readNumber(cell.value, cell.format);
  return read?.kind === 'number' ? points(read.value) : null;
}

/** First levels with their points: as printed with the label, else the sum of their rows. */
function levelsOf(rows: readonly IndicatorRow[]): ReadonlyMap<string, Points | null> {
  const named = rows.flatMap((row) => (row.level1 ? [{ ...row, level1: row.level1 }] : []));
  return new Map([...grouped(named, ({ level1 }) => matchKey(level1.value))].map(([key, group]) => {
    const printed = group[0] ? labelPoints(group[0].level1.text).points : null;
    const known = group.flatMap((row) => row.maxPoints?.value ?? []);
    return [key, printed ?? (known.length === group.length ? sumPoints(known) : null)];
  }));
}

export interface Fit {
  /** The word of the form that names the rule set's place or form. */
  readonly hint: string | null;
  /** How many of the form's rows and the rule set's indicators have each other's names, of all there are. */
  readonly indicators: number;
  /** Shares of the first levels whose names, and whose points, are the rule set's. */
  readonly levels: { readonly names: number; readonly points: number };
  /** Points that we know of both and that differ: the form is not this notice's. */
  readonly contradicts: boolean;
}

export function fitOf(ruleSet: RuleSet, shown: Shown): Fit {
  const groups = ruleSet.groups.map((group) => held(group, shown));
  const matched = groups.filter((group) => group.levels > 0);
  const levels = Math.max(shown.levels.size, matched.reduce((sum, group) => sum + group.levels, 0) + groups.length - matched.length);
  return {
    hint: ruleSet.hints.find((word) => shown.texts.some((text) => text.includes(normalizeText(word)))) ?? null,
    indicators: shareOfIndicators(ruleSet, shown),
    levels: {
      names: levels === 0 ? 0 : matched.reduce((sum, group) => sum + group.levels, 0) / levels,
      points: groups.length === 0 ? 0 : groups.filter((group) => group.points === 'same').length / groups.length,
    },
    contradicts: groups.some((group) => group.points === 'different') || executionDiffers(ruleSet, shown),
  };
}

interface HeldGroup { readonly levels: number; readonly points: 'same' | 'different' | 'unknown' }

/** The form's levels of this group, and whether their points together are what the notice gives; an inferred figure contradicts nothing. */
function held(group: RuleGroup, { levels }: Shown): HeldGroup {
  const names = new Set(allAliases(group).map(matchKey));
  const worth = [...levels].flatMap(([level, value]) => (names.has(level) ? [value] : []));
  const known = worth.filter((value) => value !== null);
  if (worth.length === 0 || known.length < worth.length || group.points === null) return { levels: worth.length, points: 'unknown' };
  if (sumPoints(known).equals(group.points)) return { levels: worth.length, points: 'same' };
  return { levels: worth.length, points: group.source.basis === 'assumed' ? 'unknown' : 'different' };
}

const executionDiffers = ({ executionRate }: RuleSet, shown: Shown): boolean =>
  executionRate !== null && shown.executionRate !== null && executionRate.source.basis !== 'assumed' && !executionRate.maxPoints.equals(shown.executionRate);

function shareOfIndicators(ruleSet: RuleSet, { names }: Shown): number {
  if (ruleSet.indicators.length === 0 || names.size === 0) return 0;
  const known = new Set(ruleSet.indicators.flatMap((one) => allAliases(one).map(matchKey)));
  const inForm = [...names].filter((name) => known.has(name)).length;
  return inForm / Math.max(names.size, ruleSet.indicators.length);
}
