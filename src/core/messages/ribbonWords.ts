// The words of the buttons in the ribbon, which need no pane.

export const RIBBON_WORDS = {
  scored: '评分完成', failed: '没有完成', checked: '核对完成', more: (n: number): string => `另有${String(n)}项，请打开面板查看。`, openPane: '详情请点“打开面板”。', wrote: (n: number): string => `已写入${String(n)}处。`, wroteNone: '没有要写入的。',
  asked: (n: number): string => `有${String(n)}处与您填写的不同，没有改写；请在面板中确认。`, toConfirm: (n: number): string => `${String(n)}项请确认`, ok: '知道了',
} as const;
