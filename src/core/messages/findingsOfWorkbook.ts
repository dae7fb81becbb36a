// Wording of findings about the workbook itself: tables, names, protection, memory, rules.
import { place } from './userMessage';
import { formatRange } from '../workbook';
import type { WordingOf } from './findingWording';
import { FORM_LACKS, FORM_REMEDIES } from './questions';

type Kinds =
  | 'copyOfOurs' | 'rowsMissing' | 'namesDiffer' | 'hiddenSheets' | 'memoryDamaged' | 'tableUncertain' | 'noTable' | 'sameForm' | 'formUnread' | 'yearMissing'
  | 'placeholderLeft' | 'numberingGap' | 'textFigureDiffers' | 'columnUncertain' | 'sheetProtected' | 'filterActive' | 'noRuleSet' | 'ruleSheetInvalid';

const WHAT_NAME = { unit: '单位名称', year: '年度', project: '项目名称', moneyUnit: '金额单位' } as const;

export const workbookWording: WordingOf<Kinds> = {
  rowsMissing: (f) => ({
    what: `自评表只有${String(f.rows)}个指标行，指标表有${String(f.rows + f.needed)}条，须插${String(f.needed)}行（${f.groups.map((g) => `${g.name}${String(g.count)}`).join('、')}）`,
    todo: '请同意插行；不同意时自评表一格不写，得分写在评分底稿。',
    why: '只填一部分，总分会把部分显示成全部。',
  }),
  namesDiffer: (f) => ({
    what: `${WHAT_NAME[f.what]}写的是“${f.here}”，另一处是“${f.there}”（${place(f.thereAt)}）`,
    todo: '请改成一致。',
    why: '各表的单位、年度不一致会被退回。',
  }),
  hiddenSheets: (f) => ({
    what: `有隐藏的工作表没有读取：${f.sheets.join('、')}`,
    todo: '需要读取的，请先取消隐藏。',
    why: '',
  }),
  copyOfOurs: (f) => ({
    what: `工作表“${f.about}”是评分底稿或报告草稿的副本，没有读取，其中填写的内容不计`,
    todo: '请把要用的内容填到现在的评分底稿里；不需要的副本可以删除。',
    why: '副本里是以前的结果，不是数据。',
  }),
  memoryDamaged: () => ({
    what: '上次的记录（助手_记录）读不出来，按首次运行处理',
    todo: '不影响评分；如有改写过的报告文字，请核对。',
    why: '',
  }),
  tableUncertain: (f) => ({
    what: `不能确定${formatRange(f.table.range)}是不是“${f.table.title}”：${f.table.reasons.join('，')}`,
    todo: '请在面板的“设置”里确认，或改指到正确的区域；也可以把表头改成常用的写法。',
    why: '',
  }),
  noTable: () => ({
    what: '没有找到自评表、指标表或预算执行表',
    todo: '请确认打开的是财政部门下发的自评表工作簿；表头应有“指标”“分值”“得分”等字样。',
    why: '',
  }),
  sameForm: (f) => ({
    what: `两张自评表是同一单位、同一项目、同一年度，另一张在${formatRange(f.other)}`,
    todo: '请确认以哪一张为准，另一张改名或删除。',
    why: '同一项目报两张表会被退回。',
  }),
  formUnread: (f) => ({
    what: `“${f.about}”像是要填的自评表，但${FORM_LACKS[f.lacks]}`,
    todo: FORM_REMEDIES[f.lacks],
    why: '没有认出要填的自评表，就不能把得分写进去。',
  }),
  yearMissing: () => ({
    what: '标题和基本情况里没有写明自评年度',
    todo: '请写明，例如“2024年度”；没有写明时，只能按别处提到的年度推断。',
    why: '规则按年度确定。',
  }),
  columnUncertain: (f) => ({
    what: `表头“${f.header}”可能是“${f.field}”，不能确定`,
    todo: '请把表头改成常用的写法，例如“得分”“分值”“年度指标值”。',
    why: '',
  }),
  placeholderLeft: (f) => ({
    what: `“${f.about}”里还有没填的占位文字：“${f.text}”`,
    todo: '请补上内容，或删去占位文字。',
    why: '报告里留有占位文字会被退回。',
  }),
  numberingGap: (f) => ({
    what: `“${f.about}”的序号从“${f.before}”跳到“${f.after}”`,
    todo: '请核对是否漏写了一条，或改正序号。',
    why: '序号不连续，看起来缺了内容。',
  }),
  textFigureDiffers: (f) => ({
    what: `“${f.about}”里写${f.what}${f.inText}，表中是${f.inTable}（${place(f.tableAt)}）`,
    todo: '请改成一致。',
    why: '文字和表格的数字必须一致。',
  }),
  sheetProtected: (f) => ({
    what: `工作表有保护，有${String(f.cells)}个要填的单元格被锁定，没有写入`,
    todo: '请解除锁定后重新评分，或照评分底稿手工填写。',
    why: '',
  }),
  filterActive: (f) => ({
    what: `工作表“${f.sheet}”正在筛选，部分行被隐藏`,
    todo: '请先清除筛选，再写入。',
    why: '写入隐藏的行容易出错。',
  }),
  noRuleSet: () => ({
    what: '没有找到适用的评分规则（表上的指标、分值与内置的各套规则都不相符），只按表上印的分值和评分标准计分',
    todo: '请在面板的“设置”里选择规则，或按通知填写人工得分。',
    why: '',
  }),
  ruleSheetInvalid: (f) => ({
    what: `“评分规则”表不能使用：${f.message}`,
    todo: '请改正这一格；改正前按内置规则评分。',
    why: '',
  }),
};
