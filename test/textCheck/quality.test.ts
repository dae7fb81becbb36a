// Over the labelled figures the check keeps its quality. The floors are what it reached last, set by set; they only rise.
import { judgeLabelled, LABELLED_SETS, qualityOf, type LabelledSet } from '../bench/textCheck';

const judged = judgeLabelled();
const quality = qualityOf(judged);

const FLOORS: Readonly<Record<LabelledSet, { readonly precision: number; readonly recall: number }>> = {
  published: { precision: 0.98, recall: 0.98 },
  mutated: { precision: 0.99, recall: 0.95 },
  written: { precision: 0.98, recall: 0.98 },
  independent: { precision: 0.99, recall: 0.96 },
  blind: { precision: 0.96, recall: 0.86 },
};

test('at least 300 labelled figures, at least half of them by another hand', () => { expect(quality.figures).toBeGreaterThanOrEqual(1000); });
test.each(LABELLED_SETS)('%s: precision and recall stay above their floors', (set) => {
  const { precision, recall } = qualityOf(judged.filter((one) => one.set === set));
  expect(precision).toBeGreaterThanOrEqual(FLOORS[set].precision);
  expect(recall).toBeGreaterThanOrEqual(FLOORS[set].recall);
});
test('no right figure of the published reports is called wrong', () => {
  expect(judged.filter((one) => one.set === 'published' && one.label !== 'wrong' && one.said === 'wrong')).toEqual([]);
});
