// Moves the references in the formulas of a sheet's cells. Cells still stand where they stood; rows are moved afterwards.
import { formulaElement, memberFormula, readFormula, type WrittenFormula } from '../sheet/readCells';
import { forEachCell, scanRows, type CellChild, type CellSpan } from '../sheet/scan';
import { attributesOf, childNamed, parseXml } from '../xml/parse';
import { escapeAttribute, escapeText } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { moveAddress, type Movement } from './Movement';

interface FormulaCell { readonly cell: CellSpan; readonly element: CellChild }
interface Group { master: (FormulaCell & { readonly formula: string; readonly ref: string }) | null; readonly members: FormulaCell[] }

/** @throws XmlError */
export function moveCellFormulas(xml: string, sheet: string, movement: Movement): string {
  const sheetData = childNamed(parseXml(xml, 'sheetData'), 'sheetData');
  if (!sheetData || !xml.includes(`<${sheetData.prefix}f`)) return xml;
  const editor = new XmlEditor(xml);
  const { prefix } = sheetData;
  const groups = new Map<string, Group>();
  for (const row of scanRows(xml, sheetData)) {
    if (!xml.slice(row.openEnd, row.closeStart).includes(`<${prefix}f`)) continue;
    forEachCell(xml, row, prefix, (cell) => {
      const element = formulaElement(xml, prefix, cell);
      if (element) moveOne(editor, { cell, element }, readFormula(xml, cell, element), { sheet, movement, groups });
    });
  }
  for (const group of groups.values()) moveGroup(editor, prefix, group, { sheet, movement });
  return editor.result();
}

interface Where { readonly sheet: string; readonly movement: Movement }

function moveOne(editor: XmlEditor, at: FormulaCell, written: WrittenFormula, where: Where & { readonly groups: Map<string, Group> }): void {
  if (written.kind === 'sharedMaster' || written.kind === 'sharedMember') {
    const group = where.groups.get(written.group) ?? { master: null, members: [] };
    where.groups.set(written.group, group);
    if (written.kind === 'sharedMaster') group.master = { ...at, formula: written.formula, ref: written.ref };
    else group.members.push(at);
    return;
  }
  if (written.kind === 'array' || written.kind === 'dataTable') moveAttributes(editor, at.element, where);
  if (written.kind === 'dataTable') return;
  const moved = where.movement.formula(written.formula, where.sheet);
  if (moved !== written.formula) editor.replace(at.element.openEnd, at.element.closeStart, escapeText(moved.slice(1)));
}

/** The cells an array or a data table covers, and those it takes its inputs from. */
function moveAttributes(editor: XmlEditor, element: CellChild, { sheet, movement }: Where): void {
  if (!movement.affects(sheet)) return;
  for (const { name, value, start, end } of attributesOf(editor.text, element)) {
    if (name === 'ref' || name === 'r1' || name === 'r2') editor.replace(start, end, escapeAttribute(moveAddress(movement, sheet, value) ?? value));
  }
}

/** A group stays shared where its members still follow from the first; otherwise each gets its own text. */
function moveGroup(editor: XmlEditor, prefix: string, { master, members }: Group, where: Where): void {
  if (!master) return;
  const formula = where.movement.formula(master.formula, where.sheet);
  const masterRow = rowAfter(master.cell, where);
  const texts = members.map((member) => where.movement.formula(memberFormula({ ...placeOf(master.cell), formula: master.formula }, member.cell), where.sheet));
  const follows = masterRow !== null && members.every((member, i) => {
    const row = rowAfter(member.cell, where);
    return row !== null && memberFormula({ row: masterRow, column: master.cell.column, formula }, { row, column: member.cell.column }) === texts[i];
  });
  if (!follows) {
    [master, ...members].forEach((cell, i) => {
      const text = i === 0 ? formula : texts[i - 1] ?? '';
      editor.replace(cell.element.start, cell.element.end, `<${prefix}f>${escapeText(text.slice(1))}</${prefix}f>`);
    });
    return;
  }
  moveAttributes(editor, master.element, where);
  if (formula !== master.formula) editor.replace(master.element.openEnd, master.element.closeStart, escapeText(formula.slice(1)));
}

const placeOf = ({ row, column }: CellSpan): { readonly row: number; readonly column: number } => ({ row, column });

const rowAfter = ({ row, column }: CellSpan, { sheet, movement }: Where): number | null =>
  movement.range(sheet, { top: row, left: column, bottom: row, right: column })?.top ?? null;
