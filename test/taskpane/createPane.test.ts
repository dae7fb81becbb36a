// The clicks of a careless person: twice, in between, and while something is being written.
import { DEFAULT_CHOICES, type Choices } from '../../src/core/scoring';
import { HostError } from '../../src/hosts/host';
import type { Agreed, PaneServices, Reading } from '../../src/taskpane/services/services';
import { createPane, type PaneClicks } from '../../src/taskpane/state/createPane';
import { initialState, type Mode } from '../../src/taskpane/state/state';
import { createStore, type Store } from '../../src/taskpane/state/store';
import { openServices } from './support';

let reading: Reading;
beforeAll(async () => { reading = await (await openServices('005-project-form-2024')).services.assess(DEFAULT_CHOICES); });

/** A call that is answered when the test says so. */
interface Call { readonly name: string; readonly args: readonly unknown[]; answer(value: unknown): Promise<void>; fail(error: Error): Promise<void> }

interface Opened { readonly pane: PaneClicks; readonly store: Store; readonly calls: Call[]; readonly reported: unknown[] }

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

async function open(mode: Mode = 'preview'): Promise<Opened> {
  const calls: Call[] = [];
  const reported: unknown[] = [];
  const services = new Proxy({}, {
    // What is awaited must not look like a promise itself.
    get: (_, name: string) => (name === 'then' ? undefined : (...args: unknown[]) => new Promise((resolve, reject) => {
      calls.push({ name, args, answer: (value) => { resolve(value); return settled(); }, fail: (error: Error) => { reject(error); return settled(); } });
    })),
  }) as PaneServices;
  const store = createStore(initialState(DEFAULT_CHOICES, mode));
  const pane = createPane(store, { loadServices: () => Promise.resolve(services), report: (error) => { reported.push(error); }, mode, rememberMode: () => undefined });
  await settled();
  return { pane, store, calls, reported };
}

const called = ({ calls }: Opened): readonly string[] => calls.map(({ name }) => name);

test('a double click is one click', async () => {
  const opened = await open();
  opened.pane.score();
  opened.pane.score();
  await settled();
  expect(called(opened)).toEqual(['assess']);
  await opened.calls[0]?.answer(reading);
  expect(opened.store.get()).toMatchObject({ activity: null, preview: { accepted: new Set() } });
});

test('a preview is applied once, as it was ticked', async () => {
  const opened = await open();
  opened.pane.score();
  await settled();
  await opened.calls[0]?.answer(reading);
  opened.pane.dispatch({ kind: 'ticked', question: 'hers' });
  opened.pane.dispatch({ kind: 'left', change: 'ours' });
  opened.pane.applyPreview();
  opened.pane.applyPreview();
  await settled();
  expect(called(opened)).toEqual(['assess', 'apply']);
  expect(opened.calls[1]?.args[1]).toEqual({ reading, accepted: ['hers'], declined: ['ours'] } satisfies Agreed);
});

test('while something is written nothing else starts, is said or is cancelled, and its outcome is told', async () => {
  const opened = await open('direct');
  opened.pane.score();
  await settled();
  opened.pane.cancel();
  opened.pane.undo();
  opened.pane.goTo({ sheet: '表', row: 1, column: 1 });
  opened.pane.assessAgain({ kind: 'answered', id: 'q', value: 'x' });
  await settled();
  expect(called(opened)).toEqual(['apply']);
  expect(opened.store.get()).toMatchObject({ activity: 'applying', choices: { answers: {} } });
  await opened.calls[0]?.answer({ kind: 'applied', reading, cells: 3, companion: false, recovered: 0 });
  expect(opened.store.get()).toMatchObject({ activity: null, notice: '已写入3处，并读回核对。' });
});

test('a reading that was cancelled says so, and what it answers later counts no more', async () => {
  const opened = await open();
  opened.pane.recognize();
  await settled();
  opened.pane.cancel();
  expect(opened.store.get()).toMatchObject({ activity: null, notice: '已取消，没有改动。' });
  await opened.calls[0]?.answer(reading);
  expect(opened.store.get().reading).toBeNull();
});

test('answers given one after the other all count, the last assessment stands', async () => {
  const opened = await open();
  opened.pane.assessAgain({ kind: 'answered', id: 'a', value: '1' });
  opened.pane.assessAgain({ kind: 'answered', id: 'b', value: '2' });
  await settled();
  expect((opened.calls[1]?.args[0] as Choices).answers).toEqual({ a: '1', b: '2' });
  await opened.calls[1]?.answer(reading);
  await opened.calls[0]?.answer({ ...reading, sheets: ['stale'] });
  expect(opened.store.get().reading?.sheets).toEqual(reading.sheets);
  expect(opened.store.get().unsaved).toBe(2);
});

test('what Excel refuses is told with its way out and tried again by one click; a mistake of ours is reported as well', async () => {
  const opened = await open();
  opened.pane.score();
  await settled();
  await opened.calls[0]?.fail(new HostError('cellEditMode'));
  expect(opened.store.get()).toMatchObject({ activity: null, problem: { what: '有单元格正在编辑', way: 'retry' } });
  expect(opened.reported).toEqual([]);
  opened.pane.retry();
  await settled();
  expect(called(opened)).toEqual(['assess', 'assess']);
  await opened.calls[1]?.fail(new TypeError('broken'));
  expect(opened.reported).toHaveLength(1);
});

test('copying a text while Excel is read ends nothing', async () => {
  const opened = await open();
  opened.pane.recognize();
  opened.pane.notify('已复制');
  expect(opened.store.get()).toMatchObject({ activity: 'recognizing', notice: '已复制' });
});

test('figures put right are followed by a new reading and a new check of the same text', async () => {
  const opened = await open();
  const check = { form: 'f', source: { sheet: '表', top: 1, left: 1, bottom: 2, right: 1 }, hits: [] } as const;
  opened.pane.fixTexts(check, [{ at: { sheet: '表', row: 1, column: 1 }, was: '97.5分', start: 0, end: 5, to: '99.98分' }]);
  await settled();
  await opened.calls[0]?.answer({ kind: 'fixed', cells: 1, canUndo: true });
  await opened.calls[1]?.answer(reading);
  expect(opened.calls[2]).toMatchObject({ name: 'checkText', args: [DEFAULT_CHOICES, 'f', check.source] });
  await opened.calls[2]?.answer({ kind: 'checked', check });
  expect(opened.store.get()).toMatchObject({ view: 'findings', textCheck: check, notice: '已改写1处，可以撤销。' });
});

test('a tick shows at once what follows from it; of two in a row the last counts', async () => {
  const opened = await open();
  opened.pane.score();
  await settled();
  await opened.calls[0]?.answer(reading);
  opened.pane.tick({ kind: 'left', change: 'ours' });
  opened.pane.tick({ kind: 'left', change: 'other' });
  await settled();
  expect(called(opened)).toEqual(['assess', 'replan', 'replan']);
  expect(opened.calls[2]?.args[1]).toEqual({ reading, accepted: [], declined: ['ours', 'other'] } satisfies Agreed);
  const plan = { ...reading.assessment, planned: [] };
  await opened.calls[2]?.answer(plan);
  await opened.calls[1]?.answer(reading.assessment);
  expect(opened.store.get().preview?.plan).toBe(plan);
});

test('a workbook that keeps no way back is not said to have one', async () => {
  const opened = await open();
  const check = { form: 'f', source: 'report', hits: [] } as const;
  opened.pane.fixTexts(check, [{ at: { sheet: '表', row: 1, column: 1 }, was: '97.5分', start: 0, end: 5, to: '99.98分' }]);
  await settled();
  await opened.calls[0]?.answer({ kind: 'fixed', cells: 1, canUndo: false });
  await opened.calls[1]?.answer(reading);
  await opened.calls[2]?.answer({ kind: 'checked', check });
  expect(opened.store.get().notice).toMatch(/没有留下撤销记录/);
});
