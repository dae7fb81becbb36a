// The words of the preview: what would be written, and what is asked before.

export const PREVIEW_WORDS = {
  title: '写入前请过目', asked: '与您填写的不同（打勾才改写）', fixes: '核对出的修正（打勾才改）', planned: '将写入（去掉勾就不写）',
  format: (name: string): string => `数字格式${name}`, formats: { General: '常规', '@': '文本' } as Readonly<Record<string, string>>, sheets: '工作表', others: (n: number): string => `另更新助手自己的工作表${String(n)}处`,
  apply: (n: number): string => `写入${String(n)}处`, nothing: '没有要写入的', blank: '空', formula: '公式', insert: (n: number, row: number): string => `在第${String(row)}行前插入${String(n)}行`, to: '改为',
} as const;
