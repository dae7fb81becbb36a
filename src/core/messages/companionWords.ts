// The words of choosing the 底稿 workbook beside one whose structure is protected.

export const COMPANION_WORDS = {
  title: '底稿工作簿',
  help: '工作簿结构有保护，评分底稿和自评报告放在另一个工作簿里。以前评过分的，请选上次另存的底稿，您的判断和改写才会接着用；第一次评分不用选。',
  open: '选择底稿文件',
} as const;
