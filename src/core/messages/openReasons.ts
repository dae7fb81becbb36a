// Why an indicator waits for a person, and what she should do about it.
import { assertNever, formatPoints } from '../units';
import type { OpenReason, ScoreRange } from '../scoring';
import { cellErrorWords } from './cellErrors';
import { figureExample } from './figureExample';
import { percent, scoreRange } from './numbers';
import type { Advice } from './userMessage';

/** @param name the indicator, to be named in the sentence */
export function describeOpenReason(why: OpenReason, name: string, range: ScoreRange): Advice {
  // A choice is not answered in points: then no range stands beside it.
  const inRange = range.to ?? range.below ? `请在${scoreRange(range)}分内定分` : '请填写人工得分';
  const words = (what: string, todo: string): Advice => ({ what: `“${name}”${what}`, todo });
  switch (why.kind) {
    case 'qualitativeBand':
      return words(`的完成情况为“${why.words}”，${why.level === 'partly' ? '属部分达成' : '属未达成'}，不自动给分`, `${inRange}，并写明理由。`);
    case 'qualitativeWords': return words(`是定性指标，完成情况“${why.words}”看不出是否达成`, '请选择达成、部分达成或未达成，并定分。');
    case 'noVerdict': return words(why.words === '' ? '没有自查结论' : `的自查情况“${why.words}”没有结论`, '请选择是、部分、否、无此业务，或直接填写人工得分。');
    case 'unconfirmed': return words('的自查结论是“未确认”，不计分', '请确认后选择是、部分、否或无此业务。');
    case 'partlyNeedsPoints': return words(`自查为“${why.words}”，只部分符合，没有登记扣分`, `${inRange}，并写明扣分原因。`);
    case 'noWithoutDeduction': return words(`自查为“${why.words}”，但没有登记扣分，评分标准也没有写明扣多少`, `${inRange}，并写明扣分原因。`);
    case 'notApplicableWithoutClause': return words(`填的是“${why.words}”，表上没有写明无此业务如何计分`, '请向财政部门确认后，选择按满分计、摊入同级指标、折算，或填写人工得分。');
    case 'notApplicableAsked': return words('无此业务，规则没有写明如何计分', '请选择按满分计、摊入同级指标、折算，或填写人工得分。');
    case 'standardForPerson': return words(`的评分标准要由人判断：“${why.quote}”`, `${inRange}，并写明理由和佐证。`);
    case 'bandUnknown': return words(`的比率为${percent(why.rate)}，评分标准没有写明这一档得几分`, `请按通知原文确认，${inRange}。`);
    case 'occurrencesUnknown': return words(`按${why.what}的次数扣分，表中没有次数`, '请填写扣分或人工得分，并写明发生了几次。');
    case 'startedStep': return words(`相差${why.gap}，评分标准每${why.step}扣${formatPoints(why.each)}分，不足${why.step}的部分如何扣没有写明`, `请按通知原文确认，${inRange}。`);
    case 'lateDeadline': return words(`要求${why.target}，实际${why.actual}，晚于时限`, `逾期如何扣分没有统一规定，${inRange}，并写明原因。`);
    case 'outsideRange': return words(`的完成值${why.actual}不在指标值${why.target}之内`, `区间外如何计分没有统一规定，${inRange}。`);
    case 'bareCostExceeded': return words(`是成本指标，指标值“${why.target}”没有写上限还是下限，完成值${why.actual}超过了它`, '请确认：指标值是上限（不得超过）还是下限，然后在指标值前写上“≤”或“≥”。');
    case 'equalExceeded': return words(`的指标值是等于${why.target}，完成值${why.actual}超过了它`, `标准、补助、人数等不得超过的，${inRange}；允许超过的，请把指标值改写成“≥”。`);
    case 'bareZeroExceeded': return words(`的指标值是0，完成值是${why.actual}`, `请确认0是不是上限；如是，请把指标值写成“≤0”，否则${inRange}。`);
    case 'zeroBudget': return words('的预算数是0，算不出执行率', '请核对预算数；确实没有安排预算的，请写明如何计分，或填写人工得分。');
    case 'moneyUnitsDiffer': return words(`的预算数${why.budget}与执行数${why.outturn}相差约一万倍，金额单位可能不一致`, '请核对两个数是元还是万元，改正后重新评分；确实如此的，请填写人工得分并写明理由。');
    case 'negativeActual': return words(`的完成值${why.actual}是负数`, '请核对完成值；确实为负的，请填写人工得分并写明理由。');
    case 'targetUnreadable': return words(`的指标值“${why.target}”读不出数值`, '请写成“≥50个”“≤5%”这样的形式；定性指标请写明达成标准。');
    case 'deadlineYearUnknown': return words(`的时限“${why.target}”没有年份，表上也没有写明自评年度`, '请在表头写明年度，例如“2024年度”，或在指标值里写上年份。');
    case 'severalThresholds': return words(`的指标值“${why.target}”里有几个要求`, '请拆成几条指标分别填写，或填写人工得分并写明理由。');
    case 'unitClash': return words(`的指标值“${why.target}”与完成值“${why.actual}”单位不同，无法换算`, '请改用同一个单位。');
    case 'wordsForNumber': {
      const { nature, what, example } = figureExample(why.target);
      return words(`的指标值“${why.target}”${nature}，完成值却填了“${why.actual}”`, `请填实际${what}，例如把“${why.actual}”改成“${example}”。`);
    }
    case 'comparisonUnclear': return why.reason === 'percentScale'
      ? words(`的指标值“${why.target}”是百分数，完成值“${why.actual}”看不出是百分之几`, '请在完成值后面写上“%”，例如“95%”。')
      : words(`的指标值“${why.target}”与完成值“${why.actual}”不能直接比较`, `请把两者写成同一种形式和单位，或${inRange.slice(1)}并写明理由。`);
    case 'classMissed': return words(`要求${why.target}，实际为${why.actual}，低于要求的等级`, `等级未达到如何计分没有统一规定，${inRange}，并写明原因。`);
    case 'partsPointsDiffer': return words(`的分值是${formatPoints(why.maxPoints)}分，指标表中各条分值合计是${formatPoints(why.sum)}分`, '请核对指标表的分值，使合计与自评表一致。');
    case 'typedOutOfBounds': return words(`填写的得分“${why.typed}”不在0到分值之间，不计入总分`, '请改正得分。');
    case 'partOpen': return words(`中还有${String(why.parts.length)}项没有定分：${why.parts.join('、')}`, '请先给这些指标定分。');
    case 'noRule': return words('没有可用的评分标准：表上没有写，规则里也没有', `请按通知原文定分（${scoreRange(range)}分），并写明依据。`);
    case 'duplicateIndicator': return words('在表中出现了不止一次，分不清哪一行对应哪一行', '请改成不同的名称，或合并为一行。');
    case 'cellError': return words(`用到的单元格${cellErrorWords(why.error).what}`, cellErrorWords(why.error).todo);
    default: return assertNever(why);
  }
}
