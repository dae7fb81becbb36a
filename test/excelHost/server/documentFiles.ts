// Office.context.document.getFileAsync as Excel's side answers it: the document as it is at that moment, handed out in
// slices, until it is closed. At most two are open at a time; one that a page forgot to close stays open.

/** Dispatch ids of the common API. */
export const FILE_DISPATCH = { open: 77, slice: 80, close: 81 } as const;
const ERROR = { internal: 5001, tooManyOpen: 11_000, sliceSize: 11_002 } as const;
const COMPRESSED = 1;
const MOST_OPEN = 2;
const LARGEST_SLICE = 4 * 1024 * 1024;

/** Parameters by position, as the client sends them. */
export type FileCall = Readonly<Record<number, unknown>>;

interface Answer { readonly Error: number; readonly Version: number; readonly [part: number]: unknown }

interface OpenFile { readonly bytes: Uint8Array; readonly sliceSize: number }

export class DocumentFiles {
  readonly #open = new Map<number, OpenFile>();
  #lastHandle = 0;

  /** @param document the bytes Excel would save now */
  constructor(private readonly document: () => Uint8Array) {}

  /** Files that were opened and not yet closed. */
  get openCount(): number { return this.#open.size; }

  answer(dispatch: number, call: FileCall): Answer {
    switch (dispatch) {
      case FILE_DISPATCH.open: return this.#openFile(call[0], Number(call[1]));
      case FILE_DISPATCH.slice: return this.#slice(Number(call[2]), Number(call[3]));
      default: return this.#open.delete(Number(call[2])) ? succeeded({}) : failed(ERROR.internal);
    }
  }

  #openFile(type: unknown, sliceSize: number): Answer {
    if (type !== COMPRESSED) return failed(ERROR.internal);
    if (!(sliceSize > 0 && sliceSize <= LARGEST_SLICE)) return failed(ERROR.sliceSize);
    if (this.#open.size >= MOST_OPEN) return failed(ERROR.tooManyOpen);
    this.#lastHandle += 1;
    const bytes = this.document();
    this.#open.set(this.#lastHandle, { bytes, sliceSize });
    return succeeded({ 0: this.#lastHandle, 1: bytes.length });
  }

  #slice(handle: number, index: number): Answer {
    const file = this.#open.get(handle);
    if (!file) return failed(ERROR.internal);
    const part = file.bytes.subarray(index * file.sliceSize, (index + 1) * file.sliceSize);
    // Messages between frames are JSON: bytes arrive as numbers.
    return part.length === 0 ? failed(ERROR.internal) : succeeded({ 0: [...part], 1: part.length });
  }
}

const succeeded = (parts: Readonly<Record<number, unknown>>): Answer => ({ Error: 0, Version: 1, ...parts });
const failed = (error: number): Answer => ({ Error: error, Version: 1 });
