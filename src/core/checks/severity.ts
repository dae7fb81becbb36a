// How much the bureau minds: 错误 goes back for certain, 提醒 is asked about, 提示 is for her information.
import type { Finding, Severity } from './finding';

const ERRORS = [
  'maxPointsMissing', 'maxPointsSumDiffers', 'groupPointsDiffer', 'printedTotalDiffers', 'printedDeductionsDiffer', 'scoreOutOfBounds', 'gradeDiffers',
  'budgetSumDiffers', 'totalRowZero', 'printedRateDiffers', 'projectBudgetsDoNotAddUp', 'departmentTotalDiffers', 'itemsSumDiffers', 'moneyUnitsDiffer',
  'targetUnreadable', 'wordsForNumber', 'unitClash', 'actualMissing', 'targetMissing', 'approvedIndicatorMissing', 'duplicateIndicator', 'cellError',
  'reasonMissing', 'scoresDisagree', 'namesDiffer', 'noTable', 'sameForm', 'formUnread', 'ruleSheetInvalid',
] as const;

const HINTS = [
  'levelNameDiffers', 'weightScaled', 'rateNotPercent', 'noRevisedBudget', 'ratesDiffer', 'actualApproximate', 'overAchievementHint', 'equalExceeded', 'numberAsText',
  'hiddenSheets', 'memoryDamaged', 'noRuleSet', 'numberingGap', 'problemsWithoutLoss', 'budgetAdjusted', 'allExactlyAsTarget', 'systemShortButPracticeFull',
] as const;

/** All others, named so that a new kind does not compile before somebody has said how much it matters. */
type Warning =
  | 'outturnExceedsBudget' | 'executionBelowLine' | 'largeUnspent' | 'unspentWithoutCarryover' | 'zeroBudget' | 'moneyUnitMissing'
  | 'actualIsBound' | 'actualCopiesTarget' | 'overAchievementUnexplained' | 'directionDoubtful' | 'percentOver100' | 'targetDiffersFromApproved' | 'indicatorNotApproved'
  | 'ownScoreDiffers' | 'registeredDiffers' | 'enteredDiffers' | 'scoreOutsideBand' | 'judgmentNeeded' | 'inputMissing' | 'verdictMissing' | 'verdictAgainstScore' | 'evidenceMissing' | 'numberFormatHidesDecimals'
  | 'rowsMissing' | 'copyOfOurs' | 'tableUncertain' | 'yearMissing' | 'columnUncertain' | 'sheetProtected' | 'filterActive'
  | 'placeholderLeft' | 'textFigureDiffers' | 'problemsDenied' | 'carryoverDenied' | 'indicatorRateFarAbove' | 'copiedWording' | 'satisfactionWithoutSurvey' | 'problemAdmittedAtFull';

const errors: ReadonlySet<string> = new Set<Finding['kind']>(ERRORS);
const hints: ReadonlySet<string> = new Set<Finding['kind']>(HINTS);

export const severityOf = ({ kind }: { readonly kind: (typeof ERRORS | typeof HINTS)[number] | Warning }): Severity =>
  (errors.has(kind) ? 'error' : hints.has(kind) ? 'hint' : 'warning');
