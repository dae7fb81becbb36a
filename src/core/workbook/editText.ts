// A plan as text, to be kept in the workbook's memory: short, and checked in every part when it is read back.
import * as v from 'valibot';
import { assertNever } from '../units';
import { a1, parseA1, parseRangeA1, rangeA1, type CellRef, type RangeRef } from './address';
import { BLANK, type CellContent, type WorkbookEdit } from './edits';
import { STYLES, type StyleName } from './styles';

const VERSION = 1;

/** Blank is null; text, numbers and truth values are themselves; `{f, r}` is a formula with its result, `{e}` an error. */
type ContentText = null | number | boolean | string | { readonly e: string } | { readonly f: string; readonly r: string | number | boolean | null };

/**
 * The plan as JSON text for {@link parseEdits}.
 * @throws RangeError if a number is not finite, which JSON would lose
 */
export function serializeEdits(edits: readonly WorkbookEdit[]): string {
  return JSON.stringify([VERSION, ...edits.map(shortEdit)]);
}

/** The plan that {@link serializeEdits} wrote; null when the text is damaged, cut off, or of another version. */
export function parseEdits(text: string): readonly WorkbookEdit[] | null {
  const json = parseJson(text);
  if (!Array.isArray(json) || json[0] !== VERSION) return null;
  const parsed = v.safeParse(v.array(editSchema), json.slice(1));
  return parsed.success ? parsed.output : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function shortEdit(edit: WorkbookEdit): readonly unknown[] {
  switch (edit.kind) {
    case 'setCell': return [edit.kind, edit.at.sheet, a1(edit.at), shortContent(edit.content), shortContent(edit.replaces)];
    case 'setNumberFormat': return [edit.kind, edit.at.sheet, a1(edit.at), edit.format, edit.replaces];
    case 'setStyle': return [edit.kind, ...shortRange(edit.range), edit.style];
    case 'copyLooks': return [edit.kind, shortRange(edit.from), shortRange(edit.to), edit.undoes];
    case 'setRowHeight': return [edit.kind, edit.sheet, edit.row, edit.height, edit.replaces];
    case 'setValidation': return [edit.kind, ...shortRange(edit.range), edit.list, edit.fresh];
    case 'setName': return [edit.kind, edit.name, edit.target && shortRange(edit.target), edit.replaces && shortRange(edit.replaces)];
    case 'insertRows':
      return [edit.kind, edit.sheet, edit.before, edit.count, edit.likeRow, edit.extendMerges.map(shortRange),
        edit.cells.map(({ row, column, content }) => [row, column, shortContent(content)])];
    case 'createSheet': return [edit.kind, edit.layout];
    case 'removeOwnSheet': return [edit.kind, edit.sheet];
    case 'removeOwnRows': return [edit.kind, edit.sheet, edit.first, edit.count, edit.shrinkMerges.map(shortRange)];
    default: return assertNever(edit);
  }
}

const shortRange = (range: RangeRef): readonly [string, string] => [range.sheet, rangeA1(range)];

function shortContent(content: CellContent): ContentText {
  switch (content.kind) {
    case 'blank': return null;
    case 'number':
      if (!Number.isFinite(content.value)) throw new RangeError(`serializeEdits: ${String(content.value)} is not finite`);
      return content.value;
    case 'boolean': return content.value;
    case 'text': return content.text;
    case 'error': return { e: content.error };
    case 'formula': return { f: content.formula, r: content.result };
    default: return assertNever(content);
  }
}

function longContent(short: ContentText): CellContent {
  if (short === null) return BLANK;
  if (typeof short === 'number') return { kind: 'number', value: short };
  if (typeof short === 'boolean') return { kind: 'boolean', value: short };
  if (typeof short === 'string') return { kind: 'text', text: short };
  return 'e' in short ? { kind: 'error', error: short.e } : { kind: 'formula', formula: short.f, result: short.r };
}

const sheet = v.pipe(v.string(), v.nonEmpty());
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const rowOffset = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.gtValue(0));
const formula = v.pipe(v.string(), v.startsWith('='));
const result = v.union([v.null(), v.number(), v.boolean(), v.string()]);
const content = v.pipe(v.union([result, v.strictObject({ e: v.string() }), v.strictObject({ f: formula, r: result })]), v.transform(longContent));
const at = v.pipe(v.string(), readBy(parseA1));
const box = v.pipe(v.string(), readBy(parseRangeA1));
const range = v.pipe(v.strictTuple([sheet, box]), v.transform(([name, rest]): RangeRef => ({ sheet: name, ...rest })));
const style = v.picklist(Object.keys(STYLES).filter((name): name is StyleName => Object.hasOwn(STYLES, name)));

/** What `parse` makes of a text; an issue where that is nothing. */
function readBy<T extends object>(parse: (text: string) => T | null): v.RawTransformAction<string, T> {
  return v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = parse(dataset.value);
    if (read !== null) return read;
    addIssue({ message: 'not an address' });
    return NEVER;
  });
}

const cellOf = (name: string, address: { readonly row: number; readonly column: number }): CellRef => ({ sheet: name, ...address });

/** A cell's content as it is. */
export const plainContent = v.variant('kind', [
  v.strictObject({ kind: v.literal('blank') }),
  v.strictObject({ kind: v.literal('number'), value: v.number() }),
  v.strictObject({ kind: v.literal('boolean'), value: v.boolean() }),
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
  v.strictObject({ kind: v.literal('error'), error: v.string() }),
  v.strictObject({ kind: v.literal('formula'), formula, result }),
]);

/** A layout travels as it is: only plans that go forward hold one. */
const corners = v.strictObject({ top: rowNumber, left: rowNumber, bottom: rowNumber, right: rowNumber });
const layout = v.strictObject({
  name: sheet,
  visibility: v.picklist(['visible', 'hidden']),
  columnWidths: v.array(v.pipe(v.number(), v.minValue(0))),
  rows: v.array(v.strictObject({ height: v.exactOptional(positive), cells: v.array(v.nullable(v.strictObject({ content: plainContent, style }))) })),
  merges: v.array(corners),
  validations: v.array(v.strictObject({ range: corners, list: v.array(v.string()) })),
  frozenRows: rowOffset,
  print: v.nullable(v.strictObject({ orientation: v.picklist(['portrait', 'landscape']), titleRows: rowOffset })),
});

const editSchema = v.union([
  v.pipe(v.strictTuple([v.literal('setCell'), sheet, at, content, content]),
    v.transform(([kind, name, cell, to, replaces]): WorkbookEdit => ({ kind, at: cellOf(name, cell), content: to, replaces }))),
  v.pipe(v.strictTuple([v.literal('setNumberFormat'), sheet, at, v.string(), v.string()]),
    v.transform(([kind, name, cell, format, replaces]): WorkbookEdit => ({ kind, at: cellOf(name, cell), format, replaces }))),
  v.pipe(v.strictTuple([v.literal('setStyle'), sheet, box, style]),
    v.transform(([kind, name, rest, styleName]): WorkbookEdit => ({ kind, range: { sheet: name, ...rest }, style: styleName }))),
  v.pipe(v.strictTuple([v.literal('copyLooks'), range, range, v.boolean()]),
    v.transform(([kind, from, to, undoes]): WorkbookEdit => ({ kind, from, to, undoes }))),
  v.pipe(v.strictTuple([v.literal('setRowHeight'), sheet, rowNumber, v.nullable(positive), v.nullable(positive)]),
    v.transform(([kind, name, row, height, replaces]): WorkbookEdit => ({ kind, sheet: name, row, height, replaces }))),
  v.pipe(v.strictTuple([v.literal('setValidation'), sheet, box, v.array(v.string()), v.boolean()]),
    v.transform(([kind, name, rest, list, fresh]): WorkbookEdit => ({ kind, range: { sheet: name, ...rest }, list, fresh }))),
  v.pipe(v.strictTuple([v.literal('setName'), sheet, v.nullable(range), v.nullable(range)]),
    v.transform(([kind, name, target, replaces]): WorkbookEdit => ({ kind, name, target, replaces }))),
  v.pipe(v.strictTuple([v.literal('insertRows'), sheet, rowNumber, rowNumber, rowNumber, v.array(range), v.array(v.strictTuple([rowOffset, rowNumber, content]))]),
    v.transform(([kind, name, before, count, likeRow, extendMerges, cells]): WorkbookEdit => ({
      kind, sheet: name, before, count, likeRow, extendMerges,
      cells: cells.map(([row, column, cellContent]) => ({ row, column, content: cellContent })),
    }))),
  v.pipe(v.strictTuple([v.literal('createSheet'), layout]), v.transform(([kind, made]): WorkbookEdit => ({ kind, layout: made }))),
  v.pipe(v.strictTuple([v.literal('removeOwnSheet'), sheet]), v.transform(([kind, name]): WorkbookEdit => ({ kind, sheet: name }))),
  v.pipe(v.strictTuple([v.literal('removeOwnRows'), sheet, rowNumber, rowNumber, v.array(range)]),
    v.transform(([kind, name, first, count, shrinkMerges]): WorkbookEdit => ({ kind, sheet: name, first, count, shrinkMerges }))),
]);
