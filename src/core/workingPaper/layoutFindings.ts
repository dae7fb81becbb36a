// 核对结果 as a sheet: what the bureau would send back, the gravest first, each with a link to its place.
import { formatRange, textContent, topLeft, type LayoutCell, type SheetLayout } from '../workbook';
import type { UserMessage } from '../messages';
import { layoutList } from './listSheet';
import { linkContent } from './paperWords';

/** A finding in words. */
export interface ListedFinding { readonly severity: '错误' | '提醒' | '提示'; readonly message: UserMessage }

const ORDER = ['错误', '提醒', '提示'] as const;

const COLUMNS = [
  { header: '序号', width: 6 }, { header: '级别', width: 8 }, { header: '问题', width: 48 }, { header: '位置', width: 24 },
  { header: '怎么办', width: 44 }, { header: '为什么', width: 34 },
];

/** @param findings with places as they will be when the plan is applied */
export function layoutFindings(findings: readonly ListedFinding[], name: string): SheetLayout {
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const counts = ORDER.map((severity) => `${severity}${String(findings.filter((finding) => finding.severity === severity).length)}条`).join('，');
  const note = findings.length === 0 ? '没有发现问题。' : `${counts}。按轻重排列，点“位置”可转到单元格。`;
  return layoutList({ name, title: '核对结果', note, columns: COLUMNS, rows: sorted.map(findingRow), orientation: 'landscape' });
}

function findingRow({ severity, message }: ListedFinding, index: number): readonly LayoutCell[] {
  const text = (words: string, style: LayoutCell['style'] = 'text'): LayoutCell => ({ content: textContent(words), style });
  const { what, where, todo, why } = message;
  return [
    { content: { kind: 'number', value: index + 1 }, style: 'centered' }, text(severity, severity === '错误' ? 'warning' : 'centered'), text(what),
    { content: where ? linkContent(topLeft(where), formatRange(where)) : textContent('整个工作簿'), style: 'link' }, text(todo), text(why),
  ];
}
