// The memory as plain rows (kind, key, value in as many cells as it needs), so that every host reads and writes the same.
import * as v from 'valibot';
import { plainContent, type RangeRef } from '../workbook';
import type { MemoryContent } from './memory';

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
  const parsed = v.safeParse(memory, {
    ruleSets: recordOf(rest, KINDS.ruleSet),
    tables: valuesOf(rest, KINDS.table),
    written: recordOf(rest, KINDS.written),
    scores: recordOf(rest, KINDS.score),
    drafts: recordOf(rest, KINDS.draft),
    history: rest.filter(([kind]) => kind === KINDS.history).map((one) => ({ run: Number(one[1]), totals: valueOf(one) })),
    before: valuesOf(rest, KINDS.before)[0] ?? null,
  });
  if (!parsed.success) return null;
  const tables = parsed.output.tables.flatMap((table, index) => {
    const range = rangeOfTable(index);
    return range ? [{ ...table, range }] : [];
  });
  return { ...parsed.output, tables };
}

const recordOf = (rows: readonly MemoryRow[], kind: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(rows.filter(([one]) => one === kind).map((one) => [one[1] ?? '', valueOf(one)]));

const valuesOf = (rows: readonly MemoryRow[], kind: string): readonly unknown[] =>
  rows.filter(([one]) => one === kind).map(valueOf);

/** The value of a row; undefined, which no schema takes, where it is no JSON. */
function valueOf([, , ...chunks]: MemoryRow): unknown {
  try {
    return JSON.parse(chunks.join('')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const corner = v.pipe(v.number(), v.integer());
const range = v.strictObject({ sheet: v.string(), top: corner, left: corner, bottom: corner, right: corner });
const texts = v.record(v.string(), v.string());
const table = { kind: v.string(), form: v.nullable(v.string()) };
const run = {
  ruleSets: texts,
  written: v.record(v.string(), plainContent),
  scores: texts,
  drafts: v.record(v.string(), v.array(v.strictObject({ id: v.string(), drafted: v.string(), facts: texts }))),
  history: v.array(v.strictObject({ run: v.pipe(v.number(), v.integer(), v.minValue(1)), totals: texts })),
};
const before = v.strictObject({
  edits: v.string(),
  anchors: v.array(v.strictObject({ name: v.string(), range })),
  created: v.array(v.strictObject({ sheet: v.string(), print: v.string() })),
  // A memory from before looks were kept has none.
  looks: v.optional(v.array(v.strictObject({ range, row: corner })), []),
  previous: v.nullable(v.strictObject({ ...run, tables: v.array(v.strictObject({ ...table, range })) })),
});
const memory = v.strictObject({ ...run, tables: v.array(v.strictObject(table)), before: v.nullable(before) });
