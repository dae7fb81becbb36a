// The whole way on one file, as the command line goes it: read, assess, apply.
import { assess } from '../../src/core/assess';
import type { Assessment } from '../../src/core/assessment';
import { DEFAULT_CHOICES, type Choices } from '../../src/core/scoring';
import type { CellRef, CellValue, WorkbookSnapshot } from '../../src/core/workbook';
import { cellAt, contentOf, parseRange, sheetNamed, topLeft, type Cell } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';

export const rulebook = loadRulebook();

export interface Scored { readonly assessment: Assessment; readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot }

/** Scores the file and applies the whole plan. @throws Error if the plan does not fit */
export function scoreBytes(bytes: Uint8Array, choices: Partial<Choices> = {}): Scored {
  const workbook = openXlsx(bytes);
  const assessment = assess(workbook.readSnapshot(), rulebook, { ...DEFAULT_CHOICES, ...choices });
  const applied = workbook.apply(assessment.edits);
  if (applied.kind !== 'applied') throw new Error('the plan does not fit the file it was made from');
  return { assessment, bytes: applied.bytes, snapshot: openXlsx(applied.bytes).readSnapshot() };
}

/** Changes cells of hers in a file, as she would. */
export function withCells(bytes: Uint8Array, values: Readonly<Record<string, number | string | null>>): Uint8Array {
  const workbook = openXlsx(bytes);
  const snapshot = workbook.readSnapshot();
  const applied = workbook.apply(Object.entries(values).map(([address, value]) => {
    const at = cellNamed(address);
    const cell = readCell(snapshot, address);
    return {
      kind: 'setCell' as const, at,
      content: value === null ? { kind: 'blank' as const } : typeof value === 'number' ? { kind: 'number' as const, value } : { kind: 'text' as const, text: value },
      replaces: contentOf(cell),
    };
  }));
  if (applied.kind !== 'applied') throw new Error('the cells are not as they were read');
  return applied.bytes;
}

/** `自评表!F4` as a cell. @throws Error if it is none */
export function cellNamed(address: string): CellRef {
  const range = parseRange(address);
  if (!range) throw new Error(`not a cell: ${address}`);
  return topLeft(range);
}

export function readCell(snapshot: WorkbookSnapshot, address: string): Cell {
  const at = cellNamed(address);
  const sheet = sheetNamed(snapshot, at.sheet);
  if (!sheet) throw new Error(`no sheet: ${at.sheet}`);
  return cellAt(sheet, at.row, at.column);
}

export const readValue = (snapshot: WorkbookSnapshot, address: string): CellValue => readCell(snapshot, address).value;
