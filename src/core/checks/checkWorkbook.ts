// All checks across forms and tables, in sheet order.
import type { EvaluatedForm } from '../scoring';
import type { RecognizedTables } from '../tables';
import { checkReading } from './doubts';
import type { Finding } from './finding';
import { checkItems } from './itemsSum';
import { checkProjectForms, checkProjectLists } from './projectSums';
import { inSheetOrder } from './sheetOrder';

/** What concerns the workbook as a whole: what could not be read for certain, and sums across its tables. */
export function checkWorkbook(tables: RecognizedTables, forms: readonly EvaluatedForm[]): readonly Finding[] {
  return inSheetOrder([...checkReading(tables), ...checkProjectLists(tables), ...checkProjectForms(tables), ...checkItems(tables, forms)], tables);
}
