// The official rule sets: compiled freshly, in order, one for each place, form and year, and honest about their sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSetNamed, ruleSetsFor, coversYear, allAliases, verifyRuleSet, type FormKind, type FullRuleSet } from '../../src/core/rules';
import { compiledInFull } from '../../src/rulesets/compiledInFull';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';
import { compileRuleSets, findClashes, formatFull, formatScoring } from '../../src/rulesets/compileRuleSets';
import { readRuleSetFiles } from '../../src/rulesets/ruleSetFiles';

const root = join(__dirname, '../../src/rulesets');
const ruleSets = fullRuleSets();
const named = (id: string): FullRuleSet => {
  const found = ruleSetNamed(ruleSets, id);
  if (!found) throw new Error(id);
  return found;
};

test('compiled.ts and compiledInFull.ts are what the YAML beside them says (else: npx tsx src/rulesets/compile.ts)', () => {
  const compiled = compileRuleSets(readRuleSetFiles(root));
  expect(readFileSync(join(root, 'compiled.ts'), 'utf8')).toBe(formatScoring(compiled));
  expect(readFileSync(join(root, 'compiledInFull.ts'), 'utf8')).toBe(formatFull(compiled));
});

test.each(ruleSets.all.map((ruleSet) => ({ id: ruleSet.id, ruleSet })))('$id is in order', ({ ruleSet }) => { expect(verifyRuleSet(ruleSet)).toEqual([]); });

test('what begins as a number does is one: no text of a notice is taken for a decimal', () => {
  const texts = JSON.stringify(compiledInFull).match(/"=[^"]*"/g) ?? [];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => !/^"=-?\d+(?:\.\d+)?"$/.test(text))).toEqual([]);
});

test('every folder is named for the rule set in it', () => {
  for (const { id, folder } of readRuleSetFiles(root).folders) expect(folder.endsWith(id)).toBe(true);
});

const YEARS = [2018, 2020, 2023, 2024, 2025, 2030];
const FORMS: readonly FormKind[] = ['overallDepartmental', 'project'];

test('for each place, form and year one rule set resolves', () => {
  for (const form of FORMS) for (const fiscalYear of YEARS) {
    const places = ruleSetsFor(ruleSets, { form, fiscalYear }).map((ruleSet) => ruleSet.jurisdiction.code);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('a second rule set for the same place, form and year is a clash, whatever its years overlap by', () => {
  const one = { id: 'a', form: 'project' as const, jurisdiction: { code: '000000', name: '全国' }, fiscalYears: { from: 2020, to: null } };
  expect(findClashes([one, { ...one, id: 'b', fiscalYears: { from: 2024, to: 2024 } }])).toEqual([['a', 'b']]);
  expect(findClashes([one, { ...one, id: 'b', fiscalYears: { from: 2018, to: 2019 } }])).toEqual([]);
  expect(findClashes([one, { ...one, id: 'b', form: 'overallDepartmental' }])).toEqual([]);
});

test('the national project form is in force from 2020 on, Guangzhou has a rule set a year', () => {
  const project = named('national/project/2020');
  expect([2019, 2020, 2031].map((year) => coversYear(project, year))).toEqual([false, true, true]);
  const guangzhou = (year: number): readonly string[] => ruleSetsFor(ruleSets, { form: 'overallDepartmental', fiscalYear: year }).filter((each) => each.jurisdiction.code === '440100').map((each) => each.id);
  expect([2022, 2023, 2024].map(guangzhou)).toEqual([[], ['guangzhou/overallDepartmental/2023'], ['guangzhou/overallDepartmental/2024']]);
});

test('weights of the national project form: 10/50/30/10, three bands, grades at 90/80/60', () => {
  const { executionRate, groups, grades, policy } = named('national/project/2020');
  expect(executionRate?.maxPoints.toFixed()).toBe('10');
  expect(groups.map((group) => group.points?.toFixed())).toEqual(['50', '30', '10']);
  expect(grades?.bands.map(({ label, from }) => `${label}${from.toFixed()}`)).toEqual(['优90', '良80', '中60', '差0']);
  expect(policy.qualitativeBands.map(({ from, to }) => `${to.toFixed()}–${from.toFixed()}`)).toEqual(['1–0.8', '0.8–0.6', '0.6–0']);
});

test('Hubei: 20/40/40, T/A for what must not be exceeded, words at 80 and 50, no grades', () => {
  const { executionRate, groups, grades, policy } = named('hubei/project/2020');
  expect([executionRate?.maxPoints.toFixed(), ...groups.map((group) => group.points?.toFixed())]).toEqual(['20', '40', '40']);
  expect(policy.reverse).toBe('ratio');
  expect(policy.qualitativeBands.map(({ from }) => from.toFixed())).toEqual(['0.8', '0.5', '0']);
  expect(grades).toBeNull();
});

test('where Huadu leaves open what the second levels are worth, nothing is filled in', () => {
  const { indicators } = named('huadu/overallDepartmental/2024');
  expect(indicators.some((indicator) => indicator.level2 === '预算编制')).toBe(false);
  expect(indicators.filter((indicator) => indicator.level1 === '管理效率').every((indicator) => indicator.maxPoints === null)).toBe(true);
});

test('what is only remembered of the form with cost indicators is asked, not applied', () => {
  const { policy, open, executionRate } = named('central/project/2021');
  expect(policy.passThreshold).toBeNull();
  expect(open?.map(({ switch: name, choices }) => [name, ...choices.map(({ value }) => value)])).toEqual([['passThreshold', '0.6', 'none']]);
  expect(executionRate?.method.kind).toBe('stated');
});

test('nothing claims to be quoted, and no 文号 stands that is not one of the two we hold', () => {
  const numbers = new Set(ruleSets.all.flatMap((ruleSet) => Object.values(ruleSet.sources).flatMap((source) => source.number ?? [])));
  expect([...numbers].sort()).toEqual(['财预〔2020〕10号', '财预〔2021〕101号']);
  expect(ruleSets.all.every((ruleSet) => ruleSet.reviewed === null)).toBe(true);
});

test('indicators of one rule set can be told apart by any of their names', () => {
  for (const ruleSet of ruleSets.all) {
    const names = ruleSet.indicators.flatMap(allAliases);
    expect(new Set(names).size).toBe(names.length);
  }
});
