// The words of the indicators: how each came to its score, and what she says of it.

export const INDICATOR_WORDS = {
  maxPoints: '分值', score: '得分', deduction: '扣分', open: '待定', notApplicable: '不适用', working: '计算过程', clause: '评分标准', understood: '理解为', basis: '依据', toVerify: '依据待核',
  sources: '取数', placesInAll: (n: number): string => ` 等${String(n)}处`, target: '指标值', actual: '完成值', reason: '原因', reasonNeeded: '请补充原因', evidenceGiven: '佐证',
  judge: '人工判断', verdict: '结论', verdicts: ['是', '部分', '否', '无此业务', '未确认'], none: '未选', band: '定档', bands: ['达成', '部分达成', '未达成'], points: '人工得分', pointsReason: '理由',
  evidence: '佐证', lossReason: '扣分原因', save: '记下', pointsBounds: (max: string): string => `请填0到${max}之间的数。`,
  onlyOpen: '只看待处理', details: '其中各项', nothingOpen: '没有待处理的指标',
  together: (level2: string, n: number): string => `“${level2}”${String(n)}项一并确认`, togetherHelp: '逐项看过后，用同一条佐证确认下列各项为“是”。合规类须逐项确认。', togetherEvidence: '共同的佐证', confirmTogether: '一并确认', evidenceNeeded: '请先写明佐证。',
} as const;
