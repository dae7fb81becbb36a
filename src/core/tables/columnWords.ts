// What the header of a column means, by the words of the vocabulary.
import type { Vocabulary } from '../rules';
import { BUDGET_FIELDS, DECOYS, INDICATOR_FIELDS, type BasicsField } from './fieldNames';
import { containsAny, longestIn, LONGEST_LABEL, remembered, wordsOf } from './lookup';
import type { BudgetField, IndicatorField } from './table';

/** What a header can mean; several at once, since 分值 stands in indicator and in budget tables. */
export interface ColumnMeaning {
  readonly field: IndicatorField | null;
  readonly budget: BudgetField | null;
  /** The column of line labels of a budget table. */
  readonly label: boolean;
  /** The columns of a list of what money was spent on. */
  readonly item: 'label' | 'amount' | null;
  /** 项目名称, 实施单位: a column of names. */
  readonly names: BasicsField | null;
  /** Looks like a field of this form and is another year's or another office's: 上年得分. */
  readonly decoy: boolean;
  /** The vocabulary has these words; false: it has a part of them. */
  readonly exact: boolean;
}

export interface ColumnWords {
  /** The meaning of a header whose words are known. */
  readonly column: (text: string) => ColumnMeaning | null;
  /** As `column`, and also where known words stand within it. For cells of rows that are known to be headers. */
  readonly looseColumn: (text: string) => ColumnMeaning | null;
  /** A heading that makes the columns under it another year's or another office's: 财政复核. */
  readonly decoyHeading: (text: string) => boolean;
}

/** The header says nothing. */
export const NO_MEANING: ColumnMeaning = { field: null, budget: null, label: false, item: null, names: null, decoy: false, exact: true };
const IN_BRACKETS = /[（(【[][^（）()【】[\]]*[）)】\]]/g;
const YEAR_BEFORE = /^(?:20\d{2}年?度?|本年度?|当年)/;
const MARK_BEHIND = /[*＊※：:]+$/;
/** Words this long are still found inside a longer header, when no more than this is around them. */
const SHORTEST_WITHIN = 3;
const LONGEST_AROUND = 6;

export function compileColumnWords(vocabulary: Vocabulary, key: (text: string) => string, mayBe: (text: string) => boolean): ColumnWords {
  const meanings = meaningsOf(vocabulary, key);
  const within = longestIn(meanings, SHORTEST_WITHIN, LONGEST_AROUND);
  const decoyHeading = containsAny(vocabulary['decoy.heading'] ?? []);
  const column = remembered((text: string): ColumnMeaning | null => {
    if (text === '' || text.length > LONGEST_LABEL || !mayBe(text)) return null;
    for (const spelling of spellingsOf(text)) {
      const meaning = meanings.get(key(spelling));
      if (meaning) return meaning;
    }
    return null;
  });
  const looseColumn = remembered((text: string): ColumnMeaning | null => {
    const known = column(text);
    if (known || text.length > LONGEST_LABEL) return known;
    if (decoyHeading(text)) return { ...NO_MEANING, decoy: true, exact: false };
    const meaning = within(key(text.replace(IN_BRACKETS, '')));
    return meaning && { ...meaning, exact: false };
  });
  return { column, looseColumn, decoyHeading };
}

/** As it stands; without a year before it; without brackets: 2024年全年预算数（万元）. */
function spellingsOf(text: string): readonly string[] {
  const marked = text.replace(MARK_BEHIND, '');
  const yearless = marked.replace(/\s+/g, '').replace(YEAR_BEFORE, '');
  return [...new Set([text, marked, yearless, marked.replace(IN_BRACKETS, ''), yearless.replace(IN_BRACKETS, '')])];
}

function meaningsOf(vocabulary: Vocabulary, key: (text: string) => string): ReadonlyMap<string, ColumnMeaning> {
  const meanings = new Map<string, ColumnMeaning>();
  const learn = <T extends string>(group: string, names: readonly T[], part: (name: T) => Partial<ColumnMeaning>): void => {
    for (const [word, name] of wordsOf(vocabulary, group, names, key)) meanings.set(word, { ...NO_MEANING, ...meanings.get(word), ...part(name) });
  };
  // Decoys first: a word that a field claims too (到位资金, which is read as money received) is then the field's.
  learn('decoy', DECOYS, () => ({ decoy: true }));
  learn('field', INDICATOR_FIELDS, (field) => ({ field, decoy: false }));
  learn('budget', BUDGET_FIELDS, (budget) => ({ budget, decoy: false }));
  learn('budgetLabel', ['label'], () => ({ label: true }));
  learn('items', ['label', 'amount'], (item) => ({ item }));
  learn('basics', ['project', 'implementingUnit'], (names) => ({ names }));
  return meanings;
}
