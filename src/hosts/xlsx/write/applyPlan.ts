// A plan applied to a workbook file: compared first, then written part by part in the order every host keeps.
import {
  cellAt, contentOf, quoteSheet, rangeA1, sameContent, sameSheetName, type CopyLooks, type SetCell, type SetName, type SheetSnapshot, type WorkbookEdit,
} from '../../../core/workbook';
import { HostError } from '../../host';
import type { XlsxPackage } from '../package/XlsxPackage';
import { placedFormulas } from '../calculate/placedFormulas';
import { refreshDependents, type Changes } from '../calculate/refreshDependents';
import { readCellStyles } from '../sheet/cellStyles';
import { editSheet } from '../sheet/editSheet';
import { openSheet } from '../sheet/openSheet';
import { insertRows } from '../shift/insertRows';
import { removeRows } from '../shift/removeRows';
import { readWorkbookPart } from '../workbook/workbookPart';
import type { XlsxApplyResult, XlsxWorkbook } from '../XlsxWorkbook';
import { requestCalculation } from './calculation';
import { assertPossible, findMismatches, type Standing } from './comparePlan';
import { changesOf } from './changesOf';
import { createSheet, removeSheets } from './createSheets';
import { setDefinedNames, type NewName } from './definedNames';
import { openStyles, saveStyles } from './openStyles';
import { patchCells } from './patchCells';
import { SheetChanges } from './SheetChanges';
import type { StyleSheet } from './StyleSheet';

/** @throws HostError if the plan cannot be made; XmlError if a part is not well-formed */
export function applyPlan(workbook: XlsxWorkbook, edits: readonly WorkbookEdit[]): XlsxApplyResult {
  const unchanged: XlsxApplyResult = { kind: 'applied', bytes: workbook.bytes };
  if (edits.length === 0) return unchanged;
  const standing = standingIn(workbook, edits);
  const mismatches = findMismatches(edits, standing);
  if (mismatches.length > 0) return { kind: 'changedSinceRead', mismatches };
  for (const edit of edits) assertPossible(edit, standing);
  if (workbook.part.structureProtected && edits.some(({ kind }) => kind === 'createSheet' || kind === 'removeOwnSheet')) throw new HostError('structureProtected');
  const source = workbook.source.copy();
  writeEdits(source, workbook, edits, standing);
  if (!source.changed) return unchanged;
  requestCalculation(source, workbook.part.path);
  return { kind: 'applied', bytes: source.toBytes() };
}

function standingIn(workbook: XlsxWorkbook, edits: readonly WorkbookEdit[]): Standing {
  const created = edits.flatMap((edit) => (edit.kind === 'createSheet' ? [edit.layout.name] : []));
  const names = new Map(edits.some((edit) => edit.kind === 'setName') ? workbook.ownNames.map(({ name, target }) => [name, target] as const) : []);
  const sheets = new Map<string, SheetSnapshot>();
  for (const [name, rows] of touchedRows(edits)) {
    if (!created.some((own) => sameSheetName(own, name))) sheets.set(name, workbook.readRows(name, rows));
  }
  return { sheet: (name) => sheets.get(name) ?? null, name: (name) => names.get(name) ?? null };
}

/** The rows of each sheet that must be known before they are written. */
function touchedRows(edits: readonly WorkbookEdit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const touched = new Map<string, Set<number>>();
  for (const edit of edits) {
    if (edit.kind !== 'setCell' && edit.kind !== 'setNumberFormat' && edit.kind !== 'insertRows') continue;
    const { sheet, row } = edit.kind === 'insertRows' ? { sheet: edit.sheet, row: edit.before } : edit.at;
    const rows = touched.get(sheet) ?? new Set();
    touched.set(sheet, rows.add(row));
  }
  return touched;
}

function writeEdits(source: XlsxPackage, workbook: XlsxWorkbook, edits: readonly WorkbookEdit[], standing: Standing): void {
  const workbookPath = readWorkbookPart(source).path;
  const styles = openStyles(source, workbookPath);
  for (const edit of edits) {
    if (edit.kind === 'createSheet') createSheet(source, edit.layout, (name) => styles.idOf(name));
  }
  const changes = new Map<string, SheetChanges>();
  for (const edit of edits) {
    if (edit.kind === 'copyLooks') gatherLooks(edit, changesOn(changes, edit.to.sheet), source);
    else gather(edit, changes, styles, standing);
  }
  writeSheets(source, changes);
  setDefinedNames(source, workbookPath, edits.filter((edit) => edit.kind === 'setName').map(newName));
  insertRows(source, edits.filter((edit) => edit.kind === 'insertRows'));
  saveStyles(source, workbookPath, styles);
  // Before rows are taken out: they are empty by then, so that no result depends on whether they stand.
  if (source.changed) refreshResults(source, workbook, changesOf(edits));
  for (const edit of edits) if (edit.kind === 'removeOwnRows') removeRows(source, edit);
  removeSheets(source, (name) => edits.some((edit) => edit.kind === 'removeOwnSheet' && sameSheetName(edit.sheet, name)));
}

function refreshResults(source: XlsxPackage, workbook: XlsxWorkbook, changes: Changes): void {
  const { sheets, names } = readWorkbookPart(source);
  const formulas = sheets.filter(({ kind }) => kind === 'worksheet').flatMap(({ name, path }) => (workbook.hasNoFormulas(name) && !source.isWritten(path) ? [] : placedFormulas(openSheet(source, path), name)));
  if (formulas.length === 0) return;
  const patches = refreshDependents({ formulas, names, read: () => workbook.withParts(source).readBook() }, changes);
  for (const { name, path } of sheets) {
    const fresh = patches.get(name) ?? [];
    if (fresh.length > 0) editSheet(source, path, new Set(fresh.map(({ row }) => row)), (xml) => patchCells(xml, fresh));
  }
}

const newName = ({ name, target }: SetName): NewName => ({ name, formula: target && nameFormula(target), localSheet: null, hidden: true });

/** `'自评 表'!$A$1:$B$2`: names point to fixed places. */
const nameFormula = (target: NonNullable<SetName['target']>): string =>
  `${quoteSheet(target.sheet)}!${rangeA1(target).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

/** Adds what one edit changes on a sheet to what the others do. */
function gather(edit: Exclude<WorkbookEdit, CopyLooks>, changes: Map<string, SheetChanges>, styles: StyleSheet, standing: Standing): void {
  const on = (sheet: string): SheetChanges => changesOn(changes, sheet);
  switch (edit.kind) {
    case 'setCell':
      if (!standsAlready(edit, standing)) on(edit.at.sheet).patch({ row: edit.at.row, column: edit.at.column, set: { kind: 'content', content: edit.content } });
      return;
    case 'setNumberFormat':
      on(edit.at.sheet).patch({ row: edit.at.row, column: edit.at.column, set: { kind: 'style' }, restyle: (style) => styles.withNumberFormat(style, edit.format) });
      return;
    case 'setStyle': {
      const { sheet, top, left, bottom, right } = edit.range;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) on(sheet).patch({ row, column, set: { kind: 'style' }, restyle: () => styles.idOf(edit.style) });
      }
      return;
    }
    case 'setRowHeight': on(edit.sheet).setHeight(edit.row, edit.height); return;
    case 'setValidation': on(edit.range.sheet).setList(edit); return;
    case 'createSheet': case 'setName': case 'insertRows': case 'removeOwnSheet': case 'removeOwnRows': return;
  }
}

function changesOn(changes: Map<string, SheetChanges>, sheet: string): SheetChanges {
  const known = changes.get(sheet) ?? new SheetChanges();
  changes.set(sheet, known);
  return known;
}

/** Looks as they stand before anything of the plan is written. */
function gatherLooks({ from, to }: CopyLooks, changes: SheetChanges, source: XlsxPackage): void {
  const entry = readWorkbookPart(source).sheets.find((sheet) => sheet.kind === 'worksheet' && sameSheetName(sheet.name, from.sheet));
  if (!entry) throw new HostError('itemNotFound', { item: from.sheet });
  readCellStyles(openSheet(source, entry.path), from).forEach((styles, r) => {
    styles.forEach((style, c) => { changes.patch({ row: to.top + r, column: to.left + c, set: { kind: 'style' }, restyle: () => style }); });
  });
}

/** The cell holds it already: it is left as it is written, shared or rich text included. */
function standsAlready({ at, content }: SetCell, standing: Standing): boolean {
  const sheet = standing.sheet(at.sheet);
  const cell = sheet && cellAt(sheet, at.row, at.column);
  if (!cell) return false;
  const found = contentOf(cell);
  return sameContent(found, content) && (content.kind !== 'formula' || content.result === cell.value);
}

function writeSheets(source: XlsxPackage, changes: ReadonlyMap<string, SheetChanges>): void {
  const { sheets } = readWorkbookPart(source);
  for (const [name, change] of changes) {
    const entry = sheets.find((sheet) => sheet.kind === 'worksheet' && sameSheetName(sheet.name, name));
    if (!entry) throw new HostError('itemNotFound', { item: name });
    editSheet(source, entry.path, change.rows, (xml) => change.applyTo(xml));
  }
}
