// Drafted reports as plain text, one paragraph a line, one report after the other.
import { assess } from '../../src/core/assess';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import type { ReportDraft } from '../../src/core/narrative';
import { openXlsx } from '../../src/hosts/xlsx';
import { rulebook } from './pipeline';

export function draftsOf(bytes: Uint8Array): readonly ReportDraft[] {
  return assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES).forms.flatMap(({ report }) => (report ? [report] : []));
}

export const textOfDraft = (report: ReportDraft): string => report.paragraphs.map(({ text }) => text).join('\n');

export const draftText = (bytes: Uint8Array): string => draftsOf(bytes).map((report) => `${textOfDraft(report)}\n`).join('\n');
