// Findings as a person walks through the workbook: sheet by sheet, down the rows.
import type { RecognizedTables } from '../tables';
import type { Finding } from './finding';

/** Sheets in the order of their tables; others behind. Findings in one cell keep their order. */
export function inSheetOrder(findings: readonly Finding[], tables: RecognizedTables): readonly Finding[] {
  const sheets = [...new Set([...tables.tables.map((table) => table.range.sheet), ...findings.map((finding) => finding.at.sheet)])];
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const place = (finding: Finding): number => order.get(finding.at.sheet) ?? sheets.length;
  return [...findings].sort((a, b) => place(a) - place(b) || a.at.top - b.at.top || a.at.left - b.at.left);
}
