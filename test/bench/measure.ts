// Measuring: interleaved runs, medians, peak memory of a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

/** Milliseconds of processor time that `work` takes, those of the garbage collector's threads with it: other programs running beside do not count. */
export async function time(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

export const RUNS = 5;

/** Medians of five runs each, interleaved so that a noisy minute hits all alike. The first round is not counted. */
export async function interleaved<K extends string>(works: Readonly<Record<K, () => unknown>>): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const took = await time(works[name]);
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

const KIB = 1024;

/** Peak memory of jobs, each in processes of its own that hold what the built program holds, and no TypeScript loader. */
export interface MemoryBench {
  /** Median of the peaks in MB (when the collector's threads get no turn, a single one can be higher) of five processes that do the job `name` of `test/bench/once.ts` with `bytes`. */
  peak(name: string, bytes: Uint8Array): number;
  close(): void;
}

export async function openMemoryBench(): Promise<MemoryBench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await bundle(folder);
  const file = join(folder, 'book.xlsx');
  return {
    peak: (name, bytes) => {
      writeFileSync(file, bytes);
      return median(Array.from({ length: RUNS }, () => {
        const run = spawnSync(process.execPath, [join(folder, 'once.cjs'), name, file], { encoding: 'utf8' });
        if (run.status !== 0) throw new Error(run.stderr);
        return Number(run.stdout.trim()) / KIB;
      }));
    },
    close: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}

/** Bundles the jobs as the command line is bundled. */
function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production', target: 'node20', devtool: false, optimization: { minimize: false }, context: resolve(__dirname, '../..'),
    entry: { once: './test/bench/once.ts' }, output: { path: folder, filename: '[name].cjs' }, resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } }, exclude: /node_modules/ }] },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}
