// One value of every kind we have words for. The types make the lists complete: a new kind without a sample does not compile.
import { decimal, points, ratio, yuan } from '../../../src/core/units';
import type { Finding, FindingKind } from '../../../src/core/checks';
import type { OpenReason, PolicyNote, QuestionAbout, Step } from '../../../src/core/scoring';
import type { HostErrorCode } from '../../../src/core/workbook';
import { parseA1 } from '../../../src/core/workbook';

const cell = (a1: string): { readonly sheet: string; readonly row: number; readonly column: number } => { const at = parseA1(a1); if (!at) throw new Error(a1); return { sheet: '自评表', ...at }; };
const at = cell('F7');
const range = { sheet: '自评表', top: 7, left: 6, bottom: 7, right: 6 };
const p = points;
const operand = (name: string, value: string) => ({ name, value: decimal(value), printed: value, unit: '万元', at, numeric: true });

type ByKind<U extends { readonly kind: string }> = { readonly [K in U['kind']]: Extract<U, { readonly kind: K }> };

export const OPEN_REASONS: ByKind<OpenReason> = {
  qualitativeBand: { kind: 'qualitativeBand', words: '部分达成', level: 'partly' }, qualitativeWords: { kind: 'qualitativeWords', words: '较好' },
  noVerdict: { kind: 'noVerdict', words: '详见附件' }, unconfirmed: { kind: 'unconfirmed' }, partlyNeedsPoints: { kind: 'partlyNeedsPoints', words: '基本符合' },
  noWithoutDeduction: { kind: 'noWithoutDeduction', words: '不符合' }, notApplicableWithoutClause: { kind: 'notApplicableWithoutClause', words: '无此业务' },
  notApplicableAsked: { kind: 'notApplicableAsked' }, standardForPerson: { kind: 'standardForPerson', quote: '酌情给分' }, bandUnknown: { kind: 'bandUnknown', rate: ratio('0.12') },
  occurrencesUnknown: { kind: 'occurrencesUnknown', what: '一处不合规' }, startedStep: { kind: 'startedStep', step: '1个百分点', gap: '2.5个百分点', each: p('0.5') }, lateDeadline: { kind: 'lateDeadline', target: '6月底前', actual: '8月' },
  outsideRange: { kind: 'outsideRange', target: '10－20天', actual: '25天' }, bareCostExceeded: { kind: 'bareCostExceeded', target: '30万元', actual: '32万元' },
  equalExceeded: { kind: 'equalExceeded', target: '=500元', actual: '520元' }, bareZeroExceeded: { kind: 'bareZeroExceeded', actual: '1起' }, zeroBudget: { kind: 'zeroBudget' },
  negativeActual: { kind: 'negativeActual', actual: '-5' }, deadlineYearUnknown: { kind: 'deadlineYearUnknown', target: '12月底前' }, targetUnreadable: { kind: 'targetUnreadable', target: '按任务书' }, severalThresholds: { kind: 'severalThresholds', target: '3次，每次50人' },
  unitClash: { kind: 'unitClash', target: '10次', actual: '10人' }, wordsForNumber: { kind: 'wordsForNumber', target: '≥10次', actual: '完成' },
  comparisonUnclear: { kind: 'comparisonUnclear', reason: 'changeUnclear', target: '下降5%', actual: '5' }, classMissed: { kind: 'classMissed', target: '优', actual: '良' },
  partsPointsDiffer: { kind: 'partsPointsDiffer', sum: p('18'), maxPoints: p('20') }, typedOutOfBounds: { kind: 'typedOutOfBounds', typed: '60' },
  partOpen: { kind: 'partOpen', parts: ['培训人次'] }, noRule: { kind: 'noRule' },
  duplicateIndicator: { kind: 'duplicateIndicator' }, cellError: { kind: 'cellError', error: '#REF!' }, moneyUnitsDiffer: { kind: 'moneyUnitsDiffer', budget: '100万元', outturn: '900000元' },
};

export const POLICY_NOTES: Readonly<Record<PolicyNote, true>> = {
  originalBudgetAsBase: true, revisedBudgetAsBase: true, withoutCarryover: true, fiscalFundsOnly: true, changeOfBudget: true, quarterlyAverageRate: true, bonusCapped: true, bonusAdded: true, bonusIgnored: true, bonusUnclaimed: true, weightScaled: true,
  equalSplit: true, statedAverageRate: true, notApplicableFullMarks: true, notApplicableRedistributed: true, notApplicableRescaled: true,
  totalCappedByExecutionRate: true,
};

export const STEPS: ByKind<Step> = {
  quotient: { kind: 'quotient', name: '执行率', numerator: operand('全年执行数', '90'), denominator: operand('全年预算数', '100'), minus: null, rate: ratio('0.9'), shownDecimals: 2 },
  statedRate: { kind: 'statedRate', name: '平均执行率', rate: ratio('0.95'), at }, times: { kind: 'times', factor: ratio('0.9'), maxPoints: p('10'), exact: decimal('9'), score: p('9') },
  capped: { kind: 'capped', rate: ratio('1.02'), cap: ratio('1') }, reached: { kind: 'reached', actual: '12', target: '10', comparison: '≥', score: p('10') },
  reverse: { kind: 'reverse', formula: 'linear', actual: decimal('99'), target: decimal('90'), attainment: ratio('0.9') }, attainment: { kind: 'attainment', actual: decimal('9'), target: decimal('10'), attainment: ratio('0.9') },
  passThreshold: { kind: 'passThreshold', attainment: ratio('0.8'), pass: ratio('0.6') },
  inBand: { kind: 'inBand', rate: ratio('0.85'), band: { from: { value: decimal('0.8'), inclusive: true }, award: { kind: 'points', points: p('4') } }, score: p('4') },
  limit: { kind: 'limit', actual: operand('实际支出', '9'), limit: operand('预算数', '10'), within: true, score: p('2') },
  occurrences: { kind: 'occurrences', beyond: ratio('0.02'), count: decimal('2'), each: p('0.5'), what: '每超1个百分点', maxPoints: p('5'), score: p('4') },
  qualitative: { kind: 'qualitative', words: '达成', level: 'achieved', score: p('10') }, partsSum: { kind: 'partsSum', group: '产出', count: 3, score: p('19') },
  registeredDeduction: { kind: 'registeredDeduction', maxPoints: p('3'), deduction: p('1'), at, score: p('2') }, verdict: { kind: 'verdict', words: '符合', verdict: 'yes', at, score: p('2') },
  printedClause: { kind: 'printedClause', clause: '无新增项目的，得3分', score: p('3') }, typedScore: { kind: 'typedScore', at, score: p('9.9'), ruleScore: p('9.88') },
  enteredScore: { kind: 'enteredScore', at, by: 'workingPaper', score: p('8'), ruleScore: p('9'), reason: '资料不全' }, coefficient: { kind: 'coefficient', coefficient: ratio('0.98'), at },
  overAchievementDeduction: { kind: 'overAchievementDeduction', attainment: ratio('1.5'), rule: { from: ratio('1.3'), by: 'excess', amount: ratio('0.5') }, maxPoints: p('10'), score: p('9') }, policy: { kind: 'policy', policy: 'withoutCarryover' },
};

export const QUESTIONS: ByKind<QuestionAbout> = {
  judgment: { kind: 'judgment', indicator: '培训人次', why: { kind: 'noRule' } }, ruleSet: { kind: 'ruleSet', candidates: ['甲规则', '乙规则'] },
  insertRows: { kind: 'insertRows', needed: 2, groups: [{ name: '数量指标', count: 2 }] }, equalSplit: { kind: 'equalSplit' }, grades: { kind: 'grades', whole: p('10') }, confirmQualitative: { kind: 'confirmQualitative', indicator: '服务质量', words: '达成' },
  overwrite: { kind: 'overwrite', indicator: '培训人次', field: '得分', theirs: '9', ours: '10' }, scoresDisagree: { kind: 'scoresDisagree', indicator: '培训人次', form: '9', selfCheck: '8' },
  sameForm: { kind: 'sameForm' }, formUnread: { kind: 'formUnread', title: '项目支出绩效自评表', lacks: 'scoreColumn' }, reclaimed: { kind: 'reclaimed', unspent: '2.04万元' },
  policy: { kind: 'policy', indicator: '培训人次', policy: '按线性还是按比率' },
};

const table = { id: 't', kind: 'selfEvaluationForm' as const, title: '自评表', range, confidence: 0.5, reasons: ['表头认出4列'] };

const KINDS: ByKind<FindingKind> = {
  maxPointsMissing: { kind: 'maxPointsMissing' }, maxPointsSumDiffers: { kind: 'maxPointsSumDiffers', sum: p('95'), expected: p('100') }, groupPointsDiffer: { kind: 'groupPointsDiffer', group: '产出指标', printed: p('50'), sum: p('45') },
  printedTotalDiffers: { kind: 'printedTotalDiffers', printed: p('99'), sum: p('98') }, printedDeductionsDiffer: { kind: 'printedDeductionsDiffer', printed: p('6'), sum: p('7') }, scoreOutOfBounds: { kind: 'scoreOutOfBounds', score: '60', maxPoints: p('50') }, gradeDiffers: { kind: 'gradeDiffers', written: '优', byScore: '良', total: p('88') },
  levelNameDiffers: { kind: 'levelNameDiffers', written: '管理效能', inRules: '管理效率' }, weightScaled: { kind: 'weightScaled', sum: decimal('1'), total: p('20') },
  budgetSumDiffers: { kind: 'budgetSumDiffers', column: '全年预算数', printed: yuan('100'), sum: yuan('90') }, totalRowZero: { kind: 'totalRowZero', column: '全年预算数', sum: yuan('90') }, rateNotPercent: { kind: 'rateNotPercent', shown: '0.9883', rate: ratio('0.9883') }, printedRateDiffers: { kind: 'printedRateDiffers', printed: ratio('0.9'), computed: ratio('0.91') },
  outturnExceedsBudget: { kind: 'outturnExceedsBudget', outturn: yuan('110'), budget: yuan('100') }, executionBelowLine: { kind: 'executionBelowLine', rate: ratio('0.8'), line: ratio('0.9') }, largeUnspent: { kind: 'largeUnspent', rate: ratio('0.3') },
  unspentWithoutCarryover: { kind: 'unspentWithoutCarryover', budget: yuan('100'), outturn: yuan('90'), carryover: null }, noRevisedBudget: { kind: 'noRevisedBudget' }, ratesDiffer: { kind: 'ratesDiffer', stated: ratio('0.95'), computed: ratio('0.97') },
  projectBudgetsDoNotAddUp: { kind: 'projectBudgetsDoNotAddUp', column: '全年预算数', inForm: yuan('100'), inList: yuan('90'), listAt: at }, departmentTotalDiffers: { kind: 'departmentTotalDiffers', column: '全年执行数', sum: yuan('100'), department: yuan('90'), departmentAt: at },
  itemsSumDiffers: { kind: 'itemsSumDiffers', sum: yuan('100'), outturn: yuan('90'), outturnAt: at }, zeroBudget: { kind: 'zeroBudget' }, moneyUnitsDiffer: { kind: 'moneyUnitsDiffer', budget: yuan('1000000'), outturn: yuan('90') }, targetUnreadable: { kind: 'targetUnreadable', text: '按任务书' },
  actualIsBound: { kind: 'actualIsBound', text: '300余人', decides: 'reached' }, actualApproximate: { kind: 'actualApproximate', text: '约96%' }, actualCopiesTarget: { kind: 'actualCopiesTarget', text: '≥90%' }, wordsForNumber: { kind: 'wordsForNumber', target: '≥10次', actual: '完成' },
  unitClash: { kind: 'unitClash', target: '10次', actual: '10人' }, actualMissing: { kind: 'actualMissing' }, targetMissing: { kind: 'targetMissing' }, overAchievementHint: { kind: 'overAchievementHint', actual: '12', target: '10', attainment: ratio('1.2'), small: false },
  overAchievementUnexplained: { kind: 'overAchievementUnexplained', actual: '15', target: '10', attainment: ratio('1.5') }, equalExceeded: { kind: 'equalExceeded', actual: '12', target: '=10' }, directionDoubtful: { kind: 'directionDoubtful', target: '≤4个' },
  percentOver100: { kind: 'percentOver100', actual: '105%' }, targetDiffersFromApproved: { kind: 'targetDiffersFromApproved', inForm: '≥90%', approved: '≥95%', approvedAt: at, score: p('10'), approvedScore: p('9.8') }, approvedIndicatorMissing: { kind: 'approvedIndicatorMissing', target: '≥5家' },
  indicatorNotApproved: { kind: 'indicatorNotApproved' }, duplicateIndicator: { kind: 'duplicateIndicator', others: [at] }, numberAsText: { kind: 'numberAsText', texts: ['90'] }, cellError: { kind: 'cellError', error: '#REF!' },
  reasonMissing: { kind: 'reasonMissing', points: p('1'), actual: '9', target: '10' }, ownScoreDiffers: { kind: 'ownScoreDiffers', own: p('9.9'), byRule: p('9.88'), totalByRule: p('98.98') }, registeredDiffers: { kind: 'registeredDiffers', registered: p('1'), byRule: p('0.5') },
  enteredDiffers: { kind: 'enteredDiffers', entered: p('8'), byRule: p('9') }, scoresDisagree: { kind: 'scoresDisagree', inForm: '9', selfCheck: '8', selfCheckAt: at }, judgmentNeeded: { kind: 'judgmentNeeded', why: { kind: 'noRule' }, range: { from: p('0'), to: p('10') } },
  scoreOutsideBand: { kind: 'scoreOutsideBand', score: p('9'), words: '部分达成', range: { from: p('6'), below: p('8') } }, inputMissing: { kind: 'inputMissing', what: '年末结转结余' }, verdictAgainstScore: { kind: 'verdictAgainstScore', verdict: '否', score: p('10') }, verdictMissing: { kind: 'verdictMissing', text: '已按时公开' }, evidenceMissing: { kind: 'evidenceMissing', names: ['预决算公开'] },
  numberFormatHidesDecimals: { kind: 'numberFormatHidesDecimals', format: '0', examples: [{ value: '9.72', shown: '10' }] }, rowsMissing: { kind: 'rowsMissing', rows: 3, needed: 8, groups: [{ name: '数量指标', count: 5 }] },
  namesDiffer: { kind: 'namesDiffer', what: 'unit', here: '甲局', there: '乙局', thereAt: at }, hiddenSheets: { kind: 'hiddenSheets', sheets: ['上年'] }, memoryDamaged: { kind: 'memoryDamaged' }, copyOfOurs: { kind: 'copyOfOurs' }, tableUncertain: { kind: 'tableUncertain', table }, noTable: { kind: 'noTable' },
  sameForm: { kind: 'sameForm', other: range }, formUnread: { kind: 'formUnread', lacks: 'rows' }, moneyUnitMissing: { kind: 'moneyUnitMissing' }, yearMissing: { kind: 'yearMissing' }, columnUncertain: { kind: 'columnUncertain', header: '完成情况说明', field: '实际完成值' }, sheetProtected: { kind: 'sheetProtected', cells: 3 },
  filterActive: { kind: 'filterActive', sheet: '自评表' }, noRuleSet: { kind: 'noRuleSet' }, ruleSheetInvalid: { kind: 'ruleSheetInvalid', message: '分值应为数字' }, placeholderLeft: { kind: 'placeholderLeft', text: '【待补充】' }, numberingGap: { kind: 'numberingGap', before: '（二）', after: '（四）' },
  textFigureDiffers: { kind: 'textFigureDiffers', what: '全年预算', inText: '690.47万元', inTable: '690.74万元', tableAt: at }, indicatorRateFarAbove: { kind: 'indicatorRateFarAbove', indicators: ratio('1'), execution: ratio('0.8') }, allExactlyAsTarget: { kind: 'allExactlyAsTarget', count: 9 },
  copiedWording: { kind: 'copiedWording', text: '已完成', count: 5 }, satisfactionWithoutSurvey: { kind: 'satisfactionWithoutSurvey' }, systemShortButPracticeFull: { kind: 'systemShortButPracticeFull' }, problemAdmittedAtFull: { kind: 'problemAdmittedAtFull', text: '宣传不够' },
  problemsDenied: { kind: 'problemsDenied', text: '无', names: ['培训人次'] }, problemsWithoutLoss: { kind: 'problemsWithoutLoss' }, carryoverDenied: { kind: 'carryoverDenied', text: '无结转结余', budget: yuan('100'), outturn: yuan('90') }, budgetAdjusted: { kind: 'budgetAdjusted', original: yuan('50'), revised: yuan('100'), by: ratio('1') },
};

export const FINDINGS: readonly Finding[] = Object.values(KINDS).map((kind): Finding => ({ at: range, form: '甲', about: '培训人次', ...kind }));

export const HOST_ERRORS: Readonly<Record<HostErrorCode, Readonly<Record<string, string>>>> = {
  encrypted: {}, legacyXls: {}, strictOoxml: {}, damagedZip: {}, notAWorkbook: {}, tooLarge: { size: '80 兆' }, structureProtected: {}, partDamaged: { part: '第3张工作表' }, sheetNameTaken: { sheet: '评分底稿' },
  cellNotWritable: { cell: '自评表!F7' }, textTooLong: { cell: '自评表!F7' }, cellEditMode: {}, accessDenied: {}, sheetProtected: { sheet: '自评表' }, filterActive: { sheet: '自评表' }, requestTooLarge: {}, hostBusy: {},
  sessionLost: {}, apiMissing: {}, itemNotFound: {}, notAnswering: {}, halfApplied: {}, unknown: {},
};
