// Which rule set a form follows: by its place, year, indicators and points, with the reasons in words.
import { formatPlain } from '../units';
import { ruleSetNamed, ruleSetsFor, type RuleSet, type RuleSets } from '../rules';
import type { Form } from '../tables';
import type { Choices } from './choices';
import type { RuleChoice } from './evaluation';
import { choicesOf, placeOf, type Question } from './question';
import { ruleSetId } from './questionIds';
import { fitOf, whatTheFormShows, type Fit } from './ruleSetFit';

export interface ChosenRuleSet { readonly choice: RuleChoice | null; readonly question: Question | null }

/** A rule set in force, with how well it fits. `inPlace`: the form names its place. */
interface Candidate { readonly ruleSet: RuleSet; readonly fit: Fit; readonly inPlace: boolean }

/** Rule sets this close together are not told apart by the form. */
const CLOSE = 0.2;
/** The share of names that must agree before a rule set of another place is taken for this form. */
const ENOUGH = 0.5;
const NATIONAL = '000000';

/** @returns no choice where none fits: the form's printed words and the named defaults then stand alone */
export function chooseRuleSet(form: Form, ruleSets: RuleSets, { answers, ruleSet: asked }: Pick<Choices, 'ruleSet' | 'answers'>): ChosenRuleSet {
  const wanted = answers[ruleSetId(form.id)] ?? (typeof asked === 'string' ? asked : asked?.[form.id]);
  const named = wanted === undefined ? null : ruleSetNamed(ruleSets, wanted);
  if (named) return { choice: { ruleSet: named, reasons: ['由人选定'], runnerUp: null, certain: true }, question: null };
  const shown = whatTheFormShows(form);
  const fiscalYear = form.basics.fiscalYear?.value ?? null;
  const inForce = ruleSetsFor(ruleSets, { form: form.kind, fiscalYear }).map((ruleSet): Candidate => {
    const fit = fitOf(ruleSet, shown);
    return { ruleSet, fit, inPlace: fit.hint !== null && !national(ruleSet) };
  });
  const candidates = inForce.filter((one) => fits(one) || (one.ruleSet.form === 'project' && national(one.ruleSet)))
    .map((one) => ({ ...one, worth: worthOf(one) })).sort((a, b) => b.worth - a.worth || a.ruleSet.id.localeCompare(b.ruleSet.id));
  const [best, second] = candidates;
  if (!best) return { choice: null, question: null };
  const certain = !second || best.worth - second.worth > CLOSE || !rivals(best, second);
  // A notice of the form's own place that was passed over, because the form prints other points.
  const other = inForce.find((one) => one.inPlace && one.fit.contradicts && !fits(one));
  const reasons = [...reasonsFor(best, fiscalYear), ...(other ? [`表上有“${other.fit.hint ?? ''}”，但印的分值与《${other.ruleSet.title}》不同`] : [])];
  return {
    choice: { ruleSet: best.ruleSet, reasons, runnerUp: (other ?? second)?.ruleSet ?? null, certain },
    question: certain ? null : questionBetween(form, [best.ruleSet, second.ruleSet]),
  };
}

const national = ({ jurisdiction }: RuleSet): boolean => jurisdiction.code === NATIONAL;

/** A place that is not named is no rival of one that is, nor a province of the whole country. */
const rivals = (best: Candidate, second: Candidate): boolean =>
  second.inPlace || (!best.inPlace && national(second.ruleSet) === national(best.ruleSet));

const questionBetween = (form: Form, ruleSets: readonly RuleSet[]): Question => ({
  id: ruleSetId(form.id), form: form.id, about: { kind: 'ruleSet', candidates: ruleSets.map(({ title }) => title) }, where: placeOf(form),
  answer: { kind: 'choice', choices: choicesOf(...ruleSets.map(({ id, title }) => [id, title] as const)) }, given: null, blocks: false,
});

/** Which rule sets may stand for this form at all. */
function fits({ ruleSet, fit: { indicators, contradicts, levels }, inPlace }: Candidate): boolean {
  // So many names agree that other points are the district's own.
  if (indicators >= ENOUGH) return true;
  if (contradicts || inPlace) return !contradicts;
  // The common form is what is left; a department is known for one by its levels, since many have a form of their own.
  if (national(ruleSet)) return ruleSet.form === 'project' || levels.names > ENOUGH;
  // Level names alone are everywhere the same; only several points of theirs tell a province's form from the common one.
  return ruleSet.indicators.length === 0 && ruleSet.groups.length > 1 && levels.names === 1 && levels.points === 1;
}

function worthOf({ ruleSet, fit: { hint, indicators, levels }, inPlace }: Candidate): number {
  const particular = particularity(ruleSet.jurisdiction.code);
  const byPlace = inPlace ? 4 + particular : hint === null ? -0.1 * particular : 1;
  return byPlace + 4 * indicators + 2 * levels.names + 2 * levels.points;
}

/** 440114 is one district, 440100 a city, 440000 a province. */
const particularity = (code: string): number => (code === NATIONAL ? 0 : code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);

function reasonsFor({ ruleSet: { fiscalYears: { from, to }, total }, fit: { hint, indicators, levels } }: Candidate, fiscalYear: number | null): readonly string[] {
  const until = to === from ? '' : to === null ? '起' : `至${String(to)}年`;
  const same = (what: string, share: number, more = ''): readonly string[] => (share > 0 ? [`${what}${String(Math.round(share * 100))}%相同${more}`] : []);
  return [
    ...(hint === null ? [] : [`表上有“${hint}”`]),
    ...(fiscalYear === null ? [] : [`${String(fiscalYear)}年度在适用年度内（${String(from)}年${until}）`]),
    ...same('指标名称', indicators), ...same('一级指标', levels.names), ...same('一级指标分值', levels.points, `（满分${formatPlain(total)}分）`),
  ];
}
