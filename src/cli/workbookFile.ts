// One workbook file from bytes to result: read, assess, apply in memory. Writing to disk is the command's own step.
import { assess } from '../core/assess';
import type { Assessment } from '../core/assessment';
import type { Equipment } from '../core/extras';
import type { Choices } from '../core/scoring';
import { describeHostError } from '../core/messages';
import { formatCell } from '../core/workbook';
import { HostError } from '../hosts/host';
import { emptyWorkbook, openXlsx, type XlsxWorkbook } from '../hosts/xlsx';
import { readBytes, UsageError } from './files';
import { barOfForms } from './progress';

export interface OpenedFile {
  readonly path: string;
  readonly workbook: XlsxWorkbook;
  /** The 底稿 workbook of a structure-protected one; null where none is needed or there is none yet. */
  readonly companion: XlsxWorkbook | null;
}

/** @throws UsageError with the Chinese reason and what to do */
export function openFile(path: string, companionPath: string | null): OpenedFile {
  return { path, workbook: openBytes(path), companion: companionPath === null ? null : openBytes(companionPath) };
}

function openBytes(path: string): XlsxWorkbook {
  const bytes = readBytes(path);
  return explained(path, () => openXlsx(bytes));
}

/** Runs a host action and turns what went wrong into a sentence that names the file. */
export function explained<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const words = describeHostError(error.code, error.detail);
    throw new UsageError(`${path}：${words.what}。${words.todo}`);
  }
}

export function assessFile(file: OpenedFile, ruleSets: Equipment, choices: Choices): Assessment {
  return explained(file.path, () => assess(file.workbook.readSnapshot(), ruleSets, choices, file.companion?.readSnapshot() ?? null, barOfForms()));
}

export interface AppliedFile { readonly bytes: Uint8Array; readonly companionBytes: Uint8Array | null }

/** The workbook with the plan carried out, and its companion where the plan needs one. */
export function applyPlan(file: OpenedFile, assessment: Assessment): AppliedFile {
  return {
    bytes: applyEdits(file.path, file.workbook, assessment.edits),
    companionBytes: assessment.companionEdits.length === 0 ? null : applyEdits(file.path, file.companion ?? openXlsx(emptyWorkbook()), assessment.companionEdits),
  };
}

function applyEdits(path: string, workbook: XlsxWorkbook, edits: Assessment['edits']): Uint8Array {
  const result = explained(path, () => workbook.apply(edits));
  if (result.kind === 'applied') return result.bytes;
  // A file cannot change between reading and applying within one run: this is our own mistake, not the user's.
  throw new Error(`plan does not fit the file it was made from: ${result.mismatches.map((mismatch) => formatCell(mismatch.at)).join(', ')}`);
}

