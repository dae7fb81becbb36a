// Build step: writes src/rulesets/compiled.ts. Run from the project folder: `npx tsx src/rulesets/compile.ts`.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileRuleSets, formatModule } from './compileRuleSets';
import { readRuleSetFiles } from './ruleSetFiles';

const root = resolve('src/rulesets');
writeFileSync(join(root, 'compiled.ts'), formatModule(compileRuleSets(readRuleSetFiles(root))));
