// Figures inside texts of the workbook (自查情况, 偏差原因, 完成情况 …): a source for a figure of the report, never against it.
import type { EvaluatedForm } from '../scoring';
import type { IndicatorField, IndicatorRow } from '../tables';
import type { CellRef } from '../workbook';
import { readFigures } from './figures';
import type { FormFact } from './facts';

const WORDED_FIELDS: readonly IndicatorField[] = ['verdict', 'reason', 'improvement', 'evidence', 'explanation', 'remark', 'standard'];

/** A cell that holds a text of hers, with what it is about. */
interface WordedCell { /** The fact it belongs to: its indicator's, where there is one. */ readonly subject: string; readonly name: string; readonly text: string; readonly at: CellRef }

export function wordedCells({ form, evaluation }: EvaluatedForm): readonly WordedCell[] {
  const rows: readonly IndicatorRow[] = [...form.details, ...form.selfChecks, ...(form.scorecard?.rows ?? [])];
  const subjectOf = (name: string): string => {
    const indicator = [...evaluation.details, ...evaluation.indicators].find((one) => one.name === name);
    return indicator ? `indicator/${indicator.id}` : `words/${name}`;
  };
  const cells = [
    ...form.basics.texts.map(({ label, text }) => ({ name: label.value, text: text.value, at: text.at })),
    ...rows.flatMap((row) => WORDED_FIELDS.flatMap((field) => {
      const cell = row.fields[field];
      return cell ? [{ name: row.name.value, text: cell.text, at: cell.at }] : [];
    })),
    ...evaluation.indicators.flatMap(({ name, deduction, evidence }) => [deduction?.reason, evidence].flatMap((one) => (one ? [{ name, text: one.value, at: one.at }] : []))),
    ...[...form.budgets, ...(form.funds ? [form.funds] : [])].flatMap((table) => [
      ...table.notes.map((note) => ({ name: '注', text: note.value, at: note.at })),
      ...table.lines.flatMap((line) => (['remark', 'reason'] as const).flatMap((field) => {
        const cell = line.fields[field];
        return cell ? [{ name: line.label.value, text: cell.text, at: cell.at }] : [];
      })),
    ]),
  ];
  return cells.map((cell) => ({ ...cell, subject: subjectOf(cell.name) }));
}

export const wordFacts = (evaluated: EvaluatedForm): FormFact[] => wordedCells(evaluated).flatMap(({ subject, name, text, at }) => readFigures({ text })
  .map((figure) => ({
    subject, names: [`${name}${text}`], role: /目标/u.test(name) && !/完成|实际/u.test(name) ? 'target' : 'words', measured: { value: figure.value, unit: figure.unit },
    bound: figure.rough !== 'exact', quoted: { before: text.slice(0, figure.start), behind: text.slice(figure.end) }, label: `${name}（文字）`, at,
  })));
