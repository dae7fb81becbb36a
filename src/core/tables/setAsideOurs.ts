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
  const ours: IsOurs = (key, column, field) => holdsOurs(memory, writtenKey(form.id, key, column), contentOf(field)) || givenUp(key, column);
  const table = (budget: BudgetTable): BudgetTable => ({ ...budget, lines: budget.lines.map((line) => lineWithoutOurs(line, ours)) });
  return {
    ...form,
    scorecard: form.scorecard && scorecardWithoutOurs(form.scorecard, form.details, ours),
    funds: form.funds && table(form.funds),
    budgets: form.budgets.map(table),
  };
}

type IsOurs = (key: string, column: WrittenColumn, field: FieldCell) => boolean;

function scorecardWithoutOurs(card: Scorecard, details: readonly IndicatorRow[], ours: IsOurs): Scorecard {
  const keys = rowCellKeys(card.rows);
  return {
    ...card,
    rows: card.rows.map((row) => rowWithoutOurs(row, keys.get(row.key) ?? row.key, details, ours)),
    subtotals: card.subtotals.map((subtotal) => ({ ...subtotal, score: subtotal.score && hers(subtotal.score, subtotalKey(subtotal.label.value), 'total', ours) })),
    totals: card.totals && { ...card.totals, score: card.totals.score && hers(card.totals.score, TOTAL_KEY, 'total', ours) },
    grade: card.grade && hers(card.grade, GRADE_KEY, 'grade', ours),
  };
}

/** The cell as she left it: blank where we filled it. */
const hers = (field: FieldCell, key: string, column: WrittenColumn, ours: IsOurs): FieldCell =>
  (ours(key, column, field) ? { ...field, value: null, formula: null, text: '', setAside: field.value } : field);

const WRITTEN_FIELDS = ['score', 'deduction', 'reason'] as const;
const COPIED_FIELDS = ['target', 'actual'] as const;

function rowWithoutOurs(row: IndicatorRow, key: string, details: readonly IndicatorRow[], ours: IsOurs): IndicatorRow {
  const fields: Partial<Record<IndicatorField, FieldCell>> = { ...row.fields };
  for (const name of WRITTEN_FIELDS) {
    const field = row.fields[name];
    if (field) fields[name] = hers(field, key, name, ours);
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
  const { maxPoints, reason } = row.fields;
  if (maxPoints && ours(key, 'maxPoints', maxPoints)) copies.maxPoints = maxPoints.at;
  const ourName = ours(key, 'name', { value: row.name.text, formula: null, format: 'General', at: row.name.at, text: row.name.text });
  // A row we filled from her table asks for reasons there too, where she writes them.
  if (ourName && source.fields.reason && reason && fields.reason?.text === '') {
    copies.reason = reason.at;
    fields.reason = source.fields.reason;
  }
  return { ...row, fields, copies, name: ourName ? source.name : row.name, maxPoints: copies.maxPoints ? source.maxPoints : row.maxPoints };
}

function lineWithoutOurs(line: BudgetLine, ours: IsOurs): BudgetLine {
  const { executionRate, score } = line.fields;
  return {
    ...line,
    fields: {
      ...line.fields,
      ...(executionRate && { executionRate: hers(executionRate, lineKey(line.label.value), 'rate', ours) }),
      ...(score && { score: hers(score, EXECUTION_RATE_KEY, 'score', ours) }),
    },
  };
}
