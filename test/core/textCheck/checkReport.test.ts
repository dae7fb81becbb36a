// 核对文字 on the report sheet: silent on our own draft, tells where her wording contradicts the tables.
import { checkReport, type StandingParagraph } from '../../../src/core/textCheck';
import { assessmentOf } from '../../support/published';

const assessment = assessmentOf('001');
const paragraphs: readonly StandingParagraph[] = assessment.forms[0]?.report?.paragraphs ?? [];

test('our own draft has nothing against it', () => {
  expect(paragraphs.length).toBeGreaterThan(20);
  expect(checkReport(paragraphs, assessment)).toEqual([]);
});

test('a figure she wrote otherwise is found in its paragraph, with the right one and its cell', () => {
  const id = paragraphs.find((one) => one.text.includes('682.37'))?.id;
  const hers = paragraphs.map((one) => (one.id === id ? { ...one, text: one.text.replace('682.37', '628.37') } : one));
  const found = checkReport(hers, assessment).filter(({ finding }) => finding.kind === 'contradicted');
  expect(found).toMatchObject([{ id, finding: { place: { words: '628.37万元' }, fix: '682.37万元', fact: { at: { sheet: '收支及指标' } } } }]);
});

test('a row of hers is checked, too, and a line break inside a cell moves no place', () => {
  const added = [...paragraphs.slice(0, 3).map((one) => ({ ...one, text: `${one.text}\n（续）` })), { id: '', text: '部门整体支出绩效自评得分98.88分。' }, ...paragraphs.slice(3)];
  expect(checkReport(added, assessment).filter(({ finding }) => finding.kind === 'contradicted')).toMatchObject([{ id: '', finding: { place: { words: '98.88分' }, fix: '96.88分' } }]);
});
