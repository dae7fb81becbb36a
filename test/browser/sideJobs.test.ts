// What stands beside scoring: a text held against the tables, rules as a sheet, copies to hand in, changes left out, and
// the companion of a protected workbook. Each with a picture, and with what came of it in the workbook.
import { readFileSync } from 'node:fs';
import type { Browser, Frame } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadFixture } from '../excelHost';
import { goldenCase } from '../support/golden';
import { scoreBytes } from '../support/pipeline';
import { launch, openPane, type BrowserPane } from './support/openPane';
import { calm, LOOKS, press, shoot as picture } from './support/pictures';

jest.setTimeout(120_000);

const CASE = '000-huadu-jiguan-gongwei-2024';
const tab = (pane: Frame, name: string): Promise<void> => pane.getByRole('tab', { name }).press('Enter');

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

describe.each(Object.keys(LOOKS))('%s', (look) => {
  const found: string[] = [];
  afterAll(() => { expect(found).toEqual([]); });
  const shoot = async (opened: BrowserPane, state: string): Promise<void> => { found.push(...await picture(opened, state, look)); };

  test('a pasted report is checked, and a wrong figure put right in its cell', async () => {
    const book = loadFixture(CASE);
    const sheet = book.addSheet('粘贴的报告');
    ['一、自评结论', '自评得分为97.5分，等级为优。', '本单位2023年度开展活动12场。'].forEach((text, index) => { sheet.ensure(index + 1, 1).value = text; });
    book.active = { sheet: '粘贴的报告', address: 'A1:A3' };
    const opened = await openPane(browser, book, LOOKS[look]);
    const { pane } = opened;
    await press(pane, '识别当前工作簿');
    await pane.getByText('各二级指标得分').waitFor();
    await tab(pane, '检查');
    await press(pane, '核对选中的文字');
    await pane.getByText(/✗\s不一致[1-9]/).waitFor();
    await pane.getByRole('checkbox', { name: /97.5分.*99.98分/ }).press(' ');
    await pane.getByRole('button', { name: '改写1处' }).focus();
    await shoot(opened, 'text-check');
    await press(pane, '改写1处');
    await pane.getByText('已改写1处，可以撤销。').waitFor();
    expect(book.sheet('粘贴的报告').cell(2, 1)?.value).toBe('自评得分为99.98分，等级为优。');
    await pane.getByText(/✗\s不一致0/).waitFor();
    expect(opened.strangers).toEqual([]);
    await opened.close();
  });

  test('rules become a sheet, told where; a second one is not laid over it', async () => {
    const opened = await openPane(browser, loadFixture(CASE), LOOKS[look]);
    const { pane, server } = opened;
    await press(pane, '识别当前工作簿');
    await pane.getByText('各二级指标得分').waitFor();
    await tab(pane, '设置');
    await press(pane, '导出评分规则到工作表');
    await pane.getByText(/已新增工作表“评分规则”/).waitFor();
    expect(server.book.find('评分规则')).toBeDefined();
    await press(pane, '导出评分规则到工作表');
    await pane.getByText('已经有规则表“评分规则”').waitFor();
    await pane.getByRole('button', { name: '导出评分规则到工作表' }).focus();
    await shoot(opened, 'rules-sheet');
    await opened.close();
  });

  test('a planned change is left out by its box, and a change of hers taken in by its', async () => {
    const book = loadFixture('005-project-form-2024');
    book.sheet('项目支出绩效自评表').ensure(15, 8).value = 5;
    const opened = await openPane(browser, book, LOOKS[look]);
    const { pane, server } = opened;
    await press(pane, '一键评分');
    await pane.getByText('写入前请过目').waitFor();
    const count = async (): Promise<number> => Number(/\d+/.exec(await pane.getByRole('button', { name: /^写入\d+处$/ }).innerText())?.[0]);
    const all = await count();
    const hers = pane.getByRole('checkbox', { checked: false }).first();
    await hers.press(' ');
    await pane.getByRole('checkbox', { name: /得分 · 新增馆藏图书/ }).press(' ');
    // With her points replaced nothing is lost there any more: the reason of the loss goes from the list by itself.
    await pane.getByText(/^原因 · 流动书车服务社区数/).waitFor({ state: 'detached' });
    expect(await count()).toBe(all - 1);
    await shoot(opened, 'preview-ticks');
    await press(pane, /^写入\d+处$/);
    await pane.getByText(/已写入\d+处/).waitFor();
    const form = server.book.sheet('项目支出绩效自评表');
    expect(form.cell(14, 8)?.value ?? null).toBeNull();
    expect(form.cell(15, 8)?.value).not.toBe(5);
    await opened.close();
  });

  test('the companion of a protected workbook is asked for, with the reason', async () => {
    const book = loadFixture(CASE);
    book.structureProtected = true;
    const opened = await openPane(browser, book, LOOKS[look]);
    await press(opened.pane, '识别当前工作簿');
    await opened.pane.getByText('以前评过分的').waitFor();
    await shoot(opened, 'companion');
    await opened.pane.locator('input[type=file]').setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(goldenCase('005').bytes) });
    await opened.pane.getByText('选的文件里没有助手的评分底稿').waitFor();
    await opened.close();
  });
});

test('the copy to hand in opens as a workbook, the Word document is downloaded', async () => {
  const { bytes } = scoreBytes(goldenCase('000').bytes);
  const opened = await openPane(browser, loadFixture(CASE), { document: () => bytes });
  const { pane, page, server } = opened;
  await press(pane, '一键评分');
  await pane.getByText('写入前请过目').waitFor();
  await press(pane, /^写入\d+处$/);
  await pane.getByText(/已写入\d+处/).waitFor();
  await pane.getByText('报送与公开').press('Enter');
  await press(pane, '生成报送版');
  await pane.getByText(/已在新窗口打开副本/).waitFor();
  const copy = openXlsx(Buffer.from(server.book.opened[0] ?? '', 'base64')).readSnapshot();
  expect(copy.sheets.map(({ name }) => name)).not.toContain('评分底稿');
  await tab(pane, '文字');
  const downloading = page.waitForEvent('download');
  await press(pane, '导出文档');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  await calm(pane);
  expect(opened.strangers).toEqual([]);
  await opened.close();
});
