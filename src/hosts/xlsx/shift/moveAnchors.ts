// Moves what floats over the cells: pictures, charts, shapes and form controls, each as its anchor says.
import { childNamed, isTrue, textOf, valueOf, walk, type XmlElement } from '../xml/parse';
import type { XmlEditor } from '../xml/XmlEditor';
import type { Movement } from './Movement';

export interface SheetMovement { readonly sheet: string; readonly movement: Movement }

/** `resize`: each end goes with its row. `move`: the whole goes with the row of its top. `stay`: nothing moves. */
type AnchorKind = 'resize' | 'move' | 'stay';

/** Moves every anchor below `root`. Rows in anchors count from 0. */
export function moveAnchors(editor: XmlEditor, root: XmlElement, where: SheetMovement): void {
  for (const anchor of walk(root)) {
    const from = rowElement(anchor, 'from');
    if (!from) continue;
    const kind = kindOf(editor.text, anchor);
    if (kind === 'stay') continue;
    const to = rowElement(anchor, 'to');
    const top = Number(textOf(editor.text, from));
    const movedTop = moveAnchorRow(top, where);
    editor.setContent(from, String(movedTop));
    if (!to) continue;
    const bottom = Number(textOf(editor.text, to));
    editor.setContent(to, String(kind === 'move' ? bottom + movedTop - top : moveAnchorRow(bottom, where)));
  }
}

function rowElement(anchor: XmlElement, end: 'from' | 'to'): XmlElement | null {
  const corner = childNamed(anchor, end);
  return corner && childNamed(corner, 'row');
}

function kindOf(xml: string, anchor: XmlElement): AnchorKind {
  if (anchor.name === 'oneCellAnchor') return 'move';
  if (anchor.name === 'anchor') { // of a form control or an embedded object
    if (!isTrue(valueOf(xml, anchor, 'moveWithCells'))) return 'stay';
    return isTrue(valueOf(xml, anchor, 'sizeWithCells')) ? 'resize' : 'move';
  }
  const editAs = valueOf(xml, anchor, 'editAs');
  return editAs === 'absolute' ? 'stay' : editAs === 'oneCell' ? 'move' : 'resize';
}

/** Where a row of an anchor, counted from 0, goes; one that is taken away gives way to the row that follows it. */
export function moveAnchorRow(row: number, { sheet, movement }: SheetMovement): number {
  for (let at = row + 1; at > 0; at--) {
    const moved = movement.range(sheet, { top: at, left: 1, bottom: at, right: 1 });
    if (moved) return at === row + 1 ? moved.top - 1 : moved.top;
  }
  return 0;
}
