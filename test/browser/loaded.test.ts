// What a plain first and second click ask the server for: what `npm run size` counts, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadFixture } from '../excelHost';
import { launch, openPane } from './support/openPane';
import { press } from './support/pictures';

jest.setTimeout(120_000);

interface ChunkFiles { readonly initial: readonly string[]; readonly chunks: { readonly engine: readonly string[] } }
const counted = JSON.parse(readFileSync(join(__dirname, '..', '..', 'dist', 'cdn', 'chunks.json'), 'utf8')) as ChunkFiles;

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

test.each(['000-huadu-jiguan-gongwei-2024', '005-project-form-2024'])('%s: two clicks load what is counted', async (fixture) => {
  const { pane, scripts, close } = await openPane(browser, loadFixture(fixture));
  await press(pane, '一键评分');
  await press(pane, /^写入\d+处$/);
  await pane.getByText(/已写入\d+处/).waitFor();
  await press(pane, '一键评分');
  await pane.getByText('没有要写入的').waitFor();
  expect([...new Set(scripts)].sort()).toEqual([...counted.initial, ...counted.chunks.engine].sort());
  await close();
});
