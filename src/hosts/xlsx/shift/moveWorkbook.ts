// Moves rows through all parts of the file: the sheet itself, what hangs on it, and whatever else points to it.
import { sameSheetName, type InsertRows } from '../../../core/workbook';
import { isOfType, relatedParts, relationshipsOf } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook/workbookPart';
import { attributesOf, valueOf, walk } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { moveCellFormulas } from './moveCellFormulas';
import { moveElements } from './moveElements';
import { moveRows } from './moveRows';
import { moveVml } from './moveVml';
import { moveAddress, type Movement } from './Movement';

/** Parts that hang on a sheet and hold addresses of its cells or formulas seen from it, by the type of their relationship. */
const PARTS_OF_SHEETS = ['table', 'comments', 'threadedComment', 'drawing', 'pivotTable', 'tableSingleCells', 'namedSheetView', 'ctrlProp', 'slicer'];

/** Parts of a drawing that hold formulas. */
const CHARTS = ['chart', 'chartEx'];

/** @throws HostError, XmlError if a part cannot be read */
export function moveWorkbook(source: XlsxPackage, movement: Movement, insertions: readonly InsertRows[]): void {
  const workbook = readWorkbookPart(source);
  for (const sheet of workbook.sheets) {
    if (sheet.kind === 'worksheet') moveSheet(source, sheet, movement, insertions);
    moveParts(source, sheet, movement);
  }
  source.write(workbook.path, moveElements(source.read(workbook.path), { sheet: '', movement, sheetAt: (index) => workbook.sheets[index]?.name ?? '' }));
  movePivotSources(source, workbook, movement);
}

function moveSheet(source: XlsxPackage, { name, path }: SheetEntry, movement: Movement, insertions: readonly InsertRows[]): void {
  const withFormulas = moveElements(moveCellFormulas(source.read(path), name, movement), { sheet: name, movement });
  const here = insertions.filter((edit) => sameSheetName(edit.sheet, name));
  source.write(path, movement.affects(name) ? moveRows(withFormulas, name, movement, here) : withFormulas);
}

function moveParts(source: XlsxPackage, { name, path }: SheetEntry, movement: Movement): void {
  const move = (part: string): void => { source.write(part, moveElements(source.read(part), { sheet: name, movement })); };
  for (const { type, target, external } of relationshipsOf(source, path)) {
    if (external || !source.has(target)) continue;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (PARTS_OF_SHEETS.includes(kind)) move(target);
    if (kind === 'drawing') CHARTS.flatMap((chart) => relatedParts(source, target, chart)).forEach(move);
    if (kind === 'vmlDrawing' && movement.affects(name)) source.write(target, moveVml(source.read(target), { sheet: name, movement }));
  }
}

/** Pivot tables on other sheets may draw from the one whose rows move. */
function movePivotSources(source: XlsxPackage, workbook: WorkbookPart, movement: Movement): void {
  for (const path of relationshipsOf(source, workbook.path).filter((found) => isOfType(found, 'pivotCacheDefinition')).map(({ target }) => target)) {
    if (!source.has(path)) continue;
    const { xml, root } = source.parse(path);
    const editor = new XmlEditor(xml);
    for (const element of walk(root)) {
      const sheet = element.name === 'worksheetSource' ? valueOf(xml, element, 'sheet') : null;
      if (sheet === null || !movement.affects(sheet)) continue;
      for (const { name, value, start, end } of attributesOf(xml, element)) {
        if (name === 'ref') editor.replace(start, end, escapeAttribute(moveAddress(movement, sheet, value) ?? value));
      }
    }
    source.write(path, editor.result());
  }
}
