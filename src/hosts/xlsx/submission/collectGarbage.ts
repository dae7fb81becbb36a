// Removes every part that nothing points to any more.
import { removeContentTypes } from '../package/contentTypes';
import { relationshipsOf, relationshipsPath } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';

const CONTENT_TYPES = '[content_types].xml';

/** Parts reached from the root stay, with their lists of relationships. */
export function collectGarbage(source: XlsxPackage): void {
  const reached = new Set([CONTENT_TYPES]);
  const queue = [''];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const relationships = relationshipsOf(source, path);
    if (relationships.length > 0) reached.add(relationshipsPath(path).toLowerCase());
    for (const { target, external } of relationships) {
      if (external || reached.has(target.toLowerCase()) || !source.has(target)) continue;
      reached.add(target.toLowerCase());
      queue.push(target);
    }
  }
  for (const path of source.paths()) if (!reached.has(path.toLowerCase())) source.remove(path);
  removeContentTypes(source, (path) => !reached.has(path.toLowerCase()));
}
