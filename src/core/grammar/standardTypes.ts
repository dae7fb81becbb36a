// What a printed 评分标准 (scoring standard) can say, as far as our closed grammar reads it.
import type { Decimal, Points } from '../units';

/** One end of a band: `inclusive` as the signs (or 含, 以上) say. */
export interface Edge { readonly at: Decimal; readonly inclusive: boolean }

/** 10%<率≤20%的得1分. Null: open to that side. Edges in the points printed (10% is 10), see `percent` of the clause. */
export interface Band { readonly low: Edge | null; readonly high: Edge | null; readonly points: Points }

/** What happens to a started step (1.5 of 每超1个百分点): as printed, else `unstated` and a person is asked. */
export type PartialStep = 'unstated' | 'countsWhole' | 'ignored' | 'proportional';

/** The rate or amount a clause speaks of. `name` null: the indicator's own (结转结余率 in a row of that name). */
export interface MeasureDefinition {
  readonly name: string | null;
  /** The words of A in A÷B; null where no formula is printed. */
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/**
 * How points come about. Kinds carry the names of rule-set methods where they are the same thing.
 */
export type ScoringClause =
  /** 支出率×10分; 按完成比例得分; 完成得满分，未完成按比例. `of`: the indicator's target, or the named measure. Capped at `points`. */
  | { readonly kind: 'proportional'; readonly of: 'target' | 'measure'; readonly points: Points | null }
  /** 每项指标权重×完成率 over the 产出 or 效益 indicators of the target table; `set` null: which ones is not said. */
  | { readonly kind: 'indicatorSet'; readonly set: 'output' | 'benefit' | null; readonly cap: 'target' | 'none' }
  /** Steps of a rate, best first, without gap or overlap. `percent`: edges are percent points. */
  | { readonly kind: 'bands'; readonly percent: boolean; readonly bands: readonly Band[] }
  /**
   * 实际支出≤预算数的得2分: A against B. `otherwise` null: what failing gives is not printed;
   * `perExcess` 每超1个百分点扣0.5分 (of A÷B over 100%).
   */
  | {
    readonly kind: 'limit'; readonly left: string; readonly right: string; readonly comparison: '≤' | '<' | '≥' | '>';
    readonly points: Points; readonly otherwise: Points | null; readonly perExcess: StepDeduction | null;
  }
  /** A rate or target with 每低（超）N个百分点扣…: `threshold` null means the indicator's own target. */
  | {
    readonly kind: 'perStep'; readonly threshold: Decimal | null; readonly percent: boolean; readonly side: 'below' | 'above';
    readonly points: Points; readonly deduction: StepDeduction;
  }
  /** …的得3分，每超期一份扣0.5分: `points` less `deduct` for each `per` occurrences of `subject`, not below zero. */
  | { readonly kind: 'perOccurrence'; readonly points: Points; readonly deduct: Points; readonly per: Decimal; readonly subject: string; readonly condition: string | null }
  /** A、B按规定公开的各得1分. */
  | { readonly kind: 'checklist'; readonly items: readonly string[]; readonly each: Points }
  /** 达成得满分，部分达成、未达成酌情得分. */
  | { readonly kind: 'qualitative' }
  /** …的，得2分: earned when the condition holds, which only a verdict can say. */
  | { readonly kind: 'stated'; readonly condition: string; readonly points: Points };

/** `deduct` points for every `step` (percent points where `percent`, else the unit's own). */
export interface StepDeduction { readonly step: Decimal; readonly percent: boolean; readonly deduct: Points; readonly partial: PartialStep }

/** Which words gave which number, for 评分底稿. */
export interface Quote { readonly meaning: 'points' | 'band' | 'deduction' | 'failing' | 'notApplicable' | 'definition' | 'judgment' | 'cap'; readonly words: string }

export interface PrintedStandard {
  readonly method: ScoringClause;
  /** 分值 as the text prints it; null where it only says 满分. Never differs from the form's: that is unreadable. */
  readonly points: Points | null;
  /** 无新增项目的，得3分. */
  readonly notApplicable: { readonly points: Points; readonly condition: string } | null;
  /** 否则不得分. */
  readonly failing: { readonly points: Points } | null;
  readonly definition: MeasureDefinition | null;
  /** Clauses left to a person (存在问题的酌情扣分), as printed. */
  readonly forJudgment: readonly string[];
  readonly quotes: readonly Quote[];
}
