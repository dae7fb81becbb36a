// What was ambiguous in reading, and what was not read at all, as findings.
import { assertNever } from '../units';
import type { CellRef } from '../workbook';
import type { ReadingDoubt, RecognizedTables } from '../tables';
import { findingIn, type Found } from './check';
import type { Finding } from './finding';

/** A sheet as a place. */
const onSheet = (sheet: string): CellRef => ({ sheet, row: 1, column: 1 });

export function checkReading({ hiddenSheets: sheets, doubts }: RecognizedTables): readonly Finding[] {
  const [hidden] = sheets;
  const notRead: readonly Found[] = hidden === undefined ? [] : [{ kind: 'hiddenSheets', at: onSheet(hidden), about: sheets.join('、'), sheets }];
  return [
    ...doubts.flatMap((doubt) => foundOf(doubt).map(findingIn('form' in doubt ? { id: doubt.form } : null))),
    ...notRead.map(findingIn(null)),
  ];
}

function foundOf(doubt: ReadingDoubt): readonly Found[] {
  switch (doubt.kind) {
    case 'tableUncertain': return [{ kind: 'tableUncertain', at: doubt.table.range, about: doubt.table.title, table: doubt.table }];
    case 'noTable': return [{ kind: 'noTable', at: onSheet(doubt.sheets[0] ?? ''), about: '工作簿' }];
    case 'copyOfOurs': return [{ kind: 'copyOfOurs', at: onSheet(doubt.sheet), about: doubt.sheet }];
    case 'twoTablesForOne': return doubt.candidates.map((table) => ({ kind: 'tableUncertain', at: table.range, about: table.title, table }));
    case 'moneyUnitMissing': return [{ kind: 'moneyUnitMissing', at: doubt.table.range, about: doubt.table.title }];
    case 'yearMissing': return [{ kind: 'yearMissing', at: doubt.at, about: '年度' }];
    case 'columnUncertain': return [{ kind: 'columnUncertain', at: doubt.header.at, about: doubt.header.value, header: doubt.header.text, field: doubt.field }];
    case 'sameForm': {
      const [at, ...others] = doubt.ranges;
      return at ? others.map((other) => ({ kind: 'sameForm', at, about: doubt.form, other })) : [];
    }
    case 'formUnread': return [{ kind: 'formUnread', at: doubt.range, about: doubt.title, lacks: doubt.lacks }];
    case 'duplicateIndicator': {
      const [at, ...others] = doubt.at;
      return at ? [{ kind: 'duplicateIndicator', at, about: doubt.name, others }] : [];
    }
    default: return assertNever(doubt);
  }
}
