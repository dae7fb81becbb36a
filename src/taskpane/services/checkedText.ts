// 核对文字: text in cells held against the tables of a form, each finding back in the cell it stands in. A chunk of its own.
import type { Assessment } from '../../core/assessment';
import type { OwnSheets } from '../../core/tables';
import { checkText, isToldOfDraft, type TextFinding } from '../../core/textCheck';
import { cellAt, contains, contentOf, formatCell, sheetNamed, textContent, type CellRef, type RangeRef, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import type { TextCheckOutcome, TextFix, TextHit } from './services';

interface TextCell { readonly at: CellRef; readonly text: string; /** Written by hand, so that it can be mended. */ readonly isConstant: boolean }

/** One line of a cell: a paragraph of the text. */
interface Line { readonly cell: TextCell; readonly start: number; readonly text: string }

export interface TextCheckInput {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly form: string;
}

/** @param source null: no single area is selected */
export function checkTextIn({ workbook, assessment, form: id }: TextCheckInput, source: 'report' | RangeRef | null): TextCheckOutcome {
  const report = assessment.tables.own.report;
  const ofForm = report?.paragraphs.filter((paragraph) => paragraph.form === id) ?? [];
  if (source === null) return { kind: 'noText' };
  const cells = source === 'report' ? cellsAt(workbook, ofForm.map(({ at }) => at)) : selectedCells(workbook, source, report);
  const lines = cells.flatMap(linesOf);
  if (lines.length === 0) return { kind: source === 'report' ? 'noReport' : 'noText' };
  const isDraft = report !== null && lines.every(({ cell }) => cell.at.sheet === report.sheet);
  // The form alone: another project's figures are no source for its report.
  const book = { tables: assessment.tables, forms: assessment.forms.filter(({ form }) => form.id === id) };
  // A part of a report need not speak of every indicator either.
  const isPart = lines.length < FEWEST_OF_A_REPORT;
  const findings = checkText(lines.map(({ text }) => text).join('\n'), book)
    .filter((finding) => (isDraft ? isToldOfDraft(finding) : !isPart || finding.kind !== 'undiscussedIndicators'));
  return { kind: 'checked', check: { form: id, source, hits: findings.flatMap((finding) => hitOf(finding, lines)) } };
}

/** Paragraphs below which a selection is no whole report. */
const FEWEST_OF_A_REPORT = 10;

const cellsAt = (workbook: WorkbookSnapshot, places: readonly CellRef[]): readonly TextCell[] => places.flatMap((at) => {
  const sheet = sheetNamed(workbook, at.sheet);
  const cell = sheet && cellAt(sheet, at.row, at.column);
  return typeof cell?.value === 'string' && cell.value.trim() !== '' ? [{ at, text: cell.value, isConstant: cell.formula === null }] : [];
});

/** Texts of the selection, row by row; of our report sheet its paragraphs alone. */
function selectedCells(workbook: WorkbookSnapshot, selected: RangeRef, report: OwnSheets['report']): readonly TextCell[] {
  if (report?.sheet === selected.sheet) return cellsAt(workbook, report.paragraphs.map(({ at }) => at).filter((at) => contains(selected, at)));
  const used = sheetNamed(workbook, selected.sheet)?.used;
  if (!used) return [];
  const places: CellRef[] = [];
  for (let row = Math.max(selected.top, used.top); row <= Math.min(selected.bottom, used.bottom); row += 1) {
    for (let column = Math.max(selected.left, used.left); column <= Math.min(selected.right, used.right); column += 1) places.push({ sheet: selected.sheet, row, column });
  }
  return cellsAt(workbook, places);
}

/** Lines that hold something beside the `#` of a pasted heading. */
const linesOf = (cell: TextCell): readonly Line[] =>
  [...cell.text.matchAll(/[^\r\n]+/g)].flatMap((match) => (/^#*\s*$/.test(match[0]) ? [] : [{ cell, start: match.index, text: match[0] }]));

function hitOf(finding: TextFinding, lines: readonly Line[]): readonly TextHit[] {
  const line = lines[finding.place.paragraph - 1];
  if (!line) return [];
  const { at, text: was, isConstant } = line.cell;
  const start = line.start + finding.place.start;
  const end = start + finding.place.words.length;
  const mends = (finding.kind === 'contradicted' || finding.kind === 'yearDiffers') && isConstant && was.slice(start, end) === finding.place.words;
  return [{ at, finding, fix: mends ? { at, was, start, end, to: finding.fix } : null }];
}

export interface FixPlan {
  readonly edits: readonly WorkbookEdit[];
  /** Cells that hold another text by now: then nothing is planned. */
  readonly changed: readonly CellRef[];
}

/** The cells with what she ticked put right. */
export function planFixes(fixes: readonly TextFix[], workbook: WorkbookSnapshot): FixPlan {
  const byCell = new Map<string, TextFix[]>();
  for (const fix of fixes) byCell.set(formatCell(fix.at), [...byCell.get(formatCell(fix.at)) ?? [], fix]);
  const planned = [...byCell.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const sheet = sheetNamed(workbook, first.at.sheet);
    const cell = sheet && cellAt(sheet, first.at.row, first.at.column);
    const stands = cell?.value === first.was && cell.formula === null;
    return [{ at: first.at, stands, content: textContent(mended(first.was, some)), replaces: contentOf(cell ?? { value: null, formula: null, format: '' }) }];
  });
  const changed = planned.filter(({ stands }) => !stands).map(({ at }) => at);
  return { changed, edits: changed.length > 0 ? [] : planned.map(({ at, content, replaces }) => ({ kind: 'setCell', at, content, replaces })) };
}

/** From the end, so that places before stay right. */
const mended = (text: string, fixes: readonly TextFix[]): string =>
  [...fixes].sort((a, b) => b.start - a.start).reduce((now, { start, end, to }) => now.slice(0, start) + to + now.slice(end), text);
