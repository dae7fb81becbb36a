// How 自评报告（草稿） is laid out, for the room that writes it and the reader here: one paragraph a cell, found again
// by header words and by the last column, which says which paragraph a row is.

export type ReportColumn = 'text' | 'status' | 'sources' | 'ours' | 'choice' | 'id';

export const REPORT_COLUMNS: readonly { readonly column: ReportColumn; readonly header: string; readonly width: number }[] = [
  { column: 'text', header: '报告正文（可直接改写）', width: 88 },
  { column: 'status', header: '状态', width: 9 },
  { column: 'sources', header: '数据来源', width: 28 },
  { column: 'ours', header: '本次草稿（有冲突时）', width: 50 },
  { column: 'choice', header: '采用', width: 10 },
  { column: 'id', header: '段落标识（勿改）', width: 0 },
];

/** Which side of a conflict she takes. */
export const REPORT_CHOICES = ['我的文字', '本次草稿'] as const;

const PARAGRAPH = '段落';

/** What the last column says of a paragraph's row. */
export const paragraphMark = (form: string, id: string): string => [PARAGRAPH, form, id].join('\n');

/** Reads {@link paragraphMark}; null for anything else. */
export function parseParagraphMark(text: string): { readonly form: string; readonly id: string } | null {
  const [kind, form, id, ...rest] = text.split(/\r?\n/);
  return kind === PARAGRAPH && form !== undefined && id !== undefined && rest.length === 0 ? { form, id } : null;
}
