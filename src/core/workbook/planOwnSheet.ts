// A sheet of ours as edits: under its own or the next free name, with the hidden name by which it is known next time.
import type { SheetLayout, WorkbookEdit } from './edits';
import { freeSheetName, OWN_SHEET, OWN_SHEET_TITLE, ownRange } from './ownSheets';
import { planSheet } from './planSheet';
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** The sheet as it stands, and the last row its hidden name names. */
export interface OwnStanding { readonly sheet: SheetSnapshot; readonly bottom: number }

/** How it should look. `named`: how far its hidden name is to reach; only the first cell where that does not matter. */
export interface OwnLayout { readonly layout: SheetLayout; readonly named?: { readonly bottom: number; readonly right: number } }

/** Edits that bring the sheet up to date; none when it is. A name that hangs in the air is taken over. */
export function planOwnSheet(which: keyof typeof OWN_SHEET, own: WorkbookSnapshot, layOut: (name: string, standing: OwnStanding | null) => OwnLayout): readonly WorkbookEdit[] {
  const known = ownRange(own, OWN_SHEET[which]);
  const sheet = known && sheetNamed(own, known.sheet);
  const name = sheet?.name ?? freeSheetName(OWN_SHEET_TITLE[which], own.sheets.map((one) => one.name));
  const { layout, named } = layOut(name, sheet && { sheet, bottom: known.bottom });
  const isNamed = sheet && (!named || known.bottom === named.bottom);
  return [
    ...planSheet(layout, sheet),
    ...(isNamed ? [] : [{ kind: 'setName' as const, name: OWN_SHEET[which], target: { sheet: name, top: 1, left: 1, bottom: 1, right: 1, ...named }, replaces: known }]),
  ];
}
