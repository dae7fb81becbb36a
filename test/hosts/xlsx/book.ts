// Small workbooks built by hand, part by part, so that a test shows the very markup it is about.
import { HostError } from '../../../src/hosts/host';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A relationship: id, last word of its type (or the whole type), target. */
export type Rel = readonly [id: string, type: string, target: string, mode?: 'External'];

export interface SheetParts {
  readonly name: string;
  /** Markup inside `sheetData`. */
  readonly rows?: string;
  /** Markup before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  readonly rels?: readonly Rel[];
  readonly state?: 'hidden' | 'veryHidden';
  /** The whole part, instead of the above. */
  readonly xml?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  /** Markup of the items of the shared strings. */
  readonly strings?: string;
  /** Markup of `cellXfs`, and of what stands before it in the styles. */
  readonly xfs?: string;
  readonly styles?: string;
  /** Markup of `definedNames`. */
  readonly names?: string;
  /** Markup in the workbook after `definedNames`, and before `sheets`. */
  readonly workbookEnd?: string;
  readonly workbookStart?: string;
  readonly workbookRels?: readonly Rel[];
  readonly rootRels?: readonly Rel[];
  /** Further parts by path, with their content types where they need one. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
}

export const rels = (list: readonly Rel[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target, mode]) =>
    `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;

export const worksheet = ({ rows = '', before = '', after = '' }: Omit<SheetParts, 'name'>): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export function partsOf(book: BookParts): Record<string, string> {
  const { sheets } = book;
  const parts: Record<string, string> = {
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml'], ...(book.rootRels ?? [])]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookStart ?? ''}<sheets>${sheets.map((sheet, i) =>
      `<sheet name="${sheet.name.replaceAll('&', '&amp;')}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets>`
      + `${book.names ? `<definedNames>${book.names}</definedNames>` : ''}${book.workbookEnd ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ...sheets.map((_, i): Rel => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['rIdStyles', 'styles', 'styles.xml'],
      ...(book.strings === undefined ? [] : [['rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml'] satisfies Rel]),
      ...(book.workbookRels ?? []),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${book.styles ?? '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'}`
      + `<cellXfs>${book.xfs ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'}</cellXfs></styleSheet>`,
    ...(book.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings}</sst>` }),
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.xml ?? worksheet(sheet);
    if (sheet.rels) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = rels(sheet.rels);
  });
  Object.assign(parts, book.parts);
  const types: Record<string, string> = {
    '/xl/workbook.xml': `${SPREADSHEET}.sheet.main+xml`, '/xl/styles.xml': `${SPREADSHEET}.styles+xml`,
    ...(book.strings === undefined ? {} : { '/xl/sharedStrings.xml': `${SPREADSHEET}.sharedStrings+xml` }),
    ...Object.fromEntries(sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEET}.worksheet+xml`])),
    ...book.types,
  };
  const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    + `<Default Extension="bin" ContentType="application/octet-stream"/>${Object.entries(types).map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join('')}</Types>`;
  return { '[Content_Types].xml': contentTypes, ...parts };
}

/** The clock would stand in the bytes: two books made a moment apart would differ. */
const NO_TIME = new Date(1980, 0, 1);

/** The zip of these parts. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])) satisfies Zippable, { mtime: NO_TIME });

export const buildBook = (book: BookParts): Uint8Array => zipOf(partsOf(book));

/** The parts of a file as text, in the order of the file. */
export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** Paths whose text differs between two files, or that only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [textsOf(before), textsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();
}

/** The code and the reason of the refusal that `work` meets; empty when it meets none. */
export function refusalOf(work: () => unknown): readonly (string | undefined)[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.detail['why']];
    throw error;
  }
}
