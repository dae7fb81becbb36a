// Follows Office's theme, and the system's where Office gives none.
import { useEffect, useState } from 'react';
import { shadeOf, type Shade } from './theme';

const DARK = '(prefers-color-scheme: dark)';

/** @param officeBackground what Office.context.officeTheme says now */
export function useShade(officeBackground: () => string | undefined): Shade {
  const [shade, setShade] = useState(() => shadeOf(undefined, matchMedia(DARK).matches));
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = (): void => { setShade(shadeOf(officeBackground(), query.matches)); };
    follow();
    query.addEventListener('change', follow);
    // Office says it changed its theme only when the pane is looked at again.
    window.addEventListener('focus', follow);
    return () => {
      query.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
    };
  }, [officeBackground]);
  return shade;
}
