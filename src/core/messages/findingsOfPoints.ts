// Wording of findings about points, sums, levels, reasons and grades.

import { pts, scoreRange, scoreText } from './numbers';
import { describeOpenReason } from './openReasons';
import { place } from './userMessage';
import type { WordingOf } from './findingWording';

type Kinds =
  | 'maxPointsMissing' | 'maxPointsSumDiffers' | 'groupPointsDiffer' | 'printedTotalDiffers' | 'printedDeductionsDiffer' | 'scoreOutOfBounds' | 'gradeDiffers'
  | 'levelNameDiffers' | 'weightScaled' | 'reasonMissing' | 'ownScoreDiffers' | 'registeredDiffers' | 'enteredDiffers'
  | 'scoresDisagree' | 'scoreOutsideBand' | 'judgmentNeeded' | 'inputMissing' | 'verdictMissing' | 'verdictAgainstScore' | 'evidenceMissing' | 'numberFormatHidesDecimals';

export const pointsWording: WordingOf<Kinds> = {
  maxPointsMissing: () => ({
    what: '各项指标都没有分值（权重）：没有计分，出不了总分和等级',
    todo: '请填写各项分值；通知规定等权的，可在“问题”中选择按等权分配。',
    why: '没有分值就没有得分的依据。',
  }),
  maxPointsSumDiffers: (f) => ({
    what: `分值合计${pts(f.sum)}，应为${pts(f.expected)}`,
    todo: '请核对各项分值；分值按表上印的计，不会自动调整。',
    why: '财政部门要求分值合计与总分一致。',
  }),
  groupPointsDiffer: (f) => ({
    what: `“${f.group}”印的是${pts(f.printed)}分，各项分值合计${pts(f.sum)}分`,
    todo: '请核对这一级指标的分值。',
    why: '上下级分值不一致，财政部门会退回。',
  }),
  printedTotalDiffers: (f) => ({
    what: `合计写的是${pts(f.printed)}，各项之和是${pts(f.sum)}`,
    todo: `请核对；各项无误的，应填${pts(f.sum)}，或改用求和公式。`,
    why: '合计与明细不符，财政部门会退回。',
  }),
  printedDeductionsDiffer: (f) => ({
    what: `扣分合计写的是${pts(f.printed)}，各项扣分之和是${pts(f.sum)}`,
    todo: `请核对；各项无误的，应填${pts(f.sum)}。`,
    why: '扣分合计与各项扣分、总分对不上，财政部门会退回。',
  }),
  scoreOutOfBounds: (f) => ({
    what: `“${f.about}”的得分“${f.score}”不在0到${pts(f.maxPoints)}之间，没有计入总分`,
    todo: '请改正这个得分。',
    why: '得分不得大于分值。',
  }),
  gradeDiffers: (f) => ({
    what: `等级写的是“${f.written}”，${pts(f.total)}分应为“${f.byScore}”`,
    todo: '请核对得分和等级标准。',
    why: '等级与得分不符，财政部门会退回。',
  }),
  levelNameDiffers: (f) => ({
    what: `一级指标写的是“${f.written}”，规则中是“${f.inRules}”`,
    todo: `以表为准；报告里请统一写成“${f.written}”。`,
    why: '表与报告里名称不一致容易被退回。',
  }),
  weightScaled: (f) => ({
    what: `权重合计${pts(f.sum)}，已按${pts(f.total)}分折算成分值，余数计入末行`,
    todo: '请核对折算后的分值。',
    why: '',
  }),
  reasonMissing: (f) => ({
    what: `“${f.about}”${f.actual === '' ? '' : `完成${f.actual}${f.target === '' ? '' : `、目标${f.target}`}，`}扣${pts(f.points)}分，原因未填`,
    todo: '请填写未完成的原因和改进措施。',
    why: '得分低于分值必须写明原因。',
  }),
  ownScoreDiffers: (f) => ({
    what: `“${f.about}”填写的得分是${pts(f.own)}，按规则是${scoreText(f.byRule)}；已保留填写的得分并计入总分`,
    todo: f.totalByRule === null ? '请核对；要采用按规则的得分，请清空这一格后重新评分。'
      : `请核对；全按规则计算总分为${pts(f.totalByRule)}，要采用请清空这一格后重新评分。`,
    why: '财政部门会按公式复算。',
  }),
  registeredDiffers: (f) => ({
    what: `“${f.about}”登记扣${pts(f.registered)}分，按规则应扣${pts(f.byRule)}分；已按登记数计`,
    todo: '请核对登记的扣分。',
    why: '财政部门会按公式复算。',
  }),
  enteredDiffers: (f) => ({
    what: `“${f.about}”的人工得分是${pts(f.entered)}，按规则是${scoreText(f.byRule)}；已采用人工得分`,
    todo: '请确认，并在评分底稿写明理由。',
    why: '与公式不同的得分要有依据。',
  }),
  scoresDisagree: (f) => ({
    what: `“${f.about}”自评表得分${f.inForm}，自查表得分${f.selfCheck}（${place(f.selfCheckAt)}），两处不同；暂按自评表计`,
    todo: '请确认以哪一个为准，并改成一致。',
    why: '两张表对不上，财政部门会退回。',
  }),
  judgmentNeeded: (f) => ({ ...describeOpenReason(f.why, f.about, f.range), why: '要由人定分，不自动给分。' }),
  scoreOutsideBand: (f) => ({
    what: `“${f.about}”为“${f.words}”，得分${pts(f.score)}不在这一档的${scoreRange(f.range)}分内`,
    todo: '请核对档次或得分。',
    why: '定性指标的得分要落在所选档次内。',
  }),
  inputMissing: (f) => ({
    what: `“${f.about}”缺少${f.what}，没有计分`,
    todo: '请补填；空着既不按0分计，也不按满分计。',
    why: '',
  }),
  verdictMissing: (f) => ({
    what: `“${f.about}”的自查情况“${f.text}”不是结论；扣分栏为空，按自报计分`,
    todo: '请写明结论：是、部分、否或无此业务。',
    why: '没有结论，报告里不能写成符合。',
  }),
  verdictAgainstScore: (f) => ({
    what: `“${f.about}”的结论是“${f.verdict}”，而按数据计算得满分${pts(f.score)}；已按数据计分`,
    todo: '请核对：应当扣分的，请填写人工得分和理由；不应扣分的，请改正结论。',
    why: '结论与得分前后矛盾会被退回。',
  }),
  evidenceMissing: (f) => ({
    what: `${String(f.names.length)}项只有自查结论，没有佐证：${f.names.join('、')}`,
    todo: '请填写佐证材料；没有佐证的，计分，但报告里写成【待核实】。',
    why: '财政部门抽查时要看佐证。',
  }),
  numberFormatHidesDecimals: (f) => ({
    what: `得分列的数字格式“${f.format}”不显示小数：${f.examples.map((e) => `${e.value}显示为${e.shown}`).join('，')}，逐行相加会与合计对不上`,
    todo: '请把得分列的数字格式改成两位小数（0.00）。',
    why: '打印出来的数加不起来，会被退回。',
  }),
};

