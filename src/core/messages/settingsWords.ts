// The words of the settings: rules, recognized tables, how is written.

export const SETTINGS_WORDS = {
  ruleSet: '评分规则', automatic: (title: string): string => `自动（${title}）`, automaticNone: '自动', why: '选用理由', recognized: '认出的表', confidence: (percent: string): string => `把握${percent}`,
  point: '改指到当前选区', confirm: '没有认错', choose: '用这一张', write: '得分写成', formulas: '公式（随您的数变动）', values: '数值', mode: '点“一键评分”时', modes: { check: '只核对，不写入', preview: '预览后写入', direct: '直接写入' },
  none: '还没有识别', pointNew: '指定一张表', kind: '是什么表', hidden: (names: string): string => `隐藏的工作表没有读：${names}`,
  exportRules: '导出评分规则到工作表', exportRulesHelp: '在末尾新增工作表“评分规则”，可以修改；有了它，就按它评分。',
  ofForm: '属于哪张自评表', anyForm: '自动判断',
} as const;
