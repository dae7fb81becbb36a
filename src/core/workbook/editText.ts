// A plan as text, to be kept in the workbook's memory: short, and checked in every part when it is read back.
import { assertNever } from '../units';
import { a1, parseA1, parseRangeA1, rangeA1, type CellRef, type RangeRef } from './address';
import { BLANK, type CellContent, type SheetLayout, type WorkbookEdit } from './edits';
import { anyOf, isBoolean, isNull, isNumber, isOneOf, isString, listOf, objectOf, orNull, tupleOf, where, wholeFrom, type Shape } from './shapes';
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
  const short: unknown = json.slice(1);
  if (!shortEdits(short)) return null;
  const edits = short.map(longEdit);
  return edits.every((edit) => edit !== null) ? edits : null;
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

const cellIn = (sheet: string, address: string): CellRef | null => {
  const at = parseA1(address);
  return at && { sheet, ...at };
};
const rangeIn = ([sheet, address]: readonly [string, string]): RangeRef | null => {
  const box = parseRangeA1(address);
  return box && { sheet, ...box };
};
const rangesIn = (short: readonly (readonly [string, string])[]): readonly RangeRef[] | null => {
  const ranges = short.map(rangeIn);
  return ranges.every((range) => range !== null) ? ranges : null;
};

/** null where an address is none. */
function longEdit(short: ShortEdit): WorkbookEdit | null {
  switch (short[0]) {
    case 'setCell': {
      const [kind, sheet, address, content, replaces] = short;
      const at = cellIn(sheet, address);
      return at && { kind, at, content: longContent(content), replaces: longContent(replaces) };
    }
    case 'setNumberFormat': {
      const [kind, sheet, address, format, replaces] = short;
      const at = cellIn(sheet, address);
      return at && { kind, at, format, replaces };
    }
    case 'setStyle': {
      const [kind, sheet, address, style] = short;
      const range = rangeIn([sheet, address]);
      return range && { kind, range, style };
    }
    case 'setRowHeight': {
      const [kind, sheet, row, height] = short;
      return { kind, sheet, row, height };
    }
    case 'setValidation': {
      const [kind, sheet, address, list] = short;
      const range = rangeIn([sheet, address]);
      return range && { kind, range, list };
    }
    case 'setName': {
      const [kind, name, to, from] = short;
      const [target, replaces] = [to && rangeIn(to), from && rangeIn(from)];
      return (to && !target) || (from && !replaces) ? null : { kind, name, target, replaces };
    }
    case 'insertRows': {
      const [kind, sheet, before, count, likeRow, merges, cells] = short;
      const extendMerges = rangesIn(merges);
      return extendMerges && { kind, sheet, before, count, likeRow, extendMerges, cells: cells.map(([row, column, content]) => ({ row, column, content: longContent(content) })) };
    }
    case 'createSheet': return { kind: short[0], layout: short[1] };
    case 'removeOwnSheet': return { kind: short[0], sheet: short[1] };
    case 'removeOwnRows': {
      const [kind, sheet, first, count, merges] = short;
      const shrinkMerges = rangesIn(merges);
      return shrinkMerges && { kind, sheet, first, count, shrinkMerges };
    }
    default: return assertNever(short);
  }
}

const isSheet = where(isString, (name) => name !== '');
const isRow = wholeFrom(1);
const isOffset = wholeFrom(0);
const isFormula = where(isString, (text) => text.startsWith('='));
const isResult = anyOf(isNull, isNumber, isBoolean, isString);
const isContent: Shape<ContentText> = anyOf(isResult, objectOf({ e: isString }), objectOf({ f: isFormula, r: isResult }));
const isRange = tupleOf(isSheet, isString);
const isStyle: Shape<StyleName> = (value): value is StyleName => isString(value) && Object.hasOwn(STYLES, value);
const isPositive = where(isNumber, (value) => value > 0);

/** A cell's content as it is. */
export const isCellContent: Shape<CellContent> = anyOf(
  objectOf({ kind: isOneOf('blank') }),
  objectOf({ kind: isOneOf('number'), value: isNumber }),
  objectOf({ kind: isOneOf('boolean'), value: isBoolean }),
  objectOf({ kind: isOneOf('text'), text: isString }),
  objectOf({ kind: isOneOf('error'), error: isString }),
  objectOf({ kind: isOneOf('formula'), formula: isFormula, result: isResult }),
);

const isCorners = objectOf({ top: isRow, left: isRow, bottom: isRow, right: isRow });
const isCells = listOf(orNull(objectOf({ content: isCellContent, style: isStyle })));

/** A layout travels as it is: only plans that go forward hold one. */
const isLayout: Shape<SheetLayout> = objectOf({
  name: isSheet,
  visibility: isOneOf('visible', 'hidden'),
  columnWidths: listOf(where(isNumber, (width) => width >= 0)),
  rows: listOf(anyOf(objectOf({ cells: isCells }), objectOf({ height: isPositive, cells: isCells }))),
  merges: listOf(isCorners),
  validations: listOf(objectOf({ range: isCorners, list: listOf(isString) })),
  frozenRows: isOffset,
  print: orNull(objectOf({ orientation: isOneOf('portrait', 'landscape'), titleRows: isOffset })),
});

const shortEdits = listOf(anyOf(
  tupleOf(isOneOf('setCell'), isSheet, isString, isContent, isContent),
  tupleOf(isOneOf('setNumberFormat'), isSheet, isString, isString, isString),
  tupleOf(isOneOf('setStyle'), isSheet, isString, isStyle),
  tupleOf(isOneOf('setRowHeight'), isSheet, isRow, isPositive),
  tupleOf(isOneOf('setValidation'), isSheet, isString, listOf(isString)),
  tupleOf(isOneOf('setName'), isSheet, orNull(isRange), orNull(isRange)),
  tupleOf(isOneOf('insertRows'), isSheet, isRow, isRow, isRow, listOf(isRange), listOf(tupleOf(isOffset, isRow, isContent))),
  tupleOf(isOneOf('createSheet'), isLayout),
  tupleOf(isOneOf('removeOwnSheet'), isSheet),
  tupleOf(isOneOf('removeOwnRows'), isSheet, isRow, isRow, listOf(isRange)),
));
type ShortEdit = (typeof shortEdits extends Shape<readonly (infer Edit)[]> ? Edit : never);
