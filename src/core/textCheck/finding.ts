// What is found in a text held against the tables: each figure with its verdict, and each slip of the text itself.
import type { Decimal } from '../units';
import type { CellRef } from '../workbook';

/** Where it stands: the paragraph counted from 1 (blank lines not counted), and its words as printed. */
export interface TextPlace {
  readonly paragraph: number;
  /** Offsets of the words in the paragraph, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The figure of the workbook that a figure of the text was held against. */
export interface MatchedFact {
  /** What it is, in the workbook's words: 项目支出·全年执行数. */
  readonly label: string;
  /** As it should be printed in the text's own unit: `285.83万元`. */
  readonly text: string;
  readonly at: CellRef;
}

/** ✓ the tables say the same, ✗ they say otherwise, ？ they say nothing about it. */
export type FigureFinding =
  | { readonly kind: 'matched'; readonly fact: MatchedFact }
  | { readonly kind: 'contradicted'; readonly fact: MatchedFact; /** What to write instead of the words. */ readonly fix: string }
  | { readonly kind: 'unsourced' };

/** Something the text says that cannot be right, or should not stand in a report. */
export type Slip =
  | { readonly kind: 'sumDiffers'; readonly parts: readonly string[]; readonly printed: string; readonly sum: string }
  | { readonly kind: 'rateDiffers'; readonly part: string; readonly whole: string; readonly printed: string; readonly rate: string }
  /** 约100% for 99.975%. */
  | { readonly kind: 'roundedToFull'; readonly exact: string; readonly at: CellRef }
  /** 84 of 90 done, and elsewhere all done. */
  | { readonly kind: 'notAllDone'; readonly all: string; readonly done: string; readonly claim: string; readonly claimParagraph: number }
  | { readonly kind: 'deductionsDoNotClose'; readonly total: string; readonly missing: string; readonly named: string; readonly listed: number }
  | { readonly kind: 'gradeDiffers'; readonly written: string; readonly byScore: string; readonly total: string }
  /** A grade, and no score anywhere that gives it. */
  | { readonly kind: 'gradeWithoutScore'; readonly written: string }
  | { readonly kind: 'yearDiffers'; readonly year: number; readonly fix: string; readonly at: CellRef }
  | { readonly kind: 'unitNameDiffers'; readonly unit: string; readonly at: CellRef }
  | { readonly kind: 'numberingGap'; readonly expected: string; readonly found: string }
  | { readonly kind: 'leftover'; readonly why: 'numberMissing' | 'placeholder' | 'doubled' | 'cutShort' | 'openMark' }
  | { readonly kind: 'strayLatin' }
  | { readonly kind: 'undeclaredIndicator'; readonly declared: readonly string[] }
  | { readonly kind: 'undiscussedIndicators'; readonly names: readonly string[]; readonly at: CellRef }
  | { readonly kind: 'levelNameDiffers'; readonly other: string; readonly inForm: string; readonly at: CellRef }
  | { readonly kind: 'criterionAsClaim' }
  /** 无结转结余, 指标均已完成, where the tables say otherwise. */
  | { readonly kind: 'claimContradicted'; readonly denial: string; readonly at: CellRef }
  | { readonly kind: 'problemBesideFull'; readonly item: string; readonly at: CellRef }
  | { readonly kind: 'sameMethod'; readonly method: string; readonly times: number };

export type TextFinding = { readonly place: TextPlace } & (FigureFinding | Slip);

export type FigureKind = FigureFinding['kind'];
export type SlipKind = Slip['kind'];

/** ✓ and ？ are for information; ✗ and every slip is for her to mend. */
export const isSlipOrContradiction = (finding: TextFinding): boolean => finding.kind !== 'matched' && finding.kind !== 'unsourced';

/** A number of the text or of the workbook with its unit; money in 元, shares in percent points. */
export interface Measured { readonly value: Decimal; readonly unit: string | null }
