// Two runs of a small 评分底稿 that stood before: the second changes texts, and puts a row in the middle.
import { planMemory, planUndo, readMemory, rememberRun } from '../../src/core/memory';
import { planSheet, type LayoutCell, type SheetLayout, type WorkbookEdit, type WorkbookSnapshot } from '../../src/core/workbook';

export const PAPER = '评分底稿';
export const MEMORY = '助手_记录';

const text = (words: string, style: LayoutCell['style']): LayoutCell => ({ content: { kind: 'text', text: words }, style });

/** A paper of one row an indicator: 名称, 计算过程, 结论 with its drop-down. */
function layoutOf(...indicators: readonly (readonly [string, string])[]): SheetLayout {
  return {
    name: PAPER, visibility: 'visible', columnWidths: [20, 40, 10], merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], frozenRows: 2, print: null,
    rows: [
      { height: 30, cells: [text(`评分底稿（${String(indicators.length)}项）`, 'title')] },
      { height: 22, cells: [text('指标', 'header'), text('计算过程', 'header'), text('结论', 'header')] },
      ...indicators.map(([name, working]) => ({ height: 18 + working.length, cells: [text(name, 'text'), text(working, 'text'), text('', 'input')] })),
      { height: 20, cells: [text('合计', 'total'), null, null] },
    ],
    validations: indicators.map((_, i) => ({ range: { top: i + 3, left: 3, bottom: i + 3, right: 3 }, list: ['是', '否'] })),
  };
}

export const first = layoutOf(['支出率', '99÷100'], ['公开', '已公开'], ['资产', '在用']);
/** A working that changed, and a row that came in: everything below becomes another row. */
export const second = layoutOf(['支出率', '98.7÷100＝98.70％'], ['采购', '合规'], ['公开', '已公开'], ['资产', '在用'], ['绩效', '已公开']);

export function planRun(snapshot: WorkbookSnapshot, layout: SheetLayout): { readonly edits: readonly WorkbookEdit[] } {
  const existing = snapshot.sheets.find(({ name }) => name === PAPER) ?? null;
  const known: readonly WorkbookEdit[] = existing ? [] : [{ kind: 'setName', name: 'jixiao_workingPaper', target: { sheet: PAPER, top: 1, left: 1, bottom: 1, right: 1 }, replaces: null }];
  const edits = [...planSheet(layout, existing), ...known];
  const memory = readMemory(snapshot);
  const run = { ruleSets: {}, tables: [], written: [], scores: {}, drafts: {}, totals: { 甲: String(layout.rows.length) }, edits };
  return { edits: edits.length === 0 ? [] : [...edits, ...planMemory(rememberRun(memory, run), memory, snapshot)] };
}

export const undoPlan = (snapshot: WorkbookSnapshot): { readonly edits: readonly WorkbookEdit[] } => ({ edits: planUndo(readMemory(snapshot), snapshot)?.edits ?? [] });
