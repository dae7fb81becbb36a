// The bytes of the open workbook, as Office.js hands them out: in slices.

/** @throws the error Office.js reports, with its `code` */
export async function readDocument(): Promise<Uint8Array> {
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

const answered = <T>(ask: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> => new Promise((resolve, reject) => {
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
