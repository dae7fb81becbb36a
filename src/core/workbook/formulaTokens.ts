// Cuts the text of an Excel formula into tokens, so that references can be read and moved without touching the rest.
// Joined again, the texts of the tokens are the formula, to the character.
import { columnNumber, MAX_COLUMNS, MAX_ROWS } from './address';

/** One corner of a reference as written: `$B7`. A whole column has no row, a whole row no column. */
export interface Corner {
  readonly column: number | null; readonly columnAbsolute: boolean;
  readonly row: number | null; readonly rowAbsolute: boolean;
}

/** `A1`, `A1:B2`, `A:C` or `3:5`; `to` is null for a single cell. Corners stand as written, not sorted. */
export interface Area { readonly from: Corner; readonly to: Corner | null }

/** What stands before the `!`: `[1]预算!` is book `1`; `甲:丙!` reaches from sheet 甲 to 丙. `text` includes the `!`. */
export interface SheetPrefix { readonly text: string; readonly book: string | null; readonly sheet: string; readonly lastSheet: string | null }

export type FormulaToken =
  | { readonly kind: 'reference'; readonly text: string; readonly prefix: SheetPrefix | null; readonly area: Area }
  /** A defined name, TRUE or FALSE, or a table name; `prefix` where it is a sheet's or another book's own. */
  | { readonly kind: 'name'; readonly text: string; readonly prefix: SheetPrefix | null; readonly name: string }
  /** The name of a function, without the bracket that follows. */
  | { readonly kind: 'function'; readonly text: string; readonly name: string; readonly prefix: SheetPrefix | null }
  /** `表1[实际]`; `table` is empty for `[@实际]`. */
  | { readonly kind: 'structured'; readonly text: string; readonly table: string }
  /** `error` is the code alone: of `#REF!A1` it is `#REF!`. */
  | { readonly kind: 'error'; readonly text: string; readonly error: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'number' | 'operator' | 'space' | 'unknown'; readonly text: string };

/** What names are made of. Beyond ASCII everything counts: Excel writes Chinese sheet names without quotes. */
const WORD = String.raw`(?:[A-Za-z0-9_.\\?]|[^\x00-\x7F\s])`;
const BOOK = String.raw`\[[^\[\]']+\]`;

const PATTERNS = {
  space: /\s+/y,
  string: /"((?:[^"]|"")*)"/y,
  quotedPrefix: /'((?:[^']|'')+)'!/y,
  plainPrefix: new RegExp(`(${BOOK})?(?:(${WORD}+)(?::(${WORD}+))?)?!`, 'yu'),
  // What follows #REF! directly once was a reference to a sheet that is gone: no reference of this sheet.
  error: /(#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA))(?:(?<=#REF!)[$A-Za-z0-9:]+)?/iy,
  rows: /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\d.])/y,
  columns: /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})/y,
  cell: /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})/y,
  number: /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y,
  word: new RegExp(`${WORD}+`, 'yu'),
  operator: /<>|<=|>=|[-+*/^&=<>%,;:(){}@#!]/y,
} as const;

const WORD_SIGN = new RegExp(WORD, 'u');
const WORD_NEXT = new RegExp(`${WORD}|[$([!]`, 'u');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Splits `formula`, with or without its leading `=`. Never fails: what it cannot read becomes `unknown` characters. */
export function tokenizeFormula(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** What begins with one of these is an operator and nothing else. */
const OPERATOR_SIGNS = '+-*/^&=<>%,;:(){}@';

/** The first character decides what is tried: formulas come by the ten thousand. */
function tokenAt(text: string, at: number): FormulaToken {
  const first = text.charAt(at);
  if (OPERATOR_SIGNS.includes(first)) return operatorAt(text, at);
  if (first === '"') return stringAt(text, at) ?? operatorAt(text, at);
  if (first === '#') return errorAt(text, at) ?? operatorAt(text, at);
  return spaceAt(text, at) ?? operandAt(text, at) ?? operatorAt(text, at);
}

function spaceAt(text: string, at: number): FormulaToken | null {
  const space = matchAt(PATTERNS.space, text, at);
  return space && { kind: 'space', text: space[0] };
}

function stringAt(text: string, at: number): FormulaToken | null {
  const string = matchAt(PATTERNS.string, text, at);
  return string && { kind: 'string', text: string[0], value: (string[1] ?? '').replaceAll('""', '"') };
}

function errorAt(text: string, at: number): FormulaToken | null {
  const error = matchAt(PATTERNS.error, text, at);
  return error && { kind: 'error', text: error[0], error: (error[1] ?? '').toUpperCase() };
}

function operandAt(text: string, at: number): FormulaToken | null {
  const prefix = prefixAt(text, at);
  const start = at + (prefix?.text.length ?? 0);
  const found = areaAt(text, start);
  if (found) return { kind: 'reference', text: text.slice(at, found.end), prefix, area: found.area };
  if (prefix) return afterPrefix(text, at, prefix);
  return structuredAt(text, at, at) ?? numberAt(text, at) ?? wordAt(text, at);
}

/** `预算!名称`, `[1]!名称` or `预算!#REF!`. */
function afterPrefix(text: string, at: number, prefix: SheetPrefix): FormulaToken {
  const start = at + prefix.text.length;
  const error = matchAt(PATTERNS.error, text, start);
  if (error) return { kind: 'error', text: prefix.text + error[0], error: (error[1] ?? '').toUpperCase() };
  const name = matchAt(PATTERNS.word, text, start)?.[0];
  if (name === undefined) return { kind: 'unknown', text: prefix.text };
  const end = start + name.length;
  if (text[end] === '[') return structuredAt(text, at, end) ?? { kind: 'unknown', text: text.slice(at, end) };
  return { kind: text[end] === '(' ? 'function' : 'name', text: text.slice(at, end), name, prefix };
}

function numberAt(text: string, at: number): FormulaToken | null {
  const match = matchAt(PATTERNS.number, text, at);
  if (!match) return null;
  const next = text[at + match[0].length];
  // `2024年收入` is a name somebody typed, not the number 2024.
  return next !== undefined && WORD_SIGN.test(next) ? null : { kind: 'number', text: match[0] };
}

function wordAt(text: string, at: number): FormulaToken | null {
  const name = matchAt(PATTERNS.word, text, at)?.[0];
  if (name === undefined) return null;
  const end = at + name.length;
  if (text[end] === '[') {
    const structured = structuredAt(text, at, end);
    if (structured) return structured;
  }
  return { kind: text[end] === '(' ? 'function' : 'name', text: name, name, prefix: null };
}

function operatorAt(text: string, at: number): FormulaToken {
  const operator = matchAt(PATTERNS.operator, text, at);
  return operator ? { kind: 'operator', text: operator[0] } : { kind: 'unknown', text: String.fromCodePoint(text.codePointAt(at) ?? 0) };
}

/** A structured reference whose `[` stands at `open`; within it `'` escapes the next character. */
function structuredAt(text: string, at: number, open: number): FormulaToken | null {
  if (text[open] !== '[') return null;
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === "'") i += 1;
    else if (text[i] === '[') depth += 1;
    else if (text[i] === ']' && (depth -= 1) === 0) return { kind: 'structured', text: text.slice(at, i + 1), table: text.slice(at, open) };
  }
  return null;
}

function prefixAt(text: string, at: number): SheetPrefix | null {
  if (!text.includes('!', at)) return null;
  const quoted = matchAt(PATTERNS.quotedPrefix, text, at);
  if (quoted) return prefixOf(quoted[0], (quoted[1] ?? '').replaceAll("''", "'"));
  const plain = matchAt(PATTERNS.plainPrefix, text, at);
  return plain && plain[0] !== '!' ? prefixOf(plain[0], plain[0].slice(0, -1)) : null;
}

/** `inside` is the prefix without quotes and `!`: `C:\[书.xlsx]甲`, `[1]甲:丙`, `甲`. */
function prefixOf(text: string, inside: string): SheetPrefix {
  const [, book = null, sheets = inside] = /^.*\[([^\]]+)\](.*)$/su.exec(inside) ?? [];
  const [sheet = '', lastSheet = null] = sheets.split(':');
  return { text, book, sheet, lastSheet };
}

function areaAt(text: string, at: number): { readonly area: Area; readonly end: number } | null {
  if (!/[$A-Za-z0-9]/.test(text.charAt(at))) return null;
  for (const match of [cellRangeAt(text, at), wholeAt(text, at, 'columns'), wholeAt(text, at, 'rows')]) {
    if (match && !WORD_NEXT.test(text.slice(match.end, match.end + 1))) return match;
  }
  const single = cellAtText(text, at);
  return single && !WORD_NEXT.test(text.slice(single.end, single.end + 1)) ? { area: { from: single.corner, to: null }, end: single.end } : null;
}

function cellRangeAt(text: string, at: number): { readonly area: Area; readonly end: number } | null {
  const from = cellAtText(text, at);
  if (!from || text[from.end] !== ':') return null;
  const to = cellAtText(text, from.end + 1);
  return to && { area: { from: from.corner, to: to.corner }, end: to.end };
}

function cellAtText(text: string, at: number): { readonly corner: Corner; readonly end: number } | null {
  const match = matchAt(PATTERNS.cell, text, at);
  if (!match) return null;
  const [all, columnMark, letters = '', rowMark, digits] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  if (column > MAX_COLUMNS || row > MAX_ROWS) return null;
  return { corner: { column, columnAbsolute: columnMark === '$', row, rowAbsolute: rowMark === '$' }, end: at + all.length };
}

function wholeAt(text: string, at: number, kind: 'rows' | 'columns'): { readonly area: Area; readonly end: number } | null {
  const match = matchAt(PATTERNS[kind], text, at);
  if (!match) return null;
  const [all, fromMark = '', from = '', toMark = '', to = ''] = match;
  const corners = [wholeCorner(kind, fromMark, from), wholeCorner(kind, toMark, to)] as const;
  return corners[0] && corners[1] ? { area: { from: corners[0], to: corners[1] }, end: at + all.length } : null;
}

function wholeCorner(kind: 'rows' | 'columns', mark: string, written: string): Corner | null {
  const number = kind === 'rows' ? Number(written) : columnNumber(written);
  if (number < 1 || number > (kind === 'rows' ? MAX_ROWS : MAX_COLUMNS)) return null;
  const absolute = mark === '$';
  return kind === 'rows'
    ? { column: null, columnAbsolute: false, row: number, rowAbsolute: absolute }
    : { column: number, columnAbsolute: absolute, row: null, rowAbsolute: false };
}
