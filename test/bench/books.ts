// Large workbooks for measuring, made in memory.
import { strToU8, zipSync } from 'fflate';
import type { SheetLayout, WorkbookEdit } from '../../src/core/workbook';
import { columnLetters } from '../../src/core/workbook';
import { emptyWorkbook, openXlsx } from '../../src/hosts/xlsx';

/** A data sheet of numbers and texts, as a ledger has it. */
export function bigBook(rows: number, columns: number): Uint8Array {
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    let line = `<row r="${String(row)}">`;
    for (let column = 1; column <= columns; column += 1) {
      const at = `${columnLetters(column)}${String(row)}`;
      line += column % 3 === 0 ? `<c r="${at}" t="inlineStr"><is><t>科目${String((row * column) % 97)}</t></is></c>` : `<c r="${at}"><v>${String((row * 7 + column * 13) % 10_007)}.25</v></c>`;
    }
    lines.push(`${line}</row>`);
  }
  return bookOf([`<sheetData>${lines.join('')}</sheetData>`], ['明细']);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function bookOf(sheets: readonly string[], names: readonly string[]): Uint8Array {
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = (text: (n: number) => string): string => sheets.map((_, index) => text(index + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n) => `<sheet name="${names[n - 1] ?? ''}" sheetId="${String(n)}" r:id="rId${String(n)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${String(n)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`)}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => { parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`; });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declared + xml)])), { level: 6 });
}

type Line = readonly (string | number | null)[];

const layoutOf = (name: string, lines: readonly Line[]): SheetLayout => ({
  name, visibility: 'visible', columnWidths: [], merges: [], validations: [], frozenRows: 0, print: null,
  rows: lines.map((line) => ({ cells: line.map((value) => (value === null ? null : { style: 'plain' as const, content: typeof value === 'number' ? { kind: 'number' as const, value } : { kind: 'text' as const, text: value } })) })),
});

function bookFrom(layouts: readonly SheetLayout[]): Uint8Array {
  const edits: WorkbookEdit[] = layouts.map((layout) => ({ kind: 'createSheet', layout }));
  const applied = openXlsx(emptyWorkbook()).apply(edits);
  if (applied.kind !== 'applied') throw new Error('an empty workbook has nothing to mismatch');
  return applied.bytes;
}

/** One project form as its bureau prints it. */
function projectLines(project: string, indicators: number, tenth: number): Line[] {
  const funds: Line[] = [
    ['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', null, project], ['主管部门', null, '示例市财政局', null, null, '实施单位', '示例市某中心'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, 100 + tenth, 120 + tenth, 110 + tenth, 10],
  ];
  const head: Line = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  const body = Array.from({ length: indicators }, (_, index): Line => [null, index === 0 ? '产出指标' : null, '数量指标', `指标${String(index + 1)}`, `≥${String(100 + index)}个`, `${String(95 + (index % 12))}个`, 90 / indicators]);
  return [...funds, head, ...body, ['总分', null, null, null, null, null, 100]];
}

/** `count` project forms, each on a sheet of its own. */
export const projectsBook = (count: number): Uint8Array =>
  bookFrom(Array.from({ length: count }, (_, index) => layoutOf(`项目${String(index + 1)}`, projectLines(`第${String(index + 1)}号项目`, 10, index))));

/** One form with `indicators` rows, and a sheet of `junk` rows beside it. */
export const indicatorsBook = (indicators: number, junk: number): Uint8Array => bookFrom([
  layoutOf('自评表', projectLines('大项目', indicators, 1)),
  ...(junk > 0 ? [layoutOf('流水', Array.from({ length: junk }, (_, index): Line => [index + 1, `摘要${String(index % 301)}`, (index * 7) % 1009, null, '其他']))] : []),
]);
