// A message in a small window of its own. A ribbon command has no other place to speak.
import type { RibbonMessage } from './ribbonMessages';

/** Excel ends a command after five minutes: an unread message must not make it look like a failure. */
const LONGEST_SHOWN_MS = 240_000;
/** In percent of the screen. */
const SIZE = { height: 40, width: 30 } as const;
const CLOSED_BY_HER = 'close';

/** @param page address of message.html; the message travels behind `#`, so it never reaches a server */
export async function showMessage(message: RibbonMessage, page: string): Promise<void> {
  const url = `${page}#${encodeURIComponent(JSON.stringify(message))}`;
  const dialog = await opened(url, true) ?? await opened(url, false);
  if (!dialog) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_SHOWN_MS);
    const done = (): void => { clearTimeout(timer); resolve(); };
    dialog.addEventHandler(Office.EventType.DialogEventReceived, done);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
      if (!('message' in received) || received.message !== CLOSED_BY_HER) return;
      dialog.close();
      done();
    });
  });
}

/** null where this Excel opens none this way. */
const opened = (url: string, displayInIframe: boolean): Promise<Office.Dialog | null> => new Promise((resolve) => {
  Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe }, (answer) => {
    resolve(answer.status === Office.AsyncResultStatus.Succeeded ? answer.value : null);
  });
});
