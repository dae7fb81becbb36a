// A workbook file: what it holds as plain data, and the same file with a plan applied. Bytes in, bytes out.
import {
  OWN_NAME_PREFIX, ownSheetNames, parseRange, type OwnName, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../../core/workbook';
import { HostError, type Mismatch } from '../host';
import { computeMissing } from './calculate/computeMissing';
import type { ReadBook } from './calculate/formulaBook';
import { isOfType, relationshipsOf } from './package/relationships';
import { XlsxPackage } from './package/XlsxPackage';
import { readSheet, type ReadSheet } from './sheet/readSheet';
import type { ReadingContext } from './sheet/readSheetCells';
import { readCellFormats } from './workbook/cellFormats';
import { readSharedStrings } from './workbook/sharedStrings';
import { readWorkbookPart, type WorkbookPart } from './workbook/workbookPart';
import { applyPlan } from './write/applyPlan';
import { XmlError } from './xml/parse';

export type XlsxApplyResult =
  | { readonly kind: 'applied'; readonly bytes: Uint8Array }
  | { readonly kind: 'changedSinceRead'; readonly mismatches: readonly Mismatch[] };

/** Something the user should know before the file is written. */
export type XlsxWarning = 'signed';

/** An opened workbook. It never changes: applying a plan gives the bytes of another. */
export class XlsxWorkbook {
  readonly #sheets = new Map<string, ReadSheet>();
  #shared: Omit<ReadingContext, 'rows' | 'heights'> | null = null;
  #snapshot: WorkbookSnapshot | null = null;

  constructor(readonly bytes: Uint8Array, readonly source: XlsxPackage, readonly part: WorkbookPart) {}

  /** `signed`: a digital signature, which any change makes void. */
  get warnings(): readonly XlsxWarning[] {
    return relationshipsOf(this.source, '').some((found) => isOfType(found, 'origin')) || this.source.paths().some((path) => path.startsWith('_xmlsignatures/'))
      ? ['signed'] : [];
  }

  /** Everything the core wants to know. @throws HostError `partDamaged`, `damagedZip` */
  readSnapshot(): WorkbookSnapshot {
    return (this.#snapshot ??= {
      sheets: computeMissing(this.readBook()),
      ownNames: this.ownNames,
      structureProtected: this.part.structureProtected,
    });
  }

  /** All worksheets and names, formulas without values not yet computed. */
  readBook(): ReadBook {
    return { sheets: this.part.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => this.#readSheet(name)), names: this.part.names };
  }

  /** Has this sheet been read whole, and holds no formula? */
  hasNoFormulas(name: string): boolean {
    return this.#sheets.get(name)?.snapshot.formulas.every((row) => row === undefined) ?? false;
  }

  /** The same workbook with other parts; sheets whose parts are the same are not read again. */
  withParts(source: XlsxPackage): XlsxWorkbook {
    const other = new XlsxWorkbook(this.bytes, source, readWorkbookPart(source));
    const written = new Set(source.writtenPaths());
    // Styles and strings are only ever added to, so what was read with the old ones holds.
    for (const { name, path } of this.part.sheets) {
      const read = this.#sheets.get(name);
      if (read && !written.has(path.toLowerCase())) other.#sheets.set(name, read);
    }
    return other;
  }

  get ownNames(): readonly OwnName[] {
    return this.part.names.flatMap(({ name, formula, sheet }): readonly OwnName[] =>
      (sheet === null && name.startsWith(OWN_NAME_PREFIX) ? [{ name, target: parseRange(formula) }] : []));
  }

  /** One sheet, without reading the others. @throws HostError `itemNotFound` */
  readSheet(name: string): SheetSnapshot {
    return this.#readSheet(name).snapshot;
  }

  /** What stands in these rows of a sheet; more where more has been read already. @throws HostError `itemNotFound` */
  readRows(name: string, rows: ReadonlySet<number>): SheetSnapshot {
    return (this.#sheets.get(name) ?? this.#readNow(name, rows)).snapshot;
  }

  /** The file with `edits` made: all of them or none. @throws HostError if they cannot be; nothing is changed then */
  apply(edits: readonly WorkbookEdit[]): XlsxApplyResult {
    return damageNamed({}, () => applyPlan(this, edits));
  }

  #readSheet(name: string): ReadSheet {
    const read = this.#sheets.get(name) ?? this.#readNow(name, 'all');
    this.#sheets.set(name, read);
    return read;
  }

  #readNow(name: string, rows: ReadingContext['rows']): ReadSheet {
    const entry = this.part.sheets.find((sheet) => sheet.kind === 'worksheet' && sheet.name === name);
    if (!entry) throw new HostError('itemNotFound', { item: name });
    return damageNamed({ part: entry.path }, () => {
      this.#shared ??= { strings: readSharedStrings(this.source, this.part.path), formats: readCellFormats(this.source, this.part.path) };
      const read = readSheet(this.source, entry, { ...this.#shared, rows, heights: ownSheetNames(this).has(name) });
      if (rows === 'all') this.source.forget(entry.path); // what a large sheet says is kept now: its text would double it
      return read;
    });
  }
}

/** @throws HostError `partDamaged` where the text of a part is not well-formed */
function damageNamed<T>(detail: { readonly part?: string }, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof XmlError) throw new HostError('partDamaged', detail, { cause });
    throw cause;
  }
}

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 * @throws HostError `encrypted`, `legacyXls`, `strictOoxml`, `damagedZip`, `notAWorkbook`, `tooLarge`, `partDamaged`
 */
export function openXlsx(bytes: Uint8Array): XlsxWorkbook {
  const source = XlsxPackage.open(bytes);
  return new XlsxWorkbook(bytes, source, readWorkbookPart(source));
}
