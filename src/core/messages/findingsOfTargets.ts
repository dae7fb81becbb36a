// Wording of findings about targets, actuals and approved targets.
import { cellErrorWords } from './cellErrors';
import { percent, scoreText } from './numbers';
import { figureExample } from './figureExample';
import { place } from './userMessage';
import type { WordingOf } from './findingWording';

type Kinds =
  | 'targetUnreadable' | 'actualIsBound' | 'actualApproximate' | 'actualCopiesTarget' | 'wordsForNumber' | 'unitClash' | 'actualMissing' | 'targetMissing'
  | 'overAchievementHint' | 'overAchievementUnexplained' | 'equalExceeded' | 'directionDoubtful' | 'percentOver100'
  | 'targetDiffersFromApproved' | 'approvedIndicatorMissing' | 'indicatorNotApproved' | 'duplicateIndicator' | 'numberAsText' | 'cellError'
  | 'allExactlyAsTarget' | 'copiedWording' | 'satisfactionWithoutSurvey' | 'systemShortButPracticeFull' | 'problemAdmittedAtFull' | 'problemsDenied' | 'problemsWithoutLoss';

const SHOWN_TEXTS = 3;

const DECIDED = {
  reached: '已达到目标，按达到计分',
  registered: '已按登记的扣分计，不按比例计算',
  nothing: '看不出是否达到，没有计分',
} as const;

export const targetWording: WordingOf<Kinds> = {
  targetUnreadable: (f) => ({
    what: `年度指标值“${f.text}”读不出数值和单位`,
    todo: '请写成“≥50个”“=100%”这样的形式；定性指标请写明达成标准。',
    why: '指标值要可衡量。',
  }),
  actualIsBound: (f) => ({
    what: `“${f.about}”的完成值“${f.text}”没有确数；${DECIDED[f.decides]}`,
    todo: '请补填确数。',
    why: '没有确数，财政部门无法复核。',
  }),
  actualApproximate: (f) => ({
    what: `“${f.about}”的完成值“${f.text}”是约数，按这个数计分`,
    todo: '请改填确数。',
    why: '约数无法复核。',
  }),
  actualCopiesTarget: (f) => ({
    what: `“${f.about}”的完成值“${f.text}”与指标值一字不差，看起来是照抄的`,
    todo: '请填实际完成的数，不带“≥”“≤”。',
    why: '照抄指标值会被认为没有据实填报。',
  }),
  wordsForNumber: (f) => ({
    what: `“${f.about}”的指标值“${f.target}”${figureExample(f.target).nature}，完成值却填了“${f.actual}”`,
    todo: `请填实际${figureExample(f.target).what}，例如“${figureExample(f.target).example}”。`,
    why: '定量指标填文字会被退回。',
  }),
  unitClash: (f) => ({
    what: `“${f.about}”的指标值“${f.target}”与完成值“${f.actual}”单位不同`,
    todo: '请改用同一个单位。',
    why: '单位不同无法比较。',
  }),
  actualMissing: (f) => ({ what: `“${f.about}”没有填完成值，没有计分`, todo: '请补填实际完成值。', why: '' }),
  targetMissing: (f) => ({ what: `“${f.about}”没有填指标值，没有计分`, todo: '请按批复的绩效目标补填指标值。', why: '' }),
  overAchievementHint: (f) => ({
    what: `“${f.about}”完成${f.actual}、目标${f.target}，为目标的${percent(f.attainment)}${f.small ? '；目标不足10个单位，只作提示' : ''}`,
    todo: '只作提示，不扣分；目标是否定得偏低，请自行判断。',
    why: '明显超额时财政部门会看目标是否定得偏低。',
  }),
  overAchievementUnexplained: (f) => ({
    what: `“${f.about}”完成${f.actual}、目标${f.target}，为目标的${percent(f.attainment)}，超过130%而没有说明`,
    todo: '请说明超额完成的原因；不自动扣分。',
    why: '超出指标值30%以上必须说明原因。',
  }),
  equalExceeded: (f) => ({
    what: `“${f.about}”的指标值是等于${f.target}，完成值${f.actual}超过了它，按达到计分`,
    todo: '不得超过的，请把指标值写成“≤”；可以超过的，请写成“≥”。',
    why: '等于和不低于含义不同。',
  }),
  directionDoubtful: (f) => ({
    what: `“${f.about}”的指标值“${f.target}”方向可疑`,
    todo: '请核对：数量越多越好的应写“≥”，成本越低越好的应写“≤”。',
    why: '方向写反，得分就算反了。',
  }),
  percentOver100: (f) => ({
    what: `“${f.about}”的完成值${f.actual}超过100%，按满分计`,
    todo: '请核对完成值；合格率、覆盖率一般不超过100%。',
    why: '超过100%的比率会被要求说明。',
  }),
  targetDiffersFromApproved: (f) => ({
    what: `“${f.about}”的指标值${f.inForm}与批复的${f.approved}不同（${place(f.approvedAt)}）${approvedScore(f.score, f.approvedScore)}`,
    todo: '请核对；目标经批准调整的，请附调整依据。',
    why: '自评的目标必须与批复一致。',
  }),
  approvedIndicatorMissing: (f) => ({
    what: `批复有“${f.about}”（${f.target}），自评表没有这一项`,
    todo: '请补上这一项，或写明取消的依据。',
    why: '漏列批复的指标会被退回。',
  }),
  indicatorNotApproved: (f) => ({
    what: `“${f.about}”不在批复的绩效目标里`,
    todo: '请核对名称是否与批复一致；新增的请附依据。',
    why: '自评的指标必须与批复一致。',
  }),
  duplicateIndicator: (f) => ({
    what: `“${f.about}”出现了${String(f.others.length + 1)}次：${f.others.map(place).join('、')}`,
    todo: '请改成不同的名称，或合并为一行。',
    why: '重名的指标无法一一对应。',
  }),
  numberAsText: ({ texts }) => ({
    what: `${texts.slice(0, SHOWN_TEXTS).map((text) => `“${text}”`).join('、')}${texts.length > SHOWN_TEXTS ? `等${String(texts.length)}格` : ''}是存成文本的数，已按数读取`,
    todo: `请在${texts.length > 1 ? '这些格' : '这一格'}重新键入${texts.length > 1 ? '数值' : texts.join('')}（或用“数据”里的“分列”转成数值），公式才能引用。`,
    why: '',
  }),
  cellError: (f) => {
    const { what, todo } = cellErrorWords(f.error);
    return { what: `单元格${what}`, todo, why: '' };
  },
  allExactlyAsTarget: (f) => ({
    what: `${String(f.count)}项定量指标的完成值都恰好等于指标值`,
    todo: '请核对完成值是不是照抄了指标值。',
    why: '完成值与目标完全相同，财政部门会怀疑未据实填报。',
  }),
  copiedWording: (f) => ({
    what: `${String(f.count)}项指标写的是同一句话：“${f.text}”`,
    todo: '请逐项写明各自的情况。',
    why: '同一句话套用多项会被认为没有逐项自评。',
  }),
  satisfactionWithoutSurvey: (f) => ({
    what: `“${f.about}”没有写明调查方式和样本`,
    todo: '请在佐证材料里写明问卷或访谈的方式、份数。',
    why: '满意度要有调查依据。',
  }),
  systemShortButPracticeFull: (f) => ({
    what: `“${f.about}”得满分，而绩效管理制度建设有扣分`,
    todo: '请核对：制度不全时，制度执行是否仍应得满分？',
    why: '两项前后矛盾时财政部门会追问。',
  }),
  problemsDenied: (f) => ({
    what: `“${f.about}”写的是“${f.text}”，而${String(f.names.length)}项有扣分：${f.names.join('、')}`,
    todo: '请写明扣分对应的问题和改进措施。',
    why: '有扣分而没有问题，前后矛盾会被退回。',
  }),
  problemsWithoutLoss: (f) => ({
    what: `“${f.about}”写了问题，而没有一项扣分`,
    todo: '请核对：这些问题是否应当在有关指标扣分？不涉及指标的，可以保留。',
    why: '问题与扣分对不上，财政部门会追问。',
  }),
  problemAdmittedAtFull: (f) => ({
    what: `“${f.about}”得满分，文字里却写了问题：“${f.text}”`,
    todo: '请核对得分或文字。',
    why: '写了问题又不扣分，前后矛盾。',
  }),
};

function approvedScore(score: Parameters<typeof scoreText>[0] | null, approved: Parameters<typeof scoreText>[0] | null): string {
  return score === null || approved === null ? '' : `；按表得${scoreText(score)}分，按批复为${scoreText(approved)}分`;
}
