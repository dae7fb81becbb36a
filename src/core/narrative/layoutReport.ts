// The sheet 自评报告（草稿）: one paragraph a cell, its status and sources beside it, laid out to be read and copied.
import { paragraphMark, REPORT_CHOICES, REPORT_COLUMNS, type FormId } from '../tables';
import { a1, rowHeight, textContent, type CellRef, type LayoutCell, type SheetLayout, type StyleName } from '../workbook';
import type { DraftParagraph, ParagraphLevel, ParagraphStatus, ReportDraft } from './draft';

const STATUS_WORDS: Readonly<Record<ParagraphStatus, string>> = { auto: '自动', rewritten: '已改写', conflict: '有冲突', toFill: '待补充' };

const LEVEL_STYLES: Readonly<Record<ParagraphLevel, StyleName>> = {
  title: 'reportTitle', heading1: 'heading1', heading2: 'heading2', heading3: 'heading3', body: 'paragraph', table: 'paragraph',
};
const BODY_SIZE = 14;
const TITLE_SIZE = 18;
const MOST_SOURCES = 6;
const TEXT_WIDTH = REPORT_COLUMNS[0]?.width ?? 88;
const SOURCES_WIDTH = REPORT_COLUMNS[2]?.width ?? 28;
const OURS_WIDTH = REPORT_COLUMNS[3]?.width ?? 50;
/** What the last column says of a line of ours that is no paragraph: the reader passes over it. */
const NO_PARAGRAPH = '说明';

type Row = SheetLayout['rows'][number];

/** @param name a free sheet name */
export function layoutReport(reports: readonly ReportDraft[], name: string): SheetLayout {
  const rows: Row[] = [noteRow('正文可直接改写：数字变动后重新评分，改写过的文字会保留，只更新其中的数字。【待…】处请补写。复制到报告时只选 A 列。'), headerRow()];
  const choices: SheetLayout['validations'][number][] = [];
  for (const report of reports) {
    const places: Places = new Map(report.facts.map((fact) => [fact.id, fact.at]));
    for (const paragraph of report.paragraphs) {
      rows.push(paragraphRow(report.form, paragraph, places));
      if (paragraph.conflict) choices.push({ range: { top: rows.length, left: 5, bottom: rows.length, right: 5 }, list: REPORT_CHOICES });
    }
  }
  const open = reports.flatMap((report) => report.open);
  if (open.length > 0) rows.push(noteRow(`待补充、待核实共${String(open.length)}处：`), ...open.map((mark, index) => noteRow(`${String(index + 1)}. ${mark.text}`)));
  return {
    name, visibility: 'visible', columnWidths: REPORT_COLUMNS.map((column) => column.width), rows, merges: [], validations: choices,
    frozenRows: 2, print: { orientation: 'portrait', titleRows: 0 },
  };
}

const cell = (text: string, style: StyleName): LayoutCell => ({ content: textContent(text), style });

const noteRow = (text: string): Row => ({
  height: rowHeight([{ text, width: TEXT_WIDTH, size: 10 }]),
  cells: [cell(text, 'note'), null, null, null, null, cell(NO_PARAGRAPH, 'memory')],
});

const headerRow = (): Row => ({ height: 22, cells: REPORT_COLUMNS.map((column) => cell(column.header, 'header')) });

/** Fact → the cell it came from. */
type Places = ReadonlyMap<string, CellRef>;

function paragraphRow(form: FormId, paragraph: DraftParagraph, places: Places): Row {
  const { level, text, status, conflict } = paragraph;
  const sources = sourcesOf(places, paragraph);
  const size = level === 'title' ? TITLE_SIZE : BODY_SIZE;
  return {
    height: rowHeight([{ text, width: TEXT_WIDTH, size }, { text: sources, width: SOURCES_WIDTH, size: 10 }, { text: conflict?.ours ?? '', width: OURS_WIDTH }]),
    cells: [
      cell(text, level === 'body' && status === 'toFill' ? 'marked' : LEVEL_STYLES[level]),
      cell(statusText(paragraph), 'status'),
      cell(sources, 'status'),
      conflict ? cell(conflict.ours, 'text') : cell('', 'plain'),
      conflict ? cell('', 'input') : cell('', 'plain'),
      paragraph.id === '' ? null : cell(paragraphMark(form, paragraph.id), 'memory'),
    ],
  };
}

/** 自动; where a 字数上限 is given, the count beside it: 自动 486/500字. */
function statusText({ level, status, limit, text }: DraftParagraph): string {
  if (level !== 'body' && level !== 'table') return '';
  if (limit === null) return STATUS_WORDS[status];
  const count = Array.from(text.replaceAll(/\s/gu, '')).length;
  return `${STATUS_WORDS[status]} ${String(count)}/${String(limit)}字${count > limit ? '，超限' : ''}`;
}

/** `预算执行!D6、C6；自评表!F4`: the cells its figures came from, each sheet named once. */
function sourcesOf(places: Places, paragraph: DraftParagraph): string {
  if (paragraph.level !== 'body' && paragraph.level !== 'table') return '';
  const used = paragraph.spans.flatMap((span) => (span.fact === null ? [] : [places.get(span.fact)])).filter((at) => at !== undefined);
  const sheets = [...new Set(used.map((at) => at.sheet))];
  return sheets.map((sheet) => `${sheet}!${listed([...new Set(used.filter((at) => at.sheet === sheet).map(a1))])}`).join('；');
}

const listed = (cells: readonly string[]): string =>
  cells.length > MOST_SOURCES ? `${cells.slice(0, MOST_SOURCES).join('、')}等${String(cells.length)}处` : cells.join('、');
