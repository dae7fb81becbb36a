// How a click ended: one sentence, or what kept us and what to do about it.
import type { Advice } from './userMessage';

export const OUTCOME_WORDS = {
  recognized: (forms: number): string => `认出${String(forms)}张自评表。`,
  checked: '已评分，没有写入。', nothingToWrite: '工作簿已是最新，没有要写入的。',
  applied: (cells: number): string => `已写入${String(cells)}处，并读回核对。`,
  companion: '工作簿结构有保护，评分底稿和自评报告已打开为另一个工作簿，请另存。',
  undone: '已撤销，表格恢复到写入前。', undoneBut: (places: string): string => `已撤销。您后来改过的没有动：${places}。`, nothingToUndo: '没有可以撤销的写入。',
  planChanged: '工作簿在预览之后又有改动，已重新评分，请再看一遍。',
  changedSinceRead: (places: string): string => `写入前发现这些单元格刚被改动，什么也没有写：${places}。`,
  recovered: (n: number): string => `上次没有写完的${String(n)}处已先恢复原样。`,
  sampled: '示例工作表已加在末尾，可以一键评分。', submitted: (sheets: string): string => `已在新窗口打开副本（保留：${sheets}），请另存后报送。`,
  exported: '文档已生成，请在下载位置查看。',
  pointed: (table: string, place: string): string => `“${table}”已指到${place}。`,
  cancelled: '已取消，没有改动。',
  paragraphNotWritten: '写入后可定位',
  companionRead: '已读入底稿工作簿。',
  rulesExported: (sheet: string): string => `已新增工作表“${sheet}”，以后按它评分；可以撤销。`,
  textFixed: (n: number, undoable: boolean): string => `已改写${String(n)}处，${undoable ? '可以撤销' : '工作簿结构有保护，没有留下撤销记录'}。`,
} as const;

export const PROBLEM_WORDS = {
  /** @param name of what was thrown; webpack names so a file of the assistant that did not come */
  unexpected: (name: string): Advice => (name === 'ChunkLoadError'
    ? { what: '助手有一部分没有加载成功', todo: '请检查网络，再试一次。' }
    : { what: `处理时出了没有预料到的问题（代号 ${name}）`, todo: '工作簿没有改动。请再试一次；仍不行时把代号告诉技术支持。' }),
  noForm: { what: '没有认出自评表或绩效指标表', todo: '请选中指标表的区域（连同表头），在设置中指定。' },
  tableUncertain: (title: string, place: string): Advice => ({ what: `“${title}”（${place}）认得没有把握`, todo: '请在设置中确认，或改指到正确的区域。' }),
  twoTables: (title: string, places: string): Advice => ({ what: `有几张表都像“${title}”：${places}`, todo: '请在设置中选定用哪一张。' }),
  severalAreas: { what: '没有选中一个连续的区域', todo: '请在工作表中选中表格（连同表头），再试一次。' },
  changed: { what: '工作簿正在被改动', todo: '请等他人改完，再点一次。' },
  companionNone: { what: '选的文件里没有助手的评分底稿', todo: '请选上次评分后另存的那个工作簿。' },
  rulesExist: (sheet: string): Advice => ({ what: `已经有规则表“${sheet}”`, todo: '请直接在其中修改；要重新导出，请先删除它。' }),
  rulesRefused: { what: '工作簿结构有保护，不能新增工作表', todo: '请先在“审阅”中取消保护工作簿。' },
  noReport: { what: '工作簿里还没有自评报告（草稿）', todo: '请先一键评分并写入；别处的报告文字，请选中后再核对。' },
  noText: { what: '选中的区域里没有文字', todo: '请选中报告段落所在的单元格，再点一次。' },
} as const;
