// What the workbook is to remember after a run: what was written, how it came out, and the way back.
import { assertNever } from '../units';
import {
  around, invertEdits, OWN_NAME_PREFIX, rangeAfterInsertions, rangeOf, serializeEdits, shiftContent,
  type CellContent, type RangeRef, type RowInsertion, type SheetLayout, type WorkbookEdit,
} from '../workbook';
import { remembered, type Anchor, type DraftedParagraph, type Memory, type MemoryContent, type TableChoice } from './memory';
import { restyledBlocks } from './looks';
import type { NextMemory } from './planMemory';

/** A cell of a form we own, in the address space of the plan. */
export interface WrittenCell { readonly key: string; readonly sheet: string; readonly content: CellContent }

export interface Run {
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly tables: readonly TableChoice[];
  /** All cells that hold ours after the run, written now or before; a blank one is forgotten. */
  readonly written: readonly WrittenCell[];
  readonly scores: Readonly<Record<string, string>>;
  readonly drafts: Readonly<Record<string, readonly DraftedParagraph[]>>;
  /** Form → its total in words. */
  readonly totals: Readonly<Record<string, string>>;
  /** The whole plan of the run, without the memory itself. */
  readonly edits: readonly WorkbookEdit[];
}

/** The next memory. Only for a run that writes something: an empty plan leaves the memory as it is. */
export function rememberRun(old: Memory, run: Run): NextMemory {
  const { before: _before, ...previous } = remembered(old);
  const anchors = anchorsOf(run.edits);
  const insertions = run.edits.filter((edit) => edit.kind === 'insertRows');
  const content: MemoryContent = {
    ruleSets: run.ruleSets, tables: run.tables, drafts: run.drafts, scores: run.scores,
    written: keepWritten(previous.written, run.written, insertions),
    history: [...previous.history, { run: (previous.history.at(-1)?.run ?? 0) + 1, totals: run.totals }],
    before: {
      edits: serializeEdits(invertEdits(run.edits)),
      anchors: anchors.map(({ name, range }) => ({ name, range: rangeAfterInsertions(range, insertions) })),
      created: run.edits.flatMap((edit) => (edit.kind === 'createSheet' ? [{ sheet: edit.layout.name, print: printOfLayout(edit.layout) }] : [])),
      looks: [],
      previous: old.kind === 'kept' ? previous : null,
    },
  };
  return { content, anchors, restyled: restyledBlocks(run.edits) };
}

/** Formulas are remembered as they will read when the rows are in; what became blank is forgotten. */
function keepWritten(before: Readonly<Record<string, CellContent>>, written: readonly WrittenCell[], insertions: readonly RowInsertion[]): Readonly<Record<string, CellContent>> {
  const now = written.map(({ key, sheet, content }) => [key, shiftContent(content, sheet, insertions)] as const);
  return Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(now) }).filter(([, { kind }]) => kind !== 'blank'));
}

/** One range a sheet, around all that is touched there. */
function anchorsOf(edits: readonly WorkbookEdit[]): readonly Anchor[] {
  const ranges = new Map<string, RangeRef>();
  for (const touched of edits.flatMap(touchedBy)) {
    const sheet = touched.sheet.toLowerCase();
    const range = ranges.get(sheet);
    ranges.set(sheet, range ? around(range, touched) : touched);
  }
  return [...ranges.values()].map((range, index) => ({ name: `${OWN_NAME_PREFIX}touched${String(index + 1)}`, range }));
}

function touchedBy(edit: WorkbookEdit): readonly RangeRef[] {
  switch (edit.kind) {
    case 'setCell': case 'setNumberFormat': return [rangeOf(edit.at)];
    // Both neighbors, so that the rows come in between and the name grows over them.
    case 'insertRows': return [{ sheet: edit.sheet, top: edit.before - 1, bottom: edit.before, left: 1, right: 1 }];
    case 'createSheet': return [{ sheet: edit.layout.name, top: 1, left: 1, bottom: 1, right: 1 }];
    case 'setStyle': return [edit.range];
    case 'copyLooks': case 'setRowHeight': case 'setValidation': case 'setName': case 'removeOwnSheet': case 'removeOwnRows': return [];
    default: return assertNever(edit);
  }
}

/** A short print of what a sheet holds, formulas and blanks apart: equal prints mean that nobody wrote there. */
export function printOf(texts: Iterable<string>): string {
  // FNV-1a over code points, a zero between texts: no secret, only a difference to be noticed.
  let hash = 0x811c9dc5;
  let count = 0;
  for (const text of texts) {
    if (count > 0) hash = Math.imul(hash, 0x01000193);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    count += 1;
  }
  return `${String(count)}-${(hash >>> 0).toString(16)}`;
}

const printOfLayout = (layout: SheetLayout): string => printOf(printedTexts(layout));

/** One text after the other: all of a large sheet at once would take as much room again. */
function* printedTexts({ rows }: SheetLayout): Generator<string> {
  for (const [r, { cells }] of rows.entries()) {
    for (const [c, cell] of cells.entries()) if (cell) yield* printedContent(cell.content, r + 1, c + 1);
  }
}

/** `row,column=text` of a cell that counts for the print. */
export function printedContent(content: CellContent, row: number, column: number): readonly string[] {
  const place = `${String(row)},${String(column)}=`;
  switch (content.kind) {
    case 'blank': case 'formula': return [];
    case 'text': return content.text === '' ? [] : [place + content.text];
    case 'number': case 'boolean': return [place + String(content.value)];
    case 'error': return [place + content.error];
    default: return assertNever(content);
  }
}
