// A form that no rule set fits: its total stands, its grade waits for the bands she names.
import { assess } from '../../src/core/assess';
import { assessmentJson } from '../../src/core/assessmentJson';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { rulebook } from '../support/pipeline';
import { workbookOfBook } from './country';
import { DEPARTMENTS } from './country/departments';

const [short] = DEPARTMENTS;
const judged = (answers: Readonly<Record<string, string>>): ReturnType<typeof assessmentJson> =>
  assessmentJson(assess(workbookOfBook(short ?? { name: '', sheets: [], scores: [], totals: [] }), rulebook, { ...DEFAULT_CHOICES, answers }));

test('the bands are asked for once, in words a form could print, and give the grade', () => {
  const open = judged({});
  const [asked] = open.questions.filter(({ id }) => id.startsWith('等级/'));
  expect([open.scorecards[0]?.total, open.scorecards[0]?.grade, asked?.blocks]).toEqual([90.3, null, false]);
  expect(asked?.choices.map(({ value }) => judged({ [asked.id]: value }).scorecards[0]?.grade)).toEqual(['优', null]);
});
