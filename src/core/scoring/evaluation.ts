// How a form came out: every indicator with its score, where the score comes from, and its working.
import type { CellRef } from '../workbook';
import type { Decimal, Points, Ratio, Yuan } from '../units';
import type { Actual, AskReason, Outcome, Target } from '../grammar';
import type { Band, IndicatorPolicy, MeasureId, OverAchievementDeduction, RuleSet, SourceRef } from '../rules';
import type { FieldCell, Form, FormId, IndicatorRow, Sourced } from '../tables';
import type { RuleMethod } from './rule';

/** A semantic key, unique within a form: from names, never from cells. */
export type IndicatorId = string;

/** Where a score comes from, in order of precedence: see the policy page. */
export type ScoreOrigin = 'entered' | 'registered' | 'declared' | 'computed';

/** A figure of the workbook that took part, with its cell and how it is printed. */
export interface Operand {
  readonly name: string;
  readonly value: Decimal;
  /** As the working prints it, in the table's own unit: `1060.44`. */
  readonly printed: string;
  /** 元 … 亿元, 人, or '' for a rate. */
  readonly unit: string;
  readonly at: CellRef;
  /** A number in the cell (a live formula may point to it), not a text that reads as one. */
  readonly numeric: boolean;
}

/** One step of a working, worded by `messages`. Steps carry operands and results, never sentences. */
export type Step =
  | { readonly kind: 'quotient'; readonly name: string; readonly numerator: Operand; readonly denominator: Operand; readonly minus: Ratio | null; readonly rate: Ratio; readonly shownDecimals: number }
  | { readonly kind: 'statedRate'; readonly name: string; readonly rate: Ratio; readonly at: CellRef }
  | { readonly kind: 'times'; readonly factor: Ratio; readonly maxPoints: Points; readonly exact: Decimal; readonly score: Points }
  | { readonly kind: 'capped'; readonly rate: Ratio; readonly cap: Ratio }
  | { readonly kind: 'reached'; readonly actual: string; readonly target: string; readonly comparison: '≥' | '≤' | '=' | '在' | '不晚于' | '不低于' | '优于'; readonly score: Points }
  | { readonly kind: 'reverse'; readonly formula: 'linear' | 'ratio'; readonly actual: Decimal; readonly target: Decimal; readonly attainment: Ratio }
  | { readonly kind: 'attainment'; readonly actual: Decimal; readonly target: Decimal; readonly attainment: Ratio }
  | { readonly kind: 'passThreshold'; readonly attainment: Ratio; readonly pass: Ratio }
  | { readonly kind: 'inBand'; readonly rate: Ratio; readonly band: Band; readonly score: Points }
  | { readonly kind: 'limit'; readonly actual: Operand; readonly limit: Operand; readonly within: boolean; readonly score: Points }
  | { readonly kind: 'occurrences'; readonly beyond: Ratio | null; readonly count: Decimal; readonly each: Points; readonly what: string; readonly maxPoints: Points; readonly score: Points }
  | { readonly kind: 'qualitative'; readonly words: string; readonly level: 'achieved' | 'partly' | 'missed'; readonly score: Points | null }
  | { readonly kind: 'partsSum'; readonly group: string; readonly count: number; readonly score: Points }
  | { readonly kind: 'registeredDeduction'; readonly maxPoints: Points; readonly deduction: Points; readonly at: CellRef; readonly score: Points }
  | { readonly kind: 'verdict'; readonly words: string; readonly verdict: Verdict; readonly at: CellRef; readonly score: Points }
  | { readonly kind: 'printedClause'; readonly clause: string; readonly score: Points }
  | { readonly kind: 'typedScore'; readonly at: CellRef; readonly score: Points; readonly ruleScore: Points | null }
  /** `answer`: given to our question, in no cell of its own; `at` is where the indicator's name stands. */
  | { readonly kind: 'enteredScore'; readonly at: CellRef; readonly by: 'workingPaper' | 'answer'; readonly score: Points; readonly ruleScore: Points | null; readonly reason: string }
  | { readonly kind: 'coefficient'; readonly coefficient: Ratio; readonly at: CellRef }
  | { readonly kind: 'overAchievementDeduction'; readonly attainment: Ratio; readonly rule: OverAchievementDeduction; readonly maxPoints: Points; readonly score: Points }
  /** A default or switch that was applied, by name: 年初预算为分母（无调整预算）, 比率法 … */
  | { readonly kind: 'policy'; readonly policy: PolicyNote };

export type PolicyNote =
  | 'originalBudgetAsBase' | 'revisedBudgetAsBase' | 'withoutCarryover' | 'fiscalFundsOnly' | 'changeOfBudget' | 'quarterlyAverageRate' | 'bonusCapped' | 'bonusAdded' | 'bonusIgnored' | 'bonusUnclaimed' | 'weightScaled' | 'equalSplit' | 'statedAverageRate' | 'notApplicableFullMarks'
  | 'notApplicableRedistributed' | 'notApplicableRescaled' | 'totalCappedByExecutionRate';

export type Verdict = 'yes' | 'partly' | 'no' | 'notApplicable' | 'unconfirmed';

/**
 * A formula over cells, printed by `scorecard` only where every operand is a numeric cell of hers.
 * `constant` digits come from rule set or form, never from data.
 */
export type Expression =
  | { readonly kind: 'cell'; readonly at: CellRef }
  | { readonly kind: 'constant'; readonly digits: string }
  | { readonly kind: 'call'; readonly function: 'ROUND' | 'MIN' | 'MAX' | 'SUM' | 'IF' | 'ABS'; readonly arguments: readonly Expression[] }
  | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/' | '<=' | '<' | '>=' | '>' | '='; readonly left: Expression; readonly right: Expression };

/** Why a person must decide. Each wording is in the catalogue. */
export type OpenReason =
  | { readonly kind: 'qualitativeBand'; readonly words: string; readonly level: 'partly' | 'missed' }
  | { readonly kind: 'qualitativeWords'; readonly words: string }
  | { readonly kind: 'noVerdict'; readonly words: string }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'partlyNeedsPoints'; readonly words: string }
  | { readonly kind: 'noWithoutDeduction'; readonly words: string }
  | { readonly kind: 'notApplicableWithoutClause'; readonly words: string }
  | { readonly kind: 'notApplicableAsked' }
  | { readonly kind: 'standardForPerson'; readonly quote: string }
  | { readonly kind: 'bandUnknown'; readonly rate: Ratio }
  | { readonly kind: 'occurrencesUnknown'; readonly what: string }
  /** 2.5 of 每低1个百分点: what the started step costs is not printed. `step` and `gap` in words. */
  | { readonly kind: 'startedStep'; readonly step: string; readonly gap: string; readonly each: Points }
  | { readonly kind: 'lateDeadline'; readonly target: string; readonly actual: string }
  | { readonly kind: 'outsideRange'; readonly target: string; readonly actual: string }
  | { readonly kind: 'bareCostExceeded'; readonly target: string; readonly actual: string }
  | { readonly kind: 'equalExceeded'; readonly target: string; readonly actual: string }
  | { readonly kind: 'bareZeroExceeded'; readonly actual: string }
  | { readonly kind: 'zeroBudget' }
  /** Budget and outturn are ten thousand times apart: one is probably in 元, the other in 万元. Both as printed. */
  | { readonly kind: 'moneyUnitsDiffer'; readonly budget: string; readonly outturn: string }
  | { readonly kind: 'negativeActual'; readonly actual: string }
  | { readonly kind: 'targetUnreadable'; readonly target: string }
  /** 12月底前, and nothing says of which year. */
  | { readonly kind: 'deadlineYearUnknown'; readonly target: string }
  | { readonly kind: 'severalThresholds'; readonly target: string }
  | { readonly kind: 'unitClash'; readonly target: string; readonly actual: string }
  | { readonly kind: 'wordsForNumber'; readonly target: string; readonly actual: string }
  /** Target and actual cannot be held against each other without a person saying how to read them. */
  | { readonly kind: 'comparisonUnclear'; readonly reason: AskReason; readonly target: string; readonly actual: string }
  | { readonly kind: 'classMissed'; readonly target: string; readonly actual: string }
  /** The details of a composite are worth other points than the composite itself. */
  | { readonly kind: 'partsPointsDiffer'; readonly sum: Points; readonly maxPoints: Points }
  | { readonly kind: 'typedOutOfBounds'; readonly typed: string }
  | { readonly kind: 'partOpen'; readonly parts: readonly string[] }
  | { readonly kind: 'noRule' }
  | { readonly kind: 'duplicateIndicator' }
  | { readonly kind: 'cellError'; readonly error: string };

/** How one indicator came out. A blank cell is never a zero: it is `inputMissing`. */
export type IndicatorResult =
  | { readonly kind: 'scored'; readonly score: Points; readonly origin: ScoreOrigin }
  /** A person scores, within the range (`to` inclusive; `below` exclusive). */
  | { readonly kind: 'judgmentNeeded'; readonly why: OpenReason; readonly at: CellRef; readonly range: ScoreRange }
  | { readonly kind: 'inputMissing'; readonly missing: readonly CellRef[]; readonly what: string; readonly range: ScoreRange }
  /** Left out of the total under the named policy. */
  | { readonly kind: 'notApplicable'; readonly policy: PolicyNote };

export interface ScoreRange { readonly from: Points; readonly to?: Points; readonly below?: Points }

/** What was understood of how an indicator is scored, and whose words it is. */
export interface AppliedRule {
  readonly method: RuleMethod;
  /** The form's printed 评分标准 outranks the rule set; `policy` is a named default. */
  readonly from: 'printed' | 'ruleSet' | 'policy' | 'none';
  /** The words: 评分标准 as printed, or the rule set's. */
  readonly words: string;
  /** What was understood of printed words, for 评分底稿. */
  readonly understood: string;
  /** 依据 of the number or method; null where the form itself is the source. */
  readonly source: SourceRef | null;
  /** Marked 依据待核: what decides the score is not quoted from a notice. */
  readonly toVerify: boolean;
}

export interface Deduction {
  readonly points: Points;
  /** Her reason, quoted to the character with where it stands; null where she gave none. */
  readonly reason: Sourced<string> | null;
  readonly reasonNeeded: boolean;
}

/** The sheet's own target and actual, as they were read and held against each other. */
export interface Comparison { readonly target: Target; readonly actual: Actual; readonly outcome: Outcome }

/** What people wrote about the score of one indicator, before precedence decides. Our own writing is not among it. */
export interface Claims {
  readonly entered: Sourced<Points> | null;
  readonly typedInForm: Sourced<Points> | null;
  readonly typedInSelfCheck: Sourced<Points> | null;
  /** A positive deduction. */
  readonly registered: Sourced<Points> | null;
}

/** One indicator of a form, as its sheets have it. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly role: 'executionRate' | 'indicator' | 'detail';
  /** null: the 执行率 of a 项目资金 block, which is a line of a budget table. */
  readonly row: IndicatorRow | null;
  /** Where the indicator's name stands. */
  readonly at: CellRef;
  /** The form's 得分 cell; null where the form has none for it. */
  readonly scoreCell: FieldCell | null;
  readonly reasonCell: FieldCell | null;
  readonly maxPoints: Points | null;
  readonly group: '产出' | '效益' | null;
  /** Her 自查 row for this indicator. */
  readonly selfCheck: IndicatorRow | null;
}

export interface IndicatorEvaluation extends Indicator {
  readonly rule: AppliedRule;
  readonly result: IndicatorResult;
  readonly steps: readonly Step[];
  /** What the rule alone gives, where it gives something: against a typed or registered score. */
  readonly ruleScore: Points | null;
  readonly ruleSteps: readonly Step[];
  /** The points a person may choose from by the rule (a qualitative band); null where the rule leaves no such choice. */
  readonly ruleRange: ScoreRange | null;
  /** The score as a live formula over cells; null where some operand is no numeric cell. */
  readonly expression: Expression | null;
  /** Cells that gave the score. */
  readonly sources: readonly CellRef[];
  readonly deduction: Deduction | null;
  readonly evidence: Sourced<string> | null;
  readonly verdict: (Sourced<Verdict> & { readonly rest: string }) | null;
  /** 定性 达成: counted, and listed under 请确认. */
  readonly toConfirm: boolean;
  /** Details whose sum this is (产出, 效益); their evaluations stand in `Evaluation.details`. */
  readonly parts: readonly IndicatorId[];
  readonly target: Sourced<string> | null;
  readonly actual: Sourced<string> | null;
  readonly attainment: Ratio | null;
  /** Was the target met? null: it has none, or nobody knows yet. */
  readonly reached: boolean | null;
  readonly comparison: Comparison | null;
  readonly claims: Claims;
  readonly compliance: boolean;
}

export type Total =
  | { readonly kind: 'final'; readonly points: Points; readonly grade: string | null }
  /** Something is open: what is decided so far, and between what the total will lie. */
  | { readonly kind: 'provisional'; readonly points: Points; readonly open: readonly IndicatorId[]; readonly openMaxPoints: Points; readonly range: ScoreRange }
  /** No 分值 anywhere: rates and sums only. */
  | { readonly kind: 'none' };

/** 执行率 or 支出率 of the form, by line where it has several. */
export interface ExecutionRate {
  /** 预算执行率 or 支出率, with what does not count in it. */
  readonly name: string;
  readonly originalBudget: Operand | null;
  readonly revisedBudget: Operand | null;
  readonly outturn: Operand | null;
  /** Before capping; null while an operand is missing or the budget is zero. */
  readonly rate: Ratio | null;
  readonly indicator: IndicatorId | null;
}

/** Budget that was neither spent nor carried over, and that no note of hers explains: 是否年末由财政收回？ */
export interface Remainder {
  readonly budget: Yuan;
  readonly outturn: Yuan;
  /** null: the workbook states no carry-over at all. */
  readonly carryover: Yuan | null;
  /** `2.04万元` */
  readonly printed: string;
  readonly at: CellRef;
}

/** Why this rule set, in words, and who came second. */
export interface RuleChoice {
  readonly ruleSet: RuleSet;
  readonly reasons: readonly string[];
  readonly runnerUp: RuleSet | null;
  readonly certain: boolean;
}

export interface Evaluation {
  readonly form: FormId;
  readonly choice: RuleChoice | null;
  /** The switches it was made under. */
  readonly policy: IndicatorPolicy;
  readonly executionRate: ExecutionRate | null;
  readonly remainder: Remainder | null;
  /** The form's own rows in order, a project's 预算执行率 first. */
  readonly indicators: readonly IndicatorEvaluation[];
  /** Rows of another table whose sums the form's composites are. */
  readonly details: readonly IndicatorEvaluation[];
  readonly level1: readonly { readonly name: string; readonly maxPoints: Points; readonly score: Points | null }[];
  readonly level2: readonly { readonly level1: string; readonly name: string; readonly maxPoints: Points; readonly score: Points | null }[];
  readonly maxPointsSum: Points | null;
  readonly total: Total;
  /** Switches that changed the total itself: 折算, 按执行率封顶. */
  readonly totalPolicies: readonly PolicyNote[];
  /** All by the rule, where typed or entered scores differ from it. */
  readonly totalByRule: Points | null;
  readonly gradeBands: { readonly bands: readonly { readonly label: string; readonly from: Points }[]; readonly from: 'printed' | 'ruleSet' | 'answer'; readonly at: CellRef | null } | null;
  /** Rates of the budget lines, for the form's 执行率 cells. */
  readonly lineRates: readonly { readonly at: CellRef; readonly rate: Ratio; readonly numerator: Operand; readonly denominator: Operand }[];
  /** Measures found, by id, for figures in text. */
  readonly measures: Readonly<Partial<Record<MeasureId, Operand>>>;
}

/** Form and evaluation together: what the later rooms work on. */
export interface EvaluatedForm { readonly form: Form; readonly evaluation: Evaluation }
