// Why a form was not written.

export const UNFILLED_WORDS = {
  rowsMissing: '指标行不够，未经同意没有插行，这张自评表一格未写，得分见评分底稿', rowsShared: '指标行不够，而插行会拆散旁边的表或漏掉合计，没有插行，这张自评表一格未写',
  protected: '要填的单元格被锁定，没有写', sameForm: '同一单位、项目、年度有两张表，没有写', formUnread: '像是要填的自评表没有认出来，没有写，也没有另建', structureProtected: '工作簿结构有保护，底稿写入另一个工作簿',
} as const;
