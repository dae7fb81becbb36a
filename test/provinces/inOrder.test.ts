// Workbooks in which everything is in order: not a single finding, and nothing is asked.
import { judge, type Judged } from './judged';
import { department, project } from './books/inOrder';

const said = ({ json }: Judged): readonly string[] => [
  ...json.findings.map(({ kind, where, note }) => `${kind} ${where} ${note}`), ...json.questions.map(({ id }) => id),
];

test('a project form in order: no finding, no question', () => {
  const judged = judge(project);
  // 156.8÷160＝98％，×10＝9.8；92.15÷95＝97％，×30＝29.1；9.8＋20＋15＋15＋29.1＋10＝98.9
  expect([said(judged), judged.card.total, judged.card.grade]).toEqual([[], 98.9, '优']);
});

test('a departmental form in order: no finding, no question', () => {
  const judged = judge(department);
  // 592÷600＝98.6667％，×10＝9.87；9.87＋30＋20＋30＋10＝99.87
  expect([said(judged), judged.card.total, judged.card.grade]).toEqual([[], 99.87, '优']);
});

test('near miss: one figure less, and it is told', () => {
  const judged = judge({ ...project, values: project.values.map((row, index) => (index === 12 ? (row ?? []).map((value) => (value === '99.2%' ? '95%' : value)) : row)) });
  // 95÷98×15＝14.54：扣分没有原因
  expect(judged.json.findings.map(({ kind }) => kind)).toEqual(['reasonMissing']);
});
