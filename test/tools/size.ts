// What the pane loads, in gzip: before the button works, and for the one click. Fails beyond the limits. Run after a build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = join(__dirname, '..', '..', 'dist', 'cdn');
const KB = 1024;

/** Chunks by name, as the build lists them in stats of its own. */
interface ChunkFiles { readonly initial: readonly string[]; readonly chunks: Readonly<Record<string, readonly string[]>> }

const LIMITS = [
  { what: 'before the button works', most: 120 * KB, chunks: [] },
  { what: 'everything the one click needs', most: 260 * KB, chunks: ['engine', 'overview'] },
] as const;

const sizeOf = (file: string): number => gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length;

function main(): number {
  const list = join(FOLDER, 'chunks.json');
  if (!existsSync(list)) {
    console.error('no build: run npm run build first');
    return 2;
  }
  const files = JSON.parse(readFileSync(list, 'utf8')) as ChunkFiles;
  const results = LIMITS.map(({ what, most, chunks }) => {
    const needed = [...new Set([...files.initial, ...chunks.flatMap((chunk) => files.chunks[chunk] ?? [])])];
    const size = needed.reduce((sum, file) => sum + sizeOf(file), 0);
    console.log(`${what}: ${(size / KB).toFixed(1)} KB gzip, at most ${String(most / KB)} KB${size > most ? '  TOO LARGE' : ''}`);
    for (const file of needed) console.log(`  ${(sizeOf(file) / KB).toFixed(1).padStart(7)} KB  ${file}`);
    return size <= most && chunks.every((chunk) => files.chunks[chunk] !== undefined);
  });
  const docx = files.chunks['docx'] ?? [];
  const inClick = new Set([...files.initial, ...['engine', 'overview'].flatMap((chunk) => files.chunks[chunk] ?? [])]);
  const apart = docx.length > 0 && docx.some((file) => !inClick.has(file));
  console.log(`.docx in a chunk of its own: ${apart ? 'yes' : 'NO'} (${(docx.filter((file) => !inClick.has(file)).reduce((sum, file) => sum + sizeOf(file), 0) / KB).toFixed(1)} KB gzip)`);
  return apart && results.every(Boolean) ? 0 : 1;
}

process.exitCode = main();
