// The memory as plain rows (kind, key, value in as many cells as it needs), so that every host reads and writes the same.
import { isCellContent, isString, listOf, objectOf, orNull, recordOf, wholeFrom, type RangeRef, type Shape } from '../workbook';
import type { BeforeImage, MemoryContent, RememberedRun } from './memory';

/** The first line of the sheet, by which it is known. */
export const MEMORY_LINE = '可删除，不影响表格';
const VERSION = '1';
/** Under Excel's 32,767, with room for what hosts escape. */
const MOST_IN_A_CELL = 32_000;

export type MemoryRow = readonly string[];

const KINDS = { version: '版本', ruleSet: '规则集', table: '表', written: '已写', score: '得分', draft: '草稿', history: '历次', before: '写入前' } as const;

/** The rows below the first line. */
export function rowsOf(content: MemoryContent): readonly MemoryRow[] {
  const rows = [
    ...entries(KINDS.ruleSet, content.ruleSets),
    // Where a table stands is said by its hidden name, which hosts move.
    ...content.tables.map(({ kind, form }, index) => row(KINDS.table, String(index + 1), JSON.stringify({ kind, form }))),
    ...entries(KINDS.written, content.written),
    ...entries(KINDS.score, content.scores),
    ...entries(KINDS.draft, content.drafts),
    ...content.history.map((entry) => row(KINDS.history, String(entry.run), JSON.stringify(entry.totals))),
    ...(content.before ? [row(KINDS.before, '', JSON.stringify(content.before))] : []),
  ];
  return [[KINDS.version, VERSION, String(rows.length)], ...rows];
}

const entries = (kind: string, record: Readonly<Record<string, unknown>>): readonly MemoryRow[] =>
  Object.entries(record).map(([key, value]) => row(kind, key, JSON.stringify(value)));

const row = (kind: string, key: string, value: string): MemoryRow => [kind, key, ...chunksOf(value)];

/** Cuts a long text into cells, never through the middle of a letter. */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    const cut = Math.min(text.length, at + MOST_IN_A_CELL);
    const end = cut < text.length && /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

/**
 * The content that {@link rowsOf} wrote; null when a row is missing, cut or changed.
 * @param rangeOfTable where the `index`th (from 0) table stands now; a table without a place is no longer a choice
 */
export function contentOfRows(rows: readonly MemoryRow[], rangeOfTable: (index: number) => RangeRef | null): MemoryContent | null {
  const [version, ...rest] = rows;
  if (version?.[0] !== KINDS.version || version[1] !== VERSION || version[2] !== String(rest.length)) return null;
  if (!rest.every(([kind]) => Object.values(KINDS).some((known) => known === kind))) return null;
  const content: unknown = {
    ruleSets: recordIn(rest, KINDS.ruleSet),
    tables: valuesOf(rest, KINDS.table),
    written: recordIn(rest, KINDS.written),
    scores: recordIn(rest, KINDS.score),
    drafts: recordIn(rest, KINDS.draft),
    history: rest.filter(([kind]) => kind === KINDS.history).map((one) => ({ run: Number(one[1]), totals: valueOf(one) })),
    before: valuesOf(rest, KINDS.before)[0] ?? null,
  };
  if (!isMemory(content)) return null;
  const tables = content.tables.flatMap((table, index) => {
    const range = rangeOfTable(index);
    return range ? [{ ...table, range }] : [];
  });
  return { ...content, tables };
}

const recordIn = (rows: readonly MemoryRow[], kind: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(rows.filter(([one]) => one === kind).map((one) => [one[1] ?? '', valueOf(one)]));

const valuesOf = (rows: readonly MemoryRow[], kind: string): readonly unknown[] =>
  rows.filter(([one]) => one === kind).map(valueOf);

/** The value of a row; undefined, which no shape takes, where it is no JSON. */
function valueOf([, , ...chunks]: MemoryRow): unknown {
  try {
    return JSON.parse(chunks.join('')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isWhole = wholeFrom(Number.MIN_SAFE_INTEGER);
const isRange: Shape<RangeRef> = objectOf({ sheet: isString, top: isWhole, left: isWhole, bottom: isWhole, right: isWhole });
const isTexts = recordOf(isString);
const run = {
  ruleSets: isTexts,
  written: recordOf(isCellContent),
  scores: isTexts,
  drafts: recordOf(listOf(objectOf({ id: isString, drafted: isString, facts: isTexts }))),
  history: listOf(objectOf({ run: wholeFrom(1), totals: isTexts })),
};
const table = { kind: isString, form: orNull(isString) };
const isRememberedRun: Shape<RememberedRun> = objectOf({ ...run, tables: listOf(objectOf({ ...table, range: isRange })) });
const isBefore: Shape<BeforeImage> = objectOf({
  edits: isString,
  anchors: listOf(objectOf({ name: isString, range: isRange })),
  created: listOf(objectOf({ sheet: isString, print: isString })),
  previous: orNull(isRememberedRun),
});
const isMemory = objectOf({ ...run, tables: listOf(objectOf(table)), before: orNull(isBefore) });
