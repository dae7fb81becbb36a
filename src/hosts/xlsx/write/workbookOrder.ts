// The order that the schema wants the children of workbook.xml and of a worksheet in.
import type { XmlElement } from '../xml/parse';
import type { XmlEditor } from '../xml/XmlEditor';

const WORKBOOK = ['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences',
  'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr',
  'webPublishObjects', 'extLst'];

const WORKSHEET = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties',
  'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems',
  'tableParts', 'extLst'];

/** Inserts markup for a child `name` that is not there yet, where it belongs. */
export function insertInOrder(editor: XmlEditor, root: XmlElement, name: string, markup: string): void {
  const order = root.name === 'worksheet' ? WORKSHEET : WORKBOOK;
  const later = order.slice(order.indexOf(name) + 1);
  // A wrapper for newer programs (mc:AlternateContent) stands among them and stays behind the last known child before it.
  const before = root.children.findLast((child) => order.includes(child.name) && !later.includes(child.name));
  if (before) editor.insert(before.end, markup);
  else editor.insert(root.children.find((child) => later.includes(child.name))?.start ?? root.closeStart, markup);
}
