// The parts of a workbook file by their paths, with the changes made to them. Parts nobody writes keep their packed bytes.
import { HostError } from '../../host';
import { parseXml, XmlError, type XmlElement } from '../xml/parse';
import { bytesOf, SheetCutter, wholeText, type LongSheet } from '../sheet/LongSheet';
import { decodePart, encodePart } from '../xml/partText';
import { assertZip } from './recognizeFile';
import { readZip, unpack, unpackChunks, type ZipEntry } from './readZip';
import { FIXED_TIME, pack, packPieces, writeZip } from './writeZip';

/** Sheets of at least this many bytes are held in stretches. */
const LONG = 1024 * 1024;

/** Part names are the same in any case. */
const key = (path: string): string => path.toLowerCase();

export class XlsxPackage {
  /** In the order of the file; a new part stands at the end. */
  readonly #entries: Map<string, ZipEntry>;
  /** Parts that were written. */
  readonly #written: Map<string, string | LongSheet>;
  /** Parts that were read. */
  readonly #read = new Map<string, string | LongSheet>();

  private constructor(entries: Map<string, ZipEntry>, written: Map<string, string | LongSheet>) {
    this.#entries = entries;
    this.#written = written;
  }

  /** @throws HostError if the bytes are not a readable zip */
  static open(bytes: Uint8Array): XlsxPackage {
    assertZip(bytes);
    return new XlsxPackage(new Map(readZip(bytes).map((entry) => [key(entry.path), entry])), new Map());
  }

  /** The same parts, to be changed without changing these. */
  copy(): XlsxPackage {
    const copy = new XlsxPackage(new Map(this.#entries), new Map(this.#written));
    for (const [path, text] of this.#read) copy.#read.set(path, text);
    return copy;
  }

  has(path: string): boolean {
    return this.#entries.has(key(path));
  }

  /** Paths of all parts, as spelled in the file. */
  paths(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.path);
  }

  /** @throws HostError `partDamaged` if there is no such part or it is not text */
  read(path: string): string {
    const known = this.#known(path);
    if (typeof known === 'string') return known;
    const bytes = known ? null : unpack(this.#entry(path));
    const text = damageNamed(path, () => (bytes ? decodePart(bytes) : known ? wholeText(known) : ''));
    this.#keep(path, text);
    return text;
  }

  /**
   * A sheet in stretches; null where it is short, cannot be parted, or has been asked for as text.
   * @throws HostError `partDamaged` as {@link read}
   */
  long(path: string): LongSheet | null {
    const known = this.#known(path);
    if (known !== undefined) return typeof known === 'string' ? null : known;
    const entry = this.#entry(path);
    if (entry.size < LONG) return null;
    const cutter = new SheetCutter();
    unpackChunks(entry, (chunk) => { cutter.add(chunk); });
    const sheet = damageNamed(path, () => cutter.finish());
    if (sheet) this.#read.set(key(path), sheet);
    else this.read(path);
    return sheet;
  }

  /** Lets go of a long sheet that was read: asked for again, it is unpacked again. */
  forget(path: string): void {
    if (typeof this.#read.get(key(path)) === 'object') this.#read.delete(key(path));
  }

  #known(path: string): string | LongSheet | undefined {
    return this.#written.get(key(path)) ?? this.#read.get(key(path));
  }

  #keep(path: string, text: string): void {
    (this.#written.has(key(path)) ? this.#written : this.#read).set(key(path), text);
  }

  #entry(path: string): ZipEntry {
    const entry = this.#entries.get(key(path));
    if (!entry) throw new HostError('partDamaged', { part: path });
    return entry;
  }

  /**
   * A part as a tree over its text.
   * @throws HostError `partDamaged` if it is not XML
   */
  parse(path: string, opaque?: string): { readonly xml: string; readonly root: XmlElement } {
    const xml = this.read(path);
    return { xml, root: damageNamed(path, () => parseXml(xml, opaque)) };
  }

  /** Replaces a part's text, or adds a part. */
  write(path: string, text: string): void {
    const entry = this.#entries.get(key(path));
    if (entry && this.read(path) === text) return;
    if (!entry) this.#entries.set(key(path), { path, method: 8, modified: 0, crc: 0, size: 0, packed: new Uint8Array() });
    this.#written.set(key(path), text);
  }

  /** Replaces a long sheet. */
  writeLong(path: string, sheet: LongSheet): void {
    if (sheet !== this.#known(path)) this.#written.set(key(path), sheet);
  }

  remove(path: string): void {
    this.#entries.delete(key(path));
    this.#written.delete(key(path));
    this.#read.delete(key(path));
  }

  get changed(): boolean {
    return this.#written.size > 0;
  }

  isWritten(path: string): boolean {
    return this.#written.has(key(path));
  }

  /** Paths of the parts that were written since the file was opened. */
  writtenPaths(): readonly string[] {
    return [...this.#written.keys()];
  }

  /** The file. Parts that were not written keep their packed bytes, and their times unless all are to be the same. */
  toBytes({ times }: { readonly times: 'kept' | 'fixed' } = { times: 'kept' }): Uint8Array {
    return writeZip([...this.#entries].map(([path, entry]) => {
      const text = this.#written.get(path);
      if (typeof text === 'object') return packPieces(entry.path, bytesOf(text));
      if (text !== undefined) return pack(entry.path, encodePart(text));
      return times === 'kept' ? entry : { ...entry, modified: FIXED_TIME };
    }));
  }
}

/** @throws HostError `partDamaged` for what is no text or not well-formed */
function damageNamed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof XmlError || cause instanceof TypeError) throw new HostError('partDamaged', { part: path }, { cause });
    throw cause;
  }
}
