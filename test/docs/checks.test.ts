// The list of checks names every kind of finding, and none that does not exist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingWording } from '../../src/core/messages';

const listed = [...readFileSync(join(__dirname, '..', '..', 'docs', 'checks.md'), 'utf8').matchAll(/^\|.*\|$/gm)]
  .flatMap(([row]) => [...row.matchAll(/`([a-z]\w+)`/g)].map(([, kind = '']) => kind));

test('docs/checks.md lists what is found', () => {
  expect([...new Set(listed)].sort()).toEqual(Object.keys(findingWording).sort());
});
