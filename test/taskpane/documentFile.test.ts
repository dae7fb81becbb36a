// The bytes of the open document, through the real client: in slices, closed afterwards, refused in plain words.
import { readDocument } from '../../src/taskpane/services/readDocument';
import { loadFixture, openExcel, type EmulatedExcel } from '../excelHost';

const SLICE = 4 * 1024 * 1024;
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
const open = (document?: () => Uint8Array): Promise<EmulatedExcel> => openExcel(loadFixture('005-project-form-2024'), document ? { document } : {});

test('a document of several slices arrives whole, and is closed again', async () => {
  const document = bytesOf(SLICE + 1000);
  const { server } = await open(() => document);
  expect(Buffer.compare(await readDocument() ?? new Uint8Array(), document)).toBe(0);
  expect(server.files?.openCount).toBe(0);
});

test('again and again: no file is left open', async () => {
  const { server } = await open(() => bytesOf(10));
  for (let click = 0; click < 3; click += 1) expect(await readDocument()).toHaveLength(10);
  expect(server.files?.openCount).toBe(0);
});

test('files that a closed pane left open are told as what they are: the pane has to be opened anew', async () => {
  await open(() => bytesOf(10));
  const leaveOpen = (): Promise<unknown> => new Promise((resolve) => { Office.context.document.getFileAsync(Office.FileType.Compressed, resolve); });
  await leaveOpen();
  await leaveOpen();
  await expect(readDocument()).rejects.toMatchObject({ code: 'sessionLost' });
});

test('an Excel that does not hand out its document gives none', async () => {
  await open();
  expect(await readDocument()).toBeNull();
});

test('the emulated file is as strict as the real one: slices too large are refused, a closed file gives nothing', async () => {
  const { server } = await open(() => bytesOf(10));
  expect(server.files?.answer(77, { 0: 1, 1: SLICE + 1 })).toMatchObject({ Error: 11_002 });
  expect(server.files?.answer(77, { 0: 2, 1: SLICE })).toMatchObject({ Error: 5001 });
  const opened = server.files?.answer(77, { 0: 1, 1: SLICE });
  expect(server.files?.answer(81, { 2: opened?.[0] })).toMatchObject({ Error: 0 });
  expect(server.files?.answer(80, { 2: opened?.[0], 3: 0 })).toMatchObject({ Error: 5001 });
});
