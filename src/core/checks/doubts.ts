// What was ambiguous in reading, and what was not read at all, as findings.
import { assertNever } from '../units';
import { rangeOf, type RangeRef } from '../workbook';
import type { ReadingDoubt, RecognizedTables } from '../tables';
import type { Finding, FindingKind } from './finding';

/** A sheet as a place. */
const sheetRange = (sheet: string): RangeRef => ({ sheet, top: 1, left: 1, bottom: 1, right: 1 });

export function checkReading(tables: RecognizedTables): readonly Finding[] {
  const [hidden] = tables.hiddenSheets;
  const notRead: readonly Finding[] = hidden === undefined ? []
    : [{ kind: 'hiddenSheets', sheets: tables.hiddenSheets, at: sheetRange(hidden), form: null, about: tables.hiddenSheets.join('、') }];
  return [...tables.doubts.flatMap(doubtFinding), ...notRead];
}

function doubtFinding(doubt: ReadingDoubt): readonly Finding[] {
  const found = (at: RangeRef, about: string, kind: FindingKind, form: string | null = null): readonly Finding[] => [{ ...kind, at, about, form }];
  switch (doubt.kind) {
    case 'tableUncertain': return found(doubt.table.range, doubt.table.title, { kind: 'tableUncertain', table: doubt.table });
    case 'noTable': return found(sheetRange(doubt.sheets[0] ?? ''), '工作簿', { kind: 'noTable' });
    case 'copyOfOurs': return found(sheetRange(doubt.sheet), doubt.sheet, { kind: 'copyOfOurs' });
    case 'twoTablesForOne': return doubt.candidates.flatMap((table) => found(table.range, table.title, { kind: 'tableUncertain', table }, doubt.form));
    case 'moneyUnitMissing': return found(doubt.table.range, doubt.table.title, { kind: 'moneyUnitMissing' });
    case 'yearMissing': return found(rangeOf(doubt.at), '年度', { kind: 'yearMissing' }, doubt.form);
    case 'columnUncertain': return found(rangeOf(doubt.header.at), doubt.header.value, { kind: 'columnUncertain', header: doubt.header.text, field: doubt.field });
    case 'sameForm': return sameForm(doubt);
    case 'formUnread': return found(doubt.range, doubt.title, { kind: 'formUnread', lacks: doubt.lacks });
    case 'duplicateIndicator': {
      const [first, ...others] = doubt.at;
      return first ? found(rangeOf(first), doubt.name, { kind: 'duplicateIndicator', others }, doubt.form) : [];
    }
    default: return assertNever(doubt);
  }
}

function sameForm(doubt: Extract<ReadingDoubt, { kind: 'sameForm' }>): readonly Finding[] {
  const [first, ...others] = doubt.ranges;
  return first ? others.map((other) => ({ kind: 'sameForm', other, at: first, form: doubt.form, about: doubt.form })) : [];
}
