// What a ribbon command left for the pane: shown once, at once where the pane is open, and not when it is long past.
import { leaveMessage, listenForMessages, takeMessage } from '../../src/taskpane/leftMessage';

const MINUTE = 60_000;

beforeEach(() => { localStorage.clear(); });

test('is taken once', () => {
  leaveMessage('核对完成\n99.98分', 0);
  expect([takeMessage(MINUTE), takeMessage(MINUTE)]).toEqual(['核对完成\n99.98分', null]);
});

test('is forgotten after a while', () => {
  leaveMessage('没有完成', 0);
  expect(takeMessage(20 * MINUTE)).toBeNull();
});

test('what somebody else wrote there is no message', () => {
  for (const strange of ['{', '{}', '["x"]', 'null', '7']) {
    localStorage.setItem('jixiao.message', strange);
    expect(takeMessage(0)).toBeNull();
  }
});

test('an open pane hears what waits and what comes, until it is closed', () => {
  const told: string[] = [];
  leaveMessage('先前的', Date.now());
  const end = listenForMessages((text) => { told.push(text); });
  leaveMessage('刚才的', Date.now());
  dispatchEvent(new StorageEvent('storage'));
  end();
  leaveMessage('关了以后的', Date.now());
  dispatchEvent(new StorageEvent('storage'));
  expect(told).toEqual(['先前的', '刚才的']);
});
