// The first section of 评分规则: what the rule set is called, where and when it is in force, its total and rounding.
import type { CellRef } from '../workbook';
import { dateOfCell, integerOfCell, pointsOfCell } from './ruleCells';
import { readSource } from './readSource';
import { splitWords, type ReadRow, type RuleSheetError } from './ruleTable';
import { FORM_WORDS, keyOfWord } from './words';
import type { FullRuleSet } from './fullRuleSet';

export type BasicFields = Pick<FullRuleSet, 'id' | 'title' | 'jurisdiction' | 'form' | 'fiscalYears' | 'reviewed' | 'total' | 'rounding' | 'hints'>;

/** @returns null where something is missing or unreadable; `errors` says what */
export function readBasics(rows: readonly ReadRow[], errors: RuleSheetError[], sheet: string): BasicFields | null {
  const rowOf = (name: string): ReadRow | undefined => rows.find((row) => row.text('事项') === name);
  const optional = (name: string): string => rowOf(name)?.text('内容') ?? '';
  const cellOf = (name: string): CellRef => rowOf(name)?.at('内容') ?? { sheet, row: 1, column: 1 };
  const need = <T>(name: string, read: (text: string) => T | null, expected: string): T | null => {
    const value = read(optional(name));
    if (value === null) errors.push({ at: cellOf(name), message: `“${name}”应填${expected}` });
    return value;
  };
  const text = (written: string): string | null => (written === '' ? null : written);
  const id = need('规则标识', text, '一个标识');
  const title = need('规则名称', text, '名称');
  const code = need('地区代码', (written) => (/^\d{6}$/.test(written) ? written : null), '六位行政区划代码');
  const name = need('地区名称', text, '地区');
  const form = need('表种', (written) => keyOfWord(FORM_WORDS, written), Object.values(FORM_WORDS).join('或'));
  const from = need('起始年度', integerOfCell, '年份');
  const to = optional('截止年度') === '' ? null : need('截止年度', integerOfCell, '年份或留空');
  const total = need('总分', pointsOfCell, '分数');
  const decimals = need('得分小数位数', integerOfCell, '位数');
  const roundingRow = rowOf('得分小数位数');
  const source = roundingRow ? readSource(roundingRow, '', errors) : null;
  if (!id || !title || !code || !name || !form || from === null || !total || decimals === null || !source) return null;
  const on = dateOfCell(optional('复核日期'));
  const by = optional('复核人');
  return {
    id, title, jurisdiction: { code, name }, form, fiscalYears: { from, to }, reviewed: on !== '' && by !== '' ? { on, by } : null,
    total, rounding: { decimals, source }, hints: splitWords(optional('认表用词')),
  };
}
