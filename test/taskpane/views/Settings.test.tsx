// 设置: what each choice tells.
import { fireEvent, screen, within } from '@testing-library/react';
import { DEFAULT_CHOICES, ruleSetId } from '../../../src/core/scoring';
import type { Reading } from '../../../src/taskpane/services/services';
import Settings, { type SettingsProps } from '../../../src/taskpane/views/Settings';
import { nothing, readingOf, show } from './support';

function settings(reading: Reading | null, rest: Partial<SettingsProps> = {}): void {
  show(<Settings
    reading={reading} choices={DEFAULT_CHOICES} mode="preview" onAnswer={nothing} onPoint={nothing} onConfirm={nothing} onWrite={nothing} onMode={nothing} onGoTo={nothing}
    onRecognize={nothing} onCompanion={nothing} onExportRules={nothing} {...rest}
  />);
}

test('the button’s habit and the way of writing are told by name', () => {
  const told: string[] = [];
  settings(null, { onMode: (mode) => { told.push(mode); }, onWrite: (write) => { told.push(write); } });
  fireEvent.click(screen.getByRole('radio', { name: '直接写入' }));
  fireEvent.click(screen.getByRole('radio', { name: '只核对，不写入' }));
  fireEvent.click(screen.getByRole('radio', { name: '数值' }));
  expect(told).toEqual(['direct', 'check', 'values']);
});

test('a rule set is chosen for its form; only those of its kind are offered', () => {
  const reading = readingOf('000');
  const form = reading.assessment.forms[0];
  const told: unknown[] = [];
  settings(reading, { onAnswer: (...said) => { told.push(said); } });
  const [select] = within(screen.getByRole('region', { name: '评分规则' })).getAllByRole<HTMLSelectElement>('combobox');
  if (!select || !form) throw new Error('nothing to choose');
  const offered = [...select.options].map(({ value }) => value).filter((value) => value !== '');
  expect(offered).toEqual(reading.ruleSets.filter((one) => one.form === form.form.kind).map(({ id }) => id));
  fireEvent.change(select, { target: { value: offered[0] } });
  expect(told).toEqual([[ruleSetId(form.form.id), offered[0]]]);
});

test('a table pointed elsewhere stays its form’s, where there are several; the only form’s needs no name', () => {
  const many = readingOf('007');
  const told: { readonly kind: string; readonly form: string | null }[] = [];
  settings(many, { onPoint: (table) => { told.push(table); } });
  screen.getAllByRole('button', { name: /^改指到当前选区：/ }).forEach((button) => { fireEvent.click(button); });
  const forms = many.assessment.forms.map(({ form }) => form.id);
  expect(forms.length).toBeGreaterThan(1);
  expect(told.filter(({ kind }) => kind === 'selfEvaluationForm').map(({ form }) => form)).toEqual(forms);
});

test('a new table is said to be of a kind, and of a form where there are several', () => {
  const many = readingOf('007');
  const told: unknown[] = [];
  settings(many, { onPoint: (table) => { told.push(table); } });
  const section = screen.getByRole('region', { name: '指定一张表' });
  fireEvent.change(within(section).getByLabelText('是什么表'), { target: { value: 'targets' } });
  fireEvent.click(within(section).getByRole('button', { name: '改指到当前选区' }));
  const second = many.assessment.forms[1]?.form.id;
  fireEvent.change(within(section).getByLabelText('属于哪张自评表'), { target: { value: second } });
  fireEvent.click(within(section).getByRole('button', { name: '改指到当前选区' }));
  expect(told).toEqual([{ kind: 'targets', form: null }, { kind: 'targets', form: second }]);
});

test('the rules in use are those offered for the sheet', () => {
  const reading = readingOf('000');
  const told: string[] = [];
  settings(reading, { onExportRules: (id) => { told.push(id); } });
  fireEvent.click(screen.getByRole('button', { name: '导出评分规则到工作表' }));
  expect(told).toEqual([reading.assessment.forms[0]?.evaluation.choice?.ruleSet.id]);
});

test('the companion is asked for only where it is missed', () => {
  settings(readingOf('000'));
  expect(screen.queryByRole('button', { name: '选择底稿文件' })).toBeNull();
  settings({ ...readingOf('000'), wantsCompanion: true });
  expect(screen.getByRole('button', { name: '选择底稿文件' })).toBeTruthy();
});

test('of many forms only the one she opens has its rules drawn', () => {
  const reading = readingOf('000');
  const [form] = reading.assessment.forms;
  if (!form) throw new Error('no form');
  const forms = Array.from({ length: 300 }, (_, i) => ({ ...form, form: { ...form.form, id: `f${String(i)}` } }));
  settings({ ...reading, assessment: { ...reading.assessment, forms } });
  const section = screen.getByRole('region', { name: '评分规则' });
  expect(within(section).queryAllByRole('combobox')).toHaveLength(0);
  const second = section.querySelectorAll('details')[1];
  if (!second) throw new Error('nothing to open');
  second.open = true;
  fireEvent(second, new Event('toggle'));
  expect(within(section).getAllByRole('combobox')).toHaveLength(1);
});
