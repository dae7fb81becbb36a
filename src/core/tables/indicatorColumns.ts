// Which column of an indicator table holds which field, once its rows can be looked at too.
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import type { IndicatorField } from './table';
import { wordsAt, type SheetView } from './sheetView';
import type { Words } from './words';

export interface IndicatorColumns {
  readonly byField: ReadonlyMap<IndicatorField, number>;
  /** The columns of numbers, levels and names, left to right: where labels of rows stand. */
  readonly labels: readonly number[];
  /** Columns whose field is only likely, with the field taken. */
  readonly uncertain: readonly { readonly column: HeaderColumn; readonly field: IndicatorField }[];
  readonly unknown: readonly HeaderColumn[];
}

const LABEL_FIELDS: readonly IndicatorField[] = ['number', 'level1', 'level2', 'name'];
/** How many body rows are looked at to tell names from generic words. */
const SAMPLE = 12;

export function indicatorColumns(view: SheetView, words: Words, header: Header): IndicatorColumns {
  const byField = new Map<IndicatorField, HeaderColumn>();
  const uncertain: { column: HeaderColumn; field: IndicatorField }[] = [];
  const unknown: HeaderColumn[] = [];
  for (const column of header.columns) {
    const meaning = column.meaning ?? words.looseColumn(column.text);
    const field = meaning?.field ?? null;
    if (meaning?.decoy) continue;
    if (field === null) {
      unknown.push(column);
      continue;
    }
    const before = byField.get(field);
    if (before && !replaces(field, byField)) {
      if (field !== 'maxPoints' && field !== 'weight') uncertain.push({ column, field });
      continue;
    }
    byField.set(field, column);
    if (!meaning?.exact) uncertain.push({ column, field });
  }
  settleName(view, words, header, byField, unknown, uncertain);
  const labels = LABEL_FIELDS.flatMap((field) => byField.get(field)?.column ?? []).sort((a, b) => a - b);
  const known = [...byField.values()];
  return { byField: new Map([...byField].map(([field, { column }]) => [field, column])), labels, uncertain, unknown: unknown.filter((column) => !known.includes(column)) };
}

/**
 * Of two columns with one field the later is meant where the earlier is a caption (绩效指标 beside 三级指标) or belongs
 * to a higher level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值).
 */
function replaces(field: IndicatorField, byField: ReadonlyMap<IndicatorField, HeaderColumn>): boolean {
  if (LABEL_FIELDS.includes(field)) return true;
  if (field !== 'maxPoints' && field !== 'weight') return false;
  const before = byField.get(field)?.column ?? 0;
  const name = byField.get('name')?.column ?? byField.get('level2')?.column ?? 0;
  return before < name;
}

/**
 * A table without a column of names: they stand under 二级指标, unless that column holds the generic words (数量指标 …);
 * then in the first column of words right of it (评价标准, 指标说明, or a header nobody knows).
 */
function settleName(
  view: SheetView, words: Words, header: Header, byField: Map<IndicatorField, HeaderColumn>, unknown: readonly HeaderColumn[],
  uncertain: { column: HeaderColumn; field: IndicatorField }[],
): void {
  if (byField.has('name')) return;
  const level = byField.get('level2') ?? byField.get('level1');
  const generic = level !== undefined && isGeneric(view, words, header, level.column);
  if (level && !generic) {
    byField.set('name', level);
    if (byField.get('level2') === level) byField.delete('level2');
    else byField.delete('level1');
    return;
  }
  const from = level?.column ?? header.left - 1;
  const target = byField.get('target') ?? byField.get('originalTarget') ?? byField.get('actual');
  const until = target && target.column > from ? target.column : header.right + 1;
  const candidates = [...unknown, ...fieldsOf(byField, ['standard', 'explanation', 'remark'])]
    .filter((column) => column.column > from && column.column < until && holdsWords(view, header, column.column))
    .sort((a, b) => a.column - b.column);
  const [name] = candidates;
  if (!name) return;
  for (const field of ['standard', 'explanation', 'remark'] as const) if (byField.get(field) === name) byField.delete(field);
  byField.set('name', name);
  if (!level) uncertain.push({ column: name, field: 'name' });
}

const fieldsOf = (byField: ReadonlyMap<IndicatorField, HeaderColumn>, fields: readonly IndicatorField[]): readonly HeaderColumn[] =>
  fields.flatMap((field) => byField.get(field) ?? []);

function sampleOf(view: SheetView, header: Header, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = header.bottom + 1; row <= Math.min(view.bottom, header.bottom + SAMPLE); row += 1) {
    const text = wordsAt(view, row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Most words of the column are names of levels, not of indicators. */
function isGeneric(view: SheetView, words: Words, header: Header, column: number): boolean {
  const texts = sampleOf(view, header, column);
  return texts.length > 0 && texts.filter((text) => words.level2(text) !== null || words.level1(text) !== null).length * 2 > texts.length;
}

const holdsWords = (view: SheetView, header: Header, column: number): boolean => sampleOf(view, header, column).length > 0;
