// `npm run bench`: prints what was measured in this run, asserts what does not depend on the machine (linearity, memory).
// Times are processor time, medians of five interleaved runs; peaks are medians of five processes of the bundled program.
import { ALL_EXTRAS } from '../../src/core/allExtras';
import { openXlsx as openHucre, readXlsx, saveXlsx } from 'hucre/xlsx';
import { assess } from '../../src/core/assess';
import type { Assessment } from '../../src/core/assessment';
import { recognizeTables } from '../../src/core/tables';
import { DEFAULT_CHOICES, evaluate } from '../../src/core/scoring';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { measureTraffic, type TrafficLine } from '../excelHost/measureTraffic';
import { bigBook, indicatorsBook, projectsBook } from './books';
import { interleaved, openMemoryBench, type MemoryBench } from './measure';
import { patchPlan } from './plans';
import { benchTextCheck } from './textCheck';

const rulebook = loadRulebook();
const failures: string[] = [];

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function assert(holds: boolean, what: string): void {
  console.log(`${holds ? '  ok  ' : '  FAIL'} ${what}`);
  if (!holds) failures.push(what);
}

const goal = (met: boolean, what: string): void => { console.log(`  ${met ? 'goal met  ' : 'goal MISSED'} ${what}`); };

async function evaluateIndicators(): Promise<void> {
  console.log('\nevaluate, by number of indicators');
  const sizes = [500, 5_000, 50_000];
  const forms = sizes.map((size) => {
    const form = recognizeTables(openXlsx(indicatorsBook(size, 0)).readSnapshot(), rulebook.vocabulary, ALL_EXTRAS).forms[0];
    if (!form) throw new Error('the bench workbook was not recognized');
    return form;
  });
  const times = await interleaved(Object.fromEntries(sizes.map((size, index) => [String(size), () => { const form = forms[index]; return form && evaluate(form, null, { ...DEFAULT_CHOICES, extras: ALL_EXTRAS }, []); }])));
  for (const size of sizes) console.log(`  ${String(size).padStart(6)}: ${ms(times[String(size)] ?? 0)}`);
  goal((times['500'] ?? 0) < 5 && (times['5000'] ?? 0) < 50 && (times['50000'] ?? 0) < 500, '< 5 / 50 / 500 ms');
  assert((times['50000'] ?? 0) <= 12 * (times['5000'] ?? 0), `10× the indicators take ${((times['50000'] ?? 0) / (times['5000'] ?? 1)).toFixed(1)}× the time (at most 12×)`);
}

async function patching(memory: MemoryBench): Promise<void> {
  console.log('\n50,000 × 12 cells: three cells and a sheet, against hucre 1.0.0');
  const bytes = bigBook(50_000, 12);
  const times = await interleaved({
    patch: () => openXlsx(bytes).apply(patchPlan),
    peer: async () => {
      const book = await openHucre(bytes);
      const [sheet] = book.sheets;
      if (sheet?.rows[6]) sheet.rows[6][19] = 88.5;
      return saveXlsx(book);
    },
    score: () => { const book = openXlsx(bytes); return book.apply(assess(book.readSnapshot(), rulebook, DEFAULT_CHOICES).edits); },
  });
  console.log(`  patch path ${ms(times.patch)}, whole score path ${ms(times.score)}, hucre ${ms(times.peer)}`);
  goal(times.peer >= 2 * times.patch, `patch path ${(times.peer / times.patch).toFixed(1)}× as fast as the peer (at least 2×)`);
  assertPeak(memory, { job: 'patch', bytes, most: 300, what: 'patch path' });
  assertPeak(memory, { job: 'score', bytes, most: 300, what: 'whole score path' });
}

async function junkBeside(memory: MemoryBench): Promise<void> {
  console.log('\n5,000 indicators with 100,000 junk rows beside them');
  const [small, large] = [indicatorsBook(500, 10_000), indicatorsBook(5_000, 100_000)];
  const scored = (bytes: Uint8Array) => () => {
    for (const form of recognizeTables(openXlsx(bytes).readSnapshot(), rulebook.vocabulary, ALL_EXTRAS).forms) evaluate(form, null, { ...DEFAULT_CHOICES, extras: ALL_EXTRAS }, []);
  };
  const times = await interleaved({ small: assessed(small), large: assessed(large), scored: scored(large), readOnly: () => readXlsx(large) });
  console.log(`  merely read by hucre ${ms(times.readOnly)}; read, recognized and scored by us ${ms(times.scored)}; with checks, report, working paper and memory planned ${ms(times.large)}`);
  goal(times.scored < 1.5 * times.readOnly, `scored in ${(times.scored / times.readOnly).toFixed(2)}× of merely reading (under 1.5×)`);
  goal(times.large < 1.5 * times.readOnly, `all planned in ${(times.large / times.readOnly).toFixed(2)}× of merely reading (under 1.5×)`);
  assert(times.large <= 12 * times.small, `10× the rows take ${(times.large / times.small).toFixed(1)}× the time (at most 12×)`);
  assertPeak(memory, { job: 'assess', bytes: large, most: 400, what: 'all planned' });
}

const assessed = (bytes: Uint8Array) => (): Assessment => assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES);

interface PeakBound { readonly job: string; readonly bytes: Uint8Array; readonly most: number; readonly what: string }

function assertPeak(memory: MemoryBench, { job, bytes, most, what }: PeakBound): void {
  const peak = memory.peak(job, bytes);
  assert(peak < most, `${what} peaks at ${peak.toFixed(0)} MB (under ${String(most)})`);
}

async function manyProjects(): Promise<void> {
  console.log('\nprojects, each on a sheet of its own: scored, summarized, all their notes drafted');
  const books = { thirty: projectsBook(30), threeHundred: projectsBook(300) };
  const times = await interleaved({ thirty: assessed(books.thirty), threeHundred: assessed(books.threeHundred) });
  console.log(`  30: ${ms(times.thirty)}, 300: ${ms(times.threeHundred)}`);
  const { forms } = assessed(books.threeHundred)();
  const notes = forms.filter(({ report }) => report !== null && report.paragraphs.length > 0).length;
  assert(forms.length === 300 && notes === 300, `${String(forms.length)} projects scored, ${String(notes)} notes drafted (300 each)`);
  assert(times.threeHundred <= 12 * times.thirty, `10× the projects take ${(times.threeHundred / times.thirty).toFixed(1)}× the time (at most 12×)`);
}

const describeTraffic = (line: TrafficLine): string => Object.entries(line).map(([name, value]) => `${name} ${String(value)}`).join('，');

async function excelTraffic(): Promise<void> {
  console.log('\nrequests to Excel, by click and size of the workbook');
  for (const line of await measureTraffic()) console.log(`  ${describeTraffic(line)}`);
}

async function main(): Promise<void> {
  const memory = await openMemoryBench();
  await evaluateIndicators();
  await patching(memory);
  await junkBeside(memory);
  memory.close();
  await manyProjects();
  await excelTraffic();
  benchTextCheck();
  console.log(failures.length === 0 ? '\nall asserted bounds hold' : `\n${String(failures.length)} asserted bounds do not hold`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

void main();
