// An outline of a report as data: which sections, whose words, which sentences. Authors write templates as Liquid text
// (`Outline<string>`); what is drafted with has been compiled, so that nothing is parsed where a report is drafted.
import type { FormKind, RuleSets } from './ruleSet';

/** 自评报告, 自评表说明, 项目支出绩效评价报告, 项目自评说明. */
export type OutlineKind = 'selfEvaluationReport' | 'formExplanation' | 'projectEvaluationReport' | 'projectNote';

/** How a figure is printed: the filters of the templates. */
export const FIGURE_FORMS = ['万元', '元', '元数', '百分比', '分', '项', '年度'] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

/** A template, read: words, figures, choices and repetitions, in their order. Paths are names divided by dots. */
export type Template = readonly TemplateNode[];
export type TemplateNode =
  | string
  | { readonly show: string; readonly as?: FigureForm }
  /** The first of them that holds. */
  | { readonly cases: readonly TemplateCase[] }
  /** Once for each entry of a list, the entry being `name` and its place `forloop`. */
  | { readonly each: string; readonly name: string; readonly body: Template };

/** Holds where all tests do; with `unless`, where not all do. No test: always. */
export interface TemplateCase { readonly when: readonly TemplateTest[]; readonly unless?: true; readonly then: Template }
/** Is anything there; or how long a list is. */
export type TemplateTest = string | { readonly sizeOf: string; readonly is: '==' | '>'; readonly than: number };

export interface OutlineParagraph<Text = Template> {
  readonly id: string;
  /** Over the facts; renders to nothing where its facts are missing, and the paragraph is then left out. */
  readonly text: Text;
  /** Name of a list in the facts: one paragraph an entry, `项` being the entry. */
  readonly each?: string | undefined;
  /** Only where this list or fact is there. */
  readonly when?: string | undefined;
  /** A row of a table, its cells divided by `|`; rows that follow one another are one table, its first row the header. */
  readonly level?: 'table' | undefined;
}

export interface OutlineSection<Text = Template> {
  readonly id: string;
  /** A template too, where `each` repeats the section. */
  readonly heading: Text;
  /** Only where this list or fact is there. */
  readonly when?: string | undefined;
  /** Which text of hers stands here to the character, by its name in the vocabulary's group `text`. */
  readonly own?: string | undefined;
  /** What belongs here, for 【待补充：…】 where nothing was found. */
  readonly hint?: string | undefined;
  readonly paragraphs?: readonly OutlineParagraph<Text>[] | undefined;
  readonly sections?: readonly OutlineSection<Text>[] | undefined;
  readonly each?: string | undefined;
  /** 字数上限 of the section. */
  readonly limit?: number | undefined;
}

export interface Outline<Text = Template> {
  readonly id: OutlineKind;
  readonly name: string;
  readonly title: Text;
  /** Which documents it fits; the first outline that fits is taken. */
  readonly fits: { readonly form: FormKind; readonly ruleSets?: readonly string[] | undefined; readonly scored?: boolean | undefined };
  readonly sections: readonly OutlineSection<Text>[];
}

/** Everything the product knows of rules and reports. */
export interface Rulebook extends RuleSets { readonly outlines: readonly Outline[] }
