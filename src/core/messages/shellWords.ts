// The words around the views: what the pane is called, its buttons, what is under way, and the first page.

export const SHELL_WORDS = {
  product: '绩效自评助手',
  score: '一键评分',
  recognize: '识别当前工作簿',
  sample: '载入示例',
  checkText: '核对文字',
  opening: '正在打开…', notOpened: '这一部分没有打开。请检查网络，然后再试一次。',
  views: { overview: '概览', indicators: '指标', report: '文字', findings: '检查', settings: '设置' },
  viewsName: '面板内容',
  activities: {
    recognizing: '正在读取工作簿…', scoring: '正在评分…', applying: '正在写入…', undoing: '正在撤销…', sampling: '正在加入示例工作表…',
    submitting: '正在生成副本…', exporting: '正在生成文档…', locating: '正在读取所选区域…', revealing: '正在定位…', checkingText: '正在核对文字…',
  },
  cancel: '取消',
  retry: '再试一次',
  close: '关闭',
  toSettings: '去设置',
  goTo: (place: string): string => `到${place}`,
  firstRun: {
    title: '从当前工作簿开始',
    what: '打开填有预算执行、绩效指标或自评表的工作簿，先识别，再一键评分。写入前会逐格列给您看，随时可以撤销。',
    sample: '手边没有表？载入示例会在末尾新增示例工作表，不动您的内容。',
    noScore: '尚未评分', waits: '请先处理下面这一条',
  },
} as const;

/** What a recognized table is. */
export const TABLE_KINDS = {
  basics: '基本情况', budget: '预算执行', fixedAssets: '固定资产', targets: '绩效指标', approvedTargets: '批复的绩效目标', selfEvaluationForm: '自评表', selfCheck: '自查表', projectList: '项目清单',
  expenditureItems: '资金明细', oldReport: '旧报告', ownWorkingPaper: '评分底稿', ownReport: '自评报告', ownScorecard: '参考自评表', ruleSheet: '自定规则',
} as const;
