// Natural slips in figures: each is told with the right figure; the same sentence written rightly is left alone.
import { assess } from '../../../src/core/assess';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { checkText, type TextFinding } from '../../../src/core/textCheck';
import { openXlsx } from '../../../src/hosts/xlsx';
import { goldenCase } from '../../support/golden';
import { rulebook, withCells } from '../../support/pipeline';
import { assessmentOf } from '../../support/published';

const books = new Map(['001', '005', '007', '008', '009'].map((name) => [name, assessmentOf(name)] as const));
type Verdict = Extract<TextFinding['kind'], 'matched' | 'contradicted' | 'unsourced'>;

function verdicts(name: string, text: string): readonly { readonly words: string; readonly kind: Verdict; readonly fix: string }[] {
  const book = books.get(name);
  if (!book) throw new RangeError(`no book ${name}`);
  return checkText(text, book).flatMap((finding) => (finding.kind === 'matched' || finding.kind === 'unsourced' || finding.kind === 'contradicted'
    ? [{ words: finding.place.words, kind: finding.kind, fix: finding.kind === 'contradicted' ? finding.fix : '' }] : []));
}

const SLIPS: readonly (readonly [string, string, string, string, string])[] = [
  ['digits in another order', '009', '部门预算支出741.57万元。', '741.75万元', '部门预算支出741.75万元。'],
  ['another unit', '005', '单场活动平均成本0.42元。', '0.42万元', '单场活动平均成本4200元。'],
  ['the target for the result', '005', '举办阅读推广活动60场。', '72场', '举办阅读推广活动72场，目标60场。'],
  ['the original budget for the revised one', '009', '全年预算820.3万元。', '862.5万元', '年初预算820.3万元。'],
  ['the line before for this one', '008', '一般公共预算执行240.65万元。', '2901.35万元', '政府性基金执行240.65万元。'],
  ['points that could be had for points had', '005', '新增馆藏图书18500册，完成率92.5%，得8分。', '7.4分', '新增馆藏图书18500册，完成率92.5%，得7.4分。'],
  ['what was left', '009', '全年预算862.50万元，支出741.75万元，未支出120.57万元。', '120.75万元', '全年预算862.50万元，支出741.75万元，未支出120.75万元。'],
  ['how far from the target', '005', '读者满意度93.1%，比目标低2.9个百分点。', '1.9个百分点', '读者满意度93.1%，比目标低1.9个百分点。'],
  ['a rate of what was just told', '001', '参加培训人次目标200人，实际186人，完成率96%。', '93%', '参加培训人次目标200人，实际186人，完成率93%。'],
  ['words of the sheet, with another figure', '009', '全年签订合同15份，其中2份超期。', '12份', '全年签订合同12份，其中2份超期。'],
  ['a day of another month', '008', '汛前检查于2024年5月10日完成。', '2024年4月10日', '汛前检查于2024年4月10日完成。'],
  ['a day, the year not said', '005', '流动书车于9月20日上线。', '8月20日', '流动书车于8月20日上线，早于9月底的期限。'],
  ['the project named, of three', '007', '校园安全设施改造项目执行93.15万元。', '126.72万元', '教师专业发展培训项目执行93.15万元。'],
];

test.each(SLIPS)('%s', (_, name, slip, right, rightly) => {
  expect(verdicts(name, slip)).toContainEqual(expect.objectContaining({ kind: 'contradicted', fix: right }));
  expect(verdicts(name, rightly).filter(({ kind }) => kind !== 'matched')).toEqual([]);
});

const LEFT_ALONE: readonly (readonly [string, string])[] = [
  ['009', '2023年同期查档利用5012人次。'], ['005', '其中线上活动15场。'], ['008', '中小河流治理合同于2024年3月5日签订。'], ['001', '人均活动经费180元。'], ['008', '收到群众来信46件，43件已办结。'],
];
test.each(LEFT_ALONE)('%s: nothing in the tables speaks of “%s”', (name, text) => {
  expect(verdicts(name, text).filter(({ kind }) => kind === 'contradicted')).toEqual([]);
});

test('a month agrees with a day in it, in Chinese numerals as well as in figures', () => {
  expect(verdicts('008', '4月完成汛前检查。')).toMatchObject([{ words: '4月', kind: 'matched' }]);
  expect(verdicts('005', '举办阅读推广活动七十二场。')).toMatchObject([{ words: '七十二场', kind: 'matched' }]);
});

test('where the sheet has no day of its own, a day past the deadline is told, one before it is not', () => {
  const bytes = withCells(goldenCase('005').bytes, { '项目支出绩效自评表!F17': '按时完成' });
  const book = assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES);
  const found = (text: string): readonly TextFinding['kind'][] => checkText(text, book).map(({ kind }) => kind).filter((kind) => kind === 'contradicted');
  expect(found('流动书车于2024年10月8日上线。')).toEqual(['contradicted']);
  expect(found('流动书车于2024年9月8日上线。')).toEqual([]);
});
