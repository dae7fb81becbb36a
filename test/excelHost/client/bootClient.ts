// Boots the unmodified Office.js client in Node: a page address, a window, a loader for its scripts, and a `window.opener`
// that stands for Excel. Once in a realm: the client keeps itself in globals; `connect` then changes the Excel behind it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { CONVERSATION, type ExcelServer } from '../server/excelServer';

const HOST_INFO = 'Excel$Web$16.01$en-US$telemetry$$disableLogging$0';
const HOST_URL = 'https://excel.officeapps.live.com';
const SCRIPTS = 'https://addin.example/office/';

type Listener = (event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void;

export interface BootedClient {
  /** From now on this Excel answers. */
  connect(server: ExcelServer): void;
  /** Posts a message of Excel's own accord, such as a click on the ribbon. */
  post(text: string): void;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** @returns the client, ready; its requirement sets are those of the server it was booted with */
export async function bootClient(first: ExcelServer): Promise<BootedClient> {
  let server = first;
  const listeners: Listener[] = [];
  const opener = {
    postMessage(text: string): void {
      const asked = server;
      // Excel answers later, never from within postMessage.
      void Promise.resolve().then(() => asked.receive(text)).then((answer) => {
        if (answer !== null) deliver(answer);
      });
    },
  };
  const deliver = (text: string): void => { for (const listener of listeners) listener({ data: text, origin: HOST_URL, source: opener }); };
  prepareWindow(opener, listeners);
  runScript(join(officeFolder(), 'office.debug.js'));
  const { Office: office, Excel: excel } = await readyGlobals();
  return { connect(next) { server = next; }, post(text) { deliver(text); }, Office: office, Excel: excel };
}

const officeFolder = (): string => join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** What the client expects of a page, and Node does not have. */
function prepareWindow(opener: unknown, listeners: Listener[]): void {
  const page = new JSDOM(`<!doctype html><head><script type="text/plain" src="${SCRIPTS}office.debug.js"></script></head>`, { url: `https://addin.example/taskpane.html?_host_Info=${HOST_INFO}` }).window;
  Object.defineProperty(page.document, 'domain', { value: 'addin.example' });
  const globals: Record<string, unknown> = {
    window: globalThis, document: page.document, location: page.location, sessionStorage: page.sessionStorage, localStorage: page.localStorage,
    navigator: page.navigator, history: { pushState: null, replaceState: null }, screen: {}, parent: globalThis, top: globalThis, opener,
    name: JSON.stringify({ hostInfo: HOST_INFO, xdmInfo: `${CONVERSATION}|addin-1|${HOST_URL}/x`, serializerVersion: '1' }),
    addEventListener: (type: string, listener: Listener) => { if (type === 'message') listeners.push(listener); },
    removeEventListener: () => undefined,
    // The client watches its calls by an interval that never ends: it must not keep the test runner waiting.
    setInterval: quietInterval(setInterval),
  };
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  loadScriptsFromFiles(page.document.head);
  parseLinksQuickly(page.document);
}

const quietInterval = (start: typeof setInterval) => (act: () => void, milliseconds?: number): NodeJS.Timeout => start(act, milliseconds).unref();

/** The client compares origins by the parts of a link, twice a message; jsdom takes milliseconds for each. */
function parseLinksQuickly(document: Document): void {
  const link = (): object => {
    let url = new URL('about:blank');
    return {
      set href(value: string) { url = new URL(value); },
      get href() { return url.href; },
      get hostname() { return url.hostname; }, get protocol() { return url.protocol; }, get port() { return url.port; }, get host() { return url.host; },
    };
  };
  Object.defineProperty(document, 'createElement', { value: (tag: string) => (tag === 'a' ? link() : document.createElementNS('http://www.w3.org/1999/xhtml', tag)) });
}

/** The client adds script elements for the rest of itself. */
function loadScriptsFromFiles(head: HTMLHeadElement): void {
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== 'SCRIPT' || !script.src.startsWith(SCRIPTS)) return append(node);
    setTimeout(() => {
      runScript(join(officeFolder(), script.src.slice(SCRIPTS.length)));
      script.onload?.(new Event('load'));
    }, 0);
    return node;
  };
}

/** Indirect eval: the scripts are written for the global scope of the page they are loaded into. */
function runScript(file: string): void {
  const globalEval = eval;
  globalEval(readFileSync(file, 'utf8'));
}

async function readyGlobals(): Promise<{ Office: typeof Office; Excel: typeof Excel }> {
  await Office.onReady();
  return { Office, Excel };
}
