// docs/own-rules.md: every method it shows is one that `rules check` takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { methodShape } from '../../src/rulesets/shape';

const page = readFileSync(join(__dirname, '../../docs/own-rules.md'), 'utf8');
const examples = [...page.matchAll(/`(\{ kind:.*?\})`(?=[，、 ]|$)/gm)].flatMap(([, text]) => text ?? []);

test('the page shows methods', () => { expect(examples.length).toBeGreaterThanOrEqual(9); });

test.each(examples)('%s', (text) => { expect(methodShape.safeParse(parse(text)).error).toBeUndefined(); });
