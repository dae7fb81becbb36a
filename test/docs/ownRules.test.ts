// docs/own-rules.md: every method it shows is one that `rules check` takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHOICE_WORDS, isChoiceSwitch, POLICY_SWITCHES, SWITCH_WORDS } from '../../src/core/rules';
import { methodShape } from '../../src/rulesets/shape';

const page = readFileSync(join(__dirname, '../../docs/own-rules.md'), 'utf8');
const examples = [...page.matchAll(/`(\{ kind:.*?\})`(?=[，、 ]|$)/gm)].flatMap(([, text]) => text ?? []);

test('the page shows methods', () => { expect(examples.length).toBeGreaterThanOrEqual(9); });

test.each(examples)('%s', (text) => { expect(methodShape.safeParse(parse(text)).error).toBeUndefined(); });

test.each(POLICY_SWITCHES)('the page tells the switch %s and its values', (name) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${SWITCH_WORDS[name]} | \`${name}\` |`)) ?? '';
  const values = isChoiceSwitch(name) ? Object.entries(CHOICE_WORDS[name]).map(([value, words]) => `\`${value}\` ${words}`) : ['`'];
  for (const value of values) expect(row).toContain(value);
});
