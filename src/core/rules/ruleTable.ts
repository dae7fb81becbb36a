// 评分规则 as rows of words: the sections and columns that the sheet shows, before anything is laid out or read.
import type { CellRef } from '../workbook';
import { RULE_HEADINGS } from './findRuleSheet';
import { keysOf } from './words';

/** Four columns that say where a number comes from. */
const SOURCE_COLUMNS = ['来源', '出处', '依据', '原文'] as const;

/** The sections of the sheet in order, each with its heading and the columns of its table. */
export const SECTIONS = {
  basics: { heading: RULE_HEADINGS.basics, columns: ['事项', '内容', ...SOURCE_COLUMNS] },
  sources: { heading: RULE_HEADINGS.sources, columns: ['代号', '名称', '文号', '印发日期', '网址'] },
  grades: { heading: RULE_HEADINGS.grades, columns: ['等级', '下限（含）', ...SOURCE_COLUMNS] },
  groups: { heading: RULE_HEADINGS.groups, columns: ['级次', '名称', '别名', '分值', ...SOURCE_COLUMNS] },
  indicators: {
    heading: RULE_HEADINGS.indicators,
    columns: ['标识', '一级指标', '二级指标', '指标名称', '别名', '分值', '计分方法', '率', '条件或参数', '得分或取值', '逐项确认', '不适用时',
      ...SOURCE_COLUMNS, '方法来源', '方法出处', '方法依据', '方法原文'],
  },
  policy: { heading: RULE_HEADINGS.policy, columns: ['事项', '取值', ...SOURCE_COLUMNS] },
  open: { heading: RULE_HEADINGS.open, columns: ['事项', '问题', '选项'] },
  vocabulary: { heading: RULE_HEADINGS.vocabulary, columns: ['用途', '词语'] },
} as const;

export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS: readonly SectionId[] = keysOf(SECTIONS);

/** The row of the indicator section that stands for the execution rate scored beside the indicators. */
export const EXECUTION_RATE_ROW = '（资金执行率）';

/** One row to be laid out: column → text; columns that are not named stay empty. */
export type RuleRow = Readonly<Record<string, string>>;
export type RuleTable = Readonly<Record<SectionId, readonly RuleRow[]>>;

/** One row as read: the text of a column and where it stands. */
export interface ReadRow { readonly text: (column: string) => string; readonly at: (column: string) => CellRef }
export type ReadTable = Readonly<Record<SectionId, readonly ReadRow[]>>;

/** Something in the sheet that cannot be used, at its cell, in Chinese. */
export interface RuleSheetError { readonly at: CellRef; readonly message: string }

/** Several words in one cell stand one a line (or parted by ；). */
export const joinWords = (words: readonly string[]): string => words.join('\n');
export const splitWords = (text: string): readonly string[] => text.split(/[\n；;]/).map((word) => word.trim()).filter((word) => word !== '');

/** Whole sentences, one a line: they may hold a ； of their own. */
export const splitLines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Parts of one line: 达成｜达成年度指标｜80%—100%. */
export const joinParts = (parts: readonly string[]): string => parts.join('｜');
export const splitParts = (line: string): readonly string[] => line.split(/[｜|]/).map((part) => part.trim());
