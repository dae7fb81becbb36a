// Which rule set a form follows: by its place, year, indicators and points, with the reasons in words.
import { formatPlain } from '../units';
import { ruleSetNamed, ruleSetsFor, type RuleSet, type RuleSets } from '../rules';
import type { Form } from '../tables';
import type { Choices } from './choices';
import type { RuleChoice } from './evaluation';
import type { Question } from './question';
import { ruleSetId } from './questionIds';
import { fitOf, whatTheFormShows, type Fit, type Shown } from './ruleSetFit';

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
  const inForce = ruleSetsFor(ruleSets, { form: form.kind, fiscalYear });
  const candidates = inForce
    .flatMap((ruleSet) => candidateOf(ruleSet, shown, fiscalYear) ?? [])
    .sort((a, b) => b.fit - a.fit || a.ruleSet.id.localeCompare(b.ruleSet.id));
  const [best, second] = candidates;
  if (!best) return { choice: null, question: null };
  const certain = !second || best.fit - second.fit > CLOSE || !rivals(best, second);
  const [other] = passedOver(inForce, shown);
  const next = other?.ruleSet ?? second?.ruleSet;
  const reasons = other ? [...best.reasons, `表上有“${other.hint}”，但印的分值与《${other.ruleSet.title}》不同`] : best.reasons;
  return {
    choice: { ruleSet: best.ruleSet, reasons, runnerUp: next ? { id: next.id, title: next.title } : null, certain },
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

const place = ({ jurisdiction }: RuleSet): boolean => jurisdiction.code !== NATIONAL;

/** Which rule sets may stand for this form at all. */
function fits(ruleSet: RuleSet, fit: Fit): boolean {
  // So many names agree that other points are the district's own.
  if (fit.indicators >= ENOUGH) return true;
  if (fit.contradicts) return false;
  if (place(ruleSet) && fit.hint !== null) return true;
  // The common form is what is left; a department is known for one by its levels, since many have a form of their own.
  if (!place(ruleSet)) return ruleSet.form === 'project' || fit.levels.names > ENOUGH;
  // Level names alone are everywhere the same; only several points of theirs tell a province's form from the common one.
  return ruleSet.indicators.length === 0 && ruleSet.groups.length > 1 && fit.levels.names === 1 && fit.levels.points === 1;
}

function candidateOf(ruleSet: RuleSet, shown: Shown, fiscalYear: number | null): Candidate | null {
  const fit = fitOf(ruleSet, shown);
  const common = ruleSet.form === 'project' && !place(ruleSet);
  if (!fits(ruleSet, fit) && !common) return null;
  const { code } = ruleSet.jurisdiction;
  const byPlace = fit.hint === null ? -0.1 * particularity(code) : place(ruleSet) ? 4 + particularity(code) : 1;
  return {
    ruleSet, inPlace: fit.hint !== null && place(ruleSet), reasons: reasonsFor(ruleSet, fit, fiscalYear),
    fit: byPlace + 4 * fit.indicators + 2 * fit.levels.names + 2 * fit.levels.points,
  };
}

/** 440114 is one district, 440100 a city, 440000 a province. */
const particularity = (code: string): number => (code === NATIONAL ? 0 : code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);

const percent = (share: number): string => `${String(Math.round(share * 100))}%`;

function reasonsFor(ruleSet: RuleSet, { hint, indicators, levels }: Fit, fiscalYear: number | null): readonly string[] {
  const { from, to } = ruleSet.fiscalYears;
  return [
    ...(hint === null ? [] : [`表上有“${hint}”`]),
    ...(fiscalYear === null ? [] : [`${String(fiscalYear)}年度在适用年度内（${String(from)}年${to === from ? '' : to === null ? '起' : `至${String(to)}年`}）`]),
    ...(indicators > 0 ? [`指标名称${percent(indicators)}相同`] : []),
    ...(levels.names > 0 ? [`一级指标${percent(levels.names)}相同`] : []),
    ...(levels.points > 0 ? [`一级指标分值${percent(levels.points)}相同（满分${formatPlain(ruleSet.total)}分）`] : []),
  ];
}

/** A notice of the form's own place that was passed over, because the form prints other points. */
const passedOver = (ruleSets: readonly RuleSet[], shown: Shown): readonly { readonly ruleSet: RuleSet; readonly hint: string }[] =>
  ruleSets.flatMap((ruleSet) => {
    const fit = fitOf(ruleSet, shown);
    return place(ruleSet) && fit.hint !== null && fit.contradicts && !fits(ruleSet, fit) ? [{ ruleSet, hint: fit.hint }] : [];
  });
