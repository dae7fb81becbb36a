// What Excel makes of a string that is typed, or written by an add-in, into a cell that is not formatted as text.
import type { ErrorValue, Scalar } from './sheetModel';

export interface Typed { readonly value: Scalar | ErrorValue | null; readonly formula: string | null; readonly numberFormat: string | null }

const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const THIS_YEAR = 2026;

/** Parses as Excel with Chinese settings does: full-width signs and digits count as their narrow forms. */
export function parseTyped(text: string): Typed {
  if (text === '') return { value: null, formula: null, numberFormat: null };
  if (text.startsWith("'")) return plain(text.slice(1));
  const narrow = text.normalize('NFKC').trim();
  if (/^=./.test(narrow)) return { value: null, formula: narrow, numberFormat: null };
  if (ERRORS.test(narrow)) return { value: { error: narrow.toUpperCase() }, formula: null, numberFormat: null };
  if (/^(true|false)$/i.test(narrow)) return plain(narrow.toLowerCase() === 'true');
  const parsed = parseNumber(narrow) ?? parseDate(narrow) ?? parseTime(narrow);
  if (parsed) return { ...parsed, formula: null };
  // A leading sign or @ starts a formula; when it is none, Excel asks and an add-in gets InvalidArgument: here #NAME?.
  if (/^[-+@]./.test(narrow)) return { value: { error: '#NAME?' }, formula: `=${narrow}`, numberFormat: null };
  return plain(text);
}

const plain = (value: Scalar): Typed => ({ value, formula: null, numberFormat: null });

interface Parsed { readonly value: number; readonly numberFormat: string | null }

function parseNumber(text: string): Parsed | null {
  const match = /^([-+]?|\()\s*([¥￥$€£]?)\s*([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*(%?)\s*(\)?)$/i.exec(text);
  if (!match) return null;
  const [, sign = '', currency = '', inner = '', digits = '', exponent = '', percent = '', close = ''] = match;
  if ((sign === '(') !== (close === ')')) return null;
  const size = Number(`${digits.replaceAll(',', '')}${exponent}`);
  const value = (sign === '-' || sign === '(' || inner === '-' ? -size : size) / (percent ? 100 : 1);
  return { value, numberFormat: percent ? (digits.includes('.') ? '0.00%' : '0%') : currency ? `${currency}#,##0.00` : exponent ? '0.00E+00' : null };
}

function parseDate(text: string): Parsed | null {
  const numeric = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), 'yyyy/m/d');
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short) return dateOf(THIS_YEAR, Number(short[1]), Number(short[2] ?? short[3]), 'm"月"d"日"');
  const month = /^(\d{4})(?:年(\d{1,2})月|[-/](\d{1,2}))$/.exec(text);
  if (month) return dateOf(Number(month[1]), Number(month[2] ?? month[3]), 1, 'yyyy"年"m"月"');
  const named = /^(?:([a-z]{3})[ -](\d{1,4})|(\d{1,2})[ -]([a-z]{3}))$/i.exec(text);
  const index = MONTHS.indexOf((named?.[1] ?? named?.[4] ?? '').toLowerCase());
  if (!named || index < 0) return null;
  const number = Number(named[2] ?? named[3]);
  return number > 31 ? dateOf(number, index + 1, 1, 'mmm-yy') : dateOf(THIS_YEAR, index + 1, number, 'd-mmm');
}

function dateOf(year: number, month: number, day: number, numberFormat: string): Parsed | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: Math.round(time / 86_400_000) + 25_569, numberFormat };
}

function parseTime(text: string): Parsed | null {
  const match = /^(?:上午|下午)?(\d{1,2})(?:[:时](\d{1,2}))(?:[:分](\d{1,2})?秒?)?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map((part) => Number(part));
  return { value: (hour + minute / 60 + (second || 0) / 3600) / 24, numberFormat: 'h:mm' };
}
