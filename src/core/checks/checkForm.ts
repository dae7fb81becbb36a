// All checks of one form, in sheet order.
import type { Evaluation } from '../scoring';
import type { Form, RecognizedTables } from '../tables';
import { checkBounds, checkOverAchievement, checkRemarks } from './actuals';
import { checkBudgetSums } from './budgetSums';
import { checkErrors, checkTextNumbers } from './cellContents';
import { findingIn, type Check, type CheckExtras } from './check';
import { checkBands, checkClaims, checkDisagreements } from './claimedScores';
import { checkAdmittedProblems, checkSystemAndPractice } from './contradictions';
import {
  checkAdjustment, checkIndicatorRate, checkLargeUnspent, checkLowRate, checkMoneyUnits, checkNoRevisedBudget, checkOverspent, checkRatesDiffer, checkRemainder, checkZeroBudget,
} from './execution';
import type { Finding } from './finding';
import { checkLevelNames } from './levelNames';
import { checkNumberFormats } from './numberFormats';
import { checkOpen, checkRuleSet } from './openItems';
import { checkExactlyAsTarget, checkSurveys } from './plausibility';
import { checkGroupPoints, checkPointsMissing, checkPointsSum, checkWeights } from './pointsSums';
import { checkPrintedRates, checkRateFormats, checkRateInRow } from './printedRates';
import { checkCarryoverDenied, checkProblems } from './problems';
import { checkProjectLine } from './projectLine';
import { checkCopiedWording, checkReasons } from './reasons';
import { inSheetOrder } from './sheetOrder';
import { checkTitles } from './tableTitles';
import { checkDirections } from './directions';
import { checkTexts } from './texts';
import { checkFiguresInTexts } from './textFigures';
import { checkWrittenDeductions, checkWrittenGrade, checkWrittenSubtotals, checkWrittenTotal } from './totalsWritten';
import { checkEvidence, checkVerdicts, checkVerdictsAgainstScores } from './verdicts';

const checkApproved: Check = (checked) => (checked.form.approved.length === 0 ? null : checked.extras.checkApproved(checked));

const CHECKS: readonly Check[] = [
  checkPointsMissing, checkPointsSum, checkGroupPoints, checkWeights, checkLevelNames,
  checkBudgetSums, checkPrintedRates, checkRateFormats, checkRateInRow, checkOverspent, checkLowRate, checkLargeUnspent, checkZeroBudget, checkMoneyUnits, checkNoRevisedBudget, checkRatesDiffer, checkRemainder, checkAdjustment, checkCarryoverDenied, checkProjectLine,
  checkErrors, checkTextNumbers, checkDirections, checkBounds, checkRemarks, checkOverAchievement, checkApproved,
  checkReasons, checkCopiedWording, checkClaims, checkDisagreements, checkBands, checkOpen, checkRuleSet, checkVerdicts, checkVerdictsAgainstScores, checkEvidence,
  checkNumberFormats, checkWrittenTotal, checkWrittenSubtotals, checkWrittenDeductions, checkWrittenGrade, checkTitles, checkTexts, checkFiguresInTexts,
  checkIndicatorRate, checkExactlyAsTarget, checkSurveys, checkAdmittedProblems, checkSystemAndPractice, checkProblems,
];

/** What the bureau would send back of this form. A form in which everything is in order gives nothing. */
export function checkForm(form: Form, evaluation: Evaluation, { tables, extras }: { readonly tables: RecognizedTables; readonly extras: CheckExtras }): readonly Finding[] {
  const checked = { form, evaluation, tables, extras };
  return inSheetOrder(CHECKS.flatMap((check) => check(checked) ?? []).map(findingIn(form)), tables);
}
