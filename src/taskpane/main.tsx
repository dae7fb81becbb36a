// Starts the pane. The shell is on the screen before this is parsed; what the one click needs follows while she looks.
import type { Theme } from '@fluentui/react-components';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { loadOnce } from './loadOnce';
import { readMode, rememberMode } from './preferences';
import type { PaneServices } from './services/services';
import { firstTheme, useTheme } from './useTheme';

const loadServices = loadOnce(async (): Promise<PaneServices> => {
  const [{ openServices }] = await Promise.all([import(/* webpackChunkName: "engine" */ './services/openServices'), Office.onReady()]);
  return openServices();
});

/** Undefined outside Office, and before it is ready. */
const officeBackground = (): string | undefined => {
  const context: Partial<Office.Context> | undefined = typeof Office === 'undefined' ? undefined : Office.context;
  return context?.officeTheme?.bodyBackgroundColor;
};

function Root({ first }: { readonly first: Theme }): ReactElement {
  return <App theme={useTheme(first, officeBackground)} loadServices={loadServices} report={reportError} mode={readMode()} rememberMode={rememberMode} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
firstTheme().then((first) => { createRoot(root).render(<StrictMode><Root first={first} /></StrictMode>); }, reportError);
// A failure here is met again, and told, at the first click.
setTimeout(() => { loadServices().catch(() => undefined); }, 0);
