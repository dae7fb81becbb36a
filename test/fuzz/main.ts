// `npm run fuzz -- 2000 [seed]`: mutants of the golden workbooks; exit 1 on any fault.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMutants } from './runMutants';

const [, , countText = '2000', seedText = '1'] = process.argv;
const report = runMutants(Number(countText), Number(seedText));
for (const fault of report.faults.slice(0, 40)) console.log(fault);
const share = report.sameMeaning === 0 ? 0 : report.asked / report.sameMeaning;
console.log(`${String(report.made)} mutants, ${String(report.faults.length)} faults; questions in ${(share * 100).toFixed(1)}% of those whose meaning is unchanged (at most 5%)`);
const failed = report.faults.length > 0 || share > 0.05 ? 1 : 0;
if (process.env['JEST_RESULTS']) writeFileSync(join(process.env['JEST_RESULTS'], `fuzz-${String(process.pid)}.json`), JSON.stringify({ passed: report.made - report.faults.length, failed: report.faults.length }));
process.exitCode = failed;
