// Copies she makes of our sheets, and sheets of ours whose hidden name another program dropped, are no data.
import { planSheet, sheetNamed, type LayoutCell, type SheetLayout } from '../../src/core/workbook';
import { contentOf, cellAt } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase } from '../support/golden';
import { scoreBytes, withCells } from '../support/pipeline';

/** The scored workbook with its 评分底稿 once more under another name, as a person keeps a backup. */
function withBackup(bytes: Uint8Array, name: string): Uint8Array {
  const workbook = openXlsx(bytes);
  const paper = sheetNamed(workbook.readSnapshot(), '评分底稿');
  if (!paper?.used) throw new Error('no paper');
  const { bottom, right } = paper.used;
  const cell = (row: number, column: number): LayoutCell => ({ content: contentOf({ ...cellAt(paper, row, column), formula: null }), style: 'plain' });
  const layout: SheetLayout = {
    name, visibility: 'visible', columnWidths: [], merges: [], validations: [], frozenRows: 0, print: null,
    rows: Array.from({ length: bottom }, (_, r) => ({ cells: Array.from({ length: right }, (_unused, c) => cell(r + 1, c + 1)) })),
  };
  const applied = workbook.apply(planSheet(layout, null));
  if (applied.kind !== 'applied') throw new Error('the copy does not fit');
  return applied.bytes;
}

test('a backup of 评分底稿 registers no deductions: a changed figure moves the score, and the copy is told', () => {
  const first = scoreBytes(goldenCase('000').bytes);
  const changed = { '绩效目标完成!E5': '60场次' };
  const plain = scoreBytes(withCells(first.bytes, changed)).assessment;
  const { assessment } = scoreBytes(withCells(withBackup(first.bytes, '评分底稿 (2)'), changed));
  expect(assessment.forms.map(({ evaluation }) => evaluation.total)).toEqual(plain.forms.map(({ evaluation }) => evaluation.total));
  expect(assessment.findings.filter(({ kind }) => kind === 'copyOfOurs').map(({ about }) => about)).toEqual(['评分底稿 (2)']);
});
