// An empty form of a rule set, for those whose bureau has sent none: `form ID`.
import { numberContent, type SheetLayout } from '../workbook';
import { sumPoints, type Points } from '../units';
import type { FullIndicator, FullRuleSet } from '../rules';
import { blankCell, cell, formSheet, headLines, textCell, type FormRow, type HeadRow } from './formSheet';

const ROWS_PER_GROUP = 4;

/** The form of the rule set with its indicators and points, marked as a reference; scores and actuals are blank. */
export function layoutBlankForm(ruleSet: FullRuleSet): SheetLayout {
  return ruleSet.form === 'project' ? projectForm(ruleSet) : departmentForm(ruleSet);
}

const PROJECT_WIDTHS = [18, 16, 26, 16, 16, 8, 9, 34];
const DEPARTMENT_WIDTHS = [14, 16, 28, 8, 44, 10, 34];

const yearLine = (ruleSet: FullRuleSet): string => `（${ruleSet.fiscalYears.from === ruleSet.fiscalYears.to ? String(ruleSet.fiscalYears.from) : '    '}年度）`;

const labelled = (label: string, width: number): HeadRow =>
  ({ cells: [textCell(label, 'label'), ...Array.from({ length: width - 1 }, () => blankCell('input'))], merges: [[2, width]] });

const points = (value: Points | null): ReturnType<typeof cell> => cell(numberContent(value), 'points');

function projectForm(ruleSet: FullRuleSet): SheetLayout {
  const width = PROJECT_WIDTHS.length;
  const money: readonly FormRow[] = ruleSet.executionRate ? [
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((words) => textCell(words, 'header')),
    [textCell('年度资金总额', 'label'), blankCell('number'), blankCell('number'), blankCell('number'), points(ruleSet.executionRate.maxPoints), blankCell('percent'), blankCell('points')],
    [],
  ] : [];
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].map((words) => textCell(words, 'header'));
  const rows = ruleSet.indicators.length > 0 ? ruleSet.indicators.map(projectRow) : ruleSet.groups.flatMap(({ name, points: most }) => groupRows(most ? `${name}（${most.toFixed()}分）` : name));
  const total: FormRow = [textCell('总分', 'total'), ...Array.from({ length: 4 }, () => blankCell('total')), cell(numberContent(ruleSet.total), 'totalPoints'), blankCell('totalPoints'), blankCell('text')];
  const head = [...headLines('项目支出绩效自评表', [yearLine(ruleSet), `按“${ruleSet.title}”`], width), labelled('项目名称', width), labelled('主管部门', width), labelled('实施单位', width)];
  return formSheet({ name: '项目支出绩效自评表', widths: PROJECT_WIDTHS, orientation: 'landscape' }, head, [...money, header, ...rows, total]);
}

const projectRow = (indicator: FullIndicator): FormRow => [
  textCell(indicator.level1, 'text'), textCell(indicator.level2, 'text'), textCell(indicator.name, 'text'), blankCell('input'), blankCell('input'), points(indicator.maxPoints),
  blankCell('points'), blankCell('input'),
];

const groupRows = (label: string): readonly FormRow[] => Array.from({ length: ROWS_PER_GROUP }, (_, index) => [
  textCell(index === 0 ? label : '', 'text'), blankCell('input'), blankCell('input'), blankCell('input'), blankCell('input'), blankCell('inputPoints'), blankCell('points'), blankCell('input'),
]);

function departmentForm(ruleSet: FullRuleSet): SheetLayout {
  const width = DEPARTMENT_WIDTHS.length;
  const header = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分', '扣分原因及改进措施'].map((words) => textCell(words, 'header'));
  const rows = ruleSet.indicators.map((indicator): FormRow => [
    textCell(indicator.level1, 'text'), textCell(indicator.level2, 'text'), textCell(indicator.name, 'text'), points(indicator.maxPoints),
    textCell(indicator.source.quote ?? '', 'text'), blankCell('points'), blankCell('input'),
  ]);
  const known = ruleSet.indicators.flatMap(({ maxPoints }) => maxPoints ?? []);
  const sum = known.length === ruleSet.indicators.length ? sumPoints(known) : null;
  const closing = (label: string, most: Points | null): FormRow => [
    textCell(label, 'total'), blankCell('total'), blankCell('total'), cell(numberContent(most), 'totalPoints'), blankCell('text'), blankCell('totalPoints'), blankCell('text'),
  ];
  const head = [...headLines('部门整体支出绩效自评表', [yearLine(ruleSet), `按“${ruleSet.title}”`], width), labelled('单位名称', width)];
  return formSheet({ name: '部门整体支出绩效自评表', widths: DEPARTMENT_WIDTHS, orientation: 'landscape' }, head, [header, ...rows, closing('合计', sum ?? ruleSet.total), closing('自评等级', null)]);
}
