// FormList, QuestionCard, Findings and 核对文字: what a click on each of them tells.
import { fireEvent, screen, within } from '@testing-library/react';
import { severityOf } from '../../../src/core/checks';
import type { Question } from '../../../src/core/scoring';
import { checkText } from '../../../src/core/textCheck';
import type { CellRef } from '../../../src/core/workbook';
import type { CheckedText, TextFix } from '../../../src/taskpane/services/services';
import Findings from '../../../src/taskpane/views/Findings';
import FormList from '../../../src/taskpane/views/FormList';
import { QuestionCard } from '../../../src/taskpane/views/QuestionCard';
import TextCheck from '../../../src/taskpane/views/TextCheck';
import { nothing, readingOf, show } from './support';

test('each form of many is chosen by its own id, and shows its state', () => {
  const { forms } = readingOf('007').assessment;
  const chosen: string[] = [];
  show(<FormList forms={forms} onChoose={(id) => { chosen.push(id); }} />);
  const buttons = screen.getAllByRole('button');
  buttons.forEach((button) => { fireEvent.click(button); });
  expect(chosen).toEqual(forms.map(({ form }) => form.id));
  expect(buttons.every((button) => /已定分|待确认|不计分/.test(button.textContent))).toBe(true);
});

const where = { sheet: '自评表', row: 4, column: 5 };
const question = (answer: Question['answer'], given: string | null = null): Question =>
  ({ id: 'q', form: 'f', where, blocks: false, given, answer, about: { kind: 'overwrite', indicator: '甲', field: '得分', theirs: '5', ours: '7.4' } });

test('a choice answers with its value, not its words; the one given is marked', () => {
  const told: unknown[] = [];
  show(<QuestionCard question={question({ kind: 'choice', choices: [{ value: 'a', label: '保留' }, { value: 'b', label: '改写' }] }, 'a')} onAnswer={(...said) => { told.push(said); }} onGoTo={nothing} />);
  expect(screen.getByRole('button', { name: '保留' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: '改写' }));
  expect(told).toEqual([['q', 'b']]);
});

test('the place of a question leads to its cell', () => {
  const went: CellRef[] = [];
  show(<QuestionCard question={question({ kind: 'choice', choices: [] })} onAnswer={nothing} onGoTo={(at) => { went.push(at); }} />);
  fireEvent.click(screen.getByRole('button', { name: '到自评表!E4' }));
  expect(went).toEqual([where]);
});

test('findings stand by severity, the gravest first, each leads to its cell', () => {
  const { assessment } = readingOf('005');
  const findings = [...assessment.forms.flatMap((form) => form.findings), ...assessment.findings];
  const went: CellRef[] = [];
  show(<Findings findings={[...findings].reverse()} onGoTo={(at) => { went.push(at); }} onPreview={nothing} />);
  const order = ['error', 'warning', 'hint'] as const;
  const counts = order.map((severity) => findings.filter((finding) => severityOf(finding) === severity).length).filter((count) => count > 0);
  expect(screen.getAllByRole('region').map((region) => within(region).getAllByRole('listitem').length)).toEqual(counts);
  screen.getAllByRole('button', { name: /^到/ }).forEach((place) => { fireEvent.click(place); });
  expect(went).toHaveLength(findings.filter(({ at }) => at.sheet !== '').length);
});

test('a finding with a 修正 says what would change, and leads to the preview', () => {
  const [finding] = readingOf('005').assessment.forms.flatMap((form) => form.findings);
  if (!finding) throw new Error('no finding in 005');
  let previews = 0;
  const fix = { id: 'fix', edits: [{ kind: 'setCell', at: where, content: { kind: 'number', value: 100 }, replaces: { kind: 'number', value: 98 } } as const] };
  show(<Findings findings={[{ ...finding, fix }]} onGoTo={nothing} onPreview={() => { previews += 1; }} />);
  expect(screen.getByText(/自评表!E4：98 → 100/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^去改正/ }));
  expect(previews).toBe(1);
});

describe('核对文字', () => {
  const { assessment } = readingOf('000');
  const text = '自评得分为97.5分，等级为优。预算执行率99.98%。';
  const fixOf = (start: number, end: number, to: string): TextFix => ({ at: where, was: text, start, end, to });
  const hits = checkText(text, assessment).map((finding) => ({ at: where, finding, fix: finding.kind === 'contradicted' ? fixOf(finding.place.start, finding.place.end, finding.fix) : null }));
  const check: CheckedText = { form: assessment.forms[0]?.form.id ?? '', source: 'report', hits };

  test('nothing is mended before it is ticked; what is ticked is told with its place and the right figure', () => {
    const fixed: TextFix[] = [];
    show(<TextCheck check={check} busy={false} onCheck={nothing} onFix={(_, fixes) => { fixed.push(...fixes); }} onGoTo={nothing} />);
    fireEvent.click(screen.getByRole('button', { name: '改写0处' }));
    expect(fixed).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /97.5分.*改为“99.98分”/ }));
    fireEvent.click(screen.getByRole('button', { name: '改写1处' }));
    expect(fixed).toEqual([fixOf(5, 10, '99.98分')].map((fix) => ({ ...fix, start: text.indexOf('97.5分'), end: text.indexOf('97.5分') + 5 })));
  });

  test('the two ways to a text are two buttons', () => {
    const asked: string[] = [];
    show(<TextCheck check={null} busy={false} onCheck={(source) => { asked.push(source); }} onFix={nothing} onGoTo={nothing} />);
    fireEvent.click(screen.getByRole('button', { name: '核对草稿' }));
    fireEvent.click(screen.getByRole('button', { name: '核对选中的文字' }));
    expect(asked).toEqual(['report', 'selection']);
  });
});
