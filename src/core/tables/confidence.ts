// How sure the recognition of a table is, and why, in words a person reads beside it.
import type { IndicatorField, TableKind } from './table';
import type { KindedTable } from './tableKinds';

export interface Confidence { readonly confidence: number; readonly reasons: readonly string[] }

const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  basics: '基本情况', budget: '预算执行', fixedAssets: '固定资产', targets: '绩效目标与指标', approvedTargets: '绩效目标申报表（批复）',
  selfEvaluationForm: '自评表', selfCheck: '自查表', projectList: '项目清单', expenditureItems: '资金使用明细', oldReport: '报告文字',
  ownWorkingPaper: '评分底稿', ownReport: '自评报告（草稿）', ownScorecard: '自评表（本工具所建）', ruleSheet: '评分规则',
};

/** 自评表, 绩效目标与指标 …: a kind of table as a person calls it. */
export const kindName = (kind: TableKind): string => KIND_NAMES[kind];

/** The columns a table of its kind has in every form known. */
const EXPECTED: Readonly<Partial<Record<TableKind, readonly (readonly IndicatorField[])[]>>> = {
  selfEvaluationForm: [['name'], ['maxPoints', 'weight'], ['score'], ['level1', 'level2']],
  targets: [['name'], ['target', 'originalTarget', 'adjustedTarget'], ['actual'], ['level1', 'level2']],
  approvedTargets: [['name'], ['target', 'originalTarget'], ['level1', 'level2']],
  selfCheck: [['name'], ['verdict', 'deduction', 'score'], ['level1', 'level2', 'maxPoints']],
};

const PER_DOUBT = 0.1;
const PER_MISSING = 0.15;
const FULL = 1;
const UNTITLED = 0.1;

/** From 0 to 1: what is missing or only likely is taken off; under 0.6 the table is asked about. */
export function confidenceOf(table: KindedTable): Confidence {
  const { source, title, byTitle, kind } = table;
  const heading = title ? `标题“${title.value}”` : byTitle ? `工作表名“${source.view.name}”` : '没有写明表名的标题';
  const known = source.table.header.columns.filter(({ meaning }) => meaning !== null && !meaning.decoy).map(({ text }) => text.replace(/\s+/g, ''));
  const columns = `表头认出${String(known.length)}列：${known.join('、')}`;
  const missing = missingOf(table);
  const doubts = doubtsOf(table);
  const score = FULL - (byTitle ? 0 : UNTITLED) - PER_MISSING * missing.length - PER_DOUBT * doubts.length - (known.length < 3 ? 0.2 : 0);
  return {
    confidence: Math.max(0, Math.round(score * 100) / 100),
    reasons: [`按${kindName(kind)}读取`, heading, columns, ...rowsOf(table), ...missing.map((what) => `没有找到${what}列`), ...doubts, ...noted(table)],
  };
}

const COLUMN_NAMES: Readonly<Record<IndicatorField, string>> = {
  name: '指标名称', maxPoints: '分值', weight: '权重', score: '得分', level1: '一级指标', level2: '二级指标', target: '指标值',
  originalTarget: '年初指标值', adjustedTarget: '调整指标值', actual: '完成值', verdict: '自查情况', deduction: '扣分', reason: '原因', standard: '评分标准',
  number: '序号', sign: '指标性质', unitOfMeasure: '计量单位', coefficient: '得分系数', improvement: '改进措施', evidence: '佐证材料', explanation: '指标说明',
  remark: '备注', rate: '完成率', task: '任务',
};
export const columnName = (field: IndicatorField): string => COLUMN_NAMES[field];

function missingOf({ source, kind }: KindedTable): readonly string[] {
  if (source.kind !== 'indicator') return [];
  const { byField } = source.table.columns;
  return (EXPECTED[kind] ?? []).filter((fields) => !fields.some((field) => byField.has(field))).map(([field = 'name']) => `“${columnName(field)}”`);
}

function doubtsOf({ source }: KindedTable): readonly string[] {
  if (source.kind !== 'indicator') return [];
  return source.table.columns.uncertain.map(({ column, field }) => `“${column.text.replace(/\s+/g, '')}”列当作“${columnName(field)}”，不能肯定`);
}

function rowsOf({ source }: KindedTable): readonly string[] {
  if (source.kind === 'indicator') {
    const { indicators, templateRows } = source.table;
    return [templateRows.length > 0 ? `${String(indicators.length)}行指标，${String(templateRows.length)}行待填` : `${String(indicators.length)}行指标`];
  }
  return source.kind === 'budget' ? [`${String(source.table.lines.length)}行金额，单位${source.table.printed}`] : [`${String(source.table.items.length)}行明细`];
}

/** What was settled by a default, for her to see. */
function noted({ source }: KindedTable): readonly string[] {
  if (source.kind !== 'budget') return [];
  const { plainBudget } = source.table.columns;
  return plainBudget ? [`只有一列“${plainBudget.text.replace(/\s+/g, '')}”，没有写明年初或全年，当作全年预算数`] : [];
}
