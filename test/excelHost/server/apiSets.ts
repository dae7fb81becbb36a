// Which requirement set each member of Excel's object model needs: read from the doc comments of @types/office-js, so
// that the emulated Excel can refuse what the real one of that age would not know. The client itself refuses little.
import { readFileSync } from 'node:fs';

/** Lower-case `class.member` → the ExcelApi set it needs (`1.9`); null: only in another set (preview, desktop). */
export type ApiSets = ReadonlyMap<string, string | null>;

const SET = /\[Api set: (\w+) ([\w.]+)/;
const CLASS = /^ {4}(?:class|interface) (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(?:get |set )?(\w+)[?]?[:(<]/;

/** Reads the sets of the namespace `Excel`. Overloads keep the lowest set. */
export function readApiSets(typesFile: string): ApiSets {
  const sets = new Map<string, string | null>();
  const text = readFileSync(typesFile, 'utf8');
  const from = text.indexOf('declare namespace Excel {');
  const to = text.indexOf('\n}', from);
  let inClass = '';
  let set: string | null | undefined;
  for (const line of text.slice(from, to).split('\n')) {
    const found = SET.exec(line);
    if (found) set = found[1] === 'ExcelApi' && /^[\d.]+$/.test(found[2] ?? '') ? found[2] : null;
    inClass = CLASS.exec(line)?.[1] ?? inClass;
    const member = MEMBER.exec(line)?.[1];
    if (!member || set === undefined) continue;
    const key = `${inClass}.${member}`.toLowerCase();
    const known = sets.get(key);
    if (known === undefined || known === null || (set !== null && isAtLeast(known, set))) sets.set(key, set);
  }
  return sets;
}

/** Is version `have` at least `need`? Versions count as numbers part by part: 1.10 comes after 1.9. */
export function isAtLeast(have: string, need: string): boolean {
  const [a = [], b = []] = [have, need].map((version) => version.split('.').map(Number));
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
