// The words around a text held against the tables; what is said of each figure is in `textFindings.ts`.

export const TEXT_CHECK_WORDS = {
  what: '报告里的每个数字与表是否一致，有没有笔误。', report: '核对草稿', selection: '核对选中的文字',
  counts: (matched: number, contradicted: number, unsourced: number, slips: number): string => `✓\u00A0一致${String(matched)}　✗\u00A0不一致${String(contradicted)}　？\u00A0表中没有${String(unsourced)}　！\u00A0文字问题${String(slips)}`,
  of: (place: string): string => `核对的是${place}`, draft: '自评报告（草稿）', clean: '没有发现不一致和文字问题。', words: (words: string): string => `“${words}”`,
  unsourced: (n: number): string => `表中没有的数字（${String(n)}）`, matched: (n: number): string => `一致的数字（${String(n)}）`,
  mend: (to: string): string => `改为“${to}”`, fix: (n: number): string => `改写${String(n)}处`,
} as const;
