// One measured job in a process of its own; prints its peak memory in KiB.
import { assess } from '../../src/core/assess';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { bigBook, indicatorsBook } from './books';
import { patchPlan } from './plans';

const jobs: Readonly<Record<string, () => unknown>> = {
  patch: () => openXlsx(bigBook(50_000, 12)).apply(patchPlan),
  indicators: () => assess(openXlsx(indicatorsBook(5_000, 100_000)).readSnapshot(), loadRulebook(), DEFAULT_CHOICES),
};

const [, , name = ''] = process.argv;
const job = jobs[name];
if (!job) throw new Error(`no such job: ${name}`);
job();
console.log(process.resourceUsage().maxRSS);
