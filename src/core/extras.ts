// What only some workbooks need. It is handed to `assess`, so that the pane loads it where a workbook calls for it.
import type { Finding } from './checks';
import type { MergeWords } from './narrative';
import type { Rulebook, RuleSheetReading } from './rules';
import type { ScorecardExtras } from './scorecard';
import type { SheetLayout, SheetSnapshot } from './workbook';

export interface Extras extends ScorecardExtras {
  /** Rules that stand in the workbook, read. */
  readonly readRuleSheet: (sheet: SheetSnapshot) => RuleSheetReading;
  /** One paragraph in which her words and ours have both changed. */
  readonly mergeWords: MergeWords;
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
export const atHand = (extras: Partial<Extras>): Extras =>
  ({ readRuleSheet: needed('readRuleSheet'), mergeWords: needed('mergeWords'), planOwnScorecard: needed('planOwnScorecard'), planTemplate: needed('planTemplate'), layoutFindings: needed('layoutFindings'), ...extras });

const needed = (extra: keyof Extras) => (): never => { throw new ExtraNeeded(extra); };
