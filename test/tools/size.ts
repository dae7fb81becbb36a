// What the pane loads, in gzip: before the button works, and for the one click. Run after a build; looks too whether every file the manifest names was built. Each line has a goal and
// a ceiling: a missed goal is printed, what grows beyond the ceiling fails. A ceiling may be lowered, never raised.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { missingFiles } from './builtFiles';

const FOLDER = join(__dirname, '..', '..', 'dist', 'cdn');
const KB = 1024;

/** Chunks by name, as the build lists them in stats of its own. */
interface ChunkFiles { readonly initial: readonly string[]; readonly chunks: Readonly<Record<string, readonly string[]>> }

const LIMITS = [
  { what: 'before the button works', goal: 120 * KB, ceiling: 120 * KB, chunks: [] },
  // A first and a second click of an ordinary workbook; what that may leave out is held by test/core/extras.test.ts. How it keeps to that: docs/decisions/size.md.
  { what: 'everything the one click needs', goal: 260 * KB, ceiling: 260 * KB, chunks: ['engine'] },
] as const;

const sizeOf = (file: string): number => gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length;

function main(): number {
  const list = join(FOLDER, 'chunks.json');
  if (!existsSync(list)) {
    console.error('no build: run npm run build first');
    return 2;
  }
  const files = JSON.parse(readFileSync(list, 'utf8')) as ChunkFiles;
  const results = LIMITS.map(({ what, goal, ceiling, chunks }) => {
    const needed = [...new Set([...files.initial, ...chunks.flatMap((chunk) => files.chunks[chunk] ?? [])])];
    const size = needed.reduce((sum, file) => sum + sizeOf(file), 0);
    console.log(`${what}: ${(size / KB).toFixed(1)} KB gzip, goal ${String(goal / KB)} KB${size > goal ? ' MISSED' : ''}, at most ${String(ceiling / KB)} KB${size > ceiling ? '  TOO LARGE' : ''}`);
    for (const file of needed) console.log(`  ${(sizeOf(file) / KB).toFixed(1).padStart(7)} KB  ${file}`);
    return size <= ceiling && chunks.every((chunk) => files.chunks[chunk] !== undefined);
  });
  const inClick = new Set([...files.initial, ...(files.chunks['engine'] ?? [])]);
  const beside = (chunk: string): number => (files.chunks[chunk] ?? []).filter((file) => !inClick.has(file)).reduce((sum, file) => sum + sizeOf(file), 0);
  console.log(`beside it, where a workbook calls for them: extras ${(beside('extras') / KB).toFixed(1)} KB gzip`);
  const apart = beside('docx') > 0;
  console.log(`.docx in a chunk of its own: ${apart ? 'yes' : 'NO'} (${(beside('docx') / KB).toFixed(1)} KB gzip)`);
  const missing = missingFiles(FOLDER);
  console.log(`addresses of the manifest without a file: ${missing.length === 0 ? 'none' : missing.join('、')}`);
  return apart && missing.length === 0 && results.every(Boolean) ? 0 : 1;
}

process.exitCode = main();
