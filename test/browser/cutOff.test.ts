// A network that fails while parts of the pane are still to come: each click ends in words, and works once it is back.
import type { Browser, Page, Route } from 'playwright-core';
import { loadFixture } from '../excelHost';
import { stateOf } from '../excelHost/model/stateOf';
import { launch, openPane } from './support/openPane';
import { calm, press } from './support/pictures';

jest.setTimeout(120_000);

const CASE = '005-project-form-2024';
const MEMORY = ['助手_记录'];

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

/** No file of that name comes. @returns mends the network */
async function cutOff(page: Page, chunk: string): Promise<() => Promise<void>> {
  const refuse = (route: Route): Promise<void> => route.abort();
  const files = `**/${chunk}.*.js`;
  await page.context().route(files, refuse);
  return () => page.context().unroute(files, refuse);
}

test.each([['指标', 'indicators', '只看待处理'], ['文字', 'report', '复制全文'], ['设置', 'settings', '导出评分规则到工作表']])('%s: opened by its button when the network is back', async (name, chunk, there) => {
  const { page, pane, close } = await openPane(browser, loadFixture(CASE));
  await press(pane, '识别当前工作簿');
  await pane.getByText('各二级指标得分').waitFor();
  const mend = await cutOff(page, chunk);
  await pane.getByRole('tab', { name }).press('Enter');
  await pane.getByText('这一部分没有打开').waitFor();
  await mend();
  await press(pane, '再试一次');
  await pane.getByText(there).first().waitFor();
  await close();
});

test('an undo that does not load leaves the workbook as written; the next one takes it back', async () => {
  const book = loadFixture(CASE);
  const before = stateOf(book, MEMORY);
  const { page, pane, server, close } = await openPane(browser, book);
  await press(pane, '一键评分');
  await press(pane, /^写入\d+处$/);
  await pane.getByText(/已写入\d+处/).waitFor();
  const written = stateOf(server.book, MEMORY);
  const mend = await cutOff(page, 'aside');
  await press(pane, '撤销本次写入');
  await pane.getByText('助手有一部分没有加载成功').waitFor();
  expect(stateOf(server.book, MEMORY)).toEqual(written);
  await mend();
  await press(pane, '撤销本次写入');
  await pane.getByText('已撤销').waitFor();
  expect(stateOf(server.book, MEMORY)).toEqual(before);
  await close();
});

test('a write that breaks while what sets it right does not load: told, and in order after the next click', async () => {
  const book = loadFixture(CASE);
  const before = stateOf(book, MEMORY);
  const { page, pane, server, close } = await openPane(browser, book);
  await press(pane, '一键评分');
  await pane.getByText('写入前请过目').waitFor();
  const mend = await cutOff(page, 'aside');
  server.breakRequest(2, { kind: 'halfway', actions: 60, code: 'GeneralException' });
  await press(pane, /^写入\d+处$/);
  await pane.getByText('Excel 没有回应').waitFor();
  expect(stateOf(server.book, MEMORY)).not.toEqual(before);
  server.mend();
  await mend();
  await press(pane, '一键评分');
  await calm(pane);
  await pane.getByText('Excel 没有回应').waitFor({ state: 'detached' });
  expect(stateOf(server.book, MEMORY)).toEqual(before);
  await close();
});
