// A part of a workbook file with what hangs on it; the package is put together from these.
import { zipParts, type Parts } from '../zip';

export interface Relation { readonly id: string; readonly type: string; readonly target: string; readonly external?: true }

export interface Part {
  readonly path: string;
  /** Markup without the XML declaration, or bytes. */
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly relations?: readonly Relation[];
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MICROSOFT = 'http://schemas.microsoft.com/office';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const sheetMl = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** How targets of relationships are written: Excel's way, or from the root as openpyxl does. */
export type TargetStyle = 'relative' | 'absolute';

export interface Spelling { readonly targets: TargetStyle; /** What stands before the declaration of every part. */ readonly mark: string }

export function packageOf(parts: readonly Part[], rootRelations: readonly Relation[], { targets, mark }: Spelling): Uint8Array {
  const markup = (body: string | Uint8Array): string | Uint8Array => (typeof body === 'string' ? mark + HEAD + body : body);
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': mark + HEAD + contentTypes(parts),
    '_rels/.rels': mark + HEAD + relationships('', rootRelations, 'relative'),
  };
  for (const part of parts) {
    all[part.path] = markup(part.body);
    if (part.relations) all[relationsPath(part.path)] = mark + HEAD + relationships(part.path, part.relations, targets);
  }
  return zipParts(all satisfies Parts);
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function relationships(from: string, relations: readonly Relation[], style: TargetStyle): string {
  const items = relations.map(({ id, type, target, external }) => {
    const written = external ? target : style === 'absolute' ? `/${target}` : relative(from, target);
    return `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${written}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) { here.shift(); there.shift(); }
  return [...here.map(() => '..'), ...there].join('/');
}
