// The words of what is seen after the first click: the score, the overview and its questions.

export const HEADLINE_WORDS = {
  points: '分', lost: (points: string): string => `扣${points}分`, outOf: (points: string): string => `满分${points}`,
  provisional: '暂计',
  provisionalRange: (open: number, points: string, range: string): string => `${String(open)}项${points}分待确认，区间${range}`,
  notScored: '没有分值，不计分',
  inAll: (forms: number): string => `共${String(forms)}张自评表`,
} as const;

export const OVERVIEW_WORDS = {
  unit: '单位', project: '项目', year: '年度', ruleSet: '规则', unknownRule: '没有适用的规则，按表上印的分值和评分标准计分',
  unreviewed: '规则未经复核',
  yearOf: (year: number): string => `${String(year)}年度`,
  bars: '各二级指标得分', outOf: (max: string): string => `／${max}`, open: '待定',
  waiting: '请您处理', nothingWaiting: '没有待处理的事项', toJudge: (n: number): string => `${String(n)}项待定分`,
  findings: '核对', noFindings: '没有发现问题', severity: { error: '错误', warning: '提醒', hint: '提示' }, changes: '与上次相比',
  changed: (before: string, after: string): string => `${before === '' ? '待定' : before} → ${after === '' ? '待定' : after}`,
  undo: '撤销本次写入', more: '报送与公开', writePending: '预览并写入',
  pending: (n: number): string => `有${String(n)}处改动还没有写入工作簿`,
} as const;

export const QUESTION_WORDS = { answer: '回答', inRange: (range: string): string => `可填${range}` } as const;
