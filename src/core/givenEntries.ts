// What she said in the pane stands in 评分底稿 like anything she typed there: her words are laid over those of the paper,
// with the cells they will have.
import type { Assessment } from './assessment';
import type { EntryField, GivenEntry } from './scoring';
import { entryMark, WORKING_PAPER_COLUMNS, type FieldCell, type PersonEntry } from './tables';
import { OWN_SHEET, ownSheet, valueAt, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from './workbook';

const FIELDS: readonly EntryField[] = ['verdict', 'band', 'points', 'pointsReason', 'evidence', 'reason'];

/** Where the row of an indicator stands in 评分底稿. */
type PaperPlace = (form: string, indicator: string) => { readonly sheet: string; readonly row: number };

/** Good for scores, which do not depend on where her words stand: to lay out the paper, and then to find the true places in it. */
const SOMEWHERE: PaperPlace = () => ({ sheet: '', row: 1 });

/** The paper as it will be: a first plan that gives her words their cells, and the workbook it is for. */
export interface PlannedPaper { readonly planned: Assessment; readonly own: WorkbookSnapshot }

/**
 * The entries of the paper with what she said since.
 * @param paper null while nothing is planned yet: then her words stand somewhere
 */
export function withGiven(read: readonly PersonEntry[], given: readonly GivenEntry[], paper: PlannedPaper | null): readonly PersonEntry[] {
  const placeOf = paper ? placesIn(paper) : SOMEWHERE;
  const latest = new Map(given.map((entry) => [entryMark(entry.form, entry.indicator), entry]));
  const inPaper = new Set(read.map((entry) => entryMark(entry.form, entry.indicator)));
  const added = [...latest.values()].filter((entry) => !inPaper.has(entryMark(entry.form, entry.indicator)));
  return [
    ...read.map((entry) => laidOver(entry, latest.get(entryMark(entry.form, entry.indicator)), placeOf)),
    ...added.map((entry) => laidOver({ ...EMPTY, form: entry.form, indicator: entry.indicator }, entry, placeOf)),
  ].filter((entry) => FIELDS.some((field) => entry[field] !== null));
}

const EMPTY = { verdict: null, band: null, points: null, pointsReason: null, evidence: null, reason: null } as const;

function laidOver(entry: PersonEntry, given: GivenEntry | undefined, placeOf: PaperPlace): PersonEntry {
  if (!given) return entry;
  const place = placeOf(entry.form, entry.indicator);
  const said = FIELDS.flatMap((field): readonly (readonly [EntryField, FieldCell | null])[] => {
    const text = given[field];
    return text === undefined ? [] : [[field, fieldCell(text, { ...place, column: columnOf(field) })]];
  });
  return { ...entry, ...Object.fromEntries(said) };
}

const columnOf = (field: EntryField): number => WORKING_PAPER_COLUMNS.findIndex(({ column }) => column === field) + 1;

/** As Excel would hold it: digits become a number; null for nothing. */
function fieldCell(text: string, at: CellRef): FieldCell | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
  return { at, value, formula: null, format: 'General', text: String(value) };
}

/** The places the paper of `planned` gives its indicators: on the sheet it makes, or on the one that stands, as edited. */
function placesIn({ planned, own }: PlannedPaper): PaperPlace {
  const rows = new Map<string, { readonly sheet: string; readonly row: number }>();
  const existing = ownSheet(own, OWN_SHEET.workingPaper);
  for (const [row, mark] of existing ? marksIn(existing) : []) rows.set(mark, { sheet: existing?.name ?? '', row });
  for (const edit of [...planned.edits, ...planned.companionEdits]) {
    if (edit.kind === 'createSheet') {
      edit.layout.rows.forEach(({ cells }, index) => {
        for (const cell of cells) if (cell?.content.kind === 'text') rows.set(cell.content.text, { sheet: edit.layout.name, row: index + 1 });
      });
    } else if (edit.kind === 'setCell' && edit.content.kind === 'text' && edit.at.sheet === existing?.name) {
      rows.set(edit.content.text, { sheet: edit.at.sheet, row: edit.at.row });
    }
  }
  return (form, indicator) => rows.get(entryMark(form, indicator)) ?? { sheet: existing?.name ?? '', row: 1 };
}

/** Texts of the last column, which says what a row is about. */
function marksIn(sheet: SheetSnapshot): readonly (readonly [number, string])[] {
  const { used } = sheet;
  if (!used) return [];
  return Array.from({ length: used.bottom - used.top + 1 }, (_, index) => used.top + index)
    .flatMap((row) => Array.from({ length: used.right - used.left + 1 }, (_, index) => valueAt(sheet, row, used.left + index))
      .flatMap((value): readonly (readonly [number, string])[] => (typeof value === 'string' ? [[row, value]] : [])));
}
