// Shared formulas: the first cell of a group holds the text for all. When it is overwritten, the next one takes it over,
// or the whole group would turn into the new formula or into nothing.
import { rangeA1 } from '../../../core/workbook';
import { formulaElement, memberFormula, readFormula } from '../sheet/readCells';
import { forEachCell, type CellChild, type CellSpan, type RowSpan } from '../sheet/scan';
import { escapeText } from '../xml/text';
import type { XmlEditor } from '../xml/XmlEditor';

interface Place { readonly row: number; readonly column: number }
interface Member { readonly cell: CellSpan; readonly element: CellChild }
interface Group { readonly members: Member[]; master: { readonly cell: CellSpan; readonly formula: string } | null }

const placeKey = ({ row, column }: Place): number => row * 20_000 + column;

/** Gives the groups whose first cell is `overwritten` a new first cell. */
export function rehomeSharedFormulas(editor: XmlEditor, rows: readonly RowSpan[], prefix: string, overwritten: readonly Place[]): void {
  if (!editor.text.includes('shared', rows[0]?.start ?? 0)) return;
  const gone = new Set(overwritten.map(placeKey));
  for (const [group, { members, master }] of sharedGroups(editor.text, rows, prefix)) {
    if (!master || !gone.has(placeKey(master.cell))) continue;
    const left = members.filter(({ cell }) => !gone.has(placeKey(cell)));
    const [first] = left;
    if (!first) continue;
    const formula = memberFormula({ ...placeOf(master.cell), formula: master.formula }, first.cell).slice(1);
    const ref = rangeA1({
      top: Math.min(...left.map(({ cell }) => cell.row)), left: Math.min(...left.map(({ cell }) => cell.column)),
      bottom: Math.max(...left.map(({ cell }) => cell.row)), right: Math.max(...left.map(({ cell }) => cell.column)),
    });
    editor.replace(first.element.start, first.element.end, `<${prefix}f t="shared" ref="${ref}" si="${group}">${escapeText(formula)}</${prefix}f>`);
  }
}

const placeOf = ({ row, column }: Place): Place => ({ row, column });

/** The shared groups of a sheet by their number; members in reading order, without the master. */
function sharedGroups(xml: string, rows: readonly RowSpan[], prefix: string): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (id: string): Group => {
    const group = groups.get(id) ?? { members: [], master: null };
    groups.set(id, group);
    return group;
  };
  for (const row of rows) {
    if (!xml.slice(row.openEnd, row.closeStart).includes('shared')) continue;
    forEachCell(xml, row, prefix, (cell) => {
      const element = formulaElement(xml, prefix, cell);
      const written = element && readFormula(xml, cell, element);
      if (!element || !written) return;
      if (written.kind === 'sharedMember') groupOf(written.group).members.push({ cell, element });
      if (written.kind === 'sharedMaster') groupOf(written.group).master = { cell, formula: written.formula };
    });
  }
  return groups;
}
