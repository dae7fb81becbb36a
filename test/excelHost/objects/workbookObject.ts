// Excel.Workbook: the root every path of a request starts from.
import type { NameModel, WorkbookModel } from '../model/workbookModel';
import { HostFault, invalidArgument, itemNotFound } from '../server/hostFault';
import { Collection, HostObject } from './hostObject';
import { placedCollection, type Placed } from './placedObjects';
import { parseAddress, RangeObject } from './rangeObject';
import { bookProtection, worksheetCollection, WorksheetObject } from './worksheetObject';

export class WorkbookObject extends HostObject {
  readonly type = 'Workbook';
  constructor(book: WorkbookModel, references: Map<string, RangeObject>) {
    super();
    const places = { sheet: (name: string) => new WorksheetObject(book, book.sheet(name)), range: (item: Placed) => new RangeObject(book, book.sheet(item.sheet), item.rect) };
    Object.assign(this.getters, {
      Worksheets: () => worksheetCollection(book), Names: () => names(book), Settings: () => settings(book),
      Application: () => new ApplicationObject(book), Protection: () => bookProtection(book),
      Tables: () => placedCollection('TableCollection', 'Table', { ...places, all: () => book.tables }),
      PivotTables: () => placedCollection('PivotTableCollection', 'PivotTable', { ...places, all: () => book.pivots }),
    });
    this.methods['GetSelectedRange'] = () => {
      if (!book.active) throw new HostFault('InvalidSelection', 'no cells are selected');
      return new RangeObject(book, book.sheet(book.active.sheet), parseAddress(book.active.address));
    };
    // What Excel on the web has in place of Application.createWorkbook.
    this.methods['CreateAndOpenWorkbook'] = (base64) => { book.opened.push(String(base64)); return null; };
    this.methods['_RemoveReference'] = (id) => { references.delete(String(id)); return null; };
  }
}

class ApplicationObject extends HostObject {
  readonly type = 'Application';
  constructor(book: WorkbookModel) {
    super();
    Object.assign(this.methods, {
      SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null,
      CreateWorkbook: (base64: unknown) => new CreatedWorkbookObject(() => { book.opened.push(String(base64)); }),
    });
  }
}

class CreatedWorkbookObject extends HostObject {
  readonly type = 'WorkbookCreated';
  constructor(open: () => void) { super(); this.methods['Open'] = () => { open(); return null; }; }
}

class NamedItemObject extends HostObject {
  readonly type = 'NamedItem';
  constructor(book: WorkbookModel, model: NameModel) {
    super();
    Object.assign(this.getters, { Name: () => model.name, Formula: () => model.formula, Visible: () => model.visible });
    Object.assign(this.setters, {
      Visible: (value: unknown) => { model.visible = value === true; },
      Formula: (value: unknown) => { model.formula = String(value); },
    });
    this.methods['Delete'] = () => { book.names.delete(model.name.toLowerCase()); return null; };
    this.identity = () => ({ _Id: model.name });
  }
}

function names(book: WorkbookModel): HostObject {
  return new Collection(
    'NamedItemCollection', () => [...book.names.values()].map((name) => new NamedItemObject(book, name)),
    (key) => { const found = book.names.get(key.toLowerCase()); return found ? new NamedItemObject(book, found) : null; },
    (key) => itemNotFound(`name ${key}`),
    {
      Add: (name: unknown, reference: unknown) => {
        const key = String(name).toLowerCase();
        if (book.names.has(key)) throw new HostFault('ItemAlreadyExists', `name ${String(name)}`, 409);
        if (typeof reference !== 'string' || !reference.startsWith('=')) throw invalidArgument('reference');
        const model: NameModel = { name: String(name), formula: reference, visible: true };
        book.names.set(key, model);
        return new NamedItemObject(book, model);
      },
    },
  );
}

class SettingObject extends HostObject {
  readonly type = 'Setting';
  constructor(book: WorkbookModel, key: string) {
    super();
    this.getters['Key'] = () => key;
    this.getters['Value'] = () => book.settings.get(key);
    this.methods['Delete'] = () => { book.settings.delete(key); return null; };
    this.identity = () => ({ _Id: key, Key: key });
  }
}

function settings(book: WorkbookModel): HostObject {
  return new Collection(
    'SettingCollection', () => [...book.settings.keys()].map((key) => new SettingObject(book, key)),
    (key) => (book.settings.has(key) ? new SettingObject(book, key) : null), (key) => itemNotFound(`setting ${key}`),
    { Add: (key: unknown, value: unknown) => { book.settings.set(String(key), value); return new SettingObject(book, String(key)); } },
  );
}
