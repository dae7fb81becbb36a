// Every host keeps the contract of hosts.
import type { CellContent, SheetLayout } from '../../src/core/workbook';
import { emptyWorkbook, openXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { loadWorkbook, openExcel, sheetOf } from '../excelHost';
import { describeHost, type ContractSheet } from './contract';

function contentOf(value: string | number | boolean | null): CellContent {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value.startsWith('=') ? { kind: 'formula', formula: value, result: null } : { kind: 'text', text: value };
}

const layoutOf = ({ name, rows, merges }: ContractSheet): SheetLayout => ({
  name, visibility: 'visible', columnWidths: [], validations: [], frozenRows: 0, print: null,
  rows: rows.map((row) => ({ cells: row.map((value) => ({ content: contentOf(value), style: 'plain' })) })),
  merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
});

describeHost('the file host', (sheets) => {
  const made = openXlsx(emptyWorkbook()).apply(sheets.map((sheet) => ({ kind: 'createSheet', layout: layoutOf(sheet) })));
  if (made.kind !== 'applied') throw new Error('not made');
  return new XlsxHost(made.bytes);
});

describeHost('the Excel host', async (sheets) => {
  const book = loadWorkbook({ sheets: sheets.map(({ name, rows, merges }) => ({ ...sheetOf(name, rows), merges })) });
  return (await openExcel(book)).host;
});
