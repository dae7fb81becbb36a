// The smallest pane, and a workbook with markup in its cells: text stays text.
import type { Browser } from 'playwright-core';
import { loadFixture } from '../excelHost';
import { launch, openPane } from './support/openPane';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{7*7}}';

test('at 320 × 378 the button and the score are in sight without scrolling', async () => {
  const { pane, page, close } = await openPane(browser, loadFixture('000-huadu-jiguan-gongwei-2024'), { height: 378 });
  await pane.getByRole('button', { name: '识别当前工作簿' }).press('Enter');
  await pane.getByText('各二级指标得分').waitFor();
  for (const shown of [pane.getByRole('button', { name: '一键评分' }), pane.getByText('99.98', { exact: true })]) {
    const inSight = await shown.evaluate((element) => { const { top, bottom, right } = element.getBoundingClientRect(); return top >= 0 && bottom <= 378 && right <= 320; });
    expect(inSight).toBe(true);
  }
  await page.waitForTimeout(50);
  await close();
});

test('markup in cells is shown as the text it is, and nothing is asked of the network', async () => {
  const book = loadFixture('005-project-form-2024');
  const sheet = book.sheet('项目支出绩效自评表');
  sheet.ensure(3, 3).value = MARKUP;
  sheet.ensure(14, 4).value = `新增馆藏图书${MARKUP}`;
  sheet.ensure(14, 9).value = MARKUP;
  const { pane, strangers, close } = await openPane(browser, book);
  await pane.getByRole('button', { name: '识别当前工作簿' }).press('Enter');
  await pane.getByText('各二级指标得分').waitFor();
  for (const tab of ['指标', '文字', '检查', '设置']) {
    await pane.getByRole('tab', { name: tab }).press('Enter');
    await pane.getByText('正在打开…').waitFor({ state: 'detached' });
    if (tab === '指标') expect(await pane.getByText('window.hacked=1').count()).toBeGreaterThan(0);
  }
  expect(await pane.evaluate(() => (globalThis as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await pane.locator('img').count()).toBe(0);
  expect(strangers).toEqual([]);
  await close();
});
