// A rule set: one finance department's notice as data. No threshold, weight or 文号 lives anywhere else.
import type { PartialStep } from '../grammar';
import type { Decimal, Points, Ratio } from '../units';

export type FormKind = 'overallDepartmental' | 'project';

/** Where a number or a method comes from. */
export interface SourceRef {
  /** Key of {@link RuleSet.sources}. */
  readonly ref: string;
  /** Place in the source: 附件2 第1行. */
  readonly at: string;
  /** We hold the words / seen only in a published form / ours. Whatever is not quoted shows 依据待核. */
  readonly basis: 'quoted' | 'secondHand' | 'assumed';
  readonly quote?: string;
}

export interface Source {
  readonly title: string;
  /** 文号; absent when we do not hold it. Copied, never composed. */
  readonly number?: string;
}

/** 等级: `from` is inclusive. */
export interface GradeBand { readonly label: string; readonly from: Points }

/** Quantities a rate is made of, found in the budget tables and figures of the workbook. */
export type MeasureId =
  | 'originalBudget' | 'revisedBudget' | 'outturn' | 'carryover' | 'priorCarryover' | 'budgetAdjustment'
  | 'basicBudget' | 'basicOutturn' | 'projectBudget' | 'projectOutturn' | 'keyProjectOutturn'
  | 'overheadsBudget' | 'overheadsOutturn' | 'threePublicBudget' | 'threePublicOutturn' | 'threePublicPriorYear'
  | 'fixedAssetsTotal' | 'fixedAssetsInUse' | 'staffActual' | 'staffQuota' | 'contractStaff'
  | 'procurementBudget' | 'procurementOutturn' | 'averageExecutionRate' | 'quarterlyExecutionRate';

/** `numerator ÷ denominator`, less `minus` where the rate is a change (变动率 ＝ 本年÷上年 − 1). */
export interface RateDefinition {
  readonly name: string;
  readonly numerator: MeasureId;
  readonly denominator: MeasureId;
  readonly minus?: Ratio;
  /** A rate stated as such (区财政通报的平均执行率) instead of a quotient. */
  readonly stated?: MeasureId;
}

/** One step of a scale. Absent edges are open; the points are those of this form's 分值. */
export interface Band {
  readonly from?: { readonly value: Decimal; readonly inclusive: boolean };
  readonly to?: { readonly value: Decimal; readonly inclusive: boolean };
  /** Points of the band, or a share of the 分值; null: the notice does not say (a person scores). */
  readonly award: { readonly kind: 'points'; readonly points: Points } | { readonly kind: 'share'; readonly share: Ratio } | null;
}

/** How an indicator is scored: a closed union. A notice that scores otherwise gets a new kind, with cases of its own. */
export type Method =
  /** rate × 分值, the rate capped. */
  | { readonly kind: 'proportional'; readonly rate: RateDefinition; readonly cap: Ratio }
  /** Full up to the target, then 1 − (A − T)/T. */
  | { readonly kind: 'reverseLinear'; readonly rate: RateDefinition; readonly target: Ratio }
  /** Full up to the target, then T/A. */
  | { readonly kind: 'reverseRatio'; readonly rate: RateDefinition; readonly target: Ratio }
  | { readonly kind: 'bands'; readonly rate: RateDefinition; readonly bands: readonly Band[] }
  /** A person chooses inside the band of the word. */
  | { readonly kind: 'qualitative'; readonly bands: readonly QualitativeBand[] }
  /** Nothing under `pass`, then linear to full at 1. */
  | { readonly kind: 'passThreshold'; readonly rate: RateDefinition; readonly pass: Ratio }
  /** By the unit's own verdict: 是 full; 否 `failing` where the notice fixes it. */
  | { readonly kind: 'checklist'; readonly failing?: Points }
  /**
   * `each` points off per occurrence, or per `step` (0.01 ＝ one 百分点) that the rate is beyond `base`; not below zero.
   * Without a rate the number of occurrences is the person's. Where the notice does not say what a started step costs
   * (`unstated`), a person is asked whenever one is left over.
   */
  | { readonly kind: 'perOccurrence'; readonly each: Points; readonly what: string;
      readonly rate?: { readonly definition: RateDefinition; readonly base: Ratio; readonly step: Ratio; readonly side: 'above' | 'below' | 'either'; readonly partialSteps: PartialStep } }
  /** The sum of the detail indicators of this group of the target table. */
  | { readonly kind: 'indicatorSet'; readonly group: '产出' | '效益' }
  /** 得分系数 × 分值, the coefficient as the sheet states it. */
  | { readonly kind: 'coefficient' }
  /** By the sheet's own target and actual (定量、定性), under {@link IndicatorPolicy}. */
  | { readonly kind: 'byTarget' }
  /** The notice gives no arithmetic: a person states the score. */
  | { readonly kind: 'stated' };

/** [from, to) of the 分值, `to` inclusive when it is 1. */
export interface QualitativeBand { readonly label: string; readonly level: 'achieved' | 'partly' | 'missed'; readonly from: Ratio; readonly to: Ratio }

export type NotApplicablePolicy = 'fullMarks' | 'redistributeWithinLevel' | 'rescale' | 'ask';

/** One indicator of the notice. */
export interface RuleIndicator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level2: string;
  /** null: not known; the sheet must say. */
  readonly maxPoints: Points | null;
  readonly method: Method;
  /** Confirmed one by one, each with its own evidence. */
  readonly compliance: boolean;
  /** What happens where the unit has no such business; absent: the rule set's policy. */
  readonly notApplicable?: NotApplicablePolicy;
  /** Where name and points come from, and the method too unless {@link methodSource} says otherwise. */
  readonly source: SourceRef;
  readonly methodSource?: SourceRef;
}

/** Which budget stands below a rate. */
export type BudgetBasis = 'revisedBudget' | 'originalBudget';

/**
 * What more than `from` of the target costs: `amount` points, that share of the 分值, or that share of 分值 × what lies
 * beyond `from` (`excess`). From 130 % it is the fixed deduction for a deviation (偏离度) of 30 %.
 */
export interface OverAchievementDeduction { readonly from: Ratio; readonly by: 'points' | 'share' | 'excess'; readonly amount: Decimal }

/** Switches of the scoring policies: how targets and rates are read where the form says nothing. */
export interface IndicatorPolicy {
  readonly reverse: 'linear' | 'ratio';
  /** 达成: full marks and listed under 请确认, or asked. */
  readonly achievedQualitative: 'fullMarks' | 'ask';
  readonly qualitativeBands: readonly QualitativeBand[];
  /** Attainment under this gives nothing (财预〔2021〕101号); null: proportional from zero. */
  readonly passThreshold: Ratio | null;
  readonly overAchievement: { readonly hint: Ratio; readonly explain: Ratio };
  /** Over-achievement takes points only where this is set; null: never. */
  readonly overAchievementDeduction: OverAchievementDeduction | null;
  /** 执行率 or 支出率 under this needs a reason. */
  readonly executionRateLine: Ratio;
  readonly executionRateBasis: BudgetBasis;
  /** The rate at the year's end, the average that the bureau tells, or the mean of the rates of the four quarters. */
  readonly executionRateSource: 'yearEnd' | 'average' | 'quarterly';
  /** Does what was carried over from the year before count in budget and outturn of the execution rate? */
  readonly executionRateCarryover: 'included' | 'excluded';
  /** Which money counts in the execution rate: all, or 财政拨款 without 其他资金. */
  readonly executionRateFunds: 'all' | 'fiscal';
  /** What stands below 结转结余率. */
  readonly carryoverRateBasis: BudgetBasis;
  /** What stands below the control rates of 公用经费 and 政府采购 where the form does not say it. */
  readonly controlRateBasis: BudgetBasis;
  /** What stands below that of “三公”经费. */
  readonly threePublicBasis: BudgetBasis;
  /** What the change of “三公”经费 is taken from: this year's outturn, or its budget. */
  readonly threePublicChange: 'outturn' | 'budget';
  /** More than an “=” target: reached, scored like an exceeded ≤, or a fault that a person weighs (as 标准, 补助 and the like always are). */
  readonly equalExceeded: 'reached' | 'reverse' | 'ask';
  /** 加分项, which stand beside the points of the form: added up to its total, added beyond it, or not at all. */
  readonly bonus: 'capped' | 'uncapped' | 'ignored';
  /** 得分系数 × 权重 instead of target against actual. */
  readonly coefficient: boolean;
  /** The total may not exceed 执行率 × 总分 where true. */
  readonly capTotalByExecutionRate: boolean;
  readonly notApplicable: NotApplicablePolicy;
  /** Where each switch that is not the default comes from. */
  readonly sources: Readonly<Partial<Record<string, SourceRef>>>;
}

/**
 * A switch this notice is known to set while we do not hold its words: asked once where a score hangs on it. Until it is
 * answered the default counts; none of the choices is ever applied by itself. `value` is a switch value as text
 * (`0.6`, `ratio`, `none`) or in its words (`线性`).
 */
export interface OpenSwitch {
  readonly switch: Exclude<keyof IndicatorPolicy, 'sources' | 'qualitativeBands' | 'overAchievement'>;
  readonly question: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A level 1 and what it is worth, for recognition and checks. Points are null where not known. */
export interface RuleGroup {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly points: Points | null;
  readonly source: Pick<SourceRef, 'basis'>;
}

/** What a form is recognized and scored by. What else people read of a notice is in {@link FullRuleSet}. */
export interface RuleSet {
  readonly id: string;
  readonly title: string;
  /** GB/T 2260. */
  readonly jurisdiction: { readonly code: string };
  readonly form: FormKind;
  readonly fiscalYears: { readonly from: number; readonly to: number | null };
  /** null ⇒ every result says 规则未经复核. */
  readonly reviewed: { readonly on: string; readonly by: string } | null;
  readonly sources: Readonly<Record<string, Source>>;
  readonly total: Points;
  readonly rounding: { readonly decimals: number; readonly source: SourceRef };
  /** null: the notice sets no grades. */
  readonly grades: { readonly bands: readonly GradeBand[] } | null;
  readonly groups: readonly RuleGroup[];
  /** 预算执行率 of a project form, scored beside the indicators; null where it is an indicator of its own. */
  readonly executionRate: { readonly maxPoints: Points; readonly method: Method; readonly source: SourceRef } | null;
  readonly indicators: readonly RuleIndicator[];
  readonly policy: IndicatorPolicy;
  /** Switches left open, to be asked; absent: none. */
  readonly open?: readonly OpenSwitch[];
  /** Words that speak for this rule set when it is chosen: place names in unit names, form titles. */
  readonly hints: readonly string[];
}

/** Field name → the header words that mean it. See `src/rulesets/vocabulary.yaml`. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** Rule sets, with more or less of each. */
export interface KnownRules<Rules extends RuleSet = RuleSet> { readonly all: readonly Rules[] }

/** Every rule set we know, and the words by which tables are recognized, pooled from all of them. */
export interface RuleSets extends KnownRules {
  readonly vocabulary: Vocabulary;
}
