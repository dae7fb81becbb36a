// An Excel to test against: an emulated workbook behind the real Office.js client.
import { dirname, join } from 'node:path';
import { ExcelHost, type ExcelClient, type ExcelHostOptions, type StartTimer } from '../../src/hosts/excel';
import { bootClient, type BootedClient } from './client/bootClient';
import type { WorkbookModel } from './model/workbookModel';
import { readApiSets, type ApiSets } from './server/apiSets';
import { ExcelServer, type ServerOptions } from './server/excelServer';

export { loadFixture, loadWorkbook, sheetOf } from './model/loadWorkbook';
export { WorkbookModel } from './model/workbookModel';
export { ExcelServer } from './server/excelServer';
export type { Fault } from './server/faults';

let sets: ApiSets | undefined;
/** Read once in a worker: the types are long. */
export const apiSets = (): ApiSets => (sets ??= readApiSets(join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts')));

let booted: Promise<BootedClient> | undefined;

export interface EmulatedExcel {
  readonly server: ExcelServer;
  readonly client: ExcelClient;
  readonly host: ExcelHost;
  readonly office: BootedClient;
  /** The page loaded again: a host that remembers nothing. */
  newHost(): ExcelHost;
}

/** An open workbook and a host for it. The client boots with the first one, and is then turned to each next: only the last one opened answers. */
export async function openExcel(book: WorkbookModel, options: Partial<ServerOptions> & Partial<ExcelHostOptions> = {}): Promise<EmulatedExcel> {
  const version = options.version ?? '1.16';
  const server = new ExcelServer({ apiSets: apiSets(), ...options, version, book });
  booted ??= bootClient(server);
  const office = await booted;
  const { Excel: excel } = office;
  office.connect(server);
  const client: ExcelClient = {
    run: (runOptions, batch) => excel.run(runOptions, batch),
    createWorkbook: (base64) => excel.createWorkbook(base64),
    // The client keeps the sets of the Excel it was booted with; this one may be older.
    supports: (set) => compare(version, set) >= 0,
    ...options.client,
  };
  const startTimer: StartTimer = options.startTimer ?? (() => ({ over: new Promise((resolve) => { server.onHang(resolve); }), cancel: () => undefined }));
  const newHost = (): ExcelHost => new ExcelHost({ client, startTimer });
  return { server, client, office, host: newHost(), newHost };
}

function compare(a: string, b: string): number {
  const [x = [], y = []] = [a, b].map((version) => version.split('.').map(Number));
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}
