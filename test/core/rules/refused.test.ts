// Rule sets that must be refused: one file a fault, named for it, its first line saying what must be told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRuleSetText, officialContext } from '../../../src/rulesets/check';

const folder = join(__dirname, 'refused');
const context = officialContext();
const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const orderly = readFileSync(join(__dirname, 'orderly.yaml'), 'utf8');

test('the rule set they all start from is in order', () => {
  expect(checkRuleSetText(orderly, context)).toMatchObject({ ok: true, ruleSet: { id: 'refused/project/2024' } });
});

test.each(files)('$file is refused, saying so at its place', ({ text }) => {
  const expected = text.slice(2, text.indexOf('\n'));
  const result = checkRuleSetText(text, context);
  if (result.ok) throw new Error('not refused');
  expect(result.errors.map(({ message }) => message).join('\n')).toContain(expected);
  expect(result.errors.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
});

/** The lines on which the fault was put in: those that the orderly file does not have, or the one after a line that went missing. */
function changedLines(text: string): { readonly first: number; readonly last: number } {
  const [, ...was] = orderly.split('\n');
  const [, ...is] = text.split('\n');
  const first = is.findIndex((line, i) => line !== was[i]);
  const tail = [...is].reverse().findIndex((line, i) => line !== [...was].reverse()[i]);
  return { first: first + 2, last: is.length - tail + 1 };
}

/** Faults that can only be told of something larger than the line they are on. */
const TOLD_ELSEWHERE: readonly string[] = [
  'bandNoTop.yaml', 'bandNoBottom.yaml', 'missingSource.yaml', 'yearMissing.yaml', 'brokenYaml.yaml', 'unresolvedAlias.yaml', // told of the whole they are missing from
  'bandGap.yaml', 'bandOverlap.yaml', 'bandEdgeTwice.yaml', 'bandEdgeMissing.yaml', 'gradeGap.yaml', // told of the scale
  'indicatorsShort.yaml', 'partsShort.yaml', 'assumedThreshold.yaml', 'duplicateName.yaml', 'misspeltKey.yaml', 'yearTwice.yaml', 'assumedGrades.yaml', 'duplicateKey.yaml',
];

test.each(files.filter(({ file }) => !TOLD_ELSEWHERE.includes(file)))('$file names the line of its fault', ({ text }) => {
  const result = checkRuleSetText(text, context);
  const { first, last } = changedLines(text);
  const lines = result.ok ? [] : result.errors.map(({ line }) => line);
  expect(lines.some((line) => line >= first && line <= last)).toBe(true);
});

/** The line (from 1) of a file on which some words stand. */
const lineWith = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

test.each([
  { file: 'bandGap', words: 'when: 率≤10%', path: 'indicators[carryover].method.bands' },
  { file: 'indicatorsShort', words: 'name: 结果', path: 'groups[结果]' },
  { file: 'assumedThreshold', words: 'kind: passThreshold', path: 'indicators[result].method' },
  { file: 'missingSource', words: 'id: result', path: 'indicators[result].source' },
  { file: 'gradeGap', words: 'label: 优', path: 'grades.bands' },
])('$file tells line and place, items of a list by their names', ({ file, words, path }) => {
  const text = readFileSync(join(folder, `${file}.yaml`), 'utf8');
  const result = checkRuleSetText(text, context);
  const found = result.ok ? undefined : result.errors.find((error) => error.path === path);
  expect(found?.line).toBe(lineWith(text, words));
});

test('a cycle over two rule sets is told, not followed', () => {
  const parent = orderly.replace('id: refused/project/2024', 'id: refused/parent/2024\nextends: refused/project/2024');
  const child = orderly.replace('id: refused/project/2024', 'id: refused/project/2024\nextends: refused/parent/2024');
  const result = checkRuleSetText(child, { known: new Map([['refused/parent/2024', parent]]), rates: {}, vocabulary: {} });
  expect(result).toMatchObject({ ok: false, errors: [{ path: 'extends', message: 'extends 循环：refused/project/2024 → refused/parent/2024 → refused/project/2024' }] });
});

test('several faults are told together', () => {
  const text = orderly.replace('10%<率≤20%', '12%<率≤20%').replace('total: 100', 'total: 120').replace('label: 差, from: 0', 'label: 差, from: 10');
  const result = checkRuleSetText(text, context);
  expect(result.ok ? 0 : result.errors.length).toBe(3);
});

test('text that is no rule set at all is refused', () => {
  for (const text of ['', '你好', '- 1\n- 2', '{}', 'null']) expect(checkRuleSetText(text, context)).toMatchObject({ ok: false });
});

test('what a field should hold is said in Chinese', () => {
  const result = checkRuleSetText(orderly.replace(/^grades:[^]*?(?=^\S)/m, 'grades: [优, 良]\n'), context);
  const messages = result.ok ? [] : result.errors.map(({ message }) => message);
  expect(messages.join('')).toContain('期望 下级各项');
  expect(messages.join('')).not.toMatch(/object|array/);
});
