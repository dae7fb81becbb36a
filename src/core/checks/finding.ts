// What the bureau would send back: a value with its cell, worded by `messages`.
import type { CellRef, RangeRef, WorkbookEdit } from '../workbook';
import type { Decimal, Points, Ratio, Yuan } from '../units';
import type { OpenReason, ScoreRange } from '../scoring';
import type { FormId, RecognizedTable } from '../tables';

/** 错误 goes back for certain; 提醒 is asked about; 提示 is for her information. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * 修正: what would put a finding right without touching what a score is made of. Offered, and carried out only where
 * `answers[id]` says 改写; before that it stands in the plan as a questioned edit.
 */
export interface Fix { readonly id: string; readonly edits: readonly WorkbookEdit[] }

interface At { readonly at: RangeRef; readonly form: FormId | null; readonly about: string; readonly fix?: Fix }

export type Finding = At & FindingKind;

export type FindingKind =
  // sums and points
  | { readonly kind: 'maxPointsMissing' }
  | { readonly kind: 'maxPointsSumDiffers'; readonly sum: Points; readonly expected: Points }
  | { readonly kind: 'groupPointsDiffer'; readonly group: string; readonly printed: Points; readonly sum: Points }
  | { readonly kind: 'printedTotalDiffers'; readonly printed: Points; readonly sum: Points }
  | { readonly kind: 'printedDeductionsDiffer'; readonly printed: Points; readonly sum: Points }
  | { readonly kind: 'scoreOutOfBounds'; readonly score: string; readonly maxPoints: Points }
  | { readonly kind: 'gradeDiffers'; readonly written: string; readonly byScore: string; readonly total: Points }
  | { readonly kind: 'levelNameDiffers'; readonly written: string; readonly inRules: string }
  | { readonly kind: 'weightScaled'; readonly sum: Decimal; readonly total: Points }
  // money
  | { readonly kind: 'budgetSumDiffers'; readonly column: string; readonly printed: Yuan; readonly sum: Yuan }
  | { readonly kind: 'totalRowZero'; readonly column: string; readonly sum: Yuan }
  /** A rate that stands as 0.9883 in a cell of no percent format. */
  | { readonly kind: 'rateNotPercent'; readonly shown: string; readonly rate: Ratio }
  | { readonly kind: 'printedRateDiffers'; readonly printed: Ratio; readonly computed: Ratio }
  | { readonly kind: 'outturnExceedsBudget'; readonly outturn: Yuan; readonly budget: Yuan }
  | { readonly kind: 'executionBelowLine'; readonly rate: Ratio; readonly line: Ratio }
  | { readonly kind: 'largeUnspent'; readonly rate: Ratio }
  | { readonly kind: 'unspentWithoutCarryover'; readonly budget: Yuan; readonly outturn: Yuan; readonly carryover: Yuan | null }
  | { readonly kind: 'noRevisedBudget' }
  | { readonly kind: 'ratesDiffer'; readonly stated: Ratio; readonly computed: Ratio }
  | { readonly kind: 'projectBudgetsDoNotAddUp'; readonly column: string; readonly inForm: Yuan; readonly inList: Yuan; readonly listAt: CellRef }
  | { readonly kind: 'departmentTotalDiffers'; readonly column: string; readonly sum: Yuan; readonly department: Yuan; readonly departmentAt: CellRef }
  | { readonly kind: 'itemsSumDiffers'; readonly sum: Yuan; readonly outturn: Yuan; readonly outturnAt: CellRef }
  | { readonly kind: 'zeroBudget' }
  | { readonly kind: 'moneyUnitsDiffer'; readonly budget: Yuan; readonly outturn: Yuan }
  // targets and actuals
  | { readonly kind: 'targetUnreadable'; readonly text: string }
  | { readonly kind: 'actualIsBound'; readonly text: string; readonly decides: 'reached' | 'registered' | 'nothing' }
  | { readonly kind: 'actualApproximate'; readonly text: string }
  | { readonly kind: 'actualCopiesTarget'; readonly text: string }
  | { readonly kind: 'wordsForNumber'; readonly target: string; readonly actual: string }
  | { readonly kind: 'unitClash'; readonly target: string; readonly actual: string }
  | { readonly kind: 'actualMissing' }
  | { readonly kind: 'targetMissing' }
  | { readonly kind: 'overAchievementHint'; readonly actual: string; readonly target: string; readonly attainment: Ratio; readonly small: boolean }
  | { readonly kind: 'overAchievementUnexplained'; readonly actual: string; readonly target: string; readonly attainment: Ratio }
  | { readonly kind: 'equalExceeded'; readonly actual: string; readonly target: string }
  | { readonly kind: 'directionDoubtful'; readonly target: string }
  | { readonly kind: 'percentOver100'; readonly actual: string }
  | { readonly kind: 'targetDiffersFromApproved'; readonly inForm: string; readonly approved: string; readonly approvedAt: CellRef; readonly score: Points | null; readonly approvedScore: Points | null }
  | { readonly kind: 'approvedIndicatorMissing'; readonly target: string }
  | { readonly kind: 'indicatorNotApproved' }
  | { readonly kind: 'duplicateIndicator'; readonly others: readonly CellRef[] }
  /** One below the other in one column, as they stand. */
  | { readonly kind: 'numberAsText'; readonly texts: readonly string[] }
  | { readonly kind: 'cellError'; readonly error: string }
  // reasons, verdicts, evidence
  | { readonly kind: 'reasonMissing'; readonly points: Points; readonly actual: string; readonly target: string }
  | { readonly kind: 'ownScoreDiffers'; readonly own: Points; readonly byRule: Points; readonly totalByRule: Points | null }
  | { readonly kind: 'registeredDiffers'; readonly registered: Points; readonly byRule: Points }
  | { readonly kind: 'enteredDiffers'; readonly entered: Points; readonly byRule: Points }
  | { readonly kind: 'scoresDisagree'; readonly inForm: string; readonly selfCheck: string; readonly selfCheckAt: CellRef }
  | { readonly kind: 'judgmentNeeded'; readonly why: OpenReason; readonly range: ScoreRange }
  | { readonly kind: 'scoreOutsideBand'; readonly score: Points; readonly words: string; readonly range: ScoreRange }
  | { readonly kind: 'inputMissing'; readonly what: string }
  | { readonly kind: 'verdictMissing'; readonly text: string }
  | { readonly kind: 'verdictAgainstScore'; readonly verdict: string; readonly score: Points }
  | { readonly kind: 'evidenceMissing'; readonly names: readonly string[] }
  | { readonly kind: 'numberFormatHidesDecimals'; readonly format: string; readonly examples: readonly { readonly value: string; readonly shown: string }[] }
  // the workbook
  | { readonly kind: 'rowsMissing'; readonly rows: number; readonly needed: number; readonly groups: readonly { readonly name: string; readonly count: number }[] }
  | { readonly kind: 'namesDiffer'; readonly what: 'unit' | 'year' | 'project' | 'moneyUnit'; readonly here: string; readonly there: string; readonly thereAt: CellRef }
  | { readonly kind: 'hiddenSheets'; readonly sheets: readonly string[] }
  | { readonly kind: 'memoryDamaged' }
  /** Laid out as our 评分底稿 or draft, but not known as ours. */
  | { readonly kind: 'copyOfOurs' }
  | { readonly kind: 'tableUncertain'; readonly table: RecognizedTable }
  | { readonly kind: 'noTable' }
  | { readonly kind: 'sameForm'; readonly other: RangeRef }
  | { readonly kind: 'moneyUnitMissing' }
  | { readonly kind: 'formUnread'; readonly lacks: 'scoreColumn' | 'rows' }
  | { readonly kind: 'yearMissing' }
  | { readonly kind: 'columnUncertain'; readonly header: string; readonly field: string }
  | { readonly kind: 'sheetProtected'; readonly cells: number }
  | { readonly kind: 'filterActive'; readonly sheet: string }
  | { readonly kind: 'noRuleSet' }
  /** A cell of the sheet 评分规则 that cannot be used. */
  | { readonly kind: 'ruleSheetInvalid'; readonly message: string }
  // her own texts
  | { readonly kind: 'placeholderLeft'; readonly text: string }
  | { readonly kind: 'numberingGap'; readonly before: string; readonly after: string }
  | { readonly kind: 'textFigureDiffers'; readonly what: '全年预算' | '全年执行' | '执行率'; readonly inText: string; readonly inTable: string; readonly tableAt: CellRef }
  | { readonly kind: 'problemsDenied'; readonly text: string; readonly names: readonly string[] }
  | { readonly kind: 'problemsWithoutLoss' }
  | { readonly kind: 'carryoverDenied'; readonly text: string; readonly budget: Yuan; readonly outturn: Yuan }
  // further checks of a bureau
  | { readonly kind: 'budgetAdjusted'; readonly original: Yuan; readonly revised: Yuan; readonly by: Ratio }
  | { readonly kind: 'indicatorRateFarAbove'; readonly indicators: Ratio; readonly execution: Ratio }
  | { readonly kind: 'allExactlyAsTarget'; readonly count: number }
  | { readonly kind: 'copiedWording'; readonly text: string; readonly count: number }
  | { readonly kind: 'satisfactionWithoutSurvey' }
  | { readonly kind: 'systemShortButPracticeFull' }
  | { readonly kind: 'problemAdmittedAtFull'; readonly text: string };
