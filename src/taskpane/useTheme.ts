// Follows Office's theme, and the system's where Office gives none.
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadTheme, shadeOf } from './theme';

const darkQuery = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The theme to begin with: Office says what it looks like only once it is ready. */
export const firstTheme = (): Promise<Theme> => loadTheme(shadeOf(undefined, darkQuery().matches));

/** @param officeBackground what Office.context.officeTheme says now */
export function useTheme(first: Theme, officeBackground: () => string | undefined): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const query = darkQuery();
    let asked = 0;
    const follow = (): void => {
      asked += 1;
      const mine = asked;
      // Of two changes in a row the later one counts, whichever comes first. What cannot be loaded is light.
      void loadTheme(shadeOf(officeBackground(), query.matches)).then((loaded) => { if (mine === asked) setTheme(loaded); });
    };
    follow();
    query.addEventListener('change', follow);
    // Office says it changed its theme only when the pane is looked at again.
    window.addEventListener('focus', follow);
    return () => {
      asked += 1;
      query.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
    };
  }, [officeBackground]);
  return theme;
}
