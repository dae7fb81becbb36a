// The parts of a workbook file by their paths, with the changes made to them. Parts nobody writes keep their packed bytes.
import { HostError } from '../../host';
import { parseXml, XmlError, type XmlElement } from '../xml/parse';
import { decodePart, encodePart } from '../xml/partText';
import { assertZip } from './recognizeFile';
import { readZip, unpack, type ZipEntry } from './readZip';
import { FIXED_TIME, pack, writeZip } from './writeZip';

/** Part names are the same in any case. */
const key = (path: string): string => path.toLowerCase();

export class XlsxPackage {
  /** In the order of the file; a new part stands at the end. */
  readonly #entries: Map<string, ZipEntry>;
  /** Parts that were written, as text. */
  readonly #written: Map<string, string>;
  /** Parts that were read, as text. */
  readonly #read = new Map<string, string>();

  private constructor(entries: Map<string, ZipEntry>, written: Map<string, string>) {
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
    const known = this.#written.get(key(path)) ?? this.#read.get(key(path));
    if (known !== undefined) return known;
    const entry = this.#entries.get(key(path));
    if (!entry) throw new HostError('partDamaged', { part: path });
    const bytes = unpack(entry);
    try {
      const text = decodePart(bytes);
      this.#read.set(key(path), text);
      return text;
    } catch (cause) {
      throw new HostError('partDamaged', { part: path }, { cause });
    }
  }

  /**
   * A part as a tree over its text.
   * @throws HostError `partDamaged` if it is not XML
   */
  parse(path: string, opaque?: string): { readonly xml: string; readonly root: XmlElement } {
    const xml = this.read(path);
    try {
      return { xml, root: parseXml(xml, opaque) };
    } catch (cause) {
      if (cause instanceof XmlError) throw new HostError('partDamaged', { part: path }, { cause });
      throw cause;
    }
  }

  /** Replaces a part's text, or adds a part. */
  write(path: string, text: string): void {
    const entry = this.#entries.get(key(path));
    if (entry && this.read(path) === text) return;
    if (!entry) this.#entries.set(key(path), { path, method: 8, modified: 0, crc: 0, size: 0, packed: new Uint8Array() });
    this.#written.set(key(path), text);
  }

  remove(path: string): void {
    this.#entries.delete(key(path));
    this.#written.delete(key(path));
    this.#read.delete(key(path));
  }

  get changed(): boolean {
    return this.#written.size > 0;
  }

  /** Paths of the parts that were written since the file was opened. */
  writtenPaths(): readonly string[] {
    return [...this.#written.keys()];
  }

  /** The file. Parts that were not written keep their packed bytes, and their times unless all are to be the same. */
  toBytes({ times }: { readonly times: 'kept' | 'fixed' } = { times: 'kept' }): Uint8Array {
    return writeZip([...this.#entries].map(([path, entry]) => {
      const text = this.#written.get(path);
      if (text !== undefined) return pack(entry.path, encodePart(text));
      return times === 'kept' ? entry : { ...entry, modified: FIXED_TIME };
    }));
  }
}
