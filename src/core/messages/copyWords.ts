// Why no copy for the bureau is made, and what to do about it.
import type { Advice } from './userMessage';

const ON_A_DESKTOP = '请保存工作簿，换桌面版 Excel 再生成，或用命令行生成；也可以另存一份，删去助手的工作表后报送。';

export const COPY_WORDS = {
  noForm: { what: '这个工作簿里没有自评表', todo: '请先一键评分。' }, sheetMissing: (sheet: string): Advice => ({ what: `没有名为“${sheet}”的工作表`, todo: '请重新勾选要保留的工作表。' }),
  open: (totals: string): Advice => ({ what: `还有没定分的指标：${totals}`, todo: '请先在“指标”里处理，写入后再生成。' }),
  contradicts: (cell: string, name: string, shown: string, counted: string): Advice =>
    ({ what: `${cell}：“${name}”的得分写着${shown}，计入总分的是${counted}`, todo: '请改成一致，或在“指标”里回答是否改写，写入后再生成。' }),
  notWritten: { what: '还有没写入工作簿的改动', todo: '请先写入，再生成。' },
  cannotOpen: { what: '这个 Excel 打不开生成的副本', todo: ON_A_DESKTOP },
  cannotRead: { what: '这个 Excel 没有把工作簿的内容交给助手', todo: ON_A_DESKTOP },
} as const;
