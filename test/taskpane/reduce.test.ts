// The state of the pane, step by step.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { reduce, type PaneAction } from '../../src/taskpane/state/reduce';
import { initialState, type PaneState } from '../../src/taskpane/state/state';
import { shadeOf } from '../../src/taskpane/theme';

const start = initialState(DEFAULT_CHOICES, 'preview');
const after = (state: PaneState, ...actions: readonly PaneAction[]): PaneState => actions.reduce(reduce, state);

test('an entry said later stands, field by field, and counts as not yet written', () => {
  const state = after(start, { kind: 'entered', entries: [{ form: 'f', indicator: 'a', points: '3', evidence: '签到表' }] }, { kind: 'entered', entries: [{ form: 'f', indicator: 'a', points: '4' }] });
  expect(state.choices.entries).toEqual([{ form: 'f', indicator: 'a', points: '4', evidence: '签到表' }]);
  expect(state.unsaved).toBe(2);
});

test('a failure ends what went on, and the next start clears its message', () => {
  const failed = after(start, { kind: 'started', activity: 'scoring' }, { kind: 'failed', problem: { what: '甲', todo: '乙', way: 'retry' } });
  expect(failed).toMatchObject({ activity: null, problem: { what: '甲' } });
  expect(after(failed, { kind: 'started', activity: 'scoring' }).problem).toBeNull();
});

test('pointing a table again replaces what it pointed to', () => {
  const range = { sheet: '甲', top: 1, left: 1, bottom: 2, right: 2 };
  const state = after(start, { kind: 'tablePointed', table: { kind: 'targets', form: null, range } }, { kind: 'tablePointed', table: { kind: 'targets', form: null, range: { ...range, top: 2 } } });
  expect(state.choices.tables).toEqual([{ kind: 'targets', form: null, range: { ...range, top: 2 } }]);
});

test('a tick without a preview changes nothing, choosing a tab closes the preview', () => {
  expect(reduce(start, { kind: 'ticked', question: 'q' })).toBe(start);
  const previewed: PaneState = { ...start, preview: { accepted: new Set(['q']), declined: new Set(), plan: null } };
  expect(after(previewed, { kind: 'ticked', question: 'q' }).preview).toEqual({ accepted: new Set(), declined: new Set(), plan: null });
  expect(after(previewed, { kind: 'left', change: 'c' }).preview).toEqual({ accepted: new Set(['q']), declined: new Set(['c']), plan: null });
  expect(after(previewed, { kind: 'viewChosen', view: 'findings' }).preview).toBeNull();
});

test('the shade follows Office, and the system where Office says nothing', () => {
  expect(shadeOf('#212121', false)).toBe('dark');
  expect(shadeOf('#ffffff', true)).toBe('light');
  expect(shadeOf(undefined, true)).toBe('dark');
});
