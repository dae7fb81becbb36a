// Rows below a header that are no line of the table: totals, notes, signatures, the beginning of the next block.
import { normalizeText } from '../grammar';
import { filledIn, textAt, wordsAt, type SheetView, type Span } from './sheetView';
import type { Words } from './words';

const NOTE = /^[([]?(?:注|备注|附注|说明|填[表报]说明|注释|注意事项)[\d一二]?[:、.)\]]/;
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|\([\d一二三四五六七八九十]{1,3})[.、)]/;
const STAMP = /(?:签字|签名|签章|盖章|公章)(?:[):]|$)/;
const SIGNER = /^(?:填[报表]人|制表人?|审核人?|复核人?|(?:单位|财务|项目|部门|科室)?(?:主要)?负责人|分管领导|经办人|联系人|联系电话|填[报表](?:日期|时间))(?:\([^()]{1,6}\))?:/;

/** Words without which a text is no line to sign: most texts are told apart by these alone. */
const SIGNING = /签|章|人|审\s*核|复\s*核|领导|电话|日期|时间/;
/** A note begins with one of these; so most texts need not be looked at closely. */
const NOTING = /^[\s（(【[［]*[注备附说填]/;

/** As much of a text as says what it is, in one spelling. */
const beginningOf = (text: string): string => normalizeText(text.slice(0, 40));

/** A text that begins a note: 注：, 填表说明：. */
export const isNote = (text: string): boolean => NOTING.test(text) && NOTE.test(beginningOf(text));
/** A text that goes on with a note: `2.…`. */
export const isNumbered = (text: string): boolean => NUMBERED.test(beginningOf(text));
/** A line to sign: 填报人：, 负责人（签字）：, （盖章）. */
export const isSignature = (text: string): boolean => text.length <= 80 && SIGNING.test(text) && (SIGNER.test(beginningOf(text)) || (text.length <= 40 && STAMP.test(beginningOf(text))));

const PAGE_MARK = /^(?:[-—]*第?\d+页?[-—]*(?:[,/]?共?\d+页)?|\(?(?:接|转|续)(?:上|下)?(?:页|表)\)?|\(续\))$/;
/** What a printed page bears between two parts of one table: 第1页，共2页, 接下页, 续表. */
export const isPageMark = (text: string): boolean => text.length <= 16 && /页|续/.test(text) && PAGE_MARK.test(normalizeText(text));

const COLUMN_NUMBER = /^\(?(\d{1,2})\)?(?:=[-+*/×÷()\d]+)?$/;

/** 栏次 | 1 | 2 | 3=1+2, （1） | （2） | （3）: the numbers of the columns, no line of the table. */
export function isColumnNumbers(view: SheetView, row: number, span: Span): boolean {
  const texts = filledIn(view, row, span).map((column) => normalizeText(textAt(view, row, column))).filter((text) => !/^(?:栏次|行次|序号|甲|乙|丙)$/.test(text));
  const numbers = texts.map((text) => Number(COLUMN_NUMBER.exec(text)?.[1] ?? NaN));
  return numbers.length >= 3 && [...numbers].sort((a, b) => a - b).every((number, index, all) => number === (all[0] ?? 0) + index);
}

/** 合计, 总　分, 合计（100分）; 小计, 产出指标小计. @returns null for other labels */
export function totalKind(words: Words, text: string): 'total' | 'subtotal' | null {
  if (text.length > 24) return null;
  const kind = words.row(text);
  if (kind === 'total' || kind === 'subtotal') return kind;
  const plain = withoutBrackets(words, text);
  if (plain.endsWith('小计')) return 'subtotal';
  return /^(?:总分|总计|合计|总得分)(?:\d+分?)?$/.test(plain) ? 'total' : null;
}

/** A level's own sum: 产出指标合计. Only for labels of levels: an indicator may be called 培训人次合计. */
export const isLevelSum = (words: Words, text: string): boolean =>
  text.length <= 16 && /.[合总]计$/.test(withoutBrackets(words, text));

const withoutBrackets = ({ key }: Words, text: string): string => key(text.replace(/[（(][^（）()]*[)）]/g, ''));

/** Does the row begin another block: a title, 项目名称, 单位名称：…, 年度总体目标? */
export function beginsBlock(view: SheetView, words: Words, row: number, span: Span): boolean {
  const filled = filledIn(view, row, span);
  const text = wordsAt(view, row, filled[0] ?? 0);
  return isBasicsLabel(words, text) || words.row(text) === 'objectives' || (filled.length === 1 && isTitle(words, text));
}

/** 项目名称, 主管部门：…; not 项目支出, which is a line of money too. */
export function isBasicsLabel(words: Words, text: string): boolean {
  const [label = ''] = text.split(/[：:]/);
  return label.length <= 14 && words.basics(label) !== null && words.category(label) === null;
}

/** A short text that names a kind of table and a kind of form: 2024年项目绩效自评表. */
export const isTitle = (words: Words, text: string): boolean =>
  text.length <= 40 && !isNote(text) && words.title(text) !== null && (words.formKind(text) !== null || words.title(text) === 'selfEvaluationForm');
