// Fills blank template rows, and rows put in among them, from her indicator table: names, targets and actuals are
// copied, scores are ours.
import { numberContent, textContent, type CellContent, type CellRef } from '../workbook';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { TemplateRow, WrittenColumn } from '../tables';
import { copyContent, fillOf, type Fill } from './fill';
import { linesOf, reasonText } from './indicatorFills';
import type { RunInsertion } from './insertion';
import { levelName, type RowRun } from './placeIndicators';
import { scoreContent } from './scoreContent';
import type { PlanContext } from './scorecardPlan';

/** A run with the rows it needs. */
export interface PlannedRun { readonly run: RowRun; readonly insertion: RunInsertion | null }

/** One indicator in the row it gets: a blank row of the form, or the `newRow`th new row of the run. */
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

export function runFills(evaluated: EvaluatedForm, { run, insertion }: PlannedRun, context: PlanContext): RunFills {
  const slots = slotsOf(run, insertion);
  const filled = slots.map((slot, index) => ({ slot, fills: slotFills(evaluated, slot, slots[index - 1] ?? null, context) }));
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

function slotFills(evaluated: EvaluatedForm, { indicator, template: { fields, level1, level2 }, newRow }: Slot, previous: Slot | null, context: PlanContext): readonly Fill[] {
  const line = linesOf(evaluated)(indicator);
  const starts1 = fields.level1 !== undefined && startsLevel(level1?.value, indicator.level1, previous?.indicator.level1);
  const starts2 = starts1 || startsLevel(level2?.value, indicator.level2, sameLevel1(previous, indicator));
  const fill = (column: WrittenColumn & keyof typeof fields, contentFor: (at: CellRef) => CellContent): readonly Fill[] => {
    const at = fields[column]?.at;
    return at ? [fillOf(line, column, { at, content: contentFor(at) })] : [];
  };
  return [
    ...(starts1 ? fill('level1', () => textContent(indicator.level1)) : []),
    ...(starts2 ? fill('level2', () => textContent(indicator.level2)) : []),
    ...fill('name', () => textContent(indicator.name)),
    ...fill('target', () => copyOf(indicator, 'target')),
    ...fill('actual', () => copyOf(indicator, 'actual')),
    ...(indicator.maxPoints ? fill('maxPoints', () => numberContent(indicator.maxPoints)) : []),
    ...fill('score', (at) => scoreContent(indicator, at, context)),
    ...fill('reason', () => textContent(reasonText(indicator, evaluated.evaluation))),
    // A new row has nothing to be cleared.
  ].filter(({ content }) => newRow === null || content.kind !== 'blank');
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
  return field && (words === null || field.text === words.text) ? copyContent(field) : textContent(words?.value ?? '');
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
    const line = { form: form.id, row: `${column}/${label.value}`, indicator: indicators[0]?.name ?? '' };
    return content.kind === 'blank' ? [] : [fillOf(line, column, { at: label.at, content })];
  });
}
