// What we wrote into a form ourselves is no statement of hers: before scoring, it is read as blank, and what we copied
// into her form is read where it was copied from, so that a change there reaches the form.
import { holdsOurs, type Memory } from '../memory';
import { contentOf, type CellRef } from '../workbook';
import { EXECUTION_RATE_KEY, GRADE_KEY, lineKey, OVERWRITE, OVERWRITE_LABELS, overwriteQuestionId, plainName, rowCellKeys, subtotalKey, TOTAL_KEY, writtenKey, type WrittenColumn } from './cellKeys';
import type { BudgetLine, BudgetTable, FieldCell, Form, IndicatorField, IndicatorRow, Scorecard } from './table';

/**
 * The form without what we wrote into it, by the memory. Cells she has changed since stay: they are hers, unless she has
 * answered that a score of hers may become ours.
 */
export function setAsideOurs(form: Form, memory: Memory, answers: Readonly<Record<string, string>>): Form {
  const givenUp = (key: string, column: WrittenColumn): boolean => {
    const answer = column === 'score' ? answers[overwriteQuestionId(form.id, key, '得分')] : undefined;
    return answer === OVERWRITE.replace || answer === OVERWRITE_LABELS.replace;
  };
  const ours = (key: string, column: WrittenColumn, field: FieldCell | null | undefined): boolean =>
    field !== null && field !== undefined && (holdsOurs(memory, writtenKey(form.id, key, column), contentOf(field)) || givenUp(key, column));
  const table = (budget: BudgetTable): BudgetTable => ({ ...budget, lines: budget.lines.map((line) => lineWithoutOurs(line, ours)) });
  return {
    ...form,
    scorecard: form.scorecard && scorecardWithoutOurs(form.scorecard, form.details, ours),
    funds: form.funds && table(form.funds),
    budgets: form.budgets.map(table),
  };
}

type IsOurs = (key: string, column: WrittenColumn, field: FieldCell | null | undefined) => boolean;

const blanked = (field: FieldCell): FieldCell => ({ ...field, value: null, formula: null, text: '', setAside: field.value });

function scorecardWithoutOurs(card: Scorecard, details: readonly IndicatorRow[], ours: IsOurs): Scorecard {
  const keys = rowCellKeys(card.rows);
  const without = (key: string, column: WrittenColumn, field: FieldCell | null): FieldCell | null => (field && ours(key, column, field) ? blanked(field) : field);
  return {
    ...card,
    rows: card.rows.map((row) => rowWithoutOurs(row, keys.get(row.key) ?? row.key, details, ours)),
    subtotals: card.subtotals.map((subtotal) => ({ ...subtotal, score: without(subtotalKey(subtotal.label.value), 'total', subtotal.score) })),
    totals: card.totals && { ...card.totals, score: without(TOTAL_KEY, 'total', card.totals.score) },
    grade: without(GRADE_KEY, 'grade', card.grade),
  };
}

const WRITTEN_FIELDS = ['score', 'deduction', 'reason'] as const;
const COPIED_FIELDS = ['target', 'actual'] as const;

function rowWithoutOurs(row: IndicatorRow, key: string, details: readonly IndicatorRow[], ours: IsOurs): IndicatorRow {
  const fields: Partial<Record<IndicatorField, FieldCell>> = { ...row.fields };
  for (const name of WRITTEN_FIELDS) {
    const field = row.fields[name];
    if (field && ours(key, name, field)) fields[name] = blanked(field);
  }
  const [source, ...more] = details.filter((detail) => plainName(detail.name.value) === plainName(row.name.value));
  if (!source || more.length > 0) return { ...row, fields };
  const copies: Partial<Record<'target' | 'actual' | 'maxPoints' | 'reason', CellRef>> = {};
  for (const name of COPIED_FIELDS) {
    const field = row.fields[name];
    const copied = source.fields[name];
    if (!field || !copied || !ours(key, name, field)) continue;
    fields[name] = copied;
    copies[name] = field.at;
  }
  const ourPoints = row.fields.maxPoints && ours(key, 'maxPoints', row.fields.maxPoints) ? row.fields.maxPoints.at : null;
  if (ourPoints) copies.maxPoints = ourPoints;
  const ourName = ours(key, 'name', { ...BLANK_FIELD, at: row.name.at, value: row.name.text, text: row.name.text });
  // A row we filled from her table asks for reasons there too, where she writes them.
  if (ourName && source.fields.reason && row.fields.reason && fields.reason?.text === '') {
    copies.reason = row.fields.reason.at;
    fields.reason = source.fields.reason;
  }
  return { ...row, fields, copies, name: ourName ? source.name : row.name, maxPoints: ourPoints ? source.maxPoints : row.maxPoints };
}

const BLANK_FIELD = { value: null, formula: null, format: 'General', text: '' } as const;

function lineWithoutOurs(line: BudgetLine, ours: IsOurs): BudgetLine {
  const { executionRate, score } = line.fields;
  const fields = { ...line.fields };
  if (executionRate && ours(lineKey(line.label.value), 'rate', executionRate)) fields.executionRate = blanked(executionRate);
  if (score && ours(EXECUTION_RATE_KEY, 'score', score)) fields.score = blanked(score);
  return { ...line, fields };
}
