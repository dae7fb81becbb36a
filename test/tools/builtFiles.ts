// The manifest of a build against what lies beside it: every address it names must be a file there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns addresses of the built manifest, or of a built page, that name no file of the build */
export function missingFiles(folder: string): readonly string[] {
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address]) => address ?? '');
  const named = addresses.map((address) => ({ address, path: new URL(address).pathname }));
  const pages = named.filter(({ path }) => path.endsWith('.html') && existsSync(join(folder, path)));
  const linked = pages.flatMap(({ path }) => [...readFileSync(join(folder, path), 'utf8').matchAll(/(?:src|href)="([^":]+)"/g)].map(([, file]) => ({ address: `${path} → ${file ?? ''}`, path: `/${file ?? ''}` })));
  return [...new Set([...named, ...linked].filter(({ path }) => !existsSync(join(folder, path))).map(({ address }) => address))];
}
