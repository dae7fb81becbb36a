// Texts that nobody in good faith would write: refused with a place, never a crash.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkRuleSetText, officialContext } from '../../../src/rulesets/check';

const context = officialContext();
const orderly = readFileSync(join(__dirname, 'orderly.yaml'), 'utf8');
const lines = orderly.split('\n');

test('a text of aliases of aliases is refused in no time', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 12 }, (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [${Array.from({ length: 10 }, () => `*a${String(i)}`).join(', ')}]`)].join('\n');
  expect(checkRuleSetText(bomb, context)).toMatchObject({ ok: false, errors: [{ line: 1 }] });
});

test.each([
  ['a key that is a prototype', orderly.replace('total: 100', '__proto__: { total: 100 }\ntotal: 100')],
  ['numbers beyond reason', orderly.replace('total: 100', 'total: 1e400')],
  ['no number', orderly.replace('total: 100', 'total: .nan')],
  ['a list where a map belongs', orderly.replace('jurisdiction: { code: "000000", name: 示例 }', 'jurisdiction: [示例]')],
  ['a map where a list belongs', orderly.replace('aliases: [结余率]', 'aliases: { 一: 结余率 }')],
  ['a parent that is no name', `extends: [a]\n${orderly}`],
  ['deep nesting', `${'['.repeat(500)}${']'.repeat(500)}`],
])('%s', (_what, text) => {
  const result = checkRuleSetText(text, context);
  expect(result.ok ? [] : result.errors.map(({ message }) => message)).not.toEqual([]);
});

test('whatever line is lost, doubled or moved: in order or refused at a line of the text', () => {
  const index = fc.nat({ max: lines.length - 1 });
  const change = fc.oneof(
    index.map((at) => lines.filter((_, i) => i !== at)),
    index.map((at) => lines.flatMap((line, i) => (i === at ? [line, line] : [line]))),
    fc.tuple(index, index).map(([a, b]) => lines.map((line, i) => (i === a ? lines[b] ?? '' : i === b ? lines[a] ?? '' : line))),
    fc.tuple(index, fc.constantFrom(' ', '-', ':', '"', '{', '*', '&x ', '！')).map(([at, junk]) => lines.map((line, i) => (i === at ? junk + line : line))),
  );
  fc.assert(fc.property(change, (changed) => {
    const result = checkRuleSetText(changed.join('\n'), context);
    if (result.ok) return;
    expect(result.errors.length).toBeGreaterThan(0);
    for (const { line, message } of result.errors) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(changed.length);
      expect(message).toMatch(/[\u4e00-\u9fff]/);
    }
  }), { numRuns: 300 });
});
