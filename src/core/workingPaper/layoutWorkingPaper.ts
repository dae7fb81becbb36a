// 评分底稿 as a sheet: one block a form, then the questions, then what she wrote that has lost its indicator.
import { a1, BLANK, cellAt, contentOf, numberContent, type CellContent, type LayoutCell, type OwnStanding, type SheetLayout } from '../workbook';
import { totalText } from '../messages';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import { entryMark, rowsOfHers, WORKING_PAPER_COLUMNS, type PersonEntry } from '../tables';
import { finalNumber, indicatorRow, inputCells } from './indicatorRows';
import type { PaperInput } from './paperInput';
import { BLANK_ROW, columnOf, contentCell, LAYOUT, lineRow, paperRow, textCell, type PaperRow } from './paperRow';
import { questionRows } from './questionRows';
import { settingRows } from './settingRows';

const HELP = '浅黄色的格子由您填写：结论、定档、人工得分、理由、佐证、补充原因和您的回答，不会被改写；其余由系统生成，每次评分时更新。';

export interface PaperLayout { readonly layout: SheetLayout; /** The last row of ours; her own notes follow below. */ readonly bottom: number }

/**
 * Lays out the whole paper.
 * @param name the sheet it will stand on
 * @param notes where an earlier paper ended, to keep what she wrote below it; null on a first run
 */
export function layoutWorkingPaper(input: PaperInput, name: string, notes: OwnStanding | null): PaperLayout {
  const head = [lineRow('评分底稿', 'title'), lineRow(HELP, 'note')];
  const rows = [...head];
  for (const form of input.forms) rows.push(...formRows(form, input, { sheet: name, row: rows.length + 1 }, rows.length > head.length));
  const called = (id: string | null): string => nameOf(input.forms.find(({ form }) => form.id === id));
  rows.push(...questionRows(input, called), ...settingRows(input, called), ...lostRows(input));
  const bottom = rows.length;
  const all = [...rows.map(({ row }) => row), ...(notes ? noteRows(notes) : [])];
  return {
    bottom,
    layout: {
      name, visibility: 'visible', columnWidths: WORKING_PAPER_COLUMNS.map(({ width }) => width), rows: all, merges: HEAD_MERGES,
      validations: rows.flatMap(({ lists }, index) => lists.map(({ column, list }) => ({ range: { top: index + 1, bottom: index + 1, left: column, right: column }, list }))),
      frozenRows: input.forms.length === 1 ? head.length + HEAD_ROWS : 0,
      print: { orientation: 'landscape', titleRows: 0 },
    },
  };
}

/** Only the two lines at the top are merged: they never move. */
const HEAD_MERGES = [1, 2].map((row) => ({ top: row, bottom: row, left: 1, right: WORKING_PAPER_COLUMNS.length - 1 }));

/** Rows of a block above its first indicator. */
const HEAD_ROWS = 3;

/** 澄湖区教育局 · 校园安全设施改造（2024年度） */
function nameOf(evaluated: EvaluatedForm | undefined): string {
  if (!evaluated) return '';
  const { basics } = evaluated.form;
  const names = [basics.unit?.value ?? basics.implementingUnit?.value, basics.project?.value].filter((one) => one !== undefined && one !== '');
  return `${names.join(' · ')}${basics.fiscalYear ? `（${String(basics.fiscalYear.value)}年度）` : ''}`;
}

function formRows(evaluated: EvaluatedForm, input: PaperInput, place: { readonly sheet: string; readonly row: number }, follows: boolean): readonly PaperRow[] {
  const { evaluation } = evaluated;
  const before = [
    ...(follows ? [BLANK_ROW] : []),
    lineRow(`${nameOf(evaluated)}    ${ruleWords(evaluated)}`, 'caption'), lineRow(totalLine(evaluated), evaluation.total.kind === 'provisional' ? 'captionWarning' : 'caption'), headerRow(),
  ];
  const first = place.row + before.length;
  const indicators = evaluation.indicators.map((indicator, index) => indicatorRow(indicator, evaluation, input, { sheet: place.sheet, row: first + index }));
  const total = totalRow(evaluated, input, first);
  const detailHead = evaluation.details.length > 0 ? [lineRow('明细：产出、效益各项指标（其和即上面对应的得分）', 'caption')] : [];
  const firstDetail = first + indicators.length + 1 + detailHead.length;
  const details = evaluation.details.map((indicator, index) => indicatorRow(indicator, evaluation, input, { sheet: place.sheet, row: firstDetail + index }));
  return [...before, ...indicators, total, ...detailHead, ...details];
}

function ruleWords({ evaluation }: EvaluatedForm): string {
  const choice = evaluation.choice;
  if (!choice) return '评分规则：未确定';
  const { ruleSet } = choice;
  return `评分规则：${ruleSet.title}${ruleSet.reviewed ? `（${ruleSet.reviewed.on}经${ruleSet.reviewed.by}复核）` : '（规则未经复核）'}`;
}

function totalLine({ evaluation }: EvaluatedForm): string {
  const { total } = evaluation;
  const all: readonly IndicatorEvaluation[] = [...evaluation.indicators, ...evaluation.details];
  const open = total.kind === 'provisional' ? `。待确认：${total.open.map((id) => all.find((one) => one.id === id)?.name ?? id).join('、')}` : '';
  return `${total.kind === 'final' ? '总分' : ''}${totalText(total)}${open}`;
}

const headerRow = (): PaperRow =>
  paperRow(Object.fromEntries(WORKING_PAPER_COLUMNS.map(({ column, header }) => [column, textCell(header, column === 'id' ? 'mark' : 'header')])));

/** 合计, live over 最终得分 and blank until each indicator has one. */
function totalRow({ evaluation }: EvaluatedForm, input: PaperInput, first: number): PaperRow {
  const cell = (content: CellContent): LayoutCell => contentCell(content, 'totalPoints');
  const { maxPointsSum } = evaluation;
  const empty = Object.fromEntries(WORKING_PAPER_COLUMNS.filter(({ column }) => column !== 'id').map(({ column }) => [column, textCell('', 'total')]));
  return paperRow({
    ...empty, level1: textCell('合计', 'total'),
    maxPoints: cell(numberContent(maxPointsSum)),
    finalScore: cell(finalTotal(evaluation, input, first)),
    id: LAYOUT,
  });
}

function finalTotal(evaluation: EvaluatedForm['evaluation'], input: PaperInput, first: number): CellContent {
  const counted = evaluation.indicators.filter(({ result }) => result.kind !== 'notApplicable');
  if (evaluation.total.kind === 'none' || counted.length === 0) return BLANK;
  const finals = counted.map((indicator) => finalNumber(indicator, input.entries, evaluation.form));
  const points = evaluation.total.kind === 'final' ? evaluation.total.points : null;
  const sum = finals.every((one) => one !== null) ? finals.reduce((all, one) => all + one, 0) : null;
  // A total that is no plain sum (capped, rescaled) is written as it is.
  if (points && (sum === null || Math.abs(sum - points.toNumber()) > 1e-9)) return numberContent(points);
  const column = columnOf('finalScore');
  const range = `${a1({ row: first, column })}:${a1({ row: first + evaluation.indicators.length - 1, column })}`;
  return { kind: 'formula', formula: `=IF(COUNT(${range})<${String(counted.length)},"",SUM(${range}))`, result: sum === null ? '' : points?.toNumber() ?? sum };
}

/** What she wrote for indicators that are gone, or stand twice. */
function lostRows({ forms, entries }: PaperInput): readonly PaperRow[] {
  const stands = new Set(forms.flatMap(({ evaluation }) => [...evaluation.indicators, ...evaluation.details].map(({ id }) => entryMark(evaluation.form, id))));
  const seen = new Set<string>();
  const lost = entries.filter((entry) => {
    const mark = entryMark(entry.form, entry.indicator);
    const first = !seen.has(mark);
    seen.add(mark);
    return !stands.has(mark) || !first;
  });
  return lost.length === 0 ? [] : [BLANK_ROW, lineRow('已不在表中的填写（指标改名或删除后留下，供您移到新的一行）', 'caption'), headerRow(), ...lost.map(lostRow)];
}

const lostRow = (entry: PersonEntry): PaperRow =>
  paperRow({ name: textCell(entry.indicator, 'text'), ...inputCells(entry), id: textCell(entryMark(entry.form, entry.indicator), 'mark') });

/** Lines below the paper keep their distance; lines she wrote in between come after them. */
function noteRows({ sheet, bottom }: OwnStanding): readonly SheetLayout['rows'][number][] {
  const hers = rowsOfHers(sheet);
  const last = Math.max(bottom, ...hers);
  const below = Array.from({ length: last - bottom }, (_, i) => bottom + 1 + i);
  return [...below, ...hers.filter((row) => row <= bottom)].map((row) => ({
    cells: WORKING_PAPER_COLUMNS.map((_, index) => {
      const content = contentOf(cellAt(sheet, row, index + 1));
      return content.kind === 'blank' ? null : { content, style: 'plain' as const };
    }),
  }));
}
