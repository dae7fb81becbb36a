// The worked cases of every rule set: exact, and enough of them.
import { ALL_EXTRAS } from '../../src/core/allExtras';
import { join } from 'node:path';
import { ruleSetNamed, type Band, type FullMethod, type RateDefinition, type FullRuleSet } from '../../src/core/rules';
import { decimal, type Decimal } from '../../src/core/units';
import { evaluate, questionsOf, switchId, type Evaluation } from '../../src/core/scoring';
import type { Form } from '../../src/core/tables';
import type { WorkedCase } from '../../src/rulesets/caseShape';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';
import { parentOf, readCases, readRuleSetFiles } from '../../src/rulesets/ruleSetFiles';
import { formOfCase, ROW_KEY } from './caseForm';

const { folders } = readRuleSetFiles(join(__dirname, '../../src/rulesets'));
const ruleSets = fullRuleSets();

const ruleSetOf = (id: string): FullRuleSet => {
  const found = ruleSetNamed(ruleSets, id);
  if (!found) throw new Error(id);
  return found;
};

/** A rule set that only changes another is held to the other's cases too, as far as it still has their indicators. */
function casesOf(id: string): readonly WorkedCase[] {
  const folder = folders.find((candidate) => candidate.id === id);
  if (!folder) return [];
  const parent = parentOf(folder);
  const ruleSet = ruleSetOf(id);
  const known = new Set(['executionRate', ROW_KEY, ...ruleSet.indicators.map((indicator) => indicator.id)]);
  const inherited = parent === null ? [] : casesOf(parent).filter((worked) => Object.keys(worked.expect).every((key) => known.has(key)));
  return [...readCases(folder.folder), ...inherited];
}

const all = ruleSets.all.map((ruleSet) => ({ ruleSet, cases: casesOf(ruleSet.id) }));

interface Run { readonly form: Form; readonly evaluation: Evaluation; readonly answers: Readonly<Record<string, string>> }

function run(worked: WorkedCase, ruleSet: FullRuleSet): Run {
  const form = formOfCase(worked, ruleSet);
  const answers = Object.fromEntries(Object.entries(worked.chosen).map(([name, value]) => [switchId(form.id, name), value]));
  return { form, answers, evaluation: evaluate(form, { ruleSet, reasons: [], runnerUp: null, certain: true }, { answers, extras: ALL_EXTRAS }, []) };
}

/** The exact score, or the kind of what came out instead. */
function outcomeOf(evaluation: Evaluation, ruleSet: FullRuleSet, key: string): string | undefined {
  const asIndicator = ruleSet.indicators.some((indicator) => indicator.id === key);
  const found = evaluation.indicators.find((one) => (key === 'executionRate' && !asIndicator ? one.role === 'executionRate' : one.row?.key === key));
  return found?.result.kind === 'scored' ? found.result.score.toFixed() : found?.result.kind;
}

const wanted = (expected: WorkedCase['expect'][string]): string =>
  (typeof expected === 'string' ? decimal(expected).toFixed() : 'judgmentNeeded' in expected ? 'judgmentNeeded' : 'inputMissing');

describe.each(all)('$ruleSet.id', ({ ruleSet, cases }) => {
  test.each(cases.map((worked) => ({ name: worked.name, worked })))('$name', ({ worked }) => {
    const { form, evaluation, answers } = run(worked, ruleSet);
    for (const [key, expected] of Object.entries(worked.expect)) expect({ [key]: outcomeOf(evaluation, ruleSet, key) }).toEqual({ [key]: wanted(expected) });
    if (worked.asks === undefined) return;
    const asked = questionsOf(form, evaluation, { answers }).map(({ id }) => id).filter((id) => (ruleSet.open ?? []).some((open) => id === switchId(form.id, open.switch)));
    expect(asked).toEqual(worked.asks === 'none' ? [] : [switchId(form.id, worked.asks)]);
  });
});

/** The rate a case gives; null where it gives none. */
function rateIn(worked: WorkedCase, definition: RateDefinition): Decimal | null {
  const digits = (text: string | undefined): Decimal | null => (text === undefined ? null : decimal(text.replace(/[^\d.-]/g, '')));
  const over = digits(worked.given[definition.numerator]);
  const under = digits(worked.given[definition.denominator]);
  return over && under && !under.isZero() ? over.dividedBy(under).minus(definition.minus ?? '0') : null;
}

const scoreOf = (worked: WorkedCase, key: string): Decimal | null => {
  const expected = worked.expect[key];
  return typeof expected === 'string' ? decimal(expected) : null;
};

interface Scored { readonly key: string; readonly method: FullMethod; readonly maxPoints: Decimal | null }

const scoredOf = (ruleSet: FullRuleSet): readonly Scored[] => [
  ...(ruleSet.executionRate ? [{ key: 'executionRate', ...ruleSet.executionRate }] : []),
  ...ruleSet.indicators.map(({ id, method, maxPoints }) => ({ key: id, method, maxPoints })),
];

const graduated = (method: FullMethod): boolean => ['proportional', 'reverseLinear', 'reverseRatio', 'passThreshold', 'perOccurrence'].includes(method.kind) && 'rate' in method;

test.each(all.flatMap(({ ruleSet, cases }) => scoredOf(ruleSet).filter(({ method }) => graduated(method)).map((scored) => ({ id: ruleSet.id, key: scored.key, scored, cases }))))(
  '$id $key has a case at full, in between and at nothing', ({ scored, cases }) => {
    const scores = cases.flatMap((worked) => scoreOf(worked, scored.key) ?? []);
    const full = scored.maxPoints ?? decimal('-1');
    expect(scores.some((score) => score.equals(full))).toBe(true);
    expect(scores.some((score) => score.greaterThan(0) && score.lessThan(full))).toBe(true);
    expect(scores.some((score) => score.isZero())).toBe(true);
  });

const ONE_POINT = decimal('0.0101');
const edgesOf = (bands: readonly Band[]): readonly Decimal[] => bands.flatMap((band) => [band.from, band.to].flatMap((edge) => (edge ? [edge.value] : [])));

test.each(all.flatMap(({ ruleSet, cases }) => scoredOf(ruleSet).flatMap(({ key, method }) => (method.kind === 'bands' ? [{ id: ruleSet.id, key, method, cases }] : []))))(
  '$id $key has a case on each side of every edge', ({ key, method, cases }) => {
    const rates = cases.filter((worked) => key in worked.expect).flatMap((worked) => rateIn(worked, method.rate) ?? []);
    for (const edge of edgesOf(method.bands)) {
      expect(rates.some((rate) => rate.equals(edge))).toBe(true);
      expect(rates.some((rate) => !rate.equals(edge) && rate.minus(edge).abs().lessThan(ONE_POINT))).toBe(true);
    }
  });

/** Forms whose indicators are the unit's own: no indicator of the rule set has a method. */
const ofOwnRows = all.filter(({ ruleSet }) => ruleSet.indicators.every(({ method }) => method.kind === 'proportional'));

test.each(ofOwnRows.map(({ ruleSet, cases }) => ({ id: ruleSet.id, cases })))('$id has rows at full, in between and at nothing', ({ cases }) => {
  const scores = cases.flatMap((worked) => (worked.row ? [{ score: scoreOf(worked, ROW_KEY), most: decimal(worked.row.maxPoints) }] : []));
  expect(scores.some(({ score, most }) => score?.equals(most))).toBe(true);
  expect(scores.some(({ score, most }) => score?.greaterThan(0) && score.lessThan(most))).toBe(true);
  expect(scores.some(({ score }) => score?.isZero())).toBe(true);
});

test('every rule set has cases', () => { expect(all.filter(({ cases }) => cases.length === 0).map(({ ruleSet }) => ruleSet.id)).toEqual([]); });
