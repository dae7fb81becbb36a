// Labels before a value: 单位名称, 年度, 编制人数, 整体绩效目标 … wherever they stand outside the rows of tables.
import { moneyUnitIn, parseMoneyUnit } from '../grammar';
import type { BasicsField } from './fieldNames';
import { figureOf } from './figures';
import { LONGEST_LABEL } from './lookup';
import { below, fieldCellAt, filledIn, isFigure, numberIn, rightOf, wordsWithin, type Area, type SheetView, type Taken } from './sheetView';
import type { Basics, FieldCell, Figure, Sourced } from './table';
import type { Words } from './words';

/** A label that was understood, with what it stands before. */
export type Labelled =
  | { readonly kind: 'basics'; readonly field: BasicsField; readonly label: Sourced<string>; readonly value: Sourced<string> }
  | { readonly kind: 'text'; readonly label: Sourced<string>; readonly value: Sourced<string> }
  | { readonly kind: 'measure'; readonly label: Sourced<string>; readonly figure: Figure };

/** What stands behind the labels of a field. */
export const named = (labels: readonly Labelled[], field: BasicsField): readonly Sourced<string>[] =>
  labels.flatMap((one) => (one.kind === 'basics' && one.field === field ? [one.value] : []));
export const textsOf = (labels: readonly Labelled[]): Basics['texts'] => labels.flatMap((one) => (one.kind === 'text' ? [{ label: one.label, text: one.value }] : []));
export const figuresOf = (labels: readonly Labelled[]): readonly Figure[] => labels.flatMap((one) => (one.kind === 'measure' ? [one.figure] : []));

/** 存在问题（限300字）: a field that says how long its text may be, filled in or not. */
const FIELD_LIMIT = /\d\s*字/u;

/** How many blank cells may lie between a label and its value. */
const REACH = 3;

/** All labels within the area, in reading order; cells that are `taken` are passed over. */
export function labelsIn(view: SheetView, words: Words, area: Area, taken: Taken = () => false): readonly Labelled[] {
  const found: Labelled[] = [];
  for (const cell of wordsWithin(view, area, taken)) {
    const labelled = inlineValue(view, words, cell) ?? (cell.text.length > LONGEST_LABEL ? null : valueBeside(view, words, cell));
    if (labelled) found.push(labelled);
  }
  return found;
}

/** 单位名称：澄湖区水务局 in one cell. Several on a line (单位：… 日期：…) stand in one cell too: the first counts. */
function inlineValue(view: SheetView, words: Words, { text, at }: Sourced<string>): Labelled | null {
  const [, name = '', rest = ''] = /^([^：:]{1,20})[：:]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  if (name === '' || moneyUnitIn(text)) return null;
  const label: Sourced<string> = { value: name, at, text };
  const field = words.basics(name);
  if (field) {
    const value = rest.replace(/\s{2,}.*$/s, '').replace(/[（(](?:公章|盖章|章)[）)]$/, '').trim();
    return value === '' || parseMoneyUnit(value) ? null : { kind: 'basics', field, label, value: { value, at, text } };
  }
  const measure = words.measure(name);
  if (measure && isFigure(rest)) return measured(label, figureOf(view, measure, label, { ...fieldCellAt(view, at.row, at.column), value: rest, text: rest }));
  return words.text(name) ? { kind: 'text', label, value: { value: rest, at, text } } : null;
}

/** The label's value in the cell right of it, else in the one under it; never another label. */
function valueBeside(view: SheetView, words: Words, cell: Sourced<string>): Labelled | null {
  const { text, at: { sheet, row, column } } = cell;
  const field = words.basics(text);
  const long = words.text(text) !== null;
  const measure = words.measure(text);
  if (!field && !long && !measure) return null;
  const label = { ...cell, value: text.replace(/\s+/g, '') };
  const beside = cellsBeside(view, row, column).filter((one) => one.text !== '' && !isLabel(words, one.text));
  const figure = beside.find(numberIn);
  if (measure && figure) return measured(label, figureOf(view, measure, label, figure));
  const [first] = beside;
  if (!first) return long && FIELD_LIMIT.test(text) ? { kind: 'text', label, value: { value: '', at: { sheet, row, column: rightOf(view, row, column) }, text: '' } } : null;
  const value = { value: first.text, at: first.at, text: first.text };
  if (parseMoneyUnit(value.text)) return null;
  if (field && value.text.length <= 60) return { kind: 'basics', field, label, value };
  // A number beside 项目支出 is money, not a text about projects.
  return long && !isFigure(value.text) ? { kind: 'text', label, value } : null;
}

const measured = (label: Sourced<string>, figure: Figure | null): Labelled | null => figure && { kind: 'measure', label, figure };

const isLabel = (words: Words, text: string): boolean =>
  [words.basics, words.text, words.measure, words.column].some((look) => look(text) !== null) || words.row(text) === 'indicatorBlock' || words.row(text) === 'objectives';

/** The first cell right of a label within its reach, and the one under it; a blank spacer row between them is passed over. */
function cellsBeside(view: SheetView, row: number, column: number): readonly FieldCell[] {
  const left = rightOf(view, row, column);
  const right = filledIn(view, row, { left, right: left + REACH * (view.mergesKnown ? 1 : 2) - 1 }).slice(0, 1);
  const next = below(view, row, column);
  const under = view.columnsAt(next).length === 0 ? next + 1 : next;
  return [...right.map((one) => fieldCellAt(view, row, one)), fieldCellAt(view, under, column)];
}
