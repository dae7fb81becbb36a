// A ribbon command ends with completed() whatever happens, and says something.
import { runCommand } from '../../src/commands/runCommand';
import type { RibbonMessage } from '../../src/commands/ribbonMessages';
import { HostError } from '../../src/hosts/host';
import { parseMessage } from '../../src/message/parseMessage';

async function run(act: () => Promise<RibbonMessage>, show?: (message: RibbonMessage) => Promise<void>): Promise<{ completed: number; shown: RibbonMessage[]; reported: unknown[] }> {
  const result = { completed: 0, shown: [] as RibbonMessage[], reported: [] as unknown[] };
  await runCommand({ completed: () => { result.completed += 1; } }, {
    act, show: show ?? ((message) => { result.shown.push(message); return Promise.resolve(); }), report: (error) => { result.reported.push(error); },
  });
  return result;
}

test('done: the message is shown', async () => {
  expect(await run(() => Promise.resolve({ title: '评分完成', lines: ['96分'] }))).toMatchObject({ completed: 1, shown: [{ title: '评分完成' }] });
});

test('Excel refuses: the reason and what to do, in words', async () => {
  const { completed, shown } = await run(() => Promise.reject(new HostError('cellEditMode')));
  expect(completed).toBe(1);
  expect(shown[0]?.lines.join('')).toMatch(/正在编辑.*再点一次/);
});

test('a mistake of ours is shown and reported, and a window that cannot be opened still ends the command', async () => {
  const { completed, reported } = await run(() => Promise.reject(new TypeError('broken')), () => Promise.reject(new Error('no window')));
  expect(completed).toBe(1);
  expect(reported).toHaveLength(2);
});

test('the message travels as text, and an address that holds none shows none', () => {
  const message = { title: '核对完成', lines: ['<img src=x onerror=alert(1)>', '100%'] };
  expect(parseMessage(`#${encodeURIComponent(JSON.stringify(message))}`)).toEqual(message);
  expect(parseMessage('#%E0%A4%A')).toEqual({ title: '', lines: [] });
});
