// 评分规则: a rule set as a sheet that an accountant can read and change.
import { rowHeight, type LayoutCell, type SheetLayout, type StyleName } from '../workbook';
import { SECTION_IDS, SECTIONS, type RuleRow, type SectionId } from './ruleTable';
import { writeRuleTable } from './writeRuleTable';
import { BASIS_WORDS, FORM_WORDS, METHOD_WORDS, NOT_APPLICABLE_WORDS } from './words';
import type { FullRuleSet } from './fullRuleSet';

export const RULE_SHEET_NAME = '评分规则';
const COLUMN_WIDTHS = [22, 36, 20, 30, 26, 12, 14, 36, 30, 16, 10, 18, 12, 26, 12, 26, 12, 26, 12, 26];
const HELP = '本表是评分用的规则，可直接修改浅色格：一格多词的，每词一行；分值留空表示以自评表为准；一项指标有几档的，档次写在下面各行，每行一档，标识留空；新增的指标要有标识，文字不限。改后重新评分即按本表。';

/** Columns that hold a number, and columns to choose from. */
const NUMBER_COLUMNS: ReadonlySet<string> = new Set(['分值', '下限（含）']);
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  计分方法: Object.values(METHOD_WORDS), 依据: Object.values(BASIS_WORDS), 方法依据: Object.values(BASIS_WORDS),
  不适用时: Object.values(NOT_APPLICABLE_WORDS), 逐项确认: ['是'], 级次: ['一级', '二级'],
};

const textCell = (text: string, style: StyleName): LayoutCell => ({ content: text === '' ? { kind: 'blank' } : { kind: 'text', text }, style });

/** A number where the column holds numbers and fifteen digits carry it exactly; else the text. */
function valueCell(column: string, text: string): LayoutCell {
  const asNumber = NUMBER_COLUMNS.has(column) && /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;
  return asNumber ? { content: { kind: 'number', value: Number(text) }, style: 'input' } : textCell(text, 'input');
}

type LayoutRow = SheetLayout['rows'][number];
interface Laid { readonly rows: readonly LayoutRow[]; readonly validations: SheetLayout['validations'] }

/** As high as its longest text needs. */
function layoutRow(columns: readonly string[], row: RuleRow): LayoutRow {
  const texts = columns.map((column, i) => ({ text: row[column] ?? '', width: COLUMN_WIDTHS[i] ?? 12 }));
  return { height: rowHeight(texts), cells: columns.map((column) => valueCell(column, row[column] ?? '')) };
}

/** Heading, column names, rows, and an empty row; `first` is the number of the heading's row. */
function layoutSection(id: SectionId, rows: readonly RuleRow[], first: number): Laid {
  const { heading, columns } = SECTIONS[id];
  const top = first + 2;
  const bottom = top + Math.max(rows.length, 1) - 1;
  const validations = columns.flatMap((column, i) => {
    const list = CHOICES[column];
    return list ? [{ range: { top, bottom, left: i + 1, right: i + 1 }, list }] : [];
  });
  const body = rows.length > 0 ? rows : [{}];
  return {
    rows: [
      { cells: [textCell(heading, 'label')] },
      { cells: columns.map((column) => textCell(column, 'header')) },
      ...body.map((row: RuleRow) => layoutRow(columns, row)),
      { cells: [] },
    ],
    validations,
  };
}

/** `parse(layout(x)) = x`: see {@link readRuleSheet}. */
export function layoutRuleSheet(ruleSet: FullRuleSet): SheetLayout {
  const table = writeRuleTable(ruleSet);
  const head: Laid = { rows: [{ height: 30, cells: [textCell(RULE_SHEET_NAME, 'title')] }, { height: 32, cells: [textCell(HELP, 'note')] }, { cells: [] }], validations: [] };
  const laid = SECTION_IDS.reduce<Laid>((so, id) => {
    const section = layoutSection(id, table[id], so.rows.length + 1);
    return { rows: [...so.rows, ...section.rows], validations: [...so.validations, ...section.validations] };
  }, head);
  const form = laid.rows.findIndex((row) => { const content = row.cells[0]?.content; return content?.kind === 'text' && content.text === '表种'; }) + 1;
  return {
    name: RULE_SHEET_NAME, visibility: 'visible', columnWidths: COLUMN_WIDTHS, rows: laid.rows,
    merges: [{ top: 1, left: 1, bottom: 1, right: 12 }, { top: 2, left: 1, bottom: 2, right: 12 }],
    validations: [...laid.validations, { range: { top: form, bottom: form, left: 2, right: 2 }, list: Object.values(FORM_WORDS) }],
    frozenRows: 0, print: { orientation: 'landscape', titleRows: 0 },
  };
}
