// The vocabulary as the build compiles it: `field.maxPoints` → its words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Vocabulary } from '../../src/core/rules';

/** All words of `src/rulesets/vocabulary.yaml`, under flat keys. */
export function readVocabulary(): Vocabulary {
  const groups: unknown = parse(readFileSync(join(__dirname, '../../src/rulesets/vocabulary.yaml'), 'utf8'));
  const flat: Record<string, readonly string[]> = {};
  for (const [group, names] of entriesOf(groups)) {
    for (const [name, words] of entriesOf(names)) if (Array.isArray(words)) flat[`${group}.${name}`] = words.map(String);
  }
  return flat;
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);
