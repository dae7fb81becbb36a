// The sheet 自评报告（草稿）: one paragraph a cell, its status and sources beside it, laid out to be read and copied.
import { paragraphMark, REPORT_CHOICES, REPORT_COLUMNS, type FormId } from '../tables';
import { a1, rowHeight, textContent, type CellRef, type LayoutCell, type SheetLayout, type StyleName } from '../workbook';
import type { DraftParagraph, ParagraphLevel, ParagraphStatus, ReportDraft } from './draft';
import { openRows, type OpenRow } from './openRows';

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
  const open = reports.flatMap(openRows);
  const rows: Row[] = [noteRow(`正文可直接改写：数字变动后重新评分，改写过的文字会保留，只更新其中的数字。复制到报告时只选A列。${open.length === 0 ? '' : `待补充、待核实的内容列在表末C、D列，共${String(open.length)}处。`}`), headerRow()];
  const choices: SheetLayout['validations'][number][] = [];
  for (const report of reports) {
    const places: Places = new Map(report.facts.map((fact) => [fact.id, fact.at]));
    const counts = fieldCounts(report.paragraphs);
    for (const paragraph of report.paragraphs) {
      rows.push(paragraphRow(report.form, paragraph, { places, count: counts.get(paragraph) ?? '' }));
      if (paragraph.conflict) choices.push({ range: { top: rows.length, left: 5, bottom: rows.length, right: 5 }, list: REPORT_CHOICES });
    }
  }
  // Beside the text, not under it: what is copied from column A is the report and nothing else.
  if (open.length > 0) rows.push(openRow({ place: '待补充、待核实的位置', what: '应补充的内容' }, 'header'), ...open.map((one) => openRow(one, 'note')));
  return {
    name, visibility: 'visible', columnWidths: REPORT_COLUMNS.map((column) => column.width), rows, merges: [], validations: choices,
    frozenRows: 2, print: { orientation: 'portrait', titleRows: 0 },
  };
}

const cell = (text: string, style: StyleName): LayoutCell => ({ content: textContent(text), style });

/** Cells that thousands of rows have in common. */
const EMPTY = { plain: cell('', 'plain'), input: cell('', 'input'), status: cell('', 'status') } as const;

const noteRow = (text: string): Row => ({
  height: rowHeight([{ text, width: TEXT_WIDTH, size: 10 }]),
  cells: [cell(text, 'note'), null, null, null, null, cell(NO_PARAGRAPH, 'memory')],
});

const openRow = ({ place, what }: OpenRow, style: StyleName): Row => ({
  height: rowHeight([{ text: place, width: SOURCES_WIDTH, size: 10 }, { text: what, width: OURS_WIDTH, size: 10 }]),
  cells: [null, null, cell(place, style), cell(what, style), null, cell(NO_PARAGRAPH, 'memory')],
});

const headerRow = (): Row => ({ height: 22, cells: REPORT_COLUMNS.map((column) => cell(column.header, 'header')) });

/** Fact → the cell it came from. */
type Places = ReadonlyMap<string, CellRef>;

function paragraphRow(form: FormId, paragraph: DraftParagraph, { places, count }: { readonly places: Places; readonly count: string }): Row {
  const { level, text, status, conflict } = paragraph;
  const isText = level === 'body' || level === 'table';
  const sources = isText ? sourcesOf(places, paragraph) : '';
  const size = level === 'title' ? TITLE_SIZE : BODY_SIZE;
  return {
    height: rowHeight([{ text, width: TEXT_WIDTH, size }, { text: sources, width: SOURCES_WIDTH, size: 10 }, { text: conflict?.ours ?? '', width: OURS_WIDTH }]),
    cells: [
      cell(text, level === 'body' && status === 'toFill' ? 'marked' : LEVEL_STYLES[level]),
      isText ? cell(`${STATUS_WORDS[status]}${count}`, 'status') : EMPTY.status,
      sources === '' ? EMPTY.status : cell(sources, 'status'),
      conflict ? cell(conflict.ours, 'text') : EMPTY.plain,
      conflict ? EMPTY.input : EMPTY.plain,
      paragraph.id === '' ? null : cell(paragraphMark(form, paragraph.id), 'memory'),
    ],
  };
}

/** ` 486/500字`, beside the first paragraph of a field with a 字数上限; all its paragraphs count, spaces do not. */
function fieldCounts(paragraphs: readonly DraftParagraph[]): ReadonlyMap<DraftParagraph, string> {
  const fields = new Map<string, { readonly first: DraftParagraph; readonly most: number; count: number }>();
  for (const paragraph of paragraphs) {
    if (paragraph.limit === null) continue;
    const { field, most } = paragraph.limit;
    const known = fields.get(field) ?? { first: paragraph, most, count: 0 };
    known.count += Array.from(paragraph.text.replaceAll(/\s/gu, '')).length;
    fields.set(field, known);
  }
  return new Map([...fields.values()].map(({ first, most, count }) =>
    [first, ` ${String(count)}/${String(most)}字${count > most ? `，超${String(count - most)}字` : ''}`]));
}

/** `预算执行!D6、C6；自评表!F4`: the cells its figures came from, each sheet named once. */
function sourcesOf(places: Places, paragraph: DraftParagraph): string {
  const used = paragraph.spans.flatMap((span) => (span.fact === null ? [] : [places.get(span.fact)])).filter((at) => at !== undefined);
  const sheets = [...new Set(used.map((at) => at.sheet))];
  return sheets.map((sheet) => `${sheet}!${listed([...new Set(used.filter((at) => at.sheet === sheet).map(a1))])}`).join('；');
}

const listed = (cells: readonly string[]): string =>
  cells.length > MOST_SOURCES ? `${cells.slice(0, MOST_SOURCES).join('、')}等${String(cells.length)}处` : cells.join('、');
