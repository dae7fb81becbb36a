// Excel.Worksheet and its collection.
import type { SheetModel } from '../model/sheetModel';
import type { WorkbookModel } from '../model/workbookModel';
import { accessDenied, HostFault, invalidArgument, itemNotFound } from '../server/hostFault';
import { Collection, HostObject, NullObject } from './hostObject';
import { placedCollection } from './placedObjects';
import { parseAddress, RangeObject } from './rangeObject';

export class WorksheetObject extends HostObject {
  readonly type = 'Worksheet';

  constructor(readonly book: WorkbookModel, readonly model: SheetModel) {
    super();
    Object.assign(this.getters, {
      Id: () => model.id, Name: () => model.name, Visibility: () => model.visibility, Position: () => book.sheets.indexOf(model),
      StandardHeight: () => model.standardHeight,
      Protection: () => new ProtectionObject(() => model.isProtected), AutoFilter: () => new AutoFilterObject(book, model),
      PivotTables: () => pivots(book, model),
      FreezePanes: () => new FreezePanesObject(model), PageLayout: () => new PageLayoutObject(model),
    });
    Object.assign(this.setters, {
      Visibility: (value: unknown) => { model.visibility = String(value); },
      Name: (value: unknown) => { rename(book, model, String(value)); },
    });
    Object.assign(this.methods, {
      GetRange: (address: unknown) => new RangeObject(book, model, parseAddress(typeof address === 'string' ? address : 'A1:XFD1048576')),
      GetRangeByIndexes: (row: unknown, column: unknown, rows: unknown, columns: unknown) => new RangeObject(book, model, {
        top: Number(row) + 1, left: Number(column) + 1, bottom: Number(row) + Number(rows), right: Number(column) + Number(columns),
      }),
      // An empty sheet answers with its first cell here, and with null there.
      GetUsedRange: (valuesOnly: unknown) => new RangeObject(book, model, model.usedRect(valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly: unknown) => {
        const rect = model.usedRect(valuesOnly === true);
        return rect ? new RangeObject(book, model, rect) : new NullObject();
      },
      Activate: () => { book.active = { sheet: model.name, address: book.active?.address ?? 'A1' }; return null; },
      Delete: () => {
        if (book.structureProtected) throw accessDenied('workbook structure');
        book.sheets = book.sheets.filter((sheet) => sheet !== model);
        for (const name of book.names.values()) if (referencesSheet(name.formula, model.name)) name.formula = '=#REF!';
        return null;
      },
    });
  }

  override identity(): Record<string, unknown> { return { _Id: this.model.id, Id: this.model.id }; }
}

const referencesSheet = (formula: string, sheet: string): boolean =>
  formula.startsWith(`=${sheet}!`) || formula.startsWith(`='${sheet.replaceAll("'", "''")}'!`);

const pivots = (book: WorkbookModel, model: SheetModel): HostObject => placedCollection('PivotTableCollection', 'PivotTable', {
  all: () => book.pivots.filter(({ sheet }) => sheet === model.name), sheet: (name) => new WorksheetObject(book, book.sheet(name)), range: (item) => new RangeObject(book, book.sheet(item.sheet), item.rect),
});

/** @throws HostFault for a name Excel would refuse */
function checkName(book: WorkbookModel, name: string, except?: SheetModel): void {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument(`sheet name ${name}`);
  const taken = book.find(name);
  if (taken && taken !== except) throw new HostFault('ItemAlreadyExists', `sheet ${name}`, 409);
}

function rename(book: WorkbookModel, model: SheetModel, name: string): void {
  if (book.structureProtected) throw accessDenied('workbook structure');
  checkName(book, name, model);
  const old = model.name;
  model.name = name;
  for (const defined of book.names.values()) {
    if (referencesSheet(defined.formula, old)) defined.formula = `='${name.replaceAll("'", "''")}'!${defined.formula.slice(defined.formula.lastIndexOf('!') + 1)}`;
  }
}

class ProtectionObject extends HostObject {
  readonly type: string;
  constructor(isProtected: () => boolean, type = 'WorksheetProtection') { super(); this.type = type; this.getters['Protected'] = isProtected; }
}

export const bookProtection = (book: WorkbookModel): HostObject => new ProtectionObject(() => book.structureProtected, 'WorkbookProtection');

class AutoFilterObject extends HostObject {
  readonly type = 'AutoFilter';
  constructor(book: WorkbookModel, model: SheetModel) {
    super();
    this.getters['Enabled'] = () => model.filter !== null;
    this.getters['IsDataFiltered'] = () => (model.filter?.hiddenRows.length ?? 0) > 0;
    this.methods['GetRangeOrNullObject'] = () => (model.filter ? new RangeObject(book, model, model.filter.rect) : new NullObject());
  }
}

class FreezePanesObject extends HostObject {
  readonly type = 'WorksheetFreezePanes';
  constructor(model: SheetModel) { super(); this.methods['FreezeRows'] = (rows) => { model.page['frozenRows'] = rows; return null; }; }
}

class PageLayoutObject extends HostObject {
  readonly type = 'PageLayout';
  constructor(model: SheetModel) {
    super();
    this.setters['Orientation'] = (value) => { model.page['orientation'] = value; };
    this.methods['SetPrintTitleRows'] = (rows) => { model.page['titleRows'] = rows; return null; };
  }
}

export function worksheetCollection(book: WorkbookModel): HostObject {
  return new Collection(
    'WorksheetCollection', () => book.sheets.map((sheet) => new WorksheetObject(book, sheet)),
    (key) => { const found = book.find(key); return found ? new WorksheetObject(book, found) : null; },
    (key) => itemNotFound(`worksheet ${key}`),
    {
      Add: (name: unknown) => {
        if (book.structureProtected) throw accessDenied('workbook structure');
        const chosen = typeof name === 'string' ? name : `Sheet${String(book.sheets.length + 1)}`;
        checkName(book, chosen);
        return new WorksheetObject(book, book.addSheet(chosen));
      },
    },
  );
}
