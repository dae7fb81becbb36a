// The form's indicators and targets against the approved 绩效目标申报表.
import { matchKey, normalizeText, parseTarget, type Target } from '../grammar';
import { scoreAgainst, type IndicatorEvaluation } from '../scoring';
import type { FieldCell, IndicatorRow } from '../tables';
import { leavesOf, targetAt, type Checked, type Found } from './check';

export function checkApproved(checked: Checked): readonly Found[] {
  const { approved } = checked.form;
  const rows = new Map(approved.map((row) => [matchKey(row.name.value), row]));
  const leaves = leavesOf(checked);
  const inForm = new Set(leaves.map((indicator) => matchKey(indicator.name)));
  // Rates of the budget are no objectives of the unit: nobody approves them beforehand.
  const own = leaves.filter((indicator) => indicator.comparison !== null && indicator.rule.method.kind !== 'proportional');
  return [
    ...own.flatMap((indicator) => againstApproved(checked, indicator, rows.get(matchKey(indicator.name))) ?? []),
    ...approved.filter((row) => !inForm.has(matchKey(row.name.value)))
      .map(({ name, fields }): Found => ({ kind: 'approvedIndicatorMissing', at: name.at, about: name.value, target: fields.target?.text ?? '' })),
  ];
}

function againstApproved(checked: Checked, indicator: IndicatorEvaluation, row: IndicatorRow | undefined): Found | null {
  const { name: about, target, result } = indicator;
  if (!row) return { kind: 'indicatorNotApproved', at: indicator.at, about };
  const approved = row.fields.target;
  if (!approved || approved.text === '' || !target || sameTarget(approved, indicator)) return null;
  return {
    kind: 'targetDiffersFromApproved', at: targetAt(indicator), about, inForm: target.value, approved: approved.text, approvedAt: approved.at,
    score: result.kind === 'scored' ? result.score : null, approvedScore: scoreAgainst(approved, indicator, checked),
  };
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
