// The pooled words: every field a table can have has words, and no word of one group means two things.
import { matchKey } from '../../src/core/grammar';
import type { OutlineSection } from '../../src/core/rules';
import { compiledRuleSets } from '../../src/rulesets/compiled';
import { compiledOutlines } from '../../src/rulesets/compiledOutlines';
import type { BudgetCategory, BudgetField, IndicatorField, TableKind } from '../../src/core/tables';

const { vocabulary } = compiledRuleSets;

const FIELDS: readonly IndicatorField[] = ['number', 'level1', 'level2', 'name', 'target', 'originalTarget', 'adjustedTarget', 'sign', 'unitOfMeasure', 'actual', 'maxPoints', 'weight', 'score', 'coefficient', 'deduction', 'verdict', 'reason', 'improvement', 'evidence', 'standard', 'explanation', 'remark', 'rate', 'task'];
const BUDGET: readonly BudgetField[] = ['originalBudget', 'revisedBudget', 'outturn', 'executionRate', 'carryover', 'maxPoints', 'score', 'received', 'remark', 'reason'];
const CATEGORIES: readonly Exclude<BudgetCategory, 'other' | 'namedProject'>[] = ['total', 'basic', 'personnel', 'overheads', 'project', 'threePublic', 'overseasTravel', 'vehicles', 'hospitality', 'procurement', 'generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation', 'priorCarryover', 'otherFunds', 'carryover', 'averageRate'];
const TITLES: readonly TableKind[] = ['basics', 'budget', 'fixedAssets', 'targets', 'approvedTargets', 'selfEvaluationForm', 'selfCheck', 'projectList', 'expenditureItems', 'oldReport', 'ownWorkingPaper', 'ownReport', 'ownScorecard', 'ruleSheet'];

test.each([
  ...FIELDS.map((field) => `field.${field}`), ...BUDGET.map((field) => `budget.${field}`),
  ...CATEGORIES.map((category) => `category.${category}`), ...TITLES.map((kind) => `title.${kind}`),
])('%s has words', (key) => { expect(vocabulary[key]?.length).toBeGreaterThan(0); });

test('within a group a word stands under one key, also with the words of every form added', () => {
  const seen = new Map<string, string>();
  const twice = Object.entries(vocabulary).flatMap(([key, words]) => words.flatMap((word) => {
    const place = `${key.split('.')[0] ?? ''}:${word.replace(/\s/g, '')}`;
    const before = seen.get(place);
    seen.set(place, key);
    return before === undefined || before === key ? [] : [`${word}: ${before} and ${key}`];
  }));
  expect(twice).toEqual([]);
});

// Titles and kinds of form are looked for inside a text, where every character counts.
test('a word stands once: no two of one key are the same to the reader', () => {
  const twice = Object.entries(vocabulary).filter(([key]) => !/^(?:title|form|decoySheet)\.|^decoy\.heading$/.test(key)).flatMap(([key, words]) => {
    const keys = words.map(matchKey);
    return words.filter((word, index) => keys.indexOf(matchKey(word)) !== index).map((word) => `${key}: ${word}`);
  });
  expect(twice).toEqual([]);
});

test('whatever an outline calls a text of hers has words', () => {
  const ownOf = ({ own, sections = [] }: OutlineSection): readonly string[] => [...(own === undefined ? [] : [own]), ...sections.flatMap(ownOf)];
  const named = new Set(compiledOutlines.flatMap(({ sections }) => sections.flatMap(ownOf)));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((name) => vocabulary[`text.${name}`] === undefined)).toEqual([]);
});
