// What a printed 评分标准 (scoring standard) can say, as far as our closed grammar reads it.
import type { Decimal, Points } from '../units';

/** 分值 as a clause prints it; null where it only says 满分 or nothing: the form's own 分值. */
export type FullPoints = Points | null;

/** One end of a band: `inclusive` as the signs (or 含, 以上) say. */
export interface Edge { readonly at: Decimal; readonly inclusive: boolean }

/** 10%<率≤20%的得1分. Null: open to that side. `points` null: 满分. Edges as printed (10% is 10), see `percent` of the clause. */
export interface Band { readonly low: Edge | null; readonly high: Edge | null; readonly points: FullPoints }

/** What a started step counts (1.5 of 每超1个百分点): as printed, else `unstated` and a person is asked. */
export type PartialStep = 'unstated' | 'countsWhole' | 'ignored' | 'proportional';

/** `deduct` points for every `step`: percent points where `percent`, else the measure's own unit. */
export interface StepDeduction { readonly step: Decimal; readonly percent: boolean; readonly deduct: Points; readonly partial: PartialStep }

/** `deduct` points for every `per` occurrences of `subject`, counted in `unit` (缺一项扣0.5分: per 1, subject 缺项, unit 项). */
export interface OccurrenceDeduction { readonly per: Decimal; readonly deduct: Points; readonly subject: string; readonly unit: string }

/** The rate a standard defines: 结转结余率＝A÷B×100%. `name` null: the indicator's own. Words in half width, as printed. */
export interface MeasureDefinition { readonly name: string | null; readonly numerator: string; readonly denominator: string }

/** Days can be counted from dates; months and working days are for a person. */
export type LateUnit = 'day' | 'workday' | 'month';

/** How points come about. Kinds carry the names of rule-set methods where they are the same thing. */
export type ScoringClause =
  /**
   * 得分=支出率×10分 (`of: 'measure'`, the printed or the indicator's own rate); 按完成比例得分, 完成得满分
   * (`of: 'target'`: actual ÷ target). Never above the full points. `measure`: the rate's name where one is printed.
   * In percent: `fullAt` (支出率/90%×4分) gives full points, below `zeroBelow` (低于60%不得分) there are none.
   */
  | {
    readonly kind: 'proportional'; readonly of: 'target' | 'measure'; readonly measure: string | null; readonly points: FullPoints;
    readonly fullAt: Decimal | null; readonly zeroBelow: Decimal | null;
  }
  /** 得分＝（完成率－60%）÷（1－60%）×分值, nothing below. `measure` null: actual ÷ target. */
  | { readonly kind: 'pass'; readonly measure: string | null; readonly from: Decimal; readonly points: FullPoints }
  /** 得分＝（1－（实际值－目标值）÷目标值）×分值, for a limit that was exceeded. */
  | { readonly kind: 'reverseLinear'; readonly points: FullPoints }
  /** 得分＝目标值÷实际值×分值. */
  | { readonly kind: 'reverseRatio'; readonly points: FullPoints }
  /** 按各产出指标权重×完成率计分: over the indicators of the target table; `set` null: which ones is not said. */
  | { readonly kind: 'indicatorSet'; readonly set: 'output' | 'benefit' | null }
  /**
   * Steps of a rate or number, best points first, without gap or overlap between them. `sharedEdges`: printed in two
   * bands without a sign (80%-90% and 90%-100%); a value exactly there is for a person. A value outside every band is, too.
   * `unit`: 起 of 1-2起得1分; null for percent and plain numbers.
   */
  | { readonly kind: 'bands'; readonly measure: string | null; readonly percent: boolean; readonly unit: string | null; readonly bands: readonly Band[]; readonly sharedEdges: readonly Decimal[] }
  /**
   * 实际支出≤预算数的得2分: `left` against `right`, both in words. `perExcess`: 每超1个百分点扣0.5分, of left ÷ right
   * beyond 100%; null: what failing gives is as `failing` of the standard says.
   */
  | {
    readonly kind: 'limit'; readonly left: string; readonly right: string; readonly comparison: '≤' | '<' | '≥' | '>';
    readonly points: FullPoints; readonly perExcess: StepDeduction | null;
  }
  /** ≥90%得满分，每低1个百分点扣0.1分. `threshold` null: the indicator's own target. `unit`: that of the step, null for percent points. */
  | {
    readonly kind: 'perStep'; readonly measure: string | null; readonly threshold: Decimal | null; readonly percent: boolean;
    readonly side: 'below' | 'above'; readonly points: FullPoints; readonly deduction: StepDeduction; readonly unit: string | null;
  }
  /** …的得3分，每超期一份扣0.5分: the full points less each deduction, not below zero. `once`: 未制定制度扣2分. */
  | {
    readonly kind: 'perOccurrence'; readonly condition: string | null; readonly points: FullPoints; readonly deductions: readonly OccurrenceDeduction[];
    readonly once: readonly { readonly text: string; readonly points: Points }[];
  }
  /** 每举办1场得0.5分，最高5分: `each` for every `per` of the row's own 完成值 in `unit`. */
  | { readonly kind: 'perUnit'; readonly per: Decimal; readonly unit: string; readonly each: Points; readonly points: FullPoints }
  /** 好5分，较好4分，一般3分，差0分; 全部公开得2分，部分公开得1分: one of them applies, best first. */
  | { readonly kind: 'classes'; readonly items: readonly { readonly label: string; readonly points: FullPoints }[] }
  /** 按时得2分，逾期5日内得1分，逾期5日以上不得分: steps of how late, in `unit`. */
  | { readonly kind: 'lateness'; readonly unit: LateUnit; readonly points: FullPoints; readonly bands: readonly Band[]; readonly sharedEdges: readonly Decimal[] }
  /** 绩效目标、自评资料按规定公开的各得1分; A的得1分；B的得1分. */
  | { readonly kind: 'checklist'; readonly items: readonly { readonly text: string; readonly points: Points }[] }
  /**
   * 达成得满分，部分达成、未达成酌情得分. `shares`: the lower ends of 达成 and 部分达成 in percent of 分值 (80 and 60)
   * where they are printed.
   */
  | { readonly kind: 'qualitative'; readonly shares: { readonly achieved: Decimal; readonly partly: Decimal } | null }
  /**
   * …的，得2分: earned when `condition` holds, which only a verdict can say — or, `ofTarget`, the row's own target
   * （达到指标值得满分，否则不得分: all or nothing).
   */
  | { readonly kind: 'stated'; readonly condition: string; readonly points: FullPoints; readonly ofTarget: boolean };

export interface PrintedStandard {
  readonly method: ScoringClause;
  /** 无新增项目的，得3分. `points` null: 满分. */
  readonly notApplicable: { readonly points: FullPoints; readonly condition: string } | null;
  /** 否则不得分, and the words that say so. */
  readonly failing: { readonly points: Points; readonly words: string } | null;
  readonly definition: MeasureDefinition | null;
  /** Clauses left to a person (存在问题的酌情扣分), as printed. */
  readonly forJudgment: readonly string[];
}
