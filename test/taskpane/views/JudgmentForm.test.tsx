// Her judgment of one indicator: what is told is what she changed, within the points there are.
import { fireEvent, screen } from '@testing-library/react';
import type { GivenEntry, IndicatorEvaluation } from '../../../src/core/scoring';
import type { PersonEntry } from '../../../src/core/tables';
import { JudgmentForm } from '../../../src/taskpane/views/JudgmentForm';
import { readingOf, show } from './support';

const form = readingOf('005').assessment.forms[0];
const open = form?.evaluation.indicators.find(({ result, maxPoints }) => result.kind === 'judgmentNeeded' && maxPoints);
if (!form || !open) throw new Error('nothing is open in 005');

function judge(entry: PersonEntry | null = null, indicator: IndicatorEvaluation | undefined = open): GivenEntry[] {
  const told: GivenEntry[] = [];
  if (indicator) show(<JudgmentForm indicator={indicator} form="表" entry={entry} onEnter={(entries) => { told.push(...entries); }} />);
  return told;
}

const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
const save = (): void => { fireEvent.click(screen.getByRole('button', { name: '记下' })); };

test.each(['是', '部分', '否', '无此业务', '未确认'])('%s is told as the verdict, and nothing else', (verdict) => {
  const told = judge();
  fireEvent.click(screen.getByRole('radio', { name: verdict }));
  save();
  expect(told).toEqual([{ form: '表', indicator: open.id, verdict }]);
});

test('points with their reason, evidence and cause of the loss; white space around them is none of hers', () => {
  const told = judge();
  type('人工得分', ' 5 ');
  type('理由', '按签到表核定');
  type('佐证', '佐证3-01 ');
  type('扣分原因', '场地检修');
  save();
  expect(told).toEqual([{ form: '表', indicator: open.id, points: '5', pointsReason: '按签到表核定', evidence: '佐证3-01', reason: '场地检修' }]);
});

test.each(['8.5', '-1', '五', '1e1', '3,5'])('“%s” is no number of points here: said, and not told', (points) => {
  const told = judge();
  type('人工得分', points);
  save();
  expect(told).toEqual([]);
  expect(screen.getByText(new RegExp(`0到${open.maxPoints?.toFixed() ?? ''}之间`))).toBeTruthy();
});

test('what the paper holds already is shown, and told again only where it was changed', () => {
  const cell = (text: string): PersonEntry['points'] => ({ at: { sheet: '评分底稿', row: 5, column: 9 }, text, value: text, formula: null, format: 'General' });
  const told = judge({ form: '表', indicator: open.id, verdict: cell('是'), band: null, points: cell('4'), pointsReason: null, evidence: null, reason: null });
  expect(screen.getByLabelText<HTMLInputElement>('人工得分').value).toBe('4');
  save();
  expect(told).toEqual([]);
  type('人工得分', '');
  save();
  expect(told).toEqual([{ form: '表', indicator: open.id, points: '' }]);
});

test('a band is offered where the indicator has bands, and told by its words', () => {
  const told = judge(null, { ...open, toConfirm: true });
  type('定档', '部分达成');
  save();
  expect(told).toEqual([{ form: '表', indicator: open.id, band: '部分达成' }]);
});
