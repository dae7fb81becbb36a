// Texts of ours in a workbook that is unusual: a reason as long as a cell, a 人工得分 of hers, a sheet renamed by a program
// that leaves hidden names behind.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase } from '../support/golden';
import { readValue, scoreBytes, withCells } from '../support/pipeline';

const FORM = '部门整体支出绩效自评表';

test('a name of 32,767 letters is scored, and the second run finds nothing to write', () => {
  const first = scoreBytes(withCells(goldenCase('000').bytes, { '绩效目标完成!C3': '长'.repeat(32_767) }));
  expect(scoreBytes(first.bytes).assessment.edits).toEqual([]);
});

test('a 人工得分 leaves only the points lost in her form', () => {
  const first = scoreBytes(goldenCase('000').bytes);
  const { snapshot } = scoreBytes(withCells(first.bytes, { '评分底稿!L8': 9 }));
  expect([readValue(snapshot, `${FORM}!F6`), readValue(snapshot, `${FORM}!G6`)]).toEqual([9, '扣1分']);
});

test('a hidden name that points to a sheet no longer there is taken over', () => {
  const first = scoreBytes(goldenCase('000').bytes);
  const parts = unzipSync(first.bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(workbook.replace('name="自评报告（草稿）"', 'name="报告改名"'));
  const second = scoreBytes(zipSync(parts));
  expect(openXlsx(second.bytes).readSnapshot().sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['报告改名', '自评报告（草稿）']));
  expect(scoreBytes(second.bytes).assessment.edits).toEqual([]);
});
