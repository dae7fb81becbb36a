// One measured job on a file, in a process of its own: prints its peak memory in KiB.
import { readFileSync } from 'node:fs';
import { assess } from '../../src/core/assess';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { patchPlan } from './plans';

const jobs: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  patch: (bytes) => openXlsx(bytes).apply(patchPlan),
  score: (bytes) => {
    const book = openXlsx(bytes);
    return book.apply(assess(book.readSnapshot(), loadRulebook(), DEFAULT_CHOICES).edits);
  },
  assess: (bytes) => assess(openXlsx(bytes).readSnapshot(), loadRulebook(), DEFAULT_CHOICES),
};

const [, , name = '', file = ''] = process.argv;
const job = jobs[name];
if (!job) throw new Error(`no such job: ${name}`);
job(readFileSync(file));
console.log(process.resourceUsage().maxRSS);
