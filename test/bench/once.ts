// One measured job on a file, in a process of its own that loads only what the job needs; prints its peak memory in KiB.
import { readFileSync } from 'node:fs';

const jobs: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  patch: async (bytes) => {
    const [{ openXlsx }, { patchPlan }] = await Promise.all([import('../../src/hosts/xlsx'), import('./plans')]);
    return openXlsx(bytes).apply(patchPlan);
  },
  indicators: async (bytes) => {
    const [{ openXlsx }, { assess }, { loadRulebook }, { DEFAULT_CHOICES }] = await Promise.all([
      import('../../src/hosts/xlsx'), import('../../src/core/assess'), import('../../src/rulesets/rulebook'), import('../../src/core/scoring'),
    ]);
    return assess(openXlsx(bytes).readSnapshot(), loadRulebook(), DEFAULT_CHOICES);
  },
};

async function main(): Promise<void> {
  const [, , name = '', file = ''] = process.argv;
  const job = jobs[name];
  if (!job) throw new Error(`no such job: ${name}`);
  await job(readFileSync(file));
  console.log(process.resourceUsage().maxRSS);
}

void main();
