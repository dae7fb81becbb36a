// How often and how much a first run, a recompute and an undo ask of Excel, for books of several sizes: figures that do
// not depend on the machine, for a table.
import { ExcelSession } from '../../src/hosts/excel';
import type { WorkbookEdit } from '../../src/core/workbook';
import { loadWorkbook, openExcel, sheetOf, type ExcelServer } from './index';

interface Size { readonly name: string; readonly sheets: number; readonly rows: number; readonly columns: number }

const SIZES: readonly Size[] = [
  { name: '1 sheet', sheets: 1, rows: 40, columns: 8 }, { name: '10 sheets', sheets: 10, rows: 40, columns: 8 },
  { name: '100 sheets', sheets: 100, rows: 40, columns: 8 }, { name: '100,000 cells', sheets: 1, rows: 10_000, columns: 10 },
];

const score = (row: number): WorkbookEdit =>
  ({ kind: 'setCell', at: { sheet: '表1', row, column: 2 }, content: { kind: 'number', value: 9.88 }, replaces: { kind: 'number', value: row } });

/** One line of the table. */
export interface TrafficLine { readonly size: string; readonly click: string; readonly requests: number; readonly actions: number; readonly kilobytesSent: number; readonly kilobytesReceived: number }

export async function measureTraffic(): Promise<readonly TrafficLine[]> {
  const lines: TrafficLine[] = [];
  for (const size of SIZES) {
    const { host, server } = await openExcel(loadWorkbook({
      sheets: Array.from({ length: size.sheets }, (_, i) => sheetOf(`表${String(i + 1)}`, Array.from({ length: size.rows }, (__, r) =>
        Array.from({ length: size.columns }, (___, c) => (c === 0 ? `指标${String(r)}` : r + 1))))),
    }));
    const session = new ExcelSession(host);
    const clicks: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['first run', () => session.runPlan(() => ({ edits: [score(1)] }))], ['recompute', () => session.runPlan(() => ({ edits: [score(2)] }))], ['undo', () => session.undo()],
    ];
    for (const [click, act] of clicks) {
      server.resetTraffic();
      await act();
      lines.push(lineOf(size, click, server));
    }
  }
  return lines;
}

function lineOf({ name }: Size, click: string, { traffic }: ExcelServer): TrafficLine {
  const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10;
  return { size: name, click, requests: traffic.requests, actions: traffic.actions, kilobytesSent: kilobytes(traffic.sent), kilobytesReceived: kilobytes(traffic.received) };
}
