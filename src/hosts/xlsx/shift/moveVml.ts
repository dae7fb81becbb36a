// Moves notes and form controls in the older drawing format, which is not always well-formed XML: found by pattern.
import { moveAnchorRow, type SheetMovement } from './moveAnchors';

/** Places of the rows among the eight numbers of an anchor: left, offset, top, offset, right, offset, bottom, offset. */
const TOP = 2;
const BOTTOM = 6;

/** The text of the part with every object moved along with its rows. */
export function moveVml(text: string, where: SheetMovement): string {
  return text.replace(/<(\w+:)?ClientData\b[\s\S]*?<\/\1?ClientData>/g, (data) => moveObject(data, where));
}

function moveObject(data: string, where: SheetMovement): string {
  const cell = /<(?:\w+:)?Row>\s*(\d+)\s*<\//.exec(data)?.[1];
  const delta = cell === undefined ? null : moveAnchorRow(Number(cell), where) - Number(cell);
  return data
    .replace(/(<(?:\w+:)?Row>\s*)(\d+)/, (_, open: string, row: string) => open + String(moveAnchorRow(Number(row), where)))
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, open: string, anchor: string) => open + moveAnchor(anchor, where, delta))
    .replace(/(<(?:\w+:)?Fmla\w+>)([^<]*)/g, (_, open: string, formula: string) => open + where.movement.formula(formula, where.sheet));
}

/** The box of a note goes with its cell, whole; other objects with the rows they stand on. */
function moveAnchor(anchor: string, where: SheetMovement, delta: number | null): string {
  const numbers = anchor.split(',');
  if (numbers.length !== 8) return anchor;
  return numbers.map((text, i) => {
    if (i !== TOP && i !== BOTTOM) return text;
    const row = Number(text);
    const moved = delta === null ? moveAnchorRow(row, where) : row + delta;
    return text.replace(/\d+/, String(moved));
  }).join(',');
}
