// From forms to reports: choose the outline, draft, merge with her words, and lay the sheet out.
import { expenditureItemFacts } from './itemFacts';
import type { DraftedParagraph, Memory } from '../memory';
import { remembered } from '../memory';
import type { Outline, Rulebook } from '../rules';
import type { EvaluatedForm } from '../scoring';
import type { ExpenditureItems, Form, RecognizedTables } from '../tables';
import type { ReportDraft, Span } from './draft';
import { draftFromOutline } from './draftReport';
import { factsOf } from './facts';
import { mergeDraft } from './mergeDraft';
import type { MergeWords } from './mergeText';
import { projectFacts, ratePlaces } from './moneyFacts';
import { ownTextsOf } from './ownTexts';

export interface ReportContext extends Pick<Rulebook, 'outlines' | 'vocabulary'> {
  readonly tables: RecognizedTables;
  readonly memory: Memory;
  readonly mergeWords: MergeWords;
}

export interface PlannedReport {
  readonly report: ReportDraft;
  /** What the memory keeps as the base of the next merge. */
  readonly drafts: readonly DraftedParagraph[];
}

/** The first outline that fits; null where none does. */
export function chooseOutline({ form, evaluation }: EvaluatedForm, outlines: readonly Outline[]): Outline | null {
  const scored = evaluation.total.kind !== 'none';
  const ruleSet = evaluation.choice?.ruleSet.id;
  return outlines.find(({ fits }) => fits.form === form.kind
    && (fits.ruleSets === undefined || (ruleSet !== undefined && fits.ruleSets.includes(ruleSet)))
    && (fits.scored === undefined || fits.scored === scored)) ?? null;
}

/** Drafts the report of one form and merges it with what she made of the last draft. */
export function planReport(evaluated: EvaluatedForm, { outlines, vocabulary, tables, memory, mergeWords }: ReportContext): PlannedReport | null {
  const outline = chooseOutline(evaluated, outlines);
  if (!outline) return null;
  const { form } = evaluated;
  const own = ownTextsOf(form, vocabulary);
  const facts = { ...factsOf(form, evaluated.evaluation, own), ...itemFactsOf(tables), ...projectsOf(form, tables) };
  const raw = draftFromOutline(outline, facts, own, ratePlaces(evaluated.evaluation));
  const current = tables.own.report?.paragraphs.filter((paragraph) => paragraph.form === form.id) ?? null;
  const { paragraphs, deleted } = mergeDraft(raw.paragraphs, remembered(memory).drafts[form.id] ?? [], current, mergeWords);
  const texts = new Map(raw.facts.map((fact) => [fact.id, fact.text]));
  return {
    report: {
      form: form.id, outline: outline.id, title: raw.title, paragraphs, facts: raw.facts,
      open: paragraphs.flatMap(({ id, text }) => [...text.matchAll(/【待(?:补充|核实)[^】]*】/gu)].map(([mark]) => ({ paragraph: id, text: mark }))),
    },
    drafts: [
      ...paragraphs.filter((one) => one.id !== '').map(({ id, drafted, spans }) => ({
        id, drafted, facts: factsIn(spans, texts),
      })),
      ...deleted,
    ],
  };
}

/** Fact → its text, of the facts a paragraph names. */
function factsIn(spans: readonly Span[], texts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const { fact } of spans) if (fact !== null) facts[fact] = texts.get(fact) ?? '';
  return facts;
}

/** What the money was spent on; only where the workbook holds one such list, which then is this project's. */
function itemFactsOf(tables: RecognizedTables): Readonly<Record<string, unknown>> {
  const [only, ...more]: readonly ExpenditureItems[] = tables.expenditureItems;
  return only && more.length === 0 ? expenditureItemFacts(only) : {};
}

/** 项目清单, where the workbook holds one and the form is the department's. */
function projectsOf({ kind }: Form, { projectLists }: RecognizedTables): Readonly<Record<string, unknown>> {
  const [only, ...more] = projectLists;
  return kind === 'overallDepartmental' && only && more.length === 0 ? projectFacts(only) : {};
}
