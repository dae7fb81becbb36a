// docs/rulesets.md: fresh, and complete.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';
import { documentRuleSets } from '../../src/rulesets/document';

const ruleSets = fullRuleSets();
const page = documentRuleSets(ruleSets);

test('docs/rulesets.md is what the rule sets say (else: npx tsx src/rulesets/compile.ts)', () => {
  expect(readFileSync(join(__dirname, '../../docs/rulesets.md'), 'utf8')).toBe(page);
});

test('every indicator stands on the page, and whatever is not quoted is marked 依据待核', () => {
  for (const { indicators } of ruleSets.all) for (const { level2, name } of indicators) expect(page).toContain(`| ${level2}／${name} |`);
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && /(间接依据|推定)/.test(line));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every((line) => line.includes('依据待核'))).toBe(true);
});
