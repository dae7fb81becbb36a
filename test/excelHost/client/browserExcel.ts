// The emulated Excel around a page in Chromium: a frame of Excel on the web, and in it the add-in's own page with the real
// Office.js. Messages are carried to the server here in Node.
import type { Frame, Page } from 'playwright-core';
import { CONVERSATION, type ExcelServer } from '../server/excelServer';

const HOST_URL = 'https://excel.officeapps.live.com';
const HOST_INFO = 'Excel$Web$16.01$zh-CN$telemetry$$disableLogging$0';

export interface BrowserExcel {
  /** The add-in's page. */
  readonly addin: Frame;
  /** From now on this Excel answers. */
  connect(server: ExcelServer): void;
  /** A click on a ribbon button. */
  ribbonClick(action: string): Promise<void>;
}

/**
 * @param addinUrl page of the add-in, https (or http://localhost); what it loads is for the caller to route
 * @returns once the add-in's page has been loaded into Excel's
 */
export async function openInBrowser(page: Page, first: ExcelServer, addinUrl: string): Promise<BrowserExcel> {
  let server = first;
  await page.exposeFunction('excelReceives', (text: string) => server.receive(text));
  await page.route(`${HOST_URL}/**`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(addinUrl) }));
  await page.goto(`${HOST_URL}/x`, { waitUntil: 'load' });
  const addin = page.frames().find((frame) => frame !== page.mainFrame());
  if (!addin) throw new Error(`no frame for ${addinUrl}`);
  return {
    addin, connect(next) { server = next; },
    async ribbonClick(action) { await page.evaluate((text) => { document.querySelector('iframe')?.contentWindow?.postMessage(text, '*'); }, server.ribbonClick(action)); },
  };
}

/** Excel's page: nothing but the frame of the add-in, and a carrier of messages. */
function hostPage(addinUrl: string): string {
  const name = JSON.stringify({ hostInfo: HOST_INFO, xdmInfo: `${CONVERSATION}|addin-1|${HOST_URL}/x`, serializerVersion: '1' });
  const url = new URL(addinUrl);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}_host_Info=${HOST_INFO}`;
  return `<!doctype html><html lang="zh-CN"><title>Excel</title><style>html,body,iframe{margin:0;padding:0;border:0;width:100%;height:100%;display:block}</style>
<iframe title="addin" allow="clipboard-write" name="${name.replaceAll('"', '&quot;')}"></iframe>
<script>
const frame = document.querySelector('iframe');
window.addEventListener('message', async ({ data, source }) => {
  if (source !== frame.contentWindow || typeof data !== 'string') return;
  const answer = await window.excelReceives(data);
  if (answer !== null) frame.contentWindow.postMessage(answer, '*');
});
frame.src = ${JSON.stringify(url.href)};
</script></html>`;
}
