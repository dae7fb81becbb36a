// 汇总: one line a form, for workbooks that hold many.
import { NO_POINTS, sumPoints, type Points } from '../units';
import { numberContent, textContent, topLeft, type CellContent, type LayoutCell, type SheetLayout } from '../workbook';
import { totalText } from '../messages';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import { layoutList } from './listSheet';
import { linkContent } from './paperWords';

const COLUMNS = [
  { header: '序号', width: 6 }, { header: '项目', width: 40 }, { header: '分值', width: 9 }, { header: '得分', width: 10 },
  { header: '等级', width: 8 }, { header: '扣分', width: 9 }, { header: '待办', width: 60 },
];

const MOST_NAMES = 5;

export function layoutSummary(forms: readonly EvaluatedForm[], name: string): SheetLayout {
  const open = forms.filter(({ evaluation }) => evaluation.total.kind === 'provisional').length;
  const note = `共${String(forms.length)}张自评表${open === 0 ? '，都已定分' : `，${String(open)}张未定（暂计的不出得分和等级）`}。点项目名可转到自评表。`;
  return layoutList({ name, title: '自评得分汇总', note, columns: COLUMNS, rows: forms.map(formRow), orientation: 'landscape' });
}

function formRow(evaluated: EvaluatedForm, index: number): readonly LayoutCell[] {
  const { evaluation } = evaluated;
  const { total } = evaluation;
  const cell = (content: CellContent, style: LayoutCell['style']): LayoutCell => ({ content, style });
  const points = (value: Points | null): LayoutCell => cell(numberContent(value), 'points');
  const final = total.kind === 'final' ? total : null;
  return [
    cell({ kind: 'number', value: index + 1 }, 'centered'), cell(nameContent(evaluated), 'link'), points(evaluation.maxPointsSum),
    points(final?.points ?? null), cell(textContent(final?.grade ?? ''), 'centered'), points(final ? lostPoints(evaluation.indicators) : null),
    cell(textContent(todoWords(evaluated)), total.kind === 'provisional' ? 'warning' : 'text'),
  ];
}

function nameContent({ form }: EvaluatedForm): CellContent {
  const { basics, scorecard } = form;
  const name = basics.project?.value ?? basics.unit?.value ?? basics.implementingUnit?.value ?? form.title?.value ?? '';
  return scorecard && name !== '' ? linkContent(topLeft(scorecard.range), name) : textContent(name);
}

const lostPoints = (indicators: readonly IndicatorEvaluation[]): Points =>
  sumPoints(indicators.map(({ deduction }) => deduction?.points ?? NO_POINTS));

/** What waits for her: open indicators with the provisional total, then reasons that are missing. */
function todoWords({ evaluation }: EvaluatedForm): string {
  const all = [...evaluation.indicators, ...evaluation.details];
  const open = evaluation.total.kind === 'provisional'
    ? [`${totalText(evaluation.total)}：${names(evaluation.total.open.map((id) => all.find((one) => one.id === id)?.name ?? id))}`] : [];
  const unexplained = all.filter(({ deduction }) => deduction?.reasonNeeded === true && deduction.reason === null).map(({ name }) => name);
  const confirm = all.filter(({ toConfirm }) => toConfirm).map(({ name }) => name);
  return [
    ...(evaluation.total.kind === 'none' ? ['没有分值，不计分'] : []), ...open,
    ...(unexplained.length > 0 ? [`补原因：${names(unexplained)}`] : []), ...(confirm.length > 0 ? [`请确认：${names(confirm)}`] : []),
  ].join('\n');
}

const names = (all: readonly string[]): string =>
  (all.length > MOST_NAMES ? `${all.slice(0, MOST_NAMES).join('、')}等${String(all.length)}项` : all.join('、'));
