// The five published texts against their tables: the slips that are in them are found, and no right figure is called wrong.
import { checkText, type TextFinding } from '../../../src/core/textCheck';
import { assessmentOf, publishedText } from '../../support/published';

const found = new Map(['000', '001', '002', '003', '004'].map((name) => [name, checkText(publishedText(name), assessmentOf(name))] as const));
const of = (name: string): readonly TextFinding[] => found.get(name) ?? [];
const words = (name: string, kind: TextFinding['kind']): readonly string[] => of(name).filter((finding) => finding.kind === kind).map((finding) => finding.place.words.replaceAll(' ', ''));

test.each([...found.keys()])('%s: no figure is contradicted', (name) => { expect(words(name, 'contradicted')).toEqual([]); });

test('000: one level under two names, 0.02 points nobody explains, a criterion as a claim, problems beside full marks', () => {
  expect(words('000', 'levelNameDiffers')).toEqual(['管理效率']);
  expect(of('000').find((finding) => finding.kind === 'deductionsDoNotClose')).toMatchObject({ total: '99.98分', missing: '0.02', listed: 0 });
  expect(words('000', 'criterionAsClaim')).toEqual(['核算应符合']);
  expect(words('000', 'problemBesideFull')).toHaveLength(2);
});

test('001: its deductions close, and it has no slip of the words', () => {
  expect(of('001').filter((finding) => finding.kind !== 'matched')).toEqual([]);
});

test('002: the missing number, the stray word, all done beside 84 of 90', () => {
  expect(words('002', 'leftover')).toEqual(['数余件']);
  expect(words('002', 'strayLatin')).toEqual(['and']);
  expect(of('002').find((finding) => finding.kind === 'notAllDone')).toMatchObject({ all: '90件', done: '84件', claim: '均已完成' });
  expect(words('002', 'deductionsDoNotClose')).toEqual(['99.98分']);
});

test('003: the missing （3）, words cut short, deductions that do close', () => {
  expect(of('003').find((finding) => finding.kind === 'numberingGap')).toMatchObject({ expected: '（3）', found: '（4）' });
  expect(words('003', 'leftover')).toEqual(['管理率', '公开准、']);
  expect(words('003', 'deductionsDoNotClose')).toEqual([]);
});

test('004: an indicator nobody declared, 99.975% as 约100%, one method for all, a grade without a score; the rows add up', () => {
  expect(words('004', 'undeclaredIndicator')).toEqual(['政治效益']);
  expect(of('004').find((finding) => finding.kind === 'roundedToFull')).toMatchObject({ exact: '99.975%' });
  expect(of('004').find((finding) => finding.kind === 'sameMethod')).toMatchObject({ times: 8 });
  expect(words('004', 'gradeWithoutScore')).toEqual(['评价等级均为优等']);
  expect(words('004', 'sumDiffers')).toEqual([]);
});
