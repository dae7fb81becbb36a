// Figures inside texts of the workbook (自查情况, 偏差原因, 完成情况 …): a source for a figure of the report, never against it.
import type { EvaluatedForm } from '../scoring';
import type { IndicatorField, IndicatorRow } from '../tables';
import type { CellRef } from '../workbook';
import { readFigures } from './figures';
import type { TextFact } from './facts';

const WORDED_FIELDS: readonly IndicatorField[] = ['verdict', 'reason', 'improvement', 'evidence', 'explanation', 'remark'];

export function wordFacts({ form, evaluation }: EvaluatedForm): TextFact[] {
  const rows: readonly IndicatorRow[] = [...form.details, ...form.selfChecks, ...(form.scorecard?.rows ?? [])];
  return [
    ...form.basics.texts.flatMap(({ label, text }) => inText(label.value, text.value, text.at)),
    ...rows.flatMap((row) => WORDED_FIELDS.flatMap((field) => {
      const cell = row.fields[field];
      return cell ? inText(row.name.value, cell.text, cell.at) : [];
    })),
    ...evaluation.indicators.flatMap(({ name, deduction, evidence }) => [
      ...(deduction?.reason ? inText(name, deduction.reason.value, deduction.reason.at) : []), ...(evidence ? inText(name, evidence.value, evidence.at) : []),
    ]),
    ...[...form.budgets, ...(form.funds ? [form.funds] : [])].flatMap((table) => [
      ...table.notes.flatMap((note) => inText('注', note.value, note.at)),
      ...table.lines.flatMap((line) => (['remark', 'reason'] as const).flatMap((field) => {
        const cell = line.fields[field];
        return cell ? inText(line.label.value, cell.text, cell.at) : [];
      })),
    ]),
  ];
}

function inText(name: string, text: string, at: CellRef): TextFact[] {
  if (!/\d/.test(text)) return [];
  return readFigures({ text }).map((figure) => ({
    subject: `words/${name}`, names: [`${name}${text}`], role: 'words', measured: { value: figure.value, unit: figure.unit },
    bound: figure.rough !== 'exact', label: `${name}（文字）`, at,
  }));
}
