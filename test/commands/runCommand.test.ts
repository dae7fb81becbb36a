// A ribbon command ends with completed() whatever happens, and says something.
import { runCommand } from '../../src/commands/runCommand';
import type { RibbonMessage } from '../../src/commands/ribbonMessages';
import { HostError } from '../../src/hosts/host';
import { parseMessage } from '../../src/message/parseMessage';

interface Ran { completed: number; led: number; readonly left: RibbonMessage[]; readonly shown: RibbonMessage[]; readonly reported: unknown[] }

async function run(act: () => Promise<RibbonMessage>, show?: (message: RibbonMessage) => Promise<boolean>, lead: () => Promise<unknown> = () => Promise.resolve()): Promise<Ran> {
  const result: Ran = { completed: 0, led: 0, left: [], shown: [], reported: [] };
  await runCommand({ completed: () => { result.completed += 1; } }, {
    act, show: show ?? ((message) => { result.shown.push(message); return Promise.resolve(true); }), report: (error) => { result.reported.push(error); },
    lead: (message) => { result.led += 1; result.left.push(message); return lead(); },
  });
  return result;
}

test('done: the message is shown', async () => {
  expect(await run(() => Promise.resolve({ title: '评分完成', lines: ['96分'] }))).toMatchObject({ completed: 1, led: 0, shown: [{ title: '评分完成' }] });
});

test('Excel refuses: the reason and what to do, in words', async () => {
  const { completed, shown } = await run(() => Promise.reject(new HostError('cellEditMode')));
  expect(completed).toBe(1);
  expect(shown[0]?.lines.join('')).toMatch(/正在编辑.*再点一次/);
});

test('a mistake of ours is shown and reported, and a window that cannot be opened still ends the command', async () => {
  const { completed, reported, led } = await run(() => Promise.reject(new TypeError('broken')), () => Promise.reject(new Error('no window')));
  expect(completed).toBe(1);
  expect(led).toBe(1);
  expect(reported).toHaveLength(2);
});

test('where no window opens she is led to the paper, and when that fails too the command still ends', async () => {
  const message = { title: '评分完成', lines: [] };
  expect(await run(() => Promise.resolve(message), () => Promise.resolve(false))).toMatchObject({ completed: 1, led: 1, left: [message], reported: [] });
  expect(await run(() => Promise.resolve(message), () => Promise.resolve(false), () => Promise.reject(new HostError('hostBusy')))).toMatchObject({ completed: 1, led: 1, reported: [{ code: 'hostBusy' }] });
});

test('the message travels as text, and an address that holds none shows none', () => {
  const message = { title: '核对完成', lines: ['<img src=x onerror=alert(1)>', '100%'] };
  expect(parseMessage(`#${encodeURIComponent(JSON.stringify(message))}`)).toEqual(message);
  expect(parseMessage('#%E0%A4%A')).toEqual({ title: '', lines: [] });
});
