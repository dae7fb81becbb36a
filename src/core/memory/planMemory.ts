// The memory as edits: the hidden sheet with its rows, and the hidden names that follow what it speaks of.
import {
  freeSheetName, OWN_NAME_PREFIX, planSheet, sheetNamed, type LayoutCell, type RangeRef, type SheetLayout, type WorkbookEdit, type WorkbookSnapshot,
} from '../workbook';
import { keepLooks, placeLooks } from './looks';
import { remembered, type Anchor, type Memory, type MemoryContent, type TableChoice } from './memory';
import { MEMORY_LINE, rowsOf } from './memoryRows';
import { tableName } from './readMemory';

const MEMORY_TITLE = '助手_记录';
const WIDTHS = [12, 40, 80];

/** What a run leaves behind: the content, and the hidden names in the address space of the plan, before its insertions. */
export interface NextMemory {
  readonly content: MemoryContent;
  readonly anchors: readonly Anchor[];
  /** Cells that the run styles anew: their look is kept. */
  readonly restyled: readonly RangeRef[];
}

/** Edits that make the workbook remember `next`; none when it does so already. */
export function planMemory({ content: bare, anchors, restyled }: NextMemory, old: Memory, workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  const existing = old.kind === 'none' ? null : sheetNamed(workbook, old.sheet);
  const taken = workbook.sheets.map((sheet) => sheet.name);
  const name = existing?.name ?? freeSheetName(MEMORY_TITLE, taken);
  const looks = placeLooks(restyled, rowsOf(bare).length + 1, remembered(old).before?.looks ?? []);
  const content = { ...bare, before: bare.before && { ...bare.before, looks } };
  // As wide as what stood there: what a longer row left behind is cleared.
  const layout = layoutMemory(content, name, existing?.used?.right ?? 0);
  return [...keepLooks(name, looks), ...planSheet(layout, existing), ...planNames(content.tables, anchors, workbook)];
}

function layoutMemory(content: MemoryContent, name: string, leastWidth: number): SheetLayout {
  const cell = (text: string): LayoutCell => ({ content: { kind: 'text', text }, style: 'memory' });
  // The widest row says how wide the sheet is; with hundreds of drafts, filling up the others would take most of the room.
  const first = Array.from({ length: Math.max(1, leastWidth) }, (_, i) => (i === 0 ? cell(MEMORY_LINE) : null));
  return {
    name, visibility: 'hidden', columnWidths: WIDTHS, merges: [], validations: [], frozenRows: 0, print: null,
    rows: [{ cells: first }, ...rowsOf(content).map((line) => ({ cells: line.map(cell) }))],
  };
}

/** The names that follow tables and touched sheets; those no longer needed go. */
export function planNames(tables: readonly TableChoice[], anchors: readonly Anchor[], workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  const wanted = new Map<string, RangeRef>([
    ...tables.map(({ range }, index): [string, RangeRef] => [tableName(index), range]),
    ...anchors.map(({ name, range }): [string, RangeRef] => [name, range]),
  ]);
  const stale = workbook.ownNames
    .filter(({ name }) => followsOurs(name) && !wanted.has(name))
    .map(({ name, target }): WorkbookEdit => ({ kind: 'setName', name, target: null, replaces: target }));
  const set = [...wanted].flatMap(([name, target]): readonly WorkbookEdit[] => {
    const now = workbook.ownNames.find((own) => own.name === name)?.target ?? null;
    return now && sameRange(now, target) ? [] : [{ kind: 'setName', name, target, replaces: now }];
  });
  return [...stale, ...set];
}

const followsOurs = (name: string): boolean => new RegExp(`^${OWN_NAME_PREFIX}(?:table|touched)\\d+$`).test(name);

const sameRange = (a: RangeRef, b: RangeRef): boolean =>
  a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
