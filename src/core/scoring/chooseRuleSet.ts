// Which rule set a form follows: by its place, year, indicators and points, with the reasons in words.
import { formatPlain, sumPoints, type Points } from '../units';
import { labelPoints, matchKey, normalizeText } from '../grammar';
import { allAliases, ruleSetNamed, ruleSetsFor, type RuleGroup, type RuleSet, type RuleSets } from '../rules';
import type { Form, IndicatorRow } from '../tables';
import type { Choices } from './choices';
import type { RuleChoice } from './evaluation';
import type { Question } from './question';
import { ruleSetId } from './questionIds';

export interface ChosenRuleSet { readonly choice: RuleChoice | null; readonly question: Question | null }

interface Candidate { readonly ruleSet: RuleSet; readonly fit: number; readonly inPlace: boolean; readonly reasons: readonly string[] }

/** Rule sets this close together are not told apart by the form. */
const CLOSE = 0.2;
/** The share of names that must agree before a rule set of another place is taken for this form. */
const ENOUGH = 0.5;
const NATIONAL = '000000';

/** @returns no choice where none fits: the form's printed words and the named defaults then stand alone */
export function chooseRuleSet(form: Form, ruleSets: RuleSets, choices: Pick<Choices, 'ruleSet' | 'answers'>): ChosenRuleSet {
  const wanted = choices.answers[ruleSetId(form.id)] ?? (typeof choices.ruleSet === 'string' ? choices.ruleSet : choices.ruleSet?.[form.id]);
  const named = wanted === undefined ? null : ruleSetNamed(ruleSets, wanted);
  if (named) return { choice: { ruleSet: named, reasons: ['由人选定'], runnerUp: null, certain: true }, question: null };
  const shown = whatTheFormShows(form);
  const fiscalYear = form.basics.fiscalYear?.value ?? null;
  const candidates = ruleSetsFor(ruleSets, { form: form.kind, fiscalYear })
    .flatMap((ruleSet) => candidateOf(ruleSet, shown, fiscalYear) ?? [])
    .sort((a, b) => b.fit - a.fit || a.ruleSet.id.localeCompare(b.ruleSet.id));
  const [best, second] = candidates;
  if (!best) return { choice: null, question: null };
  const certain = !second || best.fit - second.fit > CLOSE || !rivals(best, second);
  const runnerUp = second ? { id: second.ruleSet.id, title: second.ruleSet.title } : null;
  return {
    choice: { ruleSet: best.ruleSet, reasons: best.reasons, runnerUp, certain },
    question: certain ? null : questionBetween(form, [best, second]),
  };
}

/** A place that is not named is no rival of one that is, nor a province of the whole country. */
const rivals = (best: Candidate, second: Candidate): boolean =>
  best.inPlace ? second.inPlace : second.inPlace || (second.ruleSet.jurisdiction.code === NATIONAL) === (best.ruleSet.jurisdiction.code === NATIONAL);

function questionBetween(form: Form, candidates: readonly Candidate[]): Question {
  return {
    id: ruleSetId(form.id), form: form.id,
    about: { kind: 'ruleSet', candidates: candidates.map((one) => one.ruleSet.title) },
    where: form.title?.at ?? form.basics.unit?.at ?? { sheet: form.scorecard?.range.sheet ?? form.tables[0]?.range.sheet ?? '', row: 1, column: 1 },
    answer: { kind: 'choice', choices: candidates.map(({ ruleSet }) => ({ value: ruleSet.id, label: ruleSet.title })) },
    given: null, blocks: false,
  };
}

/** Everything on the sheets that speaks for one rule set or another. */
interface Shown {
  readonly texts: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly levels: ReadonlyMap<string, Points | null>;
}

function whatTheFormShows(form: Form): Shown {
  const { basics, title } = form;
  const rows = form.scorecard && form.scorecard.rows.length > 0 ? form.scorecard.rows : form.details;
  const texts = [title?.value, basics.unit?.value, basics.implementingUnit?.value, basics.competentDepartment?.value, basics.project?.value];
  return {
    texts: texts.flatMap((text) => (text === undefined ? [] : [normalizeText(text)])),
    names: new Set(rows.map((row) => matchKey(row.name.value))), levels: levelsOf(rows),
  };
}

/** First levels with their points: as printed with the label, else the sum of their rows. */
function levelsOf(rows: readonly IndicatorRow[]): ReadonlyMap<string, Points | null> {
  const byLevel = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    if (!row.level1) continue;
    const key = matchKey(row.level1.value);
    const group = byLevel.get(key);
    if (group) group.push(row);
    else byLevel.set(key, [row]);
  }
  return new Map([...byLevel].map(([key, group]) => {
    const printed = group[0]?.level1 ? labelPoints(group[0].level1.text).points : null;
    const known = group.flatMap((row) => row.maxPoints?.value ?? []);
    return [key, printed ?? (known.length === group.length ? sumPoints(known) : null)];
  }));
}

function candidateOf(ruleSet: RuleSet, shown: Shown, fiscalYear: number | null): Candidate | null {
  const { code } = ruleSet.jurisdiction;
  const hint = ruleSet.hints.find((word) => shown.texts.some((text) => text.includes(normalizeText(word))));
  const inPlace = hint !== undefined && code !== NATIONAL;
  const indicators = shareOfIndicators(ruleSet, shown);
  const levels = shareOfLevels(ruleSet.groups, shown);
  // Level names alone are everywhere the same; only their points tell a province's form from the national one.
  const fits = inPlace || indicators >= ENOUGH || (code === NATIONAL && ruleSet.form === 'project') || (ruleSet.indicators.length === 0 && levels.names === 1 && levels.points === 1);
  if (!fits) return null;
  const place = hint === undefined ? -0.1 * particularity(code) : code === NATIONAL ? 1 : 4 + particularity(code);
  const fit = place + 4 * indicators + 2 * levels.names + 2 * levels.points;
  return { ruleSet, fit, inPlace, reasons: reasonsFor({ ruleSet, hint, indicators, levels, fiscalYear }) };
}

/** 440114 is one district, 440100 a city, 440000 a province. */
const particularity = (code: string): number => (code === NATIONAL ? 0 : code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);

/** How many of the form's rows and the rule set's indicators have each other's names, of all there are. */
function shareOfIndicators(ruleSet: RuleSet, { names }: Shown): number {
  if (ruleSet.indicators.length === 0 || names.size === 0) return 0;
  const known = new Set(ruleSet.indicators.flatMap((one) => allAliases(one).map(matchKey)));
  const inForm = [...names].filter((name) => known.has(name)).length;
  return inForm / Math.max(names.size, ruleSet.indicators.length);
}

interface LevelShare { readonly names: number; readonly points: number }

function shareOfLevels(groups: readonly RuleGroup[], { levels }: Shown): LevelShare {
  if (levels.size === 0) return { names: 0, points: 0 };
  const matched = [...levels].flatMap(([level, worth]) => {
    const group = groups.find((one) => allAliases(one).some((alias) => matchKey(alias) === level));
    return group ? [{ same: worth !== null && group.points?.equals(worth) === true }] : [];
  });
  const size = Math.max(levels.size, groups.length);
  return { names: matched.length / size, points: matched.filter((one) => one.same).length / size };
}

interface Evidence { readonly ruleSet: RuleSet; readonly hint: string | undefined; readonly indicators: number; readonly levels: LevelShare; readonly fiscalYear: number | null }

const percent = (share: number): string => `${String(Math.round(share * 100))}%`;

function reasonsFor({ ruleSet, hint, indicators, levels, fiscalYear }: Evidence): readonly string[] {
  const { from, to } = ruleSet.fiscalYears;
  return [
    ...(hint === undefined ? [] : [`表上有“${hint}”`]),
    ...(fiscalYear === null ? [] : [`${String(fiscalYear)}年度在适用年度内（${String(from)}年${to === from ? '' : to === null ? '起' : `至${String(to)}年`}）`]),
    ...(indicators > 0 ? [`指标名称${percent(indicators)}相同`] : []),
    ...(levels.names > 0 ? [`一级指标${percent(levels.names)}相同`] : []),
    ...(levels.points > 0 ? [`一级指标分值${percent(levels.points)}相同（满分${formatPlain(ruleSet.total)}分）`] : []),
  ];
}
