// What Excel may report while it reads or writes the open workbook.
import type { HostErrorCode } from '../workbook';
import type { Advice } from './userMessage';

/** Words the host has for the message: a sheet, a cell, its own error code. */
export type Detail = Readonly<Record<string, string>>;
export type HostErrorWording = (detail: Detail) => Advice;

export const named = (detail: Detail, key: string, or: string): string => detail[key] ?? or;

export const EXCEL_ERRORS = {
  structureProtected: () => ({ what: '工作簿结构有保护，不能增加、删除工作表', todo: '请先在“审阅”中取消保护工作簿，再点一次。' }),
  sheetNameTaken: (d) => ({ what: `工作表名“${named(d, 'sheet', '')}”已被占用`, todo: '请重新评分，会换用另一个名称。' }),
  cellNotWritable: (d) => ({ what: `单元格${named(d, 'cell', '')}不能写入（合并、数组公式或锁定）`, todo: '请取消该处的合并或锁定后重新评分。' }),
  textTooLong: (d) => ({ what: `单元格${named(d, 'cell', '')}的文字超过32767字`, todo: '请缩短文字。' }),
  cellEditMode: () => ({ what: '有单元格正在编辑', todo: '请按回车或 Esc 结束编辑，再点一次。' }),
  accessDenied: () => ({ what: '没有写入的权限（可能以只读方式打开，或被他人占用）', todo: '请另存一份，或取得编辑权限后再试。' }),
  sheetProtected: (d) => ({ what: `工作表“${named(d, 'sheet', '')}”有保护，不能写入锁定的单元格`, todo: '请在“审阅”中取消保护，或只填未锁定的单元格。' }),
  filterActive: (d) => ({ what: `工作表“${named(d, 'sheet', '')}”正在筛选`, todo: '请先清除筛选，再点一次。' }),
  requestTooLarge: () => ({ what: '一次读写的数据太多', todo: '请关闭其他大的工作簿后重试；仍不行时请拆分工作簿。' }),
  hostBusy: () => ({ what: 'Excel 正忙', todo: '请等计算或保存结束后，再点一次。' }),
  sessionLost: () => ({ what: '与 Excel 的连接断开了', todo: '请重新打开任务窗格，再点一次；写到一半的内容会先恢复。' }),
  apiMissing: (d) => ({ what: `这个版本的 Excel 没有所需的功能（${named(d, 'set', 'ExcelApi 1.9')}）`, todo: '请升级 Excel；或使用网页工作台，功能相同。' }),
  itemNotFound: (d) => ({ what: `要读写的工作表或区域不在了${d['item'] ? `（${d['item']}）` : ''}`, todo: '工作表可能已改名或删除，请再点一次重新识别。' }),
  notAnswering: () => ({ what: 'Excel 没有回应', todo: '请看 Excel 是否有弹出的对话框；处理后再点一次，会先核对上次写到哪里。' }),
  halfApplied: () => ({ what: '上次写入没有完成，已恢复原样', todo: '请再点一次。' }),
  unknown: (d) => ({ what: `Excel 报告了一个没有预料到的问题（代号 ${named(d, 'code', '无')}）`, todo: '内容没有改动；请再点一次，仍不行时把代号告诉技术支持。' }),
} satisfies Partial<Record<HostErrorCode, HostErrorWording>>;

/** @returns null for what only a file can be: it comes with the host of files */
export function describeExcelError(code: HostErrorCode, detail: Detail): Advice | null {
  const words: Partial<Record<HostErrorCode, HostErrorWording>> = EXCEL_ERRORS;
  return words[code]?.(detail) ?? null;
}
