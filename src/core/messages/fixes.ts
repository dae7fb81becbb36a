// What a 修正 would change, cell by cell: 自评表!F8：98 → 100.
import { assertNever, decimalOfDouble } from '../units';
import { formatCell, type CellContent, type WorkbookEdit } from '../workbook';

/** One line for each changed cell; '' where an edit changes none. */
export const describeFix = (edits: readonly WorkbookEdit[]): string => edits.flatMap(describeChange).join('；');

function describeChange(edit: WorkbookEdit): readonly string[] {
  if (edit.kind === 'setCell') return [`${formatCell(edit.at)}：${contentText(edit.replaces)} → ${contentText(edit.content)}`];
  return edit.kind === 'setNumberFormat' ? [`${formatCell(edit.at)}：数字格式${formatName(edit.replaces)} → ${formatName(edit.format)}`] : [];
}

const formatName = (format: string): string => (format === 'General' ? '常规' : format === '@' ? '文本' : format);

/** What a cell holds, as a person would say it: of a formula its result, then the formula. */
function contentText(content: CellContent): string {
  switch (content.kind) {
    case 'blank': return '（空）';
    case 'number': return decimalOfDouble(content.value).toFixed();
    case 'boolean': return String(content.value).toUpperCase();
    case 'text': return `“${content.text}”`;
    case 'error': return content.error;
    case 'formula': return content.result === null || content.result === '' ? content.formula : `${String(content.result)}（${content.formula}）`;
    default: return assertNever(content);
  }
}
