// 来源, 出处, 依据, 原文 of a row of 评分规则.
import type { ReadRow, RuleSheetError } from './ruleTable';
import { BASIS_WORDS, keyOfWord } from './words';
import type { SourceRef } from './ruleSet';

const COLUMNS = { '': ['来源', '出处', '依据', '原文'], 方法: ['方法来源', '方法出处', '方法依据', '方法原文'] } as const;

/** Is anything said about a source in these columns? */
export const hasSource = (row: ReadRow, which: keyof typeof COLUMNS): boolean => COLUMNS[which].some((column) => row.text(column) !== '');

/** @returns null, with an error, where the source is missing or incomplete */
export function readSource(row: ReadRow, which: keyof typeof COLUMNS, errors: RuleSheetError[]): SourceRef | null {
  const [refColumn, atColumn, basisColumn, quoteColumn] = COLUMNS[which];
  const ref = row.text(refColumn);
  const at = row.text(atColumn);
  const quote = row.text(quoteColumn);
  const basis = keyOfWord(BASIS_WORDS, row.text(basisColumn));
  if (ref === '') errors.push({ at: row.at(refColumn), message: `缺少来源：应填“来源文件”里的代号` });
  if (at === '') errors.push({ at: row.at(atColumn), message: '缺少出处：应写明在来源的什么位置' });
  if (!basis) errors.push({ at: row.at(basisColumn), message: `“${basisColumn}”应填${Object.values(BASIS_WORDS).join('、')}之一` });
  return ref !== '' && at !== '' && basis ? { ref, at, basis, ...(quote !== '' && { quote }) } : null;
}
