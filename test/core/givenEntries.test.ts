// What is said in the pane: the same assessment before it is written into 评分底稿 and after it has been read back.
import { assess } from '../../src/core/assess';
import { assessmentJson } from '../../src/core/assessmentJson';
import { DEFAULT_CHOICES, type Choices, type GivenEntry } from '../../src/core/scoring';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase, goldenCases } from '../support/golden';
import { rulebook } from '../support/pipeline';

function applied(bytes: Uint8Array, choices: Choices): Uint8Array {
  const workbook = openXlsx(bytes);
  const result = workbook.apply(assess(workbook.readSnapshot(), rulebook, choices).edits);
  if (result.kind !== 'applied') throw new Error('the plan does not fit');
  return result.bytes;
}

/** An answer to everything that is open or scored: half of the points, with reason and evidence. */
function entriesFor(bytes: Uint8Array): readonly GivenEntry[] {
  const assessment = assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES);
  return assessment.forms.flatMap(({ form, evaluation }) => evaluation.indicators.filter(({ result, maxPoints }) => result.kind === 'judgmentNeeded' && maxPoints !== null)
    .map((indicator): GivenEntry => ({
      form: form.id, indicator: indicator.id, points: indicator.maxPoints?.dividedBy(2).toFixed() ?? '', pointsReason: '因人手不足只完成一部分', evidence: '活动签到表',
    })));
}

const withOpenItems = goldenCases().filter(({ bytes, expected }) => !expected.arguments && entriesFor(bytes).length > 0 && !openXlsx(bytes).readSnapshot().structureProtected);

test('there are workbooks with open items to try it on', () => { expect(withOpenItems.length).toBeGreaterThan(1); });

test.each(withOpenItems)('$name: said in the pane, written, read back: nothing moves', ({ bytes }) => {
  const entries = entriesFor(bytes);
  const choices = { ...DEFAULT_CHOICES, entries };
  const said = assess(openXlsx(bytes).readSnapshot(), rulebook, choices);
  expect(said.forms.flatMap(({ evaluation }) => evaluation.indicators).filter(({ result }) => result.kind === 'scored' && result.origin === 'entered')).toHaveLength(entries.length);
  const once = applied(bytes, choices);
  const readBack = assess(openXlsx(once).readSnapshot(), rulebook, DEFAULT_CHOICES);
  expect(readBack.edits).toEqual([]);
  const told = (assessment: typeof said): unknown => assessmentJson(assessment).scorecards.map(({ indicators, detailIndicators, total, deductions }) => ({ indicators, detailIndicators, total, deductions }));
  expect(told(readBack)).toEqual(told(said));
});

test('an emptied field takes back what the paper held, an absent one leaves it', () => {
  const { bytes } = goldenCase('005');
  const [entry] = entriesFor(bytes);
  if (!entry) throw new Error('nothing open in 005');
  const once = applied(bytes, { ...DEFAULT_CHOICES, entries: [entry] });
  const changed = assess(openXlsx(once).readSnapshot(), rulebook, { ...DEFAULT_CHOICES, entries: [{ form: entry.form, indicator: entry.indicator, points: '' }] });
  const indicator = changed.forms[0]?.evaluation.indicators.find(({ id }) => id === entry.indicator);
  expect(indicator?.result.kind).toBe('judgmentNeeded');
  expect(indicator?.evidence?.value).toBe('活动签到表');
});
