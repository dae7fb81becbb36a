// The words around the findings; what a finding says is in `findings.ts`.

export const FINDINGS_WORDS = { todo: '怎么办', why: '为什么', fix: (changes: string): string => `可以改正：${changes}`, toFix: '去改正' } as const;
