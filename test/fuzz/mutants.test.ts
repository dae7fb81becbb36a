// Two hundred mutants of the golden workbooks in every test run; `npm run fuzz -- N` makes as many as one likes.
import { runMutants } from './runMutants';

test('200 mutants: the same scores where the meaning is the same, no crash, hardly a question', () => {
  const report = runMutants(200, 20_241_231);
  expect(report.faults).toEqual([]);
  expect(report.asked / report.sameMeaning).toBeLessThanOrEqual(0.05);
  expect(report.sameMeaning).toBeGreaterThan(100);
}, 240_000);
