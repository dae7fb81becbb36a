// What only some workbooks need. It is handed to `assess`, so that the pane loads it where a workbook calls for it.
import type { CheckExtras, Finding } from './checks';
import type { fixesOf } from './fixes';
import type { settleForms } from './formDoubts';
import type { withGiven } from './givenEntries';
import type { MergeWords } from './narrative';
import type { Rulebook, RuleSheetReading } from './rules';
import type { ScorecardExtras } from './scorecard';
import type { EvaluatedForm, ScoringExtras } from './scoring';
import type { TableExtras } from './tables';
import type { SheetLayout, SheetSnapshot } from './workbook';

export interface Extras extends TableExtras, ScoringExtras, CheckExtras, ScorecardExtras {
  /** Rules that stand in the workbook, read. */
  readonly readRuleSheet: (sheet: SheetSnapshot) => RuleSheetReading;
  /** Doubts about which form is to be filled. */
  readonly settleForms: typeof settleForms;
  /** What she said in the pane, before it stands in 评分底稿. */
  readonly withGiven: typeof withGiven;
  /** Findings that an edit may put right. */
  readonly fixesOf: typeof fixesOf;
  /** One paragraph in which her words and ours have both changed. */
  readonly mergeWords: MergeWords;
  /** 汇总, for a workbook with many forms. */
  readonly layoutSummary: (forms: readonly EvaluatedForm[], name: string) => SheetLayout;
  /** 核对结果; findings with places as they will be. */
  readonly layoutFindings: (findings: readonly Finding[], name: string) => SheetLayout;
}

/** What an assessment works with: rules, outlines, and those extras that are at hand. */
export interface Equipment extends Rulebook { readonly extras: Partial<Extras> }

/** The workbook calls for an extra that is not at hand. `assess` is pure: get it and begin again. */
export class ExtraNeeded extends Error {
  override readonly name = 'ExtraNeeded';
  constructor(readonly extra: keyof Extras) { super(extra); }
}

/** The extras at hand; in the place of each other one, what says that it is needed. */
export const atHand = (extras: Partial<Extras>): Extras => ({
  readRuleSheet: needed('readRuleSheet'), readPointed: needed('readPointed'), lyingBudgets: needed('lyingBudgets'), withHeadingRows: needed('withHeadingRows'),
  settleForms: needed('settleForms'), withGiven: needed('withGiven'),
  applyPrintedScale: needed('applyPrintedScale'), switchOfCell: needed('switchOfCell'), parseGradeNote: needed('parseGradeNote'),
  redistribute: needed('redistribute'), equalPoints: needed('equalPoints'), checkApproved: needed('checkApproved'), checkProjects: needed('checkProjects'),
  planOwnScorecard: needed('planOwnScorecard'), planTemplate: needed('planTemplate'), fixesOf: needed('fixesOf'), mergeWords: needed('mergeWords'),
  layoutSummary: needed('layoutSummary'), layoutFindings: needed('layoutFindings'),
  ...extras,
});

const needed = (extra: keyof Extras) => (): never => { throw new ExtraNeeded(extra); };
