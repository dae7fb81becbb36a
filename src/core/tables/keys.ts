// Ids that outlive moved cells: of indicators, forms and tables, from their names.
import { matchKey } from '../grammar';
import type { FormKind } from '../rules';
import type { Basics, FormId, TableKind } from './table';
import type { RawIndicator } from './readIndicators';
import { shortKey } from './shortKey';

const partOf = (text: string | undefined): string => (text === undefined ? '' : shortKey(matchKey(text)));

/** `产出/数量/新增馆藏图书`, with `#2` where a table has the same again. */
export function indicatorKeys(indicators: readonly RawIndicator[]): readonly string[] {
  const seen = new Map<string, number>();
  return indicators.map(({ levels, name }) => numbered(seen, [partOf(levels.level1?.value), partOf(levels.level2?.value), partOf(name.value)].join('/')));
}

/** `project/澄湖区教育局/校园安全设施改造/2024`: what makes a form the same form next time. */
export function formId(kind: FormKind, basics: Basics): FormId {
  const unit = basics.unit ?? basics.implementingUnit ?? basics.competentDepartment;
  const year = basics.fiscalYear === null ? '' : String(basics.fiscalYear.value);
  return [kind, partOf(unit?.value), kind === 'project' ? partOf(basics.project?.value) : '', year].join('/');
}

/** Numbers what would otherwise have the same id: the second is `…#2`. */
export function numbered(seen: Map<string, number>, id: string): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

/** `targets/部门整体绩效目标完成情况`: by kind and heading, not by cell. */
export const tableId = (seen: Map<string, number>, kind: TableKind, heading: string): string => numbered(seen, `${kind}/${partOf(heading)}`);
