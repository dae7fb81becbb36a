// The pane's services on an emulated Excel.
import { ExcelSession } from '../../src/hosts/excel';
import { compiledRulebook } from '../../src/rulesets/rulebook';
import { ExcelServices } from '../../src/taskpane/services/excelServices';
import { loadFixture, openExcel, type EmulatedExcel, type WorkbookModel } from '../excelHost';
import { calculate } from '../excelHost/model/calculate';

export const rulebook = compiledRulebook();

export const servicesOn = (excel: EmulatedExcel): ExcelServices =>
  new ExcelServices({ session: new ExcelSession(excel.newHost()), rulebook, readDocument: () => Promise.reject(new Error('no document here')) });

export interface OpenedServices extends EmulatedExcel { readonly services: ExcelServices }

export async function openServices(book: WorkbookModel | string): Promise<OpenedServices> {
  const excel = await openExcel(typeof book === 'string' ? loadFixture(book) : book, { calculate });
  return { ...excel, services: servicesOn(excel) };
}

/** The cell `address` as it stands: what it holds, or null. */
export function valueAt({ server }: EmulatedExcel, sheet: string, row: number, column: number): unknown {
  return server.book.sheet(sheet).cell(row, column)?.value ?? null;
}
