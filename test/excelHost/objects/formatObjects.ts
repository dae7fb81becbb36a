// How cells look: Excel.RangeFormat and what hangs on it. Written into the cells' `style` by the API's own path.
import { forEachCell, refuseFormatting } from '../model/cellAccess';
import type { Rect, SheetModel } from '../model/sheetModel';
import { HostObject } from './hostObject';

/** Sets one style of every cell of the range. */
function styles(sheet: SheetModel, rect: () => Rect, path: string): (value: unknown) => void {
  return (value) => {
    refuseFormatting(sheet);
    forEachCell(rect(), (row, column) => { sheet.ensure(row, column).style[path] = value; });
  };
}

class StyledPart extends HostObject {
  constructor(readonly type: string, sheet: SheetModel, rect: () => Rect, paths: Readonly<Record<string, string>>) {
    super();
    for (const [member, path] of Object.entries(paths)) this.setters[member] = styles(sheet, rect, path);
  }
}

export class FormatObject extends HostObject {
  readonly type = 'RangeFormat';

  constructor(sheet: SheetModel, rect: () => Rect) {
    super();
    const set = (path: string): ((value: unknown) => void) => styles(sheet, rect, path);
    Object.assign(this.setters, {
      WrapText: set('wrapText'), HorizontalAlignment: set('horizontalAlignment'), VerticalAlignment: set('verticalAlignment'),
      ColumnWidth: (value: unknown) => { for (let c = rect().left; c <= rect().right; c += 1) sheet.columnWidths.set(c, Number(value)); },
      RowHeight: (value: unknown) => { for (let r = rect().top; r <= rect().bottom; r += 1) sheet.rowHeights.set(r, Number(value)); },
    });
    const fill = new StyledPart('RangeFill', sheet, rect, { Color: 'fill.color' });
    Object.assign(this.getters, {
      Font: () => new StyledPart('RangeFont', sheet, rect, { Name: 'font.name', Size: 'font.size', Bold: 'font.bold', Color: 'font.color' }),
      Fill: () => fill,
      Borders: () => new BordersObject(sheet, rect),
      Protection: () => new StyledPart('FormatProtection', sheet, rect, { Locked: 'protection.locked' }),
    });
  }
}

class BordersObject extends HostObject {
  readonly type = 'RangeBorderCollection';
  constructor(private readonly sheet: SheetModel, private readonly rect: () => Rect) { super(); this.methods['GetItem'] = (key) => this.item(key); }
  override item(key: unknown): HostObject {
    return new StyledPart('RangeBorder', this.sheet, this.rect, { Style: `border.${String(key)}.style`, Color: `border.${String(key)}.color` });
  }
}

export class DataValidationObject extends HostObject {
  readonly type = 'DataValidation';
  constructor(sheet: SheetModel, rect: () => Rect) {
    super();
    this.setters['Rule'] = (rule) => { sheet.validations.push({ rect: rect(), rule }); };
  }
}

/** Excel.RangeAreas, as far as merges are learnt from it. */
export class AreasObject extends HostObject {
  readonly type = 'RangeAreas';
  constructor(areas: readonly HostObject[]) {
    super();
    this.getters['Address'] = () => areas.map((area) => String(area.get('Address'))).join(',');
  }
}
