// 核对文字 on our own report sheet: where her wording contradicts the tables, or has a slip. What agrees is not told.
import { checkText } from './checkText';
import type { CheckedWorkbook } from './facts';
import { isSlipOrContradiction, type TextFinding } from './finding';

/** A paragraph of the report as it stands: known by its id, '' for a row she added. */
export interface StandingParagraph { readonly id: string; readonly text: string }

/** `id`: the paragraph the finding stands in; its place counts paragraphs of the whole report from 1. */
export interface ReportFinding { readonly id: string; readonly finding: TextFinding }

/** Open marks of a draft are gathered elsewhere, and it need not speak of every indicator. */
export const isToldOfDraft = (finding: TextFinding): boolean =>
  !(finding.kind === 'leftover' && finding.why === 'openMark') && finding.kind !== 'undiscussedIndicators';

/**
 * Only ✗ and slips, open marks not among them: those are gathered elsewhere.
 *
 * @param form the report's own form, alone: another project's figures are no source for it
 */
export function checkReport(paragraphs: readonly StandingParagraph[], form: CheckedWorkbook): readonly ReportFinding[] {
  // One paragraph a line: a line break inside a cell would move every place behind it.
  const standing = paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
  const text = standing.map((paragraph) => paragraph.text.replaceAll(/\s*[\r\n]+\s*/gu, ' ')).join('\n');
  return checkText(text, form)
    .filter((finding) => isSlipOrContradiction(finding) && isToldOfDraft(finding))
    .flatMap((finding) => {
      const paragraph = standing[finding.place.paragraph - 1];
      return paragraph ? [{ id: paragraph.id, finding }] : [];
    });
}
