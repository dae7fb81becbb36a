// The plan of the patch bench: three cells and a sheet.
import type { SheetLayout, WorkbookEdit } from '../../src/core/workbook';

const layout: SheetLayout = {
  name: '评价结果', visibility: 'visible', columnWidths: [20, 10], merges: [], validations: [], frozenRows: 0, print: null,
  rows: [{ cells: [{ content: { kind: 'text', text: '得分' }, style: 'header' }, { content: { kind: 'number', value: 88.5 }, style: 'points' }] }],
};

const at = (row: number, column: number): { readonly sheet: string; readonly row: number; readonly column: number } => ({ sheet: '明细', row, column });

export const patchPlan: readonly WorkbookEdit[] = [
  { kind: 'setCell', at: at(7, 20), content: { kind: 'number', value: 88.5 }, replaces: { kind: 'blank' } },
  { kind: 'setCell', at: at(7, 21), content: { kind: 'text', text: '优（汉字𠮷）' }, replaces: { kind: 'blank' } },
  { kind: 'setCell', at: at(9, 20), content: { kind: 'formula', formula: '=SUM(A1:A9)', result: 434.25 }, replaces: { kind: 'blank' } },
  { kind: 'createSheet', layout },
];
