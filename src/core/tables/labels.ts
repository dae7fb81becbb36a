// Labels before a value: 单位名称, 年度, 编制人数, 整体绩效目标 … wherever they stand outside the rows of tables.
import { moneyUnitIn, parseMoneyUnit, readNumber } from '../grammar';
import type { MeasureId } from '../rules';
import type { BasicsField, TextLabel } from './fieldNames';
import { LONGEST_LABEL } from './lookup';
import { below, fieldCellAt, rightOf, sourcedAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { FieldCell, Sourced } from './table';
import type { Words } from './words';

/** A label that was understood, with what it stands before. */
export type Labelled =
  | { readonly kind: 'basics'; readonly field: BasicsField; readonly label: Sourced<string>; readonly value: Sourced<string> }
  | { readonly kind: 'text'; readonly name: TextLabel; readonly label: Sourced<string>; readonly value: Sourced<string> }
  | { readonly kind: 'measure'; readonly measure: MeasureId; readonly label: Sourced<string>; readonly value: FieldCell };

export interface Block { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** 存在问题（限300字）: a field that says how long its text may be, filled in or not. */
const FIELD_LIMIT = /\d\s*字/u;

/** How many blank cells may lie between a label and its value. */
const REACH = 3;

/** All labels within the block, in reading order; cells for which `skip` holds are passed over. */
export function labelsIn(view: SheetView, words: Words, block: Block, skip: (row: number, column: number) => boolean): readonly Labelled[] {
  const found: Labelled[] = [];
  for (let row = Math.max(block.top, view.top); row <= Math.min(block.bottom, view.bottom); row += 1) {
    for (const column of view.columnsAt(row)) {
      if (column < block.left || column > block.right) continue;
      const text = wordsAt(view, row, column);
      if (text === '' || skip(row, column)) continue;
      const labelled = labelledAt(view, words, row, column, text);
      if (labelled) found.push(labelled);
    }
  }
  return found;
}

function labelledAt(view: SheetView, words: Words, row: number, column: number, text: string): Labelled | null {
  const label = { ...sourcedAt(view, row, column), value: text.replace(/\s+/g, '') };
  const inline = inlineValue(view, words, row, column, text);
  if (inline) return inline;
  if (text.length > LONGEST_LABEL) return null;
  const basics = words.basics(text);
  const textLabel = words.text(text);
  const measure = words.measure(text);
  if (!basics && !textLabel && !measure) return null;
  if (measure) {
    const value = figureBeside(view, words, row, column);
    if (value) return { kind: 'measure', measure, label, value };
  }
  const value = valueBeside(view, words, row, column);
  if (!value) return textLabel && FIELD_LIMIT.test(text) ? { kind: 'text', name: textLabel, label, value: { value: '', at: { ...label.at, column: rightOf(view, row, column) }, text: '' } } : null;
  if (parseMoneyUnit(value.value)) return null;
  if (basics && value.value.length <= 60) return { kind: 'basics', field: basics, label, value };
  // A number beside 项目支出 is money, not a text about projects.
  const isFigure = readNumber(value.value, 'General').kind === 'number';
  return textLabel && !isFigure ? { kind: 'text', name: textLabel, label, value } : null;
}

/** 单位名称：澄湖区水务局 in one cell. Several on a line (单位：… 日期：…) stand in one cell too: the first counts. */
function inlineValue(view: SheetView, words: Words, row: number, column: number, text: string): Labelled | null {
  const [, name = '', rest = ''] = /^([^：:]{1,20})[：:]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  if (name === '' || moneyUnitIn(text)) return null;
  const at = { sheet: view.name, row, column };
  const label: Sourced<string> = { value: name, at, text };
  const basics = words.basics(name);
  if (basics) {
    const value = rest.replace(/\s{2,}.*$/s, '').replace(/[（(](?:公章|盖章|章)[）)]$/, '').trim();
    return value === '' || parseMoneyUnit(value) ? null : { kind: 'basics', field: basics, label, value: { value, at, text } };
  }
  const measure = words.measure(name);
  if (measure && readNumber(rest, 'General').kind === 'number') return { kind: 'measure', measure, label, value: { ...fieldCellAt(view, row, column), value: rest, text: rest } };
  const textLabel = words.text(name);
  return textLabel ? { kind: 'text', name: textLabel, label, value: { value: rest, at, text } } : null;
}

const isLabel = (words: Words, text: string): boolean =>
  words.basics(text) !== null || words.text(text) !== null || words.measure(text) !== null || words.column(text) !== null || words.row(text) === 'indicatorBlock' || words.row(text) === 'objectives';

/** Right of the label, else under it; never another label. */
function valueBeside(view: SheetView, words: Words, row: number, column: number): Sourced<string> | null {
  const right = firstRight(view, row, column);
  if (right !== null) return isLabel(words, textAt(view, row, right)) ? underneath(view, words, row, column) : sourcedAt(view, row, right);
  return underneath(view, words, row, column);
}

function firstRight(view: SheetView, row: number, column: number): number | null {
  const from = rightOf(view, row, column);
  const next = view.columnsAt(row).find((one) => one >= from);
  return next !== undefined && next < from + REACH + (view.mergesKnown ? 0 : REACH) ? next : null;
}

function underneath(view: SheetView, words: Words, row: number, column: number): Sourced<string> | null {
  const under = sourcedAt(view, filledBelow(view, row, column), column);
  return under.value === '' || isLabel(words, under.value) ? null : under;
}

/** The cell under a label; a blank spacer row between them is passed over. */
function filledBelow(view: SheetView, row: number, column: number): number {
  const next = below(view, row, column);
  return view.columnsAt(next).length === 0 ? next + 1 : next;
}

/** The figure right of a label, else under it. */
function figureBeside(view: SheetView, words: Words, row: number, column: number): FieldCell | null {
  const right = firstRight(view, row, column);
  const places = [...(right === null ? [] : [fieldCellAt(view, row, right)]), fieldCellAt(view, filledBelow(view, row, column), column)];
  return places.find((cell) => readNumber(cell.value, cell.format).kind === 'number' && !isLabel(words, cell.text)) ?? null;
}
