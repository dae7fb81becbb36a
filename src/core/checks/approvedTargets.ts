// The form's indicators and targets against the approved 绩效目标申报表.
import { matchKey, normalizeText, parseTarget, type Target } from '../grammar';
import { scoreAgainst, type IndicatorEvaluation } from '../scoring';
import type { FieldCell, IndicatorRow } from '../tables';
import { findingIn, leavesOf, targetAt, type Checked } from './check';
import type { Finding } from './finding';

export function checkApproved(checked: Checked): readonly Finding[] {
  const { form } = checked;
  if (form.approved.length === 0) return [];
  const approved = new Map(form.approved.map((row) => [matchKey(row.name.value), row]));
  // Rates of the budget are no objectives of the unit: nobody approves them beforehand.
  const own = leavesOf(checked).filter((indicator) => indicator.comparison !== null && indicator.rule.method?.kind !== 'proportional');
  const inForm = new Set(leavesOf(checked).map((indicator) => matchKey(indicator.name)));
  return [
    ...own.flatMap((indicator) => {
      const row = approved.get(matchKey(indicator.name));
      return row ? differingTarget(checked, indicator, row) : [findingIn(form, { at: indicator.at, about: indicator.name }, { kind: 'indicatorNotApproved' })];
    }),
    ...form.approved.filter((row) => !inForm.has(matchKey(row.name.value)))
      .map((row) => findingIn(form, { at: row.name.at, about: row.name.value }, { kind: 'approvedIndicatorMissing', target: row.fields.target?.text ?? '' })),
  ];
}

function differingTarget(checked: Checked, indicator: IndicatorEvaluation, row: IndicatorRow): readonly Finding[] {
  const { form } = checked;
  const approved = row.fields.target;
  if (!approved || approved.text === '' || !indicator.target || sameTarget(approved, indicator)) return [];
  const approvedScore = scoreAgainst(approved, indicator, checked);
  const score = indicator.result.kind === 'scored' ? indicator.result.score : null;
  return [findingIn(form, { at: targetAt(indicator), about: indicator.name }, {
    kind: 'targetDiffersFromApproved', inForm: indicator.target.value, approved: approved.text, approvedAt: approved.at, score, approvedScore,
  })];
}

/** The same words, or the same figure in the same direction. */
function sameTarget(approved: FieldCell, indicator: IndicatorEvaluation): boolean {
  if (normalizeText(approved.text) === normalizeText(indicator.target?.value ?? '')) return true;
  const year = indicator.comparison?.target.kind === 'deadline' ? indicator.comparison.target.on.year : undefined;
  const read = parseTarget({ value: approved.value, format: approved.format, level2: indicator.level2, name: indicator.name, ...(year === undefined ? {} : { fiscalYear: year }) });
  return indicator.comparison !== null && sameMeaning(read, indicator.comparison.target);
}

function sameMeaning(a: Target, b: Target): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const upward = (sign: string): string => (sign === 'bare' || sign === '≥' ? '≥' : sign);
    return a.value.equals(b.value) && upward(a.comparison) === upward(b.comparison) && (a.unit ?? b.unit) === (b.unit ?? a.unit);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
