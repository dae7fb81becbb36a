// The drafts of the golden workbooks, word for word: test/golden/<case>/expected.narrative.txt, read by a person before it was kept.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenCases } from '../../support/golden';
import { draftText } from '../../support/drafts';

const folder = (name: string): string => join(__dirname, '..', '..', 'golden', name);

test.each(goldenCases().map(({ name, bytes }) => [name, bytes] as const))('%s: the draft is the one that was read and kept', (name, bytes) => {
  const actual = draftText(bytes);
  const expectedFile = join(folder(name), 'expected.narrative.txt');
  const actualFile = join(folder(name), 'actual.narrative.txt');
  const expected = existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : '';
  if (actual !== expected) writeFileSync(actualFile, actual);
  else if (existsSync(actualFile)) rmSync(actualFile);
  expect(actual).toBe(expected);
});
