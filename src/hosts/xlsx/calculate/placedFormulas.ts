// All formulas of a sheet and where they stand, found without reading its values.
import type { PlacedFormula } from '../formula';
import { formulaElement, memberFormula, readFormula, type SharedMaster } from '../sheet/readCells';
import type { SheetText } from '../sheet/openSheet';
import { forEachCell, scanRows } from '../sheet/scan';

/** In reading order, shared ones spelled out; array formulas stand at their first cell. @throws XmlError */
export function placedFormulas(text: SheetText, sheet: string): readonly PlacedFormula[] {
  const masters = new Map<string, SharedMaster>();
  const members: { readonly row: number; readonly column: number; readonly group: string }[] = [];
  const formulas: PlacedFormula[] = [];
  for (const rows of text.rows()) {
    const { xml, prefix } = rows;
    if (!xml.includes(`<${prefix}f`, rows.openEnd)) continue;
    for (const row of scanRows(xml, rows)) {
      if (!xml.slice(row.openEnd, row.closeStart).includes(`<${prefix}f`)) continue;
      forEachCell(xml, row, prefix, (cell) => {
        const element = formulaElement(xml, prefix, cell);
        const written = element && readFormula(xml, cell, element);
        if (!written) return;
        const { column } = cell;
        if (written.kind === 'sharedMember') { members.push({ row: row.row, column, group: written.group }); return; }
        if (written.kind === 'sharedMaster') masters.set(written.group, { row: row.row, column, formula: written.formula });
        formulas.push({ at: { sheet, row: row.row, column }, formula: written.formula });
      });
    }
  }
  for (const { row, column, group } of members) {
    const master = masters.get(group);
    if (master) formulas.push({ at: { sheet, row, column }, formula: memberFormula(master, { row, column }) });
  }
  return formulas;
}
