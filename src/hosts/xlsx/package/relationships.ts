// How parts point to each other: parts are found by the type of a relationship, never by their names.
import { attributesOf, childrenNamed, type XmlElement } from '../xml/parse';
import type { XlsxPackage } from './XlsxPackage';

export interface Relationship {
  readonly id: string;
  /** Full type, as written. */
  readonly type: string;
  /** Path of the part it points to; the address as written where it points outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Of this kind? Microsoft's later types stand under other addresses, so only the last word counts. */
export const isOfType = (relationship: Relationship, kind: string): boolean => relationship.type.endsWith(`/${kind}`);

/** Where the relationships of a part stand; `''` is the package itself. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of the part at `path`, in written order; none where there is no such list. */
export function relationshipsOf(source: XlsxPackage, path: string): readonly Relationship[] {
  const rels = relationshipsPath(path);
  if (!source.has(rels)) return [];
  const { xml, root } = source.parse(rels);
  return childrenNamed(root, 'Relationship').map((element) => readRelationship(source, path, xml, element));
}

function readRelationship(source: XlsxPackage, path: string, xml: string, element: XmlElement): Relationship {
  const attributes = new Map(attributesOf(xml, element).map(({ name, value }) => [name, value]));
  const external = attributes.get('TargetMode') === 'External';
  const written = attributes.get('Target') ?? '';
  return {
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type') ?? '',
    target: external ? written : existing(source, resolveTarget(path, written)),
    external,
  };
}

/** Some writers escape spaces and Chinese in targets but not in the names of parts. */
function existing(source: XlsxPackage, path: string): string {
  if (source.has(path)) return path;
  try {
    const plain = decodeURI(path);
    return source.has(plain) ? plain : path;
  } catch {
    return path; // not an escaped address after all
  }
}

/** `../charts/chart1.xml` seen from `xl/drawings/drawing1.xml` → `xl/charts/chart1.xml`; `/xl/…` counts from the root. */
export function resolveTarget(path: string, target: string): string {
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of a kind that the part at `path` points to, and that exist. */
export const relatedParts = (source: XlsxPackage, path: string, kind: string): readonly string[] =>
  relationshipsOf(source, path).filter((found) => isOfType(found, kind) && !found.external && source.has(found.target)).map((found) => found.target);
