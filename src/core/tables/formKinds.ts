// Is a form that of a whole department or of one project?
import type { FormKind } from '../rules';
import { named, type Labelled } from './labels';
import type { RawIndicatorTable } from './readIndicators';
import type { Words } from './words';

export interface FormSigns {
  readonly title: string;
  readonly sheet: string;
  readonly table: RawIndicatorTable;
  readonly labels: readonly Labelled[];
  /** A 项目资金 block with points of its own stands in the form. */
  readonly scoredFunds: boolean;
}

/** By its title; else by its indicators (履职效能 …), its labels and its funds; else by the sheet's name. */
export function formKindOf({ title, sheet, table, labels, scoredFunds }: FormSigns, words: Words): FormKind {
  const byTitle = words.formKind(title);
  if (byTitle) return byTitle;
  const levels = table.indicators.map(({ levels: { level1 } }) => level1 && words.level1(level1.value));
  if (levels.some((level) => level === 'dutyEffectiveness' || level === 'managementEfficiency')) return 'overallDepartmental';
  if (scoredFunds || named(labels, 'project').length > 0) return 'project';
  return words.formKind(sheet) ?? 'overallDepartmental';
}
