// Workbooks of the whole country, drawn before they were run: every score by hand, and nothing left to do for a second run.
import { assess } from '../../src/core/assess';
import { assessmentJson } from '../../src/core/assessmentJson';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { scoresIn } from '../provinces/judged';
import { applyEdits } from '../support/applyEdits';
import { rulebook } from '../support/pipeline';
import { COUNTRY, workbookOfBook } from './country';

test.each(COUNTRY.map((book) => [book.name, book] as const))('%s', (_, book) => {
  const choices = { ...DEFAULT_CHOICES, tables: book.pointed ?? [] };
  const workbook = workbookOfBook(book);
  const assessment = assess(workbook, rulebook, choices);
  const json = assessmentJson(assessment);
  expect(json.scorecards.map(scoresIn)).toEqual(book.scores);
  expect(json.scorecards.map(({ total, provisional }) => total ?? `暂计${String(provisional?.points)}`)).toEqual(book.totals);
  expect(json.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...book.found ?? []]));
  expect(assess(applyEdits(workbook, assessment.edits), rulebook, choices).edits).toEqual([]);
});

test('names are told apart', () => { expect(new Set(COUNTRY.map(({ name }) => name)).size).toBe(COUNTRY.length); });
