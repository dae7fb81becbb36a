// The built pane in Chromium, inside the frame of an emulated Excel, 320 px wide. Every request is looked at: the add-in's
// own files and Office.js are answered from disk, anything else is a fault.
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { chromium, type Browser, type Frame, type Page, type Route } from 'playwright-core';
import { apiSets, ExcelServer, type WorkbookModel } from '../../excelHost';
import { openInBrowser } from '../../excelHost/client/browserExcel';
import { calculate } from '../../excelHost/model/calculate';

const DIST = join(__dirname, '..', '..', '..', 'dist', 'cdn');
const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const OWN = 'https://addin.example';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

export interface Looks { readonly colorScheme?: 'light' | 'dark'; readonly forcedColors?: 'active' | 'none'; readonly width?: number; readonly height?: number; /** The bytes Excel would save. */ readonly document?: () => Uint8Array; /** What Excel does when a window is asked for. */ readonly dialogs?: 'opened' | 'refused' }

export interface BrowserPane { readonly page: Page; readonly pane: Frame; readonly server: ExcelServer; readonly strangers: readonly string[]; /** Scripts of the add-in's own that were asked for, in order. */ readonly scripts: readonly string[]; close(): Promise<void> }

export const launch = (): Promise<Browser> => chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

export async function openPane(browser: Browser, book: WorkbookModel, looks: Looks = {}): Promise<BrowserPane> {
  const opened = await openPage(browser, book, 'taskpane.html', looks);
  await opened.pane.getByRole('tablist').waitFor();
  return opened;
}

/** The page of the ribbon's commands, which nobody sees; `click` presses the button of an action. */
export async function openCommands(browser: Browser, book: WorkbookModel, looks: Looks = {}): Promise<BrowserPane & { readonly click: (action: string) => Promise<void> }> {
  const opened = await openPage(browser, book, 'commands.html', looks);
  // Excel keeps a click until the page is ready; here it is made only then.
  await opened.pane.waitForFunction(() => 'Office' in globalThis);
  await opened.pane.evaluate(async () => { await (globalThis as unknown as { Office: { onReady: () => Promise<unknown> } }).Office.onReady(); });
  return opened;
}

async function openPage(browser: Browser, book: WorkbookModel, name: string, { width = 320, height = 640, document, dialogs, ...looks }: Looks): Promise<BrowserPane & { readonly click: (action: string) => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...looks });
  const page = await context.newPage();
  const strangers: string[] = [];
  const scripts: string[] = [];
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === OWN && pathname.endsWith('.js')) scripts.push(pathname.slice(1));
    return answer(route, strangers);
  });
  const server = new ExcelServer({ apiSets: apiSets(), version: '1.16', book, calculate, ...(document ? { document } : {}), ...(dialogs ? { dialogs } : {}) });
  const excel = await openInBrowser(page, server, `${OWN}/${name}`);
  return { page, pane: excel.addin, server, strangers, scripts, click: (action) => excel.ribbonClick(action), close: () => context.close() };
}

async function answer(route: Route, strangers: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const file = url.href.startsWith(CDN) ? join(OFFICE, url.pathname.slice('/lib/1/hosted/'.length)) : url.origin === OWN ? join(DIST, url.pathname) : null;
  if (file === null) {
    // A blank page of our own making is no request; anything else is none of ours.
    if (url.protocol === 'https:' || url.protocol === 'http:') strangers.push(url.href);
    await route.abort();
    return;
  }
  try {
    await route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  } catch {
    strangers.push(`missing: ${url.href}`);
    await route.fulfill({ status: 404, body: '' });
  }
}
