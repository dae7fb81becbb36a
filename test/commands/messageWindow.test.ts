// The small window of a ribbon command, through the real client: opened, read, closed; or not to be had at all.
import { messageWindow } from '../../src/commands/messageWindow';
import { parseMessage } from '../../src/message/parseMessage';
import { loadFixture, openExcel, type EmulatedExcel } from '../excelHost';

const PAGE = 'https://addin.example/message.html';
const MESSAGE = { title: '评分完成', lines: ['96.88分，优', '<b>50%</b>'] };
const NEXT = { title: '核对完成', lines: [] };
const open = (dialogs?: 'refused'): Promise<EmulatedExcel> => openExcel(loadFixture('005-project-form-2024'), dialogs ? { dialogs } : {});

const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });
/** @throws Error after some seconds */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (holds()) return soon();
    await soon();
  }
  throw new Error('it never came to hold');
}
const shownIn = ({ server }: EmulatedExcel): readonly unknown[] => server.dialogs.map((url) => parseMessage(new URL(url).hash));

test('the window holds the message, and is closed when she has read it', async () => {
  const excel = await open();
  const shown = messageWindow(PAGE).show(MESSAGE);
  await until(() => excel.server.dialogs.length === 1);
  expect(shownIn(excel)).toEqual([MESSAGE]);
  excel.office.post(excel.server.dialogSays('something else'));
  expect(excel.server.dialogs).toHaveLength(1);
  excel.office.post(excel.server.dialogSays('close'));
  expect(await shown).toBe(true);
  await until(() => excel.server.dialogs.length === 0);
});

test('a second click does not wait for the first message to be read', async () => {
  const excel = await open();
  const messages = messageWindow(PAGE);
  const first = messages.show(MESSAGE);
  await until(() => excel.server.dialogs.length === 1);
  const second = messages.show(NEXT);
  expect(await first).toBe(true);
  await until(() => excel.server.dialogs.length === 1 && JSON.stringify(shownIn(excel)) === JSON.stringify([NEXT]));
  excel.office.post(excel.server.dialogSays('close'));
  expect(await second).toBe(true);
});

test('an Excel that opens no window is told from one that does', async () => {
  await open('refused');
  expect(await messageWindow(PAGE).show(MESSAGE)).toBe(false);
});
