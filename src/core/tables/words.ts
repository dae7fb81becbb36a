// The vocabulary as a lookup: what a line label, a row label, a title or a label before a value means.
import { matchKey } from '../grammar';
import type { FormKind, MeasureId, Vocabulary } from '../rules';
import { compileColumnWords, type ColumnWords } from './columnWords';
import {
  BASICS_FIELDS, BUDGET_CATEGORIES, FORM_KINDS, LEVEL_NAMES, MEASURES, ROW_KINDS, TABLE_KINDS,
  type BasicsField, type LevelName, type RowKind,
} from './fieldNames';
import { containsAny, longestIn, LONGEST_LABEL, longestWithin, mayBeWord, namesUnder, remembered, wordsOf } from './lookup';
import { nameIn } from './nameIn';
import type { BudgetCategory, TableKind } from './table';

export interface Words extends ColumnWords {
  /** Spelling-independent key of a text. */
  readonly key: (text: string) => string;
  /** A level or indicator without line breaks and the points printed in it. */
  readonly name: (text: string) => string;
  readonly category: (text: string) => BudgetCategory | null;
  readonly basics: (text: string) => BasicsField | null;
  /** A label before a longer text: 整体绩效目标. */
  readonly text: (text: string) => string | null;
  readonly measure: (text: string) => MeasureId | null;
  readonly row: (text: string) => RowKind | null;
  readonly level1: (text: string) => LevelName | null;
  readonly level2: (text: string) => LevelName | null;
  /** The kind of table a title speaks of: by the longest known title in it. */
  readonly title: (text: string) => TableKind | null;
  /** A title that speaks against reading the table as this year's: 绩效运行监控表. */
  readonly decoyTitle: (text: string) => boolean;
  readonly formKind: (text: string) => FormKind | null;
}

/** 其中：, bullets and numbering before a label; an amount's unit or a remark in brackets behind it. */
const BEFORE_LABEL = /^(?:[\s　]*(?:其中|包括|减|加)\s*[:：]?|[-—·•①-⑩]+|\d{1,2}[.、)）])\s*/;
const BEHIND_LABEL = /[（(【[][^（）()【】[\]]*[）)】\]]|[:：*＊※]+$/g;

/** A label without 其中：, bullets or numbering before it. */
export const withoutLead = (text: string): string => text.replace(BEFORE_LABEL, '');

/** Compiles the vocabulary once for a run; every distinct text is looked up once. */
export function compileWords(vocabulary: Vocabulary): Words {
  const key = remembered(matchKey);
  const mayBe = mayBeWord(vocabulary);
  const among = <T extends string>(group: string, names: readonly T[]): ((text: string) => T | null) => {
    const words = wordsOf(vocabulary, group, names, key);
    return remembered((text: string) => (text.length > LONGEST_LABEL || !mayBe(text) ? null : find(words, text, key)));
  };
  return {
    key, name: remembered(nameIn),
    ...compileColumnWords(vocabulary, key, mayBe),
    category: categories(vocabulary, key),
    basics: among('basics', BASICS_FIELDS), text: among('text', namesUnder(vocabulary, 'text')), measure: among('measure', MEASURES),
    row: among('row', ROW_KINDS), level1: among('level1', LEVEL_NAMES), level2: among('level2', LEVEL_NAMES),
    title: longestWithin(vocabulary, 'title', TABLE_KINDS),
    formKind: longestWithin(vocabulary, 'form', FORM_KINDS),
    decoyTitle: containsAny(vocabulary['decoySheet.title'] ?? []),
  };
}

/** As it stands, then without what labels carry before and behind them. */
function find<T>(words: ReadonlyMap<string, T>, text: string, key: (text: string) => string): T | null {
  return words.get(key(text)) ?? words.get(key(withoutLead(text).replace(BEHIND_LABEL, ''))) ?? null;
}

/** A line label: exact words first, else the longest known words of four characters or more within a short label. */
function categories(vocabulary: Vocabulary, key: (text: string) => string): (text: string) => BudgetCategory | null {
  const words = wordsOf(vocabulary, 'category', BUDGET_CATEGORIES, key);
  const within = longestIn(words, 4, 12);
  return remembered((text) => (text.length > LONGEST_LABEL ? null : find(words, text, key) ?? within(key(withoutLead(text)))));
}
