// Build step: writes src/rulesets/compiled.ts, compiledOutlines.ts and docs/rulesets.md. Run from the project folder: `npx tsx src/rulesets/compile.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeRuleSets } from '../core/rules';
import { compileOutlines, formatOutlines } from './compileOutlines';
import { compileRuleSets, formatModule } from './compileRuleSets';
import { documentRuleSets } from './document';
import { readRuleSetFiles } from './ruleSetFiles';

const root = resolve('src/rulesets');
const compiled = compileRuleSets(readRuleSetFiles(root));
writeFileSync(join(root, 'compiled.ts'), formatModule(compiled));
writeFileSync(resolve('docs/rulesets.md'), documentRuleSets(decodeRuleSets(compiled)));
writeFileSync(join(root, 'compiledOutlines.ts'), formatOutlines(compileOutlines(readFileSync(join(root, 'outlines.yaml'), 'utf8'))));
