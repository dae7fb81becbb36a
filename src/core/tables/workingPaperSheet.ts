// How 评分底稿 is laid out, for the room that writes it and the reader here: found again by header words and by the
// last column, which says what a row is about. So she may move the sheet, insert columns, and sort nothing out.

export type WorkingPaperColumn =
  | 'level1' | 'level2' | 'name' | 'maxPoints' | 'standard' | 'source' | 'inputs' | 'working' | 'systemScore'
  | 'verdict' | 'band' | 'points' | 'pointsReason' | 'evidence' | 'finalScore' | 'deduction' | 'basis' | 'reasonShown' | 'reason' | 'id';

export interface WorkingPaperColumnShape {
  readonly column: WorkingPaperColumn;
  readonly header: string;
  /** In characters of the default font; 0: hidden. */
  readonly width: number;
  /** Hers to fill in: read by the next run, never overwritten. */
  readonly input: boolean;
}

const ours = (column: WorkingPaperColumn, header: string, width: number): WorkingPaperColumnShape => ({ column, header, width, input: false });
const hers = (column: WorkingPaperColumn, header: string, width: number): WorkingPaperColumnShape => ({ column, header, width, input: true });

/** The columns of 评分底稿, from A on. */
export const WORKING_PAPER_COLUMNS: readonly WorkingPaperColumnShape[] = [
  ours('level1', '一级指标', 10), ours('level2', '二级指标', 10), ours('name', '三级指标', 20), ours('maxPoints', '分值', 7),
  ours('standard', '评分标准', 34), ours('source', '依据来源', 20), ours('inputs', '取数', 18), ours('working', '计算过程', 32),
  ours('systemScore', '系统得分', 9),
  hers('verdict', '结论', 9), hers('band', '定档', 9), hers('points', '人工得分', 9), hers('pointsReason', '理由', 16), hers('evidence', '佐证', 16),
  ours('finalScore', '最终得分', 9), ours('deduction', '扣分', 7), ours('basis', '扣分依据', 24), ours('reasonShown', '扣分原因', 20),
  hers('reason', '补充原因', 18), ours('id', '标识（勿改）', 0),
];

/** Headers of the questions block; its answers and ids stand under these words. */
export const ANSWER_HEADER = '您的回答';
export const ID_HEADER = '标识（勿改）';

/** The drop-down of 结论. */
export const VERDICT_WORDS = ['是', '部分', '否', '无此业务', '未确认'] as const;
/** The drop-down of 定档. */
export const BAND_WORDS = ['达成', '部分达成', '未达成'] as const;

/** What the last column says of captions, totals and other lines of ours: a line without a mark is hers. */
export const LAYOUT_MARK = '版面';

const ENTRY = '指标';
const QUESTION = '问题';

/** What the last column says of a row: whose entries stand in it. Ids hold no line breaks. */
export const entryMark = (form: string, indicator: string): string => [ENTRY, form, indicator].join('\n');

/** The question a row asks, with what each choice of its drop-down stands for. */
export const questionMark = (id: string, choices: readonly { readonly value: string; readonly label: string }[]): string =>
  [QUESTION, id, ...choices.map(({ value, label }) => `${label}=${value}`)].join('\n');

export type RowMark =
  | { readonly kind: 'entry'; readonly form: string; readonly indicator: string }
  | { readonly kind: 'question'; readonly id: string; readonly values: ReadonlyMap<string, string> };

/** Reads {@link entryMark} and {@link questionMark}; null for anything else. */
export function parseMark(text: string): RowMark | null {
  const [kind, first, ...rest] = text.split(/\r?\n/);
  if (first === undefined) return null;
  if (kind === ENTRY && rest.length === 1) return { kind: 'entry', form: first, indicator: rest[0] ?? '' };
  if (kind !== QUESTION) return null;
  const pairs = rest.map((line): readonly [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return { kind: 'question', id: first, values: new Map(pairs) };
}
