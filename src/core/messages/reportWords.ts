// The words of the drafted report.

export const REPORT_WORDS = {
  status: { auto: '自动', rewritten: '已改写', conflict: '有冲突', toFill: '待补充' }, copy: '复制', copyAll: '复制全文', goTo: '到单元格', docx: '导出文档', none: '评分后在这里看草稿',
  hers: '您的文字', ours: '本次草稿',
  copied: '已复制，可粘贴到文档。', copiedPlain: '已复制为纯文本。', copyBlocked: '剪贴板不可用：文字已选中，请按 Ctrl+C 复制。',
} as const;
