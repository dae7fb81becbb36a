// Build step: writes src/rulesets/compiled.ts and compiledOutlines.ts. Run from the project folder: `npx tsx src/rulesets/compile.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileOutlines, formatOutlines } from './compileOutlines';
import { compileRuleSets, formatModule } from './compileRuleSets';
import { readRuleSetFiles } from './ruleSetFiles';

const root = resolve('src/rulesets');
writeFileSync(join(root, 'compiled.ts'), formatModule(compileRuleSets(readRuleSetFiles(root))));
writeFileSync(join(root, 'compiledOutlines.ts'), formatOutlines(compileOutlines(readFileSync(join(root, 'outlines.yaml'), 'utf8'))));
