// One cell of the form and what should stand in it; and what may be done about what stands there now.
import { formatFixed, HUNDRED, type Decimal, decimal, decimalOfDouble, roundHalfUp } from '../units';
import {
  cellAt, contentOf, isBlank, isCovered, isWritable, sameContent, sheetNamed, shownText, textContent, type Cell, type CellContent, type CellRef, type WorkbookSnapshot,
} from '../workbook';
import { holdsOurs, type Memory, type WrittenCell } from '../memory';
import { overwriteQuestionId, writtenKey, type FieldCell, type FormId, type WrittenColumn } from '../tables';

/** A row of a form, as the memory calls it, and as the preview and questions do. */
export interface FormLine { readonly form: FormId; readonly row: string; readonly indicator: string }

/** `content` blank: nothing of ours belongs here (any more). */
export interface Fill extends FormLine {
  readonly column: WrittenColumn;
  readonly at: CellRef;
  readonly content: CellContent;
  /** What the content comes to: of a formula its result, of a rate all its digits. */
  readonly value: string | number | null;
}

export const fillOf = (line: FormLine, column: WrittenColumn, held: { readonly at: CellRef; readonly content: CellContent; readonly value?: number }): Fill =>
  ({ ...line, column, value: valueOf(held.content), ...held });

function valueOf(content: CellContent): string | number | null {
  if (content.kind === 'number') return content.value;
  if (content.kind === 'formula' && typeof content.result === 'number') return content.result;
  return content.kind === 'blank' ? null : shownText(content);
}

/** 栏, for the preview and for questions. */
export const FIELD: Readonly<Record<WrittenColumn, string>> = {
  level1: '一级指标', level2: '二级指标', name: '三级指标', target: '指标值', actual: '完成值', maxPoints: '分值',
  score: '得分', rate: '执行率', deduction: '扣分', reason: '原因', total: '得分', grade: '等级',
};

const keyOf = ({ form, row, column }: Fill): string => writtenKey(form, row, column);

export const questionIdOf = ({ form, row, column }: Fill): string => overwriteQuestionId(form, row, FIELD[column]);

/** The fill as the memory keeps it. */
export const writtenBy = (fill: Fill): WrittenCell => ({ key: keyOf(fill), sheet: fill.at.sheet, content: fill.content });

/** A cell of hers as it is copied: a plain number stays one, anything formatted is copied as it is seen. */
export const copyContent = ({ value, format, text }: FieldCell): CellContent =>
  (typeof value === 'number' && format === 'General' ? { kind: 'number', value } : textContent(text));

export type FillOutcome =
  /** Stands already (hers, equal to ours, or ours), or there is nothing to write. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'write'; readonly replaces: CellContent }
  /** Hers, and different: only if she agrees. */
  | { readonly kind: 'ask'; readonly replaces: CellContent; readonly theirs: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'filteredOut' };

/** What may become of `fill` in the workbook as it is. */
export function decideFill(fill: Fill, workbook: WorkbookSnapshot, memory: Memory): FillOutcome {
  const sheet = sheetNamed(workbook, fill.at.sheet);
  if (!sheet || isCovered(sheet, fill.at)) return { kind: 'settled' };
  const cell = cellAt(sheet, fill.at.row, fill.at.column);
  const found = contentOf(cell);
  if (sameContent(found, fill.content)) return { kind: 'settled' };
  const free = isFree(fill, cell);
  const writes = (free && fill.content.kind !== 'blank') || holdsOurs(memory, keyOf(fill), found);
  if (!writes && (free || keepsHers(fill, cell))) return { kind: 'settled' };
  if (!isWritable(sheet, fill.at)) return { kind: 'locked' };
  if (sheet.filter?.hiddenRows.includes(fill.at.row)) return { kind: 'filteredOut' };
  return writes ? { kind: 'write', replaces: found } : { kind: 'ask', replaces: found, theirs: shownOf(cell) };
}

/** Blank, or a mark of the template that waits for an indicator: 指标1, …… */
const isFree = ({ column }: Fill, { value, formula }: Cell): boolean =>
  formula === null && (isBlank(value) || (column === 'name' && typeof value === 'string' && /^(?:指标\s*[0-9０-９一二三四五六七八九十]*[:：]?|[.…。·]+)$/.test(value.trim())));

/** Hers that needs no question: nothing of ours to say, her own reason, label, mark or sum, or the same figure. */
function keepsHers(fill: Fill, cell: Cell): boolean {
  // Her formula of a total stays, whatever it gives now: it follows the scores.
  if (cell.formula !== null && (fill.column === 'total' || fill.column === 'grade')) return true;
  if (fill.content.kind === 'blank' || ['reason', 'level1', 'level2'].includes(fill.column)) return true;
  if (typeof cell.value === 'string' && /^[—–\-/／无]+$/.test(cell.value.trim())) return true;
  return sameFigure(fill, cell);
}

function sameFigure({ column, value }: Fill, cell: Cell): boolean {
  if (typeof value === 'string') return typeof cell.value === 'string' && cell.value.trim() === value.trim();
  if (value === null) return false;
  const theirs = figureIn(cell);
  if (theirs === null) return false;
  const ours = decimalOfDouble(value);
  if (theirs.equals(ours)) return true;
  // 98.8% beside 98.8010…% is the same rate, to the places she gave (a tenth of a percent at least).
  return column === 'rate' && [theirs, theirs.dividedBy(HUNDRED)].some((rate) => rate.equals(roundHalfUp(ours, Math.max(3, rate.decimalPlaces()))));
}

/** The number in a cell, typed as a number or as text; a percent as a fraction. */
function figureIn({ value }: Cell): Decimal | null {
  if (typeof value === 'number') return decimalOfDouble(value);
  if (typeof value !== 'string') return null;
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)(?:分)?$/.exec(value.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (digits === undefined) return null;
  return percent === '%' ? decimal(digits).dividedBy(HUNDRED) : decimal(digits);
}

function shownOf({ value, formula }: Cell): string {
  const shown = value === null || typeof value === 'object' ? '' : String(value);
  return formula === null ? shown : `${formula}${shown === '' ? '' : `（${shown}）`}`;
}

/** `98.80%` for questions about a rate, digits otherwise. */
export function shownFill({ column, value }: Fill): string {
  if (typeof value !== 'number') return value ?? '';
  return column === 'rate' ? `${formatFixed(decimalOfDouble(value).times(HUNDRED), 2)}%` : decimalOfDouble(value).toFixed();
}
