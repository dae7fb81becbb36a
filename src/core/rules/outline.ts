// An outline of a report as data: which sections, whose words, which sentences. Templates are Liquid, words Chinese.
import type { FormKind, RuleSets } from './ruleSet';

/** 自评报告, 自评表说明, 项目支出绩效评价报告, 项目自评说明. */
export type OutlineKind = 'selfEvaluationReport' | 'formExplanation' | 'projectEvaluationReport' | 'projectNote';

export interface OutlineParagraph {
  readonly id: string;
  /** Liquid over the facts; renders to nothing where its facts are missing, and the paragraph is then left out. */
  readonly text: string;
  /** Name of a list in the facts: one paragraph an entry, `项` being the entry. */
  readonly each?: string | undefined;
  /** Only where this list or fact is there. */
  readonly when?: string | undefined;
  /** A row of a table, its cells divided by `|`; rows that follow one another are one table, its first row the header. */
  readonly level?: 'table' | undefined;
}

export interface OutlineSection {
  readonly id: string;
  /** A template too, where `each` repeats the section. */
  readonly heading: string;
  /** Only where this list or fact is there. */
  readonly when?: string | undefined;
  /** Labels of her own texts that stand here to the character, tried in order. Never drafted, shortened or reordered. */
  readonly own?: readonly string[] | undefined;
  /** What belongs here, for 【待补充：…】 where nothing was found. */
  readonly hint?: string | undefined;
  readonly paragraphs?: readonly OutlineParagraph[] | undefined;
  readonly sections?: readonly OutlineSection[] | undefined;
  readonly each?: string | undefined;
  /** 字数上限 of the section. */
  readonly limit?: number | undefined;
}

export interface Outline {
  readonly id: OutlineKind;
  readonly name: string;
  readonly title: string;
  /** Which documents it fits; the first outline that fits is taken. */
  readonly fits: { readonly form: FormKind; readonly ruleSets?: readonly string[] | undefined; readonly scored?: boolean | undefined };
  readonly sections: readonly OutlineSection[];
}

/** Everything the product knows of rules and reports: the second argument of `assess`. */
export interface Rulebook extends RuleSets { readonly outlines: readonly Outline[] }
