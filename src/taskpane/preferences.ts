// What the button does, kept in this browser: a habit of the person, no property of a workbook.
import type { Mode } from './state/state';

const KEY = 'jixiao.mode';
const MODES: readonly Mode[] = ['check', 'preview', 'direct'];

export function readMode(): Mode {
  const kept = guarded(() => localStorage.getItem(KEY));
  return MODES.find((mode) => mode === kept) ?? 'preview';
}

export const rememberMode = (mode: Mode): void => { guarded(() => { localStorage.setItem(KEY, mode); }); };

/** Storage may be closed to a page inside Office: then every session begins with the default. */
export function guarded<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
