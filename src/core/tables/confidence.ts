// How sure the recognition of a table is, and why, in words a person reads beside it.
import { columnName } from './fieldNames';
import type { HeaderColumn } from './headerColumns';
import type { IndicatorField } from './table';
import { isRows, type IndicatorKind, type KindedTable } from './tableKinds';

export interface Confidence { readonly confidence: number; readonly reasons: readonly string[] }

const KIND_NAMES: Readonly<Record<KindedTable['kind'], string>> = {
  budget: '预算执行', targets: '绩效目标与指标', approvedTargets: '绩效目标申报表（批复）', selfEvaluationForm: '自评表', selfCheck: '自查表',
  projectList: '项目清单', expenditureItems: '资金使用明细',
};

/** The columns a table of its kind has in every form known. */
const EXPECTED: Readonly<Record<IndicatorKind, readonly (readonly IndicatorField[])[]>> = {
  selfEvaluationForm: [['name'], ['maxPoints', 'weight'], ['score'], ['level1', 'level2']],
  targets: [['name'], ['target', 'originalTarget', 'adjustedTarget'], ['actual'], ['level1', 'level2']],
  approvedTargets: [['name'], ['target', 'originalTarget'], ['level1', 'level2']],
  selfCheck: [['name'], ['verdict', 'deduction', 'score'], ['level1', 'level2', 'maxPoints']],
};

const PER_DOUBT = 0.1;
const PER_MISSING = 0.15;
const FULL = 1;
const UNTITLED = 0.1;

/** What lowers the confidence, or was settled by a default, in words. */
interface Remarks { readonly rows: string; readonly missing: readonly string[]; readonly doubts: readonly string[]; readonly noted: readonly string[] }

/** From 0 to 1: what is missing or only likely is taken off; under 0.6 the table is asked about. */
export function confidenceOf(table: KindedTable): Confidence {
  const { source, title, byTitle, kind } = table;
  const heading = title ? `标题“${title.value}”` : byTitle ? `工作表名“${source.view.name}”` : '没有写明表名的标题';
  const known = source.table.header.columns.filter(({ meaning }) => meaning !== null && !meaning.decoy);
  const { rows, missing, doubts, noted } = remarksOn(table);
  const score = FULL - (byTitle ? 0 : UNTITLED) - PER_MISSING * missing.length - PER_DOUBT * doubts.length - (known.length < 3 ? 0.2 : 0);
  return {
    confidence: Math.max(0, Math.round(score * 100) / 100),
    reasons: [`按${KIND_NAMES[kind]}读取`, heading, `表头认出${String(known.length)}列：${known.map(bare).join('、')}`, rows, ...missing, ...doubts, ...noted],
  };
}

const bare = ({ text }: HeaderColumn): string => text.replace(/\s+/g, '');
const NONE = { missing: [], doubts: [], noted: [] };

function remarksOn(table: KindedTable): Remarks {
  if (!isRows(table)) {
    const { source } = table;
    if (source.kind === 'items') return { ...NONE, rows: `${String(source.table.items.length)}行明细` };
    const { lines, printed, columns: { plainBudget } } = source.table;
    return { ...NONE, rows: `${String(lines.length)}行金额，单位${printed}`, noted: plainBudget ? [`只有一列“${bare(plainBudget)}”，没有写明年初或全年，当作全年预算数`] : [] };
  }
  const { indicators, templateRows, columns: { byField, uncertain } } = table.source.table;
  return {
    ...NONE,
    rows: `${String(indicators.length)}行指标${templateRows.length > 0 ? `，${String(templateRows.length)}行待填` : ''}`,
    missing: EXPECTED[table.kind].flatMap((fields) => (fields.some((field) => byField.has(field)) ? [] : fields.slice(0, 1).map((field) => `没有找到“${columnName(field)}”列`))),
    doubts: uncertain.map(({ column, name }) => `“${bare(column)}”列当作“${name}”，不能肯定`),
  };
}
