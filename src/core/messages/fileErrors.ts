// What a file may be that is no workbook we can open.
import type { HostErrorCode } from '../workbook';
import { named, type HostErrorWording } from './excelErrors';

export const FILE_ERRORS = {
  encrypted: () => ({ what: '这个工作簿设了打开密码', todo: '请用 Excel 或 WPS 打开，取消打开密码后另存一份再试。' }),
  legacyXls: () => ({ what: '这是旧格式（.xls）工作簿', todo: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。' }),
  strictOoxml: () => ({ what: '这个工作簿是“Strict Open XML”格式', todo: '请用 Excel 打开，另存为普通的“Excel 工作簿（.xlsx）”后再试。' }),
  damagedZip: () => ({ what: '文件损坏，打不开', todo: '请用 Excel 或 WPS 打开并修复，另存后再试；或找未损坏的一份。' }),
  notAWorkbook: () => ({ what: '这不是 Excel 工作簿', todo: '请选择 .xlsx 或 .xlsm 文件。' }),
  tooLarge: (d) => ({ what: `文件太大（${named(d, 'size', '超过上限')}）`, todo: '请删去无关的工作表和图片，或拆成几个文件再试。' }),
  partDamaged: (d) => ({ what: `文件中有一部分读不出来（${named(d, 'part', '内容不完整')}）`, todo: '请用 Excel 或 WPS 打开并另存一份再试。' }),
} satisfies Partial<Record<HostErrorCode, HostErrorWording>>;
