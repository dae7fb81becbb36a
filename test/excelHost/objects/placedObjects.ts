// Tables and pivot tables: things that stand on a sheet and are asked where.
import type { WorkbookModel } from '../model/workbookModel';
import { itemNotFound } from '../server/hostFault';
import { Collection, HostObject } from './hostObject';

export type Placed = WorkbookModel['tables'][number];

interface Places {
  all(): readonly Placed[];
  sheet(name: string): HostObject;
  range(item: Placed): HostObject;
}

/** Tables are found by name or id, pivot tables by name. */
export function placedCollection(collection: string, type: 'Table' | 'PivotTable', places: Places): HostObject {
  const object = (item: Placed): HostObject => new PlacedObject(type, item, places);
  const find = (key: string): HostObject | null => {
    const item = places.all().find(({ id, name }) => name === key || (type === 'Table' && id === key));
    return item ? object(item) : null;
  };
  return new Collection(collection, () => places.all().map(object), find, (key) => itemNotFound(`${type} ${key}`));
}

class PlacedObject extends HostObject {
  constructor(override readonly type: string, private readonly placed: Placed, places: Places) {
    super();
    const item = placed;
    const range = (): HostObject => places.range(item);
    Object.assign(this.getters, { Id: () => item.id, Name: () => item.name, Worksheet: () => places.sheet(item.sheet), Layout: () => new PivotLayoutObject(range), AutoFilter: () => new TableFilterObject(item) });
    this.methods['GetRange'] = range;
  }

  override identity(): Record<string, unknown> { return { _Id: this.placed.id, Id: this.placed.id }; }
}

class TableFilterObject extends HostObject {
  readonly type = 'AutoFilter';
  constructor(table: Placed) { super(); this.getters['IsDataFiltered'] = () => (table.hiddenRows ?? []).length > 0; }
}

class PivotLayoutObject extends HostObject {
  readonly type = 'PivotLayout';
  constructor(range: () => HostObject) { super(); this.methods['GetRange'] = range; }
}
