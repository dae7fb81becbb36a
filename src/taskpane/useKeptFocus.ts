// What she pressed may be gone when it is done: the keyboard goes on from the view, not from the top of the page.
import { useEffect, type RefObject } from 'react';

/** Gives `panel` the focus when the element that had it leaves the page. Never takes it from Excel. */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => { last = target instanceof Element ? target : null; };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
      last = null;
      panel.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [panel]);
}
