// 概览: what only some workbooks show comes when it is called for; 报送与公开 when it is unfolded.
import { fireEvent, screen } from '@testing-library/react';
import type { Reading, SubmissionChoice } from '../../../src/taskpane/services/services';
import Overview from '../../../src/taskpane/views/Overview';
import { nothing, readingOf, show } from './support';

function overview(reading: Reading, onSubmit: (copy: SubmissionChoice) => void = nothing): void {
  const [form] = reading.assessment.forms;
  if (!form) throw new Error('no form');
  show(<Overview form={form} reading={reading} busy={false} onAnswer={nothing} onGoTo={nothing} onView={nothing} onUndo={nothing} onSubmit={onSubmit} onCompanion={nothing} />);
}

function unfold(): void {
  const details = screen.getByText('报送与公开').closest('details');
  if (!details) throw new Error('nothing to unfold');
  details.open = !details.open;
  fireEvent(details, new Event('toggle'));
}

test('a plain workbook is told of nothing left unwritten, and is asked for no other workbook', () => {
  overview(readingOf('000'));
  expect(screen.queryByText('正在打开…')).toBeNull();
  expect(screen.queryByRole('button', { name: '选择底稿文件' })).toBeNull();
});

test('a form that was left as it was says why; a workbook that takes no sheet of ours asks for the one that has them', async () => {
  const reading = readingOf('006');
  expect(reading.assessment.unfilled.map(({ why }) => why)).toEqual(['rowsMissing']);
  overview({ ...reading, wantsCompanion: true });
  expect(await screen.findByText(/^指标行不够，未经同意没有插行/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: '选择底稿文件' })).toBeTruthy();
});

test('a copy is told with the sheets she keeps, of those that hold no form; folded away, what she ticked stays', async () => {
  const reading = { ...readingOf('000'), sheets: ['说明', ...readingOf('000').sheets] };
  const told: SubmissionChoice[] = [];
  overview(reading, (copy) => { told.push(copy); });
  expect(screen.queryByRole('button', { name: '生成公开版' })).toBeNull();
  unfold();
  fireEvent.click(await screen.findByRole('checkbox', { name: '说明' }));
  const forms = reading.assessment.forms.flatMap(({ form }) => (form.scorecard ? [form.scorecard.range.sheet] : []));
  expect(forms.map((sheet) => screen.queryByRole('checkbox', { name: sheet }))).toEqual(forms.map(() => null));
  unfold();
  unfold();
  fireEvent.click(screen.getByRole('button', { name: '生成公开版' }));
  expect(told).toEqual([{ keep: ['说明'], audience: 'public' }]);
});
