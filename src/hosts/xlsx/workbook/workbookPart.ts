// The main part of the file: which sheets there are, in which order, and what they are called.
import { HostError } from '../../host';
import { attributesOf, childNamed, childrenNamed, isTrue, prefixedValueOf, textOf, valueOf, type XmlElement } from '../xml/parse';
import { contentTypeOf } from '../package/contentTypes';
import { isOfType, relationshipsOf } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';

/** One tab. Chart sheets have names and places too, but no cells. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly path: string;
  readonly kind: 'worksheet' | 'other';
  readonly sheetId: number;
  readonly relationshipId: string;
}

export interface DefinedName {
  readonly name: string;
  /** Without leading `=`. */
  readonly formula: string;
  /** Name of the sheet it belongs to; null: the whole workbook. */
  readonly sheet: string | null;
}

export interface WorkbookPart {
  readonly path: string;
  /** In tab order. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly structureProtected: boolean;
}

const STRICT = 'http://purl.oclc.org/ooxml/';

/** @throws HostError `notAWorkbook`, `strictOoxml`, `partDamaged` */
export function readWorkbookPart(source: XlsxPackage): WorkbookPart {
  const path = findWorkbook(source);
  const { xml, root } = source.parse(path);
  if (attributesOf(xml, root).some(({ name, value }) => name.startsWith('xmlns') && value.startsWith(STRICT))) throw new HostError('strictOoxml');
  const sheets = readSheetEntries(source, path, xml, root);
  const protection = childNamed(root, 'workbookProtection');
  return {
    path, sheets,
    names: readNames(xml, root, sheets),
    structureProtected: protection !== null && isTrue(valueOf(xml, protection, 'lockStructure')),
  };
}

function findWorkbook(source: XlsxPackage): string {
  if (!source.has('[Content_Types].xml')) throw new HostError('notAWorkbook');
  const relationships = relationshipsOf(source, '');
  const main = relationships.find((found) => isOfType(found, 'officeDocument') && source.has(found.target));
  if (!main) throw new HostError('notAWorkbook');
  const type = contentTypeOf(source, main.target) ?? '';
  if (!/(spreadsheetml|ms-excel)[^;]*\bmain\+xml/i.test(type)) throw new HostError('notAWorkbook', { contentType: type });
  return main.target;
}

function readSheetEntries(source: XlsxPackage, path: string, xml: string, root: XmlElement): readonly SheetEntry[] {
  const relationships = new Map(relationshipsOf(source, path).map((found) => [found.id, found]));
  return childrenNamed(childNamed(root, 'sheets') ?? root, 'sheet').map((sheet) => {
    const relationshipId = prefixedValueOf(xml, sheet, 'id') ?? '';
    const target = relationships.get(relationshipId);
    const state = valueOf(xml, sheet, 'state');
    if (!target || !source.has(target.target)) throw new HostError('partDamaged', { part: path, sheet: valueOf(xml, sheet, 'name') ?? '' });
    return {
      name: valueOf(xml, sheet, 'name') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      path: target.target,
      kind: isOfType(target, 'worksheet') ? 'worksheet' : 'other',
      sheetId: Number(valueOf(xml, sheet, 'sheetId')),
      relationshipId,
    };
  });
}

function readNames(xml: string, root: XmlElement, sheets: readonly SheetEntry[]): readonly DefinedName[] {
  return childrenNamed(childNamed(root, 'definedNames') ?? root, 'definedName').map((name) => {
    const local = valueOf(xml, name, 'localSheetId');
    return { name: valueOf(xml, name, 'name') ?? '', formula: textOf(xml, name).trim(), sheet: local === null ? null : sheets[Number(local)]?.name ?? null };
  });
}
