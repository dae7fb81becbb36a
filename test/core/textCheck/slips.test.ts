// Each slip has a text it must be found in, and a near miss it must leave alone.
import { checkText, type SlipKind, type TextFinding } from '../../../src/core/textCheck';
import { assessmentOf } from '../../support/published';

const book = assessmentOf('001');
const project = assessmentOf('004');
const kinds = (text: string, of = book): readonly TextFinding['kind'][] => checkText(text, of).map((finding) => finding.kind);

const SIX_INDICATORS = '开展学习或培训活动4次，开展群团活动3次，机关作风建设和基层评议机关活动持续开展。参加培训人次186人，参加群团活动人次138人，基层党组织书记述职评议单位参与率100%。';

const CASES: readonly (readonly [SlipKind, string, string, (typeof book)?])[] = [
  ['sumDiffers', '开支会议费3万元，培训费4万元，合计8万元。', '开支会议费3万元，培训费4万元，合计7万元。'],
  ['rateDiffers', '另有专项预算200万元，执行150万元，执行率85%。', '另有专项预算200万元，执行150万元，执行率75%。'],
  ['notAllDone', '收到来信90件，84件已办结。各项任务均已完成。', '收到来信90件，90件已办结。各项任务均已完成。'],
  ['rateDiffers', '收到建议20件，办结18件，办结率95%。', '收到建议20件，办结18件，办结率90%。'],
  ['claimContradicted', '各项绩效指标均已完成。', '各项工作均已完成。'],
  ['claimContradicted', '本部门年末无结转结余。', '本部门上年末无结转结余。'],
  ['claimContradicted', '公用经费支出45.90万元，严格按规定使用，没有超预算情况。', '公用经费用于会议，会议费未超预算。', assessmentOf('009')],
  ['deductionsDoNotClose', '部门整体支出绩效自评得分96.88分，绩效管理制度建设扣2分。', '部门整体支出绩效自评得分96.88分，支出率扣0.12分，效益指标扣1分，绩效管理制度建设扣2分。'],
  ['gradeDiffers', '自评得分为96.88分，评价等级为良。扣0.12分、扣1分、扣2分。', '自评得分为96.88分，评价等级为“优”。扣0.12分、扣1分、扣2分。'],
  ['yearDiffers', '2022年度全年支出完成较好。', '按时公开2022年部门决算。'],
  ['yearDiffers', '2024年本单位完成了各项任务。', '2024年3月底前补齐培训场次，2024年上半年完成制度修订。'],
  ['unitNameDiffers', '2023年度中共广州市花都区直属机关工作委员会部门整体支出绩效自评报告', '2023年度番禺区直机关工委部门整体支出绩效自评报告'],
  ['numberingGap', '一、情况\n三、措施', '一、情况\n二、措施'],
  ['leftover', '处理公文数余件。', '处理公文300余件。'],
  ['leftover', '公开准、及时。', '对标准、规范作了修订。'],
  ['leftover', '执行数为万元。', '执行数见附表（单位：万元）。'],
  ['leftover', '绩效管理制度建设扣分，其他不扣。', '其余指标没有扣分，采购管理不扣分。'],
  ['leftover', '开展开展培训。', '逐项逐条落实，一步一步推进。'],
  ['leftover', '支出10万元万元。', '支出10万元、20万元。'],
  ['leftover', '联系人：某某。', '某些环节衔接不紧。'],
  ['roundedToFull', '年度预算10万元，执行9.9975万元，预算执行率约100%。', '年度预算10万元，执行9.9975万元，预算执行率99.975%。', project],
  ['gradeWithoutScore', '评价等级为优等。', '评价等级见附表。', project],
  ['undeclaredIndicator', '四、绩效指标分析\n（四）政治效益：成效明显。', '四、绩效指标分析\n（四）社会效益：成效明显。', project],
  ['undiscussedIndicators', '开展学习或培训活动4次。', SIX_INDICATORS],
  ['strayLatin', '学习思想 and 讲话精神。', '推广 APP 和 5G 应用。'],
  ['levelNameDiffers', '管理效能得50分。', '管理效率得48分。'],
  ['criterionAsClaim', '核算应符合国家财经法规。', '核算相应作了调整。'],
  ['criterionAsClaim', '采购合同均应在30日内签订。', '采购合同均在30日内签订。'],
  ['problemBesideFull', '三、存在的主要问题\n采购程序不规范。', '三、存在的主要问题\n绩效管理制度不完善。'],
  ['sameMethod', '甲：评价方法为检视覆盖率。\n乙：评价方法为检视覆盖率。\n丙：评价方法为检视覆盖率。', '甲：评价方法为检视覆盖率。\n乙：评价方法为问卷调查。\n丙：评价方法为现场核对。'],
];

test.each(CASES.map(([kind, slip, nearMiss, of]) => [kind, slip, nearMiss, of ?? book] as const))('%s: “%s” is one, “%s” is none', (kind, slip, nearMiss, of) => {
  expect(kinds(slip, of)).toContain(kind);
  expect(kinds(nearMiss, of)).not.toContain(kind);
});

test('every kind of slip has its case', () => {
  const all: Readonly<Record<SlipKind, true>> = {
    sumDiffers: true, rateDiffers: true, roundedToFull: true, notAllDone: true, deductionsDoNotClose: true, gradeDiffers: true, gradeWithoutScore: true, yearDiffers: true, unitNameDiffers: true,
    numberingGap: true, leftover: true, strayLatin: true, undeclaredIndicator: true, undiscussedIndicators: true, levelNameDiffers: true, criterionAsClaim: true, claimContradicted: true, problemBesideFull: true, sameMethod: true,
  };
  expect([...new Set(CASES.map(([kind]) => kind))].sort()).toEqual(Object.keys(all).sort());
});

test.each(['拥护“两个确立”，落实“三重一大”和“第一议题”制度。', '“百县千镇万村高质量发展工程”和“双百工程”。', '首届“金穗杯”大赛、第九届职工运动会。', '举办《2023年培训方案》学习。', '财预〔2020〕10号文件。', '1.预算执行', '24小时值班', '广州市3岁以下婴幼儿照护。'])(
  'no figure in “%s”', (text) => { expect(checkText(text, book).filter((finding) => ['matched', 'contradicted', 'unsourced'].includes(finding.kind))).toEqual([]); });

test('a place is the words as printed, blanks and all', () => {
  const text = '实际支出 682.37 万元。';
  const [found] = checkText(text, book).filter((finding) => finding.kind === 'matched');
  expect(found?.place).toEqual({ paragraph: 1, start: 5, end: 14, words: '682.37 万元' });
});

test('a fix is written in the text’s own unit and style', () => {
  const fixes = (text: string): readonly string[] => checkText(text, book).flatMap((finding) => (finding.kind === 'contradicted' ? [finding.fix] : []));
  expect(fixes('全年预算数6,900,000元。')).toEqual(['6,904,700元']);
  expect(fixes('全年预算数690.47亿元。')).toEqual(['690.47万元']);
});
