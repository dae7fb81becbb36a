// A message in a small window of its own. A ribbon command has no other place to speak.
import type { RibbonMessage } from './ribbonMessages';

/** Excel ends a command after five minutes: an unread message must not make it look like a failure. */
const LONGEST_SHOWN_MS = 240_000;
/** An Excel that does not even answer whether it opens a window opens none. */
const LONGEST_OPENING_MS = 15_000;
/** In percent of the screen. */
const SIZE = { height: 40, width: 30 } as const;
const CLOSED_BY_HER = 'close';

export interface MessageWindow {
  /** Resolves when she has read it; false where no window could be opened at all. */
  show(message: RibbonMessage): Promise<boolean>;
}

/** @param page address of message.html; a message travels behind `#`, so it never reaches a server */
export function messageWindow(page: string): MessageWindow {
  // Office opens one window at a time: an unread message makes room for the next.
  let dismiss: (() => void) | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  return {
    async show(message) {
      const url = `${page}#${encodeURIComponent(JSON.stringify(message))}`;
      // After the one before it stands: one that is still opening could not be closed.
      const window = opening.then(async () => {
        dismiss?.();
        dismiss = null;
        return await opened(url, true) ?? opened(url, false);
      });
      opening = window.catch(() => null);
      const dialog = await window;
      if (!dialog) return inBrowser(url);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LONGEST_SHOWN_MS);
        const done = (): void => { clearTimeout(timer); resolve(); };
        const close = (): void => { dialog.close(); done(); };
        dismiss = close;
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => { if (dismiss === close) dismiss = null; done(); });
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
          if (!('message' in received) || received.message !== CLOSED_BY_HER) return;
          if (dismiss === close) dismiss = null;
          close();
        });
      });
      return true;
    },
  };
}

/** null where this Excel opens none this way. One that is still closing is waited for. */
async function opened(url: string, displayInIframe: boolean): Promise<Office.Dialog | null> {
  for (let tries = 1; ; tries += 1) {
    const answer = await asked(url, displayInIframe);
    if (answer?.status === Office.AsyncResultStatus.Succeeded) return answer.value;
    if (answer?.error.code !== ANOTHER_IS_OPEN || tries === MOST_TRIES) return null;
    await new Promise((resolve) => { setTimeout(resolve, BETWEEN_TRIES_MS); });
  }
}

const ANOTHER_IS_OPEN = 12_007;
const MOST_TRIES = 20;
const BETWEEN_TRIES_MS = 100;

/** null without an answer. The page of a command is never seen, so it must not ask her whether to open a window. */
function asked(url: string, displayInIframe: boolean): Promise<Office.AsyncResult<Office.Dialog> | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve(null); }, LONGEST_OPENING_MS);
    Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe, promptBeforeOpen: false }, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

/** The same page in her browser, where Excel can open one. Nobody says when it was read. */
function inBrowser(url: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(url);
  return true;
}
