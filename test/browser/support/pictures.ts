// Pictures of the pane, and what axe says of it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { BrowserPane, Looks } from './openPane';

const PICTURES = join(__dirname, '..', '..', '..', 'dist', 'screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const LOOKS: Readonly<Record<string, Looks>> = {
  light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { forcedColors: 'active' },
  // What Excel leaves of the pane on a small screen.
  small: { colorScheme: 'light', height: 378 },
};

interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }

/** Waits until nothing is going on. */
export const calm = (pane: Frame): Promise<void> => pane.getByRole('progressbar').waitFor({ state: 'detached' });

/** Presses the first button of that name as a keyboard does. */
export const press = (pane: Frame, name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().press('Enter');

/** @returns what axe finds, prefixed by the state; takes a picture of it */
export async function shoot({ pane, page }: BrowserPane, state: string, look: string): Promise<readonly string[]> {
  mkdirSync(PICTURES, { recursive: true });
  await calm(pane);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(PICTURES, `${state}-${look}.png`) });
  return (await violations(pane)).map((violation) => `${state}: ${violation}`);
}

async function violations(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (what: Document) => Promise<{ violations: unknown }> } };
    return JSON.stringify((await axe.run(document)).violations);
  });
  return (JSON.parse(found) as readonly Violation[]).map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
}
