// How cells look: Excel.RangeFormat and what hangs on it. Written into the cells' `style` by the API's own path.
import { forEachCell, refuseFormatting } from '../model/cellAccess';
import type { Rect, SheetModel } from '../model/sheetModel';
import { HostObject } from './hostObject';

const forEachRow = ({ top, bottom }: Rect, visit: (row: number) => void): void => { for (let row = top; row <= bottom; row += 1) visit(row); };

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
      // A hidden row that is given a height shows again.
      RowHeight: (value: unknown) => { forEachRow(rect(), (row) => { sheet.rowHeights.set(row, Number(value)); sheet.hiddenRows.delete(row); }); },
      UseStandardHeight: (value: unknown) => { if (value === true) forEachRow(rect(), (row) => { sheet.rowHeights.delete(row); sheet.hiddenRows.delete(row); }); },
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

/** What is left of a range beside another: a cell has one drop-down at most. */
function without(range: Rect, cut: Rect): readonly Rect[] {
  if (cut.top > range.bottom || cut.bottom < range.top || cut.left > range.right || cut.right < range.left) return [range];
  const [top, bottom] = [Math.max(range.top, cut.top), Math.min(range.bottom, cut.bottom)];
  return [
    { ...range, bottom: top - 1 }, { ...range, top: bottom + 1 },
    { ...range, top, bottom, right: cut.left - 1 }, { ...range, top, bottom, left: cut.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export class DataValidationObject extends HostObject {
  readonly type = 'DataValidation';
  constructor(sheet: SheetModel, rect: () => Rect) {
    super();
    const clear = (): void => { sheet.validations = sheet.validations.flatMap(({ rect: one, rule }) => without(one, rect()).map((left) => ({ rect: left, rule }))); };
    this.setters['Rule'] = (rule) => { clear(); sheet.validations.push({ rect: rect(), rule }); };
    this.methods['Clear'] = () => { clear(); return null; };
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
