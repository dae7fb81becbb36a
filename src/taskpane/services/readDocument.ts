// The bytes of the open workbook, as Office.js hands them out: in slices.
import { startTimer, toHostError } from '../../hosts/excel';
import { HostError } from '../../hosts/host';

/** Error codes of Excels that do not hand out their document: unsupported, refused by the place it is stored in, internal. */
const NOT_GIVEN: ReadonlySet<string> = new Set(['5000', '5001', '11001']);
/** Two files are open that nobody closed: of a pane that went away in between. They go with the page. */
const TOO_MANY_OPEN = '11000';
const LONGEST_ANSWER_MS = 60_000;

/**
 * @returns null where this Excel does not hand out its document
 * @throws HostError for anything else that keeps us from it
 */
export async function readDocument(): Promise<Uint8Array | null> {
  if (!Office.context.requirements.isSetSupported('CompressedFile')) return null;
  try {
    return await readSlices();
  } catch (error) {
    const reported = toHostError(error);
    const code = reported.detail['code'] ?? '';
    if (NOT_GIVEN.has(code)) return null;
    throw code === TOO_MANY_OPEN ? new HostError('sessionLost', { code }) : reported;
  }
}

async function readSlices(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) => { Office.context.document.getFileAsync(Office.FileType.Compressed, done); });
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((done) => { file.getSliceAsync(index, done); });
      slices.push(Uint8Array.from(slice.data as Iterable<number>));
    }
    return joined(slices);
  } finally {
    // Office keeps at most two files open: one left open would refuse the next.
    await new Promise<void>((resolve) => { file.closeAsync(() => { resolve(); }); });
  }
}

async function answered<T>(ask: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> {
  const timer = startTimer(LONGEST_ANSWER_MS);
  try {
    return await Promise.race([asked(ask), timer.over.then(() => { throw new HostError('notAnswering'); })]);
  } finally {
    timer.cancel();
  }
}

const asked = <T>(ask: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> => new Promise((resolve, reject) => {
  ask((answer) => {
    if (answer.status === Office.AsyncResultStatus.Succeeded) resolve(answer.value);
    else reject(Object.assign(new Error('the document could not be read'), { code: answer.error.code }));
  });
});

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let at = 0;
  for (const slice of slices) {
    all.set(slice, at);
    at += slice.length;
  }
  return all;
}
