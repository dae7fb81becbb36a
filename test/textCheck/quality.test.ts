// Over the labelled figures the check keeps its quality, and never calls a right figure wrong.
import { judgeLabelled, qualityOf } from '../bench/textCheck';

const judged = judgeLabelled();
const quality = qualityOf(judged);

test('at least 300 labelled figures', () => { expect(quality.figures).toBeGreaterThanOrEqual(300); });
test('precision and recall at least 0.98', () => {
  expect(quality.precision).toBeGreaterThanOrEqual(0.98);
  expect(quality.recall).toBeGreaterThanOrEqual(0.98);
});
test('no right figure is called wrong', () => { expect(judged.filter((one) => one.label !== 'wrong' && one.said === 'wrong')).toEqual([]); });
