// The ticks of the preview: what each tells, and how many changes would be written.
import { fireEvent, screen, within } from '@testing-library/react';
import type { Assessment, PlannedEdit } from '../../../src/core/assessment';
import type { Preview as Ticks } from '../../../src/taskpane/state/state';
import Preview from '../../../src/taskpane/views/Preview';
import { nothing, readingOf, show } from './support';

const { assessment: base } = readingOf('005');
const at = { sheet: '自评表', row: 3, column: 4 };
const change = (what: string, rest: Partial<PlannedEdit>): PlannedEdit =>
  ({ what, question: null, edit: { kind: 'setCell', at, content: { kind: 'number', value: 7.4 }, replaces: { kind: 'number', value: 5 } }, ...rest });
const OURS = change('得分 · 甲', { leave: 'ours' });
const HERS = change('得分 · 乙', { question: 'hers' });
const WHOLE = change('新增工作表“评分底稿”', {});

interface Told { readonly ticked: string[]; readonly left: string[]; applied: number }

function preview(planned: readonly PlannedEdit[], ticks: Partial<Ticks> = {}, rest: Partial<Assessment> = {}): Told {
  const told: Told = { ticked: [], left: [], applied: 0 };
  const edits = planned.flatMap(({ edit, question }) => (question === null ? [edit] : []));
  show(<Preview
    assessment={{ ...base, findings: [], forms: [], companionEdits: [], planned, edits, ...rest }} ticks={{ accepted: new Set(), declined: new Set(), plan: null, ...ticks }} busy={false}
    onTick={(id) => { told.ticked.push(id); }} onLeave={(id) => { told.left.push(id); }} onApply={() => { told.applied += 1; }} onCancel={nothing} onGoTo={nothing}
  />);
  return told;
}

const box = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('a change of hers begins unticked and is told by its question, one of ours ticked and told by what leaves it out', () => {
  const told = preview([OURS, HERS]);
  expect([box('得分 · 甲').checked, box('得分 · 乙').checked]).toEqual([true, false]);
  fireEvent.click(box('得分 · 乙'));
  fireEvent.click(box('得分 · 甲'));
  expect(told).toMatchObject({ ticked: ['hers'], left: ['ours'] });
});

test('the button counts what is ticked, in both lists', () => {
  preview([OURS, HERS, WHOLE], { accepted: new Set(['hers']), declined: new Set(['ours']) });
  expect(screen.getByRole('button', { name: '写入2处' })).toBeTruthy();
  expect([box('得分 · 甲').checked, box('得分 · 乙').checked]).toEqual([false, true]);
});

test('what goes with the whole has no box', () => {
  preview([WHOLE]);
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  expect(screen.getByText(/新增工作表/)).toBeTruthy();
});

test('with nothing but a change of hers there is nothing to write until it is ticked', () => {
  const told = preview([HERS]);
  fireEvent.click(screen.getByRole('button', { name: '没有要写入的' }));
  expect(told.applied).toBe(0);
});

test('a 修正 stands in a list of its own, old and new, unticked; a format alone is shown too', () => {
  const edit = { kind: 'setNumberFormat', at, format: '0.00%', replaces: 'General' } as const;
  const finding = { kind: 'rateNotPercent', at: { sheet: '自评表', top: 3, left: 4, bottom: 3, right: 4 }, form: null, about: '丙', fix: { id: 'fix', edits: [edit] } };
  preview([OURS, { what: '修正 · 显示为百分比 · 丙', question: 'fix', edit }], {}, { findings: [finding as never] });
  const section = screen.getByRole('region', { name: '核对出的修正（打勾才改）' });
  expect(within(section).getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  expect(section.textContent).toMatch(/常规.*0\.00%/);
});

test('a total that follows from her boxes is shown as it would be written; what would no longer be written is gone', () => {
  const total = (value: number): PlannedEdit => change('总分', { leave: 'total', edit: { kind: 'setCell', at: { ...at, row: 9 }, content: { kind: 'number', value }, replaces: { kind: 'blank' } } });
  const grade = change('等级', { edit: { kind: 'setCell', at: { ...at, row: 10 }, content: { kind: 'text', text: '优' }, replaces: { kind: 'blank' } } });
  const plan = { ...base, planned: [total(90)], edits: [total(90).edit], companionEdits: [] };
  preview([OURS, total(97.4), grade], { declined: new Set(['ours']), plan });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('得分 · 甲'), expect.stringMatching(/总分.*90$/)]);
  expect(screen.getByRole('button', { name: '写入1处' })).toBeTruthy();
});

test('a rate that is formatted in percent is shown in percent', () => {
  const rate = change('执行率 · 丁', { leave: 'rate', edit: { kind: 'setCell', at, content: { kind: 'formula', formula: '=F6/E6', result: 0.94453 }, replaces: { kind: 'blank' } } });
  preview([rate, { ...rate, edit: { kind: 'setNumberFormat', at, format: '0.00%', replaces: 'General' } }]);
  expect(screen.getByText('94.45%')).toBeTruthy();
  expect(screen.getByRole('button', { name: '写入1处' })).toBeTruthy();
});
