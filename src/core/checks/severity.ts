// How much the bureau minds: 错误 goes back for certain, 提醒 is asked about, 提示 is for her information.
import type { Finding, Severity } from './finding';

const SEVERITY: Readonly<Record<Finding['kind'], Severity>> = {
  maxPointsMissing: 'error', maxPointsSumDiffers: 'error', groupPointsDiffer: 'error', printedTotalDiffers: 'error', printedDeductionsDiffer: 'error', scoreOutOfBounds: 'error',
  gradeDiffers: 'error', levelNameDiffers: 'hint', weightScaled: 'hint',
  budgetSumDiffers: 'error', totalRowZero: 'error', printedRateDiffers: 'error', rateNotPercent: 'hint', outturnExceedsBudget: 'warning', executionBelowLine: 'warning',
  largeUnspent: 'warning', unspentWithoutCarryover: 'warning', noRevisedBudget: 'hint', ratesDiffer: 'hint', projectBudgetsDoNotAddUp: 'error',
  departmentTotalDiffers: 'error', itemsSumDiffers: 'error', zeroBudget: 'warning', moneyUnitsDiffer: 'error',
  targetUnreadable: 'error', actualIsBound: 'warning', actualApproximate: 'hint', actualCopiesTarget: 'warning', wordsForNumber: 'error', unitClash: 'error', actualMissing: 'error',
  targetMissing: 'error', overAchievementHint: 'hint', overAchievementUnexplained: 'warning', equalExceeded: 'hint', directionDoubtful: 'warning',
  percentOver100: 'warning', targetDiffersFromApproved: 'warning', approvedIndicatorMissing: 'error', indicatorNotApproved: 'warning',
  duplicateIndicator: 'error', numberAsText: 'hint', cellError: 'error',
  reasonMissing: 'error', ownScoreDiffers: 'warning', registeredDiffers: 'warning', enteredDiffers: 'warning', scoresDisagree: 'error',
  scoreOutsideBand: 'warning', judgmentNeeded: 'warning', inputMissing: 'warning', verdictMissing: 'warning', verdictAgainstScore: 'warning', evidenceMissing: 'warning',
  numberFormatHidesDecimals: 'warning',
  rowsMissing: 'warning', namesDiffer: 'error', hiddenSheets: 'hint', memoryDamaged: 'hint', copyOfOurs: 'warning', tableUncertain: 'warning', noTable: 'error',
  sameForm: 'error', formUnread: 'error', moneyUnitMissing: 'warning', yearMissing: 'warning', columnUncertain: 'warning', sheetProtected: 'warning', filterActive: 'warning',
  noRuleSet: 'hint', ruleSheetInvalid: 'error',
  placeholderLeft: 'warning', numberingGap: 'hint', textFigureDiffers: 'warning',
  problemsDenied: 'warning', problemsWithoutLoss: 'hint', carryoverDenied: 'warning', budgetAdjusted: 'hint',
  indicatorRateFarAbove: 'warning', allExactlyAsTarget: 'hint', copiedWording: 'warning', satisfactionWithoutSurvey: 'warning',
  systemShortButPracticeFull: 'hint', problemAdmittedAtFull: 'warning',
};

export const severityOf = (finding: Pick<Finding, 'kind'>): Severity => SEVERITY[finding.kind];
