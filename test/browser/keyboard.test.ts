// The whole job with keys alone: nothing is focused, clicked or pressed but by Tab, arrows, Enter, Space and typing.
import type { Browser, Frame, Page } from 'playwright-core';
import { loadFixture } from '../excelHost';
import { launch, openPane } from './support/openPane';

jest.setTimeout(120_000);

const FORM = '项目支出绩效自评表';
const MOST_STOPS = 150;

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

/** What has the focus, by the name a screen reader gives it, and whether one can see that it has. */
const focused = (pane: Frame): Promise<{ readonly name: string; readonly isSeen: boolean }> => pane.evaluate(() => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: true };
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
  const shows = (one: Element, pseudo?: string): boolean => {
    const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth } = getComputedStyle(one, pseudo);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || (pseudo !== undefined && borderBottomWidth !== '0px');
  };
  const around = element.parentElement;
  const { top, bottom } = element.getBoundingClientRect();
  const isMarked = shows(element) || shows(element, '::after') || (around !== null && (shows(around) || shows(around, '::after')));
  return { name: label.trim(), isSeen: isMarked && bottom > 0 && top < innerHeight };
});

/** Presses Tab until the stop of that name has the focus, and from the end of the pane the other way; every stop on the way is seen. */
async function tabTo(page: Page, pane: Frame, name: RegExp, first: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  let key = first;
  let repeated = 0;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const stop = await focused(pane);
    if (!stop.isSeen) throw new Error(`the focus on “${stop.name}” is not seen`);
    if (name.test(stop.name)) return;
    repeated = stop.name === passed.at(-1) ? repeated + 1 : 0;
    if (repeated === 1) key = key === 'Tab' ? 'Shift+Tab' : 'Tab';
    passed.push(stop.name);
  }
  throw new Error(`no way by Tab to ${String(name)}: ${passed.join(' | ')}`);
}

async function press(page: Page, pane: Frame, name: RegExp): Promise<void> {
  await tabTo(page, pane, name);
  await page.keyboard.press('Enter');
}

/** From tab to tab by arrows, from wherever the focus is. */
async function view(page: Page, pane: Frame, name: string): Promise<void> {
  await tabTo(page, pane, /^(概览|指标|文字|检查|设置)$/, 'Shift+Tab');
  for (let steps = 0; (await focused(pane)).name !== name; steps += 1) {
    if (steps > 5) throw new Error(`no tab ${name}`);
    await page.keyboard.press('ArrowRight');
  }
}

test('one click, preview, write, a judgment, writing it, copying a text, taking back: keys alone', async () => {
  const { pane, page, server, close } = await openPane(browser, loadFixture('005-project-form-2024'));
  await pane.locator('body').focus();
  await press(page, pane, /^一键评分$/);
  await pane.getByText('写入前请过目').waitFor();
  await press(page, pane, /^写入\d+处$/);
  await pane.getByText(/已写入\d+处/).waitFor();
  expect(server.book.sheet(FORM).cell(14, 8)?.value).toBe(7.4);

  await view(page, pane, '指标');
  await pane.getByText('只看待处理').waitFor();
  await press(page, pane, /^阅读推广志愿者队伍/);
  await tabTo(page, pane, /^未选$/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, pane, /^人工得分$/);
  await page.keyboard.type('5');
  await tabTo(page, pane, /^理由$/);
  await page.keyboard.type('志愿者不足');
  await press(page, pane, /^记下$/);
  await pane.getByText('有1处改动还没有写入工作簿').waitFor();
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
  expect((await focused(pane)).name).toBe('记下');
  await press(page, pane, /^预览并写入$/);
  await pane.getByText('写入前请过目').waitFor();
  await press(page, pane, /^写入\d+处$/);
  await pane.getByText(/已写入\d+处/).waitFor();
  const paper = server.book.sheet('评分底稿');
  expect([...paper.cells.values()].map(({ value }) => value)).toContain('志愿者不足');

  await view(page, pane, '文字');
  await pane.getByText('导出文档').waitFor();
  await press(page, pane, /^复制全文$/);
  await pane.getByText(/已复制|请按 Ctrl\+C 复制/).waitFor();

  await view(page, pane, '概览');
  await press(page, pane, /^撤销本次写入$/);
  await pane.getByText(/^已撤销/).waitFor();
  expect([...paper.cells.values()].map(({ value }) => value)).not.toContain('志愿者不足');
  await close();
});

test('the choice, the list and the way back of many forms, and a cell gone to, keys alone', async () => {
  const { pane, page, server, close } = await openPane(browser, loadFixture('007-three-forms-one-sheet'), { height: 378 });
  await pane.locator('body').focus();
  await press(page, pane, /^识别当前工作簿$/);
  await pane.getByRole('list', { name: '选择要看的自评表' }).waitFor();
  await press(page, pane, /^校园安全设施改造/);
  await pane.getByText('各二级指标得分').waitFor();
  await view(page, pane, '检查');
  await pane.getByText('核对选中的文字').waitFor();
  await press(page, pane, /^到/);
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(server.book.active).not.toBeNull();
  await press(page, pane, /全部自评表/);
  await pane.getByRole('list', { name: '选择要看的自评表' }).waitFor();
  await close();
});
