// A plan as text, to be kept in the workbook's memory: short, and checked in every part when it is read back.
import * as z from 'zod/mini';
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
  const parsed = z.array(editSchema).safeParse(json.slice(1));
  return parsed.success ? parsed.data : null;
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
    case 'setRowHeight': return [edit.kind, edit.sheet, edit.row, edit.height];
    case 'setValidation': return [edit.kind, ...shortRange(edit.range), edit.list];
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

const sheet = z.string().check(z.minLength(1));
const rowNumber = z.int().check(z.minimum(1));
const rowOffset = z.int().check(z.minimum(0));
const formula = z.string().check(z.startsWith('='));
const result = z.union([z.null(), z.number(), z.boolean(), z.string()]);
const content = z.pipe(
  z.union([z.null(), z.number(), z.boolean(), z.string(), z.strictObject({ e: z.string() }), z.strictObject({ f: formula, r: result })]),
  z.transform(longContent),
);
const at = z.pipe(z.string(), z.transform((text: string, context) => orIssue(parseA1(text), context)));
const box = z.pipe(z.string(), z.transform((text: string, context) => orIssue(parseRangeA1(text), context)));
const range = z.pipe(z.tuple([sheet, box]), z.transform(([name, rest]): RangeRef => ({ sheet: name, ...rest })));
const style = z.enum(Object.keys(STYLES).filter((name): name is StyleName => Object.hasOwn(STYLES, name)));

function orIssue<T>(value: T | null, context: z.core.ParsePayload): T {
  if (value !== null) return value;
  context.issues.push({ code: 'custom', message: 'not an address', input: context.value });
  return z.NEVER;
}

const cellOf = (name: string, address: { readonly row: number; readonly column: number }): CellRef => ({ sheet: name, ...address });

/** A layout travels as it is: only plans that go forward hold one. */
const plainContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('error'), error: z.string() }),
  z.strictObject({ kind: z.literal('formula'), formula, result }),
]);
const corners = z.strictObject({ top: rowNumber, left: rowNumber, bottom: rowNumber, right: rowNumber });
const positive = z.number().check(z.positive());
const layout = z.strictObject({
  name: sheet,
  visibility: z.enum(['visible', 'hidden']),
  columnWidths: z.array(z.number().check(z.nonnegative())),
  rows: z.array(z.strictObject({ height: z.exactOptional(positive), cells: z.array(z.nullable(z.strictObject({ content: plainContent, style }))) })),
  merges: z.array(corners),
  validations: z.array(z.strictObject({ range: corners, list: z.array(z.string()) })),
  frozenRows: rowOffset,
  print: z.nullable(z.strictObject({ orientation: z.enum(['portrait', 'landscape']), titleRows: rowOffset })),
});

const editSchema = z.union([
  z.pipe(z.tuple([z.literal('setCell'), sheet, at, content, content]),
    z.transform(([kind, name, cell, to, replaces]): WorkbookEdit => ({ kind, at: cellOf(name, cell), content: to, replaces }))),
  z.pipe(z.tuple([z.literal('setNumberFormat'), sheet, at, z.string(), z.string()]),
    z.transform(([kind, name, cell, format, replaces]): WorkbookEdit => ({ kind, at: cellOf(name, cell), format, replaces }))),
  z.pipe(z.tuple([z.literal('setStyle'), sheet, box, style]),
    z.transform(([kind, name, rest, styleName]): WorkbookEdit => ({ kind, range: { sheet: name, ...rest }, style: styleName }))),
  z.pipe(z.tuple([z.literal('setRowHeight'), sheet, rowNumber, positive]),
    z.transform(([kind, name, row, height]): WorkbookEdit => ({ kind, sheet: name, row, height }))),
  z.pipe(z.tuple([z.literal('setValidation'), sheet, box, z.array(z.string())]),
    z.transform(([kind, name, rest, list]): WorkbookEdit => ({ kind, range: { sheet: name, ...rest }, list }))),
  z.pipe(z.tuple([z.literal('setName'), sheet, z.nullable(range), z.nullable(range)]),
    z.transform(([kind, name, target, replaces]): WorkbookEdit => ({ kind, name, target, replaces }))),
  z.pipe(z.tuple([z.literal('insertRows'), sheet, rowNumber, rowNumber, rowNumber, z.array(range), z.array(z.tuple([rowOffset, rowNumber, content]))]),
    z.transform(([kind, name, before, count, likeRow, extendMerges, cells]): WorkbookEdit => ({
      kind, sheet: name, before, count, likeRow, extendMerges,
      cells: cells.map(([row, column, cellContent]) => ({ row, column, content: cellContent })),
    }))),
  z.pipe(z.tuple([z.literal('createSheet'), layout]), z.transform(([kind, made]): WorkbookEdit => ({ kind, layout: made }))),
  z.pipe(z.tuple([z.literal('removeOwnSheet'), sheet]), z.transform(([kind, name]): WorkbookEdit => ({ kind, sheet: name }))),
  z.pipe(z.tuple([z.literal('removeOwnRows'), sheet, rowNumber, rowNumber, z.array(range)]),
    z.transform(([kind, name, first, count, shrinkMerges]): WorkbookEdit => ({ kind, sheet: name, first, count, shrinkMerges }))),
]);
