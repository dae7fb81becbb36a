// 修正: findings that an edit can put right are offered, never written unasked, written when agreed to, and taken back by undo.
import { assess } from '../../src/core/assess';
import type { Assessment } from '../../src/core/assessment';
import type { Finding } from '../../src/core/checks';
import { planUndo, readMemory } from '../../src/core/memory';
import { describeFix } from '../../src/core/messages';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { formatCell, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/workbook';
import { applyEdits } from '../support/applyEdits';
import { grid, workbookOf, type GridOptions } from '../support/grid';
import { readCell, rulebook } from '../support/pipeline';

const form = ({ score = '', total = '', rate = '', grade = '' }: Partial<Record<'score' | 'total' | 'rate' | 'grade', string>>, options: GridOptions = {}): SheetSnapshot => grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | 实施单位 | 示例市某中心 | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 100 | 100 | 95 | 10 | ${rate} | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 举办培训班 | ≥10期 | 10期 | 50 | ${score} | |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 105人 | 40 | | |
  | 总分 | < | < | < | < | 100 | ${total} | |
  | 自评等级 | ${grade} | < | < | < | < | < | < |`, { name: '表', ...options });

const run = (workbook: WorkbookSnapshot, agreed: readonly string[] = []): Assessment =>
  assess(workbook, rulebook, { ...DEFAULT_CHOICES, answers: Object.fromEntries(agreed.map((id) => [id, '改写'])) });

const fixOf = (assessment: Assessment, kind: Finding['kind']): Finding['fix'] =>
  assessment.forms.flatMap(({ findings }) => findings).find((finding) => finding.kind === kind)?.fix;

/** What would change, and how it stands in the plan: `cell：old → new`, ticked or not. */
function offered(sheet: SheetSnapshot, kind: Finding['kind']): readonly string[] {
  const assessment = run(workbookOf(sheet));
  const fix = fixOf(assessment, kind);
  if (!fix) return [];
  const written = assessment.edits.flatMap((edit) => (edit.kind === 'setCell' || edit.kind === 'setNumberFormat' ? [`${edit.kind}/${formatCell(edit.at)}`] : []));
  for (const edit of fix.edits) if (edit.kind === 'setCell' || edit.kind === 'setNumberFormat') expect(written).not.toContain(`${edit.kind}/${formatCell(edit.at)}`);
  expect(assessment.planned.filter(({ question }) => question === fix.id).map(({ edit }) => edit)).toEqual(fix.edits);
  return describeFix(fix.edits).split('；');
}

test.each([
  ['a score typed as text', 'numberAsText', { score: '\'50' }, ['表!G6：“50” → 50']],
  ['one in a cell formatted as text', 'numberAsText', { score: '\'50 {@}' }, ['表!G6：“50” → 50', '表!G6：数字格式文本 → 常规']],
  ['a total that is not the sum', 'printedTotalDiffers', { total: '98' }, ['表!G8：98 → 99.5（=IF(COUNT(H4,G6:G7)<3,"",SUM(H4,G6:G7))）']],
  ['a rate that is not outturn ÷ budget', 'printedRateDiffers', { rate: '0.9 {0.00%}' }, ['表!G4：0.9 → 0.95']],
  ['the same in percent numbers', 'printedRateDiffers', { rate: '90' }, ['表!G4：90 → 95']],
  ['a rate that does not look like one', 'rateNotPercent', { rate: '0.95' }, ['表!G4：数字格式常规 → 0.00%']],
] as const)('%s', (_name, kind, cells, changes) => {
  expect(offered(form(cells), kind)).toEqual(changes);
});

test('a grade that does not fit its total', () => {
  const [change] = offered(form({ total: '99.5', grade: '良' }), 'gradeDiffers');
  expect(change).toContain('“良” → 优');
});

test('her 分值 and amounts are hers: the text to type is told, no edit offered', () => {
  const drawn = form({});
  const sheet = { ...drawn, values: drawn.values.map((row) => row?.map((value) => (value === 40 ? '40' : value))) };
  const assessment = run(workbookOf(sheet));
  expect(assessment.forms[0]?.findings.map(({ kind }) => kind)).toContain('numberAsText');
  expect(fixOf(assessment, 'numberAsText')).toBeUndefined();
});

test('a formula of hers and a locked cell are left alone', () => {
  expect(offered(form({ total: '=SUM(G6:G7)+1 -> 1' }), 'printedTotalDiffers')).toEqual([]);
  expect(offered(form({ score: '\'50' }, { protection: { unlocked: [] } }), 'numberAsText')).toEqual([]);
});

test('agreed to, it is written with the rest, found no more, and taken back', () => {
  const workbook = workbookOf(form({ score: '\'50', rate: '0.9 {0.00%}' }));
  const ids = ['numberAsText', 'printedRateDiffers'].map((kind) => fixOf(run(workbook), kind as Finding['kind'])?.id ?? '');
  expect(ids).toEqual(['修正/project/示例市某中心/示例项目/2024/文本改成数值/举办培训班', '修正/project/示例市某中心/示例项目/2024/执行率/年度资金总额']);
  const agreed = run(workbook, ids);
  expect(agreed.planned.filter(({ question }) => question !== null)).toEqual([]);
  const after = applyEdits(workbook, agreed.edits);
  const again = run(after);
  expect(again.forms[0]?.findings.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['numberAsText']));
  expect(again.forms[0]?.findings.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['printedRateDiffers']));
  // With a number where there was a text, the total can be a live sum: the run after that writes nothing.
  expect(run(applyEdits(after, again.edits)).edits).toEqual([]);
  const undo = planUndo(readMemory(after), after);
  if (!undo) throw new Error('nothing to take back');
  const undone = applyEdits(after, undo.edits);
  for (const cell of ['表!G6', '表!G4', '表!G8']) expect(readCell(undone, cell)).toEqual(readCell(workbook, cell));
});
