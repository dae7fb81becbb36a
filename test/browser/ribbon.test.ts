// The ribbon's commands in a page of their own: what they do to the workbook, what they say in a window, and that they end.
import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { parseMessage } from '../../src/message/parseMessage';
import { loadFixture } from '../excelHost';
import { launch, openCommands } from './support/openPane';
import { LOOKS } from './support/pictures';

jest.setTimeout(120_000);

const FORM = '项目支出绩效自评表';
const PICTURES = join(__dirname, '..', '..', 'dist', 'screenshots');

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

/** @throws Error after half a minute */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error('it never came to hold');
}

describe.each(Object.keys(LOOKS).filter((look) => look !== 'small'))('%s', (look) => {
  test('一键评分 writes what is unquestioned, says so in a window, and ends when it has been read', async () => {
    const opened = await openCommands(browser, loadFixture('005-project-form-2024'), { ...LOOKS[look], dialogs: 'refused' });
    const { page, server, strangers, click } = opened;
    const opening = page.context().waitForEvent('page');
    await click('scoreWorkbook');
    const window = await opening;
    await window.setViewportSize({ width: 480, height: 360 });
    await window.getByRole('heading', { name: '评分完成' }).waitFor();
    expect(await window.getByRole('alertdialog').innerText()).toMatch(/已写入\d+处/);
    expect(server.book.sheet(FORM).cell(14, 8)?.value).toBe(7.4);
    expect(server.commandsCompleted).toBe(0);
    await window.screenshot({ path: join(PICTURES, `ribbon-message-${look}.png`) });
    // Pressed a moment later: the window may be gone before Playwright has heard that it was pressed.
    await window.getByRole('button', { name: '知道了' }).evaluate((button: HTMLElement) => { setTimeout(() => { button.click(); }, 0); });
    await until(() => server.commandsCompleted === 1);
    expect(strangers).toEqual([]);
    await opened.close();
  });
});

test('核对 writes nothing, and says what the bureau would send back', async () => {
  const { server, strangers, click, close } = await openCommands(browser, loadFixture('005-project-form-2024'));
  await click('checkWorkbook');
  await until(() => server.dialogs.length === 1);
  const { title, lines } = parseMessage(new URL(server.dialogs[0] ?? '').hash);
  expect(title).toBe('核对完成');
  expect(lines.length).toBeGreaterThan(1);
  expect(server.book.sheets).toHaveLength(1);
  expect(strangers).toEqual([]);
  await close();
});

test('two clicks in a row: both end, what was written once stands once', async () => {
  const { server, click, close } = await openCommands(browser, loadFixture('005-project-form-2024'));
  await Promise.all([click('scoreWorkbook'), click('scoreWorkbook')]);
  await until(() => server.commandsCompleted >= 1 && server.dialogs.length === 1);
  expect(server.book.sheets.filter(({ name }) => name.startsWith('评分底稿'))).toHaveLength(1);
  await close();
});

test('an Excel in the middle of typing is told in words, and the command ends as well', async () => {
  const { server, click, close } = await openCommands(browser, loadFixture('005-project-form-2024'));
  server.editMode = true;
  await click('scoreWorkbook');
  await until(() => server.dialogs.length === 1);
  expect(parseMessage(new URL(server.dialogs[0] ?? '').hash).lines.join('')).toContain('有单元格正在编辑');
  await close();
});
