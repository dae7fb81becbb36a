// Which column of an indicator table holds which field, once its rows can be looked at too.
import { columnName } from './fieldNames';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import type { IndicatorField } from './table';
import { numbersFrom, wordsIn, type SheetView } from './sheetView';
import { POINTS } from './tableFrame';
import type { Words } from './words';

/** A column whose meaning is only likely, with what it was taken for. */
export interface LikelyColumn { readonly column: HeaderColumn; readonly name: string }

export interface IndicatorColumns {
  readonly byField: ReadonlyMap<IndicatorField, number>;
  /** The columns of numbers, levels and names, left to right: where labels of rows stand. */
  readonly labels: readonly number[];
  readonly uncertain: readonly LikelyColumn[];
  readonly unknown: readonly HeaderColumn[];
}

const LABEL_FIELDS: readonly IndicatorField[] = ['number', 'level1', 'level2', 'name'];
/** How many body rows are looked at to tell names from generic words. */
const SAMPLE = 12;

export function indicatorColumns(view: SheetView, words: Words, header: Header): IndicatorColumns {
  const byField = new Map<IndicatorField, HeaderColumn>();
  const uncertain: LikelyColumn[] = [];
  const unknown: HeaderColumn[] = [];
  for (const column of header.columns) {
    const meaning = column.meaning ?? words.looseColumn(column.text);
    const field = meaning?.field;
    if (meaning?.decoy) continue;
    const taken = field && byField.has(field) && !replaces(field, byField);
    if (!field) unknown.push(column);
    else if (!taken) byField.set(field, column);
    if (field && (taken ? !POINTS.includes(field) : !meaning.exact)) uncertain.push({ column, name: columnName(field) });
  }
  const level = byField.get('level2') ?? byField.get('level1');
  const name = byField.get('name') ?? nameColumn({ view, words, header, byField, unknown, level });
  if (name && !byField.has('name')) {
    for (const [field, column] of byField) if (column === name) byField.delete(field);
    byField.set('name', name);
    if (!level) uncertain.push({ column: name, name: columnName('name') });
  }
  const known = [...byField.values()];
  const labels = LABEL_FIELDS.flatMap((field) => byField.get(field)?.column ?? []).sort((a, b) => a - b);
  return { byField: new Map([...byField].map(([field, { column }]) => [field, column])), labels, uncertain, unknown: unknown.filter((column) => !known.includes(column)) };
}

/**
 * Of two columns with one field the later is meant where the earlier is a caption (绩效指标 beside 三级指标) or belongs
 * to a higher level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值).
 */
function replaces(field: IndicatorField, byField: ReadonlyMap<IndicatorField, HeaderColumn>): boolean {
  if (LABEL_FIELDS.includes(field)) return true;
  if (!POINTS.includes(field)) return false;
  const before = byField.get(field)?.column ?? 0;
  const name = byField.get('name')?.column ?? byField.get('level2')?.column ?? 0;
  return before < name;
}

interface Nameless {
  readonly view: SheetView;
  readonly words: Words;
  readonly header: Header;
  readonly byField: ReadonlyMap<IndicatorField, HeaderColumn>;
  readonly unknown: readonly HeaderColumn[];
  readonly level: HeaderColumn | undefined;
}

/**
 * A table without a column of names: they stand under 二级指标, unless most words there are generic ones (数量指标 …);
 * then in the first column of words right of it (评价标准, 指标说明, or a header nobody knows).
 */
function nameColumn({ view, words, header, byField, unknown, level }: Nameless): HeaderColumn | undefined {
  const textsUnder = ({ column }: HeaderColumn): readonly string[] =>
    [...wordsIn(view, numbersFrom(header.bottom + 1, header.bottom + SAMPLE), { left: column, right: column })].map(({ text }) => text);
  const names = level ? textsUnder(level) : [];
  const generic = names.filter((text) => (words.level2(text) ?? words.level1(text)) !== null);
  if (level && (names.length === 0 || generic.length * 2 <= names.length)) return level;
  const from = level?.column ?? header.left - 1;
  const target = byField.get('target') ?? byField.get('originalTarget') ?? byField.get('actual');
  const until = target && target.column > from ? target.column : header.right + 1;
  const described = (['standard', 'explanation', 'remark'] as const).flatMap((field) => byField.get(field) ?? []);
  return [...unknown, ...described].sort((a, b) => a.column - b.column).find((one) => one.column > from && one.column < until && textsUnder(one).length > 0);
}
