// Measuring: interleaved runs, medians, peak memory of a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const RUNS = 5;

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

/** Median of the peak memory in MB of five processes that do one thing with `bytes`: `test/bench/once.ts NAME FILE`. */
export function peakMegabytes(name: string, bytes: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    return median(Array.from({ length: RUNS }, () => {
      const run = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/once.ts', name, file], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      return Number(run.stdout.trim().split('\n').at(-1)) / KIB;
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
