// Build step: writes src/rulesets/compiled.ts, compiledInFull.ts, compiledOutlines.ts and docs/rulesets.md. Run from the project folder: `npx tsx src/rulesets/compile.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeFullRuleSet } from '../core/rules';
import { compileOutlines, formatOutlines } from './compileOutlines';
import { compileRuleSets, formatFull, formatScoring } from './compileRuleSets';
import { documentRuleSets } from './document';
import { readRuleSetFiles } from './ruleSetFiles';

const root = resolve('src/rulesets');
const compiled = compileRuleSets(readRuleSetFiles(root));
writeFileSync(join(root, 'compiled.ts'), formatScoring(compiled));
writeFileSync(join(root, 'compiledInFull.ts'), formatFull(compiled));
writeFileSync(resolve('docs/rulesets.md'), documentRuleSets({ all: compiled.full.map(decodeFullRuleSet) }));
writeFileSync(join(root, 'compiledOutlines.ts'), formatOutlines(compileOutlines(readFileSync(join(root, 'outlines.yaml'), 'utf8'))));
