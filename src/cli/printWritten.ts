// What a plan writes where, in a few lines.
import { assertNever } from '../core/units';
import { a1, formatCell, type WorkbookEdit } from '../core/workbook';
import type { Assessment } from '../core/assessment';

const MOST_CELLS_LISTED = 12;

/** `写入内容：` by sheet, with cells where they are few; says so where there is nothing to write. */
export function describeWritten(assessment: Assessment): string {
  const { edits } = assessment;
  const unfilled = assessment.unfilled.map((form) => `  ${formatCell(form.at)}：${UNFILLED[form.why]}`);
  const fixes = new Set(assessment.forms.flatMap((form) => form.findings).flatMap(({ fix }) => fix?.id ?? []));
  const waiting = assessment.planned.filter(({ question }) => question !== null && !fixes.has(question)).length;
  const fixable = assessment.planned.filter(({ question }) => question !== null && fixes.has(question)).length;
  const lines = [
    ...[...cellsBySheet(edits)].map(([sheet, cells]) => `  ${sheet}：${String(cells.length)}格（${listed(cells)}）`),
    ...edits.flatMap(describeOther),
    ...assessment.companionEdits.flatMap((edit) => (edit.kind === 'createSheet' ? [`  底稿工作簿：新增工作表“${edit.layout.name}”`] : [])),
    ...unfilled,
    ...(fixable > 0 ? [`  另有${String(fixable)}处可修正，没有写；同意的，加 --fix 编号`] : []),
    ...(waiting > 0 ? [`  另有${String(waiting)}处要先回答上面的问题，没有写`] : []),
  ];
  return lines.length === 0 ? '写入内容：没有要改的' : `写入内容：\n${lines.join('\n')}`;
}

export const UNFILLED: Readonly<Record<Assessment['unfilled'][number]['why'], string>> = {
  rowsMissing: '指标行不够，未经同意没有插行，这张自评表一格未写，得分见评分底稿',
  rowsShared: '指标行不够，而插行会拆散旁边的表或漏掉合计，没有插行，这张自评表一格未写',
  protected: '要填的单元格被锁定，没有写',
  sameForm: '同一单位、项目、年度有两张表，没有写',
  formUnread: '像是要填的自评表没有认出来，没有写，也没有另建',
  structureProtected: '工作簿结构有保护，底稿写入另一个工作簿',
};

function cellsBySheet(edits: readonly WorkbookEdit[]): Map<string, string[]> {
  const bySheet = new Map<string, string[]>();
  for (const edit of edits) {
    if (edit.kind !== 'setCell') continue;
    bySheet.set(edit.at.sheet, [...(bySheet.get(edit.at.sheet) ?? []), a1(edit.at)]);
  }
  return bySheet;
}

const listed = (cells: readonly string[]): string =>
  cells.length <= MOST_CELLS_LISTED ? cells.join('、') : `${cells.slice(0, MOST_CELLS_LISTED).join('、')}等`;

function describeOther(edit: WorkbookEdit): string[] {
  switch (edit.kind) {
    case 'createSheet': return [`  新增工作表“${edit.layout.name}”${edit.layout.visibility === 'hidden' ? '（隐藏，可删除）' : ''}`];
    case 'insertRows': return [`  ${edit.sheet}：在第${String(edit.before)}行前插入${String(edit.count)}行`];
    case 'setCell': case 'setNumberFormat': case 'setStyle': case 'copyLooks': case 'setRowHeight': case 'setValidation': case 'setName':
    case 'removeOwnSheet': case 'removeOwnRows': return [];
    default: return assertNever(edit);
  }
}
