// Fills blank template rows, and rows put in among them, from her indicator table: names, targets and actuals are
// copied, scores are ours.
import { BLANK, textContent, type CellContent, type CellRef } from '../workbook';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import { writtenKey, type FieldCell, type TemplateRow, type WrittenColumn } from '../tables';
import { pointsContent, type Fill } from './fill';
import { keyOf, keysOf, reasonFill, scoreFill } from './indicatorFills';
import type { RunInsertion } from './insertion';
import { levelName, type RowRun } from './placeIndicators';
import type { Writing } from './scoreContent';

/** A run with the rows it needs. */
export interface PlannedRun { readonly run: RowRun; readonly insertion: RunInsertion | null }

/** One indicator in the row it gets: a blank row of the form, or the `index`th new row of the run. */
export interface Slot { readonly indicator: IndicatorEvaluation; readonly template: TemplateRow; readonly newRow: number | null }

/** A fill of a new row: `at` is the cell of the row it is like. */
export interface NewRowFill { readonly newRow: number; readonly fill: Fill }

export interface RunFills {
  readonly insertion: RunInsertion | null;
  /** Into rows that stand already. */
  readonly fills: readonly Fill[];
  readonly newRows: readonly NewRowFill[];
  /** Labels that move up into the first new row: the cells they leave. */
  readonly leaves: readonly CellRef[];
  readonly slots: readonly Slot[];
}

export function runFills(evaluated: EvaluatedForm, { run, insertion }: PlannedRun, writing: Writing): RunFills {
  const slots = slotsOf(run, insertion);
  const keys = keysOf(evaluated.evaluation);
  const filled = slots.map((slot, index) => ({ slot, fills: slotFills(evaluated, slot, { keys, writing, previous: slots[index - 1] ?? null }) }));
  const moved = movedLabels(evaluated, run, insertion);
  return {
    insertion,
    fills: filled.flatMap(({ slot, fills }) => (slot.newRow === null ? fills : [])),
    newRows: [...moved.map((fill) => ({ newRow: 0, fill })), ...filled.flatMap(({ slot: { newRow }, fills }) => (newRow === null ? [] : fills.map((fill) => ({ newRow, fill }))))],
    leaves: moved.map(({ at }) => at),
    slots,
  };
}

/** The indicators in the order of the rows; new rows stand above or below the last row of the run. */
function slotsOf({ rows, indicators }: RowRun, insertion: RunInsertion | null): readonly Slot[] {
  const last = rows.at(-1);
  if (!last) return [];
  const added = Array.from({ length: insertion?.count ?? 0 }, (_, newRow) => ({ template: last, newRow }));
  const standing = rows.map((template) => ({ template, newRow: null }));
  const order = insertion?.side === 'inside' ? [...standing.slice(0, -1), ...added, ...standing.slice(-1)] : [...standing, ...added];
  return indicators.flatMap((indicator, index) => {
    const place = order[index];
    return place ? [{ indicator, ...place }] : [];
  });
}

interface SlotContext {
  readonly keys: ReadonlyMap<string, string>;
  readonly writing: Writing;
  readonly previous: Slot | null;
}

function slotFills(evaluated: EvaluatedForm, { indicator, template, newRow }: Slot, { keys, writing, previous }: SlotContext): readonly Fill[] {
  const { form, evaluation } = evaluated;
  const key = keyOf(indicator, keys);
  const { fields } = template;
  const fill = (column: WrittenColumn, field: string, at: CellRef, content: CellContent): Fill =>
    ({ key: writtenKey(form.id, key, column), column, indicator: indicator.name, field, at, content, value: valueOf(content) });
  const level1 = fields.level1 && startsLevel(template.level1?.value, indicator.level1, previous?.indicator.level1)
    ? [fill('level1', '一级指标', fields.level1.at, textContent(indicator.level1))] : [];
  const level2 = fields.level2 && (level1.length > 0 || startsLevel(template.level2?.value, indicator.level2, sameLevel1(previous, indicator)))
    ? [fill('level2', '二级指标', fields.level2.at, textContent(indicator.level2))] : [];
  const copied = [
    ...(fields.name ? [fill('name', '三级指标', fields.name.at, textContent(indicator.name))] : []),
    ...(fields.target ? [fill('target', '指标值', fields.target.at, copyOf(indicator, 'target'))] : []),
    ...(fields.actual ? [fill('actual', '完成值', fields.actual.at, copyOf(indicator, 'actual'))] : []),
    ...(fields.maxPoints && indicator.maxPoints ? [fill('maxPoints', '分值', fields.maxPoints.at, pointsContent(indicator.maxPoints))] : []),
  ];
  const scored = fields.score ? [scoreFill(form, indicator, { key, at: fields.score.at }, writing)] : [];
  const explained = fields.reason ? [reasonFill(form, indicator, { key, at: fields.reason.at }, evaluation)] : [];
  // A new row has nothing to be cleared.
  return [...level1, ...level2, ...copied, ...scored, ...explained].filter(({ content }) => newRow === null || content.kind !== 'blank');
}

/** Is it the first row of a level that the form does not print there? */
function startsLevel(printed: string | undefined, level: string, above: string | undefined): boolean {
  const name = levelName(level);
  return name !== '' && levelName(printed ?? '') !== name && levelName(above ?? '') !== name;
}

const sameLevel1 = (previous: Slot | null, { level1 }: IndicatorEvaluation): string | undefined =>
  (previous && levelName(previous.indicator.level1) === levelName(level1) ? previous.indicator.level2 : undefined);

/** Her figure where one cell holds it as it is shown; else the words that were read. */
function copyOf(indicator: IndicatorEvaluation, column: 'target' | 'actual'): CellContent {
  const words = indicator[column];
  const field = indicator.row?.fields[column];
  return field && (words === null || field.text === words.text) ? fieldContent(field) : textContent(words?.value ?? '');
}

/** A copied cell: a plain number stays one, anything formatted is copied as it is seen. */
export function fieldContent({ value, format, text }: FieldCell): CellContent {
  return typeof value === 'number' && format === 'General' ? { kind: 'number', value } : textContent(text);
}

export function valueOf(content: CellContent): string | number | null {
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : null;
}

/** New rows above the only row of a run: its labels belong into the first of them. */
function movedLabels({ form }: EvaluatedForm, { rows, indicators }: RowRun, insertion: RunInsertion | null): readonly Fill[] {
  const [row] = rows;
  if (!row || rows.length > 1 || insertion?.side !== 'inside') return [];
  return (['level1', 'level2'] as const).flatMap((column) => {
    const label = row[column];
    // A label above, merged over this row, grows by itself.
    if (label?.at.row !== row.row) return [];
    const content = textContent(row.fields[column]?.text ?? label.text);
    return content === BLANK ? [] : [{
      key: writtenKey(form.id, `${column}/${label.value}`, column), column, indicator: indicators[0]?.name ?? '', field: column === 'level1' ? '一级指标' : '二级指标', at: label.at, content, value: valueOf(content),
    }];
  });
}
