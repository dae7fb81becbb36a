// Inserts rows everywhere at once, and lets the merged ranges grow that the plan names.
import { firstNewRow, insertionMovement } from './Movement';
import { parseRangeA1, rangeA1, sameSheetName, type InsertRows, type RangeRef } from '../../../core/workbook';
import { HostError } from '../../host';
import type { XlsxPackage } from '../package/XlsxPackage';
import { readWorkbookPart } from '../workbook/workbookPart';
import { childNamed, childrenNamed, valueOf } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { moveWorkbook } from './moveWorkbook';

/** All insertions count rows as they were before any of them. @throws HostError, XmlError */
export function insertRows(source: XlsxPackage, insertions: readonly InsertRows[]): void {
  if (insertions.length === 0) return;
  const { sheets } = readWorkbookPart(source);
  for (const { sheet } of insertions) {
    if (!sheets.some(({ kind, name }) => kind === 'worksheet' && sameSheetName(name, sheet))) throw new HostError('itemNotFound', { item: sheet });
  }
  moveWorkbook(source, insertionMovement(insertions), insertions);
  for (const { name, path } of sheets) {
    const merges = insertions.filter((edit) => sameSheetName(edit.sheet, name)).flatMap((edit) => grownMerges(edit, insertions));
    if (merges.length > 0) growMerges(source, path, merges);
  }
}

interface GrownMerge { readonly from: Pick<RangeRef, 'top' | 'left'>; readonly bottom: number; readonly top: number }

/** The merged ranges of one insertion: where they stand now, and what they are to reach over. */
function grownMerges(edit: InsertRows, insertions: readonly InsertRows[]): readonly GrownMerge[] {
  const movement = insertionMovement(insertions);
  const first = firstNewRow(edit, insertions);
  return edit.extendMerges.flatMap((merge) => {
    const moved = movement.range(edit.sheet, merge);
    return moved ? [{ from: moved, top: Math.min(moved.top, first), bottom: Math.max(moved.bottom, first + edit.count - 1) }] : [];
  });
}

function growMerges(source: XlsxPackage, path: string, merges: readonly GrownMerge[]): void {
  const { xml, root } = source.parse(path, 'sheetData');
  const editor = new XmlEditor(xml);
  const holder = childNamed(root, 'mergeCells');
  for (const element of holder ? childrenNamed(holder, 'mergeCell') : []) {
    const standing = parseRangeA1(valueOf(xml, element, 'ref') ?? '');
    const grown = merges.filter(({ from }) => standing?.top === from.top && standing.left === from.left);
    if (!standing || grown.length === 0) continue;
    const top = Math.min(standing.top, ...grown.map((merge) => merge.top));
    const bottom = Math.max(standing.bottom, ...grown.map((merge) => merge.bottom));
    editor.setAttribute(element, 'ref', rangeA1({ ...standing, top, bottom }));
  }
  source.write(path, editor.result());
}
