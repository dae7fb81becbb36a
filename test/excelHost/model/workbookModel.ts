// The emulated workbook: sheets in order, defined names, settings of the add-in.
import { itemNotFound } from '../server/hostFault';
import { SheetModel } from './sheetModel';

export interface NameModel { readonly name: string; formula: string; visible: boolean }

export class WorkbookModel {
  sheets: SheetModel[] = [];
  readonly names = new Map<string, NameModel>();
  readonly settings = new Map<string, unknown>();
  /** `hiddenRows`: what the table's own filter hides. */
  tables: { readonly id: string; readonly name: string; readonly sheet: string; readonly rect: SheetRect; readonly hiddenRows?: readonly number[] }[] = [];
  pivots: { readonly id: string; readonly name: string; readonly sheet: string; readonly rect: SheetRect }[] = [];
  structureProtected = false;
  /** The cell the person would look at: changed by select and activate alone. */
  active: { sheet: string; address: string } | null = null;
  /** Workbooks opened by createWorkbook, as base64. */
  readonly opened: string[] = [];
  #lastId = 0;

  addSheet(name: string, id?: string): SheetModel {
    this.#lastId += 1;
    const sheet = new SheetModel(id ?? `{00000000-0000-4000-8000-${String(this.#lastId).padStart(12, '0')}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** By name in any case, or by id. */
  find(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  /** @throws HostFault ItemNotFound */
  sheet(nameOrId: string): SheetModel {
    const found = this.find(nameOrId);
    if (!found) throw itemNotFound(`worksheet ${nameOrId}`);
    return found;
  }
}

export interface SheetRect { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }
