// Every relative link in README and docs leads to a file that is there.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

function markdownIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return markdownIn(path);
    return name.endsWith('.md') ? [path] : [];
  });
}

const documents = [join(ROOT, 'README.md'), ...markdownIn(join(ROOT, 'docs'))];
const links = documents.flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => ({ document: document.slice(ROOT.length + 1), target, path: resolve(dirname(document), target.replace(/#.*$/, '')) }))
    .filter(({ target }) => !/^(?:https?:|mailto:|#)/.test(target)));

test('there are links to follow', () => { expect(links.length).toBeGreaterThan(5); });

test.each(links)('$document → $target', ({ path }) => { expect(existsSync(path)).toBe(true); });
