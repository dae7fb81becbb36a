// Changes that need to know where the tables stand: units, split headers, spacer and decoy columns, swapped columns, hidden rows.
import { ALL_EXTRAS } from '../../src/core/allExtras';
import { recognizeTables, type Amount, type BudgetTable, type FieldCell, type IndicatorField, type RecognizedTables, type Scorecard } from '../../src/core/tables';
import { cellAt, contains, type CellRef, type CellValue, type RangeRef, type WorkbookSnapshot } from '../../src/core/workbook';
import { readVocabulary } from '../support/vocabulary';
import { changeSheet, insertColumn, setCells, swapColumns } from './columns';
import { insertBlankRows, type Mutation, type Pick } from './mutations';

const vocabulary = readVocabulary();
const tablesOf = (workbook: WorkbookSnapshot): RecognizedTables => recognizeTables(workbook, vocabulary, ALL_EXTRAS);

const pickOf = <T>(list: readonly T[], pick: Pick): T | undefined => list[pick(Math.max(1, list.length))];
const scorecardsOf = (workbook: WorkbookSnapshot): readonly Scorecard[] => tablesOf(workbook).forms.flatMap(({ scorecard }) => (scorecard && !scorecard.own && scorecard.rows.length > 0 ? [scorecard] : []));
const budgetsOf = ({ forms }: RecognizedTables): readonly BudgetTable[] => [...new Set(forms.flatMap(({ funds, budgets }) => (funds ? [funds, ...budgets] : budgets)))];
const cellKey = ({ row, column }: CellRef): string => `${String(row)}:${String(column)}`;

/** The column of a field, by the first row that has it. */
const columnOf = (card: Scorecard, field: IndicatorField): number | null => card.rows.flatMap((row): FieldCell[] => { const cell = row.fields[field]; return cell ? [cell] : []; })[0]?.at.column ?? null;

/** Amounts in 万元 become 元, and what says 万元 outside the indicators says 元. */
function inYuan(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const tables = tablesOf(workbook);
  const amounts = [
    ...[...budgetsOf(tables), ...tables.projectLists].flatMap(({ lines }) => lines.flatMap((line): Amount[] => Object.values(line.amounts))),
    ...tables.projectLists.flatMap(({ total, departmentTotal }) => [total, departmentTotal].flatMap((line): Amount[] => (line ? Object.values(line.amounts) : []))),
    ...tables.expenditureItems.flatMap(({ items, total, budget }) => [...items.map(({ amount }) => amount), total, budget].flatMap((amount) => amount ?? [])),
  ].filter(({ printed, text }) => printed === '万元' && !/元/.test(text));
  // 九十五 would have to be written anew.
  if (amounts.some(({ text }) => /[一二三四五六七八九十]/.test(text))) return workbook;
  const figures = tables.forms.flatMap((form) => form.figures).filter(({ unit, text, value }) => unit === '元' && Number(text) * 10_000 === value.toNumber());
  const indicators = tables.tables.filter(({ kind }) => kind !== 'budget' && kind !== 'projectList' && kind !== 'expenditureItems').map(({ range }) => range);
  const scaled = (value: CellValue): CellValue => (typeof value === 'number' ? Math.round(value * 1e8) / 1e4 : typeof value === 'string' ? String(Math.round(Number(value.normalize('NFKC').replaceAll(/[,¥\s]/g, '')) * 1e8) / 1e4) : value);
  return workbook.sheets.reduce((so, sheet) => {
    const cells = new Set([...amounts, ...figures].filter(({ at }) => at.sheet === sheet.name).map(({ at }) => cellKey(at)));
    if (cells.size === 0 || !sheet.values.some((row) => row?.some(saysWan))) return so;
    return changeSheet(so, sheet.name, (one) => ({
      ...one, values: one.values.map((row, r) => row?.map((value, c) => {
        const at = { sheet: sheet.name, row: (one.used?.top ?? 1) + r, column: (one.used?.left ?? 1) + c };
        if (cells.has(cellKey(at))) return scaled(value);
        return saysWan(value) && !indicators.some((range) => contains(range, at)) ? value.replaceAll('万元', '元') : value;
      })),
    }));
  }, workbook);
}

const saysWan = (value: CellValue): value is string => typeof value === 'string' && value.includes('万元') && value.length <= 24 && !/\d/.test(value);

/** 年度指标值 in one row becomes 年度 over 指标值 in two; short headers are merged down. */
function splitHeader(workbook: WorkbookSnapshot, card: Scorecard): WorkbookSnapshot {
  const { sheet, top, left, right } = card.range;
  if (card.rows[0]?.name.at.row !== top + 1) return workbook;
  const opened = insertBlankRows(workbook, sheet, top + 1, 1);
  const found = opened.sheets.find((one) => one.name === sheet);
  if (!found || found.merges === 'unknown') return workbook;
  const cells = new Map<string, CellValue>();
  const merges: RangeRef[] = [...found.merges];
  for (let column = left; column <= right; column += 1) {
    const { value } = cellAt(found, top, column);
    const index = merges.findIndex((merge) => merge.top <= top && top <= merge.bottom && merge.left <= column && column <= merge.right);
    const merge = merges[index];
    if (merge) { if (merge.bottom === top) merges[index] = { ...merge, bottom: top + 1 }; continue; }
    if (typeof value === 'string' && /^[\u4e00-\u9fff]{5,}$/.test(value)) {
      cells.set(`${String(top)}:${String(column)}`, value.slice(0, 2));
      cells.set(`${String(top + 1)}:${String(column)}`, value.slice(2));
    } else if (value !== null) merges.push({ sheet, top, left: column, bottom: top + 1, right: column });
  }
  const widened = changeSheet(opened, sheet, (one) => ({ ...one, merges, values: one.values.map((row, r) => (r + (one.used?.top ?? 1) === top + 1 ? Array.from({ length: right - (one.used?.left ?? 1) + 1 }, () => null) : row)) }));
  return setCells(widened, sheet, cells);
}

/** 上年得分 right before 得分, with figures of its own. */
function decoyScore(workbook: WorkbookSnapshot, card: Scorecard): WorkbookSnapshot {
  const column = columnOf(card, 'score');
  if (column === null) return workbook;
  const rows = card.rows.map((row, index): readonly [number, CellValue] => [row.name.at.row, (index % 9) + 0.5]);
  return insertColumn(workbook, card.range.sheet, column, new Map<number, CellValue>([[card.range.top, '上年得分'], ...rows]));
}

/** 到位资金 right before what was spent. */
function decoyMoney(workbook: WorkbookSnapshot, table: BudgetTable): WorkbookSnapshot {
  const [first] = table.lines;
  const column = first?.fields.outturn?.at.column;
  // A budget on its side, or behind labels, has no columns of one kind of money.
  const lies = table.lines.some(({ label }) => label.at.row <= table.range.top);
  if (!first || column === undefined || lies) return workbook;
  const rows = table.lines.map((line, index): readonly [number, CellValue] => [line.label.at.row, 12.5 + index]);
  return insertColumn(workbook, table.range.sheet, column, new Map<number, CellValue>([[first.label.at.row - 1, '到位资金'], ...rows]));
}

const SWAPS: readonly (readonly [IndicatorField, IndicatorField])[] = [['maxPoints', 'score'], ['target', 'actual'], ['score', 'reason'], ['standard', 'maxPoints'], ['target', 'maxPoints']];

function swapped(workbook: WorkbookSnapshot, card: Scorecard, pick: Pick): WorkbookSnapshot {
  const [one, other] = SWAPS[pick(SWAPS.length)] ?? ['target', 'actual'];
  const a = columnOf(card, one);
  const b = columnOf(card, other);
  return a === null || b === null ? workbook : swapColumns(workbook, card.range, a, b) ?? workbook;
}

const onCard = (change: (workbook: WorkbookSnapshot, card: Scorecard, pick: Pick) => WorkbookSnapshot): Mutation['apply'] => (workbook, pick) => {
  const card = pickOf(scorecardsOf(workbook), pick);
  return card ? change(workbook, card, pick) : workbook;
};

export const TABLE_MUTATIONS: readonly Mutation[] = [
  { name: 'amounts in 元', keepsMeaning: true, apply: inYuan },
  { name: 'a header in two rows', keepsMeaning: true, apply: onCard(splitHeader) },
  { name: 'last year’s scores beside', keepsMeaning: true, apply: onCard(decoyScore) },
  { name: 'money received beside', keepsMeaning: true, apply: (workbook, pick) => { const table = pickOf(budgetsOf(tablesOf(workbook)), pick); return table ? decoyMoney(workbook, table) : workbook; } },
  { name: 'a spacer column inside the table', keepsMeaning: true, apply: onCard((workbook, card, pick) => { const column = columnOf(card, pickOf<IndicatorField>(['target', 'actual', 'maxPoints', 'score'], pick) ?? 'score'); return column === null ? workbook : insertColumn(workbook, card.range.sheet, column); }) },
  { name: 'two columns swapped', keepsMeaning: true, apply: onCard(swapped) },
  { name: 'rows hidden by a filter', keepsMeaning: true, apply: onCard((workbook, card, pick) => changeSheet(workbook, card.range.sheet, (sheet) => ({ ...sheet, filter: { range: card.range, hiddenRows: [card.range.top + 1 + pick(card.rows.length)] } }))) },
];
