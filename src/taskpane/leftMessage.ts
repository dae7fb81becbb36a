// A message of the ribbon that no window would show. The ribbon's page and the pane share nothing but this browser's
// storage: what is left there the pane shows at once where it is open, else when it is opened.
import { guarded } from './preferences';

const KEY = 'jixiao.message';
/** Older than this it is about a click she no longer thinks of. */
const LONGEST_KEPT_MS = 600_000;

/** @param now milliseconds, as `Date.now()` gives them */
export function leaveMessage(text: string, now: number): void {
  guarded(() => { localStorage.setItem(KEY, JSON.stringify([now, text])); });
}

/** @returns what was left, once; null: nothing, or long ago */
export function takeMessage(now: number): string | null {
  const kept = guarded((): unknown => {
    const json = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return JSON.parse(json ?? 'null');
  });
  const parts: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const [left, text] = parts;
  return typeof left === 'number' && typeof text === 'string' && now - left < LONGEST_KEPT_MS ? text : null;
}

/** Tells every message that is left from now on, and the one that waits. @returns ends it */
export function listenForMessages(tell: (text: string) => void): () => void {
  const look = (): void => {
    const text = takeMessage(Date.now());
    if (text !== null) tell(text);
  };
  look();
  addEventListener('storage', look);
  return () => { removeEventListener('storage', look); };
}
